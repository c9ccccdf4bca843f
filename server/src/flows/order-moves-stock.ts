import {
  cancelUnpaidOrder,
  type OrderLineId,
  orderCancelled,
  orderFulfilled,
  orderPaid,
  orderReturned,
} from "#business/sales"
import { deliverReserved, keepReservations, releaseReservations, reservationExpired, restock } from "#business/stock"
import { type Micro, parseMicro } from "#kernel"
import { inTransaction } from "#platform/events"

/** What is cancelled can be sold again. */
export const orderCancelledReleasesStock = inTransaction(
  orderCancelled,
  "order-cancelled-releases-stock",
  async (ctx, { data }) => {
    const lines = stockLines(data.lines)
    if (lines.length > 0) await releaseReservations(ctx, data.orderId, lines)
  },
)

/** What left is no longer there. */
export const orderFulfilledTakesStock = inTransaction(
  orderFulfilled,
  "order-fulfilled-takes-stock",
  async (ctx, { data }) => {
    const lines = stockLines(data.lines)
    if (lines.length > 0) await deliverReserved(ctx, data.orderId, lines)
  },
)

/** What came back undamaged is there again. */
export const orderReturnedRestocks = inTransaction(orderReturned, "order-returned-restocks", async (ctx, { data }) => {
  const lines = data.lines.flatMap(({ lineId, variantId, tracksStock, restocked }) => {
    const quantity = parseMicro(restocked)
    return variantId === null || !tracksStock || quantity === 0n ? [] : [{ orderLineId: lineId, variantId, quantity }]
  })
  if (lines.length > 0) await restock(ctx, { orderId: data.orderId, lines, reason: "return" })
})

/** An order of which anything is paid keeps its stock until it is delivered, however long that takes. */
export const orderPaidKeepsStock = inTransaction(orderPaid, "order-paid-keeps-stock", (ctx, { data }) =>
  keepReservations(ctx, data.orderId),
)

/** An order that was not paid in time is cancelled; its stock is released already. */
export const reservationExpiredCancelsOrder = inTransaction(
  reservationExpired,
  "order-expired-is-cancelled",
  (ctx, { data }) => cancelUnpaidOrder(ctx, data.orderId),
)

interface MovedLine {
  readonly lineId: OrderLineId
  readonly tracksStock: boolean
  readonly quantity: string
}

function stockLines(lines: readonly MovedLine[]): { orderLineId: OrderLineId; quantity: Micro }[] {
  return lines.flatMap(({ lineId, tracksStock, quantity }) =>
    tracksStock ? [{ orderLineId: lineId, quantity: parseMicro(quantity) }] : [],
  )
}
