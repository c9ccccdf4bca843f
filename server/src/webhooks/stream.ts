import type { ServerResponse } from "node:http"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { configOf } from "#platform/config"
import type { Database, SystemCtx, TenantId } from "#platform/db"
import { type Authenticate, httpErrors, requirePrincipal } from "#platform/http"
import type { Logger } from "#platform/telemetry"
import { cursorOf, patternsOf, seqOf } from "./event-routes.ts"
import { newestSeq, newestSeqs, readFeed } from "./feed-store.ts"
import { patternSource } from "./pattern.ts"

/** Streams of one person or API key: a browser holds one for all its windows of a business, so these are that many devices. */
const perCallerMax = 10
/** Of one process; what one business may have of them is a setting. */
const streamsMax = 2_000
/** Events of one reading. */
const batchMax = 200
/** A line without meaning, so that nobody on the way takes the connection for dead. */
const heartbeatMs = 15_000
/** Without news of a commit it is looked this often, while anybody listens. */
const lookMs = 2_000
/** After news: an event is numbered a moment after its commit. */
const soonMs = [20, 80, 300]
/** A listener that is so far behind is let go; it resumes where it was. */
const unsentMaxBytes = 1_000_000
/** When a listener's EventSource comes back. */
const retryMs = 2_000

interface Listener {
  readonly tenant: TenantId
  /** The person or the API key. */
  readonly caller: string
  readonly types: readonly string[]
  readonly response: ServerResponse
  seq: bigint
}

/** The live streams of one process. */
export interface EventStreams {
  /** Something was committed: there may be events to send. */
  news(): void
  close(): void
}

export interface StreamParts {
  readonly db: Database
  readonly logger: Logger
  readonly authenticate: Authenticate
}

/**
 * `GET /api/v1/events/stream`: events as they happen (server-sent events, each with its cursor as id). It begins with what happens from
 * now on, or behind `Last-Event-ID` (or `?cursor=`), so that a listener that lost its connection misses nothing.
 */
export function serveEventStream(app: FastifyInstance, parts: StreamParts): EventStreams {
  const streams = new Streams(parts)
  app.get("/api/v1/events/stream", { schema: streamSchema }, (request, reply) => open(parts, streams, request, reply))
  app.addHook("preClose", async () => streams.close())
  return streams
}

const streamSchema = {
  summary: "Events as they happen (server-sent events)",
  description: "Each event has its cursor as id; a connection that comes back with Last-Event-ID goes on from there.",
  tags: ["Events"],
  querystring: {
    type: "object",
    additionalProperties: false,
    properties: {
      cursor: { type: "string", maxLength: 500 },
      events: { type: "string", maxLength: 4_000 },
    },
  },
} as const

async function open(
  { db, authenticate }: StreamParts,
  streams: Streams,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { tenant, actor } = await requirePrincipal(request, authenticate, "events:read")
  const query = request.query as { cursor?: string; events?: string }
  const types = patternsOf(query.events)
  if (types.some((type) => !new RegExp(patternSource).test(type))) {
    throw httpErrors["request.malformed"]({ reason: "events takes types as sales.*, parted by commas" })
  }
  const header = request.headers["last-event-id"]
  const cursor = typeof header === "string" && header !== "" ? header : query.cursor
  const begin = async (sys: SystemCtx) => ({
    seq: cursor === undefined ? await newestSeq(sys, tenant) : seqOf(cursor),
    perTenantMax: configOf(sys).streamsPerBusiness,
  })
  const { seq, perTenantMax } = await db.withSystem("begin a stream", begin)
  const caller = `${actor.kind} ${actor.id}`
  if (!streams.hasRoom(tenant, caller, perTenantMax)) throw httpErrors["rate.limited"]()
  reply.hijack()
  const response = reply.raw
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
    "x-request-id": request.id,
  })
  // The id alone is no event: it says where to go on for who loses the connection before anything happens.
  response.write(`retry: ${retryMs}\nid: ${cursorOf(seq)}\n\n`)
  streams.add({ tenant, caller, types, response, seq })
  return reply
}

class Streams implements EventStreams {
  readonly #db: Database
  readonly #logger: Logger
  readonly #listeners = new Set<Listener>()
  #soon: NodeJS.Timeout[] = []
  #poll: NodeJS.Timeout | undefined
  #beat: NodeJS.Timeout | undefined
  #isSending = false

  constructor({ db, logger }: StreamParts) {
    this.#db = db
    this.#logger = logger
  }

  hasRoom(tenant: TenantId, caller: string, perTenantMax: number): boolean {
    const own = [...this.#listeners].filter((one) => one.tenant === tenant)
    const callers = own.filter((one) => one.caller === caller)
    return this.#listeners.size < streamsMax && own.length < perTenantMax && callers.length < perCallerMax
  }

  add(listener: Listener): void {
    this.#listeners.add(listener)
    listener.response.once("close", () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#rest()
    })
    this.#poll ??= setInterval(() => this.#look(), lookMs)
    this.#beat ??= setInterval(() => this.#beatAll(), heartbeatMs)
    this.#look()
  }

  news(): void {
    if (this.#listeners.size === 0) return
    for (const timer of this.#soon) clearTimeout(timer)
    this.#soon = soonMs.map((ms) => setTimeout(() => this.#look(), ms))
  }

  close(): void {
    this.#rest()
    for (const { response } of this.#listeners) response.end()
    this.#listeners.clear()
  }

  #rest(): void {
    for (const timer of this.#soon) clearTimeout(timer)
    clearInterval(this.#poll)
    clearInterval(this.#beat)
    this.#soon = []
    this.#poll = undefined
    this.#beat = undefined
  }

  /** With the place that was reached: who comes back need not walk again over what did not concern it. */
  #beatAll(): void {
    for (const { response, seq } of this.#listeners) response.write(`: still here\nid: ${cursorOf(seq)}\n\n`)
  }

  #look(): void {
    if (this.#isSending) return
    this.#isSending = true
    sendAll(this.#db, this.#listeners)
      .catch((error: unknown) => this.#logger.warn({ err: error }, "the event stream could not be read, trying again"))
      .finally(() => {
        this.#isSending = false
      })
  }
}

/** Sends every listener what is new for it. Who wants the same from the same place on, as a whole staff does, is read for once. */
async function sendAll(db: Database, listeners: ReadonlySet<Listener>): Promise<void> {
  const tenants = [...new Set([...listeners].map(({ tenant }) => tenant))]
  if (tenants.length === 0) return
  const newest = await db.withSystem("look for new events", (sys) => newestSeqs(sys, tenants))
  const alike = Map.groupBy(listeners, ({ tenant, seq, types }) => `${tenant} ${seq} ${types.join()}`)
  for (const some of alike.values()) await sendAlike(db, some, newest)
}

async function sendAlike(
  db: Database,
  alike: readonly Listener[],
  newest: ReadonlyMap<TenantId, bigint>,
): Promise<void> {
  for (;;) {
    const open = alike.filter(isOpen)
    const [first] = open
    if (first === undefined || first.seq >= (newest.get(first.tenant) ?? 0n)) return
    await sendSome(db, first, open)
  }
}

/** Is somebody there, and not too far behind? */
function isOpen({ response }: Listener): boolean {
  if (response.writableLength > unsentMaxBytes) response.destroy()
  return !response.closed && !response.destroyed
}

async function sendSome(db: Database, { tenant, types, seq }: Listener, open: readonly Listener[]): Promise<void> {
  const query = { tenant, after: seq, limit: batchMax, types }
  const { events, next } = await db.withSystem("read new events", (sys) => readFeed(sys, query))
  if (next <= seq) throw new Error("The feed does not move on.")
  const text = events.map((one) => `id: ${cursorOf(one.seq)}\nevent: ${one.type}\ndata: ${one.body}\n\n`).join("")
  for (const listener of open) {
    if (text !== "") listener.response.write(text)
    listener.seq = next
  }
}
