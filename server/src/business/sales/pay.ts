import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { advance, headOf, loadOrder, statesChange } from "./change.ts"
import { salesErrors } from "./errors.ts"
import { orderCredited, orderPaid, orderRefunded } from "./events.ts"
import type { InvoiceId, Order, OrderId, OrderWithLines } from "./order.ts"
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

/**
 * The credit notes of an order's invoice come to `creditedMinor` in all: what no cancellation or return has counted yet (a note that
 * somebody wrote by hand, or in the accounts) is taken off what the order is to be paid. Nothing to do: nothing happens.
 */
export async function applyCredit(ctx: Ctx, id: OrderId, invoiceId: InvoiceId, creditedMinor: bigint): Promise<void> {
  const before = await loadOrder(ctx, id, "lock")
  const creditMinor = creditedMinor - before.creditedMinor
  if (before.invoiceId !== invoiceId || creditMinor <= 0n) return
  const after = advance(before, { ...before, creditedMinor }, { order: "settle", payment: "credit" })
  await store.saveOrder(ctx, after)
  const { totalMinor, currency } = after
  const data = {
    ...headOf(after),
    invoiceId,
    creditMinor: String(creditMinor),
    totalMinor: String(totalMinor),
    currency,
  }
  await append(ctx, orderCredited, data, statesChange(before, after))
  await releaseExcess(ctx, id)
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
