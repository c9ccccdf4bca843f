import type { Id } from "#kernel"
import type { Ctx } from "#platform/db"
import type { FileId } from "#platform/files"
import type { Reply } from "./reply.ts"
import type { ReplyId, TicketId } from "./ticket.ts"

export type AttachmentId = Id<"tat">

/** A file that goes with a ticket or one of its replies. */
export interface Attachment {
  readonly id: AttachmentId
  readonly ticketId: TicketId
  readonly replyId: ReplyId | null
  readonly fileId: FileId
  readonly fileName: string
  /** As its sender called it; it is served as a picture only where its bytes are one. */
  readonly contentType: string
  readonly sizeBytes: number
  /** Kept from the client. */
  readonly isInternal: boolean
  readonly createdAt: Date
}

const columns = `id, ticket_id as "ticketId", reply_id as "replyId", file_id as "fileId", file_name as "fileName",
  content_type as "contentType", size_bytes as "sizeBytes", is_internal as "isInternal", created_at as "createdAt"`

export async function insertAttachment(ctx: Ctx, a: Attachment): Promise<void> {
  await ctx.tx.session.query(
    `insert into ticket_attachments (tenant_id, id, ticket_id, reply_id, file_id, file_name, content_type, size_bytes, is_internal, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ctx.tenant,
      a.id,
      a.ticketId,
      a.replyId,
      a.fileId,
      a.fileName,
      a.contentType,
      a.sizeBytes,
      a.isInternal,
      a.createdAt,
    ],
  )
}

/** Attachments of a ticket, oldest first. */
export async function attachmentsOf(ctx: Ctx, ticketId: TicketId, max: number): Promise<Attachment[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from ticket_attachments where tenant_id = $1 and ticket_id = $2 order by id limit $3`,
    [ctx.tenant, ticketId, max],
  )
  return rows as Attachment[]
}

/** Attachments of these replies, oldest first. */
export async function attachmentsOfReplies(ctx: Ctx, ids: readonly ReplyId[]): Promise<Attachment[]> {
  if (ids.length === 0) return []
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from ticket_attachments where tenant_id = $1 and reply_id = any($2::text[]) order by id`,
    [ctx.tenant, ids],
  )
  return rows as Attachment[]
}

export async function attachmentById(ctx: Ctx, ticketId: TicketId, id: AttachmentId): Promise<Attachment | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from ticket_attachments where tenant_id = $1 and ticket_id = $2 and id = $3`,
    [ctx.tenant, ticketId, id],
  )
  const [row] = rows as Attachment[]
  return row
}

const bindSql = `update ticket_attachments set reply_id = $3, is_internal = $4
  where tenant_id = $1 and ticket_id = $2 and id = any($5::text[]) and reply_id is null and (not is_internal or $6)`

/**
 * Lets attachments that were sent before go with a reply; answers how many could. What goes with an internal reply is internal; what
 * staff have not shown yet, only staff can show.
 */
export async function bindAttachments(ctx: Ctx, reply: Reply, ids: readonly AttachmentId[]): Promise<number> {
  const { affected } = await ctx.tx.session.query(bindSql, [
    ctx.tenant,
    reply.ticketId,
    reply.id,
    reply.kind === "internal",
    ids,
    reply.author.kind === "staff",
  ])
  return affected
}

/** Removes an attachment and answers its file, if no other attachment needs that. */
export async function deleteAttachment(ctx: Ctx, id: AttachmentId): Promise<FileId | null> {
  const { rows } = await ctx.tx.session.query(
    'delete from ticket_attachments where tenant_id = $1 and id = $2 returning file_id as "fileId"',
    [ctx.tenant, id],
  )
  const [row] = rows as { fileId: FileId }[]
  if (row === undefined) return null
  const others = await ctx.tx.session.query(
    "select 1 from ticket_attachments where tenant_id = $1 and file_id = $2 limit 1",
    [ctx.tenant, row.fileId],
  )
  return others.rows.length === 0 ? row.fileId : null
}
