import { configOf } from "#platform/config"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { attach } from "./attach.ts"
import { createTicket } from "./create.ts"
import { requestReceived } from "./events.ts"
import { insertLink } from "./link-store.ts"
import { type DeskMailId, type Mailbox, type ParsedMail, senderHourMax } from "./mail.ts"
import { mailDecided } from "./mail-events.ts"
import { isAutomated, type Refusal, refusalOf } from "./mail-loop.ts"
import { authorOf, soleClientOf, ticketOfMail } from "./mail-match.ts"
import { parseMail } from "./mail-read.ts"
import * as store from "./mail-store.ts"
import { listMailboxes } from "./mailbox-store.ts"
import { canReopen } from "./move.ts"
import type { DeskPorts } from "./ports.ts"
import { addReply } from "./reply.ts"
import type { ReplyId, Ticket, TicketId } from "./ticket.ts"

const hourMs = 3_600_000
const noSubject = "(no subject)"
const originalName = "message.eml"

/**
 * Reads a mail that came in and decides what it is: an answer to a ticket, a new ticket, or nothing. Done once per mail: a second call
 * finds it decided. A mail that can't be read at all becomes a ticket with the original attached, so that nobody's words are lost.
 */
export async function placeMail(ctx: Ctx, ports: DeskPorts, id: DeskMailId): Promise<void> {
  const waiting = await store.waitingMail(ctx, id)
  if (waiting === undefined) return
  const mailboxes = await listMailboxes(ctx)
  const mailbox = mailboxes.find((m) => m.id === waiting.mailboxId)
  if (mailbox === undefined) return
  const mail = await parseMail(waiting.raw).catch(() => null)
  const decision =
    mail === null
      ? await keepUnread(ctx, ports, mailbox, waiting.raw)
      : await decide(ctx, ports, { mailbox, mailboxes, mail, raw: waiting.raw })
  const { outcome, reason, ticketId, replyId } = decision
  await store.decideMail(ctx, id, decision)
  await append(ctx, mailDecided, { mailId: id, outcome, reason, ticketId, replyId })
}

interface Incoming {
  readonly mailbox: Mailbox
  readonly mailboxes: readonly Mailbox[]
  readonly mail: ParsedMail
  readonly raw: Buffer
}

async function decide(ctx: Ctx, ports: DeskPorts, incoming: Incoming): Promise<store.MailDecision> {
  const { mail } = incoming
  const refusal = await whyRefused(ctx, incoming)
  if (refusal !== null) return decisionOf(mail, "ignored", refusal, null, null)
  const answered = await ticketOfMail(ctx, ports, mail)
  if (answered !== null && (await canReopen(ctx, answered))) return answer(ctx, ports, answered, incoming)
  const ticket = await open(ctx, ports, incoming)
  if (answered !== null) await insertLink(ctx, ticket.id, answered.id, "follows")
  if (!isAutomated(mail)) await append(ctx, requestReceived, { ticketId: ticket.id, customerId: ticket.customerId })
  return decisionOf(mail, "ticket", isAutomated(mail) ? "automated" : null, ticket.id, null)
}

async function whyRefused(ctx: Ctx, { mail, mailbox, mailboxes }: Incoming): Promise<Refusal | null> {
  const sender = /<([^>]+)>/.exec(configOf(ctx).mailFrom)?.[1] ?? configOf(ctx).mailFrom
  const own = new Set([sender.toLowerCase(), ...mailboxes.map((m) => m.address)])
  const refusal = refusalOf(mail, own, mailbox)
  if (refusal !== null || mail.from === null) return refusal
  const since = new Date(ctx.now.getTime() - hourMs)
  return (await store.takenFrom(ctx, mail.from.email, since)) >= senderHourMax ? "rate" : null
}

/** A mail is never a word of staff, whatever its sender's address: whoever writes as staff signs in. */
async function answer(ctx: Ctx, ports: DeskPorts, ticket: Ticket, incoming: Incoming): Promise<store.MailDecision> {
  const { mail } = incoming
  const author = await authorOf(ctx, ports, mail, ticket)
  const { reply } = await addReply(ctx, ticket.id, {
    kind: "public",
    author,
    via: "email",
    body: wordsOf(mail),
    bodyHtml: mail.html,
  })
  await keepFiles(ctx, ticket.id, reply.id, incoming)
  if (mail.messageId !== null) await store.noteMessage(ctx, mail.messageId, ticket.id, reply.id)
  return decisionOf(mail, "reply", isAutomated(mail) ? "automated" : null, ticket.id, reply.id)
}

async function open(ctx: Ctx, ports: DeskPorts, incoming: Incoming): Promise<Ticket> {
  const { mail, mailbox } = incoming
  const person = await soleClientOf(ctx, ports, mail)
  const ticket = await createTicket(ctx, ports, {
    subject: mail.subject === "" ? noSubject : mail.subject,
    body: wordsOf(mail),
    bodyHtml: mail.html,
    customerId: person?.customerId ?? null,
    contactId: person?.contactId ?? null,
    requester: { name: mail.from?.name ?? person?.name ?? null, email: mail.from?.email ?? null },
    source: "email",
    queueId: mailbox.queueId,
  })
  await keepFiles(ctx, ticket.id, null, incoming)
  if (mail.messageId !== null) await store.noteMessage(ctx, mail.messageId, ticket.id, null)
  return ticket
}

async function keepFiles(
  ctx: Ctx,
  ticketId: TicketId,
  replyId: ReplyId | null,
  { mail, raw }: Incoming,
): Promise<void> {
  for (const file of mail.files) await attach(ctx, ticketId, { ...file, replyId, isInternal: false })
  if (!mail.isGarbled) return
  await attach(ctx, ticketId, {
    bytes: raw,
    fileName: originalName,
    contentType: "message/rfc822",
    replyId,
    isInternal: true,
  })
}

async function keepUnread(ctx: Ctx, ports: DeskPorts, mailbox: Mailbox, raw: Buffer): Promise<store.MailDecision> {
  const ticket = await createTicket(ctx, ports, {
    subject: "A mail that can't be read",
    body: `A mail to ${mailbox.address} can't be read; it is attached as it came.`,
    customerId: null,
    source: "email",
    queueId: mailbox.queueId,
  })
  const original = { bytes: raw, fileName: originalName, contentType: "message/rfc822", replyId: null }
  await attach(ctx, ticket.id, { ...original, isInternal: true })
  return { outcome: "unreadable", reason: "broken", sender: null, subject: null, ticketId: ticket.id, replyId: null }
}

/** What was said, with the names of files that were left out. */
function wordsOf({ text, leftOut }: ParsedMail): string {
  if (leftOut.length === 0) return text === "" ? "(no text)" : text
  return `${text}\n\n(left out, too large: ${leftOut.join(", ")})`.trim()
}

function decisionOf(
  mail: ParsedMail,
  outcome: store.MailDecision["outcome"],
  reason: string | null,
  ticketId: TicketId | null,
  replyId: ReplyId | null,
): store.MailDecision {
  return { outcome, reason, sender: mail.from?.email ?? null, subject: mail.subject, ticketId, replyId }
}
