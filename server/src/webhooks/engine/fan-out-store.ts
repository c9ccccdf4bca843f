import type { TenantId } from "#platform/db"
import type { FanOut, FanOutRow } from "#platform/events"
import type { WorkerIdentity } from "./claim-store.ts"
import { type EndpointId, eventContentType, type LaneHead, type SentEvent } from "./delivery.ts"

/** What the router made. */
export interface Routed {
  /** Lanes of this worker that got deliveries behind `base`. */
  readonly lanes: readonly (LaneHead & { readonly base: number })[]
  /** Events with the places of their deliveries in these lanes; none where there was no room. */
  readonly events: readonly { readonly event: SentEvent; readonly places: readonly Place[] }[]
  /** True when other workers have got something to do. */
  readonly hasForeign: boolean
}

export interface Place {
  readonly endpointId: EndpointId
  readonly pos: number
}

/** How the router and the worker of its process meet. */
export interface RouteDoor {
  /** Who takes lanes; null where this process only routes. */
  worker(): WorkerIdentity | null
  aliveUntil(now: Date): Date
  /** How many deliveries it would take into memory now. */
  room(): number
  /** Lanes that are behind: what is new of them is read later, in its turn. */
  behind(): readonly string[]
  take(routed: Routed, now: Date): void
}

/** The router's part of delivering: rows in the queue, behind each other in their endpoint's lane, and free lanes taken at once. */
export function deliveryFanOut(door: RouteDoor): FanOut {
  return {
    name: "webhooks",
    ctes,
    rows,
    params: (now) => {
      const worker = door.worker()
      return [
        now,
        worker?.id,
        door.aliveUntil(now),
        door.room(),
        worker?.host,
        worker?.pid,
        worker?.began,
        door.behind(),
      ].map((p) => p ?? null)
    },
    take: (found, now) => {
      if (found.length > 0) door.take(routedOf(found), now)
    },
  }
}

const ctes = (p: (index: number) => string): string => `
webhook_worker as (
  select ${p(0)}::timestamptz as now, ${p(1)}::text as id, ${p(2)}::timestamptz as alive_until, ${p(3)}::int4 as room,
    ${p(4)}::text as host, ${p(5)}::int4 as pid, ${p(6)}::text as began
), webhook_matched as (
  select b.id, b.tenant_id, s.endpoint_id, row_number() over (partition by s.endpoint_id order by b.xid, b.ord) as rank
  from batch b join webhook_subscriptions s on s.tenant_id = b.tenant_id and s.pattern = any (array['*', b.type,
    split_part(b.type, '.', 1) || '.*', split_part(b.type, '.', 1) || '.' || split_part(b.type, '.', 2) || '.*'])
), webhook_grown as (
  update webhook_lanes l set last_pos = l.last_pos + m.count,
    next_due = greatest(least(l.next_due, w.now), l.blocked_until),
    owner = case when l.owner is null and not l.is_held and (l.blocked_until is null or l.blocked_until <= w.now) then w.id else l.owner end
  from (select tenant_id, endpoint_id, count(*) as count from webhook_matched group by tenant_id, endpoint_id) m, webhook_worker w
  where l.tenant_id = m.tenant_id and l.endpoint_id = m.endpoint_id
  returning l.tenant_id, l.endpoint_id, l.last_pos - m.count as base, l.last_pos, l.drained_pos, l.version, l.failures,
    l.failing_since, l.opened, l.blocked_until, l.repeat_at, l.owner is not distinct from w.id and w.id is not null as is_mine,
    l.is_held or l.blocked_until > w.now as is_quiet
), webhook_queued as (
  insert into webhook_queue (tenant_id, endpoint_id, pos, id, event_id, created_at)
  select m.tenant_id, m.endpoint_id, g.base + m.rank, webhook_delivery_id(m.id, m.endpoint_id), m.id, w.now
  from webhook_matched m join webhook_grown g on g.endpoint_id = m.endpoint_id, webhook_worker w
), webhook_alive as (
  insert into webhook_workers as v (id, alive_until, host, pid, began)
  select w.id, w.alive_until, w.host, w.pid, w.began from webhook_worker w where exists (select from webhook_grown where is_mine)
  on conflict (id) do update set alive_until = excluded.alive_until where v.alive_until < excluded.alive_until - interval '3 s'
), webhook_handed as (
  select m.id, string_agg(m.endpoint_id || ' ' || (g.base + m.rank), ',') as places
  from webhook_matched m join webhook_grown g on g.endpoint_id = m.endpoint_id
  where g.is_mine and m.endpoint_id <> all (${p(7)}::text[]) and (select count(*) from webhook_matched) <= (select room from webhook_worker)
  group by m.id
)`

const rows = `
  select json_build_array(tenant_id, endpoint_id, version, last_pos, drained_pos, failures, extract(epoch from failing_since) * 1000, opened,
    extract(epoch from blocked_until) * 1000, extract(epoch from repeat_at) * 1000, base)::text as head, null as body
  from webhook_grown where is_mine
  union all
  select 'others', null from webhook_grown where not is_mine and is_quiet is not true group by 1
  union all
  select json_build_array(b.id, b.tenant_id, b.type, b.subject, extract(epoch from b.occurred_at) * 1000, coalesce(b.trace, b.request_id), h.places)::text,
    webhook_body(b.id, b.tenant_id, b.type, b.version, b.subject, b.occurred_at, b.data, p.fields)
  from webhook_handed h join batch b on b.id = h.id
  left join personal_data p on p.tenant_id = b.tenant_id and p.record_id = b.id`

type LaneRow = [
  TenantId,
  EndpointId,
  number,
  number,
  number,
  number,
  number | null,
  number,
  number | null,
  number | null,
  number,
]
type EventRow = [string, TenantId, string, string, number, string | null, string]

function routedOf(found: readonly FanOutRow[]): Routed {
  const lanes: (LaneHead & { base: number })[] = []
  const events: Routed["events"][number][] = []
  let hasForeign = false
  for (const { head, body } of found) {
    if (head === "others") hasForeign = true
    else if (body === null) lanes.push(laneOf(JSON.parse(head)))
    else events.push(eventOf(JSON.parse(head), body))
  }
  return { lanes, events, hasForeign }
}

function laneOf(row: LaneRow): LaneHead & { base: number } {
  const [tenant, endpointId, version, lastPos, drainedPos, failures, failingSinceMs, opened, blockedUntilMs, ...rest] =
    row
  const [repeatAtMs, base] = rest
  const health = { failures, failingSinceMs, opened, blockedUntilMs }
  return { tenant, endpointId, version, lastPos, drainedPos, ...health, repeatAtMs, base }
}

function eventOf([id, tenant, type, subject, occurredAtMs, cause, places]: EventRow, body: string) {
  return {
    event: { id, tenant, type, subject, occurredAtMs, cause, body, contentType: eventContentType },
    places: places.split(",").map(placeOf),
  }
}

function placeOf(text: string): Place {
  const gap = text.indexOf(" ")
  // The router wrote it: an endpoint's id and a number.
  return { endpointId: text.slice(0, gap) as EndpointId, pos: Number(text.slice(gap + 1)) }
}
