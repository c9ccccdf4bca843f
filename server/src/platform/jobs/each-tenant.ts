import { type Ctx, systemActor } from "#platform/db"
import type { Program } from "#platform/lifecycle"
import { listTenants } from "#platform/tenants"

/** Batches one run takes from one tenant: what is left then waits for the next run, so that no tenant holds up the others. */
const batchesMax = 100

/**
 * Runs `work` for every tenant, each batch in a transaction of its own, again until it answers 0. A tenant whose work fails
 * is logged and passed over; the error is thrown at the end, so that the job counts as failed.
 */
export async function forEachTenant(program: Program, job: string, work: (ctx: Ctx) => Promise<number>): Promise<void> {
  const tenants = await program.db.withSystem(`job ${job}`, listTenants)
  const failures: unknown[] = []
  for (const tenant of tenants) {
    const scope = { tenant: tenant.id, actor: systemActor(`job:${job}`) }
    try {
      for (let batch = 0; batch < batchesMax; batch++) {
        if ((await program.db.withTenant(scope, work)) === 0) break
      }
    } catch (error) {
      failures.push(error)
      program.logger.error({ err: error, job, tenant: tenant.id }, "job failed for a business")
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${job} failed for ${failures.length} of ${tenants.length} businesses`)
}
