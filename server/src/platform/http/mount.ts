import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { AppError } from "#kernel"
import type { Ctx, Database, Scope, Sharing } from "#platform/db"
import { httpErrors } from "./errors.ts"
import { claimKey, idempotencyKeyOf, keepAnswer, requestHash, type StoredAnswer } from "./idempotency.ts"
import { type Authenticate, isAllowed, originOf, type Principal, requirePrincipal } from "./principal.ts"
import type { RateLimits } from "./rate-limit.ts"
import { noteTenant } from "./request-log.ts"
import type { FileReply, Input, Route } from "./route.ts"

/** What mounted routes need. */
export interface MountDeps {
  readonly db: Database
  readonly authenticate: Authenticate
  /** Counts requests of keys and tenants; without it nothing is limited. */
  readonly limits?: RateLimits
}

/** Hangs a route into the server: who calls, in one transaction, once per idempotency key, answered after the commit. */
export function mountRoute(app: FastifyInstance, deps: MountDeps, route: Route): void {
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(route),
    ...(route.upload === undefined ? {} : { bodyLimit: route.upload.maxBytes }),
    handler: (request, reply) => serve(deps, route, request, reply),
  })
}

function schemaOf(route: Route): Record<string, unknown> {
  return {
    summary: route.summary,
    tags: [route.tag],
    ...(route.description === undefined ? {} : { description: route.description }),
    ...(route.params === undefined ? {} : { params: route.params }),
    ...(route.query === undefined ? {} : { querystring: route.query }),
    ...(route.body === undefined ? {} : { body: route.body }),
    ...(route.access === "public" ? { security: [] } : {}),
    response: route.reply === undefined ? {} : { [route.status ?? 200]: route.reply },
  }
}

async function serve(deps: MountDeps, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const scope = await scopeOf(deps, route, request, reply)
  const input = inputOf(route, request, scope.permissions)
  const key =
    route.method === "POST" && !route.isSecret ? idempotencyKeyOf(request.headers["idempotency-key"]) : undefined
  const sharing = sharingOf(route, request, key)
  const inTenant = <T>(work: (ctx: Ctx) => Promise<T>) =>
    untilNotOvertaken(input, () => deps.db.withTenant(scope, work, sharing))
  if (key === undefined) return answer(route, reply, await inTenant((ctx) => route.handle(ctx, input)))
  const hash = requestHash(request.method, request.url, request.body)
  const stored = await inTenant((ctx) => once(ctx, route, input, key, hash))
  if (stored.isReplay) reply.header("idempotent-replayed", "true")
  return answer(route, reply, stored.body)
}

/** How often a change is made again on what others have written meanwhile. */
const overtakenMax = 10

/** Who names no version asks for a change of the record as it is: overtaken by another change, it comes after that one. */
async function untilNotOvertaken<T>(
  { ifMatch }: Pick<Input<never, never, never>, "ifMatch">,
  change: () => Promise<T>,
): Promise<T> {
  for (let times = 0; ; times++) {
    try {
      return await change()
    } catch (error) {
      const isOvertaken = error instanceof AppError && error.code === "version.mismatch"
      if (!isOvertaken || ifMatch !== undefined || times === overtakenMax) throw error
    }
  }
}

/** Twins by their key stay apart: the second one waits for the first one's answer. */
function sharingOf(route: Route, request: FastifyRequest, key: string | undefined): Sharing | undefined {
  const sharing = route.sharing?.(request.params as never)
  if (sharing === undefined || key === undefined) return sharing
  return { ...sharing, apart: [...sharing.apart, `key ${key}`] }
}

async function once(
  ctx: Ctx,
  route: Route,
  input: Input<never, never, never>,
  key: string,
  hash: string,
): Promise<StoredAnswer & { isReplay: boolean }> {
  const before = await claimKey(ctx, key, hash)
  if (before) return { ...before, isReplay: true }
  const made = { status: route.status ?? 200, body: await route.handle(ctx, input) }
  keepAnswer(ctx, key, made)
  return { ...made, isReplay: false }
}

async function scopeOf(
  deps: MountDeps,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Scope & Pick<Principal, "permissions">> {
  const origin = originOf(request)
  if (route.access !== "public") {
    const principal = await requirePrincipal(request, deps.authenticate, route.access)
    await deps.limits?.caller(principal, reply)
    const { tenant, actor, permissions } = principal
    return { tenant, actor, origin, permissions }
  }
  if (route.tenantOf === undefined) throw new Error(`Public route ${route.path} does not say whose it is.`)
  const tenant = await route.tenantOf(deps.db, request.params as never)
  noteTenant(request, tenant)
  return { tenant, actor: { kind: "shopper", id: null, name: "Shopper" }, origin, permissions: new Set() }
}

function inputOf(route: Route, request: FastifyRequest, permissions: ReadonlySet<string>): Input<never, never, never> {
  // Fastify has checked each part against the route's schema before this runs.
  return {
    params: request.params as never,
    query: request.query as never,
    body: (route.upload === undefined ? request.body : undefined) as never,
    ifMatch: ifMatchOf(request.headers["if-match"]),
    upload: route.upload === undefined ? undefined : uploadOf(route, request),
    headers: headersOf(route, request),
    may: (wanted) => isAllowed(permissions, wanted),
    permissions,
  }
}

function uploadOf(route: Route, request: FastifyRequest): { contentType: string; bytes: Buffer } {
  const contentType = (request.headers["content-type"] ?? "").split(";")[0]?.trim() ?? ""
  const allowed = route.upload?.contentTypes ?? []
  if (!allowed.includes(contentType) || !Buffer.isBuffer(request.body)) {
    throw httpErrors["request.unsupported_media_type"]({ allowed: allowed.join(", ") })
  }
  return { contentType, bytes: request.body }
}

function headersOf(route: Route, request: FastifyRequest): Readonly<Record<string, string | undefined>> {
  const named = (route.headers ?? []).map((name) => [name, request.headers[name]] as const)
  return Object.fromEntries(named.map(([name, value]) => [name, typeof value === "string" ? value : undefined]))
}

function ifMatchOf(header: string | undefined): number | undefined {
  if (header === undefined || header === "*") return undefined
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(header)
  if (found === null) throw httpErrors["request.malformed"]({ reason: 'If-Match is the ETag of a record, as "3"' })
  return Number(found[1])
}

function answer(route: Route, reply: FastifyReply, body: unknown): unknown {
  if (isFile(body)) return sendFile(reply, body)
  if (route.reply === undefined || body === undefined) return reply.code(204).send()
  if (hasVersion(body)) reply.header("etag", `"${body.version}"`)
  return reply.code(route.status ?? 200).send(body)
}

function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  if (file.fileName !== undefined) {
    reply.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
  }
  if (file.isImmutable) reply.header("cache-control", "public, max-age=31536000, immutable")
  return reply.type(file.contentType).header("x-content-type-options", "nosniff").send(file.bytes)
}

function isFile(body: unknown): body is FileReply {
  return body !== null && typeof body === "object" && "bytes" in body && "contentType" in body
}

function hasVersion(body: unknown): body is { version: number } {
  return body !== null && typeof body === "object" && "version" in body && typeof body.version === "number"
}
