import type { Handshake } from "./define.ts"
import { fieldOf, textAt } from "./request.ts"
import { isSame } from "./verify/compare.ts"

/** A challenge is echoed, so it is bounded and told as plain text. */
const challengeMax = 2048
const plain = "text/plain; charset=utf-8"
const ok = { status: 200 } as const

/** Slack: a signed `url_verification` is answered with its challenge; its TLS check (`ssl_check=1`) with 200. */
export const slackHandshake: Handshake = (request, { isVerified }) => {
  const isCheck = request.query.get("ssl_check") === "1" || request.form().get("ssl_check") === "1"
  if (isCheck) return ok
  const body = request.json()
  if (fieldOf(body, "type") !== "url_verification") return null
  const challenge = textAt(body, "challenge")
  if (!isVerified || challenge === undefined || challenge.length > challengeMax) return null
  return { status: 200, contentType: plain, body: challenge }
}

/** Microsoft Graph: a POST with `?validationToken=…` wants the token back within ten seconds; it comes before any secret is known. */
export const graphHandshake: Handshake = (request) => {
  const token = request.query.get("validationToken")
  if (request.method !== "POST" || token === null || token.length > challengeMax) return null
  return { status: 200, contentType: plain, body: token }
}

/** Meta (WhatsApp, Facebook): a GET with the verify token that we chose wants its challenge back. */
export const metaHandshake: Handshake = (request, { tokens }) => {
  const [token, challenge] = [request.query.get("hub.verify_token"), request.query.get("hub.challenge")]
  if (request.method !== "GET" || request.query.get("hub.mode") !== "subscribe") return null
  if (token === null || challenge === null || challenge.length > challengeMax) return null
  const isOurs = tokens.map((known) => isSame(token, known)).includes(true)
  return isOurs ? { status: 200, contentType: plain, body: challenge } : null
}

/** Xero: "intent to receive" is a signed list of no events; a wrongly signed one has to be refused, which it is anyway. */
export const xeroHandshake: Handshake = (request, { isVerified }) => {
  const events = fieldOf(request.json(), "events")
  return isVerified && Array.isArray(events) && events.length === 0 ? ok : null
}

/** WooCommerce: a new webhook is announced by an unsigned form `webhook_id=…`. */
export const wooHandshake: Handshake = (request) => {
  const form = request.form()
  return form.size === 1 && /^\d{1,20}$/.test(form.get("webhook_id") ?? "") ? ok : null
}

/** Mailchimp (and others) look by GET whether somebody is there. */
export const visitHandshake: Handshake = (request) => (request.method === "GET" ? ok : null)
