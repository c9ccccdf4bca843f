import { type Id, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { advance, headOf, loadOrder, openLines, replaceLines, statesChange } from "./change.ts"
import { salesErrors } from "./errors.ts"
import { orderFulfilled } from "./events.ts"
import { type LineQuantity, movedLines, moveLines } from "./lines.ts"
import { insertFulfilment } from "./movement-store.ts"
import { type OrderId, type OrderWithLines, openQuantity } from "./order.ts"
import * as store from "./order-store.ts"
import { orderNext, requireAction } from "./states.ts"

export type FulfilmentId = Id<"ful">

/** What left: some quantities, or everything that is open when no lines are named. */
export interface FulfilmentDraft {
  readonly lines?: readonly LineQuantity[]
  readonly note: string | null
}

/**
 * Notes that goods of an order left; the flow of `sales.order.fulfilled` takes them off the stock that was reserved for it.
 * Throws `sales.transition_refused`, `sales.nothing_left`, `sales.quantity_too_large`, `sales.line_unknown`.
 */
export async function fulfilOrder(
  ctx: Ctx,
  id: OrderId,
  draft: FulfilmentDraft,
): Promise<{ order: OrderWithLines; fulfilmentId: FulfilmentId }> {
  const before = await loadOrder(ctx, id, "lock")
  requireAction(orderNext, before.state, "fulfil")
  const wanted = draft.lines ?? openLines(before).map((line) => ({ lineId: line.id, quantity: openQuantity(line) }))
  if (wanted.length === 0) throw salesErrors["sales.nothing_left"]({ action: "deliver" })
  const moved = moveLines(before, wanted, openQuantity)
  const lines = moved.map(({ line, quantity }) => ({ ...line, fulfilled: line.fulfilled + quantity }))
  const after = advance(before, replaceLines(before, lines), { order: "fulfil", fulfilment: "fulfil" })
  const fulfilmentId = newId("ful")
  await store.saveOrder(ctx, after)
  await store.saveLines(ctx, lines)
  await insertFulfilment(ctx, { id: fulfilmentId, orderId: id, lines: movedLines(moved), note: draft.note })
  await append(
    ctx,
    orderFulfilled,
    { ...headOf(after), fulfilmentId, lines: movedLines(moved) },
    statesChange(before, after),
  )
  return { order: after, fulfilmentId }
}
