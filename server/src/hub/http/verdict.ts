import { at, filled } from "../answers.ts"
import type { VendorAnswer, VendorCall } from "../api.ts"
import type { Failures, HttpSpec } from "../define.ts"
import { type ErrorClass, type Verdict, withoutAddresses } from "../vendor-error.ts"

/**
 * What an answer means, null for a good one: the connector's own code first, then its codes and statuses, then what the status means
 * everywhere. The vendor's words come along; without any it is told what it answered.
 */
export function verdictOf(http: HttpSpec, answer: VendorAnswer, call: VendorCall): Verdict | null {
  const { status, body } = answer
  if (call.allow?.includes(status)) return null
  const own = http.classify?.(answer, call) ?? null
  const failures = http.failures ?? {}
  if (own === null && status >= 200 && status < 300 && !holdsFailure(failures, body)) return null
  const verdict = own ?? knownAs(failures, answer) ?? { class: classOf(status) }
  const said = { message: `The vendor answered ${status}`, ...wordsOf(failures, body), ...verdict }
  return ["throttle", "transient"].includes(verdict.class) ? { ...waitOf(failures, said.class, answer), ...said } : said
}

function knownAs({ code, codes = {}, statuses = {} }: Failures, { status, body }: VendorAnswer): Verdict | null {
  const words = [code ?? []].flat().map((path) => String(at(body, ...path.split("."))))
  const known = codes[words.find((word) => Object.hasOwn(codes, word)) ?? ""] ?? statuses[status]
  return known === undefined ? null : typeof known === "string" ? { class: known } : known
}

function holdsFailure({ within }: Failures, body: unknown): boolean {
  return within !== undefined && (at(body, ...within.split(".")) ?? null) !== null
}

function wordsOf({ says = [] }: Failures, body: unknown): { message?: string } {
  const found =
    typeof says === "function" ? says(body) : says.map((path) => filled(body, ...path.split("."))).find(Boolean)
  return found ? { message: withoutAddresses(found) } : {}
}

function classOf(status: number): ErrorClass {
  if (status === 401) return "auth"
  if (status === 403) return "scope"
  if (status === 404 || status === 410) return "missing"
  if (status === 409 || status === 412) return "conflict"
  if (status === 429) return "throttle"
  if (status === 408 || status === 425 || status >= 500) return "transient"
  return status >= 400 ? "validation" : "permanent"
}

/** How long the vendor says to wait, else what the connector knows of it. */
function waitOf({ waitMs, quotaMs }: Failures, kind: ErrorClass, { headers, body }: VendorAnswer): Partial<Verdict> {
  const seconds = Number(headers["retry-after"] ?? Number.NaN)
  const told = Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds * 1000) : undefined
  const known = typeof waitMs === "function" ? waitMs(body) : waitMs
  const retryAfterMs = told ?? (kind === "throttle" ? known : undefined)
  if (retryAfterMs === undefined) return {}
  return { retryAfterMs, ...(kind === "throttle" && quotaMs !== undefined && { isQuota: retryAfterMs > quotaMs }) }
}
