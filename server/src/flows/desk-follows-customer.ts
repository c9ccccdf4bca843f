import { customerErased, customerMerged, customerUnmerged, noteMoves, readMoves } from "#business/customers"
import { eraseFromTickets, giveBackTickets, reassignTickets } from "#business/desk"
import { inTransaction } from "#platform/events"

const kind = "tickets"

/** The tickets of merged customers are the survivor's. */
const ticketFollowsMerge = inTransaction(customerMerged, "ticket-follows-merge", async (ctx, { data }) => {
  const moves = await reassignTickets(ctx, data.customerId, data.mergedIds)
  await noteMoves(ctx, data.mergeId, kind, moves)
})

/** A merge that is taken back gives the tickets back. */
const ticketFollowsUnmerge = inTransaction(customerUnmerged, "ticket-follows-unmerge", async (ctx, { data }) => {
  await giveBackTickets(ctx, await readMoves(ctx, data.mergeId, kind))
})

/** An erased person is in no ticket any more. */
const ticketForgetsPerson = inTransaction(customerErased, "ticket-forgets-person", (ctx, { data }) =>
  eraseFromTickets(ctx, data.erasedIds),
)

export const deskCustomerFlows = [ticketFollowsMerge, ticketFollowsUnmerge, ticketForgetsPerson]
