import { forgetCustomers, giveBackDocuments, reassignDocuments } from "#business/billing"
import { customerErased, customerMerged, customerUnmerged, noteMoves, readMoves } from "#business/customers"
import { inTransaction } from "#platform/events"

const kind = "billing"

/** The invoices, payments and schedules of merged customers are the survivor's. */
export const billingFollowsMerge = inTransaction(customerMerged, "billing-follows-merge", async (ctx, { data }) => {
  const moves = await reassignDocuments(ctx, data.customerId, data.mergedIds)
  await noteMoves(ctx, data.mergeId, kind, moves)
})

/** A merge that is taken back gives them back. */
export const billingFollowsUnmerge = inTransaction(customerUnmerged, "billing-follows-unmerge", async (ctx, { data }) => {
  await giveBackDocuments(ctx, await readMoves(ctx, data.mergeId, kind))
})

/** An erased person has no drafts and schedules any more; issued invoices stay for their legal period. */
export const billingForgetsPerson = inTransaction(customerErased, "billing-forgets-person", (ctx, { data }) =>
  forgetCustomers(ctx, data.erasedIds),
)
