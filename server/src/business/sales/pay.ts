import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { advance, headOf, loadOrder, statesChange } from "./change.ts"
import { salesErrors } from "./errors.ts"
import { orderPaid, orderRefunded } from "./events.ts"
import type { Order, OrderId, OrderWithLines } from "./order.ts"
import * as store from "./order-store.ts"

/** Money for an order arrived (in minor units, above zero): its payment state follows. Throws `sales.order_unknown`. */
export async function applyPayment(ctx: Ctx, id: OrderId, amountMinor: bigint): Promise<OrderWithLines> {
  const before = await loadOrder(ctx, id, "lock")
  const changed = { ...before, paidMinor: before.paidMinor + amountMinor }
  const after = advance(before, changed, { order: "settle", payment: "receive" })
  await store.saveOrder(ctx, after)
  await append(ctx, orderPaid, moneyData(after, amountMinor), statesChange(before, after))
  return after
}

/** Money for an order went back, in cash or as the customer's credit. Throws `sales.refund_too_large` beyond what was paid and not refunded. */
export async function applyRefund(ctx: Ctx, id: OrderId, amountMinor: bigint): Promise<OrderWithLines> {
  const before = await loadOrder(ctx, id, "lock")
  const leftMinor = before.paidMinor - before.refundedMinor
  if (amountMinor > leftMinor) throw salesErrors["sales.refund_too_large"]({ leftMinor: String(leftMinor) })
  const changed = { ...before, refundedMinor: before.refundedMinor + amountMinor }
  const after = advance(before, changed, { order: "settle", payment: "refund" })
  await store.saveOrder(ctx, after)
  await append(ctx, orderRefunded, moneyData(after, amountMinor), statesChange(before, after))
  return after
}

/** What a cancelled or returned order was paid too much is the customer's credit from now on: it is no longer this order's. */
export async function releaseExcess(ctx: Ctx, id: OrderId): Promise<void> {
  const { totalMinor, creditedMinor, paidMinor, refundedMinor } = await loadOrder(ctx, id, "lock")
  const excessMinor = paidMinor - refundedMinor - (totalMinor - creditedMinor)
  if (excessMinor > 0n) await applyRefund(ctx, id, excessMinor)
}

function moneyData(order: Order, amountMinor: bigint) {
  return {
    ...headOf(order),
    amountMinor: String(amountMinor),
    paidMinor: String(order.paidMinor),
    refundedMinor: String(order.refundedMinor),
    totalMinor: String(order.totalMinor),
    currency: order.currency,
  }
}
