import { formatMicro, parseMicro } from "#kernel"
import type { Ctx, TenantId } from "#platform/db"
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
 * The same for the commonest case at a third of the price: the business has one location, each item is wanted by one line, and there is
 * enough of all. Otherwise nothing is changed; of a business with several locations nothing is locked either.
 */
const reserveAtOneSql = `
with locked as materialized (
  select d.line_id, d.quantity, l.variant_id, l.location_id, l.is_low,
    d.quantity <= l.on_hand + l.backorder_limit - l.reserved as fits
  from unnest($3::text[], $4::text[], $5::numeric[]) as d (line_id, variant_id, quantity)
  join stock_levels l on l.tenant_id = $1 and l.variant_id = d.variant_id and l.tracks
  where not exists (select from stock_locations s where s.tenant_id = $1 and not s.is_default)
  order by l.variant_id for update of l
), changed as (
  update stock_levels l set reserved = l.reserved + k.quantity, updated_at = $6
  from locked k where l.tenant_id = $1 and l.variant_id = k.variant_id and l.location_id = k.location_id
    and cardinality($3::text[]) = (select count(*) from locked where fits)
  returning l.variant_id, l.location_id, l.on_hand, l.reserved, l.low_stock_threshold, l.is_low, k.line_id, k.quantity, k.is_low as was_low
), held as (
  insert into stock_reservations (tenant_id, order_id, order_line_id, location_id, variant_id, quantity, expires_at, created_at)
  select $1, $2, line_id, location_id, variant_id, quantity, $7::timestamptz, $6 from changed
), written as (
  insert into stock_movements (tenant_id, variant_id, location_id, reason, reserved_delta, order_id, occurred_at)
  select $1, variant_id, location_id, 'allocation', quantity, $2, $6 from changed
)
select null as problem, variant_id, location_id, on_hand, reserved, 0 as on_hand_delta, quantity as reserved_delta,
  low_stock_threshold, is_low, was_low
from changed order by variant_id`

interface Reserved {
  readonly changes: readonly LevelChange[]
  readonly short: readonly ShortItem[]
}

/** How long a process believes that a business needs the whole statement. */
const needsWholeTrustMs = 60_000
const needsWholeMax = 10_000
const needsWhole = new Map<TenantId, number>()

/** Reserves all demands, or answers which items are short. A demand's line is named once. HOT: one statement in the commonest case. */
export async function reserveLevels(
  ctx: Ctx,
  orderId: OrderId,
  demands: readonly Demand[],
  until: Date | null,
): Promise<Reserved> {
  const params = [
    ctx.tenant,
    orderId,
    demands.map((d) => d.orderLineId),
    demands.map((d) => d.variantId),
    demands.map((d) => formatMicro(d.quantity)),
    ctx.now,
    until,
  ]
  const isEachOnce = new Set(demands.map((d) => d.variantId)).size === demands.length
  const mayBeAtOne = isEachOnce && (needsWhole.get(ctx.tenant) ?? 0) < ctx.now.getTime()
  const atOne = mayBeAtOne ? await reserve(ctx, reserveAtOneSql, params) : nothing
  if (atOne.changes.length > 0) return atOne
  const whole = await reserve(ctx, reserveSql, params)
  if (mayBeAtOne && whole.short.length === 0) rememberWhole(ctx)
  return whole
}

const nothing: Reserved = { changes: [], short: [] }

async function reserve(ctx: Ctx, text: string, params: readonly unknown[]): Promise<Reserved> {
  const found = (await ctx.tx.session.query(text, params)).rows as readonly ReserveRow[]
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
