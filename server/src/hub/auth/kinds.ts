import type { TObject } from "typebox"
import type { ConnectionView, VendorCall } from "../api.ts"

/** What a login is made of, once it is there. Sealed at rest. */
export interface Credentials {
  readonly accessToken?: string
  readonly refreshToken?: string
  readonly tokenType?: string
  readonly scope?: string
  /** What the person entered that is secret (API key, password). */
  readonly secrets?: Readonly<Record<string, string>>
}

/** Adds the login to a request; `now` is the hub's clock, for signatures that carry their time. */
export type Sign = (call: SignedParts, credentials: Credentials, connection: ConnectionView, now: Date) => SignedParts

/** The parts of a request that a login may touch. */
export interface SignedParts {
  readonly method: VendorCall["method"]
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>> | undefined
}

/** How tokens are asked for with the app's own id and secret. */
export type ClientAuth = "basic" | "body" | "none"

interface TokenSpec {
  readonly token: string | ((connection: ConnectionView) => string)
  readonly clientAuth: ClientAuth
  readonly scopes: readonly string[]
  /** What parts scopes. Default a blank. */
  readonly scopeSeparator?: string
  readonly sign?: Sign
  /** Seconds that an access token lives where the answer does not say. Default 3600. */
  readonly lifeS?: number
  /** The token address's answer in the form of RFC 6749 (an `error` in it is a refusal), for vendors that have a form of their own. */
  readonly readAnswer?: (answer: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
}

export interface OAuth2Code extends TokenSpec {
  readonly kind: "oauth2"
  readonly authorize: string | ((connection: ConnectionView) => string)
  readonly authorizeParams?: Readonly<Record<string, string>>
  /** What is sent with a code when it is exchanged, beside what RFC 6749 asks for. */
  readonly codeParams?: Readonly<Record<string, string>>
  readonly revoke?: string
  readonly pkce: boolean
  /** Rotating: each refresh brings a new refresh token. Stable: the first one stays. None: the access token has no end. */
  readonly refresh: "rotating" | "stable" | "none"
  /** Seconds for which the vendor takes a rotated refresh token once more. Default 0. */
  readonly graceS?: number
  /** Parameters of the callback that are kept as inputs (a company's id). */
  readonly callbackInputs?: readonly string[]
  /** What a person enters before the vendor's page is opened (a shop's address). */
  readonly inputs?: TObject
  /** A key that may be entered instead of a consent. */
  readonly key?: EnteredKey
  /** Checks the callback's own signature where the vendor signs it. */
  readonly verifyCallback?: (query: Readonly<Record<string, string>>, clientSecret: string) => boolean
}

export interface ClientCredentials extends TokenSpec {
  readonly kind: "client_credentials"
  readonly inputs?: TObject
  readonly secrets: TObject
}

export interface JwtBearer extends TokenSpec {
  readonly kind: "jwt_bearer"
  readonly inputs?: TObject
  readonly secrets: TObject
  readonly claims: (
    connection: ConnectionView,
    secrets: Readonly<Record<string, string>>,
  ) => Readonly<Record<string, string>>
  readonly alg: "RS256" | "ES256"
  /** The secret that holds the private key, PKCS 8 PEM. */
  readonly key: string
}

/** A key that stands for a login where the vendor offers both; needs no app of the installation's at the vendor. */
export interface EnteredKey {
  readonly secrets: TObject
  readonly sign: Sign
  /** What the key itself says that is no secret (the region that its account is in); kept as inputs. */
  readonly says?: (secrets: Readonly<Record<string, string>>) => Readonly<Record<string, string>>
}

/** A login that is entered once: API key, basic, OAuth 1.0a. */
export interface StaticAuth {
  readonly kind: "api_key" | "basic" | "oauth1"
  readonly inputs?: TObject
  readonly secrets: TObject
  readonly sign: Sign
}

export type Auth = OAuth2Code | ClientCredentials | JwtBearer | StaticAuth

/** OAuth 2: the person agrees on the vendor's page. */
export function oauth2(spec: Omit<OAuth2Code, "kind">): OAuth2Code {
  return { ...spec, kind: "oauth2" }
}

/** OAuth 2 without a person: the connection's own client id and secret. `secrets` has `clientId` and `clientSecret`. */
export function clientCredentials(spec: Omit<ClientCredentials, "kind">): ClientCredentials {
  return { ...spec, kind: "client_credentials" }
}

/** OAuth 2 with a signed assertion (RFC 7523). */
export function jwtBearer(spec: Omit<JwtBearer, "kind">): JwtBearer {
  return { ...spec, kind: "jwt_bearer" }
}

/** A key in a header or in the address. */
export function apiKey(spec: Omit<StaticAuth, "kind">): StaticAuth {
  return { ...spec, kind: "api_key" }
}

/** User and password (RFC 7617), from two of the secrets. */
export function basic(
  spec: Omit<StaticAuth, "kind" | "sign"> & { readonly user: string; readonly password: string },
): StaticAuth {
  const { user, password, ...rest } = spec
  return {
    ...rest,
    kind: "basic",
    sign: (call, { secrets = {} }) => withHeader(call, basicHeader(secrets[user] ?? "", secrets[password] ?? "")),
  }
}

/** A login whose requests are signed one by one. */
export function signed(spec: Omit<StaticAuth, "kind">): StaticAuth {
  return { ...spec, kind: "oauth1" }
}

/** The usual signature of a token: `Authorization: Bearer …`. */
export const bearer: (...parts: [SignedParts, Credentials, ConnectionView]) => SignedParts = (
  call,
  { accessToken = "" },
) => withHeader(call, `Bearer ${accessToken}`)

/** `call` with this Authorization header. */
export function withHeader(call: SignedParts, authorization: string): SignedParts {
  return { ...call, headers: { ...call.headers, authorization } }
}

/** RFC 7617, UTF-8. */
export function basicHeader(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`
}

/** How these credentials sign in: the key of a vendor that offers both, where one was entered, else the connector's own way. */
export function authOf(auth: Auth, { accessToken, secrets }: Credentials): Auth {
  const isKey = auth.kind === "oauth2" && auth.key !== undefined && accessToken === undefined && secrets !== undefined
  return isKey && auth.key !== undefined ? { ...auth.key, kind: "api_key" } : auth
}

/** Does this login end and begin anew by a token endpoint? */
export function hasTokens(auth: Auth): auth is OAuth2Code | ClientCredentials | JwtBearer {
  return auth.kind === "oauth2" || auth.kind === "client_credentials" || auth.kind === "jwt_bearer"
}
