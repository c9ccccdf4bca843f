import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { advance, headOf, loadOrder, openLines, replaceLines, statesChange } from "./change.ts"
import { salesErrors } from "./errors.ts"
import { orderCancelled } from "./events.ts"
import { creditOf, type Moved, movedLines } from "./lines.ts"
import { type OrderId, type OrderWithLines, openQuantity } from "./order.ts"
import * as store from "./order-store.ts"
import { orderNext, requireAction } from "./states.ts"

/**
 * Cancels an order; where a part of it was delivered already, only the rest. Its stock is released and its invoice credited by
 * the flows of `sales.order.cancelled`. Throws `sales.transition_refused`, `sales.nothing_left`.
 */
export async function cancelOrder(ctx: Ctx, id: OrderId, reason: string): Promise<OrderWithLines> {
  const before = await loadOrder(ctx, id, "lock")
  const isWhole = before.fulfilmentState === "none"
  requireAction(orderNext, before.state, isWhole ? "cancel" : "cancel_rest")
  const moved = openLines(before).map((line) => ({ line, quantity: openQuantity(line) }))
  if (moved.length === 0) throw salesErrors["sales.nothing_left"]({ action: "cancel" })
  const creditMinor = isWhole ? before.totalMinor - before.creditedMinor : sumOfCredits(moved)
  const after = cancelled(before, moved, creditMinor, isWhole)
  await store.saveOrder(ctx, after)
  await store.saveLines(ctx, after.lines)
  const data = {
    isWhole,
    reason,
    lines: movedLines(moved),
    creditMinor: String(creditMinor),
    invoiceId: after.invoiceId,
  }
  await append(ctx, orderCancelled, { ...headOf(after), ...data }, statesChange(before, after))
  return after
}

/** Cancels an order whose stock was kept long enough: nothing when it is paid, delivered or gone already. */
export async function cancelUnpaidOrder(ctx: Ctx, id: OrderId): Promise<void> {
  const order = await store.orderById(ctx, id, "lock")
  if (order === undefined || order.state !== "open") return
  if (order.paymentState !== "none" || order.fulfilmentState !== "none") return
  await cancelOrder(ctx, id, "not paid in time")
}

function cancelled(
  before: OrderWithLines,
  moved: readonly Moved[],
  creditMinor: bigint,
  isWhole: boolean,
): OrderWithLines {
  const lines = moved.map(({ line, quantity }) => ({ ...line, cancelled: line.cancelled + quantity }))
  const changed = { ...replaceLines(before, lines), creditedMinor: before.creditedMinor + creditMinor }
  return isWhole
    ? advance(before, changed, { order: "cancel", payment: "credit", fulfilment: "cancel_rest" })
    : advance(before, changed, { order: "cancel_rest", payment: "credit", fulfilment: "cancel_rest" })
}

function sumOfCredits(moved: readonly Moved[]): bigint {
  return moved.reduce((sum, { line, quantity }) => sum + creditOf(line, quantity), 0n)
}
