import type { Ctx } from "#platform/db"
import type { Timer } from "./timer.ts"

const columns = `user_id as "userId", customer_id as "customerId", ticket_id as "ticketId", project_id as "projectId",
  task_id as "taskId", service_type_id as "serviceTypeId", note, is_billable as "isBillable", started_at as "startedAt"`

/** Starts a person's clock; false when one runs already. */
export async function insertTimer(ctx: Ctx, t: Timer): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `insert into work_timers (tenant_id, user_id, customer_id, ticket_id, project_id, task_id, service_type_id, note, is_billable,
       started_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      ctx.tenant,
      t.userId,
      t.customerId,
      t.ticketId,
      t.projectId,
      t.taskId,
      t.serviceTypeId,
      t.note,
      t.isBillable,
      t.startedAt,
    ],
  )
  return affected === 1
}

/** The clock of a person that runs. */
export async function timerOf(ctx: Ctx, userId: string): Promise<Timer | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from work_timers where tenant_id = $1 and user_id = $2`,
    [ctx.tenant, userId],
  )
  return (rows as Timer[])[0]
}

/** Clocks that run, the longest first, at most `max`; of one person where it is named. */
export async function runningTimers(ctx: Ctx, userId: string | null, max: number): Promise<Timer[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from work_timers where tenant_id = $1 and ($2::text is null or user_id = $2) order by started_at limit $3`,
    [ctx.tenant, userId, max],
  )
  return rows as Timer[]
}

/** Stops a person's clock: only one of two callers at once gets it. */
export async function takeTimer(ctx: Ctx, userId: string): Promise<Timer | undefined> {
  const { rows } = await ctx.tx.session.query(
    `delete from work_timers where tenant_id = $1 and user_id = $2 returning ${columns}`,
    [ctx.tenant, userId],
  )
  return (rows as Timer[])[0]
}
