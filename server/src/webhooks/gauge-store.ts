import type { Database } from "#platform/db"

/** Endpoints that are told apart; the ones with the most waiting. */
const shownMax = 50
/** Counting what waits for one endpoint stops here. */
const countMax = 100_000

/** What waits to be delivered. */
export interface LaneBacklog {
  readonly endpointId: string
  readonly waiting: number
  /** Age of the oldest delivery that waits. */
  readonly oldestSeconds: number
}

const backlogSql = `
select l.endpoint_id as "endpointId", c.waiting, coalesce(extract(epoch from $1::timestamptz - o.created_at)::float8, 0) as "oldestSeconds"
from (select * from webhook_lanes where next_due is not null order by next_due limit 1000) l
cross join lateral (select count(*)::int4 as waiting from (
  select from webhook_queue q where q.tenant_id = l.tenant_id and q.endpoint_id = l.endpoint_id limit ${countMax}) q) c
left join lateral (select created_at from webhook_queue q where q.tenant_id = l.tenant_id and q.endpoint_id = l.endpoint_id order by q.pos limit 1) o on true
where c.waiting > 0 order by c.waiting desc limit ${shownMax}`

/** What waits, by endpoint; for the metrics. */
export function readLaneBacklog(db: Database): Promise<LaneBacklog[]> {
  return db.withSystem("read the delivery backlog", async (sys) => {
    const { rows } = await sys.tx.session.query(backlogSql, [sys.now])
    return rows as LaneBacklog[]
  })
}
