import type { Ctx } from "#platform/db"

/** How one connection does. */
export interface ConnectionHealth {
  readonly id: `conn_${string}`
  readonly connector: string
  readonly account: string | null
  readonly state: "connecting" | "connected" | "expired" | "error" | "paused"
  readonly isSandbox: boolean
  readonly reason: string | null
  readonly lastSuccessAt: string | null
  /** Runs that ended since the window began, and those of them that failed. */
  readonly runs: number
  readonly failedRuns: number
  /** Records seen or sent in those runs, and those that were refused. */
  readonly records: number
  readonly refused: number
  /** Milliseconds of the latest calls; null without one in the window. */
  readonly medianMs: number | null
  readonly p95Ms: number | null
  /** Changes that wait to be sent, and since when the oldest does. */
  readonly waiting: number
  readonly waitingSince: string | null
  readonly parked: number
  readonly quarantined: number
  readonly conflicts: number
  readonly links: number
}

/** Calls that a latency is told from: the latest ones, so that a busy connection costs no more than a quiet one. */
const callsMax = 500

/** Every connection that is not given up, by its connector; runs and calls since `since`. */
export async function healthOf(ctx: Ctx, since: Date, limit: number): Promise<ConnectionHealth[]> {
  const { rows } = await ctx.tx.session.query(
    `select c.id, c.connector, c.account ->> 'label' as account, c.state, c.is_sandbox as "isSandbox", c.reason,
       (select max(r.ended_at) from hub_runs r where r.tenant_id = c.tenant_id and r.connection_id = c.id and r.state = 'done') as "lastSuccessAt",
       runs.*, calls.*, waiting.*,
       (select count(*)::int from hub_pending p where p.tenant_id = c.tenant_id and p.connection_id = c.id and p.state = 'parked') as parked,
       (select count(*)::int from hub_quarantine q where q.tenant_id = c.tenant_id and q.connection_id = c.id) as quarantined,
       (select count(*)::int from hub_conflicts f where f.tenant_id = c.tenant_id and f.connection_id = c.id and f.state = 'open') as conflicts,
       (select count(*)::int from hub_links l where l.tenant_id = c.tenant_id and l.connection_id = c.id) as links
     from hub_connections c
     cross join lateral (
       select count(*)::int as runs, (count(*) filter (where r.state = 'failed'))::int as "failedRuns",
         coalesce(sum(r.seen + r.pushed), 0)::int as records, coalesce(sum(r.refused), 0)::int as refused
       from hub_runs r where r.tenant_id = c.tenant_id and r.connection_id = c.id and r.ended_at >= $2 and r.kind <> 'preview') runs
     cross join lateral (
       select round(percentile_cont(0.5) within group (order by n.duration_ms))::int as "medianMs",
         round(percentile_cont(0.95) within group (order by n.duration_ms))::int as "p95Ms"
       from (select duration_ms, at from hub_run_lines l where l.tenant_id = c.tenant_id and l.connection_id = c.id
             order by l.id desc limit ${callsMax}) n
       where n.duration_ms is not null and n.at >= $2) calls
     cross join lateral (
       select count(*)::int as waiting, min(p.since) as "waitingSince" from hub_pending p
       where p.tenant_id = c.tenant_id and p.connection_id = c.id and p.state = 'open') waiting
     where c.tenant_id = $1 and c.state <> 'disconnected' order by c.connector, c.id limit $3`,
    [ctx.tenant, since, limit],
  )
  type Read = Omit<ConnectionHealth, "lastSuccessAt" | "waitingSince"> &
    Record<"lastSuccessAt" | "waitingSince", Date | null>
  return (rows as Read[]).map((row) => ({
    ...row,
    lastSuccessAt: isoOf(row.lastSuccessAt),
    waitingSince: isoOf(row.waitingSince),
  }))
}

/** What syncs did on one day. */
export interface SyncDay {
  readonly day: string
  readonly runs: number
  readonly failed: number
  readonly records: number
  readonly changed: number
  readonly refused: number
  readonly conflicts: number
  /** From the beginning of a run to its end, on average; null on a day without one that was done. */
  readonly averageMs: number | null
}

/** Runs that ended between two instants, by the day in `timeZone`. */
export async function syncDays(
  ctx: Ctx,
  span: { readonly begins: Date; readonly ends: Date; readonly timeZone: string; readonly connection: string | null },
): Promise<SyncDay[]> {
  const { rows } = await ctx.tx.session.query(
    `select ((r.ended_at at time zone $4)::date)::text as day, count(*)::int as runs,
       (count(*) filter (where r.state = 'failed'))::int as failed,
       coalesce(sum(r.seen + r.pushed), 0)::int as records,
       coalesce(sum(r.created + r.updated + r.deleted + r.pushed), 0)::int as changed,
       coalesce(sum(r.refused), 0)::int as refused, coalesce(sum(r.conflicts), 0)::int as conflicts,
       round(avg(extract(epoch from r.ended_at - r.started_at) * 1000) filter (where r.state = 'done'))::int as "averageMs"
     from hub_runs r
     where r.tenant_id = $1 and r.ended_at >= $2 and r.ended_at < $3 and r.kind <> 'preview' and ($5::text is null or r.connection_id = $5)
     group by 1 order by 1`,
    [ctx.tenant, span.begins, span.ends, span.timeZone, span.connection],
  )
  return rows as SyncDay[]
}

function isoOf(at: Date | null): string | null {
  return at === null ? null : at.toISOString()
}
