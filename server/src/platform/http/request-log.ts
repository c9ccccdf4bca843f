import type { FastifyInstance, FastifyRequest } from "fastify"
import type { TenantId } from "#platform/db"
import type { Metrics } from "#platform/telemetry"

/** Addresses asked all the time by machines: their lines are for debugging only. */
const quiet = new Set(["/healthz", "/readyz", "/metrics"])

const tenants = new WeakMap<FastifyRequest, TenantId>()

/** Notes whose data a request is about, for its log line. */
export function noteTenant(request: FastifyRequest, tenant: TenantId): void {
  tenants.set(request, tenant)
}

/** One log line and one measurement per answered request. */
export function logRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "unknown"
    const { method } = request
    const status = reply.statusCode
    const ms = reply.elapsedTime
    metrics.requests.observe({ method, route, status: String(status) }, ms / 1000)
    const line = { method, route, status, ms: Math.round(ms * 10) / 10, tenant: tenants.get(request) }
    if (quiet.has(route)) request.log.debug(line, "request")
    else request.log.info(line, "request")
  })
}
