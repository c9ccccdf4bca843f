import type { Ctx } from "#platform/db"
import { wakeAfterCommit } from "#platform/events"
import type { ConnectionId } from "./connection.ts"
import type { Row } from "./lens/rows.ts"
import { everyField, type RecordId } from "./sync/link-store.ts"

/** A record that its domain has not been told of yet. */
export interface DirtyRecord {
  readonly id: RecordId
  readonly kind: string
  /** Null: the domain has none yet. */
  readonly domainId: string | null
  readonly data: Row
  /** What the domain had of it when both last agreed; null where it has none yet. */
  readonly domainData: Row | null
  readonly version: number
  readonly isDeleted: boolean
  /** Where it was read: its connector and its id there; null where nothing is linked any more. */
  readonly connector: string | null
  readonly externalId: string | null
  readonly connectionId: ConnectionId | null
  readonly resource: string | null
  /** The account there that it was read from. */
  readonly account: string | null
  /** Since when a business is connected to that account, whatever was disconnected in between. */
  readonly connectedSince: Date | null
}

/** The next record to carry to a domain, held until the transaction ends. Ids grow: what was learned first comes first. */
export async function nextDirty(ctx: Ctx, kinds: readonly string[]): Promise<DirtyRecord | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select r.id, r.kind, r.domain_id as "domainId", r.data, r.domain_data as "domainData", r.version, r.deleted_at is not null as "isDeleted", l.connector, l.external_id as "externalId",
       l.connection_id as "connectionId", l.resource, l.account, l.connected_since as "connectedSince"
     from hub_records r
     left join lateral (
       select c.connector, l.external_id, l.connection_id, l.resource, c.account ->> 'id' as account,
         (select min(o.connected_at) from hub_connections o where o.tenant_id = c.tenant_id and o.connector = c.connector
            and o.account ->> 'id' = c.account ->> 'id') as connected_since
       from hub_links l join hub_connections c on c.tenant_id = l.tenant_id and c.id = l.connection_id
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

/** Records of a kind that their domain refused are tried again: what stood in their way may have gone. */
export async function retryRefused(ctx: Ctx, kind: string): Promise<void> {
  const { rows } = await ctx.tx.session.query(
    `with again as (update hub_records set domain_state = 'dirty' where tenant_id = $1 and kind = $2 and domain_state = 'refused' returning id)
     update hub_connections c set due_at = least(coalesce(c.due_at, $3), $3)
     where c.tenant_id = $1 and exists (
       select from again a join hub_links l on l.tenant_id = $1 and l.record_id = a.id where l.connection_id = c.id)
     returning c.id`,
    [ctx.tenant, kind, ctx.now],
  )
  if (rows.length > 0) wakeAfterCommit(ctx, "hub")
}

/** The domain's id of a hub record; null where the domain has none. */
export async function domainIdOf(ctx: Ctx, record: string): Promise<string | null> {
  const { rows } = await ctx.tx.session.query(
    `select domain_id as "domainId" from hub_records where tenant_id = $1 and id = $2`,
    [ctx.tenant, record],
  )
  return (rows as { domainId: string | null }[])[0]?.domainId ?? null
}

/** The hub's id of a domain's record; null where the hub knows none. */
export async function hubIdOf(ctx: Ctx, kind: string, domainId: string): Promise<RecordId | null> {
  const { rows } = await ctx.tx.session.query(
    "select id from hub_records where tenant_id = $1 and kind = $2 and domain_id = $3",
    [ctx.tenant, kind, domainId],
  )
  return (rows as { id: RecordId }[])[0]?.id ?? null
}

/** The connector whose connection a field's value came from; null where it is ours, or nobody knows any more. */
export async function connectorOfField(ctx: Ctx, record: RecordId, field: string): Promise<string | null> {
  const { rows } = await ctx.tx.session.query(
    `select c.connector from hub_records r
     join hub_connections c on c.tenant_id = r.tenant_id and c.id = coalesce(r.whence -> $3, r.whence -> $4) ->> 'by'
     where r.tenant_id = $1 and r.id = $2`,
    [ctx.tenant, record, field, everyField],
  )
  return (rows as { connector: string }[])[0]?.connector ?? null
}

/** What its domain refused is carried to it once more. */
export async function offerAgain(ctx: Ctx, record: RecordId): Promise<void> {
  await ctx.tx.session.query(
    "update hub_records set domain_state = 'dirty' where tenant_id = $1 and id = $2 and domain_state = 'refused'",
    [ctx.tenant, record],
  )
}
