import * as oauth from "oauth4webapi"
import type { Egress } from "#platform/egress"
import type { EndpointAuth } from "../endpoint.ts"
import { SignInError } from "./attempt.ts"

type OAuth2 = Extract<EndpointAuth, { kind: "oauth2" }>

/** A token is renewed so long before its end. */
const marginMs = 60_000
/** How long a token is used whose end is not told. */
const lifeDefaultMs = 300_000
const timeoutMs = 10_000
const answerMaxBytes = 100_000

/** Keeps a token for one endpoint: asked for when it is first needed, renewed before it ends. */
export interface TokenKeeper {
  /** The value of the Authorization header. Throws when the token service does not give one. */
  authorization(nowMs: number): Promise<string>
  /** The receiver did not take the token: ask for another one next time. */
  refused(): void
}

/** Signs in by OAuth 2.0 client credentials (RFC 6749, 4.4); many attempts at once share one request for a token. */
export function tokenKeeper(egress: Egress, auth: OAuth2): TokenKeeper {
  let held: { value: string; untilMs: number } | undefined
  let asking: Promise<string> | undefined
  const ask = async (nowMs: number): Promise<string> => {
    const { token, lifeMs } = await requestToken(egress, auth)
    held = { value: `Bearer ${token}`, untilMs: nowMs + Math.max(lifeMs - marginMs, lifeMs / 2) }
    return held.value
  }
  return {
    authorization: (nowMs) => {
      if (held !== undefined && nowMs < held.untilMs) return Promise.resolve(held.value)
      asking ??= ask(nowMs).finally(() => {
        asking = undefined
      })
      return asking
    },
    refused: () => {
      held = undefined
    },
  }
}

async function requestToken(egress: Egress, auth: OAuth2): Promise<{ token: string; lifeMs: number }> {
  const server = { issuer: new URL(auth.tokenUrl).origin, token_endpoint: auth.tokenUrl }
  const client = { client_id: auth.clientId }
  const wishes = {
    ...(auth.scope === undefined ? {} : { scope: auth.scope }),
    ...(auth.audience === undefined ? {} : { audience: auth.audience }),
  }
  const response = await oauth.clientCredentialsGrantRequest(
    server,
    client,
    oauth.ClientSecretBasic(auth.clientSecret),
    wishes,
    { [oauth.customFetch]: (url, options) => fetchBy(egress, url, options), [oauth.allowInsecureRequests]: true },
  )
  const token = await oauth.processClientCredentialsResponse(server, client, response).catch((cause: unknown) => {
    const isRefusal = cause instanceof oauth.ResponseBodyError || cause instanceof oauth.WWWAuthenticateChallengeError
    const why = isRefusal ? `it answered ${cause.status}` : "its answer holds none"
    throw new SignInError(`The token service gave no token: ${why}.`, { cause })
  })
  return { token: token.access_token, lifeMs: token.expires_in === undefined ? lifeDefaultMs : token.expires_in * 1000 }
}

/** What oauth4webapi asks by fetch goes the guarded way out. */
async function fetchBy(
  egress: Egress,
  url: string,
  options: oauth.CustomFetchOptions<"POST", URLSearchParams>,
): Promise<Response> {
  const sent = await egress.send({
    method: options.method,
    url,
    headers: Object.fromEntries(new Headers(options.headers)),
    body: options.body.toString(),
    timeoutMs,
    bodyMaxBytes: answerMaxBytes,
    mustFit: true,
  })
  const headers = new Headers()
  for (const [name, value] of Object.entries(sent.headers))
    if (value !== undefined) headers.set(name, [value].flat().join(", "))
  return new Response(new Uint8Array(sent.body), { status: sent.status, headers })
}
