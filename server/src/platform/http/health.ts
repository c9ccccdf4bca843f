import { createHash, timingSafeEqual } from "node:crypto"
import fastify, { type FastifyInstance } from "fastify"
import type { Metrics } from "#platform/telemetry"

/** A question to a part that doesn't answer counts as no. */
const answerMaxMs = 2_000

export interface HealthParts {
  /** Why this process should get no requests now; null when it should. Throws what the database throws. */
  readonly whyNotReady: () => Promise<string | null>
  readonly metrics: Metrics
  /** What `/metrics` asks for as bearer token; "" asks for none. */
  readonly metricsToken: string
}

/** GET /healthz: the process lives. GET /readyz: it can do its work. GET /metrics: what it counts, for Prometheus. */
export function healthRoutes(app: FastifyInstance, parts: HealthParts): void {
  app.get("/healthz", { schema: { hide: true } }, async () => ({ status: "alive" }))
  app.get("/readyz", { schema: { hide: true } }, async (_request, reply) => {
    const reason = await Promise.race([parts.whyNotReady().catch(() => "the database does not answer"), tooLate()])
    return reason === null ? { status: "ready" } : reply.code(503).send({ status: "not ready", reason })
  })
  app.get("/metrics", { schema: { hide: true } }, async (request, reply) => {
    if (!isBearer(request.headers.authorization, parts.metricsToken))
      return reply.code(401).header("www-authenticate", "Bearer").send({ status: "a bearer token is asked for here" })
    return reply.type(parts.metrics.contentType).send(await parts.metrics.text())
  })
}

/** The server of a process that only works: it answers how it is, and nothing else. */
export function makeHealthApp(parts: HealthParts): FastifyInstance {
  const app = fastify({ logger: false })
  healthRoutes(app, parts)
  return app
}

/** Compared by their hashes, in the same time whatever was sent. */
function isBearer(header: string | undefined, token: string): boolean {
  return token === "" || timingSafeEqual(sha256(header ?? ""), sha256(`Bearer ${token}`))
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest()
}

function tooLate(): Promise<string> {
  return new Promise((resolve) =>
    setTimeout(() => resolve("the database does not answer in time"), answerMaxMs).unref(),
  )
}
