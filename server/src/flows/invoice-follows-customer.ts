import { giveBackDocuments, reassignCustomers } from "#business/billing"
import { customerMerged, customerUnmerged, noteMoves, readMoves } from "#business/customers"
import { inTransaction } from "#platform/events"

const kind = "documents"

/** Invoices, payments and recurring invoices of merged customers are the survivor's: the balances add up. */
export const invoiceFollowsMerge = inTransaction(customerMerged, "invoice-follows-merge", async (ctx, { data }) => {
  const moves = await reassignCustomers(ctx, data.mergedIds, data.customerId)
  await noteMoves(ctx, data.mergeId, kind, moves)
})

/** A merge that is taken back gives them back. */
export const invoiceFollowsUnmerge = inTransaction(
  customerUnmerged,
  "invoice-follows-unmerge",
  async (ctx, { data }) => {
    await giveBackDocuments(ctx, data.customerId, await readMoves(ctx, data.mergeId, kind))
  },
)
