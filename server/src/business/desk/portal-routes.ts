import Type, { type Static } from "typebox"
import { pageSizeDefault } from "#kernel"
import { portalAccess, signedContact } from "#platform/auth"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
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
import { attach, attachmentsMax, readAttachment } from "./attach.ts"
import { type Attachment, attachmentsOf, attachmentsOfReplies } from "./attachment-store.ts"
import { assetIdSchema, categorySchema, isoOf } from "./bodies.ts"
import { loadTicket } from "./change.ts"
import { createTicket } from "./create.ts"
import { ticketErrors } from "./errors.ts"
import { authorKinds, requestReceived } from "./events.ts"
import { listTickets } from "./list-store.ts"
import { moveTicket } from "./move.ts"
import type { DeskPorts } from "./ports.ts"
import { priorities } from "./priority.ts"
import { rateTicket } from "./rating.ts"
import { RatingInput } from "./rating-routes.ts"
import { type Author, addReply, type Reply } from "./reply.ts"
import { attachmentIdsSchema, attachmentUpload, uploadQuery } from "./reply-routes.ts"
import { listReplies } from "./reply-store.ts"
import { ticketStates } from "./states.ts"
import { bodyCharsMax, subjectCharsMax, type Ticket, type TicketHead, type TicketId } from "./ticket.ts"

const tag = "Portal"
const params = idParams("tkt")

/** A ticket as its client sees it: nothing of who works on it, of promises, of other tickets. */
const headFields = {
  id: idSchema("tkt"),
  number: Type.Integer(),
  subject: Type.String(),
  requester: nullable(Type.String()),
  assetId: nullable(Type.String()),
  priority: oneOf(priorities),
  category: nullable(Type.String()),
  state: oneOf(ticketStates),
  dueAt: nullable(instantSchema),
  rating: nullable(Type.Integer()),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  resolvedAt: nullable(instantSchema),
}
const HeadBody = Type.Object(headFields)
const TicketBody = Type.Object({ ...headFields, body: Type.String() })

function headBody(t: TicketHead): Static<typeof HeadBody> {
  return {
    id: t.id,
    number: t.number,
    subject: t.subject,
    requester: t.requester.name,
    assetId: t.assetId,
    priority: t.priority,
    category: t.category,
    state: t.state,
    dueAt: isoOf(t.dueAt),
    rating: t.rating,
    createdAt: t.createdAt.toISOString(),
    updatedAt: t.updatedAt.toISOString(),
    resolvedAt: isoOf(t.resolvedAt),
  }
}
const ticketBody = (t: Ticket): Static<typeof TicketBody> => ({ ...headBody(t), body: t.body })

const FileBody = Type.Object({
  id: idSchema("tat"),
  replyId: nullable(idSchema("rpl")),
  fileName: Type.String(),
  contentType: Type.String(),
  sizeBytes: Type.Integer(),
  createdAt: instantSchema,
})
function fileBody({ id, replyId, fileName, contentType, sizeBytes, createdAt }: Attachment): Static<typeof FileBody> {
  return { id, replyId, fileName, contentType, sizeBytes, createdAt: createdAt.toISOString() }
}

const ReplyBody = Type.Object({
  id: idSchema("rpl"),
  author: Type.Object({ kind: oneOf(authorKinds), name: Type.String() }),
  body: Type.String(),
  files: Type.Array(FileBody),
  createdAt: instantSchema,
})
function replyBody(r: Reply, files: readonly Attachment[]): Static<typeof ReplyBody> {
  const own = files.filter((f) => f.replyId === r.id && !f.isInternal).map(fileBody)
  const { kind, name } = r.author
  return { id: r.id, author: { kind, name }, body: r.body, files: own, createdAt: r.createdAt.toISOString() }
}

/** A ticket of the contact's client; anybody else's is not there. Throws `ticket.unknown`. */
async function ownTicket(ctx: Ctx, id: TicketId): Promise<Ticket> {
  const ticket = await loadTicket(ctx, id)
  if (ticket.customerId !== signedContact(ctx).customerId) throw ticketErrors["ticket.unknown"]({ id })
  return ticket
}

/** The contact as the author of what it writes. */
async function authorOf(ctx: Ctx, ports: DeskPorts): Promise<Author> {
  const { contactId, customerId } = signedContact(ctx)
  const client = await ports.client(ctx, customerId, contactId)
  const contact = client?.contact ?? null
  return { kind: "client", id: contactId, name: contact?.name ?? "Contact", email: contact?.email ?? null }
}

const ticketRoutes = (ports: DeskPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/portal/tickets",
    tag,
    summary: "The client's tickets, newest first",
    access: portalAccess,
    query: listQuery({
      isOpen: Type.Optional(Type.Boolean()),
      search: Type.Optional(Type.String({ maxLength: 200 })),
      assetId: Type.Optional(assetIdSchema),
    }),
    reply: pageSchema(HeadBody),
    handle: async (ctx, { query }) => {
      const { customerId } = signedContact(ctx)
      const page = await listTickets(ctx, { ...query, customerId, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(headBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/portal/tickets",
    tag,
    summary: "Ask for something",
    access: portalAccess,
    body: strict({
      subject: text(subjectCharsMax),
      body: text(bodyCharsMax),
      priority: Type.Optional(oneOf(priorities)),
      category: Type.Optional(nullable(categorySchema)),
      assetId: Type.Optional(nullable(assetIdSchema)),
    }),
    reply: TicketBody,
    status: 201,
    handle: async (ctx, { body }) => {
      const { customerId, contactId } = signedContact(ctx)
      const ticket = await createTicket(ctx, ports, { ...body, customerId, contactId, source: "portal" })
      await append(ctx, requestReceived, { ticketId: ticket.id, customerId })
      return ticketBody(ticket)
    },
  }),
  route({
    method: "GET",
    path: "/portal/tickets/:id",
    tag,
    summary: "One ticket of the client's",
    access: portalAccess,
    params,
    reply: TicketBody,
    handle: async (ctx, { params }) => ticketBody(await ownTicket(ctx, params.id)),
  }),
  route({
    method: "POST",
    path: "/portal/tickets/:id/actions",
    tag,
    summary: "Say that it is done, or that it is not",
    access: portalAccess,
    params,
    body: strict({ action: oneOf(["close", "reopen"]) }),
    reply: TicketBody,
    handle: async (ctx, { params, body }) => {
      const { id } = await ownTicket(ctx, params.id)
      return ticketBody(await moveTicket(ctx, id, body.action))
    },
  }),
  route({
    method: "POST",
    path: "/portal/tickets/:id/rating",
    tag,
    summary: "Say how it went",
    access: portalAccess,
    params,
    body: RatingInput,
    reply: TicketBody,
    status: 201,
    handle: async (ctx, { params, body }) => {
      const { id } = await ownTicket(ctx, params.id)
      await rateTicket(ctx, id, { score: body.score, comment: body.comment ?? null })
      return ticketBody(await ownTicket(ctx, id))
    },
  }),
]

const wordRoutes = (ports: DeskPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/portal/tickets/:id/replies",
    tag,
    summary: "What was said, oldest first, without notes among staff",
    access: portalAccess,
    params,
    query: listQuery({}),
    reply: pageSchema(ReplyBody),
    handle: async (ctx, { params, query }) => {
      const { id } = await ownTicket(ctx, params.id)
      const page = await listReplies(ctx, id, { ...query, limit: query.limit ?? pageSizeDefault, kind: "public" })
      const ids = page.data.map((reply) => reply.id)
      const files = await attachmentsOfReplies(ctx, ids)
      return { data: page.data.map((reply) => replyBody(reply, files)), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/portal/tickets/:id/replies",
    tag,
    summary: "Answer",
    access: portalAccess,
    params,
    body: strict({ body: text(bodyCharsMax), attachmentIds: attachmentIdsSchema }),
    reply: ReplyBody,
    status: 201,
    handle: async (ctx, { params, body }) => {
      const { id } = await ownTicket(ctx, params.id)
      const author = await authorOf(ctx, ports)
      const { reply } = await addReply(ctx, id, { ...body, kind: "public", author, via: "portal" })
      return replyBody(reply, await attachmentsOfReplies(ctx, [reply.id]))
    },
  }),
]

const isShown = (file: Attachment): boolean => !file.isInternal

const fileRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/portal/tickets/:id/attachments",
    tag,
    summary: "Files of a ticket, oldest first; `replyId` null: they came with the request",
    access: portalAccess,
    params,
    reply: Type.Object({ data: Type.Array(FileBody) }),
    handle: async (ctx, { params }) => {
      const { id } = await ownTicket(ctx, params.id)
      return { data: (await attachmentsOf(ctx, id, attachmentsMax)).filter(isShown).map(fileBody) }
    },
  }),
  route({
    method: "POST",
    path: "/portal/tickets/:id/attachments",
    tag,
    summary: "Send a file",
    access: portalAccess,
    params,
    query: uploadQuery,
    upload: attachmentUpload,
    reply: FileBody,
    status: 201,
    handle: async (ctx, { params, query, upload }) => {
      const { id } = await ownTicket(ctx, params.id)
      const bytes = upload?.bytes ?? Buffer.alloc(0)
      const { fileName, contentType = "" } = query
      return fileBody(await attach(ctx, id, { bytes, fileName, contentType, replyId: null, isInternal: false }))
    },
  }),
  route({
    method: "GET",
    path: "/portal/tickets/:id/attachments/:attachmentId",
    tag,
    summary: "One file",
    access: portalAccess,
    params: strict({ id: idSchema("tkt"), attachmentId: idSchema("tat") }),
    handle: async (ctx, { params }) => {
      const { id } = await ownTicket(ctx, params.id)
      return readAttachment(ctx, id, params.attachmentId, isShown)
    },
  }),
]

/** What a client's contacts see and do of tickets in the portal. */
export const deskPortalRoutes = (ports: DeskPorts): readonly Route[] => [
  ...ticketRoutes(ports),
  ...wordRoutes(ports),
  ...fileRoutes,
]
