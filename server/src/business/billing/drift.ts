import type { Ctx } from "#platform/db"
import { type DriftRow, driftChecks } from "./store-drift.ts"

/** The rules that `billingDrift` proves. */
export const billingRules: readonly string[] = Object.keys(driftChecks)

/** Something about the books that must never be. */
export interface BillingViolation {
  readonly rule: string
  /** The record that it is about. */
  readonly id: string
  readonly detail: string
}

/**
 * Proves a tenant's books: numbers without holes, journals balanced, the trial balance zero, receivables and credits equal to
 * what invoices and payments say, derived columns equal to the facts. Answers every violation; none is well.
 */
export async function billingDrift(ctx: Ctx): Promise<BillingViolation[]> {
  const found: BillingViolation[] = []
  for (const [rule, sql] of Object.entries(driftChecks)) {
    const { rows } = await ctx.tx.session.query(sql, [ctx.tenant])
    found.push(...(rows as DriftRow[]).map((row) => ({ rule, ...row })))
  }
  return found
}
