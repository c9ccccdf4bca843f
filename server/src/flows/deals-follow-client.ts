import {
  changeStatus,
  customerErased,
  customerMerged,
  customerUnmerged,
  loadCustomer,
  noteMoves,
  readMoves,
} from "#business/customers"
import { dealWon, eraseFromDeals, giveBackDeals, reassignDeals } from "#business/deals"
import { type Flow, inTransaction } from "#platform/events"

const kind = "deals"

/** Who a deal is won with is a client now: a lead becomes active, and so does one that had left. */
const dealWonMakesClient = inTransaction(dealWon, "deal-won-makes-client", async (ctx, { data }) => {
  if (data.customerId === null) return
  const { id, status, erasedAt } = await loadCustomer(ctx, data.customerId)
  if (erasedAt === null && (status === "lead" || status === "former"))
    await changeStatus(ctx, id, "active", "A deal was won")
})

/** The deals of merged clients are the survivor's. */
const dealFollowsMerge = inTransaction(customerMerged, "deal-follows-merge", async (ctx, { data }) => {
  await noteMoves(ctx, data.mergeId, kind, await reassignDeals(ctx, data.customerId, data.mergedIds))
})

/** A merge that is taken back gives the deals back. */
const dealFollowsUnmerge = inTransaction(customerUnmerged, "deal-follows-unmerge", async (ctx, { data }) => {
  await giveBackDeals(ctx, await readMoves(ctx, data.mergeId, kind))
})

/** An erased person is in no deal's name and notes any more. */
const dealForgetsPerson = inTransaction(customerErased, "deal-forgets-person", (ctx, { data }) =>
  eraseFromDeals(ctx, data.erasedIds),
)

/** Clients and the deals with them. */
export const dealFlows: readonly Flow[] = [dealWonMakesClient, dealFollowsMerge, dealFollowsUnmerge, dealForgetsPerson]
