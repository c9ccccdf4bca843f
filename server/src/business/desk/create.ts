import { newId } from "#kernel"
import { findMember } from "#platform/auth"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { ticketErrors } from "./errors.ts"
import { headOfEvent, ticketAssigned, ticketCreated } from "./events.ts"
import type { DeskPorts } from "./ports.ts"
import { setupErrors } from "./setup.ts"
import { noSla, slaAt } from "./sla.ts"
import { type Place, placeFor } from "./terms-store.ts"
import type { ContactId, CustomerId, Requester, Ticket, TicketDraft, UserId } from "./ticket.ts"
import * as store from "./ticket-store.ts"

/**
 * Makes a ticket: checks that contact and asset are the client's, puts it into its queue (the default one where none is named) and
 * starts its clock. With an `originKey` that was used before, the ticket made then is answered and nothing is made. Throws
 * `customer.unknown`, `ticket.contact_of_another_client`, `ticket.asset_of_another_client`, `ticket.member_unknown`,
 * `ticket.due_date_missing`, `desk.unknown` and `desk.queue_archived` (the queue).
 */
export async function createTicket(ctx: Ctx, ports: DeskPorts, draft: TicketDraft): Promise<Ticket> {
  const originKey = draft.originKey ?? null
  const known = originKey === null ? undefined : await store.ticketByOrigin(ctx, originKey)
  if (known) return known
  if (draft.state === "scheduled" && draft.dueAt == null) throw ticketErrors["ticket.due_date_missing"]()
  const whose = await whoseTicket(ctx, ports, draft)
  await requireMembers(ctx, [draft.assigneeId ?? null, ...(draft.watchers ?? [])])
  const place = await placeFor(ctx, draft.queueId ?? null, whose.customerId)
  if (draft.queueId != null && place.queueId === null)
    throw setupErrors["desk.unknown"]({ kind: "queue", id: draft.queueId })
  if (place.isArchived) throw setupErrors["desk.queue_archived"]({ id: place.queueId ?? "" })
  const ticket = newTicket(ctx, draft, whose, place)
  const number = await store.insertTicket(ctx, ticket)
  if (number === undefined) {
    const winner = originKey === null ? undefined : await store.ticketByOrigin(ctx, originKey)
    if (winner === undefined) throw ticketErrors["ticket.unknown"]({ id: originKey ?? "" })
    return winner
  }
  const made = { ...ticket, number }
  if (made.watchers.length > 0) await store.writeWatchers(ctx, made)
  await append(
    ctx,
    ticketCreated,
    { ...headOfEvent(made), subject: made.subject },
    { before: null, after: auditOf(made) },
  )
  await tellAssigned(ctx, made)
  return made
}

/** Says whose a ticket is now, if anybody's. */
export async function tellAssigned(ctx: Ctx, { id, customerId, assigneeId }: Ticket): Promise<void> {
  if (assigneeId !== null) await append(ctx, ticketAssigned, { ticketId: id, customerId, assigneeId })
}

interface Whose {
  readonly customerId: CustomerId | null
  readonly contactId: ContactId | null
  readonly requester: Requester
}

/** The client, contact and requester of a draft, checked against each other and the asset. */
async function whoseTicket(ctx: Ctx, ports: DeskPorts, draft: TicketDraft): Promise<Whose> {
  const given = draft.requester ?? { name: null, email: null }
  const [contactId, assetId] = [draft.contactId ?? null, draft.assetId ?? null]
  if (draft.customerId === null) {
    if (contactId !== null || assetId !== null) throw ticketErrors["ticket.client_missing"]()
    return { customerId: null, contactId: null, requester: given }
  }
  const client = await ports.client(ctx, draft.customerId, contactId)
  if (client === undefined) throw ticketErrors["ticket.contact_of_another_client"]({ contactId: contactId ?? "" })
  await requireOwnAsset(ctx, ports, client.id, assetId)
  const { contact } = client
  return {
    customerId: client.id,
    contactId: contact?.id ?? null,
    requester: { name: given.name ?? contact?.name ?? null, email: given.email ?? contact?.email ?? null },
  }
}

/** An asset is named only on a ticket of the client whose it is. Throws `ticket.asset_of_another_client`. */
export async function requireOwnAsset(
  ctx: Ctx,
  ports: DeskPorts,
  customerId: CustomerId | null,
  assetId: string | null,
): Promise<void> {
  if (assetId === null) return
  if (customerId === null) throw ticketErrors["ticket.client_missing"]()
  if ((await ports.assetOwner(ctx, assetId)) !== customerId)
    throw ticketErrors["ticket.asset_of_another_client"]({ assetId })
}

/** Throws `ticket.member_unknown` for the first of these who is no member of the business. */
export async function requireMembers(ctx: Ctx, users: readonly (UserId | null)[]): Promise<void> {
  for (const userId of new Set(users)) {
    if (userId === null) continue
    if ((await findMember(ctx, { userId })) === undefined) throw ticketErrors["ticket.member_unknown"]({ userId })
  }
}

function newTicket(ctx: Ctx, draft: TicketDraft, whose: Whose, place: Place): Ticket {
  const state = draft.state ?? "new"
  const priority = draft.priority ?? "normal"
  return {
    id: newId("tkt"),
    number: 0,
    ...whose,
    assetId: draft.assetId ?? null,
    subject: draft.subject,
    body: draft.body,
    bodyHtml: draft.bodyHtml ?? null,
    priority,
    category: draft.category ?? null,
    source: draft.source,
    queueId: place.queueId,
    assigneeId: draft.assigneeId ?? null,
    watchers: [...new Set(draft.watchers ?? [])],
    state,
    dueAt: draft.dueAt ?? null,
    sla: slaAt(noSla, place.terms, { state, priority, isResponded: false }, ctx.now),
    firstRespondedAt: null,
    resolvedAt: null,
    closedAt: null,
    mergedInto: null,
    originKey: draft.originKey ?? null,
    rating: null,
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
}

/** What the audit trail keeps of a ticket. */
export function auditOf(t: Ticket): Readonly<Record<string, unknown>> {
  return {
    subject: t.subject,
    body: t.body.slice(0, auditCharsMax),
    requester: t.requester,
    customerId: t.customerId,
    contactId: t.contactId,
    assetId: t.assetId,
    priority: t.priority,
    category: t.category,
    queueId: t.queueId,
    assigneeId: t.assigneeId,
    watchers: t.watchers,
    state: t.state,
    dueAt: t.dueAt?.toISOString() ?? null,
  }
}

const auditCharsMax = 2_000
