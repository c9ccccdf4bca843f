import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { deleteFiles, fileBytesLimit, imageTypeOf, putFile, readFile } from "#platform/files"
import type { FileReply } from "#platform/http"
import * as store from "./attachment-store.ts"
import { holdTicket, loadTicket } from "./change.ts"
import { replyErrors } from "./errors.ts"
import { attachmentChanged } from "./events.ts"
import type { ReplyId, Ticket, TicketId } from "./ticket.ts"

/** Files that one ticket may have. */
export const attachmentsMax = 500
export const attachmentBytesMax = fileBytesLimit
const fileNameCharsMax = 200
const unknownType = "application/octet-stream"

export interface AttachmentDraft {
  readonly bytes: Buffer
  readonly fileName: string
  readonly contentType: string
  readonly replyId: ReplyId | null
  readonly isInternal: boolean
}

/** Keeps a file with a ticket. Throws `ticket.unknown`, `ticket.is_merged`, `reply.too_many_attachments`, `file.empty`, `file.too_large`. */
export async function attach(ctx: Ctx, ticketId: TicketId, draft: AttachmentDraft): Promise<store.Attachment> {
  const ticket = await holdTicket(ctx, ticketId)
  if ((await store.attachmentsOf(ctx, ticketId, attachmentsMax)).length >= attachmentsMax)
    throw replyErrors["reply.too_many_attachments"]({ max: attachmentsMax })
  const contentType = imageTypeOf(draft.bytes) ?? typeOf(draft.contentType)
  const fileName = fileNameOf(draft.fileName)
  const file = await putFile(ctx, {
    bytes: draft.bytes,
    contentType,
    fileName,
    isPublic: false,
    holder: `desk:${ticket.customerId ?? ticket.id}`,
    maxBytes: attachmentBytesMax,
  })
  const made: store.Attachment = {
    id: newId("tat"),
    ticketId,
    replyId: draft.replyId,
    fileId: file.id,
    fileName,
    contentType,
    sizeBytes: file.sizeBytes,
    isInternal: draft.isInternal,
    createdAt: ctx.now,
  }
  await store.insertAttachment(ctx, made)
  await append(ctx, attachmentChanged, factOf(ticket, made, "added"))
  return made
}

/** Takes a file away from a ticket; its bytes go too. Throws `ticket.unknown`, `reply.attachment_unknown`. */
export async function removeAttachment(ctx: Ctx, ticketId: TicketId, id: store.AttachmentId): Promise<void> {
  const ticket = await holdTicket(ctx, ticketId)
  const found = await findAttachment(ctx, ticketId, id)
  const fileId = await store.deleteAttachment(ctx, id)
  if (fileId !== null) await deleteFiles(ctx, [fileId])
  await append(ctx, attachmentChanged, factOf(ticket, found, "removed"))
}

/** A ticket's file as it is sent to a browser: pictures as what they are, the rest to be saved. Throws `reply.attachment_unknown`. */
export async function readAttachment(
  ctx: Ctx,
  ticketId: TicketId,
  id: store.AttachmentId,
  mayRead: (attachment: store.Attachment) => boolean = () => true,
): Promise<FileReply> {
  const ticket = await loadTicket(ctx, ticketId)
  const found = await findAttachment(ctx, ticket.id, id)
  if (!mayRead(found)) throw replyErrors["reply.attachment_unknown"]()
  const { bytes } = await readFile(ctx, found.fileId)
  return { contentType: imageTypeOf(bytes) ?? unknownType, bytes, fileName: found.fileName }
}

async function findAttachment(ctx: Ctx, ticketId: TicketId, id: store.AttachmentId): Promise<store.Attachment> {
  const found = await store.attachmentById(ctx, ticketId, id)
  if (found === undefined) throw replyErrors["reply.attachment_unknown"]()
  return found
}

function factOf(ticket: Ticket, a: store.Attachment, action: "added" | "removed") {
  return { ticketId: ticket.id, customerId: ticket.customerId, attachmentId: a.id, sizeBytes: a.sizeBytes, action }
}

/** A media type and nothing else; parameters and nonsense are dropped. */
function typeOf(given: string): string {
  const plain = given.toLowerCase().split(";")[0]?.trim() ?? ""
  return /^[a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,80}$/.test(plain) ? plain : unknownType
}

/** The last part of a path, without characters that no file system or header likes. */
function fileNameOf(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ""
  const plain = last.replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, " ").trim()
  return plain === "" ? "attachment" : plain.slice(-fileNameCharsMax)
}
