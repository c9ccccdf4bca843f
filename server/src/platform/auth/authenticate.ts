import type { FastifyRequest } from "fastify"
import { defineErrors } from "#kernel"
import type { Database } from "#platform/db"
import { type Authenticate, noteTenant, type Principal } from "#platform/http"
import { makeKeyReader } from "./api-keys.ts"
import { permissionsOfRole } from "./roles.ts"
import type { SessionOwner, SignIn } from "./sign-in.ts"
import { membershipsOf } from "./sign-in-store.ts"

const accessErrors = defineErrors({
  "auth.not_a_member": { status: 403, text: () => "You are not a member of the business that x-mortise-tenant names." },
  "auth.no_business": { status: 403, text: () => "You belong to no business yet: make one, or accept an invitation." },
})

/** How long a process trusts a session that it has looked up: a sign-out or a lost membership takes effect at most so late. */
const trustMs = 5_000
const cacheMax = 10_000

/** Whose a bearer token is; null when it is nobody's (any more). */
export type TokenReader = (secret: string) => Promise<Principal | null>

/** What the tokens of contacts in the portal begin with. */
export const portalTokenPrefix = "mps_"

const nobody: TokenReader = () => Promise.resolve(null)

export interface Authenticator {
  readonly authenticate: Authenticate
  /** The session of this request has changed (another business, a sign-out): look it up anew. */
  forget(request: FastifyRequest): void
}

/** Finds out who calls: by API key or a contact's token (`Authorization: Bearer …`), else by session cookie. */
export function makeAuthenticator(db: Database, signIn: SignIn, readContact: TokenReader = nobody): Authenticator {
  const readKey = makeKeyReader(db)
  const readBearer: TokenReader = (secret) =>
    secret.startsWith(portalTokenPrefix) ? readContact(secret) : readKey(secret)
  const cache: SessionCache = new Map()
  const readSession = makeSessionReader(db, signIn, cache)
  return {
    authenticate: async (request) => {
      const principal = await find(request, readBearer, readSession)
      if (principal !== null) noteTenant(request, principal.tenant)
      return principal
    },
    forget: (request) => {
      const cookie = cookieNamed(request.headers.cookie, signIn.cookieName)
      if (cookie !== undefined) cache.delete(cookie)
    },
  }
}

function find(request: FastifyRequest, readBearer: TokenReader, readSession: SessionReader): Promise<Principal | null> {
  const { authorization } = request.headers
  if (authorization === undefined) return readSession(request)
  const [scheme, secret] = authorization.split(" ")
  return scheme?.toLowerCase() === "bearer" && secret !== undefined ? readBearer(secret) : Promise.resolve(null)
}

/** By cookie, then by the business that the request names. */
type SessionCache = Map<string, Map<string, { readonly principal: Principal; readonly untilMs: number }>>
type SessionReader = (request: FastifyRequest) => Promise<Principal | null>

function makeSessionReader(db: Database, signIn: SignIn, cache: SessionCache): SessionReader {
  return async (request) => {
    const cookie = cookieNamed(request.headers.cookie, signIn.cookieName)
    if (cookie === undefined) return null
    const header = request.headers["x-mortise-tenant"]
    const wanted = typeof header === "string" ? header : ""
    const nowMs = db.clock.now().getTime()
    const known = cache.get(cookie)?.get(wanted)
    if (known && known.untilMs > nowMs) return known.principal
    const owner = await signIn.sessionOf(cookie)
    if (owner === null) return null
    const principal = await principalOf(db, owner, wanted === "" ? undefined : wanted)
    if (cache.size >= cacheMax) cache.clear()
    const kept = cache.get(cookie) ?? new Map()
    cache.set(cookie, kept.set(wanted, { principal, untilMs: nowMs + trustMs }))
    return principal
  }
}

/** The person in the business they name (by its id or its short name), else the session's, else their oldest. */
async function principalOf(db: Database, owner: SessionOwner, wanted: string | undefined): Promise<Principal> {
  const memberships = await db.withSystem("find a person's businesses", (sys) => membershipsOf(sys, owner.userId))
  const named = memberships.find((m) => m.tenant === (wanted ?? owner.tenant) || m.slug === wanted)
  if (wanted !== undefined && named === undefined) throw accessErrors["auth.not_a_member"]()
  const membership = named ?? memberships[0]
  if (membership === undefined) throw accessErrors["auth.no_business"]()
  return {
    tenant: membership.tenant,
    actor: { kind: "user", id: owner.userId, name: owner.name },
    permissions: permissionsOfRole[membership.role],
    isCookie: true,
  }
}

/** `name=value` of one cookie, as it was sent. */
function cookieNamed(header: string | undefined, name: string): string | undefined {
  return header?.split(/; */).find((pair) => pair.startsWith(`${name}=`))
}
