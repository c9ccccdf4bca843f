import type { Ctx } from "#platform/db"
import { renderText } from "#platform/mail"
import { readTenant } from "#platform/tenants"
import { loadTicket } from "./change.ts"
import type { DeskPorts } from "./ports.ts"
import { type CannedReplyId, setupErrors } from "./setup.ts"
import { cannedStore } from "./setup-store.ts"
import { bodyCharsMax, type Ticket, type TicketId } from "./ticket.ts"

const reasonCharsMax = 200

/**
 * A canned reply filled for a ticket: `ticket`, `client`, `contact`, `agent` and `business` are all that it sees. Nothing is sent; the
 * text is for somebody to read over. Throws `desk.unknown`, `ticket.unknown`, `desk.template_invalid`.
 */
export async function fillCanned(ctx: Ctx, ports: DeskPorts, id: CannedReplyId, ticketId: TicketId): Promise<string> {
  const canned = await cannedStore.byId(ctx, id)
  if (canned === undefined) throw setupErrors["desk.unknown"]({ kind: "canned reply", id })
  return fill(canned.body, await dataOf(ctx, ports, await loadTicket(ctx, ticketId)))
}

/**
 * What a template that is being written becomes: for a ticket, or (null) for one that is made up. Nothing is kept. Throws
 * `ticket.unknown`, `desk.template_invalid`.
 */
export async function previewCanned(
  ctx: Ctx,
  ports: DeskPorts,
  body: string,
  ticketId: TicketId | null,
): Promise<string> {
  if (ticketId !== null) return fill(body, await dataOf(ctx, ports, await loadTicket(ctx, ticketId)))
  const business = { name: (await readTenant(ctx)).name }
  return fill(body, { ...madeUp, agent: { name: ctx.actor.name }, business })
}

/** Refuses a template that can't be read or filled. Throws `desk.template_invalid`. */
export async function requireTemplate(body: string): Promise<void> {
  await fill(body, sample)
}

async function fill(body: string, data: Readonly<Record<string, unknown>>): Promise<string> {
  try {
    return (await renderText(body, data)).slice(0, bodyCharsMax)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, reasonCharsMax) : "it can't be read"
    throw setupErrors["desk.template_invalid"]({ reason }, { cause })
  }
}

async function dataOf(ctx: Ctx, ports: DeskPorts, ticket: Ticket): Promise<Readonly<Record<string, unknown>>> {
  const { number, subject, state, priority, category, requester } = ticket
  const client = ticket.customerId === null ? undefined : await ports.client(ctx, ticket.customerId, ticket.contactId)
  return {
    ticket: { number, subject, state, priority, category },
    client: { name: client?.name ?? "" },
    contact: { name: client?.contact?.name ?? requester.name ?? "" },
    agent: { name: ctx.actor.name },
    business: { name: (await readTenant(ctx)).name },
  }
}

const madeUp = {
  ticket: { number: 128, subject: "No network", state: "open", priority: "normal", category: "Network" },
  client: { name: "Olive Grove" },
  contact: { name: "Eleni" },
}

const sample = {
  ticket: { number: 1, subject: "", state: "open", priority: "normal", category: "" },
  client: { name: "" },
  contact: { name: "" },
  agent: { name: "" },
  business: { name: "" },
}
