import type { ClientTls, Egress, EgressResponse } from "#platform/egress"
import type { AttemptResult, Delivery } from "../engine/delivery.ts"
import { retryAfterMs } from "../retry.ts"
import type { Shaped } from "../shape.ts"
import { type SigningKey, signatures } from "../sign.ts"
import { type Sent, storable, unanswered } from "./attempt.ts"
import { traceparent } from "./trace.ts"

/** What is kept of an answer's body. */
const responseKeptBytes = 20_000
const headersKeptChars = 8_000
const userAgent = "Mortise-Webhooks/1"

/** How deliveries reach an HTTP endpoint. */
export interface HttpWay {
  readonly url: string
  readonly timeoutMs: number
  /** Keys that sign now: the newest first, and those whose overlap has not ended. */
  readonly keys: (nowMs: number) => readonly SigningKey[]
  /** The tenant's own headers, and those that are not shown. */
  readonly headers: Readonly<Record<string, string>>
  /** What the log shows in their place. */
  readonly shownHeaders: Readonly<Record<string, string>>
  /** Signs in at the receiver; called for each attempt. */
  readonly authorize: ((nowMs: number) => Promise<string>) | null
  readonly tls: ClientTls | undefined
}

/** One attempt over HTTP: signed by the Standard Webhooks specification. Never throws. */
export async function sendHttp(
  egress: Egress,
  way: HttpWay,
  delivery: Delivery,
  shaped: Shaped,
  nowMs: number,
): Promise<AttemptResult> {
  const timestampS = Math.floor(nowMs / 1000)
  const own = {
    "content-type": shaped.contentType,
    "user-agent": userAgent,
    traceparent: traceparent(delivery.event.cause, delivery.event.id),
    "webhook-id": delivery.event.id,
    "webhook-timestamp": String(timestampS),
    "webhook-signature": signatures(way.keys(nowMs), delivery.event.id, timestampS, shaped.body),
  }
  const requestHeaders = JSON.stringify({ ...way.shownHeaders, ...own })
  const sent: Sent = { requestHeaders, shape: shaped.shape, sentAtMs: nowMs }
  try {
    const headers = { ...way.headers, ...own }
    if (way.authorize !== null) Object.assign(headers, { authorization: await way.authorize(nowMs) })
    const response = await egress.send({
      method: "POST",
      url: way.url,
      headers,
      body: shaped.body,
      timeoutMs: way.timeoutMs,
      bodyMaxBytes: responseKeptBytes,
      ...(way.tls === undefined ? {} : { tls: way.tls }),
    })
    return { ...sent, ...answered(response, nowMs) }
  } catch (error) {
    return unanswered(sent, error)
  }
}

type Answer = Omit<AttemptResult, keyof Sent>

function answered(response: EgressResponse, nowMs: number): Answer {
  const { status, headers, body, isTruncated, timings } = response
  const isOk = status >= 200 && status < 300
  return {
    isOk,
    isGone: status === 410,
    status,
    errorClass: isOk ? null : "status",
    errorText: isOk ? null : `The receiver answered ${status}.`,
    askedMs: isOk ? null : retryAfterMs(oneOf(headers["retry-after"]), nowMs),
    connectMs: timings.connectMs ?? null,
    firstByteMs: timings.firstByteMs ?? null,
    totalMs: timings.totalMs,
    responseHeaders: storable(JSON.stringify(headers).slice(0, headersKeptChars)),
    responseBody: body.length === 0 ? null : storable(body.toString("utf8")),
    isTruncated,
  }
}

function oneOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
