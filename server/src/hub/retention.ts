import type { Ctx } from "#platform/db"
import { httpErrors } from "#platform/http"
import { defineJob, forEachTenant, type Job } from "#platform/jobs"
import { deleteOldActions, deleteOldLines, deleteOldRuns, readPolicy, writePolicy } from "./retention-store.ts"

const dayMs = 86_400_000
const batchMax = 2_000
export const keptDaysMax = 400

/** How many days the log keeps what went well, and what was refused or failed. */
export interface LogPolicy {
  readonly doneDays: number
  readonly failedDays: number
  readonly version: number
}

/** Where a business says nothing. */
const policyDefault: LogPolicy = { doneDays: 30, failedDays: 90, version: 1 }

/** The policy of the business. */
export async function loadLogPolicy(ctx: Ctx): Promise<LogPolicy> {
  return (await readPolicy(ctx)) ?? policyDefault
}

/** Changes it. Throws `version.mismatch`. */
export async function saveLogPolicy(
  ctx: Ctx,
  days: Pick<LogPolicy, "doneDays" | "failedDays">,
  version?: number,
): Promise<LogPolicy> {
  const before = await loadLogPolicy(ctx)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after = { ...days, version: before.version + 1 }
  await writePolicy(ctx, after)
  return after
}

/** One batch of what is too old; answers how much was removed. */
export async function forgetSomeOfLog(ctx: Ctx): Promise<number> {
  const policy = await loadLogPolicy(ctx)
  const ago = (days: number): Date => new Date(ctx.now.getTime() - days * dayMs)
  const before = { done: ago(policy.doneDays), failed: ago(policy.failedDays) }
  const lines = await deleteOldLines(ctx, before, batchMax)
  const runs = await deleteOldRuns(ctx, ago(Math.max(policy.doneDays, policy.failedDays)), batchMax)
  return lines + runs + (await deleteOldActions(ctx, before, batchMax))
}

/** Every hour: the log of connections forgets what is older than the business's policy. */
export const forgetSyncLog: Job = defineJob({
  name: "hub.forgetSyncLog",
  cron: "23 * * * *",
  run: (program) => forEachTenant(program, "hub.forgetSyncLog", forgetSomeOfLog),
})
