import Type, { type Static } from "typebox"
import { decodeCursor, encodeCursor, pageSizeDefault } from "#kernel"
import { type EventType, eventTypesOf } from "#platform/events"
import { idSchema, listQuery, type Route, route, strict, text } from "#platform/http"
import { eventTypeSchema } from "./delivery-bodies.ts"
import { type FeedEvent, readFeed } from "./feed-store.ts"
import { listOwnTypes } from "./own-store.ts"
import type { OwnEventType } from "./own-type.ts"
import { fitsPattern, patternSource, patternsMax } from "./pattern.ts"
import { declareOwnType, forgetOwnType, loadOwnType, publishOwn } from "./publish.ts"

const tag = "Events"
const read = "events:read"
const write = "events:write"
const seqMax = 9_007_199_254_740_991

const jsonObject = Type.Record(Type.String(), Type.Unknown())

const EventTypeBody = Type.Object({
  type: Type.String(),
  version: Type.Integer(),
  summary: Type.String(),
  isOwn: Type.Boolean({ description: "Published by the business itself" }),
  schema: jsonObject,
  sample: jsonObject,
})

const OwnTypeInput = strict({ type: eventTypeSchema, summary: text(200), schema: jsonObject, sample: jsonObject })

const PublicationInput = strict({
  type: eventTypeSchema,
  subject: text(200),
  data: jsonObject,
  key: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: "^[\\x21-\\x7e]+$",
      description: "The same key is the same event, for ever; an Idempotency-Key is forgotten after three days",
    }),
  ),
})

/** An event as endpoints get it (CloudEvents 1.0). */
const EventBody = Type.Object({
  specversion: Type.Literal("1.0"),
  id: idSchema("evt"),
  source: Type.String(),
  type: Type.String(),
  subject: Type.String(),
  time: Type.String(),
  datacontenttype: Type.String(),
  dataversion: Type.String(),
  data: jsonObject,
})

const typesQuery = Type.Optional(
  Type.String({
    maxLength: 4_000,
    pattern: `^${patternSource.slice(1, -1)}(,${patternSource.slice(1, -1)}){0,${patternsMax - 1}}$`,
    description: "Event types parted by commas, as sales.*,billing.invoice.issued",
    examples: ["sales.*,stock.level.low"],
  }),
)

/** The catalogue of events, publishing one's own, and reading what happened. */
export const eventRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/event-types",
    tag,
    summary: "Every kind of event with its schema, version and a sample",
    access: read,
    query: strict({ events: typesQuery }),
    reply: Type.Object({ data: Type.Array(EventTypeBody) }),
    handle: async (ctx, { query }) => {
      const patterns = patternsOf(query.events)
      const ours = [...eventTypesOf(ctx).values()].map(typeBody)
      const own = (await listOwnTypes(ctx)).map(ownTypeBody)
      const wanted = [...ours, ...own].filter(({ type }) => fitsAny(patterns, type))
      return { data: wanted.toSorted((a, b) => (a.type < b.type ? -1 : 1)) }
    },
  }),
  route({
    method: "POST",
    path: "/event-types",
    tag,
    summary: "Declare a kind of event of your own, or its next version",
    access: write,
    body: OwnTypeInput,
    reply: EventTypeBody,
    status: 201,
    handle: async (ctx, { body }) => ownTypeBody(await declareOwnType(ctx, body)),
  }),
  route({
    method: "DELETE",
    path: "/event-types/:type",
    tag,
    summary: "Forget a kind of event of your own; what was published stays",
    access: write,
    params: strict({ type: eventTypeSchema }),
    handle: async (ctx, { params }) => {
      await forgetOwnType(ctx, params.type)
      return undefined
    },
  }),
  route({
    method: "POST",
    path: "/events",
    tag,
    summary: "Publish an event of your own",
    description: "It is numbered, streamed and sent to endpoints like any other. Its type is declared before.",
    access: write,
    body: PublicationInput,
    reply: Type.Object({ id: idSchema("evt"), isNew: Type.Boolean() }),
    status: 202,
    handle: async (ctx, { body }) => publishOwn(ctx, { ...body, key: body.key ?? null }),
  }),
  route({
    method: "GET",
    path: "/events",
    tag,
    summary: "What happened, the oldest first",
    description:
      "For those who rather ask than be told: `nextCursor` is always given, and asks for what has happened since. Live: /events/stream.",
    access: read,
    query: listQuery({ events: typesQuery }),
    reply: Type.Object({ data: Type.Array(EventBody), nextCursor: Type.String(), hasMore: Type.Boolean() }),
    handle: async (ctx, { query }) => {
      const limit = query.limit ?? pageSizeDefault
      const after = query.cursor === undefined ? 0n : seqOf(query.cursor)
      const found = await readFeed(ctx, { tenant: ctx.tenant, after, limit, types: patternsOf(query.events) })
      return { data: found.events.map(eventBody), nextCursor: cursorOf(found.next), hasMore: found.hasMore }
    },
  }),
  route({
    method: "GET",
    path: "/event-types/:type",
    tag,
    summary: "One kind of event",
    access: read,
    params: strict({ type: eventTypeSchema }),
    reply: EventTypeBody,
    handle: async (ctx, { params }) => {
      const known = eventTypesOf(ctx).get(params.type)
      return known === undefined ? ownTypeBody(await loadOwnType(ctx, params.type)) : typeBody(known)
    },
  }),
]

/** A place in the feed, as text. */
export function cursorOf(seq: bigint): string {
  return encodeCursor([Number(seq)])
}

/** Reads it back. Throws `cursor.invalid`. */
export function seqOf(cursor: string): bigint {
  const [seq] = decodeCursor(cursor, 1)
  return typeof seq === "number" && Number.isInteger(seq) && seq >= 0 && seq <= seqMax ? BigInt(seq) : 0n
}

export function patternsOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(",")
}

function fitsAny(patterns: readonly string[], type: string): boolean {
  return patterns.length === 0 || patterns.some((pattern) => fitsPattern(pattern, type))
}

function eventBody({ body }: FeedEvent): Static<typeof EventBody> {
  return JSON.parse(body)
}

function typeBody({ type, version, summary, schema, sample }: EventType): Static<typeof EventTypeBody> {
  // Schemas and samples are objects of JSON.
  return { type, version, summary, isOwn: false, schema: { ...schema }, sample: Object(sample) }
}

function ownTypeBody({ type, version, summary, schema, sample }: OwnEventType): Static<typeof EventTypeBody> {
  return { type, version, summary, isOwn: true, schema: { ...schema }, sample: { ...sample } }
}
