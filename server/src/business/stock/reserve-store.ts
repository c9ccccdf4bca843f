import { formatMicro, parseMicro } from "#kernel"
import { type Ctx, NotTogether, type TenantId, together } from "#platform/db"
import type { Demand } from "./reserve.ts"
import { changeOf, type MoveRow } from "./rows.ts"
import type { LevelChange, OrderId, ShortItem } from "./stock.ts"

interface ReserveRow extends MoveRow {
  readonly wanted: string
  readonly total: string
}

/**
 * Reserves everything or nothing, in one statement:
 * - `locked` takes the rows of the levels in (item, location) order, so that two orders never wait for each other crosswise,
 *   and reads them as they are once they are ours;
 * - `offers` ranks the locations of an item: one that can serve it alone, then the default one, then by id; `since` is what
 *   those before have taken, so that a split fills one location after the other;
 * - `slices` cuts the lines of an item where the locations change.
 * An item none of whose levels is tracked has no row in `locked`: it is neither limited nor counted.
 */
const reserveSql = `
with demand as materialized (
  select d.line_id, d.variant_id, d.quantity,
    sum(d.quantity) over (partition by d.variant_id order by d.line_id) as upto
  from unnest($3::text[], $4::text[], $5::numeric[]) as d (line_id, variant_id, quantity)
), wanted as materialized (
  select variant_id, max(upto) as quantity from demand group by variant_id
), locked as materialized (
  select l.variant_id, l.location_id, s.is_default, l.is_low,
    case when s.is_active then greatest(l.on_hand + l.backorder_limit - l.reserved, 0) else 0 end as free
  from stock_levels l join stock_locations s on s.id = l.location_id
  where l.variant_id = any($4::text[]) and l.tracks
  order by l.variant_id, l.location_id for update of l
), offers as materialized (
  select k.variant_id, k.location_id, k.is_low, k.free, w.quantity as wanted,
    sum(k.free) over (partition by k.variant_id) as total,
    sum(k.free) over (partition by k.variant_id
      order by (k.free >= w.quantity) desc, k.is_default desc, k.location_id) - k.free as since
  from locked k join wanted w using (variant_id)
), short as materialized (
  select variant_id, wanted, total from offers where total < wanted group by variant_id, wanted, total
), taken as materialized (
  select variant_id, location_id, is_low, since, least(free, wanted - since) as quantity
  from offers where since < wanted and free > 0 and not exists (select from short)
), changed as (
  update stock_levels l set reserved = l.reserved + t.quantity, updated_at = $6
  from taken t where l.variant_id = t.variant_id and l.location_id = t.location_id
  returning l.variant_id, l.location_id, l.on_hand, l.reserved, t.quantity, l.low_stock_threshold, l.is_low, t.is_low as was_low
), slices as (
  select d.line_id, t.variant_id, t.location_id,
    least(d.upto, t.since + t.quantity) - greatest(d.upto - d.quantity, t.since) as quantity
  from demand d join taken t on t.variant_id = d.variant_id and d.upto > t.since and d.upto - d.quantity < t.since + t.quantity
), held as (
  insert into stock_reservations as r (tenant_id, order_id, order_line_id, location_id, variant_id, quantity, expires_at, created_at)
  select $1, $2, line_id, location_id, variant_id, quantity, $7::timestamptz, $6 from slices
  on conflict (tenant_id, order_id, order_line_id, location_id) do update set
    quantity = r.quantity + excluded.quantity, expires_at = excluded.expires_at,
    state = case when r.delivered > 0 then 'partially_delivered' else 'reserved' end
), written as (
  insert into stock_movements (tenant_id, variant_id, location_id, reason, reserved_delta, order_id, occurred_at)
  select $1, variant_id, location_id, 'allocation', quantity, $2, $6 from taken
)
select null as problem, variant_id, location_id, on_hand, reserved, 0 as on_hand_delta, quantity as reserved_delta,
  low_stock_threshold, is_low, was_low, 0 as wanted, 0 as total
from changed
union all
select 'short', variant_id, null, 0, 0, 0, 0, null, false, false, wanted, total from short
order by 2, 3`

/**
 * The same for the commonest case at a third of the price, and for all orders of one moment: the business has one location, an order wants
 * an item by one line, and there is enough of all for all. Otherwise nothing is changed, but the levels are locked all the same, in the
 * order of the whole statement: what follows in the same round trip (the invoice takes its number) is locked after them either way.
 * Where several orders want an item, each finds it as the one before has left it (`upto`).
 */
const reserveAtOneSql = `
with demand as materialized (
  select d.*, sum(d.quantity) over (partition by d.variant_id order by d.place) as upto
  from unnest($2::text[], $3::text[], $4::text[], $5::numeric[], $6::timestamptz[]) with ordinality
    as d (order_id, line_id, variant_id, quantity, until, place)
), wanted as materialized (
  select variant_id, max(upto) as quantity from demand group by variant_id
), locked as materialized (
  select w.quantity, l.variant_id, l.location_id, l.is_low, l.reserved,
    w.quantity <= l.on_hand + l.backorder_limit - l.reserved
      and not exists (select from stock_locations s where s.tenant_id = $1 and not s.is_default) as fits
  from wanted w join stock_levels l on l.tenant_id = $1 and l.variant_id = w.variant_id and l.tracks
  order by l.variant_id, l.location_id for update of l
), changed as (
  update stock_levels l set reserved = l.reserved + k.quantity, updated_at = $7
  from locked k where l.tenant_id = $1 and l.variant_id = k.variant_id and l.location_id = k.location_id
    and (select count(*) from wanted) = (select count(*) from locked where fits)
  returning l.variant_id, l.location_id, l.on_hand, l.low_stock_threshold, l.is_low, k.quantity as wanted, k.reserved, k.is_low as was_low
), held as (
  insert into stock_reservations (tenant_id, order_id, order_line_id, location_id, variant_id, quantity, expires_at, created_at)
  select $1, d.order_id, d.line_id, c.location_id, d.variant_id, d.quantity, d.until, $7 from changed c join demand d using (variant_id)
), written as (
  insert into stock_movements (tenant_id, variant_id, location_id, reason, reserved_delta, order_id, occurred_at)
  select $1, d.variant_id, c.location_id, 'allocation', d.quantity, d.order_id, $7 from changed c join demand d using (variant_id)
)
select null as problem, d.order_id, d.variant_id, c.location_id, c.on_hand, c.reserved + d.upto as reserved, 0 as on_hand_delta,
  d.quantity as reserved_delta, c.low_stock_threshold, (case when d.upto = c.wanted then c.is_low else c.was_low end) as is_low, c.was_low
from changed c join demand d using (variant_id) order by d.place`

interface Reserved {
  readonly changes: readonly LevelChange[]
  readonly short: readonly ShortItem[]
}

/** How long a process believes that a business needs the whole statement. */
const needsWholeTrustMs = 60_000
const needsWholeMax = 10_000
const needsWhole = new Map<TenantId, number>()

/** Reserves all demands, or answers which items are short. A demand's line is named once. HOT: one statement in the commonest case, for
 *  all orders of one moment. */
export async function reserveLevels(
  ctx: Ctx,
  orderId: OrderId,
  demands: readonly Demand[],
  until: Date | null,
): Promise<Reserved> {
  const isEachOnce = new Set(demands.map((d) => d.variantId)).size === demands.length
  const mayBeAtOne = isEachOnce && (needsWhole.get(ctx.tenant) ?? 0) < ctx.now.getTime()
  const changes = mayBeAtOne ? await reserveAtOne(ctx, { orderId, demands, until }) : []
  if (changes.length > 0) return { changes, short: [] }
  // Each would lock levels in an order of its own: every request takes its own transaction.
  if (ctx.seat !== undefined) throw isEachOnce && !mayBeAtOne ? new NotTogether() : new Error("Not all can be served.")
  const params = [
    ctx.tenant,
    orderId,
    demands.map((d) => d.orderLineId),
    demands.map((d) => d.variantId),
    demands.map((d) => formatMicro(d.quantity)),
    ctx.now,
    until,
  ]
  const whole = await reserve(ctx, params)
  if (mayBeAtOne && whole.short.length === 0) rememberWhole(ctx)
  return whole
}

interface Request {
  readonly orderId: OrderId
  readonly demands: readonly Demand[]
  readonly until: Date | null
}

/** Answers what changed for each order; nothing for any where this is not the way for all. */
const reserveAtOne = together<Request, readonly LevelChange[]>(async (ctx, all) => {
  const demands = all.flatMap((request) => request.demands.map((demand) => ({ ...request, ...demand })))
  const { rows } = await ctx.tx.session.query(reserveAtOneSql, [
    ctx.tenant,
    demands.map((d) => d.orderId),
    demands.map((d) => d.orderLineId),
    demands.map((d) => d.variantId),
    demands.map((d) => formatMicro(d.quantity)),
    demands.map((d) => d.until),
    ctx.now,
  ])
  const found = Map.groupBy(rows as readonly (MoveRow & { order_id: OrderId })[], (row) => row.order_id)
  return all.map(({ orderId }) => (found.get(orderId) ?? []).map(changeOf))
})

async function reserve(ctx: Ctx, params: readonly unknown[]): Promise<Reserved> {
  const found = (await ctx.tx.session.query(reserveSql, params)).rows as readonly ReserveRow[]
  return {
    changes: found.filter((row) => row.problem === null).map(changeOf),
    short: found.filter((row) => row.problem !== null).map(shortOf),
  }
}

function rememberWhole(ctx: Ctx): void {
  if (needsWhole.size >= needsWholeMax) needsWhole.clear()
  needsWhole.set(ctx.tenant, ctx.now.getTime() + needsWholeTrustMs)
}

function shortOf(row: ReserveRow): ShortItem {
  return { variantId: row.variant_id, wanted: parseMicro(row.wanted), available: parseMicro(row.total) }
}
