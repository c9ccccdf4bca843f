import Type from "typebox"
import { defineErrors, pageSizeDefault } from "#kernel"
import {
  anyCaller,
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
import { choose, ownChoices } from "./notices.ts"
import { ownNotices, ownUnread, readOwn, unreadOwn } from "./own.ts"
import { type Marked, type Notice, unreadMax } from "./store.ts"
import { noticeKinds, topicNames } from "./topics.ts"

const tag = "Access"
const topicSchema = oneOf(topicNames)
const Choices = Type.Object({
  data: Type.Array(Type.Object({ topic: topicSchema, byMail: Type.Boolean(), inApp: Type.Boolean() })),
})

const errors = defineErrors({
  "notice.which": {
    status: 400,
    text: (p: { ways: string }) => `Say which notices in one way: ${p.ways}.`,
  },
})

const idsMax = 100
const ids = Type.Array(idSchema("ntc"), { minItems: 1, maxItems: idsMax })
const Unread = Type.Integer({ minimum: 0, maximum: unreadMax, description: `Counted up to ${unreadMax}` })

const NoticeBody = Type.Object({
  id: idSchema("ntc"),
  topic: topicSchema,
  kind: oneOf(noticeKinds),
  facts: Type.Record(Type.String(), Type.String(), {
    description: "What its words are made of; money in minor units with its currency",
  }),
  link: Type.String({ description: "The record's place below the business, as the web application has it" }),
  createdAt: instantSchema,
  readAt: nullable(instantSchema),
})

const choiceRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/me/notifications",
    tag,
    summary: "What you are told of, and how",
    access: anyCaller,
    reply: Choices,
    handle: async (ctx) => ({ data: await ownChoices(ctx) }),
  }),
  route({
    method: "PUT",
    path: "/me/notifications/:topic",
    tag,
    summary: "Be told of something by mail, in the application, or not",
    description: "A way that is left out stays as it was.",
    access: anyCaller,
    params: strict({ topic: topicSchema }),
    body: strict({ byMail: Type.Optional(Type.Boolean()), inApp: Type.Optional(Type.Boolean()) }),
    reply: Choices,
    handle: async (ctx, { params, body }) => ({ data: await choose(ctx, { ...params, ...body }) }),
  }),
]

const feedRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/me/notices",
    tag,
    summary: "What you were told in the application, newest first",
    access: anyCaller,
    query: listQuery({
      unread: Type.Optional(Type.Boolean({ description: "Only what you have not read" })),
      topic: Type.Optional(topicSchema),
    }),
    reply: pageSchema(NoticeBody),
    handle: async (ctx, { query }) => {
      const page = await ownNotices(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(noticeBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/me/notices/count",
    tag,
    summary: "How much of it you have not read",
    access: anyCaller,
    reply: Type.Object({ unread: Unread }),
    handle: async (ctx) => ({ unread: await ownUnread(ctx) }),
  }),
  route({
    method: "POST",
    path: "/me/notices/read",
    tag,
    summary: "Mark as read: by `ids`, by the `link` that they lead to, or all",
    access: anyCaller,
    body: strict({ ids: Type.Optional(ids), link: Type.Optional(text(500)) }),
    reply: Type.Object({ readAt: instantSchema, changed: Type.Integer(), unread: Unread }),
    handle: async (ctx, { body }) => {
      const { readAt, ...counts } = await readOwn(ctx, markedBy(body))
      return { readAt: readAt.toISOString(), ...counts }
    },
  }),
  route({
    method: "POST",
    path: "/me/notices/unread",
    tag,
    summary: "Take that back: by `ids`, or by the `readAt` of a marking",
    access: anyCaller,
    body: strict({ ids: Type.Optional(ids), readAt: Type.Optional(instantSchema) }),
    reply: Type.Object({ changed: Type.Integer(), unread: Unread }),
    handle: (ctx, { body }) => unreadOwn(ctx, whichOf(body)),
  }),
]

/** What the caller was told in the application, and how they want to be told. */
export const noticeRoutes: readonly Route[] = [...choiceRoutes, ...feedRoutes]

function noticeBody({ createdAt, readAt, ...notice }: Notice) {
  return { ...notice, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null }
}

type Ids = Extract<Marked, { ids: unknown }>["ids"]

function markedBy({ ids, link }: { readonly ids?: Ids; readonly link?: string }): Marked {
  if (ids !== undefined && link !== undefined)
    throw errors["notice.which"]({ ways: "ids, or the link that they lead to, or neither for all" })
  if (ids !== undefined) return { ids }
  return link === undefined ? null : { link }
}

type Which = Parameters<typeof unreadOwn>[1]

function whichOf(body: { readonly ids?: Ids; readonly readAt?: string }): Which {
  if (body.ids !== undefined && body.readAt === undefined) return { ids: body.ids }
  if (body.readAt !== undefined && body.ids === undefined) return { readAt: new Date(body.readAt) }
  throw errors["notice.which"]({ ways: "ids, or the readAt that marking them as read has answered" })
}
