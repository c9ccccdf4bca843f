import { formatMicro, type Micro } from "#kernel"
import type { Ctx } from "#platform/db"
import { changeOf, type MoveRow } from "./rows.ts"
import type { LevelChange, LocationId, MovementReason, OrderId, VariantId } from "./stock.ts"

/** One movement of goods to book: by `delta`, or to `setTo`. */
export interface Move {
  readonly variantId: VariantId
  readonly locationId: LocationId
  readonly amount: { readonly delta: Micro } | { readonly setTo: Micro }
  readonly reason: MovementReason
  /** Refused when the level has another version by now. */
  readonly version?: number | undefined
  readonly orderId?: OrderId | undefined
  /** A movement with a reference that the level has already is passed over. */
  readonly reference?: string | undefined
  readonly note?: string | null | undefined
}

/** What a movement was refused for: another version, more than a level can hold, less than is reserved. */
export type MoveProblem = "stale" | "beyond" | "reserved"

export interface Refusal {
  readonly variantId: VariantId
  readonly problem: MoveProblem
}

/** The most that a level can hold, far from the column's limit so that sums fit too. */
const onHandMax = 99_999_999_999

const ensureSql = `insert into stock_levels (tenant_id, variant_id, location_id, updated_at)
  select $1, variant_id, location_id, $4 from unnest($2::text[], $3::text[]) as a (variant_id, location_id)
  order by variant_id, location_id on conflict do nothing`

/**
 * Books movements: all of them, or none when one is refused. `written` is the ledger, and the levels follow what it took:
 * a movement whose reference is known is neither booked nor counted.
 */
const moveSql = `
with asked as materialized (
  select * from jsonb_to_recordset($2::jsonb) as a (variant_id text, location_id text, delta numeric, set_to numeric, version int,
    reason text, order_id text, reference text, note text)
), locked as materialized (
  select l.* from asked a join stock_levels l on l.variant_id = a.variant_id and l.location_id = a.location_id
  order by l.variant_id, l.location_id for update of l
), plan as materialized (
  select a.*, k.is_low, coalesce(a.delta, a.set_to - k.on_hand) as moved, case
      when a.version <> k.version then 'stale'
      when abs(k.on_hand + coalesce(a.delta, a.set_to - k.on_hand)) > ${onHandMax} then 'beyond'
      when coalesce(a.delta, a.set_to - k.on_hand) < 0
        and k.on_hand + coalesce(a.delta, a.set_to - k.on_hand) + k.backorder_limit < k.reserved then 'reserved'
    end as problem
  from asked a join locked k on k.variant_id = a.variant_id and k.location_id = a.location_id
), written as (
  insert into stock_movements (tenant_id, variant_id, location_id, reason, on_hand_delta, order_id, reference, note, occurred_at)
  select $1, variant_id, location_id, reason, moved, order_id, reference, note, $3 from plan
  where (moved <> 0 or reason in ('opening', 'stocktake')) and not exists (select from plan where problem is not null)
  order by variant_id, location_id
  on conflict (tenant_id, variant_id, location_id, reference) where reference is not null do nothing
  returning variant_id, location_id, on_hand_delta
), changed as (
  update stock_levels l set on_hand = l.on_hand + w.on_hand_delta, version = l.version + 1, updated_at = $3
  from written w join plan p on p.variant_id = w.variant_id and p.location_id = w.location_id
  where l.variant_id = w.variant_id and l.location_id = w.location_id
  returning l.variant_id, l.location_id, l.on_hand, l.reserved, w.on_hand_delta, l.low_stock_threshold, l.is_low, p.is_low as was_low
)
select null as problem, variant_id, location_id, on_hand, reserved, on_hand_delta, 0 as reserved_delta, low_stock_threshold, is_low, was_low
from changed
union all
select problem, variant_id, location_id, 0, 0, 0, 0, null, false, false from plan where problem is not null
order by 2, 3`

/** Makes the levels that are not there yet: nothing of an item at a location, tracked. */
export async function ensureLevels(ctx: Ctx, items: readonly Pick<Move, "variantId" | "locationId">[]): Promise<void> {
  const params = [ctx.tenant, items.map((i) => i.variantId), items.map((i) => i.locationId), ctx.now]
  await ctx.tx.session.query(ensureSql, params)
}

/** Books movements of levels that exist, at most one per level; answers what changed, or every refusal. */
export async function moveLevels(
  ctx: Ctx,
  moves: readonly Move[],
): Promise<{ readonly changes: readonly LevelChange[]; readonly refused: readonly Refusal[] }> {
  const { rows } = await ctx.tx.session.query(moveSql, [ctx.tenant, JSON.stringify(moves.map(moveRow)), ctx.now])
  const found = rows as readonly (MoveRow & { readonly problem: MoveProblem | null })[]
  return {
    changes: found.filter((row) => row.problem === null).map(changeOf),
    refused: found.flatMap((row) =>
      row.problem === null ? [] : [{ variantId: row.variant_id, problem: row.problem }],
    ),
  }
}

function moveRow(move: Move) {
  return {
    variant_id: move.variantId,
    location_id: move.locationId,
    delta: "delta" in move.amount ? formatMicro(move.amount.delta) : null,
    set_to: "setTo" in move.amount ? formatMicro(move.amount.setTo) : null,
    version: move.version ?? null,
    reason: move.reason,
    order_id: move.orderId ?? null,
    reference: move.reference ?? null,
    note: move.note ?? null,
  }
}

interface TargetRow {
  readonly variant_id: VariantId
  readonly location_id: LocationId
  readonly quantity: string
}

/** Where goods of an order go back to: where most of the line came from, else the default location if the item is counted there. */
const targetsSql = `
select variant_id, location_id, sum(quantity) as quantity from (
  select a.variant_id, a.quantity, coalesce(
    (select r.location_id from stock_reservations r where r.order_id = $1 and r.order_line_id = a.line_id and r.variant_id = a.variant_id
      order by r.delivered desc, r.location_id limit 1),
    (select l.location_id from stock_levels l join stock_locations s on s.id = l.location_id
      where l.variant_id = a.variant_id and l.tracks order by s.is_default desc, l.location_id limit 1)
  ) as location_id
  from unnest($2::text[], $3::text[], $4::numeric[]) as a (line_id, variant_id, quantity)
) t where location_id is not null group by variant_id, location_id order by variant_id, location_id`

/** The levels that returned lines belong to, with how many; items that are not counted anywhere are left out. */
export async function returnTargets(
  ctx: Ctx,
  orderId: OrderId,
  lines: readonly { readonly orderLineId: string; readonly variantId: VariantId; readonly quantity: Micro }[],
): Promise<readonly TargetRow[]> {
  const { rows } = await ctx.tx.session.query(targetsSql, [
    orderId,
    lines.map((l) => l.orderLineId),
    lines.map((l) => l.variantId),
    lines.map((l) => formatMicro(l.quantity)),
  ])
  return rows as readonly TargetRow[]
}
