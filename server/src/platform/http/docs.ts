import type { FastifyInstance } from "fastify"
import type { Metrics } from "#platform/telemetry"
import { asyncApiDocument, type DescribedEvent } from "./asyncapi.ts"
import { addSecurityHeaders } from "./docs-headers.ts"
import { type Landing, plainPages } from "./docs-landing.ts"
import { openApiDocument } from "./docs-openapi.ts"
import { referenceRoutes } from "./docs-reference.ts"
import { healthRoutes } from "./health.ts"
import { logRequests } from "./request-log.ts"
import type { Route } from "./route.ts"

/** What the pages beside the API are made from. */
export interface SiteParts {
  readonly routes: readonly Route[]
  readonly eventTypes: readonly DescribedEvent[]
  readonly metrics: Metrics
  readonly metricsToken: string
  readonly readLanding: () => Promise<Landing>
  readonly whyNotReady: () => Promise<string | null>
}

/** Adds what stands beside the API: security headers, request log, health, documents and the first page. */
export function addSite(app: FastifyInstance, parts: SiteParts): void {
  addSecurityHeaders(app)
  logRequests(app, parts.metrics)
  healthRoutes(app, parts)
  plainPages(app, parts.readLanding)
  referenceRoutes(app)
  app.get("/openapi.json", { schema: { hide: true } }, async (_request, reply) =>
    reply.type("application/json; charset=utf-8").send(JSON.stringify(openApiDocument(app, parts.routes))),
  )
  app.get("/asyncapi.json", { schema: { hide: true } }, async (_request, reply) =>
    reply.type("application/json; charset=utf-8").send(JSON.stringify(asyncApiDocument(parts.eventTypes))),
  )
}
