import { decodeCursor, type Micro, type Page, pageOf, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import type { LocationId, MovementReason, OrderId, OrderLineId, ReservationState, VariantId } from "./stock.ts"

/** One entry of the ledger. */
export interface Movement {
  readonly id: string
  readonly variantId: VariantId
  readonly locationId: LocationId
  readonly reason: MovementReason
  readonly onHandDelta: Micro
  readonly reservedDelta: Micro
  readonly orderId: OrderId | null
  readonly reference: string | null
  readonly note: string | null
  readonly occurredAt: Date
}

interface MovementRow {
  readonly id: bigint
  readonly variant_id: VariantId
  readonly location_id: LocationId
  readonly reason: MovementReason
  readonly on_hand_delta: string
  readonly reserved_delta: string
  readonly order_id: OrderId | null
  readonly reference: string | null
  readonly note: string | null
  readonly occurred_at: Date
}

/** What a list of movements can be narrowed by. */
export interface MovementFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly variantId?: VariantId | undefined
  readonly locationId?: LocationId | undefined
  readonly reason?: MovementReason | undefined
}

/** Movements, newest first. */
export async function listMovements(ctx: Ctx, filter: MovementFilter): Promise<Page<Movement>> {
  const { rows } = await ctx.tx.session.query(
    `select id, variant_id, location_id, reason, on_hand_delta, reserved_delta, order_id, reference, note, occurred_at
     from stock_movements
     where ($1::bigint is null or id < $1) and ($2::text is null or location_id = $2) and ($3::text is null or reason = $3)
       ${filter.variantId === undefined ? "and $4::text is null" : "and variant_id = $4"}
     order by id desc limit $5`,
    [
      placeOf(filter.cursor),
      filter.locationId ?? null,
      filter.reason ?? null,
      filter.variantId ?? null,
      filter.limit + 1,
    ],
  )
  return pageOf((rows as readonly MovementRow[]).map(movementOf), filter.limit, (movement) => [movement.id])
}

/** The place in the ledger that a cursor names; one that names none starts at the end of the list. */
function placeOf(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  const place = String(decodeCursor(cursor, 1)[0])
  return /^\d{1,18}$/.test(place) ? place : "0"
}

/** What is kept of an item at a location for a line of an order. */
export interface Reservation {
  readonly orderLineId: OrderLineId
  readonly variantId: VariantId
  readonly locationId: LocationId
  readonly quantity: Micro
  readonly delivered: Micro
  readonly released: Micro
  readonly open: Micro
  readonly state: ReservationState
  readonly expiresAt: Date | null
}

interface ReservationRow {
  readonly order_line_id: OrderLineId
  readonly variant_id: VariantId
  readonly location_id: LocationId
  readonly quantity: string
  readonly delivered: string
  readonly released: string
  readonly open: string
  readonly state: ReservationState
  readonly expires_at: Date | null
}

/** Everything that is or was reserved for an order. */
export async function reservationsOf(ctx: Ctx, orderId: OrderId): Promise<Reservation[]> {
  const { rows } = await ctx.tx.session.query(
    `select order_line_id, variant_id, location_id, quantity, delivered, released, open, state, expires_at
     from stock_reservations where order_id = $1 order by order_line_id, location_id`,
    [orderId],
  )
  return (rows as readonly ReservationRow[]).map((row) => ({
    orderLineId: row.order_line_id,
    variantId: row.variant_id,
    locationId: row.location_id,
    quantity: parseMicro(row.quantity),
    delivered: parseMicro(row.delivered),
    released: parseMicro(row.released),
    open: parseMicro(row.open),
    state: row.state,
    expiresAt: row.expires_at,
  }))
}

function movementOf(row: MovementRow): Movement {
  return {
    id: String(row.id),
    variantId: row.variant_id,
    locationId: row.location_id,
    reason: row.reason,
    onHandDelta: parseMicro(row.on_hand_delta),
    reservedDelta: parseMicro(row.reserved_delta),
    orderId: row.order_id,
    reference: row.reference,
    note: row.note,
    occurredAt: row.occurred_at,
  }
}
