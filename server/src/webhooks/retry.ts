/** When a delivery that failed is tried again: the wait after each attempt, in seconds; one more attempt than waits. */
export interface RetryPolicy {
  readonly delaysS: readonly number[]
}

/** The schedule that the Standard Webhooks specification proposes: 8 attempts over 27.6 hours. */
export const retryDefault: RetryPolicy = { delaysS: [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000] }
export const delaysMax = 15
export const delayMaxS = 86_400
/** Each wait is longer or shorter by up to this share, so that what failed together doesn't come back together. */
export const jitterShare = 0.1
/** The longest wait a receiver may ask for by Retry-After. */
export const retryAfterMaxMs = 3_600_000

/** Attempts that a delivery gets. */
export function attemptsMaxOf(policy: RetryPolicy): number {
  return policy.delaysS.length + 1
}

/** Milliseconds to wait after the `number`-th attempt failed (from 1); null when it was the last. `random` is in [0, 1). */
export function retryDelayMs(policy: RetryPolicy, number: number, random: number): number | null {
  const delayS = policy.delaysS[number - 1]
  if (delayS === undefined) return null
  return Math.round(delayS * 1000 * (1 + jitterShare * (2 * random - 1)))
}

/**
 * What a Retry-After header asks for, in milliseconds from now: seconds or an HTTP date, held within 0 and an hour. Null where it
 * says nothing that can be read.
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number | null {
  if (header === undefined) return null
  const text = header.trim()
  const ms = /^\d{1,10}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs
  if (!Number.isFinite(ms) || ms <= 0) return null
  return Math.min(ms, retryAfterMaxMs)
}
