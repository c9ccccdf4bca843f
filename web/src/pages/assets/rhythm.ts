import { keysOf } from "../../kit/list/index.ts"

/** Rules of maintenance that are chosen by a word; any other one is written as RFC 5545 has it. */
export const rules = {
  weekly: "FREQ=WEEKLY",
  monthly: "FREQ=MONTHLY",
  quarterly: "FREQ=MONTHLY;INTERVAL=3",
  halfYearly: "FREQ=MONTHLY;INTERVAL=6",
  yearly: "FREQ=YEARLY",
} as const

/** A word for a rule; `own` where there is none. */
export type Rhythm = keyof typeof rules | "own"

/** The word for a rule. */
export function rhythmOf(rule: string): Rhythm {
  return keysOf(rules).find((key) => rules[key] === rule) ?? "own"
}
