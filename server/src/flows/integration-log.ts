import Type, { type Static } from "typebox"
import { listInboundMessages } from "#inbound"
import { decodeCursor, encodeCursor, type Page, pageSizeDefault } from "#kernel"
import type { Ctx } from "#platform/db"
import { idSchema, instantSchema, listQuery, nullable, oneOf, pageSchema, type Route, route } from "#platform/http"
import { AttemptBody, attemptBody, listAttempts, narrowing, spanOf } from "#webhooks"

const OutgoingBody = Type.Object({ direction: Type.Literal("out"), ...AttemptBody.properties })

const IncomingBody = Type.Object({
  direction: Type.Literal("in"),
  messageId: idSchema("inm"),
  slug: Type.String(),
  vendorEventId: Type.String(),
  sentAt: instantSchema,
  state: oneOf(["open", "done", "dead"]),
  attempts: Type.Integer(),
  errorText: nullable(Type.String()),
})

type Outgoing = Static<typeof OutgoingBody>
type Incoming = Static<typeof IncomingBody>

/** Where each of the two lists goes on; null from its beginning. */
interface Place {
  readonly out: readonly [ms: number, id: string] | null
  readonly in: string | null
}

/** What went out and what came in, as one list. */
export const integrationLogRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/integration/logs",
    tag: "Webhooks",
    summary: "What went out and what came in, the newest first",
    description:
      "`out`: every attempt of a delivery. `in`: every message of an outside system. Narrowed by an endpoint or an event it is what went out.",
    access: "webhooks:read",
    query: listQuery({
      ...narrowing,
      direction: Type.Optional(oneOf(["out", "in"])),
      outcome: Type.Optional(oneOf(["succeeded", "failed"])),
    }),
    reply: pageSchema(Type.Union([OutgoingBody, IncomingBody])),
    handle: async (ctx, { query }) => {
      const { data, nextCursor } = await logPage(ctx, query)
      return { data: [...data], nextCursor }
    },
  }),
]

interface LogQuery {
  readonly limit?: number
  readonly cursor?: string
  readonly direction?: "out" | "in"
  readonly outcome?: "succeeded" | "failed"
  readonly endpointId?: `whe_${string}`
  readonly eventId?: `evt_${string}`
  readonly from?: string
  readonly to?: string
}

async function logPage(ctx: Ctx, query: LogQuery): Promise<Page<Outgoing | Incoming>> {
  const { limit = pageSizeDefault, direction } = query
  const isOutOnly = direction === "out" || query.endpointId !== undefined || query.eventId !== undefined
  const place = placeOf(query.cursor)
  const [outs, ins] = [
    direction === "in" ? nothing : await outgoing(ctx, query, place, limit),
    isOutOnly ? nothing : await incoming(ctx, query, place, limit),
  ]
  const all = [...outs.data, ...ins.data].toSorted((a, b) => (a.sentAt > b.sentAt ? -1 : a.sentAt < b.sentAt ? 1 : 0))
  const data = all.slice(0, limit)
  const hasMore = all.length > limit || outs.nextCursor !== null || ins.nextCursor !== null
  return { data, nextCursor: hasMore ? cursorAfter(place, data) : null }
}

const nothing = { data: [], nextCursor: null }

async function outgoing(ctx: Ctx, query: LogQuery, place: Place, limit: number): Promise<Page<Outgoing>> {
  const { endpointId, eventId, outcome } = query
  const hasFailed = outcome === undefined ? undefined : outcome === "failed"
  const cursor = place.out === null ? undefined : encodeCursor([...place.out])
  const page = await listAttempts(ctx, { endpointId, eventId, ...spanOf(query), hasFailed, cursor, limit })
  return { ...page, data: page.data.map((one) => ({ direction: "out" as const, ...attemptBody(one) })) }
}

async function incoming(ctx: Ctx, query: LogQuery, place: Place, limit: number): Promise<Page<Incoming>> {
  const { from, to } = spanOf(query)
  const state = query.outcome === undefined ? undefined : query.outcome === "failed" ? "dead" : "done"
  const page = await listInboundMessages(ctx, {
    limit,
    ...(state === undefined ? {} : { state }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(place.in === null ? {} : { cursor: encodeCursor([place.in]) }),
  })
  const data = page.data.map((row) => ({
    direction: "in" as const,
    messageId: row.id,
    slug: row.slug,
    vendorEventId: row.event_id,
    sentAt: row.received_at.toISOString(),
    state: row.state,
    attempts: row.attempts,
    errorText: row.last_error,
  }))
  return { ...page, data }
}

function cursorAfter(before: Place, shown: readonly (Outgoing | Incoming)[]): string {
  const out = shown.findLast((one) => one.direction === "out")
  const came = shown.findLast((one) => one.direction === "in")
  const [ms, id] = out === undefined ? (before.out ?? [0, ""]) : [Date.parse(out.sentAt), out.deliveryId]
  return encodeCursor([ms, id, came?.messageId ?? before.in ?? ""])
}

/** Reads it back. Throws `cursor.invalid`. */
function placeOf(cursor: string | undefined): Place {
  if (cursor === undefined) return { out: null, in: null }
  const [ms, id, messageId] = decodeCursor(cursor, 3)
  return {
    out: typeof ms === "number" && typeof id === "string" && id !== "" ? [ms, id] : null,
    in: typeof messageId === "string" && messageId !== "" ? messageId : null,
  }
}
