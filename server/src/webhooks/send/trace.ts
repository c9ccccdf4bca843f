import { randomBytes } from "node:crypto"

/** TypeID's alphabet: an id's body is 128 bits, as many as a trace's id has. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"

/**
 * The traceparent header of an attempt (W3C trace context): in the trace of the request that caused the event. Where that told none,
 * the request's own id is the trace, or the event's, so that all attempts of what one request did stand together.
 */
export function traceparent(cause: string | null, eventId: string): string {
  const trace = cause !== null && /^[\da-f]{32}$/.test(cause) ? cause : traceOfId(cause ?? eventId)
  return `00-${trace}-${randomBytes(8).toString("hex")}-01`
}

/** An id's 128 bits in hexadecimal. */
function traceOfId(id: string): string {
  let bits = 0n
  for (const char of id.slice(id.lastIndexOf("_") + 1))
    bits = (bits << 5n) | BigInt(Math.max(0, alphabet.indexOf(char)))
  return BigInt.asUintN(128, bits).toString(16).padStart(32, "0")
}
