import type { Micro } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { claimExpired, clearExpiry, closeReservations } from "./close-store.ts"
import { announce, reservationExpired } from "./events.ts"
import { type OrderId, type OrderLineId, shortParams, stockErrors } from "./stock.ts"

/** So many of an order's line. */
export interface LineQuantity {
  readonly orderLineId: OrderLineId
  readonly quantity: Micro
}

/** Orders whose reservations one run of `expireReservations` ends. */
const expireBatchMax = 100

/** Puts what an order has reserved and not delivered back on sale: all of it, or so many of these lines (at most what is open). */
export async function releaseReservations(ctx: Ctx, orderId: OrderId, lines?: readonly LineQuantity[]): Promise<void> {
  if (lines !== undefined) refuseNegative(lines)
  const { changes } = await closeReservations(ctx, [orderId], lines, "release")
  await announce(ctx, changes, "release", orderId)
}

/**
 * Takes delivered goods out of the stock and off the order's reservations. Lines that never were reserved (untracked items)
 * are passed over. Throws `stock.not_reserved` when a line has less open than is delivered.
 */
export async function deliverReserved(ctx: Ctx, orderId: OrderId, lines: readonly LineQuantity[]): Promise<void> {
  refuseNegative(lines)
  if (lines.length === 0) return
  const { changes, short } = await closeReservations(ctx, [orderId], lines, "deliver")
  if (short.length > 0) throw stockErrors["stock.not_reserved"](shortParams(short))
  await announce(ctx, changes, "sale", orderId)
}

/** Keeps an order's reservations without a time limit: it was paid, or a person said so. */
export const keepReservations: (ctx: Ctx, orderId: OrderId) => Promise<void> = clearExpiry

/**
 * Releases reservations whose time has passed and appends one stock.reservation.expired per order. Takes at most
 * `expireBatchMax` orders and answers how many it took: call it again until it answers 0.
 */
export async function expireReservations(ctx: Ctx): Promise<number> {
  const orders = await claimExpired(ctx, expireBatchMax)
  if (orders.length === 0) return 0
  const { changes } = await closeReservations(ctx, orders, undefined, "expire")
  await announce(ctx, changes, "release")
  for (const orderId of orders) await append(ctx, reservationExpired, { orderId })
  return orders.length
}

function refuseNegative(lines: readonly LineQuantity[]): void {
  if (lines.some((line) => line.quantity <= 0n)) throw stockErrors["stock.quantity_invalid"]()
}
