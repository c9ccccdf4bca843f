/** A refusal of the server: an RFC 9457 problem document. Its `code` is stable, its text is made from it in the reader's language. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly params: Readonly<Record<string, unknown>>
  /** What is wrong field by field: the path inside the body (`lines/0/quantity`) and the reason. */
  readonly fields: readonly { readonly path: string; readonly message: string }[]
  readonly requestId: string | null

  constructor(status: number, body: unknown) {
    const said = isRecord(body) ? body : {}
    super(typeof said["detail"] === "string" ? said["detail"] : `HTTP ${status}`)
    this.name = "Problem"
    this.status = status
    this.code = typeof said["code"] === "string" ? said["code"] : "internal.error"
    this.params = isRecord(said["params"]) ? said["params"] : {}
    this.fields = Array.isArray(said["errors"]) ? said["errors"].flatMap(fieldOf) : []
    this.requestId = typeof said["requestId"] === "string" ? said["requestId"] : null
  }
}

/** The server did not answer at all: no network, or it is not running. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super("The server does not answer.", { cause })
    this.name = "Unreachable"
  }
}

/** May the same call work in a moment? */
export function isPassing(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof Problem && (error.status >= 500 || error.status === 429))
}

/** Has the call this code? */
export function hasCode(error: unknown, code: string): error is Problem {
  return error instanceof Problem && error.code === code
}

function fieldOf(said: unknown): { path: string; message: string }[] {
  if (!isRecord(said) || typeof said["path"] !== "string") return []
  const path = said["path"].replace(/^(body|querystring|params)\/?/, "")
  return [{ path, message: String(said["message"] ?? "") }]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
