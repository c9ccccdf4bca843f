import type { Ctx } from "#platform/db"
import { wakeAfterCommit } from "#platform/events"
import type { ConnectionId } from "../connection.ts"
import type { RunId } from "./cursor-store.ts"
import type { Place, RecordId } from "./link-store.ts"
import type { Tally } from "./run-store.ts"

/** Asks for a backfill, and wakes the lane; one that is open goes on. Answers the run. */
export async function askForBackfill(ctx: Ctx, id: RunId, connection: ConnectionId, resource: string): Promise<RunId> {
  wakeAfterCommit(ctx, "hub")
  const { rows } = await ctx.tx.session.query(
    `with woken as (update hub_connections set due_at = least(coalesce(due_at, $5), $5) where tenant_id = $1 and id = $3)
     insert into hub_runs (tenant_id, id, connection_id, resource, kind, state, started_at, asked_by) values ($1, $2, $3, $4, 'backfill', 'waiting', $5, $6)
     on conflict (tenant_id, connection_id, resource) where kind = 'backfill' and ended_at is null do update set asked_by = excluded.asked_by
     returning id`,
    [ctx.tenant, id, connection, resource, ctx.now, ctx.actor.name],
  )
  return (rows as { id: RunId }[])[0]?.id ?? id
}

/** Where a backfill stands. */
export interface BackfillAt {
  readonly place: string | null
  readonly isListed: boolean
}

/** Where a backfill stands, held until the transaction ends; undefined: it has ended. */
export async function backfillAt(ctx: Ctx, id: RunId): Promise<BackfillAt | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select place, is_listed as "isListed" from hub_runs
     where tenant_id = $1 and id = $2 and kind = 'backfill' and ended_at is null for update`,
    [ctx.tenant, id],
  )
  return (rows as BackfillAt[])[0]
}

/** Notes the place that a backfill goes on at; null: the domain has no more. */
export async function moveBackfill(ctx: Ctx, id: RunId, place: string | null): Promise<void> {
  await ctx.tx.session.query(
    "update hub_runs set state = 'running', place = $3, is_listed = $3::text is null where tenant_id = $1 and id = $2",
    [ctx.tenant, id, place],
  )
}

/** Has everything of theirs been read once, and carried to the domain? Then nothing of ours is made there twice. */
export async function isReadOnce(ctx: Ctx, { connection, resource }: Place, kind: string): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(
    `select (direction = 'push' or full_at is not null)
       and not exists (select from hub_records r where r.tenant_id = $1 and r.kind = $4 and r.domain_state = 'dirty') as "isRead"
     from hub_cursors where tenant_id = $1 and connection_id = $2 and resource = $3`,
    [ctx.tenant, connection, resource, kind],
  )
  return (rows as { isRead: boolean }[])[0]?.isRead ?? false
}

/** Those that are not linked within this resource, nor wait to be sent; with the record there that is the same by its surest key, but not by all. */
export async function unlinkedAmong(
  ctx: Ctx,
  { connection, resource }: Place,
  ids: readonly string[],
): Promise<{ id: RecordId; data: Record<string, unknown>; twin: string | null }[]> {
  const { rows } = await ctx.tx.session.query(
    `select r.id, r.data, (select l.external_id from hub_record_keys k
         join hub_links l on l.record_id = k.record_id and l.connection_id = $3 and l.resource = $4 and l.tenant_id = $1
         where k.tenant_id = $1 and k.kind = r.kind and k.key = r.keys[1] and k.record_id <> r.id and l.state = 'linked' limit 1) as twin
     from hub_records r where r.tenant_id = $1 and r.id = any($2::text[]) and r.deleted_at is null and r.erased_at is null
       and not exists (select from hub_links l where l.record_id = r.id and l.connection_id = $3 and l.resource = $4 and l.tenant_id = $1)
       and not exists (select from hub_pending p where p.tenant_id = $1 and p.connection_id = $3 and p.resource = $4 and p.record_id = r.id)
     order by r.id`,
    [ctx.tenant, [...ids], connection, resource],
  )
  return rows as { id: RecordId; data: Record<string, unknown>; twin: string | null }[]
}

/** Leaves records to be sent, as part of a backfill; one with an error waits for a person. */
export async function addBackfilled(
  ctx: Ctx,
  { connection, resource }: Place,
  run: RunId,
  records: readonly { id: RecordId; error: string | null }[],
): Promise<void> {
  await ctx.tx.session.query(
    `insert into hub_pending (tenant_id, connection_id, resource, record_id, since, due_at, state, error, backfill_run)
     select $1, $2, $3, w.id, $5, $5, case when w.error is null then 'open' else 'parked' end, w.error, $6
     from json_to_recordset($4::json) as w (id text, error text) on conflict do nothing`,
    [ctx.tenant, connection, resource, JSON.stringify(records), ctx.now, run],
  )
}

/** What a backfill has left to be sent: how many are on their way, and how many wait for a person. */
export async function leftOfBackfill(ctx: Ctx, id: RunId): Promise<{ open: number; parked: number }> {
  const { rows } = await ctx.tx.session.query(
    `select count(*) filter (where state = 'open')::int4 as open, count(*) filter (where state = 'parked')::int4 as parked
     from hub_pending where tenant_id = $1 and backfill_run = $2`,
    [ctx.tenant, id],
  )
  return (rows as { open: number; parked: number }[])[0] ?? { open: 0, parked: 0 }
}

/** What a backfill has left and nobody has sent yet goes. Answers how many. */
export async function dropBackfilled(ctx: Ctx, id: RunId): Promise<number> {
  const { affected } = await ctx.tx.session.query(
    `delete from hub_pending p where p.tenant_id = $1 and p.backfill_run = $2
       and not exists (select from hub_intents i where i.tenant_id = $1 and i.connection_id = p.connection_id and i.resource = p.resource
         and i.items @> jsonb_build_array(jsonb_build_object('recordId', p.record_id)))`,
    [ctx.tenant, id],
  )
  return affected
}

/** Writes a backfill's progress: `seen` and `unchanged` grow by what was looked at, `pushed` and `refused` are what they are now. */
export async function tallyBackfill(
  ctx: Ctx,
  id: RunId,
  looked: Pick<Tally, "seen" | "unchanged">,
  left: { open: number; parked: number },
): Promise<void> {
  await ctx.tx.session.query(
    `update hub_runs set seen = seen + $3, unchanged = unchanged + $4, refused = $6,
       pushed = greatest(0, seen + $3 - unchanged - $4 - $5 - $6) where tenant_id = $1 and id = $2`,
    [ctx.tenant, id, looked.seen, looked.unchanged, left.open, left.parked],
  )
}
