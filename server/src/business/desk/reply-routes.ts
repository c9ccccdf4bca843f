import Type, { type Static } from "typebox"
import { pageSizeDefault } from "#kernel"
import type { Ctx } from "#platform/db"
import {
  idParams,
  idSchema,
  instantSchema,
  listQuery,
  nullable,
  oneOf,
  pageSchema,
  type Route,
  route,
  strict,
  text,
} from "#platform/http"
import { attach, attachmentBytesMax, attachmentsMax, readAttachment, removeAttachment } from "./attach.ts"
import { type Attachment, attachmentsOf, attachmentsOfReplies } from "./attachment-store.ts"
import { TicketBody, ticketBody } from "./bodies.ts"
import { loadTicket } from "./change.ts"
import { authorKinds, replyKinds, replyVias } from "./events.ts"
import { addReply, type Reply, type ReplyDraft, staffAuthor } from "./reply.ts"
import { listReplies } from "./reply-store.ts"
import { ticketActions } from "./states.ts"
import { bodyCharsMax } from "./ticket.ts"

const tag = "Desk"
const params = idParams("tkt")
const attachmentParams = strict({ id: idSchema("tkt"), attachmentId: idSchema("tat") })
const attachmentsPerReplyMax = 20

export const attachmentIdsSchema = Type.Optional(
  Type.Array(idSchema("tat"), { maxItems: attachmentsPerReplyMax, description: "Files that were sent before" }),
)

const ReplyInput = strict({
  kind: oneOf(replyKinds),
  body: text(bodyCharsMax),
  attachmentIds: attachmentIdsSchema,
  action: Type.Optional(oneOf(ticketActions)),
  dueAt: Type.Optional(instantSchema),
})

const AttachmentBody = Type.Object({
  id: idSchema("tat"),
  ticketId: idSchema("tkt"),
  replyId: nullable(idSchema("rpl")),
  fileName: Type.String(),
  contentType: Type.String(),
  sizeBytes: Type.Integer(),
  isInternal: Type.Boolean(),
  createdAt: instantSchema,
})

const ReplyBody = Type.Object({
  id: idSchema("rpl"),
  ticketId: idSchema("tkt"),
  kind: oneOf(replyKinds),
  author: Type.Object({
    kind: oneOf(authorKinds),
    id: nullable(Type.String()),
    name: Type.String(),
    email: nullable(Type.String()),
  }),
  via: oneOf(replyVias),
  body: Type.String(),
  bodyHtml: nullable(Type.String({ description: "Cleaned of scripts, styles and remote pictures" })),
  fromTicketId: nullable(idSchema("tkt")),
  attachments: Type.Array(AttachmentBody),
  createdAt: instantSchema,
})

function attachmentBody(a: Attachment): Static<typeof AttachmentBody> {
  const { fileId: _file, createdAt, ...rest } = a
  return { ...rest, createdAt: createdAt.toISOString() }
}

function replyBody(reply: Reply, attachments: readonly Attachment[]): Static<typeof ReplyBody> {
  const own = attachments.filter((a) => a.replyId === reply.id).map(attachmentBody)
  return { ...reply, attachments: own, createdAt: reply.createdAt.toISOString() }
}

export const uploadQuery = strict({
  fileName: Type.String({ minLength: 1, maxLength: 255 }),
  contentType: Type.Optional(Type.String({ maxLength: 150, description: "What the file is; default: unknown" })),
})
export const attachmentUpload = { contentTypes: ["application/octet-stream"], maxBytes: attachmentBytesMax }

/** Page of replies with their files. */
async function repliesWithFiles(ctx: Ctx, page: { data: readonly Reply[]; nextCursor: string | null }) {
  const attachments = await attachmentsOfReplies(
    ctx,
    page.data.map((reply) => reply.id),
  )
  return { data: page.data.map((reply) => replyBody(reply, attachments)), nextCursor: page.nextCursor }
}

const conversationRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/tickets/:id/replies",
    tag,
    summary: "What was written to a ticket, oldest first",
    access: "desk:read",
    params,
    query: listQuery({ kind: Type.Optional(oneOf(replyKinds)) }),
    reply: pageSchema(ReplyBody),
    handle: async (ctx, { params, query }) => {
      const { id } = await loadTicket(ctx, params.id)
      return repliesWithFiles(ctx, await listReplies(ctx, id, { ...query, limit: query.limit ?? pageSizeDefault }))
    },
  }),
  route({
    method: "POST",
    path: "/tickets/:id/replies",
    tag,
    summary: "Write to the client, or a note among staff",
    description: "A public reply is mailed to the client. With `action` the ticket is moved in the same step.",
    access: "desk:write",
    params,
    body: ReplyInput,
    reply: Type.Object({ reply: ReplyBody, ticket: TicketBody }),
    status: 201,
    handle: async (ctx, { params, body }) => {
      const { dueAt, ...rest } = body
      const draft: ReplyDraft = { ...rest, author: staffAuthor(ctx), via: "app" }
      const made = await addReply(ctx, params.id, dueAt === undefined ? draft : { ...draft, dueAt: new Date(dueAt) })
      const files = await attachmentsOfReplies(ctx, [made.reply.id])
      return { reply: replyBody(made.reply, files), ticket: ticketBody(made.ticket) }
    },
  }),
]

const fileRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/tickets/:id/attachments",
    tag,
    summary: "A ticket's files, oldest first",
    access: "desk:read",
    params,
    reply: Type.Object({ data: Type.Array(AttachmentBody) }),
    handle: async (ctx, { params }) => {
      const { id } = await loadTicket(ctx, params.id)
      return { data: (await attachmentsOf(ctx, id, attachmentsMax)).map(attachmentBody) }
    },
  }),
  route({
    method: "POST",
    path: "/tickets/:id/attachments",
    tag,
    summary: "Send a file, to go with a reply that follows",
    description: "Kept from the client until it goes with a public reply.",
    access: "desk:write",
    params,
    query: uploadQuery,
    upload: attachmentUpload,
    reply: AttachmentBody,
    status: 201,
    handle: async (ctx, { params, query, upload }) =>
      attachmentBody(
        await attach(ctx, params.id, {
          bytes: upload?.bytes ?? Buffer.alloc(0),
          fileName: query.fileName,
          contentType: query.contentType ?? "",
          replyId: null,
          isInternal: true,
        }),
      ),
  }),
  route({
    method: "GET",
    path: "/tickets/:id/attachments/:attachmentId",
    tag,
    summary: "One file",
    access: "desk:read",
    params: attachmentParams,
    handle: (ctx, { params }) => readAttachment(ctx, params.id, params.attachmentId),
  }),
  route({
    method: "DELETE",
    path: "/tickets/:id/attachments/:attachmentId",
    tag,
    summary: "Take a file away, with its bytes",
    access: "desk:write",
    params: attachmentParams,
    handle: async (ctx, { params }) => {
      await removeAttachment(ctx, params.id, params.attachmentId)
      return undefined
    },
  }),
]

/** The conversation of a ticket and its files. */
export const replyRoutes: readonly Route[] = [...conversationRoutes, ...fileRoutes]
