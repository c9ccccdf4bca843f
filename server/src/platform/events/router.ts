import { type Database, settleAtCommit } from "#platform/db"
import type { FanOut, FanOutRow } from "./fan-out.ts"
import type { EventRegistry } from "./registry.ts"

/** Events numbered and fanned out by one step; a step is one transaction. */
export const routeBatchMax = 500

/**
 * Gives every committed event its number in its tenant and makes the tasks of the flows that wait for it; answers how many
 * events it routed. Safe in many processes at once: one routes, the others find the row taken and answer 0.
 *
 * It reads below the snapshot horizon (`pg_snapshot_xmin`): every transaction with a smaller id has ended, so none can
 * commit an event behind the place that was read. The place enters the condition as a value, not as a joined table: joined, the
 * planner walked the whole index at every step.
 */
export async function routeStep(db: Database, registry: EventRegistry): Promise<number> {
  const { fanOuts } = registry
  const { answer, now } = await db.withSystem("route events", async (sys) => {
    // Nothing is decided by the answer: the commit follows in the same round trip.
    const answer = sys.tx.session.query(routeSql(fanOuts), paramsOf(registry, sys.now))
    settleAtCommit(sys, answer)
    return { answer, now: sys.now }
  })
  const rows = (await answer).rows as RoutedRow[]
  for (const [part, fanOut] of fanOuts.entries()) fanOut.take(rowsOf(rows, part), now)
  return rows.find((row) => row.part === -1)?.routed ?? 0
}

function rowsOf(rows: readonly RoutedRow[], part: number): FanOutRow[] {
  return rows.filter((row): row is RoutedRow & FanOutRow => row.part === part)
}

interface RoutedRow {
  readonly part: number
  readonly routed: number | null
  readonly head: string | null
  readonly body: string | null
}

const numberingSql = `
with place as (
  select last_xid, last_ord from event_router for update skip locked
), batch as (
  select e.id, e.tenant_id, e.type, e.version, e.subject, e.data, e.request_id, e.trace, e.occurred_at, e.xid, e.ord
  from events e
  where (e.xid, e.ord) > ((select last_xid from place), (select last_ord from place))
    and e.xid < pg_snapshot_xmin(pg_current_snapshot())
  order by e.xid, e.ord limit $1
), counted as (
  insert into event_counters as c (tenant_id, last_seq)
  select tenant_id, count(*) from batch group by tenant_id order by tenant_id
  on conflict (tenant_id) do update set last_seq = c.last_seq + excluded.last_seq
  returning c.tenant_id, c.last_seq
), numbered as (
  insert into event_log (tenant_id, seq, event_id)
  select b.tenant_id,
    c.last_seq - count(*) over (partition by b.tenant_id) + row_number() over (partition by b.tenant_id order by b.xid, b.ord), b.id
  from batch b join counted c on c.tenant_id = b.tenant_id
), tasks as (
  insert into flow_tasks (event_id, flow, tenant_id, due_at)
  select b.id, f.flow, b.tenant_id, $2
  from batch b join unnest($3::text[], $4::text[], $5::boolean[]) as f (flow, type, only_wanted) on f.type = b.type
  where not f.only_wanted or exists (select from flow_wishes w where w.tenant_id = b.tenant_id and w.flow = f.flow)
), moved as (
  update event_router set (last_xid, last_ord) = (select xid, ord from batch order by xid desc, ord desc limit 1)
  where exists (select from batch)
)`
const ownParams = 5

const texts = new WeakMap<readonly FanOut[], string>()

/** One text per set of parts, so that it is prepared once. */
function routeSql(fanOuts: readonly FanOut[]): string {
  const known = texts.get(fanOuts)
  if (known !== undefined) return known
  let first = ownParams
  const ctes = fanOuts.map((fanOut) => {
    const from = first + 1
    first += fanOut.params(new Date(0)).length
    return `, ${fanOut.ctes((index) => `$${from + index}`)}`
  })
  const rows = fanOuts.map(({ rows }, part) => `union all select ${part}, null, r.head, r.body from (${rows}) r`)
  const text = `${numberingSql}${ctes.join("")}
select -1 as part, count(*)::int as routed, null::text as head, null::text as body from batch ${rows.join(" ")}`
  texts.set(fanOuts, text)
  return text
}

function paramsOf({ afterCommit, fanOuts }: EventRegistry, now: Date): unknown[] {
  return [
    routeBatchMax,
    now,
    afterCommit.map((f) => f.name),
    afterCommit.map((f) => f.type),
    afterCommit.map((f) => f.onlyWanted === true),
    ...fanOuts.flatMap((fanOut) => fanOut.params(now)),
  ]
}
