import type { Ctx } from "#platform/db"
import { driftChecks, type WorkDriftRow } from "./drift-store.ts"

/** The rules that `workDrift` proves. */
export const workRules: readonly string[] = Object.keys(driftChecks)

/** Something about billable work that must never be. */
export interface WorkViolation {
  readonly rule: string
  /** The record that it is about. */
  readonly id: string
  readonly detail: string
}

/** Proves a tenant's billable work: for every client what is approved is billed, unbilled or covered; every claim is on its
 *  line, every cover in the ledger, no retainer overdrawn. Answers every violation; none is well. */
export async function workDrift(ctx: Ctx): Promise<WorkViolation[]> {
  const found: WorkViolation[] = []
  for (const [rule, sql] of Object.entries(driftChecks)) {
    const { rows } = await ctx.tx.session.query(sql, [ctx.tenant])
    found.push(...(rows as WorkDriftRow[]).map((row) => ({ rule, ...row })))
  }
  return found
}
