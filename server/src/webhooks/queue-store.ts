import type { Ctx } from "#platform/db"
import type { DeliveryId } from "./delivery-id.ts"
import type { EndpointId } from "./endpoint.ts"

/** Deliveries that one request replays at most; the rest is asked for again. */
const replayMax = 10_000

/**
 * Puts deliveries (again) into their endpoint's lane, behind what waits there; those that wait already are left alone. `from` selects
 * what: rows of (event_id, delivery_id, attempts, shape), the oldest first. Answers how many there were.
 */
async function enqueue(ctx: Ctx, endpointId: EndpointId, from: string, params: readonly unknown[]): Promise<number> {
  const { rows } = await ctx.tx.session.query(
    `with wanted as (
       select w.*, row_number() over (order by w.delivery_id) as rank from (${from}) w
       where not exists (select from webhook_queue q where q.tenant_id = $1 and q.id = w.delivery_id)
     ), lane as (
       update webhook_lanes l set last_pos = l.last_pos + (select count(*) from wanted), next_due = $3
       where l.tenant_id = $1 and l.endpoint_id = $2 returning l.last_pos - (select count(*) from wanted) as base
     ), queued as (
       insert into webhook_queue (tenant_id, endpoint_id, pos, id, event_id, attempts, attempts_before, created_at, shape)
       select $1, $2, lane.base + w.rank, w.delivery_id, w.event_id, w.attempts, w.attempts, $3, w.shape from wanted w, lane returning id
     ), reopened as (
       update webhook_attempts a set state = 'waiting', next_at = $3 from queued
       where a.tenant_id = $1 and a.delivery_id = queued.id and a.is_last
     )
     select count(*)::int4 as count from queued`,
    [ctx.tenant, endpointId, ctx.now, ...params],
  )
  return (rows as { count: number }[])[0]?.count ?? 0
}

/** One delivery again. */
export function replayOne(ctx: Ctx, endpointId: EndpointId, id: DeliveryId): Promise<number> {
  return enqueue(
    ctx,
    endpointId,
    "select event_id, delivery_id, number as attempts, shape from webhook_attempts a where a.tenant_id = $1 and a.delivery_id = $4 and a.is_last",
    [id],
  )
}

/** Finished deliveries of an endpoint that were tried last in a span of time; `exhausted`: only those that were given up. */
export function replayRange(
  ctx: Ctx,
  endpointId: EndpointId,
  span: { readonly from: Date; readonly to: Date; readonly isExhaustedOnly: boolean },
): Promise<number> {
  const state = span.isExhaustedOnly ? "a.state = 'exhausted' and a.state <> 'delivered'" : "a.state <> 'waiting'"
  return enqueue(
    ctx,
    endpointId,
    `select event_id, delivery_id, number as attempts, shape from webhook_attempts a
     where a.tenant_id = $1 and a.endpoint_id = $2 and a.is_last and ${state} and a.sent_at >= $4 and a.sent_at < $5
     order by a.sent_at, a.delivery_id limit ${replayMax}`,
    [span.from, span.to],
  )
}

const firstSeqSql = `
with recursive search (low, high) as (
  select 1::int8, coalesce((select last_seq from event_counters where tenant_id = $1), 0) + 1
  union all
  select case when m.at < $2 then m.seq + 1 else s.low end, case when m.at < $2 then s.high else m.seq end
  from search s cross join lateral (
    select l.seq, e.occurred_at as at from event_log l join events e on e.id = l.event_id
    where l.tenant_id = $1 and l.seq = (s.low + s.high) / 2
  ) m
  where s.low < s.high
)
select low from search order by high - low limit 1`

/** The number of the first event of the tenant since a time, found by halving: events are numbered about in the order of their time. */
async function firstSeqSince(ctx: Ctx, since: Date): Promise<bigint> {
  const { rows } = await ctx.tx.session.query(firstSeqSql, [ctx.tenant, since])
  return (rows as { low: bigint }[])[0]?.low ?? 1n
}

/**
 * Events since a time that fit the endpoint's types and were never sent to it: what it missed while it was disabled, or not there yet.
 */
export async function sendMissed(
  ctx: Ctx,
  endpoint: { readonly id: EndpointId; readonly types: readonly string[] },
  since: Date,
): Promise<number> {
  const sql = `select e.id as event_id, webhook_delivery_id(e.id, $2) as delivery_id, 0 as attempts, null::text as shape
     from event_log l join events e on e.id = l.event_id
     where l.tenant_id = $1 and l.seq >= $4
       and exists (select from unnest($5::text[]) as t (pattern) where t.pattern = '*' or t.pattern = e.type
         or (t.pattern like '%.*' and starts_with(e.type, left(t.pattern, -1))))
       and not exists (select from webhook_attempts a where a.tenant_id = $1 and a.delivery_id = webhook_delivery_id(e.id, $2))
     order by l.seq limit ${replayMax}`
  return enqueue(ctx, endpoint.id, sql, [await firstSeqSince(ctx, since), endpoint.types])
}

/** A message of the tenant's own to one endpoint, which no event stands behind. */
export async function enqueueOwn(
  ctx: Ctx,
  endpointId: EndpointId,
  message: { readonly id: string; readonly deliveryId: DeliveryId },
): Promise<void> {
  await enqueue(
    ctx,
    endpointId,
    "select $4::text as event_id, $5::text as delivery_id, 0 as attempts, 'own'::text as shape",
    [message.id, message.deliveryId],
  )
}

/** Ends a delivery that waits: it is not tried any more. False when it does not wait. */
export async function discard(ctx: Ctx, id: DeliveryId): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(
    `with gone as (delete from webhook_queue where tenant_id = $1 and id = $2 returning id),
       ended as (update webhook_attempts a set state = 'exhausted', next_at = null from gone
         where a.tenant_id = $1 and a.delivery_id = gone.id and a.is_last)
     select id from gone`,
    [ctx.tenant, id],
  )
  return rows.length > 0
}
