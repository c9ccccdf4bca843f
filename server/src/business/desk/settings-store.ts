import { randomBytes } from "node:crypto"
import type { Ctx } from "#platform/db"
import { defineSealed, open, seal } from "#platform/vault"
import type { DeskSettings } from "./setup.ts"

const sealedKey = defineSealed({
  table: "desk_settings",
  column: "link_key",
  purpose: "desk.link_key",
  key: ["tenant_id"],
})

interface Row {
  readonly link_key: string
  readonly reopen_days: number
  readonly close_after_days: number
  readonly acknowledges: boolean
  readonly asks_rating: boolean
  readonly version: number
}

const readSql =
  "select link_key, reopen_days, close_after_days, acknowledges, asks_rating, version from desk_settings where tenant_id = $1"

export async function settingsRow(ctx: Ctx): Promise<DeskSettings | undefined> {
  const row = await read(ctx)
  return (
    row && {
      reopenDays: row.reopen_days,
      closeAfterDays: row.close_after_days,
      acknowledges: row.acknowledges,
      asksRating: row.asks_rating,
      version: row.version,
    }
  )
}

/** The key that signs this business's links; undefined before its first use. */
export async function knownLinkKey(ctx: Ctx): Promise<string | undefined> {
  const row = await read(ctx)
  return row && open(ctx, sealedKey.purpose, row.link_key)
}

/** The key that signs this business's links; made at its first use. */
export async function linkKey(ctx: Ctx): Promise<string> {
  const known = await knownLinkKey(ctx)
  if (known !== undefined) return known
  const made = await seal(ctx, sealedKey.purpose, randomBytes(32).toString("base64url"))
  await ctx.tx.session.query(
    "insert into desk_settings (tenant_id, link_key, updated_at) values ($1, $2, $3) on conflict do nothing",
    [ctx.tenant, made, ctx.now],
  )
  const kept = await knownLinkKey(ctx)
  if (kept === undefined) throw new Error("The desk's settings were not kept.")
  return kept
}

/** Writes settings whose version is one more than the stored one; answers whether it was. */
export async function writeSettings(ctx: Ctx, settings: DeskSettings): Promise<boolean> {
  await linkKey(ctx)
  const { affected } = await ctx.tx.session.query(
    `update desk_settings set reopen_days = $2, close_after_days = $3, acknowledges = $4, asks_rating = $5, version = $6, updated_at = $7
     where tenant_id = $1 and version = $8`,
    [
      ctx.tenant,
      settings.reopenDays,
      settings.closeAfterDays,
      settings.acknowledges,
      settings.asksRating,
      settings.version,
      ctx.now,
      settings.version - 1,
    ],
  )
  return affected === 1
}

async function read(ctx: Ctx): Promise<Row | undefined> {
  const { rows } = await ctx.tx.session.query(readSql, [ctx.tenant])
  const [row] = rows as Row[]
  return row
}
