import type { Id } from "#kernel"
import type { Ctx } from "#platform/db"
import type { OwnEventType } from "./own-type.ts"

const columns = "type, version, summary, schema, sample"

/** The tenant's own types by name. */
export async function listOwnTypes(ctx: Ctx): Promise<OwnEventType[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from own_event_types where tenant_id = $1 order by type`,
    [ctx.tenant],
  )
  return rows as OwnEventType[]
}

export async function ownTypeOf(ctx: Ctx, type: string): Promise<OwnEventType | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from own_event_types where tenant_id = $1 and type = $2`,
    [ctx.tenant, type],
  )
  return (rows as OwnEventType[])[0]
}

/** Writes a type; a changed one gets the next version. */
export async function saveOwnType(ctx: Ctx, type: Omit<OwnEventType, "version">): Promise<OwnEventType> {
  const { rows } = await ctx.tx.session.query(
    `insert into own_event_types as t (tenant_id, type, version, summary, schema, sample, created_at, updated_at)
     values ($1, $2, 1, $3, $4, $5, $6, $6)
     on conflict (tenant_id, type) do update set summary = excluded.summary, sample = excluded.sample, updated_at = excluded.updated_at,
       version = t.version + case when t.schema = excluded.schema then 0 else 1 end, schema = excluded.schema
     returning ${columns}`,
    [ctx.tenant, type.type, type.summary, JSON.stringify(type.schema), JSON.stringify(type.sample), ctx.now],
  )
  const [saved] = rows as OwnEventType[]
  if (saved === undefined) throw new Error("An event type was not written.")
  return saved
}

export async function deleteOwnType(ctx: Ctx, type: string): Promise<boolean> {
  const { affected } = await ctx.tx.session.query("delete from own_event_types where tenant_id = $1 and type = $2", [
    ctx.tenant,
    type,
  ])
  return affected > 0
}

/** Takes a key for an event; answers the event that has it already, if one has. A parallel twin waits here. */
export async function takeEventKey(
  ctx: Ctx,
  key: string,
  eventId: string,
  print: string,
): Promise<{ readonly eventId: Id<"evt">; readonly print: string } | null> {
  const { affected } = await ctx.tx.session.query(
    "insert into own_event_keys (tenant_id, key, event_id, print) values ($1, $2, $3, $4) on conflict do nothing",
    [ctx.tenant, key, eventId, print],
  )
  if (affected === 1) return null
  const { rows } = await ctx.tx.session.query(
    `select event_id as "eventId", print from own_event_keys where tenant_id = $1 and key = $2`,
    [ctx.tenant, key],
  )
  return (rows as { eventId: Id<"evt">; print: string }[])[0] ?? null
}
