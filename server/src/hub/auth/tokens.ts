import { randomUUID } from "node:crypto"
import { importPKCS8, SignJWT } from "jose"
import * as oauth from "oauth4webapi"
import { type Connection, viewOf } from "../connection.ts"
import type { HubDeps, VendorApp } from "../deps.ts"
import { VendorError } from "../vendor-error.ts"
import type { ClientCredentials, Credentials, JwtBearer, OAuth2Code } from "./kinds.ts"

/** An identity provider gets this long; the lease on a login is longer (see login.ts). */
export const tokenTimeoutMs = 60_000
const tokenBytesMax = 256 * 1024
const lifeSDefault = 3600

/** A login with the time at which its access token ends; null: never. */
export interface Granted {
  readonly credentials: Credentials
  readonly endsAt: Date | null
  readonly scope: string | null
}

type TokenAuth = OAuth2Code | ClientCredentials | JwtBearer

/** The address of the vendor's consent page. */
export async function consentUrl(
  auth: OAuth2Code,
  connection: Connection,
  app: VendorApp,
  asked: { state: string; verifier: string; redirectUri: string },
): Promise<string> {
  const url = new URL(typeof auth.authorize === "string" ? auth.authorize : auth.authorize(viewOf(connection)))
  const params = {
    response_type: "code",
    client_id: app.clientId,
    redirect_uri: asked.redirectUri,
    scope: auth.scopes.join(auth.scopeSeparator ?? " "),
    state: asked.state,
    ...(auth.pkce
      ? { code_challenge: await oauth.calculatePKCECodeChallenge(asked.verifier), code_challenge_method: "S256" }
      : {}),
    ...auth.authorizeParams,
  }
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value)
  return url.href
}

/** A code for tokens. Throws VendorError: auth when the code is refused. */
export async function exchangeCode(
  deps: HubDeps,
  auth: OAuth2Code,
  connection: Connection,
  app: VendorApp,
  back: { query: Readonly<Record<string, string>>; verifier: string; redirectUri: string },
): Promise<Granted> {
  const { as, client, clientAuth, options } = party(deps, auth, connection, app)
  const { code = "", iss } = back.query
  // The state was checked where it was taken; the library wants its own check's result.
  const callback = oauth.validateAuthResponse(
    as,
    client,
    new URLSearchParams({ code, ...(iss && { iss }) }),
    oauth.expectNoState,
  )
  const verifier = auth.pkce ? back.verifier : oauth.nopkce
  const more = { ...options, ...(auth.codeParams && { additionalParameters: auth.codeParams }) }
  return granted(deps, auth, {}, () =>
    oauth
      .authorizationCodeGrantRequest(as, client, clientAuth, callback, back.redirectUri, verifier, more)
      .then((response) => oauth.processAuthorizationCodeResponse(as, client, response)),
  )
}

/** A login renewed. Throws VendorError: auth when it is taken no longer, transient when nothing is known. */
export async function renewed(
  deps: HubDeps,
  auth: TokenAuth,
  connection: Connection,
  app: VendorApp,
  old: Credentials,
): Promise<Granted> {
  const { as, client, clientAuth, options } = party(deps, auth, connection, app)
  if (auth.kind === "oauth2") {
    const token = old.refreshToken
    if (token === undefined) throw new VendorError({ class: "auth", message: "There is no refresh token" })
    return granted(deps, auth, old, () =>
      oauth
        .refreshTokenGrantRequest(as, client, clientAuth, token, options)
        .then((response) => oauth.processRefreshTokenResponse(as, client, response)),
    )
  }
  const scope = auth.scopes.length > 0 ? { scope: auth.scopes.join(auth.scopeSeparator ?? " ") } : {}
  if (auth.kind === "client_credentials") {
    return granted(deps, auth, old, () =>
      oauth
        .clientCredentialsGrantRequest(as, client, clientAuth, scope, options)
        .then((response) => oauth.processClientCredentialsResponse(as, client, response)),
    )
  }
  const assertion = await assertionOf(deps, auth, connection, old)
  return granted(deps, auth, old, () =>
    oauth
      .genericTokenEndpointRequest(
        as,
        client,
        clientAuth,
        "urn:ietf:params:oauth:grant-type:jwt-bearer",
        { assertion, ...scope },
        options,
      )
      .then((response) => oauth.processGenericTokenEndpointResponse(as, client, response)),
  )
}

/** Gives the login back to the vendor, where it takes it. */
export async function revokeLogin(
  deps: HubDeps,
  auth: TokenAuth,
  connection: Connection,
  app: VendorApp,
  old: Credentials,
): Promise<void> {
  const token = old.refreshToken ?? old.accessToken
  if (auth.kind !== "oauth2" || auth.revoke === undefined || token === undefined) return
  const { as, client, clientAuth, options } = party(deps, auth, connection, app)
  const response = await oauth.revocationRequest(as, client, clientAuth, token, options)
  await oauth.processRevocationResponse(response)
}

function party(deps: HubDeps, auth: TokenAuth, connection: Connection, app: VendorApp) {
  const view = viewOf(connection)
  const token = typeof auth.token === "string" ? auth.token : auth.token(view)
  const as: oauth.AuthorizationServer = {
    issuer: new URL(token).origin,
    token_endpoint: token,
    ...(auth.kind === "oauth2" && auth.revoke !== undefined ? { revocation_endpoint: auth.revoke } : {}),
  }
  const clientAuth = {
    basic: () => oauth.ClientSecretBasic(app.clientSecret),
    body: () => oauth.ClientSecretPost(app.clientSecret),
    none: () => oauth.None(),
  }[auth.clientAuth]()
  // An assertion names its issuer itself: where the login has no client's id beside it, none is sent (RFC 7523, section 2.1).
  const isNamed = auth.kind !== "jwt_bearer" || app.clientId !== ""
  return {
    as,
    client: { client_id: isNamed ? app.clientId : connection.connector },
    clientAuth: isNamed ? clientAuth : () => undefined,
    options: { [oauth.customFetch]: fetchOf(deps, connection, auth) },
  }
}

/** The library's requests go the hub's way out. */
function fetchOf(deps: HubDeps, connection: Connection, { readAnswer }: TokenAuth) {
  return async (address: string, init: oauth.CustomFetchOptions<"POST", URLSearchParams>): Promise<Response> => {
    const { status, headers, body } = await deps.send(connection, {
      method: init.method,
      url: new URL(address),
      headers: init.headers,
      body: init.body.toString(),
      timeoutMs: tokenTimeoutMs,
      bodyMaxBytes: tokenBytesMax,
    })
    const { "content-encoding": _encoding, "content-length": _length, ...rest } = headers
    const known = readAnswer === undefined || status >= 300 ? undefined : answered(body, readAnswer)
    if (known !== undefined) return Response.json(known, { status: "error" in known ? 400 : status })
    return new Response(status === 204 ? null : new Uint8Array(body), { status, headers: rest })
  }
}

/** The vendor's own form of an answer, read; undefined for what is no JSON object. */
function answered(body: Buffer, readAnswer: NonNullable<TokenAuth["readAnswer"]>) {
  try {
    const found: unknown = JSON.parse(body.toString())
    return typeof found === "object" && found !== null ? readAnswer({ ...found }) : undefined
  } catch {
    return undefined // the library says what is wrong with it
  }
}

async function granted(
  deps: HubDeps,
  auth: TokenAuth,
  old: Credentials,
  ask: () => Promise<oauth.TokenEndpointResponse>,
): Promise<Granted> {
  const answer = await asked(ask)
  const { access_token: accessToken, refresh_token, expires_in, scope } = answer
  const refreshToken = refresh_token ?? old.refreshToken
  // Where rotation is each app's own choice, a login of one without it names neither an end nor a refresh token.
  const isEndless =
    auth.kind === "oauth2" && expires_in === undefined && (auth.refresh === "none" || refreshToken === undefined)
  const lifeS = expires_in ?? auth.lifeS ?? lifeSDefault
  return {
    credentials: {
      accessToken,
      ...(refreshToken === undefined ? {} : { refreshToken }),
      ...(scope === undefined ? {} : { scope }),
      ...(old.secrets === undefined ? {} : { secrets: old.secrets }),
    },
    endsAt: isEndless ? null : new Date(deps.db.clock.now().getTime() + lifeS * 1000),
    scope: scope ?? null,
  }
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof VendorError) throw error
    if (error instanceof oauth.ResponseBodyError) {
      const isRefused = ["invalid_grant", "invalid_client", "unauthorized_client", "access_denied"].includes(
        error.error,
      )
      const message = `${error.error}${error.error_description === undefined ? "" : `: ${error.error_description}`}`
      throw new VendorError({ class: isRefused ? "auth" : "permanent", message }, error.status, error)
    }
    throw new VendorError({ class: "transient", message: "The identity provider gave no usable answer" }, null, error)
  }
}

async function assertionOf(
  deps: HubDeps,
  auth: JwtBearer,
  connection: Connection,
  { secrets = {} }: Credentials,
): Promise<string> {
  const nowS = Math.floor(deps.db.clock.now().getTime() / 1000)
  const key = await importPKCS8(secrets[auth.key] ?? "", auth.alg)
  return new SignJWT({ ...auth.claims(viewOf(connection), secrets), jti: randomUUID() })
    .setProtectedHeader({ alg: auth.alg, typ: "JWT" })
    .setIssuedAt(nowS)
    .setExpirationTime(nowS + 300)
    .sign(key)
}
