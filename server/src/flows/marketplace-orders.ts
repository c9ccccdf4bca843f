import { followOrder, memberships } from "#business/marketplace"
import { orderCancelled, orderCredited, orderFulfilled, orderPaid, orderRefunded, orderReturned } from "#business/sales"
import type { Id } from "#kernel"
import { type Ctx, within } from "#platform/db"
import { type Flow, inTransaction } from "#platform/events"

interface Moved {
  readonly orderId: Id<"ord">
  readonly channel: string
  readonly state: string
  readonly paymentState: string
  readonly fulfilmentState: string
  readonly creditMinor?: string
}

/**
 * What happens to a seller's order of the marketplace happens in the operator's books too, in the same transaction: its states,
 * and what is credited to the buyer. Orders of other channels cost nothing.
 */
export const marketplaceOrderFlows: readonly Flow[] = [
  inTransaction(orderPaid, "marketplace-order-paid", (ctx, { data }) => follow(ctx, data)),
  inTransaction(orderRefunded, "marketplace-order-refunded", (ctx, { data }) => follow(ctx, data)),
  inTransaction(orderCredited, "marketplace-order-credited", (ctx, { data }) => follow(ctx, data)),
  inTransaction(orderFulfilled, "marketplace-order-fulfilled", (ctx, { data }) => follow(ctx, data)),
  inTransaction(orderCancelled, "marketplace-order-cancelled", (ctx, { data }) => follow(ctx, data)),
  inTransaction(orderReturned, "marketplace-order-returned", (ctx, { data }) => follow(ctx, data)),
]

async function follow(ctx: Ctx, moved: Moved): Promise<void> {
  if (moved.channel !== "marketplace") return
  const { orderId, state, paymentState, fulfilmentState } = moved
  const progress = { orderId, state, paymentState, fulfilmentState, creditMinor: BigInt(moved.creditMinor ?? "0") }
  for (const { operatorTenant } of await memberships(ctx)) {
    if (await within(ctx, operatorTenant, (there) => followOrder(there, progress))) return
  }
}
