import type { FastifyRequest } from "fastify"
import type { Actor, Origin, TenantId } from "#platform/db"
import { httpErrors } from "./errors.ts"
import type { Permission } from "./route.ts"

/** Who calls, for which tenant, and what they may do. */
export interface Principal {
  readonly tenant: TenantId
  readonly actor: Actor
  readonly permissions: ReadonlySet<string>
  /** True for a browser's cookie: a change must then come from our own pages. */
  readonly isCookie: boolean
}

/** Finds out who calls; null when the request names nobody (or nobody who exists). */
export type Authenticate = (request: FastifyRequest) => Promise<Principal | null>

/** What every caller may, whoever it is: to ask who it is. */
export const anyCaller: Permission = "me:read"

/** True when `granted` holds `wanted`, its domain's `*`, its verb for every domain (`*:read`), or everything. */
export function isAllowed(granted: ReadonlySet<string>, wanted: Permission): boolean {
  if (granted.has(wanted) || granted.has("*") || wanted === anyCaller) return true
  const [domain, verb] = wanted.split(":")
  return granted.has(`${domain}:*`) || granted.has(`*:${verb}`)
}

/** The caller, allowed to do what the route asks. Throws auth.required, auth.forbidden, auth.cross_site. */
export async function requirePrincipal(
  request: FastifyRequest,
  authenticate: Authenticate,
  wanted: Permission,
): Promise<Principal> {
  const principal = await authenticate(request)
  if (principal === null) throw httpErrors["auth.required"]()
  if (principal.isCookie && !isReading(request.method)) requireSameSite(request)
  if (!isAllowed(principal.permissions, wanted)) throw httpErrors["auth.forbidden"]({ permission: wanted })
  return principal
}

/** Where a request came from, for events and audit. */
export function originOf(request: FastifyRequest): Origin {
  const trace = traceOf(request.headers["traceparent"])
  return { requestId: request.id, ip: request.ip, ...(trace === null ? {} : { trace }) }
}

/** The trace's id of a traceparent header (W3C trace context, version 00); null where it says none. */
function traceOf(header: unknown): string | null {
  const found = typeof header === "string" ? /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}/.exec(header) : null
  return found?.[1] === undefined || /^0+$/.test(found[1]) ? null : found[1]
}

function isReading(method: string): boolean {
  return method === "GET" || method === "HEAD"
}

function requireSameSite(request: FastifyRequest): void {
  const site = request.headers["sec-fetch-site"]
  const { origin, host } = request.headers
  const isSame =
    site === "same-origin" || (origin !== undefined && URL.canParse(origin) && new URL(origin).host === host)
  if (!isSame) throw httpErrors["auth.cross_site"]()
}
