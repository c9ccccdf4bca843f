import type { Ctx } from "#platform/db"
import { httpErrors } from "#platform/http"
import { defineJob, forEachTenant, type Job } from "#platform/jobs"
import { deleteEndedLinks } from "./portal/link-store.ts"
import { deleteOldAttempts, deleteOldBodies, deleteOrphans, readPolicy, writePolicy } from "./retention-store.ts"

const dayMs = 86_400_000
const batchMax = 2_000
export const keptDaysMax = 400

/** How many days the log keeps deliveries that arrived, and those that were given up. */
export interface DeliveryPolicy {
  readonly deliveredDays: number
  readonly failedDays: number
  readonly version: number
}

/** Where a tenant says nothing. */
const policyDefault: DeliveryPolicy = { deliveredDays: 30, failedDays: 90, version: 1 }

/** The policy of the tenant. */
export async function loadPolicy(ctx: Ctx): Promise<DeliveryPolicy> {
  return (await readPolicy(ctx)) ?? policyDefault
}

/** Changes it. Throws `version.mismatch`. */
export async function savePolicy(
  ctx: Ctx,
  days: Pick<DeliveryPolicy, "deliveredDays" | "failedDays">,
  version?: number,
): Promise<DeliveryPolicy> {
  const before = await loadPolicy(ctx)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after = { ...days, version: before.version + 1 }
  await writePolicy(ctx, after)
  return after
}

/** One batch of what is too old; answers how much was removed. */
export async function forgetSome(ctx: Ctx): Promise<number> {
  const policy = await loadPolicy(ctx)
  const ago = (days: number): Date => new Date(ctx.now.getTime() - days * dayMs)
  const before = { delivered: ago(policy.deliveredDays), failed: ago(policy.failedDays) }
  const attempts = await deleteOldAttempts(ctx, before, batchMax)
  const bodies = await deleteOldBodies(ctx, ago(1), batchMax)
  const links = await deleteEndedLinks(ctx, batchMax)
  return attempts + bodies + links + (await deleteOrphans(ctx, batchMax))
}

/** Every hour: the log forgets what is older than the tenant's policy. */
export const forgetDeliveries: Job = defineJob({
  name: "webhooks.forgetDeliveries",
  cron: "41 * * * *",
  run: (program) => forEachTenant(program, "webhooks.forgetDeliveries", forgetSome),
})
