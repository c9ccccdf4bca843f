import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Database } from "#platform/db"
import { httpErrors } from "./errors.ts"
import type { Principal } from "./principal.ts"
import { makeRateCounter, type RateCounter } from "./rate-limit-counter.ts"

/** What a deployment allows per minute; 0 switches a limit off. */
export interface RateSettings {
  readonly rateLimitPerMinute: number
  readonly rateLimitPublicPerMinute: number
}

/** A business has as much as this many of its keys together. */
const tenantFactor = 5
/** Tries to sign in, to give a code or to ask for a mail, per minute and address: enough for an office, little for guessing. */
const signInPerMinute = 30

/** Counts requests and refuses those over a limit (`rate.limited`), with the headers that say how much is left. */
export interface RateLimits {
  /** Before anything is looked up: requests without a login, and those whose login is refused again and again. */
  address(request: FastifyRequest, reply: FastifyReply): Promise<void>
  /** Requests to sign-in. */
  signIn(request: FastifyRequest, reply: FastifyReply): Promise<void>
  /** A login was refused. */
  refused(request: FastifyRequest): void
  /** When it is known who calls: their key or session, and their business. */
  caller(principal: Principal, reply: FastifyReply): Promise<void>
  /** Joins this process's counts with those of the others; called every second. */
  settle(): Promise<number>
}

/** Makes the limits of this process. Nothing is written per request: counts are joined by `settle`. */
export function makeRateLimits(db: Database, settings: RateSettings): RateLimits {
  const own = settings.rateLimitPerMinute
  const open = settings.rateLimitPublicPerMinute
  const counter = makeRateCounter(db)
  return {
    address: async (request, reply) => {
      if (open === 0) return
      if (hasLogin(request)) return refuseIfOver(counter, `refused:${request.ip}`, open, reply)
      await take(counter, `address:${request.ip}`, open, reply)
    },
    signIn: async (request, reply) => {
      if (open === 0) return
      const isTry = request.method === "POST"
      await take(
        counter,
        `${isTry ? "try" : "address"}:${request.ip}`,
        isTry ? Math.min(signInPerMinute, open) : open,
        reply,
      )
    },
    refused: (request) => {
      if (open > 0) void counter.add(`refused:${request.ip}`)
    },
    caller: async ({ tenant, actor }, reply) => {
      if (own === 0) return
      const business = await counter.add(`tenant:${tenant}`)
      await take(counter, `${actor.kind}:${actor.id} ${tenant}`, own, reply)
      if (business > own * tenantFactor) refuse(counter, own * tenantFactor, reply)
    },
    settle: () => (own + open === 0 ? Promise.resolve(0) : counter.settle()),
  }
}

function hasLogin(request: FastifyRequest): boolean {
  return (
    request.headers.authorization !== undefined || (request.headers.cookie?.includes("mortise.session_token=") ?? false)
  )
}

async function take(counter: RateCounter, bucket: string, limit: number, reply: FastifyReply): Promise<void> {
  const used = await counter.add(bucket)
  tell(reply, limit, Math.max(limit - used, 0), counter.secondsLeft())
  if (used > limit) refuse(counter, limit, reply)
}

async function refuseIfOver(counter: RateCounter, bucket: string, limit: number, reply: FastifyReply): Promise<void> {
  if ((await counter.read(bucket)) > limit) refuse(counter, limit, reply)
}

function refuse(counter: RateCounter, limit: number, reply: FastifyReply): never {
  tell(reply, limit, 0, counter.secondsLeft())
  throw httpErrors["rate.limited"]({}, { retryAfterMs: counter.secondsLeft() * 1000 })
}

function tell(reply: FastifyReply, limit: number, remaining: number, resetSeconds: number): void {
  reply.headers({
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": String(resetSeconds),
  })
}

const settleMs = 1_000

/** Settles the counts every second for as long as the server lives. */
export function keepSettling(app: FastifyInstance, limits: RateLimits): void {
  let inHand = Promise.resolve()
  const timer = setInterval(() => {
    inHand = limits.settle().then(
      () => undefined,
      (error) => app.log.warn({ err: error }, "rate limits were not joined with those of other processes"),
    )
  }, settleMs)
  timer.unref()
  app.addHook("onClose", async () => {
    clearInterval(timer)
    await inHand
  })
}
