import type { Ctx } from "#platform/db"
import { defineSealed } from "#platform/vault"
import type { Portal, PortalLink, PortalLinkId } from "./link.ts"

/** What the links of a business are signed with. */
export const sealedPortalKey = defineSealed({
  table: "webhook_portals",
  column: "key",
  purpose: "webhook.portal",
  key: ["tenant_id"],
})

export async function readPortal(ctx: Ctx): Promise<(Portal & { readonly key: string }) | undefined> {
  const { rows } = await ctx.tx.session.query(
    "select origins, key, version from webhook_portals where tenant_id = $1",
    [ctx.tenant],
  )
  return (rows as (Portal & { key: string })[])[0]
}

/** Writes where the page may stand; the key is kept where there is one. */
export async function writePortal(ctx: Ctx, { origins, version }: Portal, sealed: string): Promise<void> {
  await ctx.tx.session.query(
    `insert into webhook_portals (tenant_id, origins, key, version, updated_at) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id) do update set origins = excluded.origins, version = excluded.version, updated_at = excluded.updated_at`,
    [ctx.tenant, origins, sealed, version, ctx.now],
  )
}

/** Makes sure that there is a key to sign with. */
export async function insertPortal(ctx: Ctx, sealed: string): Promise<void> {
  await ctx.tx.session.query(
    "insert into webhook_portals (tenant_id, origins, key, updated_at) values ($1, '{}', $2, $3) on conflict do nothing",
    [ctx.tenant, sealed, ctx.now],
  )
}

export async function insertLink(ctx: Ctx, { id, consumer, types, filter, expiresAt }: PortalLink): Promise<void> {
  await ctx.tx.session.query(
    `insert into webhook_portal_links (tenant_id, id, consumer, types, filter, expires_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [ctx.tenant, id, consumer, types, filter, expiresAt, ctx.now],
  )
}

/** A link that has not ended. */
export async function livingLink(ctx: Ctx, id: PortalLinkId): Promise<PortalLink | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select id, consumer, types, filter, expires_at as "expiresAt" from webhook_portal_links
     where tenant_id = $1 and id = $2 and expires_at > $3`,
    [ctx.tenant, id, ctx.now],
  )
  return (rows as PortalLink[])[0]
}

/** Ends every link of a customer; answers how many. */
export async function deleteLinks(ctx: Ctx, consumer: string): Promise<number> {
  const { affected } = await ctx.tx.session.query(
    "delete from webhook_portal_links where tenant_id = $1 and consumer = $2",
    [ctx.tenant, consumer],
  )
  return affected
}

/** Removes links that have ended; answers how many. */
export async function deleteEndedLinks(ctx: Ctx, max: number): Promise<number> {
  const { affected } = await ctx.tx.session.query(
    `delete from webhook_portal_links where tenant_id = $1 and id in (
       select id from webhook_portal_links where tenant_id = $1 and expires_at <= $2 order by expires_at limit $3)`,
    [ctx.tenant, ctx.now, max],
  )
  return affected
}
