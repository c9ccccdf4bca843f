import { randomFillSync } from "node:crypto"

/** TypeID's alphabet: an id's body is 128 bits, as many as a trace's id has. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
const spanBytes = 8
/** Random bytes of many spans are drawn at once: drawn singly they took 3 % of a worker's time (npm run bench -- delivery). */
const drawn = Buffer.alloc(256 * spanBytes)
let used = drawn.length
/** The attempts of one event to many endpoints follow each other. */
let last = { id: "", trace: "" }

/**
 * The traceparent header of an attempt (W3C trace context): in the trace of the request that caused the event. Where that told none,
 * the request's own id is the trace, or the event's, so that all attempts of what one request did stand together.
 */
export function traceparent(cause: string | null, eventId: string): string {
  const trace = cause !== null && /^[\da-f]{32}$/.test(cause) ? cause : traceOfId(cause ?? eventId)
  return `00-${trace}-${newSpan()}-01`
}

function newSpan(): string {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += spanBytes
  return drawn.toString("hex", used - spanBytes, used)
}

/** An id's 128 bits in hexadecimal. */
function traceOfId(id: string): string {
  if (last.id === id) return last.trace
  let bits = 0n
  for (const char of id.slice(id.lastIndexOf("_") + 1))
    bits = (bits << 5n) | BigInt(Math.max(0, alphabet.indexOf(char)))
  last = { id, trace: BigInt.asUintN(128, bits).toString(16).padStart(32, "0") }
  return last.trace
}
