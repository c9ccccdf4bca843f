import type { Ctx } from "#platform/db"
import { loadTicket } from "./change.ts"
import type { ParsedMail } from "./mail.ts"
import { ticketOfMessages } from "./mail-store.ts"
import type { DeskPorts, KnownPerson } from "./ports.ts"
import type { Author } from "./reply.ts"
import type { Ticket } from "./ticket.ts"
import { ticketByNumber } from "./ticket-store.ts"
import { equal, replyTag, replyTagsIn } from "./tokens.ts"

/** Clients and contacts that one address may belong to before it says nothing. */
const peopleMax = 20

/**
 * The ticket that a mail answers: by the signed tag in an address it went to, else by the Message-IDs it names, else by `[#128]` in its
 * subject, which counts only from somebody who takes part in that ticket. Null: none. A merged one is the one it lives on in.
 */
export async function ticketOfMail(ctx: Ctx, ports: DeskPorts, mail: ParsedMail): Promise<Ticket | null> {
  const tagged = await byTag(ctx, mail)
  if (tagged !== null) return tagged
  const threaded = await ticketOfMessages(ctx, mail.answers)
  if (threaded !== null) return loadTicket(ctx, threaded)
  const number = /\[#(\d{1,9})\]/.exec(mail.subject)?.[1]
  const named = number === undefined ? undefined : await ticketByNumber(ctx, Number(number))
  if (named === undefined) return null
  const ticket = await loadTicket(ctx, named.id)
  return (await authorOf(ctx, ports, mail, ticket)).kind === "client" ? ticket : null
}

async function byTag(ctx: Ctx, mail: ParsedMail): Promise<Ticket | null> {
  for (const { number, tag } of replyTagsIn(mail.recipients)) {
    const ticket = await ticketByNumber(ctx, number)
    if (ticket !== undefined && equal(tag, await replyTag(ctx, ticket))) return loadTicket(ctx, ticket.id)
  }
  return null
}

/**
 * Who wrote a mail to a ticket: a contact of its client (or whoever asked), else an outsider. An address can be forged, so that it
 * never makes anybody more than the client's.
 */
export async function authorOf(ctx: Ctx, ports: DeskPorts, mail: ParsedMail, ticket: Ticket): Promise<Author> {
  const email = mail.from?.email ?? null
  const name = mail.from?.name ?? email ?? "Unknown"
  if (email === null) return { kind: "outsider", id: null, name, email }
  const people = await ports.peopleByEmail(ctx, email, peopleMax)
  const own = people.find((p) => ticket.customerId !== null && p.customerId === ticket.customerId)
  if (own !== undefined) return { kind: "client", id: own.contactId, name: own.name, email }
  const isRequester = ticket.requester.email?.toLowerCase() === email
  return { kind: isRequester ? "client" : "outsider", id: null, name, email }
}

/** The one client that a sender belongs to; null when nobody knows the address, or several clients do. */
export async function soleClientOf(ctx: Ctx, ports: DeskPorts, mail: ParsedMail): Promise<KnownPerson | null> {
  if (mail.from === null) return null
  const people = await ports.peopleByEmail(ctx, mail.from.email, peopleMax)
  const clients = new Set(people.map((p) => p.customerId))
  return clients.size === 1 ? (people[0] ?? null) : null
}
