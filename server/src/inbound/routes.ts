import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import {
  dateSchema,
  idParams,
  idSchema,
  instantSchema,
  listQuery,
  oneOf,
  pageSchema,
  type Route,
  route,
  strict,
} from "#platform/http"
import * as bodies from "./bodies.ts"
import { readCounts } from "./count-store.ts"
import { listMessages, messageStates } from "./message-store.ts"
import { loadMessage, replayMessage, replayMessages } from "./messages.ts"
import { listInboundSecrets, revokeInboundSecret } from "./secrets.ts"
import { listSources } from "./source-store.ts"
import { changeSource, inboundAddress, loadSource, makeSource, removeSource, rotateSecret } from "./sources.ts"

const tag = "Inbound webhooks"
const read = "integrations:read"
const write = "integrations:write"
const params = idParams("ins")
const hourMs = 3_600_000

const filters = {
  slug: Type.Optional(bodies.slugSchema),
  owner: Type.Optional(Type.String({ minLength: 1, maxLength: 60, pattern: "^[a-z0-9_]+$" })),
  eventId: Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: "^[\\x20-\\x7e]+$" })),
  from: Type.Optional(instantSchema),
  to: Type.Optional(instantSchema),
}

const sourceRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/integration/inbound/sources",
    tag,
    summary: "Make an address for a system without a connector",
    description:
      "What it sends becomes the event inbound.message.received. The secret is made here unless one is given, and shown only now.",
    access: write,
    body: bodies.SourceInput,
    reply: bodies.SourceWithSecret,
    status: 201,
    isSecret: true,
    handle: async (ctx, { body }) => {
      const { secret: own, handshakeToken, eventId = null, ...draft } = body
      const given = {
        ...(own === undefined ? {} : { secret: own }),
        ...(handshakeToken === undefined ? {} : { handshakeToken }),
      }
      const { source, secret } = await makeSource(ctx, { ...draft, eventId }, given)
      return { ...bodies.sourceBody(source, inboundAddress(ctx, source.slug)), secret }
    },
  }),
  route({
    method: "GET",
    path: "/integration/inbound/sources",
    tag,
    summary: "Addresses for systems without a connector",
    access: read,
    query: listQuery({}),
    reply: pageSchema(bodies.SourceBody),
    handle: async (ctx, { query }) => {
      const page = await listSources(ctx, query.limit ?? pageSizeDefault, query.cursor)
      return { ...page, data: page.data.map((one) => bodies.sourceBody(one, inboundAddress(ctx, one.slug))) }
    },
  }),
  route({
    method: "GET",
    path: "/integration/inbound/sources/:id",
    tag,
    summary: "One address",
    access: read,
    params,
    reply: bodies.SourceBody,
    handle: async (ctx, { params: { id } }) => {
      const source = await loadSource(ctx, id)
      return bodies.sourceBody(source, inboundAddress(ctx, source.slug))
    },
  }),
  route({
    method: "PATCH",
    path: "/integration/inbound/sources/:id",
    tag,
    summary: "Change an address's name or how its callers prove themselves",
    access: write,
    params,
    body: bodies.SourcePatch,
    reply: bodies.SourceBody,
    handle: async (ctx, { params: { id }, body, ifMatch }) => {
      const source = await changeSource(ctx, id, body, ifMatch)
      return bodies.sourceBody(source, inboundAddress(ctx, source.slug))
    },
  }),
  route({
    method: "DELETE",
    path: "/integration/inbound/sources/:id",
    tag,
    summary: "Close an address and erase its secrets",
    access: write,
    params,
    handle: async (ctx, { params: { id } }) => {
      await removeSource(ctx, id)
      return undefined
    },
  }),
]

const secretRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/integration/inbound/sources/:id/secrets",
    tag,
    summary: "Live secrets of an address, without their texts",
    access: read,
    params,
    reply: Type.Object({ data: Type.Array(bodies.SecretBody) }),
    handle: async (ctx, { params: { id } }) => {
      await loadSource(ctx, id)
      return { data: (await listInboundSecrets(ctx, id)).map(bodies.secretBody) }
    },
  }),
  route({
    method: "POST",
    path: "/integration/inbound/sources/:id/secrets",
    tag,
    summary: "A new secret; the old one stays live for a while",
    access: write,
    params,
    body: bodies.RotateInput,
    reply: bodies.SourceWithSecret,
    status: 201,
    isSecret: true,
    handle: async (ctx, { params: { id }, body }) => {
      const own = body.secret === undefined ? {} : { secret: body.secret }
      const rotated = await rotateSecret(ctx, id, { ...own, overlapMs: (body.overlapHours ?? 24) * hourMs })
      return {
        ...bodies.sourceBody(rotated.source, inboundAddress(ctx, rotated.source.slug)),
        secret: rotated.secret,
      }
    },
  }),
  route({
    method: "DELETE",
    path: "/integration/inbound/sources/:id/secrets/:secretId",
    tag,
    summary: "End a secret at once",
    access: write,
    params: strict({ id: idSchema("ins"), secretId: idSchema("isk") }),
    handle: async (ctx, { params: { id, secretId } }) => {
      await loadSource(ctx, id)
      await revokeInboundSecret(ctx, id, secretId)
      return undefined
    },
  }),
]

const messageRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/integration/inbound/messages",
    tag,
    summary: "What outside systems sent, newest first",
    access: read,
    query: listQuery({ state: Type.Optional(oneOf(messageStates)), ...filters }),
    reply: pageSchema(bodies.MessageSummary),
    handle: async (ctx, { query }) => {
      const { limit = pageSizeDefault, cursor, ...rest } = query
      const page = await listMessages(ctx, { ...filterOf(rest), limit, ...(cursor === undefined ? {} : { cursor }) })
      return { ...page, data: page.data.map(bodies.messageSummary) }
    },
  }),
  route({
    method: "GET",
    path: "/integration/inbound/messages/:id",
    tag,
    summary: "One message with its body, byte for byte",
    access: read,
    params: idParams("inm"),
    reply: bodies.MessageBody,
    handle: async (ctx, { params: { id } }) => bodies.messageBody(await loadMessage(ctx, id)),
  }),
  route({
    method: "POST",
    path: "/integration/inbound/messages/:id/replay",
    tag,
    summary: "Have a message handled once more",
    access: write,
    params: idParams("inm"),
    reply: bodies.MessageBody,
    status: 202,
    handle: async (ctx, { params: { id } }) => bodies.messageBody(await replayMessage(ctx, id)),
  }),
  route({
    method: "POST",
    path: "/integration/inbound/messages/replay",
    tag,
    summary: "Have many messages handled once more, the oldest thousand that fit",
    access: write,
    body: strict({ state: Type.Optional(oneOf(["dead", "done"])), ...filters }),
    reply: Type.Object({ replayed: Type.Integer(), isMore: Type.Boolean() }),
    status: 202,
    handle: async (ctx, { body }) => replayMessages(ctx, { ...filterOf(body), state: body.state ?? "dead" }),
  }),
  route({
    method: "GET",
    path: "/integration/inbound/counts",
    tag,
    summary: "How often what was answered, by day: also the refused requests, of which nothing else is kept",
    access: read,
    query: strict({ from: dateSchema, slug: Type.Optional(bodies.slugSchema) }),
    reply: Type.Object({ data: Type.Array(bodies.CountBody) }),
    handle: async (ctx, { query }) => ({ data: await readCounts(ctx, query.from, query.slug ?? null) }),
  }),
]

/** Own sources, what came, dead letters, counts. */
export const inboundRoutes: readonly Route[] = [...sourceRoutes, ...secretRoutes, ...messageRoutes]

type Times = { readonly from?: string; readonly to?: string }

function filterOf<F extends Times>({ from, to, ...rest }: F): Omit<F, "from" | "to"> & { from?: Date; to?: Date } {
  return {
    ...rest,
    ...(from === undefined ? {} : { from: new Date(from) }),
    ...(to === undefined ? {} : { to: new Date(to) }),
  }
}
