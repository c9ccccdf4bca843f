import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { saveTicket } from "./change.ts"
import { mergeErrors, ticketErrors } from "./errors.ts"
import { ticketMerged, ticketUnmerged } from "./events.ts"
import * as store from "./merge-store.ts"
import { isOpen } from "./states.ts"
import { type Ticket, type TicketId, watchersMax } from "./ticket.ts"
import { ticketsByIds } from "./ticket-store.ts"

/** Tickets that one merge takes in. */
export const mergeMax = 50
const undoDaysMax = 30
const dayMs = 86_400_000

/**
 * Makes several tickets of one client one: replies, files and mail threads become the survivor's, the others are closed and their ids
 * and mails lead to it. A ticket that is nobody's yet may go into anybody's. Tickets are held in the order of their ids. Throws
 * `ticket.unknown`, `ticket.is_merged`, `ticket.merge_invalid`, `ticket.other_client`.
 */
export async function mergeTickets(
  ctx: Ctx,
  survivorId: TicketId,
  ids: readonly TicketId[],
): Promise<{ readonly merge: store.TicketMerge; readonly ticket: Ticket }> {
  requireMergeable(survivorId, ids)
  const all = await ticketsByIds(ctx, [survivorId, ...ids], "lock")
  const survivor = requireAmong(all, survivorId)
  const merged = ids.map((id) => requireAmong(all, id))
  refuseOtherClients(survivor, merged)
  const merge: store.TicketMerge = {
    id: newId("tmg"),
    survivorId,
    merged: merged.map(({ id, state, resolvedAt, closedAt }) => ({
      id,
      state,
      resolvedAt: resolvedAt?.toISOString() ?? null,
      closedAt: closedAt?.toISOString() ?? null,
    })),
    createdAt: ctx.now,
    undoneAt: null,
  }
  await store.insertMerge(ctx, merge)
  await store.moveAll(ctx, merge.id, survivorId, ids)
  for (const ticket of merged) await saveTicket(ctx, ticket, { ...ticket, state: "closed", mergedInto: survivorId })
  const ticket = await saveTicket(ctx, survivor, withOthers(survivor, merged))
  await append(ctx, ticketMerged, factOf(ticket, merge))
  return { merge, ticket }
}

/**
 * Takes a merge back: the tickets are what they were and get back what was moved and is still there. What was written since stays
 * with the survivor. Throws `ticket.merge_unknown`, `ticket.merge_final` (undone, older than 30 days, or merged on since).
 */
export async function undoMerge(ctx: Ctx, id: store.TicketMergeId): Promise<Ticket> {
  const merge = await store.heldMerge(ctx, id)
  if (merge === undefined) throw mergeErrors["ticket.merge_unknown"]({ id })
  if (merge.undoneAt !== null) throw mergeErrors["ticket.merge_final"]({ reason: "it was taken back already" })
  if (ctx.now.getTime() - merge.createdAt.getTime() > undoDaysMax * dayMs)
    throw mergeErrors["ticket.merge_final"]({ reason: `it is older than ${undoDaysMax} days` })
  const all = await ticketsByIds(ctx, [merge.survivorId, ...merge.merged.map((m) => m.id)], "lock")
  const survivor = all.find((t) => t.id === merge.survivorId)
  if (survivor === undefined || survivor.mergedInto !== null)
    throw mergeErrors["ticket.merge_final"]({ reason: "its ticket was merged into another one since" })
  await store.moveBack(ctx, id, survivor.id)
  await store.markUndone(ctx, id)
  for (const was of merge.merged) {
    const ticket = all.find((t) => t.id === was.id)
    if (ticket !== undefined) await revive(ctx, ticket, was)
  }
  await append(ctx, ticketUnmerged, factOf(survivor, merge))
  return survivor
}

async function revive(ctx: Ctx, ticket: Ticket, was: store.MergedTicket): Promise<void> {
  const instant = (text: string | null) => (text === null ? null : new Date(text))
  const times = { resolvedAt: instant(was.resolvedAt), closedAt: instant(was.closedAt) }
  await saveTicket(ctx, ticket, { ...ticket, ...times, state: was.state, mergedInto: null }, "asGiven")
}

function requireMergeable(survivorId: TicketId, ids: readonly TicketId[]): void {
  if (ids.length === 0 || ids.length > mergeMax)
    throw mergeErrors["ticket.merge_invalid"]({ reason: `name 1 to ${mergeMax} others` })
  if (new Set([survivorId, ...ids]).size !== ids.length + 1)
    throw mergeErrors["ticket.merge_invalid"]({
      reason: "each may be named once, and not the one they are merged into",
    })
}

function requireAmong(all: readonly Ticket[], id: TicketId): Ticket {
  const found = all.find((t) => t.id === id)
  if (found === undefined) throw ticketErrors["ticket.unknown"]({ id })
  if (found.mergedInto !== null) throw ticketErrors["ticket.is_merged"]({ into: found.mergedInto })
  return found
}

function refuseOtherClients(survivor: Ticket, merged: readonly Ticket[]): void {
  const other = merged.find((t) => t.customerId !== null && t.customerId !== survivor.customerId)
  if (other !== undefined) throw mergeErrors["ticket.other_client"]({ number: other.number })
}

/** The survivor is watched by everybody's watchers; what was open in one of them is open in it. */
function withOthers(survivor: Ticket, merged: readonly Ticket[]): Ticket {
  const watchers = [...new Set([survivor, ...merged].flatMap((t) => t.watchers))].slice(0, watchersMax)
  const hasWork = !isOpen(survivor.state) && merged.some((t) => isOpen(t.state))
  return { ...survivor, watchers, state: hasWork ? "reopened" : survivor.state }
}

function factOf(ticket: Ticket, merge: store.TicketMerge) {
  const { id: ticketId, customerId } = ticket
  return { ticketId, customerId, mergedIds: merge.merged.map((m) => m.id), mergeId: merge.id }
}
