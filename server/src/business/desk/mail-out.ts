import { AppError } from "#kernel"
import type { Ctx } from "#platform/db"
import { readFile } from "#platform/files"
import {
  isMailAddress,
  type Attachment as MailAttachment,
  type MailHeaders,
  type MailId,
  messageIdOf,
} from "#platform/mail"
import { attachmentsOfReplies } from "./attachment-store.ts"
import type { Mailbox } from "./mail.ts"
import { isFromMachine, noteMessage, threadOf } from "./mail-store.ts"
import { listMailboxes } from "./mailbox-store.ts"
import type { DeskClient, DeskPorts } from "./ports.ts"
import type { Reply } from "./reply.ts"
import { replyById } from "./reply-store.ts"
import { readDeskSettings } from "./settings.ts"
import type { ReplyId, Ticket, TicketId } from "./ticket.ts"
import { ticketById } from "./ticket-store.ts"
import { ratingToken, replyTag } from "./tokens.ts"

/** Message-IDs that a mail names of its thread: mail programs need the last, and few of them all. */
const referencesMax = 20
/** Files that are sent along, together; what is larger is named and read in the portal. */
const attachedMaxBytes = 8 * 1024 * 1024

/** A letter about a ticket: to whom, and what joins it to its thread. */
export interface Letter {
  readonly ticket: Ticket
  readonly to: string
  readonly name: string
  readonly subject: string
  readonly headers: MailHeaders
  /** Whose personal data it holds. */
  readonly holder: string
}

/** A ticket as a flow finds it later: the one it lives on in, undefined when it is gone. */
export async function findTicket(ctx: Ctx, id: TicketId): Promise<Ticket | undefined> {
  const found = await ticketById(ctx, id)
  return found?.mergedInto == null ? found : findTicket(ctx, found.mergedInto)
}

/** How a letter to whoever asked is addressed; null when nobody can be written to. */
export async function letterTo(ctx: Ctx, ports: DeskPorts, ticket: Ticket): Promise<Letter | null> {
  const client = await clientOf(ctx, ports, ticket)
  const to = ticket.requester.email ?? client?.contact?.email ?? client?.email ?? null
  if (to === null || !isMailAddress(to)) return null
  const name = ticket.requester.name ?? client?.contact?.name ?? client?.name ?? to
  const subject = `[#${ticket.number}] ${ticket.subject}`
  return {
    ticket,
    to,
    name,
    subject,
    headers: await threadHeaders(ctx, ticket),
    holder: ticket.customerId ?? ticket.id,
  }
}

/** The ticket's client; undefined when it has none, or that was erased. */
async function clientOf(ctx: Ctx, ports: DeskPorts, ticket: Ticket): Promise<DeskClient | undefined> {
  if (ticket.customerId === null) return undefined
  try {
    return await ports.client(ctx, ticket.customerId, ticket.contactId)
  } catch (error) {
    if (error instanceof AppError && error.code === "customer.erased") return undefined
    throw error
  }
}

/** Joins a letter that was queued to its ticket's thread, so that an answer finds the way. */
export async function noteLetter(ctx: Ctx, mailId: MailId, ticketId: TicketId, replyId: ReplyId | null): Promise<void> {
  await noteMessage(ctx, messageIdOf(mailId), ticketId, replyId)
}

/** A public reply with the files that fit into a mail, and the names of those that do not. */
export async function replyForMail(
  ctx: Ctx,
  id: ReplyId,
): Promise<{ reply: Reply; files: MailAttachment[]; leftOut: string[] } | undefined> {
  const reply = await replyById(ctx, id)
  if (reply === undefined || reply.kind !== "public") return undefined
  const files: MailAttachment[] = []
  const leftOut: string[] = []
  let room = attachedMaxBytes
  for (const { fileId, fileName, contentType, sizeBytes } of await attachmentsOfReplies(ctx, [id])) {
    if (sizeBytes > room) leftOut.push(fileName)
    else {
      room -= sizeBytes
      files.push({ fileName, contentType, bytes: (await readFile(ctx, fileId)).bytes })
    }
  }
  return { reply, files, leftOut }
}

/** Do people who ask hear that it arrived? */
export async function isAcknowledged(ctx: Ctx): Promise<boolean> {
  return (await readDeskSettings(ctx)).acknowledges
}

/** The token by which whoever asked can say how it went; null where nobody is asked. */
export async function ratingAsked(ctx: Ctx, ticket: Ticket): Promise<string | null> {
  const isAsked = (await readDeskSettings(ctx)).asksRating && ticket.rating === null
  return isAsked && !(await isFromMachine(ctx, ticket.id)) ? ratingToken(ctx, ticket.id) : null
}

async function threadHeaders(ctx: Ctx, ticket: Ticket): Promise<MailHeaders> {
  const thread = await threadOf(ctx, ticket.id, referencesMax)
  const last = thread.at(-1)
  const answerTo = await answerAddress(ctx, ticket)
  return {
    ...(last === undefined ? {} : { "In-Reply-To": last, References: thread.join(" ") }),
    ...(answerTo === null ? {} : { "Reply-To": answerTo }),
  }
}

/** Where answers go: the mailbox of the ticket's queue, else the first one, with the ticket's tag where the server takes it. */
async function answerAddress(ctx: Ctx, ticket: Ticket): Promise<string | null> {
  const active = (await listMailboxes(ctx)).filter((m) => m.isActive)
  const mailbox: Mailbox | undefined =
    active.find((m) => m.queueId !== null && m.queueId === ticket.queueId) ?? active[0]
  if (mailbox === undefined) return null
  if (!mailbox.usesPlusAddress) return mailbox.address
  const tag = await replyTag(ctx, ticket)
  return mailbox.address.replace("@", `+${tag}@`)
}
