import { createHash } from "node:crypto"
import { json, type SandboxEnv, type SandboxReply, type SandboxRequest } from "./sandbox.ts"

interface OAuthSpec {
  readonly clientId: string
  readonly clientSecret: string
  readonly accessLifeS: number
  readonly refresh: "rotating" | "stable" | "none"
  /** Seconds for which a rotated refresh token works once more. */
  readonly graceS?: number
  /** Added to the callback. */
  readonly callbackParams?: Readonly<Record<string, string>>
  /** Added to token answers. */
  readonly tokenFields?: Readonly<Record<string, unknown>>
}

interface Grant {
  readonly scope: string
  accessToken: string
  accessEndsMs: number
  refreshToken: string
  previous: { token: string; endsMs: number } | null
}

/** A simulated identity provider: code with PKCE, refresh with rotation and grace, client credentials, revocation. */
export interface SandboxOAuth {
  /** The page where a person agrees; it agrees at once and sends the browser back. `deny=1` in the sandbox's own query refuses. */
  readonly authorize: (request: SandboxRequest) => SandboxReply
  readonly token: (request: SandboxRequest) => SandboxReply
  readonly revokeToken: (request: SandboxRequest) => SandboxReply
  /** The scopes of the request's token; null for none, a wrong or an old one. */
  readonly scopesOf: (request: SandboxRequest) => readonly string[] | null
  readonly login: { readonly revoke: () => void; readonly expire: () => void; readonly refreshes: () => number }
  /** What the next person grants; null grants all that was asked for. */
  granted: readonly string[] | null
  isDenied: boolean
}

interface Code {
  readonly scope: string
  readonly challenge: string | null
  readonly redirectUri: string
}

export function oauthSandbox(env: SandboxEnv, spec: OAuthSpec): SandboxOAuth {
  const codes = new Map<string, Code>()
  const grants: Grant[] = []
  let refreshes = 0
  const nowMs = (): number => env.now().getTime()
  const renew = (grant: Grant): void => {
    grant.accessToken = `at-${env.uuid()}`
    grant.accessEndsMs = nowMs() + spec.accessLifeS * 1000
  }
  const begin = (scope: string): Grant => {
    const grant = { scope, accessToken: "", accessEndsMs: 0, refreshToken: `rt-${env.uuid()}`, previous: null }
    renew(grant)
    grants.push(grant)
    return grant
  }
  const self: SandboxOAuth = {
    granted: null,
    isDenied: false,
    authorize: ({ query }) => {
      const back = new URL(query.get("redirect_uri") ?? "http://localhost/")
      back.searchParams.set("state", query.get("state") ?? "")
      if (self.isDenied || query.get("client_id") !== spec.clientId) back.searchParams.set("error", "access_denied")
      else {
        const code = `code-${env.uuid()}`
        const scope = self.granted?.join(" ") ?? query.get("scope") ?? ""
        codes.set(code, { scope, challenge: query.get("code_challenge"), redirectUri: query.get("redirect_uri") ?? "" })
        back.searchParams.set("code", code)
        for (const [name, value] of Object.entries(spec.callbackParams ?? {})) back.searchParams.set(name, value)
      }
      return { status: 302, headers: { location: back.href }, text: "" }
    },
    token: (request) => {
      if (!isClient(request, spec)) return json({ error: "invalid_client" }, 401)
      const form = request.form
      switch (form.get("grant_type")) {
        case "authorization_code": {
          const code = codes.get(form.get("code") ?? "")
          codes.delete(form.get("code") ?? "")
          if (code === undefined || !isProven(code, form)) return json({ error: "invalid_grant" }, 400)
          return tokenAnswer(spec, begin(code.scope))
        }
        case "client_credentials":
          return tokenAnswer(spec, begin(form.get("scope") ?? ""))
        case "refresh_token": {
          const grant = grantOf(grants, form.get("refresh_token") ?? "", nowMs())
          if (grant === undefined) return json({ error: "invalid_grant" }, 400)
          refreshes += 1
          renew(grant)
          if (spec.refresh === "rotating" && form.get("refresh_token") === grant.refreshToken) {
            grant.previous = { token: grant.refreshToken, endsMs: nowMs() + (spec.graceS ?? 0) * 1000 }
            grant.refreshToken = `rt-${env.uuid()}`
          }
          return tokenAnswer(spec, grant)
        }
        default:
          return json({ error: "unsupported_grant_type" }, 400)
      }
    },
    revokeToken: (request) => {
      const token = request.form.get("token")
      const index = grants.findIndex((g) => g.refreshToken === token || g.accessToken === token)
      if (index >= 0) grants.splice(index, 1)
      return json({})
    },
    scopesOf: ({ headers }) => {
      const token = /^Bearer (.+)$/.exec(headers["authorization"] ?? "")?.[1]
      const grant = grants.find((g) => g.accessToken === token && g.accessEndsMs > nowMs())
      return grant?.scope.split(" ") ?? null
    },
    login: {
      revoke: () => void grants.splice(0),
      expire: () => {
        for (const grant of grants) grant.accessEndsMs = 0
      },
      refreshes: () => refreshes,
    },
  }
  return self
}

function tokenAnswer(spec: OAuthSpec, grant: Grant): SandboxReply {
  return json({
    access_token: grant.accessToken,
    token_type: "Bearer",
    expires_in: spec.accessLifeS,
    scope: grant.scope,
    ...(spec.refresh === "none" ? {} : { refresh_token: grant.refreshToken }),
    ...spec.tokenFields,
  })
}

function grantOf(grants: readonly Grant[], token: string, nowMs: number): Grant | undefined {
  return grants.find(
    (g) => g.refreshToken === token || (g.previous !== null && g.previous.token === token && g.previous.endsMs > nowMs),
  )
}

function isProven(code: Code, form: URLSearchParams): boolean {
  if (form.get("redirect_uri") !== code.redirectUri) return false
  if (code.challenge === null) return true
  const made = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url")
  return made === code.challenge
}

/** Client id and secret by basic authentication (form-encoded first, RFC 6749 2.3.1) or in the body. */
function isClient({ headers, form }: SandboxRequest, { clientId, clientSecret }: OAuthSpec): boolean {
  const basic = /^Basic (.+)$/.exec(headers["authorization"] ?? "")?.[1]
  if (basic === undefined) return form.get("client_id") === clientId && form.get("client_secret") === clientSecret
  const [id = "", secret = ""] = Buffer.from(basic, "base64").toString().split(":").map(decodeURIComponent)
  return id === clientId && secret === clientSecret
}
