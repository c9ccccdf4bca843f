/** How an endpoint has been answering: kept with its lane, so that it survives restarts and every worker knows it. */
export interface Health {
  /** Attempts that failed in a row. */
  readonly failures: number
  /** When the first of them failed; null while the newest attempt succeeded. */
  readonly failingSinceMs: number | null
  /** How often the breaker opened since. */
  readonly opened: number
  /** Nothing is sent before this: the breaker is open, or the receiver asked for time. */
  readonly blockedUntilMs: number | null
}

/** Failures in a row that open the breaker. */
export const breakerFailures = 5
const breakerFirstMs = 10_000
/** The longest time between two probes of an endpoint that does not answer. */
export const breakerMaxMs = 300_000
/** An endpoint that has only failed for so long is disabled. */
const failingMaxMs = 5 * 24 * 3_600_000

/** What a new endpoint has. */
export const healthy: Health = { failures: 0, failingSinceMs: null, opened: 0, blockedUntilMs: null }

/** After an attempt that succeeded. */
export function afterSuccess(health: Health): Health {
  return health.failures === 0 && health.blockedUntilMs === null ? health : healthy
}

/**
 * After an attempt that failed. Enough failures open the breaker, and each probe that fails keeps it open for longer (10 s doubling up
 * to 5 min). Attempts that were on their way when it opened count, but don't prolong it. `askedMs`: for how long the receiver asked to
 * be left alone (Retry-After).
 */
export function afterFailure(health: Health, nowMs: number, askedMs: number | null): Health {
  const failures = health.failures + 1
  const failingSinceMs = health.failingSinceMs ?? nowMs
  const isOpen = health.blockedUntilMs !== null && health.blockedUntilMs > nowMs
  const opens = failures >= breakerFailures && !isOpen
  const opened = opens ? health.opened + 1 : health.opened
  const until = Math.max(
    opens ? nowMs + breakerMs(opened) : 0,
    askedMs === null ? 0 : nowMs + askedMs,
    health.blockedUntilMs ?? 0,
  )
  return { failures, failingSinceMs, opened, blockedUntilMs: until > nowMs ? until : null }
}

/** How long the breaker stays open at its `opened`-th time. */
function breakerMs(opened: number): number {
  return Math.min(breakerFirstMs * 2 ** (Math.min(opened, 30) - 1), breakerMaxMs)
}

/** Has it failed for so long that it is to be disabled? */
export function isHopeless(health: Health, nowMs: number): boolean {
  return health.failingSinceMs !== null && nowMs - health.failingSinceMs >= failingMaxMs
}
