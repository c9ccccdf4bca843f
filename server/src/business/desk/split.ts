import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { holdTicket } from "./change.ts"
import { createTicket } from "./create.ts"
import { mergeErrors, ticketErrors } from "./errors.ts"
import { headOfEvent, type LinkKind, ticketLinked, ticketSplit, ticketWithdrawn } from "./events.ts"
import { deleteLink, insertLink, linksMax, linksOf } from "./link-store.ts"
import type { DeskPorts } from "./ports.ts"
import { hasReplies, moveReplies, replyById } from "./reply-store.ts"
import type { ReplyId, Ticket, TicketId } from "./ticket.ts"
import { deleteTicket, ticketsByIds } from "./ticket-store.ts"

export const splitMax = 100

/**
 * Makes replies of a ticket a ticket of its own: same client, contact, queue and priority; the first of them is its text. The two are
 * linked (`follows`). Throws `ticket.unknown`, `ticket.is_merged`, `ticket.split_invalid`.
 */
export async function splitTicket(
  ctx: Ctx,
  ports: DeskPorts,
  id: TicketId,
  subject: string,
  replyIds: readonly ReplyId[],
): Promise<Ticket> {
  const ids = [...new Set(replyIds)].toSorted()
  const ticket = await holdTicket(ctx, id)
  const [firstId] = ids
  const first = firstId === undefined ? undefined : await replyById(ctx, firstId)
  if (first === undefined || first.ticketId !== id)
    throw mergeErrors["ticket.split_invalid"]({ reason: "name replies of this ticket" })
  const made = await createTicket(ctx, ports, {
    subject,
    body: first.body,
    bodyHtml: first.bodyHtml,
    customerId: ticket.customerId,
    contactId: ticket.contactId,
    requester: ticket.requester,
    priority: ticket.priority,
    category: ticket.category,
    source: ticket.source,
    queueId: ticket.queueId,
    assigneeId: ticket.assigneeId,
  })
  const moved = await moveReplies(ctx, id, made.id, ids)
  if (moved.length !== ids.length) throw mergeErrors["ticket.split_invalid"]({ reason: "name replies of this ticket" })
  await insertLink(ctx, made.id, id, "follows")
  await append(ctx, ticketSplit, {
    ticketId: id,
    customerId: ticket.customerId,
    newTicketId: made.id,
    replyIds: [...moved],
  })
  return made
}

/** Joins two tickets; joined so already, nothing happens. Throws `ticket.unknown`, `ticket.link_invalid`. */
export async function linkTickets(ctx: Ctx, from: TicketId, to: TicketId, kind: LinkKind): Promise<void> {
  if (from === to) throw mergeErrors["ticket.link_invalid"]({ reason: "a ticket is not linked to itself" })
  const both = await ticketsByIds(ctx, [from, to])
  for (const id of [from, to]) if (!both.some((t) => t.id === id)) throw ticketErrors["ticket.unknown"]({ id })
  const links = await linksOf(ctx, from)
  if (links.some((link) => link.isFrom && link.ticketId === to && link.kind === kind)) return
  if (links.filter((link) => link.isFrom).length >= linksMax)
    throw mergeErrors["ticket.link_invalid"]({ reason: `a ticket has at most ${linksMax} links` })
  if (await insertLink(ctx, from, to, kind))
    await append(ctx, ticketLinked, { ticketId: from, otherId: to, kind, action: "added" })
}

/** Parts two tickets that were joined so; if they were not, nothing happens. */
export async function unlinkTickets(ctx: Ctx, from: TicketId, to: TicketId, kind: LinkKind): Promise<void> {
  if (await deleteLink(ctx, from, to, kind))
    await append(ctx, ticketLinked, { ticketId: from, otherId: to, kind, action: "removed" })
}

/**
 * Removes a ticket that nobody has worked on: what a saga takes back, what was made by mistake. Its number stays unused. A ticket that
 * is gone already is no error. Throws `ticket.was_worked_on`.
 */
export async function withdrawTicket(ctx: Ctx, id: TicketId): Promise<void> {
  const [ticket] = await ticketsByIds(ctx, [id], "lock")
  if (ticket === undefined) return
  const isUntouched = (ticket.state === "new" || ticket.state === "scheduled") && ticket.mergedInto === null
  if (!isUntouched || ticket.firstRespondedAt !== null || (await hasReplies(ctx, id)))
    throw ticketErrors["ticket.was_worked_on"]()
  await deleteTicket(ctx, id)
  await append(ctx, ticketWithdrawn, headOfEvent(ticket))
}
