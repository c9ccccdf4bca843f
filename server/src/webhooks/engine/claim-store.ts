import type { SystemCtx, TenantId } from "#platform/db"
import { byKeyOnly } from "./by-key.ts"
import { type Delivery, type EndpointId, eventContentType, type LaneHead, type SentShape } from "./delivery.ts"

/** Lanes one look takes, so that several workers share what is there. */
const claimMax = 64
/** Lanes with work that one look weighs against each other. */
const weighedMax = 1_000

/** Who looks for work. */
export interface WorkerIdentity {
  readonly id: string
  readonly host: string
  readonly pid: number
  readonly began: string
}

/** What a look found. */
export interface Look {
  readonly claimed: readonly LaneHead[]
  /** The lanes that were this worker's before. */
  readonly owned: readonly LaneHead[]
  /** When something will be due that is not yet; null when nothing will. */
  readonly nextDueMs: number | null
}

/** Of a claimed lane everything is read again, so that nothing hangs on what its last worker came to write. */
const headColumns = `l.tenant_id, l.endpoint_id, l.version, l.last_pos, l.drained_pos, l.failures,
  extract(epoch from l.failing_since)::float8 * 1000 as failing_since_ms, l.opened,
  extract(epoch from l.blocked_until)::float8 * 1000 as blocked_until_ms, extract(epoch from $1::timestamptz)::float8 * 1000 as repeat_at_ms`

/**
 * A lane that another worker takes at the same time is left to it: the owner must still be the one that was seen. (While an update waits
 * for a row, whether an owner lives would be judged by the old snapshot, in which a new worker is not yet there.)
 */
const lookSql = `
with due as (
  select tenant_id, endpoint_id, next_due, owner from webhook_lanes l
  where next_due <= $1 and not is_held
    and (l.owner is null or not exists (select from webhook_workers w where w.id = l.owner and w.alive_until > $1))
  order by next_due limit ${weighedMax}
), fair as (
  select tenant_id, endpoint_id, owner from (
    select *, row_number() over (partition by tenant_id order by next_due) as rank from due) r
  order by rank, next_due limit ${claimMax}
), claimed as (
  update webhook_lanes l set owner = $2 from fair f
  where l.tenant_id = f.tenant_id and l.endpoint_id = f.endpoint_id and not l.is_held and l.owner is not distinct from f.owner
  returning l.*
), alive as (
  insert into webhook_workers (id, alive_until, host, pid, began) values ($2, $3, $4, $5, $6)
  on conflict (id) do update set alive_until = excluded.alive_until
)
select 'claimed' as kind, ${headColumns}, null::float8 as next_due_ms from claimed l
union all
select 'owned', ${headColumns}, null from webhook_lanes l where owner = $2
union all
select 'next', null, null, null, null, null, null, null, null, null, null, extract(epoch from min(next_due)) * 1000
from webhook_lanes where next_due > $1 and not is_held`

interface LookRow {
  readonly kind: "claimed" | "owned" | "next"
  readonly tenant_id: TenantId
  readonly endpoint_id: EndpointId
  readonly version: number
  readonly last_pos: bigint
  readonly drained_pos: bigint
  readonly failures: number
  readonly failing_since_ms: number | null
  readonly opened: number
  readonly blocked_until_ms: number | null
  readonly repeat_at_ms: number | null
  readonly next_due_ms: number | null
}

/** Takes lanes with work that no living worker has, tells the others that this one lives, and reads how its own lanes have grown. */
export async function look(sys: SystemCtx, worker: WorkerIdentity, aliveUntil: Date): Promise<Look> {
  const { id, host, pid, began } = worker
  const { rows } = await sys.tx.session.query(lookSql, [sys.now, id, aliveUntil, host, pid, began])
  const found = rows as LookRow[]
  const next = found.find(({ kind }) => kind === "next")?.next_due_ms ?? null
  return {
    claimed: found.filter(({ kind }) => kind === "claimed").map(headOf),
    owned: found.filter(({ kind }) => kind === "owned").map(headOf),
    nextDueMs: next,
  }
}

function headOf(row: LookRow): LaneHead {
  return {
    tenant: row.tenant_id,
    endpointId: row.endpoint_id,
    version: row.version,
    lastPos: Number(row.last_pos),
    drainedPos: Number(row.drained_pos),
    failures: row.failures,
    failingSinceMs: row.failing_since_ms,
    opened: row.opened,
    blockedUntilMs: row.blocked_until_ms,
    repeatAtMs: row.repeat_at_ms,
  }
}

/** How much of a lane is to be read. */
export interface Refill {
  readonly tenant: TenantId
  readonly endpointId: EndpointId
  /** Behind this place nothing was read yet. */
  readonly knownPos: number
  readonly limit: number
  readonly isOrdered: boolean
}

const refillSql = `
select q.tenant_id, q.endpoint_id, q.pos, q.event_id, q.attempts, q.attempts_before, extract(epoch from q.due_at)::float8 * 1000 as due_ms,
  coalesce(b.type, e.type) as type, coalesce(b.subject, e.subject) as subject, coalesce(e.trace, e.request_id) as cause,
  extract(epoch from coalesce(b.created_at, e.occurred_at))::float8 * 1000 as occurred_ms, case when b.body is null then q.shape else 'own' end as shape,
  b.content_type, coalesce(b.body, webhook_body(e.id, e.tenant_id, e.type, e.version, e.subject, e.occurred_at, e.data, p.fields)) as body
from unnest($2::text[], $3::text[], $4::int8[], $5::int4[], $6::boolean[]) as l (tenant_id, endpoint_id, known, n, is_ordered)
cross join lateral (
  (select * from webhook_queue q where q.tenant_id = l.tenant_id and q.endpoint_id = l.endpoint_id and q.pos > l.known
     and (q.due_at is null or l.is_ordered) order by q.pos limit l.n)
  union all
  (select * from webhook_queue q where q.tenant_id = l.tenant_id and q.endpoint_id = l.endpoint_id and q.due_at <= $1
     and not l.is_ordered order by q.due_at limit l.n)
) q
left join events e on e.id = q.event_id
left join personal_data p on p.tenant_id = e.tenant_id and p.record_id = e.id
left join webhook_bodies b on b.tenant_id = q.tenant_id and b.delivery_id = q.id`

interface RefillRow {
  readonly tenant_id: TenantId
  readonly endpoint_id: EndpointId
  readonly pos: bigint
  readonly event_id: string
  readonly attempts: number
  readonly attempts_before: number
  readonly due_ms: number | null
  readonly type: string
  readonly subject: string
  readonly cause: string | null
  readonly occurred_ms: number
  readonly shape: SentShape | null
  readonly content_type: string | null
  readonly body: string
}

const repeatsSql = `
select l.endpoint_id, extract(epoch from min(q.due_at))::float8 * 1000 as repeat_at_ms
from unnest($2::text[], $3::text[]) as l (tenant_id, endpoint_id)
join webhook_queue q on q.tenant_id = l.tenant_id and q.endpoint_id = l.endpoint_id and q.due_at > $1
group by l.endpoint_id`

/** When the next delivery of each lane is to be repeated, of those that are not due yet. */
export async function readRepeats(
  sys: SystemCtx,
  lanes: readonly Pick<Refill, "tenant" | "endpointId">[],
): Promise<Map<EndpointId, number>> {
  const { rows } = await sys.tx.session.query(repeatsSql, [
    sys.now,
    lanes.map((l) => l.tenant),
    lanes.map((l) => l.endpointId),
  ])
  return new Map(
    (rows as { endpoint_id: EndpointId; repeat_at_ms: number }[]).map((r) => [r.endpoint_id, r.repeat_at_ms]),
  )
}

/** Reads what waits in these lanes: never tried, behind `knownPos`, and what is due to be tried again. */
export async function readQueue(sys: SystemCtx, lanes: readonly Refill[]): Promise<Delivery[]> {
  byKeyOnly(sys)
  const { rows } = await sys.tx.session.query(refillSql, [
    sys.now,
    lanes.map((l) => l.tenant),
    lanes.map((l) => l.endpointId),
    lanes.map((l) => l.knownPos),
    lanes.map((l) => l.limit),
    lanes.map((l) => l.isOrdered),
  ])
  return (rows as RefillRow[]).map(deliveryOf)
}

function deliveryOf(row: RefillRow): Delivery {
  return {
    tenant: row.tenant_id,
    endpointId: row.endpoint_id,
    pos: Number(row.pos),
    attempts: row.attempts,
    attemptsBefore: row.attempts_before,
    dueAtMs: row.due_ms,
    shape: row.shape,
    event: {
      id: row.event_id,
      tenant: row.tenant_id,
      type: row.type,
      subject: row.subject,
      occurredAtMs: row.occurred_ms,
      cause: row.cause,
      body: row.body,
      contentType: row.content_type ?? eventContentType,
    },
  }
}

/** A lane that a worker gives back. */
export interface Release {
  readonly tenant: TenantId
  readonly endpointId: EndpointId
  /** Everything up to here is settled or waits to be repeated. */
  readonly drainedPos: number
  /** The newest delivery the worker knows of: when there is a newer one, the lane stays its own. */
  readonly lastPos: number
  readonly isOrdered: boolean
}

const releaseSql = `
update webhook_lanes l set owner = null, drained_pos = greatest(l.drained_pos, r.drained_pos), repeat_at = r.repeat_at,
  next_due = greatest(case when r.drained_pos < r.last_pos and not (r.is_ordered and r.repeat_at is not null) then $2 else r.repeat_at end, l.blocked_until)
from (
  select r.*, (select min(q.due_at) from webhook_queue q
    where q.tenant_id = r.tenant_id and q.endpoint_id = r.endpoint_id and q.due_at is not null) as repeat_at
  from unnest($3::text[], $4::text[], $5::int8[], $6::int8[], $7::boolean[]) as r (tenant_id, endpoint_id, drained_pos, last_pos, is_ordered)
) r
where l.tenant_id = r.tenant_id and l.endpoint_id = r.endpoint_id and l.owner = $1 and l.last_pos = r.last_pos
returning l.endpoint_id`

const keptSql = `
select l.endpoint_id, l.last_pos from unnest($2::text[], $3::text[]) as k (tenant_id, endpoint_id)
join webhook_lanes l on l.tenant_id = k.tenant_id and l.endpoint_id = k.endpoint_id where l.owner = $1`

/** What became of lanes that were to be given back. */
export interface Released {
  readonly released: ReadonlySet<string>
  /** Lanes that have grown meanwhile and are still this worker's, with their newest place. The others are another worker's. */
  readonly kept: ReadonlyMap<string, number>
}

/** Gives lanes back. */
export async function releaseLanes(sys: SystemCtx, worker: string, lanes: readonly Release[]): Promise<Released> {
  const { rows } = await sys.tx.session.query(releaseSql, [
    worker,
    sys.now,
    lanes.map((l) => l.tenant),
    lanes.map((l) => l.endpointId),
    lanes.map((l) => l.drainedPos),
    lanes.map((l) => l.lastPos),
    lanes.map((l) => l.isOrdered),
  ])
  const released = new Set((rows as { endpoint_id: string }[]).map((row) => row.endpoint_id))
  const others = lanes.filter(({ endpointId }) => !released.has(endpointId))
  if (others.length === 0) return { released, kept: new Map() }
  const found = await sys.tx.session.query(keptSql, [
    worker,
    others.map((l) => l.tenant),
    others.map((l) => l.endpointId),
  ])
  const kept = found.rows as { endpoint_id: string; last_pos: bigint }[]
  return { released, kept: new Map(kept.map((row) => [row.endpoint_id, Number(row.last_pos)])) }
}

/** Ends a worker: what it still has is free at once. */
export async function endWorker(sys: SystemCtx, id: string): Promise<void> {
  await sys.tx.session.query("delete from webhook_workers where id = $1", [id])
}

/** The workers that were alive on this machine, or all of them. */
export async function readWorkers(sys: SystemCtx): Promise<WorkerIdentity[]> {
  const { rows } = await sys.tx.session.query("select id, host, pid, began from webhook_workers", [])
  return rows as WorkerIdentity[]
}
