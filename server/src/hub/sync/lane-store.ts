import type { Ctx, SystemCtx, TenantId } from "#platform/db"
import type { ConnectionId } from "../connection.ts"
import type { Cursor } from "./cursor-store.ts"

/** A lane lost to another worker (its lease ran out): what was begun is rolled back, the other one goes on. */
export class LaneLost extends Error {
  override readonly name = "LaneLost"
}

/** How long a lane is this worker's own; each page, each batch makes it longer. */
const laneMs = 120_000

/**
 * Takes lanes of connections that have something to do; fair over businesses by when they became due. `isApart`: only of businesses that
 * nobody works for at this moment.
 */
export async function claimLanes(
  sys: SystemCtx,
  owner: string,
  limit: number,
  isApart = false,
): Promise<{ tenant: TenantId; id: ConnectionId }[]> {
  const { rows } = await sys.tx.session.query(
    `update hub_connections c set lane_owner = $2, lane_until = $1::timestamptz + $3 * interval '1 ms'
     where (c.tenant_id, c.id) in (
       select tenant_id, id from hub_connections d
       where due_at <= $1 and (lane_until is null or lane_until < $1) and (open_until is null or open_until <= $1 or errand is not null)
         and not ($5::boolean and exists (select from hub_connections o where o.tenant_id = d.tenant_id and o.lane_until >= $1))
       order by due_at limit $4 for update skip locked)
     returning c.tenant_id as tenant, c.id`,
    [sys.now, owner, laneMs, limit, isApart],
  )
  return rows as { tenant: TenantId; id: ConnectionId }[]
}

/** Inside the transaction of an effect: the lane is still ours, and is for a while longer. Throws LaneLost. */
export async function holdLane(ctx: Ctx, id: ConnectionId, owner: string): Promise<void> {
  const { affected } = await ctx.tx.session.query(
    "update hub_connections set lane_until = $4::timestamptz + $5 * interval '1 ms' where tenant_id = $1 and id = $2 and lane_owner = $3",
    [ctx.tenant, id, owner, ctx.now, laneMs],
  )
  if (affected === 0) throw new LaneLost("Another worker has this lane.")
}

/**
 * Like `holdLane` for a read: it stops where a person has paused or ended the connection meanwhile (its page is read again later), and where
 * the run is not at this page any more, because a power cut of the database took back the pages before it, whose commits had not waited
 * for the disk.
 */
export async function holdRead(
  ctx: Ctx,
  id: ConnectionId,
  owner: string,
  { resource, runId, page }: Pick<Cursor, "resource" | "runId" | "page">,
): Promise<void> {
  const { affected } = await ctx.tx.session.query(
    `update hub_connections set lane_until = $4::timestamptz + $5 * interval '1 ms'
     where tenant_id = $1 and id = $2 and lane_owner = $3 and state in ('connected', 'error') and exists (
       select from hub_cursors where tenant_id = $1 and connection_id = $2 and resource = $6 and run_id = $7 and page = $8::jsonb)`,
    [ctx.tenant, id, owner, ctx.now, laneMs, resource, runId, JSON.stringify(page)],
  )
  if (affected === 0)
    throw new LaneLost("The connection was paused, another worker has this lane, or its page was lost.")
}

/** How a visit ended: when to come back at the latest (null where the due times tell), and whether all went well. */
export interface Worked {
  readonly soonest: Date | null
  readonly isWell: boolean
}

/** Gives a lane back; the connection is due again when its work is. One that went well has no failures behind it any more. */
export async function releaseLane(
  ctx: Ctx,
  id: ConnectionId,
  owner: string,
  { soonest, isWell }: Worked,
): Promise<void> {
  if (isWell) await recovered(ctx, id)
  await ctx.tx.session.query(
    `update hub_connections c set lane_owner = null, lane_until = null, due_at = case when c.state not in ('connected', 'error') and c.errand is null then null else (
       select min(t) from (
         select case when c.errand is null then null else $4::timestamptz end as t
         union all select min(due_at) from hub_cursors k where k.tenant_id = $1 and k.connection_id = $2 and k.direction in ('both', 'pull')
         union all select min(p.due_at) from hub_pending p join hub_cursors k using (tenant_id, connection_id, resource)
           where p.tenant_id = $1 and p.connection_id = $2 and p.state = 'open' and k.direction in ('both', 'push')
         union all select min(r.started_at) from hub_runs r where r.tenant_id = $1 and r.connection_id = $2 and r.kind = 'preview' and r.ended_at is null
         union all select min(a.due_at) from hub_actions a where a.tenant_id = $1 and a.connection_id = $2 and a.state = 'waiting'
         union all select due_at from hub_subscriptions s where s.tenant_id = $1 and s.connection_id = $2
         union all select min(at) from hub_touches t where t.tenant_id = $1 and t.connection_id = $2
         union all select $5::timestamptz) due) end
     where tenant_id = $1 and id = $2 and lane_owner = $3`,
    [ctx.tenant, id, owner, ctx.now, soonest],
  )
}

async function recovered(ctx: Ctx, id: ConnectionId): Promise<void> {
  await ctx.tx.session.query(
    `update hub_connections set state = 'connected', reason = null, failures = 0, open_until = null, synced_at = $3,
       since = case when state = 'connected' then since else $3 end, version = version + 1
     where tenant_id = $1 and id = $2 and state in ('connected', 'error')`,
    [ctx.tenant, id, ctx.now],
  )
}
