import type { Database } from "#platform/db"

/** What waits, over all tenants; counting stops at `countMax`. */
export interface Backlog {
  readonly unrouted: number
  readonly open: number
  readonly dead: number
  /** Seconds since the oldest reaction that still waits was due. */
  readonly oldestSeconds: number
}

const countMax = 100_000

const backlogSql = `select
  (select count(*)::int4 from (select from event_router r, events e where (e.xid, e.ord) > (r.last_xid, r.last_ord) limit $2) e) as unrouted,
  (select count(*)::int4 from (select from flow_tasks where state = 'open' limit $2) t) as open,
  (select count(*)::int4 from (select from flow_tasks where state = 'dead' limit $2) t) as dead,
  coalesce((select extract(epoch from $1::timestamptz - min(due_at))::float8 from flow_tasks where state = 'open' and due_at <= $1), 0) as oldest`

/** How much work waits behind the router and the flows; for the metrics. */
export async function readBacklog(db: Database): Promise<Backlog> {
  return db.withSystem("read the backlog", async (sys) => {
    const { rows } = await sys.tx.session.query(backlogSql, [sys.now, countMax])
    const [row] = rows as { unrouted: number; open: number; dead: number; oldest: number }[]
    return { unrouted: row?.unrouted ?? 0, open: row?.open ?? 0, dead: row?.dead ?? 0, oldestSeconds: row?.oldest ?? 0 }
  })
}
