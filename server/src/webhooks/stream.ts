import type { ServerResponse } from "node:http"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Database, TenantId } from "#platform/db"
import { type Authenticate, httpErrors, requirePrincipal } from "#platform/http"
import type { Logger } from "#platform/telemetry"
import { cursorOf, patternsOf, seqOf } from "./event-routes.ts"
import { newestSeq, newestSeqs, readFeed } from "./feed-store.ts"
import { patternSource } from "./pattern.ts"

/** Streams of one business, and of one process. */
const perTenantMax = 20
const streamsMax = 500
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
  const { tenant } = await requirePrincipal(request, authenticate, "events:read")
  const query = request.query as { cursor?: string; events?: string }
  const types = patternsOf(query.events)
  if (types.some((type) => !new RegExp(patternSource).test(type))) {
    throw httpErrors["request.malformed"]({ reason: "events takes types as sales.*, parted by commas" })
  }
  const header = request.headers["last-event-id"]
  const cursor = typeof header === "string" && header !== "" ? header : query.cursor
  const seq =
    cursor === undefined ? await db.withSystem("begin a stream", (sys) => newestSeq(sys, tenant)) : seqOf(cursor)
  if (!streams.hasRoom(tenant)) throw httpErrors["rate.limited"]()
  reply.hijack()
  const response = reply.raw
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
    "x-request-id": request.id,
  })
  response.write(`retry: ${retryMs}\n\n`)
  streams.add({ tenant, types, response, seq })
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

  hasRoom(tenant: TenantId): boolean {
    const own = [...this.#listeners].filter((one) => one.tenant === tenant)
    return this.#listeners.size < streamsMax && own.length < perTenantMax
  }

  add(listener: Listener): void {
    this.#listeners.add(listener)
    listener.response.once("close", () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#rest()
    })
    this.#poll ??= setInterval(() => this.#look(), lookMs)
    this.#beat ??= setInterval(() => this.#say(": still here\n\n"), heartbeatMs)
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

  #say(text: string): void {
    for (const { response } of this.#listeners) response.write(text)
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

/** Sends every listener what is new for it. */
async function sendAll(db: Database, listeners: ReadonlySet<Listener>): Promise<void> {
  const tenants = [...new Set([...listeners].map(({ tenant }) => tenant))]
  if (tenants.length === 0) return
  const newest = await db.withSystem("look for new events", (sys) => newestSeqs(sys, tenants))
  for (const listener of listeners) await sendOne(db, listener, newest.get(listener.tenant) ?? 0n)
}

async function sendOne(db: Database, listener: Listener, upTo: bigint): Promise<void> {
  while (listener.seq < upTo && !listener.response.closed) {
    if (listener.response.writableLength > unsentMaxBytes) {
      listener.response.destroy()
      return
    }
    await sendSome(db, listener)
  }
}

async function sendSome(db: Database, listener: Listener): Promise<void> {
  const { tenant, types } = listener
  const query = { tenant, after: listener.seq, limit: batchMax, types }
  const { events, next } = await db.withSystem("read new events", (sys) => readFeed(sys, query))
  if (next <= listener.seq) throw new Error("The feed does not move on.")
  for (const { seq, type, body } of events) {
    listener.response.write(`id: ${cursorOf(seq)}\nevent: ${type}\ndata: ${body}\n\n`)
  }
  listener.seq = next
}
