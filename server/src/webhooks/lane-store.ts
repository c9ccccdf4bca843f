import type { Ctx } from "#platform/db"
import type { EndpointId } from "./endpoint.ts"

/** Counting what waits stops here. */
const countMax = 10_000

/** How an endpoint has been answering, and what waits for it. */
export interface LaneState {
  readonly failures: number
  readonly failingSince: Date | null
  readonly blockedUntil: Date | null
  readonly waiting: number
  readonly oldestWaitingSince: Date | null
}

const laneSql = `
select failures, failing_since as "failingSince", case when blocked_until > $3 then blocked_until end as "blockedUntil",
  (select count(*)::int4 from (select from webhook_queue q where q.tenant_id = $1 and q.endpoint_id = $2 limit ${countMax}) q) as waiting,
  (select created_at from webhook_queue q where q.tenant_id = $1 and q.endpoint_id = $2 order by q.pos limit 1) as "oldestWaitingSince"
from webhook_lanes where tenant_id = $1 and endpoint_id = $2`

const nothing: LaneState = { failures: 0, failingSince: null, blockedUntil: null, waiting: 0, oldestWaitingSince: null }

export async function readLane(ctx: Ctx, endpointId: EndpointId): Promise<LaneState> {
  const { rows } = await ctx.tx.session.query(laneSql, [ctx.tenant, endpointId, ctx.now])
  return (rows as LaneState[])[0] ?? nothing
}
