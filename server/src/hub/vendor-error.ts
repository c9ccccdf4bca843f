/** What kind of failure a vendor's answer is; the connector says it, the engine decides what follows. */
export const errorClasses = [
  /** The login is no longer taken: refresh, then ask the person. */
  "auth",
  /** The login may not do this: ask the person for more rights. */
  "scope",
  /** Too much at once: wait. */
  "throttle",
  /** There is no such record. */
  "missing",
  /** Somebody else changed it meanwhile: read it again and merge anew. */
  "conflict",
  /** The vendor does not take this record as it is: quarantine, with the vendor's words. */
  "validation",
  /** May work later by itself. */
  "transient",
  /** Will never work like this. */
  "permanent",
] as const
export type ErrorClass = (typeof errorClasses)[number]

/** What a connector makes of an answer. */
export interface Verdict {
  readonly class: ErrorClass
  /** The vendor's own words, shortened, without secrets and personal data. */
  readonly message?: string
  readonly retryAfterMs?: number
  /** True when a day's quota is used up: the connection pauses until `retryAfterMs` has passed, instead of trying again. */
  readonly isQuota?: boolean
}

/** Longest vendor message that is kept. */
const messageMax = 500

/** A call to a vendor that failed, with its class. */
export class VendorError extends Error {
  override readonly name = "VendorError"
  readonly errorClass: ErrorClass
  readonly status: number | null
  readonly retryAfterMs: number | null
  readonly isQuota: boolean

  constructor(verdict: Verdict, status: number | null = null, cause?: unknown) {
    super(
      (verdict.message ?? `The vendor refused (${verdict.class})`).slice(0, messageMax),
      cause === undefined ? undefined : { cause },
    )
    this.errorClass = verdict.class
    this.status = status
    this.retryAfterMs = verdict.retryAfterMs ?? null
    this.isQuota = verdict.isQuota ?? false
  }
}

/** A vendor's words without the e-mail addresses that they quote. */
export function withoutAddresses(words: string): string {
  return words.replace(/[^\s"'<>[\]]+@[^\s"'<>[\]]+/g, "…")
}

/** The class of any error on the way to a vendor and back; what is no vendor's failure is a defect of ours. */
export function classOf(error: unknown): ErrorClass | "internal" {
  if (error instanceof VendorError) return error.errorClass
  if (error instanceof Error && error.name === "LensError") return "validation"
  return "internal"
}
