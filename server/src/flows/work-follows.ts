import { customerErased, customerMerged, customerUnmerged, noteMoves, readMoves } from "#business/customers"
import { loadTicket, ticketChanged, ticketMerged, ticketUnmerged, ticketWithdrawn } from "#business/desk"
import { giveBackProjects, reassignProjects } from "#business/projects"
import {
  eraseFromWork,
  followTickets,
  giveBackWork,
  reassignWork,
  rehomeTicket,
  requireClientOfWork,
  requireNoWork,
  ticketsWithin,
} from "#business/work"
import { isId } from "#kernel"
import { type Flow, inTransaction } from "#platform/events"

const kinds = { work: "work", projects: "projects" } as const

/** Work and projects of merged clients are the survivor's. */
const workFollowsMerge = inTransaction(customerMerged, "work-follows-merge", async (ctx, { data }) => {
  await noteMoves(ctx, data.mergeId, kinds.work, await reassignWork(ctx, data.customerId, data.mergedIds))
  await noteMoves(ctx, data.mergeId, kinds.projects, await reassignProjects(ctx, data.customerId, data.mergedIds))
})

/** A merge that is taken back gives them back. */
const workFollowsUnmerge = inTransaction(customerUnmerged, "work-follows-unmerge", async (ctx, { data }) => {
  await giveBackWork(ctx, await readMoves(ctx, data.mergeId, kinds.work))
  await giveBackProjects(ctx, await readMoves(ctx, data.mergeId, kinds.projects))
})

/** An erased person's words are in no note of work any more. */
const workForgetsPerson = inTransaction(customerErased, "work-forgets-person", (ctx, { data }) =>
  eraseFromWork(ctx, data.erasedIds),
)

/** Time and expenses of merged tickets are those of the ticket that they live on in. */
const workFollowsTicket = inTransaction(ticketMerged, "work-follows-ticket", (ctx, { data }) =>
  followTickets(ctx, data.mergedIds, data.ticketId),
)

/** A merge of tickets that is taken back gives each what was logged on it, or on what had been merged into it before. */
const workLeavesTicket = inTransaction(ticketUnmerged, "work-leaves-ticket", async (ctx, { data }) => {
  for (const loggedId of await ticketsWithin(ctx, data.ticketId)) {
    if (!isId("tkt", loggedId)) continue
    const home = await loadTicket(ctx, loggedId)
    if (home.id !== data.ticketId) await rehomeTicket(ctx, loggedId, data.ticketId, home.id)
  }
})

/** A ticket that work was logged on is not removed. */
const ticketKeepsItsWork = inTransaction(ticketWithdrawn, "ticket-keeps-its-work", (ctx, { data }) =>
  requireNoWork(ctx, data.ticketId),
)

/** Who is named as a ticket's client later is the one whose work was logged on it before. */
const ticketClientOwnsItsWork = inTransaction(ticketChanged, "ticket-client-owns-its-work", async (ctx, { data }) => {
  if (data.customerId !== null && data.changed.includes("customerId"))
    await requireClientOfWork(ctx, data.ticketId, data.customerId)
})

/** Work goes where its client and its ticket go. */
export const workFollowFlows: readonly Flow[] = [
  workFollowsMerge,
  workFollowsUnmerge,
  workForgetsPerson,
  workFollowsTicket,
  workLeavesTicket,
  ticketKeepsItsWork,
  ticketClientOwnsItsWork,
]
