import Type from "typebox"
import { anyCaller, oneOf, type Route, route, strict } from "#platform/http"
import { choose, ownChoices, type Topic, topics } from "./notices.ts"

const tag = "Access"
const topicSchema = oneOf(Object.keys(topics) as readonly string[] as readonly Topic[])
const Choices = Type.Object({ data: Type.Array(Type.Object({ topic: topicSchema, byMail: Type.Boolean() })) })

/** What the caller is told by mail. */
export const noticeRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/me/notifications",
    tag,
    summary: "What you are told by mail",
    access: anyCaller,
    reply: Choices,
    handle: async (ctx) => ({ data: await ownChoices(ctx) }),
  }),
  route({
    method: "PUT",
    path: "/me/notifications/:topic",
    tag,
    summary: "Be told of something by mail, or not",
    access: anyCaller,
    params: strict({ topic: topicSchema }),
    body: strict({ byMail: Type.Boolean() }),
    reply: Choices,
    handle: async (ctx, { params, body }) => ({ data: await choose(ctx, { ...params, ...body }) }),
  }),
]
