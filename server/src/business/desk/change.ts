import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { auditOf, requireMembers, requireOwnAsset, tellAssigned } from "./create.ts"
import { ticketErrors } from "./errors.ts"
import {
  headOfEvent,
  slaBreached,
  slaWarned,
  ticketChanged,
  ticketClosed,
  ticketReopened,
  ticketResolved,
} from "./events.ts"
import type { DeskPorts } from "./ports.ts"
import { setupErrors } from "./setup.ts"
import { type SlaNotice, type SlaTerms, slaAt, slaNotices, type TicketSla } from "./sla.ts"
import { isClockRunning, isOpen, type TicketState } from "./states.ts"
import { placeFor, termsById } from "./terms-store.ts"
import type { Ticket, TicketDraft, TicketHead, TicketId } from "./ticket.ts"
import * as store from "./ticket-store.ts"

/** A ticket; an id that was merged away answers the ticket it lives on in. Throws `ticket.unknown`. */
export async function loadTicket(ctx: Ctx, id: TicketId): Promise<Ticket> {
  const found = await store.ticketById(ctx, id)
  if (found === undefined) throw ticketErrors["ticket.unknown"]({ id })
  return found.mergedInto === null ? found : loadTicket(ctx, found.mergedInto)
}

/** A ticket held against other changes until the commit; merged ones are refused. Throws `ticket.unknown`, `ticket.is_merged`. */
export async function holdTicket(ctx: Ctx, id: TicketId, version?: number): Promise<Ticket> {
  const found = await store.ticketById(ctx, id, "lock")
  if (found === undefined) throw ticketErrors["ticket.unknown"]({ id })
  if (found.mergedInto !== null) throw ticketErrors["ticket.is_merged"]({ into: found.mergedInto })
  if (version !== undefined && version !== found.version) throw httpErrors["version.mismatch"]()
  return found
}

/** Fields that staff may change directly; the state moves by actions only. */
export type TicketPatch = Partial<
  Pick<
    TicketDraft,
    | "subject"
    | "priority"
    | "category"
    | "customerId"
    | "contactId"
    | "assetId"
    | "queueId"
    | "assigneeId"
    | "watchers"
    | "dueAt"
  >
>

/**
 * Changes fields of a ticket. A client is named once; contact and asset must be that client's. Throws `ticket.unknown`,
 * `ticket.is_merged`, `ticket.client_is_fixed`, `version.mismatch` and what `createTicket` throws for the same fields.
 */
export async function changeTicket(
  ctx: Ctx,
  ports: DeskPorts,
  id: TicketId,
  patch: TicketPatch,
  version?: number,
): Promise<Ticket> {
  const before = await holdTicket(ctx, id, version)
  const whose = await whoseAfter(ctx, ports, before, patch)
  await requireMembers(ctx, [patch.assigneeId ?? null, ...(patch.watchers ?? [])])
  const { customerId: _c, contactId: _k, watchers, ...plain } = patch
  const after: Ticket = {
    ...before,
    ...plain,
    ...whose,
    watchers: watchers === undefined ? before.watchers : [...new Set(watchers)],
  }
  if (after.state === "scheduled" && after.dueAt === null) throw ticketErrors["ticket.due_date_missing"]()
  await requireOwnAsset(ctx, ports, after.customerId, patch.assetId ?? null)
  return saveTicket(ctx, before, after)
}

async function whoseAfter(
  ctx: Ctx,
  ports: DeskPorts,
  before: Ticket,
  patch: TicketPatch,
): Promise<Pick<Ticket, "customerId" | "contactId">> {
  const { customerId = before.customerId, contactId = before.contactId } = patch
  if (customerId === before.customerId && contactId === before.contactId) return { customerId, contactId }
  if (customerId === null) {
    if (before.customerId !== null) throw ticketErrors["ticket.client_is_fixed"]()
    throw ticketErrors["ticket.client_missing"]()
  }
  const client = await ports.client(ctx, customerId, contactId)
  if (client === undefined) throw ticketErrors["ticket.contact_of_another_client"]({ contactId: contactId ?? "" })
  if (before.customerId !== null && client.id !== before.customerId) throw ticketErrors["ticket.client_is_fixed"]()
  return { customerId: client.id, contactId: client.contact?.id ?? null }
}

/**
 * Writes what became of a ticket that is held: first tells what its clock has come to so far, then sets the clock by the new
 * facts, then says what changed. `before` is the ticket as it was read. When it was resolved and closed follows its state, unless the
 * caller gives it. Answers the ticket as stored; unchanged when nothing differs.
 */
export async function saveTicket(
  ctx: Ctx,
  before: Ticket,
  changed: Ticket,
  times: "followState" | "asGiven" = "followState",
): Promise<Ticket> {
  const fields = differing(before, changed)
  if (fields.length === 0) return before
  const factsBefore = { state: before.state, isResponded: before.firstRespondedAt !== null }
  const settled = slaNotices(before.sla, factsBefore, ctx.now)
  const sla = await clockAfter(ctx, before, changed, settled.sla, fields)
  const next = { ...changed, sla, version: before.version + 1, updatedAt: ctx.now }
  const after = times === "asGiven" ? next : withTimes(ctx, before, next)
  if (!(await store.updateTicket(ctx, after))) throw httpErrors["version.mismatch"]()
  if (fields.includes("watchers")) await store.writeWatchers(ctx, after)
  await tellSla(ctx, before, settled.notices)
  const data = { ...headOfEvent(after), previousState: before.state, changed: fields }
  await append(ctx, eventOfMove(before.state, after.state), data, auditChange(before, after))
  if (fields.includes("assigneeId")) await tellAssigned(ctx, after)
  return after
}

/** Tells what a ticket's clock has come to. */
export async function tellSla(ctx: Ctx, ticket: TicketHead, notices: readonly SlaNotice[]): Promise<void> {
  for (const { kind, promise, at } of notices) {
    const data = { ...headOfEvent(ticket), promise, at: at.toISOString() }
    await append(ctx, kind === "warned" ? slaWarned : slaBreached, data)
  }
}

/** Resolved and closed instants follow the state. */
function withTimes(ctx: Ctx, before: Ticket, after: Ticket): Ticket {
  if (after.state === before.state) return after
  if (isOpen(after.state)) return { ...after, resolvedAt: null, closedAt: null }
  if (after.state === "resolved") return { ...after, resolvedAt: ctx.now, closedAt: null }
  return { ...after, resolvedAt: before.resolvedAt ?? ctx.now, closedAt: ctx.now }
}

async function clockAfter(
  ctx: Ctx,
  before: Ticket,
  after: Ticket,
  sla: TicketSla,
  fields: readonly string[],
): Promise<TicketSla> {
  const isElsewhere = fields.includes("queueId") || fields.includes("customerId")
  const isMoved =
    isClockRunning(before.state) !== isClockRunning(after.state) || isOpen(before.state) !== isOpen(after.state)
  if (!isElsewhere && !isMoved && !fields.includes("priority")) return sla
  const facts = { state: after.state, priority: after.priority, isResponded: after.firstRespondedAt !== null }
  return slaAt(
    sla,
    isElsewhere ? await termsAt(ctx, after, fields.includes("queueId")) : await termsOf(ctx, sla),
    facts,
    ctx.now,
  )
}

async function termsAt(ctx: Ctx, ticket: Ticket, isMoved: boolean): Promise<SlaTerms | null> {
  const place = await placeFor(ctx, ticket.queueId, ticket.customerId)
  if (ticket.queueId !== null && place.queueId === null)
    throw setupErrors["desk.unknown"]({ kind: "queue", id: ticket.queueId })
  if (isMoved && place.isArchived) throw setupErrors["desk.queue_archived"]({ id: ticket.queueId ?? "" })
  return place.terms
}

async function termsOf(ctx: Ctx, sla: TicketSla): Promise<SlaTerms | null> {
  return sla.policyId === null ? null : termsById(ctx, sla.policyId)
}

function eventOfMove(from: TicketState, to: TicketState) {
  if (from === to) return ticketChanged
  if (to === "resolved") return ticketResolved
  if (to === "closed") return ticketClosed
  return isOpen(from) ? ticketChanged : ticketReopened
}

const watched = [
  "state",
  "subject",
  "priority",
  "category",
  "customerId",
  "contactId",
  "assetId",
  "queueId",
  "assigneeId",
  "watchers",
  "dueAt",
  "firstRespondedAt",
  "mergedInto",
  "rating",
] as const satisfies readonly (keyof Ticket)[]

function differing(before: Ticket, after: Ticket): string[] {
  return watched.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

function auditChange(before: Ticket, after: Ticket) {
  const [old, now] = [auditOf(before), auditOf(after)]
  const keys = Object.keys(now).filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]))
  const pick = (from: Readonly<Record<string, unknown>>) => Object.fromEntries(keys.map((key) => [key, from[key]]))
  return { before: pick(old), after: pick(now) }
}
