import { divideRound, type Micro } from "#kernel"

/** `entry`: each entry by itself; `ticket_day`: what was worked on one ticket (or task) on one day at one rate, together. */
export const roundingScopes = ["entry", "ticket_day"] as const
/** `nearest`: a tie goes up. */
export const roundingModes = ["up", "down", "nearest"] as const

/** How worked minutes become minutes that are charged. */
export interface RoundingPolicy {
  readonly scope: (typeof roundingScopes)[number]
  /** Whole minutes that charged time is a multiple of, 1 to 480. */
  readonly incrementMinutes: number
  /** The least that is charged for any time at all, 0 to 480 minutes. */
  readonly minimumMinutes: number
  readonly mode: (typeof roundingModes)[number]
}

/** Charged minutes of worked ones; 0 stays 0. Monotone: more work is never charged less. */
export function roundMinutes(minutes: number, policy: RoundingPolicy): number {
  if (minutes <= 0) return 0
  const { incrementMinutes: step } = policy
  const rounded = roundedSteps[policy.mode](minutes, step) * step
  return Math.max(rounded, policy.minimumMinutes)
}

/** How many steps, by whole numbers only. */
const roundedSteps: Record<RoundingPolicy["mode"], (minutes: number, step: number) => number> = {
  up: (minutes, step) => wholeSteps(minutes + step - 1, step),
  down: wholeSteps,
  nearest: (minutes, step) => wholeSteps(2 * minutes + step, 2 * step),
}

function wholeSteps(minutes: number, step: number): number {
  return (minutes - (minutes % step)) / step
}

/** Minutes as hours with six places, half-even: 90 → 1.5, 20 → 0.333333. */
export function hoursOf(minutes: number): Micro {
  return divideRound(BigInt(minutes) * 1_000_000n, 60n)
}

/** The policy in words, as an invoice declares it. */
export function describeRounding(policy: RoundingPolicy): string {
  const per = policy.scope === "entry" ? "per entry" : "per ticket and day"
  const least = policy.minimumMinutes > 0 ? `, at least ${policy.minimumMinutes} min` : ""
  if (policy.incrementMinutes === 1) return `Time is charged to the minute ${per}${least}.`
  const how = { up: "rounded up", down: "rounded down", nearest: "rounded to the nearest" }[policy.mode]
  return `Time is ${how}${policy.mode === "nearest" ? "" : " to"} ${policy.incrementMinutes} min ${per}${least}.`
}

/** One text per policy: entries that are rounded together have the same. */
export function roundingKey(p: RoundingPolicy): string {
  return `${p.scope}/${p.incrementMinutes}/${p.minimumMinutes}/${p.mode}`
}
