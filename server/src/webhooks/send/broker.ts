import { type Egress, EgressError } from "#platform/egress"
import type { EndpointAuth, EndpointTls } from "../endpoint.ts"
import type { AttemptResult, Delivery } from "../engine/delivery.ts"
import type { Shaped } from "../shape.ts"
import { type SigningKey, signatures } from "../sign.ts"
import { type Sent, unanswered } from "./attempt.ts"
import { traceparent } from "./trace.ts"

/** A connection that nobody used for so long is closed. */
const idleMs = 60_000

/** Where a broker is, and who we are there. */
export interface BrokerWay {
  readonly url: string
  readonly timeoutMs: number
  readonly keys: (nowMs: number) => readonly SigningKey[]
  readonly auth: EndpointAuth
  readonly tls: EndpointTls | null
}

/** A message as a broker takes it. */
export interface BrokerMessage {
  /** The event's id: brokers tell repeats by it. */
  readonly id: string
  readonly type: string
  readonly contentType: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly timestampS: number
}

/** An open connection; `publish` answers when the broker has the message safe, with what it said. */
export interface BrokerLink {
  publish(message: BrokerMessage): Promise<string>
  isOpen(): boolean
  close(): Promise<void>
}

/** Connects to a broker by way of an address that may be called. Throws EgressError, or what the library throws. */
export type Dial = (egress: Egress, way: BrokerWay) => Promise<BrokerLink>

/** The broker answered that it does not take a message; the connection is as good as before. */
export class Untaken extends EgressError {
  constructor(message: string) {
    super("protocol", message)
  }
}

/** Sends deliveries to one broker over a connection that is kept while it is used. */
export function brokerSender(egress: Egress, way: BrokerWay, dial: Dial) {
  const connection = new Connection(() => dial(egress, way))
  return async (delivery: Delivery, shaped: Shaped, nowMs: number): Promise<AttemptResult> => {
    const message = messageOf(way, delivery, shaped, nowMs)
    const sent: Sent = { shape: shaped.shape, requestHeaders: JSON.stringify(message.headers), sentAtMs: nowMs }
    const startedMs = performance.now()
    try {
      const said = await inTime(way.timeoutMs, async () => (await connection.open()).publish(message))
      const totalMs = performance.now() - startedMs
      return { ...unanswered(sent, null, totalMs), isOk: true, errorClass: null, responseBody: said }
    } catch (error) {
      return unanswered(sent, brokerError(error), performance.now() - startedMs)
    }
  }
}

/** One connection for all who send at once; made anew when it broke, closed when nobody uses it. */
class Connection {
  readonly #dial: () => Promise<BrokerLink>
  #link: Promise<BrokerLink> | undefined
  #idle: NodeJS.Timeout | undefined

  constructor(dial: () => Promise<BrokerLink>) {
    this.#dial = dial
  }

  async open(): Promise<BrokerLink> {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.#close(), idleMs)
    this.#idle.unref()
    const known = this.#link
    const isGood = known !== undefined && (await known.then((link) => link.isOpen()).catch(() => false))
    // Somebody else may have made a new one while this one waited.
    if (!isGood && this.#link === known) this.#link = this.#dial()
    return this.#link ?? this.open()
  }

  #close(): void {
    const old = this.#link
    this.#link = undefined
    old?.then((link) => link.close()).catch(() => undefined)
  }
}

function messageOf(way: BrokerWay, { event }: Delivery, shaped: Shaped, nowMs: number): BrokerMessage {
  const timestampS = Math.floor(nowMs / 1000)
  const headers = {
    traceparent: traceparent(event.cause, event.id),
    "webhook-id": event.id,
    "webhook-timestamp": String(timestampS),
    "webhook-signature": signatures(way.keys(nowMs), event.id, timestampS, shaped.body),
  }
  return { id: event.id, type: event.type, contentType: shaped.contentType, headers, body: shaped.body, timestampS }
}

/** The work's answer, or `timeout`. */
async function inTime<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new EgressError("timeout", `The broker did not answer within ${ms} ms.`)), ms)
  try {
    return await Promise.race([work(), promise])
  } finally {
    clearTimeout(timer)
  }
}

/** A library's error as one of ours: without texts that could hold an address or a login. */
function brokerError(error: unknown): unknown {
  if (error instanceof EgressError) return error
  const text = error instanceof Error ? `${error.name} ${error.message}` : ""
  if (/refused/i.test(text)) return new EgressError("refused", "The broker takes no connection.")
  if (/auth|access|credential|permission/i.test(text))
    return new EgressError("protocol", "The broker refused the login.")
  if (/no (stream|responders)|503/i.test(text)) return new EgressError("protocol", "No stream takes this subject.")
  if (/not.?found|unroutable/i.test(text)) return new EgressError("protocol", "No such exchange or queue.")
  if (/closed|reset|hang up|disconnect/i.test(text))
    return new EgressError("reset", "The connection to the broker broke.")
  return new EgressError("protocol", "The broker did not take the message.")
}
