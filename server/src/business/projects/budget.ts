import type { Project } from "./project.ts"

export const budgetKinds = ["hours", "money"] as const
export type BudgetKind = (typeof budgetKinds)[number]

/** A threshold that the use of a budget has reached. */
export interface BudgetWarning {
  readonly kind: BudgetKind
  readonly percent: number
  /** Minutes, or minor units. */
  readonly used: bigint
  readonly budget: bigint
}

type Budgeted = Pick<Project, "usedMinutes" | "usedMinor" | "budgetMinutes" | "budgetMinor" | "warnPercents">

/** The thresholds that are reached: used ≥ percent of the budget. */
export function reachedWarnings(p: Budgeted): BudgetWarning[] {
  const budgets = [
    { kind: "hours", used: p.usedMinutes, budget: p.budgetMinutes },
    { kind: "money", used: p.usedMinor, budget: p.budgetMinor },
  ] as const
  return budgets.flatMap(({ kind, used, budget }) =>
    budget === null
      ? []
      : p.warnPercents
          .filter((percent) => used * 100n >= BigInt(percent) * budget)
          .map((percent) => ({ kind, percent, used, budget })),
  )
}
