import type { Instant } from "#kernel"

/** Where the time comes from. Production reads the machine's clock, tests and simulations turn their own. */
export interface Clock {
  now(): Instant
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved: for tests, the demo's season and replays of the past. */
export interface ManualClock extends Clock {
  set(instant: Instant): void
  advanceMs(ms: number): void
}

/** Makes a manual clock that starts at `start`. */
export function manualClock(start: Instant): ManualClock {
  let nowMs = start.getTime()
  return {
    now: () => new Date(nowMs),
    set: (instant) => {
      nowMs = instant.getTime()
    },
    advanceMs: (ms) => {
      nowMs += ms
    },
  }
}
