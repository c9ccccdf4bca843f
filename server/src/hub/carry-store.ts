import type { Ctx } from "#platform/db"
import type { Row } from "./lens/rows.ts"
import type { RecordId } from "./sync/link-store.ts"

/** A record that its domain has not been told of yet. */
export interface DirtyRecord {
  readonly id: RecordId
  readonly kind: string
  /** Null: the domain has none yet. */
  readonly domainId: string | null
  readonly data: Row
  readonly version: number
  readonly isDeleted: boolean
  /** Where it was read: its connector and its id there; null where nothing is linked any more. */
  readonly connector: string | null
  readonly externalId: string | null
}

/** The next record to carry to a domain, held until the transaction ends. Ids grow: what was learned first comes first. */
export async function nextDirty(ctx: Ctx, kinds: readonly string[]): Promise<DirtyRecord | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select r.id, r.kind, r.domain_id as "domainId", r.data, r.version, r.deleted_at is not null as "isDeleted", l.connector, l.external_id as "externalId"
     from hub_records r
     left join lateral (
       select c.connector, l.external_id from hub_links l join hub_connections c on c.tenant_id = l.tenant_id and c.id = l.connection_id
       where l.tenant_id = r.tenant_id and l.record_id = r.id order by l.updated_at, l.external_id limit 1) l on true
     where r.tenant_id = $1 and r.domain_state = 'dirty' and r.kind = any($2::text[])
     order by r.id limit 1 for update of r skip locked`,
    [ctx.tenant, kinds],
  )
  return (rows as DirtyRecord[])[0]
}

/** Notes that the domain knows the record; null: it keeps none of it. */
export async function keepRecord(ctx: Ctx, id: RecordId, kept: { domainId: string; row: Row } | null): Promise<void> {
  await ctx.tx.session.query(
    `update hub_records set domain_state = 'clean', domain_error = null, domain_id = coalesce($3, domain_id),
       domain_data = coalesce($4::jsonb, domain_data) where tenant_id = $1 and id = $2`,
    [ctx.tenant, id, kept?.domainId ?? null, kept === null ? null : JSON.stringify(kept.row)],
  )
}

/** Notes why the domain does not take the record; its next change is tried again. */
export async function refuseRecord(ctx: Ctx, id: RecordId, reason: string): Promise<void> {
  await ctx.tx.session.query(
    "update hub_records set domain_state = 'refused', domain_error = $3 where tenant_id = $1 and id = $2",
    [ctx.tenant, id, reason.slice(0, 500)],
  )
}

/** The domain's id of a hub record; null where the domain has none. */
export async function domainIdOf(ctx: Ctx, record: string): Promise<string | null> {
  const { rows } = await ctx.tx.session.query(
    `select domain_id as "domainId" from hub_records where tenant_id = $1 and id = $2`,
    [ctx.tenant, record],
  )
  return (rows as { domainId: string | null }[])[0]?.domainId ?? null
}
