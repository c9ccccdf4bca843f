import { customerErased, customerMerged, customerUnmerged, noteMoves, readMoves } from "#business/customers"
import { eraseFromOrders, giveBackOrders, reassignOrders } from "#business/sales"
import { inTransaction } from "#platform/events"

const kind = "orders"

/** The orders of merged customers are the survivor's. */
export const orderFollowsMerge = inTransaction(customerMerged, "order-follows-merge", async (ctx, { data }) => {
  const moves = await reassignOrders(ctx, data.customerId, data.mergedIds)
  await noteMoves(ctx, data.mergeId, kind, moves)
})

/** A merge that is taken back gives the orders back. */
export const orderFollowsUnmerge = inTransaction(customerUnmerged, "order-follows-unmerge", async (ctx, { data }) => {
  await giveBackOrders(ctx, await readMoves(ctx, data.mergeId, kind))
})

/** An erased person is in no order any more. */
export const orderForgetsPerson = inTransaction(customerErased, "order-forgets-person", (ctx, { data }) =>
  eraseFromOrders(ctx, data.erasedIds),
)
