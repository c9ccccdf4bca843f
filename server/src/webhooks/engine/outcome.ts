import { attemptsMaxOf, type RetryPolicy, retryDelayMs } from "../retry.ts"
import type { AttemptResult, Delivery, DeliveryState } from "./delivery.ts"

/** What follows from an attempt for its delivery. */
export interface Outcome {
  readonly state: DeliveryState
  /** When it is tried again. */
  readonly nextAtMs: number | null
}

/** Judges an attempt: delivered, tried again at some time (later where the receiver asked for it), or given up. */
export function outcomeOf(
  delivery: Delivery,
  result: AttemptResult,
  policy: RetryPolicy,
  now: { readonly ms: number; readonly random: number },
): Outcome {
  if (result.isOk) return { state: "delivered", nextAtMs: null }
  const number = delivery.attempts - delivery.attemptsBefore + 1
  const delayMs = result.isGone || number >= attemptsMaxOf(policy) ? null : retryDelayMs(policy, number, now.random)
  if (delayMs === null) return { state: "exhausted", nextAtMs: null }
  return { state: "waiting", nextAtMs: now.ms + Math.max(delayMs, result.askedMs ?? 0) }
}
