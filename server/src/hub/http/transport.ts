import { type Egress, EgressError } from "#platform/egress"
import type { Connection } from "../connection.ts"
import { VendorError } from "../vendor-error.ts"

/** A request as it goes out. */
export interface OutRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  readonly timeoutMs: number
  readonly bodyMaxBytes: number
}

export interface OutReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Sends for a connection. Throws VendorError of class transient (or permanent) where no whole answer comes. */
export type Send = (
  connection: Pick<Connection, "tenant" | "connector" | "isSandbox">,
  request: OutRequest,
) => Promise<OutReply>

/** Where a business's sandbox of a vendor is reached: `<url>/<host>`. */
export type SandboxUrl = (connection: Pick<Connection, "tenant" | "connector">) => Promise<string>

/** Sends by the one guarded way out; for a sandbox connection to its simulator on this machine. */
export function makeSend(egress: Egress, sandboxUrl: SandboxUrl): Send {
  return async (connection, request) => {
    try {
      if (connection.isSandbox) return await sendToSandbox(await sandboxUrl(connection), request)
      const { url, body, headers, method, timeoutMs, bodyMaxBytes } = request
      const reply = await egress.send({
        method,
        url: url.href,
        headers,
        body,
        timeoutMs,
        bodyMaxBytes,
        mustFit: true,
        vendor: true,
      })
      return { status: reply.status, headers: flat(reply.headers), body: reply.body }
    } catch (error) {
      throw asVendorError(error)
    }
  }
}

/** The simulator's own answers are ours, so this one way needs no guard. */
async function sendToSandbox(
  base: string,
  { method, url, headers, body, timeoutMs, bodyMaxBytes }: OutRequest,
): Promise<OutReply> {
  const reply = await fetch(`${base}/${url.host}${url.pathname}${url.search}`, {
    method,
    headers,
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(timeoutMs),
  })
  return {
    status: reply.status,
    headers: Object.fromEntries(reply.headers),
    body: await bodyWithin(reply, bodyMaxBytes),
  }
}

/** The whole body; one that is larger is given up as soon as it is. */
async function bodyWithin({ body }: Response, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.length
    if (size > maxBytes) throw new VendorError({ class: "permanent", message: "The answer is too large" })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function asVendorError(error: unknown): VendorError {
  if (error instanceof VendorError) return error
  if (error instanceof EgressError) {
    const isLasting = error.errorClass === "forbidden_address" || error.errorClass === "too_large"
    return new VendorError({ class: isLasting ? "permanent" : "transient", message: error.message }, null, error)
  }
  const isLate = error instanceof Error && error.name === "TimeoutError"
  return new VendorError(
    { class: "transient", message: isLate ? "No answer in time" : "The connection broke" },
    null,
    error,
  )
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(", ")]),
  )
}
