import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { addressHeader, makeBetterAuth, type SignInDeps } from "./better-auth.ts"
import { makeNotes } from "./sign-in-notes.ts"

/** Whose session a request carries. */
export interface SessionOwner {
  readonly userId: string
  readonly name: string
  /** The business the session works in, if any. */
  readonly tenant: string | null
}

/** Sign-in as the rest of the program sees it. */
export interface SignIn {
  /** The name of the session's cookie; a request without it has no session. */
  readonly cookieName: string
  /** The session's owner, or null. Costs one or two queries. */
  sessionOf(cookie: string): Promise<SessionOwner | null>
  handle(request: Request): Promise<Response>
}

const secretCharsMin = 32
const bodyBytesMax = 65_536

/** Makes sign-in. Throws when the secret is shorter than 32 characters. */
export function makeSignIn(deps: SignInDeps, warn: (message: string) => void): SignIn {
  if (deps.secret.length < secretCharsMin) throw new Error(`MORTISE_SECRET needs ${secretCharsMin} characters or more.`)
  const auth = makeBetterAuth(deps, makeNotes(deps.db, warn))
  return {
    cookieName: `${deps.url.startsWith("https:") ? "__Secure-" : ""}mortise.session_token`,
    sessionOf: async (cookie) => {
      const found = await auth.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } })
      if (found === null) return null
      return { userId: found.user.id, name: found.user.name, tenant: found.session.activeOrganizationId ?? null }
    },
    handle: (request) => auth.handler(request),
  }
}

export interface SignInHooks {
  /** Counts the request before anything is looked up, and may refuse it. */
  readonly guard: (request: FastifyRequest, reply: FastifyReply) => Promise<void>
  /** The session of this request may have changed. */
  readonly changed: (request: FastifyRequest) => void
}

/** Hangs sign-in below /api/auth. */
export function mountSignIn(app: FastifyInstance, signIn: SignIn, { guard, changed }: SignInHooks): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser("*", { parseAs: "string", bodyLimit: bodyBytesMax }, (_request, body, done) =>
      done(null, body),
    )
    scope.route({
      method: ["GET", "POST"],
      url: "/api/auth/*",
      schema: { hide: true },
      onRequest: guard,
      handler: async (request, reply) => {
        const response = await signIn.handle(requestOf(request))
        if (request.method === "POST") changed(request)
        return send(request, reply, response)
      },
    })
  })
}

function requestOf(request: FastifyRequest): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, String(value))
  }
  headers.set(addressHeader, request.ip)
  headers.delete("content-length")
  const body = request.method === "POST" && typeof request.body === "string" ? { body: request.body } : {}
  return new Request(`${request.protocol}://${request.host}${request.url}`, {
    method: request.method,
    headers,
    ...body,
  })
}

async function send(request: FastifyRequest, reply: FastifyReply, response: Response): Promise<FastifyReply> {
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header("set-cookie", cookies)
  const location = response.headers.get("location")
  if (location !== null) reply.header("location", location)
  reply.header("cache-control", "no-store")
  const body = await response.text()
  if (response.status >= 400) return sendRefusal(request, reply, response.status, body)
  return reply
    .code(response.status)
    .type(response.headers.get("content-type") ?? "application/json")
    .send(body)
}

/** The library's refusal as a problem document; `message` is what its own browser client reads. */
function sendRefusal(request: FastifyRequest, reply: FastifyReply, status: number, body: string): FastifyReply {
  const { code, message } = refusalOf(status, body)
  const title = code.replaceAll(/[._]/g, " ")
  const problem = { type: `/docs/errors#${code}`, title, status, code, detail: message, message, requestId: request.id }
  return reply.code(status).type("application/problem+json").send(JSON.stringify(problem))
}

function refusalOf(status: number, body: string): { code: string; message: string } {
  const given = parse(body)
  const name = given?.code ?? (status === 404 ? "NOT_FOUND" : status >= 500 ? "FAILED" : "REFUSED")
  return {
    code: `auth.${name.toLowerCase().replaceAll(/[^a-z0-9_]+/g, "_")}`,
    message: given?.message ?? "Sign-in refused this request.",
  }
}

function parse(body: string): { code?: string; message?: string } | null {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
