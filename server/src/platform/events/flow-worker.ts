import { type Ctx, type Database, settleAtCommit, systemActor, type TenantId } from "#platform/db"
import type { EventRecord, Flow } from "./define.ts"
import { readEvents } from "./read.ts"
import type { EventRegistry } from "./registry.ts"

/** Tasks one step takes. */
const claimMax = 50
/** Tasks that share a transaction: enough to share its cost, few enough that no lock is held for long. */
const batchMax = 10
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

/** Claims due tasks and runs them; answers how many it ran. */
export async function flowStep(db: Database, registry: EventRegistry, onFailure: FlowFailure): Promise<number> {
  const tasks = await claim(db)
  for (const batch of batchesOf(tasks)) {
    if (batch.length > 1 && (await ranTogether(db, registry, batch))) continue
    for (const task of batch) await runAlone(db, registry, task, onFailure)
  }
  return tasks.length
}

/** Tasks of one flow in one tenant share a transaction, and so its round trips and its commit. */
function batchesOf(tasks: readonly Task[]): Task[][] {
  const groups = Map.groupBy(tasks, (task) => `${task.tenant_id} ${task.flow}`)
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / batchMax) }, (_, i) => group.slice(i * batchMax, (i + 1) * batchMax)),
  )
}

/** False when one of them failed: then nothing was done, and each has to run alone, so that it fails for itself only. */
async function ranTogether(db: Database, registry: EventRegistry, batch: readonly Task[]): Promise<boolean> {
  try {
    await runTasks(db, registry, batch)
    return true
  } catch {
    return false
  }
}

async function runAlone(db: Database, registry: EventRegistry, task: Task, onFailure: FlowFailure): Promise<void> {
  try {
    await runTasks(db, registry, [task])
  } catch (error) {
    onFailure({ flow: task.flow, eventId: task.event_id, attempts: task.attempts }, error)
    await postpone(db, task, error)
  }
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

/** Effects, receipts and the end of the tasks in one transaction; `tasks` are of one flow and one tenant. */
async function runTasks(db: Database, registry: EventRegistry, tasks: readonly Task[]): Promise<void> {
  const [{ flow: name, tenant_id: tenant }] = tasks as [Task]
  const flow = registry.afterCommit.find((f) => f.name === name)
  if (flow === undefined) throw new Error(`Flow ${name} is not part of this program any more.`)
  const ids = tasks.map((task) => task.event_id)
  await db.withTenant({ tenant, actor: systemActor(`flow:${name}`) }, async (ctx) => {
    const fresh = takeReceipts(ctx, name, ids)
    const events = await readEvents(ctx, ids)
    const isFirst = new Set(await fresh)
    await runEach(
      ctx,
      flow,
      events.filter((event) => isFirst.has(event.id)),
    )
    const deleteSql = "delete from flow_tasks where event_id = any($1) and flow = $2"
    settleAtCommit(ctx, ctx.tx.session.query(deleteSql, [ids, name]))
  })
}

/** One after the other, in their order; beside each other where the flow says that it makes no difference. */
async function runEach(ctx: Ctx, flow: Flow, events: readonly EventRecord[]): Promise<void> {
  if (flow.goesAlong !== true) {
    for (const event of events) await flow.run(ctx, event)
    return
  }
  // All have ended before the transaction may: none may send anything behind its rollback.
  const outcomes = await Promise.allSettled(events.map((event) => flow.run(ctx, event)))
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason
}

/** Answers the events that this flow has not seen yet: its effect happens once, however often a task runs. */
async function takeReceipts(ctx: Ctx, flow: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await ctx.tx.session.query(
    `insert into flow_receipts (event_id, flow, tenant_id, done_at)
     select id, $2, $3, $4 from unnest($1::text[]) as id on conflict do nothing returning event_id`,
    [ids, flow, ctx.tenant, ctx.now],
  )
  return (rows as { event_id: string }[]).map((row) => row.event_id)
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
