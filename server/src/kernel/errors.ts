/** Facts a message is made from. They reach clients and logs: never put a secret, a token or a whole payload in. */
export type ErrorParams = Readonly<Record<string, unknown>>

export interface ErrorOptions {
  /** The error that led to this one; kept for the log, never shown to a client. */
  readonly cause?: unknown
  /** Milliseconds after which the same attempt is worth repeating. */
  readonly retryAfterMs?: number
}

/** An expected failure with a stable code. HTTP status, log level and retry policy are read from it; whatever is not an
 *  AppError is a bug and answers 500. Made by `defineErrors` only. */
export class AppError extends Error {
  override readonly name = "AppError"
  readonly code: string
  readonly status: number
  readonly params: ErrorParams
  declare readonly retryAfterMs?: number // `declare`: absent rather than undefined where there is none

  constructor(code: string, status: number, message: string, params: ErrorParams = {}, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.status = status
    this.params = params
    if (options.retryAfterMs !== undefined) this.retryAfterMs = options.retryAfterMs
  }
}

/** One row of an error table. `text` says what was wrong, what was allowed and what to do.
 *  It is a method in the type so that each row may name its own parameters. */
export interface ErrorSpec {
  readonly status: number
  text(params: ErrorParams): string
}

type Maker<F> = F extends () => string
  ? (params?: Readonly<Record<string, never>>, options?: ErrorOptions) => AppError
  : F extends (params: infer P) => string
    ? (params: P, options?: ErrorOptions) => AppError
    : never

type Makers<T> = { readonly [Code in keyof T]: T[Code] extends { readonly text: infer F } ? Maker<F> : never }

const statusByCode = new Map<string, number>()

/** Declares a part's errors and returns one maker per code.
 *
 *  ```ts
 *  const errors = defineErrors({
 *    "invoice.already_paid": { status: 409, text: (p: { number: string }) => `Invoice ${p.number} is already paid; credit it instead.` },
 *  })
 *  throw errors["invoice.already_paid"]({ number: "2026-17" })
 *  ```
 *  Throws at load when two tables claim one code. */
export function defineErrors<T extends Readonly<Record<string, ErrorSpec>>>(table: T): Makers<T> {
  const makers: Record<string, (params?: ErrorParams, options?: ErrorOptions) => AppError> = {}
  for (const [code, spec] of Object.entries(table)) {
    if (statusByCode.has(code)) throw new Error(`Error code ${code} is defined twice; a code belongs to one table.`)
    statusByCode.set(code, spec.status)
    makers[code] = (params = {}, options) => new AppError(code, spec.status, spec.text(params), params, options)
  }
  return makers as Makers<T> // the loop above makes exactly one entry per key of T
}

/** Every code defined by the parts loaded so far with its HTTP status, sorted by code; the documentation is made from it. */
export function allErrorCodes(): readonly { readonly code: string; readonly status: number }[] {
  const codes = [...statusByCode].map(([code, status]) => ({ code, status }))
  return codes.sort((a, b) => (a.code < b.code ? -1 : 1))
}
