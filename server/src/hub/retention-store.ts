import type { Ctx } from "#platform/db"
import type { LogPolicy } from "./retention.ts"

export async function readPolicy(ctx: Ctx): Promise<LogPolicy | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select done_days as "doneDays", failed_days as "failedDays", version from hub_log_policies where tenant_id = $1`,
    [ctx.tenant],
  )
  return (rows as LogPolicy[])[0]
}

export async function writePolicy(ctx: Ctx, policy: LogPolicy): Promise<void> {
  await ctx.tx.session.query(
    `insert into hub_log_policies (tenant_id, done_days, failed_days, version, updated_at) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id) do update set done_days = $2, failed_days = $3, version = $4, updated_at = $5`,
    [ctx.tenant, policy.doneDays, policy.failedDays, policy.version, ctx.now],
  )
}

/** Before when things are too old: what went well, and what was refused or failed. */
export interface Before {
  readonly done: Date
  readonly failed: Date
}

/** Removes lines of the log that are older than their time; answers how many. */
export async function deleteOldLines(ctx: Ctx, before: Before, max: number): Promise<number> {
  const { affected } = await ctx.tx.session.query(
    `delete from hub_run_lines where tenant_id = $1 and id in (
       select id from hub_run_lines where tenant_id = $1 and at < greatest($2::timestamptz, $3::timestamptz)
         and at < case when action in ('refused', 'conflict') then $3::timestamptz else $2::timestamptz end limit $4)`,
    [ctx.tenant, before.done, before.failed, max],
  )
  return affected
}

/** Removes runs that ended so long ago that no line of theirs is kept; one that waits for a person's decision stays. Answers how many. */
export async function deleteOldRuns(ctx: Ctx, before: Date, max: number): Promise<number> {
  const { affected } = await ctx.tx.session.query(
    `delete from hub_runs where tenant_id = $1 and id in (
       select id from hub_runs where tenant_id = $1 and started_at < $2 and ended_at < $2
         and not (state = 'held' and decision is null) limit $3)`,
    [ctx.tenant, before, max],
  )
  return affected
}

/** Removes actions that ended longer ago than their time; what waits stays. Answers how many. */
export async function deleteOldActions(ctx: Ctx, before: Before, max: number): Promise<number> {
  const { affected } = await ctx.tx.session.query(
    `delete from hub_actions where tenant_id = $1 and id in (
       select id from hub_actions where tenant_id = $1 and state <> 'waiting' and ended_at < greatest($2::timestamptz, $3::timestamptz)
         and ended_at < case when state = 'failed' then $3::timestamptz else $2::timestamptz end order by ended_at limit $4)`,
    [ctx.tenant, before.done, before.failed, max],
  )
  return affected
}
