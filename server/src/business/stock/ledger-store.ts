import { type Micro, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import type { LocationId, OrderId, OrderLineId, ReservationState, VariantId } from "./stock.ts"

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
