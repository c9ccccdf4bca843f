/** Why a request to the outside came to nothing. `forbidden_address`: refused by us, never sent; `dns`: no address for the name;
 *  `refused`: nobody listens there; `reset`: the connection broke; `tls`: no trust or no common protocol; `timeout`: the whole-time
 *  limit; `too_large`: headers (or a body that had to fit) over the limit; `protocol`: not HTTP, or a request that can't be sent. */
export const errorClasses = [
  "forbidden_address",
  "dns",
  "refused",
  "reset",
  "tls",
  "timeout",
  "too_large",
  "protocol",
] as const
export type ErrorClass = (typeof errorClasses)[number]

/** Milliseconds since the request was handed over. `connectMs` where this request waited for a new connection. */
export interface Timings {
  readonly connectMs?: number
  readonly firstByteMs?: number
  readonly totalMs: number
}

/** A request that got no whole answer. Its text names no header, body or path, so it may be logged and shown. */
export class EgressError extends Error {
  override readonly name = "EgressError"
  readonly errorClass: ErrorClass
  readonly code: string
  /** How far it came, once it was under way. */
  readonly timings: Timings

  constructor(errorClass: ErrorClass, message: string, options: { cause?: unknown; timings?: Timings } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.errorClass = errorClass
    this.code = `egress.${errorClass}`
    this.timings = options.timings ?? { totalMs: 0 }
  }
}

/** Any failure of the network as one of ours, with its timings. */
export function egressErrorOf(error: unknown, timings: Timings): EgressError {
  if (error instanceof EgressError)
    return new EgressError(error.errorClass, error.message, { cause: error.cause, timings })
  const code = codeOf(error)
  const errorClass = classOf(code)
  return new EgressError(errorClass, `${sentences[errorClass]} (${code === "" ? "no code" : code}).`, {
    cause: error,
    timings,
  })
}

const sentences = {
  forbidden_address: "The address may not be called",
  dns: "The host name has no address",
  refused: "The host takes no connection",
  reset: "The connection broke before the answer was whole",
  tls: "The host's certificate or TLS was not accepted",
  timeout: "There was no whole answer in time",
  too_large: "The answer is larger than allowed",
  protocol: "The exchange was no valid HTTP",
} as const satisfies Record<ErrorClass, string>

const classByCode: ReadonlyMap<string, ErrorClass> = new Map<string, ErrorClass>([
  ["ENOTFOUND", "dns"],
  ["ENODATA", "dns"],
  ["ECONNREFUSED", "refused"],
  ["EHOSTUNREACH", "refused"],
  ["ENETUNREACH", "refused"],
  ["EADDRNOTAVAIL", "refused"],
  ["EHOSTDOWN", "refused"],
  ["ECONNRESET", "reset"],
  ["ECONNABORTED", "reset"],
  ["EPIPE", "reset"],
  ["UND_ERR_SOCKET", "reset"],
  ["UND_ERR_CLOSED", "reset"],
  ["UND_ERR_DESTROYED", "reset"],
  ["ETIMEDOUT", "timeout"],
  ["UND_ERR_CONNECT_TIMEOUT", "timeout"],
  ["HPE_HEADER_OVERFLOW", "too_large"],
  ["UND_ERR_HEADERS_OVERFLOW", "too_large"],
  ["EPROTO", "tls"],
])

function classOf(code: string): ErrorClass {
  const found = classByCode.get(code)
  if (found !== undefined) return found
  if (code.startsWith("EAI_")) return "dns"
  if (/^(ERR_TLS|ERR_SSL|CERT_|ERR_OSSL)|CERT|ISSUER|_CRL/.test(code)) return "tls"
  return "protocol"
}

function codeOf(error: unknown): string {
  if (error === null || typeof error !== "object" || !("code" in error)) return ""
  return typeof error.code === "string" ? error.code : ""
}
