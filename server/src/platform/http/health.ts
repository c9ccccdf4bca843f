import type { FastifyInstance } from "fastify"
import type { Metrics } from "#platform/telemetry"

/** A question to a part that doesn't answer counts as no. */
const answerMaxMs = 2_000

export interface HealthParts {
  /** Why this process should get no requests now; null when it should. Throws what the database throws. */
  readonly whyNotReady: () => Promise<string | null>
  readonly metrics: Metrics
}

/** GET /healthz: the process lives. GET /readyz: it can do its work. GET /metrics: what it counts, for Prometheus. */
export function healthRoutes(app: FastifyInstance, parts: HealthParts): void {
  app.get("/healthz", { schema: { hide: true } }, async () => ({ status: "alive" }))
  app.get("/readyz", { schema: { hide: true } }, async (_request, reply) => {
    const reason = await Promise.race([parts.whyNotReady().catch(() => "the database does not answer"), tooLate()])
    return reason === null ? { status: "ready" } : reply.code(503).send({ status: "not ready", reason })
  })
  app.get("/metrics", { schema: { hide: true } }, async (_request, reply) =>
    reply.type(parts.metrics.contentType).send(await parts.metrics.text()),
  )
}

function tooLate(): Promise<string> {
  return new Promise((resolve) =>
    setTimeout(() => resolve("the database does not answer in time"), answerMaxMs).unref(),
  )
}
