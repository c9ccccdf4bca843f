import type { Ctx } from "#platform/db"
import type { ConnectionId } from "../connection.ts"
import type { DomainRecord } from "../domain-store.ts"
import type { Row } from "../lens/rows.ts"
import type { Place, RecordId } from "../sync/link-store.ts"

/** A link with our record, as a check looks at it. */
export interface LinkedRecord {
  readonly externalId: string
  readonly recordId: RecordId
  readonly ours: Row
  readonly theirs: Row | null
  readonly state: "linked" | "gone"
  readonly data: Row
  readonly version: number
  readonly isDeleted: boolean
}

/** Every link of a resource. */
export async function linkedRecords(ctx: Ctx, place: Place): Promise<LinkedRecord[]> {
  const { rows } = await ctx.tx.session.query(
    `select l.external_id as "externalId", l.record_id as "recordId", l.ours, l.theirs, l.state, r.data, r.version,
       r.deleted_at is not null as "isDeleted"
     from hub_links l join hub_records r on r.tenant_id = l.tenant_id and r.id = l.record_id
     where l.tenant_id = $1 and l.connection_id = $2 and l.resource = $3 order by l.external_id`,
    [ctx.tenant, place.connection, place.resource],
  )
  return rows as LinkedRecord[]
}

/** What waits, by words: what is to be sent, what can't be carried over, what a person decides. */
export async function waitingOf(
  ctx: Ctx,
  place: Place,
): Promise<{ kind: "pending" | "quarantine" | "conflict"; id: string; why: string; isParked: boolean }[]> {
  const { rows } = await ctx.tx.session.query(
    `select 'pending' as kind, record_id as id, coalesce(error, 'not sent yet') as why, state = 'parked' as "isParked" from hub_pending
       where tenant_id = $1 and connection_id = $2 and resource = $3
     union all select 'quarantine', external_id, reason, false from hub_quarantine where tenant_id = $1 and connection_id = $2 and resource = $3
     union all select 'conflict', external_id, field, false from hub_conflicts
       where tenant_id = $1 and connection_id = $2 and resource = $3 and state = 'open'`,
    [ctx.tenant, place.connection, place.resource],
  )
  return rows as { kind: "pending" | "quarantine" | "conflict"; id: string; why: string; isParked: boolean }[]
}

/** Calls that changed something there: each has a run of its own. */
export async function pushRuns(ctx: Ctx, connection: ConnectionId): Promise<number> {
  const { rows } = await ctx.tx.session.query(
    "select count(*)::int4 as count from hub_runs where tenant_id = $1 and connection_id = $2 and kind = 'push'",
    [ctx.tenant, connection],
  )
  return (rows as { count: number }[])[0]?.count ?? 0
}

/** How often an event of this type was told. */
export async function eventCount(ctx: Ctx, type: string): Promise<number> {
  const { rows } = await ctx.tx.session.query(
    "select count(*)::int4 as count from events where tenant_id = $1 and type = $2",
    [ctx.tenant, type],
  )
  return (rows as { count: number }[])[0]?.count ?? 0
}

/** A record of the hub, held until the transaction ends. */
export async function recordById(ctx: Ctx, id: RecordId): Promise<DomainRecord | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select id, kind, domain_id as "domainId", data, domain_data as "domainData", version, deleted_at as "deletedAt",
       erased_at as "erasedAt", is_untold as "isUntold"
     from hub_records where tenant_id = $1 and id = $2 for update`,
    [ctx.tenant, id],
  )
  return (rows as DomainRecord[])[0]
}

/** Everything that the sync keeps of a connection, as one text: for looking for secrets. */
export async function keptText(ctx: Ctx, connection: ConnectionId): Promise<string> {
  const { rows } = await ctx.tx.session.query(
    `select coalesce(string_agg(t, ' '), '') as text from (
       select to_jsonb(l)::text as t from hub_run_lines l where tenant_id = $1 and connection_id = $2
       union all select to_jsonb(r)::text from hub_runs r where tenant_id = $1 and connection_id = $2
       union all select coalesce(reason, '') || ' ' || coalesce(test_error, '') from hub_connections where tenant_id = $1 and id = $2) kept`,
    [ctx.tenant, connection],
  )
  return (rows as { text: string }[])[0]?.text ?? ""
}

/** Another worker takes the lane over, as after a lease that ran out. */
export async function takeLaneAway(ctx: Ctx, connection: ConnectionId): Promise<void> {
  await ctx.tx.session.query(
    "update hub_connections set lane_owner = 'another', lane_until = $3, due_at = $3 where tenant_id = $1 and id = $2",
    [ctx.tenant, connection, ctx.now],
  )
}
