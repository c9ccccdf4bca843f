import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import {
  attachmentBytesMax,
  isMailAddress,
  type Mail,
  type MailDraft,
  type MailHeaders,
  type MailId,
  mailErrors,
} from "./mail.ts"
import * as store from "./store.ts"

/** Right-hand side of our message ids: it only has to be ours and unique together with the mail's id (RFC 5322, 3.6.4). */
const messageHost = "mortise.mail"

/**
 * Queues a mail in the caller's transaction: it goes out after the commit, or not at all. Answers the mail's id, or null when
 * there is a mail of this key already. Throws `mail.recipient_invalid`, `mail.too_large`.
 *
 * ```ts
 * await queueMail(ctx, { key: `order-confirmation:${order.id}`, to: order.email, subject, text, holder: order.customerId })
 * ```
 */
export async function queueMail(ctx: Ctx, draft: MailDraft): Promise<MailId | null> {
  if (!isMailAddress(draft.to)) throw mailErrors["mail.recipient_invalid"]()
  const attachments = draft.attachments ?? []
  if (attachments.reduce((sum, a) => sum + a.bytes.length, 0) > attachmentBytesMax) throw mailErrors["mail.too_large"]()
  const mail = newMail(ctx, draft)
  if (!(await store.insertMail(ctx, mail, draft.holder ?? null))) return null
  await store.insertAttachments(ctx, mail.id, attachments)
  return mail.id
}

/** Removes what was written to a person; the facts that mails were sent stay. Answers how many there were. */
export const eraseMails = store.deleteMailsOf

/** A mail by id. Throws `mail.unknown`. */
export async function loadMail(ctx: Ctx, id: MailId): Promise<Mail> {
  const mail = await store.mailById(ctx, id)
  if (mail === undefined) throw mailErrors["mail.unknown"]({ id })
  return mail
}

/** The Message-ID under which a mail goes out: answers to it name it. */
export function messageIdOf(id: MailId): string {
  return `<${id}@${messageHost}>`
}

/** Is this Message-ID one of ours? */
export function isOwnMessageId(messageId: string): boolean {
  return messageId.endsWith(`@${messageHost}>`)
}

function oneLineEach(headers: MailHeaders): MailHeaders {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replaceAll(/[\r\n]+/g, " ")]))
}

function newMail(ctx: Ctx, draft: MailDraft): Mail {
  const id = newId("mai")
  return {
    id,
    key: draft.key,
    state: "queued",
    to: draft.to,
    subject: draft.subject.replaceAll(/[\r\n]+/g, " "),
    text: draft.text,
    html: draft.html ?? null,
    messageId: messageIdOf(id),
    headers: oneLineEach(draft.headers ?? {}),
    isSecret: draft.isSecret ?? false,
    attempts: 0,
    lastError: null,
    createdAt: ctx.now,
    sentAt: null,
  }
}
