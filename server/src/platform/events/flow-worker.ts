import { type Ctx, type Database, systemActor, type TenantId } from "#platform/db"
import { readEvent } from "./read.ts"
import type { EventRegistry } from "./registry.ts"

/** Tasks one step takes. */
const claimMax = 50
/** How long a claimed task is this process's own; a process that dies gives it back by the passing of this time. */
const leaseMs = 60_000
/** Tries before a task is left for a person; with the delays below about six hours. */
const attemptsMax = 12
const firstDelayMs = 1_000
const delayMaxMs = 2 * 3_600_000

interface Task {
  readonly event_id: string
  readonly flow: string
  readonly tenant_id: TenantId
  readonly attempts: number
}

/** What happened to a task that failed, for the log. */
export type FlowFailure = (task: { flow: string; eventId: string; attempts: number }, error: unknown) => void

/** Claims due tasks and runs them one after the other; answers how many it ran. */
export async function flowStep(db: Database, registry: EventRegistry, onFailure: FlowFailure): Promise<number> {
  const tasks = await claim(db)
  for (const task of tasks) {
    try {
      await runTask(db, registry, task)
    } catch (error) {
      onFailure({ flow: task.flow, eventId: task.event_id, attempts: task.attempts }, error)
      await postpone(db, task, error)
    }
  }
  return tasks.length
}

/** Milliseconds until the next try after `attempts` failed ones: doubles from 1 s up to 2 h. */
export function flowDelayMs(attempts: number): number {
  return Math.min(firstDelayMs * 2 ** (attempts - 1), delayMaxMs)
}

const claimSql = `update flow_tasks t set attempts = attempts + 1, leased_until = $1::timestamptz + $2 * interval '1 ms'
  where (event_id, flow) in (
    select event_id, flow from flow_tasks
    where state = 'open' and due_at <= $1 and (leased_until is null or leased_until < $1)
    order by due_at limit $3 for update skip locked)
  returning event_id, flow, tenant_id, attempts`

function claim(db: Database): Promise<readonly Task[]> {
  return db.withSystem("claim flow tasks", async (sys) => {
    const { rows } = await sys.tx.session.query(claimSql, [sys.now, leaseMs, claimMax])
    return rows as Task[]
  })
}

async function runTask(db: Database, registry: EventRegistry, task: Task): Promise<void> {
  const flow = registry.afterCommit.find((f) => f.name === task.flow)
  if (flow === undefined) throw new Error(`Flow ${task.flow} is not part of this program any more.`)
  await db.withTenant({ tenant: task.tenant_id, actor: systemActor(`flow:${task.flow}`) }, async (ctx) => {
    if (await isFirstTime(ctx, task)) {
      const event = await readEvent(ctx, task.event_id)
      await flow.run(ctx, event)
    }
    await ctx.tx.session.query("delete from flow_tasks where event_id = $1 and flow = $2", [task.event_id, task.flow])
  })
}

async function isFirstTime(ctx: Ctx, task: Task): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    "insert into flow_receipts (event_id, flow, tenant_id, done_at) values ($1, $2, $3, $4) on conflict do nothing",
    [task.event_id, task.flow, task.tenant_id, ctx.now],
  )
  return affected === 1
}

function postpone(db: Database, task: Task, error: unknown): Promise<unknown> {
  const state = task.attempts >= attemptsMax ? "dead" : "open"
  const text = error instanceof Error ? error.message.slice(0, 500) : "unknown error"
  return db.withSystem("postpone a flow task", (sys) =>
    sys.tx.session.query(
      "update flow_tasks set due_at = $3, leased_until = null, state = $4, last_error = $5 where event_id = $1 and flow = $2",
      [task.event_id, task.flow, new Date(sys.now.getTime() + flowDelayMs(task.attempts)), state, text],
    ),
  )
}
