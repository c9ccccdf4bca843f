import type { ErrorClass, TimeFormat, VendorAnswer, Verdict } from "#hub"

/** `1403051575.000407`: Unix seconds with six places, as text. */
export const slackTime: TimeFormat = {
  name: "Slack",
  parse: (value) => {
    const ms = typeof value === "string" && /^\d{1,11}\.\d{6}$/.test(value) ? Number(value) * 1000 : Number.NaN
    return Number.isNaN(ms) ? null : new Date(Math.floor(ms))
  },
  format: (instant) => (instant.getTime() / 1000).toFixed(6),
}

/** Slack answers 200 with `ok: false` and a word for what went wrong (docs: web API, errors). */
const classes: Readonly<Record<string, ErrorClass>> = {
  invalid_auth: "auth",
  not_authed: "auth",
  account_inactive: "auth",
  token_revoked: "auth",
  token_expired: "auth",
  missing_scope: "scope",
  no_permission: "scope",
  not_allowed_token_type: "scope",
  ratelimited: "throttle",
  rate_limited: "throttle",
  internal_error: "transient",
  fatal_error: "transient",
  service_unavailable: "transient",
  request_timeout: "transient",
  message_not_found: "missing",
}

export function classify({ status, headers, body }: VendorAnswer): Verdict | null {
  const wait = Number(headers["retry-after"])
  const after = Number.isFinite(wait) ? { retryAfterMs: wait * 1000 } : {}
  if (status === 429) return { class: "throttle", message: "Slack: ratelimited", ...after }
  if (status >= 400 || Reflect.get(Object(body), "ok") !== false) return null
  const word = String(Reflect.get(Object(body), "error") ?? "unknown")
  const needed: unknown = Reflect.get(Object(body), "needed")
  const message = `Slack: ${word}${typeof needed === "string" ? ` (needs ${needed})` : ""}`
  return { class: classes[word] ?? "validation", message, ...after }
}
