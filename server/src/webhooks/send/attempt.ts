import { EgressError } from "#platform/egress"
import type { AttemptResult, SentShape } from "../engine/delivery.ts"

const errorCharsMax = 500

/** What is known of an attempt before its answer. */
export interface Sent {
  readonly shape: SentShape
  readonly requestHeaders: string
  readonly sentAtMs: number
}

/** The receiver was not called, because nobody gave us the login that it asks for. */
export class SignInError extends Error {
  override readonly name = "SignInError"
  readonly errorClass = "sign_in"
  readonly timings = undefined
}

/** An attempt that got no answer. */
export function unanswered(sent: Sent, error: unknown, totalMs: number | null = null): AttemptResult {
  const isTold = error instanceof EgressError || error instanceof SignInError
  const { errorClass, timings } = isTold ? error : { errorClass: "internal", timings: undefined }
  return {
    ...sent,
    isOk: false,
    isGone: false,
    status: null,
    errorClass,
    errorText: error instanceof Error ? storable(error.message.slice(0, errorCharsMax)) : null,
    askedMs: null,
    connectMs: timings?.connectMs ?? null,
    firstByteMs: timings?.firstByteMs ?? null,
    totalMs: totalMs ?? timings?.totalMs ?? 0,
    responseHeaders: null,
    responseBody: null,
    isTruncated: false,
  }
}

/** PostgreSQL's text holds neither NUL nor halves of surrogate pairs. */
export function storable(text: string): string {
  return text.replaceAll("\u0000", "\ufffd").toWellFormed()
}
