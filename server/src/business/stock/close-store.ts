import { formatMicro, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import type { LineQuantity } from "./close.ts"
import { changeOf, type MoveRow } from "./rows.ts"
import type { LevelChange, OrderId, ShortItem } from "./stock.ts"

/** How reservations end, and what that does to the books. */
export const closings = {
  deliver: { state: "delivered", reason: "sale" },
  release: { state: "cancelled", reason: "release" },
  expire: { state: "expired", reason: "release" },
} as const
export type Closing = keyof typeof closings

interface CloseRow extends MoveRow {
  readonly wanted: string
  readonly total: string
}

/**
 * Delivers or releases what is open, for whole orders ($3 null) or by line. Reservations are locked before levels, both in
 * key order. A delivery of more than a line has open changes nothing and is answered as short; a release takes what is there.
 */
const closeSql = `
with asked as materialized (
  select line_id, sum(quantity) as quantity from unnest($3::text[], $4::numeric[]) as a (line_id, quantity) group by line_id
), held as materialized (
  select r.order_id, r.order_line_id, r.location_id, r.variant_id, r.open
  from stock_reservations r
  where r.order_id = any($2::text[]) and r.open > 0 and ($3::text[] is null or r.order_line_id = any($3::text[]))
  order by r.order_id, r.order_line_id, r.location_id for update
), slices as materialized (
  select * from (
    select h.order_id, h.order_line_id, h.location_id, h.variant_id,
      case when $3::text[] is null then h.open
      else least(h.open, a.quantity - sum(h.open) over (partition by h.order_line_id order by h.location_id) + h.open) end as quantity
    from held h left join asked a on a.line_id = h.order_line_id
  ) s where s.quantity > 0
), short as materialized (
  select r.variant_id, a.quantity as wanted, coalesce(s.quantity, 0) as total
  from asked a
  join lateral (select variant_id from stock_reservations where order_id = any($2::text[]) and order_line_id = a.line_id limit 1) r on true
  left join (select order_line_id, sum(quantity) as quantity from slices group by order_line_id) s on s.order_line_id = a.line_id
  where $5 = 'sale' and a.quantity > coalesce(s.quantity, 0)
), taken as materialized (
  select * from slices where not exists (select from short)
), items as materialized (
  select variant_id, location_id, sum(quantity) as quantity from taken group by variant_id, location_id
), locked as materialized (
  select l.variant_id, l.location_id, l.is_low, i.quantity
  from items i join stock_levels l on l.variant_id = i.variant_id and l.location_id = i.location_id
  order by l.variant_id, l.location_id for update of l
), closed as (
  update stock_reservations r set
    delivered = r.delivered + case when $5 = 'sale' then t.quantity else 0 end,
    released = r.released + case when $5 = 'sale' then 0 else t.quantity end,
    state = case when r.open = t.quantity then $6 when $5 = 'sale' then 'partially_delivered' else r.state end
  from taken t
  where r.order_id = t.order_id and r.order_line_id = t.order_line_id and r.location_id = t.location_id
), changed as (
  update stock_levels l set
    reserved = l.reserved - k.quantity,
    on_hand = l.on_hand - case when $5 = 'sale' then k.quantity else 0 end,
    version = l.version + case when $5 = 'sale' then 1 else 0 end, updated_at = $7
  from locked k where l.variant_id = k.variant_id and l.location_id = k.location_id
  returning l.variant_id, l.location_id, l.on_hand, l.reserved, k.quantity, l.low_stock_threshold, l.is_low, k.is_low as was_low
), written as (
  insert into stock_movements (tenant_id, variant_id, location_id, reason, on_hand_delta, reserved_delta, order_id, occurred_at)
  select $1, variant_id, location_id, $5, case when $5 = 'sale' then -sum(quantity) else 0 end, -sum(quantity), order_id, $7
  from taken group by order_id, variant_id, location_id order by order_id, variant_id, location_id
)
select null as problem, variant_id, location_id, on_hand, reserved,
  case when $5 = 'sale' then -quantity else 0 end as on_hand_delta, -quantity as reserved_delta,
  low_stock_threshold, is_low, was_low, 0 as wanted, 0 as total
from changed
union all
select 'short', variant_id, null, 0, 0, 0, 0, null, false, false, wanted, total from short
order by 2, 3`

/** Ends what is open of these orders, or of these lines of them; answers the levels that moved and, of deliveries, what is short. */
export async function closeReservations(
  ctx: Ctx,
  orderIds: readonly OrderId[],
  lines: readonly LineQuantity[] | undefined,
  closing: Closing,
): Promise<{ readonly changes: readonly LevelChange[]; readonly short: readonly ShortItem[] }> {
  const { rows } = await ctx.tx.session.query(closeSql, [
    ctx.tenant,
    orderIds,
    lines?.map((l) => l.orderLineId) ?? null,
    lines?.map((l) => formatMicro(l.quantity)) ?? null,
    closings[closing].reason,
    closings[closing].state,
    ctx.now,
  ])
  const found = rows as readonly CloseRow[]
  return {
    changes: found.filter((row) => row.problem === null).map(changeOf),
    short: found.filter((row) => row.problem !== null).map(shortOf),
  }
}

function shortOf(row: CloseRow): ShortItem {
  return { variantId: row.variant_id, wanted: parseMicro(row.wanted), available: parseMicro(row.total) }
}

/**
 * Claims orders whose time has passed, each by its first open reservation: one that another process or a cancellation holds
 * is passed over, and whoever holds the first may wait for the others. All open ones of a claimed order are locked.
 */
const claimSql = `
with due as materialized (
  select order_id, min(expires_at) as since from stock_reservations
  where expires_at <= $1 and state in ('reserved', 'partially_delivered')
  group by order_id order by since, order_id limit $2
), first as materialized (
  select distinct on (r.order_id) r.order_id, r.order_line_id, r.location_id
  from stock_reservations r join due using (order_id)
  where r.open > 0 order by r.order_id, r.order_line_id, r.location_id
)
select r.order_id from stock_reservations r
join first f on r.order_id = f.order_id and r.order_line_id = f.order_line_id and r.location_id = f.location_id
where r.expires_at <= $1 and r.open > 0
order by r.order_id for update of r skip locked`

/** Orders whose reservations have run out, now locked by this transaction. */
export async function claimExpired(ctx: Ctx, limit: number): Promise<OrderId[]> {
  const { rows } = await ctx.tx.session.query(claimSql, [ctx.now, limit])
  return (rows as readonly { readonly order_id: OrderId }[]).map((row) => row.order_id)
}

/** Takes the time limit off an order's reservations. */
export async function clearExpiry(ctx: Ctx, orderId: OrderId): Promise<void> {
  await ctx.tx.session.query(
    "update stock_reservations set expires_at = null where order_id = $1 and open > 0 and expires_at is not null",
    [orderId],
  )
}
