import { type ErrorClass, filled, rowAt, type TimeFormat, type VendorAnswer, type Verdict } from "#hub"

/** `1403051575.000407`: Unix seconds with six places, as text. */
export const slackTime: TimeFormat = {
  name: "Slack",
  parse: (value) => {
    const ms = typeof value === "string" && /^\d{1,11}\.\d{6}$/.test(value) ? Number(value) * 1000 : Number.NaN
    return Number.isNaN(ms) ? null : new Date(Math.floor(ms))
  },
  format: (instant) => (instant.getTime() / 1000).toFixed(6),
}

/** What Slack's words mean; any other is about what was sent (docs: web API, errors). */
const classes: Readonly<Record<string, ErrorClass>> = {
  ...{
    invalid_auth: "auth",
    not_authed: "auth",
    account_inactive: "auth",
    token_revoked: "auth",
    token_expired: "auth",
  },
  ...{ missing_scope: "scope", no_permission: "scope", not_allowed_token_type: "scope" },
  ...{ ratelimited: "throttle", rate_limited: "throttle" },
  ...{ internal_error: "transient", fatal_error: "transient", service_unavailable: "transient" },
  ...{ request_timeout: "transient", message_not_found: "missing" },
}

/** Slack answers 200 with `ok: false` and a word for what went wrong. */
export function classify({ status, body }: VendorAnswer): Verdict | null {
  const { ok, error } = rowAt(body)
  return status < 400 && ok === false ? { class: classes[String(error)] ?? "validation" } : null
}

/** Slack's word for a failure, and the right that is missing. */
export function wordsOf(body: unknown): string | null {
  const [word, needed] = [filled(body, "error"), filled(body, "needed")]
  return word && `Slack: ${word}${needed === null ? "" : ` (needs ${needed})`}`
}
