import type { Ctx } from "#platform/db"
import type { Row } from "../lens/rows.ts"
import type { Place, RecordId } from "../sync/link-store.ts"

/** What a business lets assistants do. */
export interface Assistants {
  readonly mayWrite: boolean
  readonly version: number
}

export async function readAssistants(ctx: Ctx): Promise<Assistants | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select may_write as "mayWrite", version from hub_assistants where tenant_id = $1`,
    [ctx.tenant],
  )
  return (rows as Assistants[])[0]
}

export async function writeAssistants(ctx: Ctx, { mayWrite, version }: Assistants): Promise<void> {
  await ctx.tx.session.query(
    `insert into hub_assistants (tenant_id, may_write, version, updated_at) values ($1, $2, $3, $4)
     on conflict (tenant_id) do update set may_write = $2, version = $3, updated_at = $4`,
    [ctx.tenant, mayWrite, version, ctx.now],
  )
}

/** A record of one resource of a connection. */
export interface LinkedRecord {
  readonly id: RecordId
  readonly externalId: string
  readonly data: Row
  readonly changedAt: Date
}

/** Linked records of a resource, the newest first; `search` is part of any of their values. */
export async function linkedRecords(
  ctx: Ctx,
  place: Place,
  { search, before, limit }: { readonly search: string | null; readonly before: string | null; readonly limit: number },
): Promise<LinkedRecord[]> {
  const { rows } = await ctx.tx.session.query(
    `select r.id, l.external_id as "externalId", r.data, r.changed_at as "changedAt"
     from hub_links l join hub_records r on r.tenant_id = l.tenant_id and r.id = l.record_id
     where l.tenant_id = $1 and l.connection_id = $2 and l.resource = $3 and l.state = 'linked' and r.deleted_at is null
       and ($4::text is null or r.id < $4) and ($5::text is null or strpos(lower(r.data::text), lower($5)) > 0)
     order by r.id desc limit $6`,
    [ctx.tenant, place.connection, place.resource, before, search, limit],
  )
  return rows as LinkedRecord[]
}

/** The linked record of a resource by our id or theirs. */
export async function linkedRecord(ctx: Ctx, place: Place, id: string): Promise<LinkedRecord | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select r.id, l.external_id as "externalId", r.data, r.changed_at as "changedAt"
     from hub_links l join hub_records r on r.tenant_id = l.tenant_id and r.id = l.record_id
     where l.tenant_id = $1 and l.connection_id = $2 and l.resource = $3 and l.state = 'linked' and r.deleted_at is null
       and (r.id = $4 or l.external_id = $4) order by r.id = $4 desc limit 1`,
    [ctx.tenant, place.connection, place.resource, id],
  )
  return (rows as LinkedRecord[])[0]
}
