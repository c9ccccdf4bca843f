import { creditAllocated, paymentReceived, refundMade } from "#business/billing"
import { applyPayment, applyRefund, type OrderId } from "#business/sales"
import { isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { inTransaction } from "#platform/events"

interface Allocated {
  readonly allocations: readonly { readonly orderId: string | null; readonly amountMinor: string }[]
}

/** Money that reaches an order's invoice pays the order. */
export const paymentPaysOrder = inTransaction(paymentReceived, "payment-pays-order", (ctx, { data }) =>
  eachOrder(ctx, data, applyPayment),
)

/** Credit that is used for an order's invoice pays the order. */
export const creditPaysOrder = inTransaction(creditAllocated, "payment-credit-pays-order", (ctx, { data }) =>
  eachOrder(ctx, data, applyPayment),
)

/** Money taken back from an order's invoice is refunded of the order. */
export const refundMovesOrder = inTransaction(refundMade, "payment-refund-moves-order", (ctx, { data }) =>
  eachOrder(ctx, data, applyRefund),
)

/** One change per order, orders in sorted order so that two payments can't lock crosswise. */
async function eachOrder(
  ctx: Ctx,
  data: Allocated,
  apply: (ctx: Ctx, id: OrderId, amountMinor: bigint) => Promise<unknown>,
): Promise<void> {
  const sums = new Map<OrderId, bigint>()
  for (const { orderId, amountMinor } of data.allocations) {
    if (isId("ord", orderId)) sums.set(orderId, (sums.get(orderId) ?? 0n) + BigInt(amountMinor))
  }
  for (const [orderId, amountMinor] of [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (amountMinor > 0n) await apply(ctx, orderId, amountMinor)
  }
}
