import type { Id } from "#kernel"
import type { Ctx } from "#platform/db"
import { wakeAfterCommit } from "#platform/events"
import type { ConnectionId } from "../connection.ts"
import type { Direction, RunId } from "./cursor-store.ts"
import type { Place, RecordId } from "./link-store.ts"
import type { FieldConflict } from "./merge.ts"

/** A resource of a connection that wants to hear of changes. */
export interface Target {
  readonly connection: ConnectionId
  readonly connector: string
  readonly resource: string
  readonly direction: Direction
}

/** Every resource of the business's connections that takes changes from us. */
export async function pushTargets(ctx: Ctx): Promise<Target[]> {
  const { rows } = await ctx.tx.session.query(
    `select c.id as connection, c.connector, k.resource, k.direction from hub_cursors k
     join hub_connections c on c.tenant_id = k.tenant_id and c.id = k.connection_id
     where k.tenant_id = $1 and c.state in ('connected', 'error', 'paused', 'expired') and k.direction in ('both', 'push')`,
    [ctx.tenant],
  )
  return rows as Target[]
}

/** What is to be done of one resource now. */
export interface DueWork {
  readonly isTouched: boolean
  readonly isRead: boolean
  readonly isPending: boolean
  /** Records wait for others, which may be there now. */
  readonly isWaiting: boolean
}

/** What is to be done of a connection now, by resource; resources with nothing to do may be left out. */
export async function dueWork(
  ctx: Ctx,
  connection: ConnectionId,
  waitsMax: number,
): Promise<ReadonlyMap<string, DueWork>> {
  const { rows } = await ctx.tx.session.query(
    `with touched as (select distinct resource from hub_touches where tenant_id = $1 and connection_id = $2),
       waiting as (select distinct resource from hub_quarantine where tenant_id = $1 and connection_id = $2 and reason like 'waits for %' and attempts < $4)
     select resource, t.resource is not null as "isTouched",
       coalesce(k.direction in ('both', 'pull') and (k.run_id is not null or k.due_at <= $3), false) as "isRead",
       coalesce(k.direction in ('both', 'push') and exists (
         select from hub_pending p where p.tenant_id = $1 and p.connection_id = $2 and p.resource = k.resource and p.state = 'open' and p.due_at <= $3), false) as "isPending", w.resource is not null as "isWaiting"
     from (select resource, direction, run_id, due_at from hub_cursors where tenant_id = $1 and connection_id = $2) k
       full join touched t using (resource) left join waiting w using (resource)`,
    [ctx.tenant, connection, ctx.now, waitsMax],
  )
  return new Map((rows as (DueWork & { resource: string })[]).map((row) => [row.resource, row]))
}

/**
 * Leaves records to be sent; a record that waits already goes on waiting. Wakes the connections' lanes. `isElsewhere`: what only a backfill
 * has told of, of one connection, goes nowhere else by itself.
 */
export async function addPending(
  ctx: Ctx,
  places: readonly Place[],
  records: readonly RecordId[],
  isElsewhere = false,
): Promise<void> {
  if (places.length === 0 || records.length === 0) return
  wakeAfterCommit(ctx, "hub")
  await ctx.tx.session.query(
    `with added as (
       insert into hub_pending (tenant_id, connection_id, resource, record_id, since, due_at)
       select $1, p.connection, p.resource, r.id, $5, $5 from unnest($2::text[], $3::text[]) as p (connection, resource), (select distinct * from unnest($4::text[]) as w (id)) r
       where not $6::boolean or not exists (select from hub_records u where u.tenant_id = $7 and u.id = r.id and u.is_untold)
         or exists (select from hub_links l where l.record_id = r.id and l.connection_id = p.connection and l.resource = p.resource and l.tenant_id = $7)
       on conflict (tenant_id, connection_id, resource, record_id) do update set state = 'open', due_at = $5, attempts = 0, error = null, backfill_run = null)
     update hub_connections set due_at = least(coalesce(due_at, $5), $5) where tenant_id = $1 and id = any($2::text[])`,
    [
      ctx.tenant,
      places.map((p) => p.connection),
      places.map((p) => p.resource),
      records,
      ctx.now,
      isElsewhere,
      ctx.tenant,
    ],
  )
}

export interface Pending {
  readonly recordId: RecordId
  readonly since: Date
  readonly attempts: number
}

/** The records of a resource that are due to be sent, the oldest first, without those that a call is under way for. */
export async function duePending(ctx: Ctx, place: Place, limit: number): Promise<Pending[]> {
  const { rows } = await ctx.tx.session.query(
    `select record_id as "recordId", since, attempts from hub_pending
     where tenant_id = $1 and connection_id = $2 and resource = $3 and state = 'open' and due_at <= $4 order by due_at, record_id limit $5`,
    [ctx.tenant, place.connection, place.resource, ctx.now, limit],
  )
  return rows as Pending[]
}

export async function donePending(ctx: Ctx, place: Place, records: readonly RecordId[]): Promise<void> {
  if (records.length === 0) return
  await ctx.tx.session.query(
    "delete from hub_pending where tenant_id = $1 and connection_id = $2 and resource = $3 and record_id = any($4::text[])",
    [ctx.tenant, place.connection, place.resource, records],
  )
}

/** How often a record has been tried to be sent. */
export async function attemptsOf(ctx: Ctx, place: Place, record: RecordId): Promise<number> {
  const { rows } = await ctx.tx.session.query(
    "select attempts from hub_pending where tenant_id = $1 and connection_id = $2 and resource = $3 and record_id = $4",
    [ctx.tenant, place.connection, place.resource, record],
  )
  return (rows as { attempts: number }[])[0]?.attempts ?? 0
}

/** Puts a record off; parked ones wait for a person or for the record's next change. */
export async function putOff(
  ctx: Ctx,
  place: Place,
  record: RecordId,
  how: { readonly error: string; readonly isParked: boolean; readonly dueAt: Date },
): Promise<void> {
  await ctx.tx.session.query(
    `update hub_pending set attempts = attempts + 1, error = $5, state = case when $6 then 'parked' else 'open' end, due_at = $7
     where tenant_id = $1 and connection_id = $2 and resource = $3 and record_id = $4`,
    [ctx.tenant, place.connection, place.resource, record, how.error.slice(0, 500), how.isParked, how.dueAt],
  )
}

/** One record of a call that is under way. */
export interface IntentItem {
  readonly recordId: RecordId
  readonly recordVersion: number
  readonly externalId: string | null
  readonly body: Readonly<Record<string, unknown>>
  /** Ours in the connector's terms; for finding what was made. */
  readonly outer: Readonly<Record<string, unknown>>
  /** Ours as it was sent. */
  readonly ours: Readonly<Record<string, unknown>>
  readonly raw: unknown
}

export interface Intent {
  readonly id: Id<"intent">
  readonly resource: string
  readonly verb: "create" | "update" | "remove"
  readonly items: readonly IntentItem[]
  readonly runId: RunId
  readonly attempts: number
}

/** Written before a call that changes something; the id is the call's idempotency key. */
export async function insertIntent(
  ctx: Ctx,
  connection: ConnectionId,
  intent: Omit<Intent, "attempts">,
): Promise<void> {
  await ctx.tx.session.query(
    "insert into hub_intents (tenant_id, id, connection_id, resource, verb, items, run_id, created_at) values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)",
    [
      ctx.tenant,
      intent.id,
      connection,
      intent.resource,
      intent.verb,
      JSON.stringify(intent.items),
      intent.runId,
      ctx.now,
    ],
  )
}

export async function openIntents(ctx: Ctx, connection: ConnectionId): Promise<Intent[]> {
  const { rows } = await ctx.tx.session.query(
    `select id, resource, verb, items, run_id as "runId", attempts from hub_intents where tenant_id = $1 and connection_id = $2 order by id`,
    [ctx.tenant, connection],
  )
  return rows as Intent[]
}

export async function triedIntent(ctx: Ctx, id: Intent["id"]): Promise<void> {
  await ctx.tx.session.query("update hub_intents set attempts = attempts + 1 where tenant_id = $1 and id = $2", [
    ctx.tenant,
    id,
  ])
}

export async function removeIntent(ctx: Ctx, id: Intent["id"]): Promise<void> {
  await ctx.tx.session.query("delete from hub_intents where tenant_id = $1 and id = $2", [ctx.tenant, id])
}

/** Asks for records of theirs to be read again, and wakes the lane. */
export async function addTouches(
  ctx: Ctx,
  connection: ConnectionId,
  touches: readonly { resource: string; id: string }[],
): Promise<void> {
  if (touches.length === 0) return
  wakeAfterCommit(ctx, "hub")
  await ctx.tx.session.query(
    `with added as (insert into hub_touches (tenant_id, connection_id, resource, external_id, at)
       select $1, $2, t.resource, t.id, $5 from (select distinct * from unnest($3::text[], $4::text[]) as w (resource, id)) t
       on conflict (tenant_id, connection_id, resource, external_id) do update set at = excluded.at)
     update hub_connections set due_at = least(coalesce(due_at, $5), $5) where tenant_id = $1 and id = $2`,
    [ctx.tenant, connection, touches.map((t) => t.resource), touches.map((t) => t.id), ctx.now],
  )
}

export async function readTouches(ctx: Ctx, place: Place, limit: number): Promise<{ id: string; at: Date }[]> {
  const { rows } = await ctx.tx.session.query(
    "select external_id as id, at from hub_touches where tenant_id = $1 and connection_id = $2 and resource = $3 order by at, external_id limit $4",
    [ctx.tenant, place.connection, place.resource, limit],
  )
  return rows as { id: string; at: Date }[]
}

/** Ends touches that were not renewed while their records were read. */
export async function removeTouches(
  ctx: Ctx,
  place: Place,
  touches: readonly { id: string; at: Date }[],
): Promise<void> {
  await ctx.tx.session.query(
    `delete from hub_touches t using unnest($4::text[], $5::timestamptz[]) as d (id, at)
     where t.tenant_id = $1 and t.connection_id = $2 and t.resource = $3 and t.external_id = d.id and t.at = d.at`,
    [ctx.tenant, place.connection, place.resource, touches.map((t) => t.id), touches.map((t) => t.at)],
  )
}

export interface Refused {
  readonly externalId: string
  readonly reason: string
  readonly raw: string | null
}

export async function quarantine(ctx: Ctx, place: Place, refused: readonly Refused[]): Promise<void> {
  if (refused.length === 0) return
  await ctx.tx.session.query(
    `insert into hub_quarantine as q (tenant_id, connection_id, resource, external_id, reason, raw, first_at, last_at)
     select $1, $2, $3, w."externalId", w.reason, w.raw, $5, $5 from json_to_recordset($4::json) as w ("externalId" text, reason text, raw text)
     on conflict (tenant_id, connection_id, resource, external_id)
       do update set reason = excluded.reason, raw = excluded.raw, attempts = q.attempts + 1, last_at = excluded.last_at`,
    [ctx.tenant, place.connection, place.resource, JSON.stringify(refused), ctx.now],
  )
}

/** Takes records out of quarantine that could be carried over now. */
export async function released(ctx: Ctx, place: Place, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.tx.session.query(
    "delete from hub_quarantine where tenant_id = $1 and connection_id = $2 and resource = $3 and external_id = any($4::text[])",
    [ctx.tenant, place.connection, place.resource, ids],
  )
}

/** Records that wait for another record, and have not waited too often. */
export async function waitingIds(ctx: Ctx, place: Place, attemptsMax: number, limit: number): Promise<string[]> {
  const { rows } = await ctx.tx.session.query(
    `select external_id as id from hub_quarantine
     where tenant_id = $1 and connection_id = $2 and resource = $3 and reason like 'waits for %' and attempts < $4 order by external_id limit $5`,
    [ctx.tenant, place.connection, place.resource, attemptsMax, limit],
  )
  return (rows as { id: string }[]).map((row) => row.id)
}

/** Opens conflicts, or brings an open one up to date. */
export async function openConflicts(
  ctx: Ctx,
  place: Place,
  conflicts: readonly (FieldConflict & { id: Id<"conf">; recordId: RecordId; externalId: string })[],
): Promise<void> {
  if (conflicts.length === 0) return
  await ctx.tx.session.query(
    `insert into hub_conflicts as c (tenant_id, connection_id, resource, id, record_id, external_id, field, ours, theirs, base, opened_at)
     select $1, $2, $3, w.id, w."recordId", w."externalId", w.field, w.ours, w.theirs, w.base, $5
     from json_to_recordset($4::json) as w (id text, "recordId" text, "externalId" text, field text, ours jsonb, theirs jsonb, base jsonb)
     on conflict (tenant_id, connection_id, resource, record_id, field) where state = 'open' do update set ours = excluded.ours, theirs = excluded.theirs`,
    [ctx.tenant, place.connection, place.resource, JSON.stringify(conflicts), ctx.now],
  )
}

/** Ends open conflicts of these records that are none any more (both sides came to agree by themselves). */
export async function settleConflicts(
  ctx: Ctx,
  place: Place,
  still: readonly { recordId: RecordId; fields: readonly string[] }[],
): Promise<void> {
  if (still.length === 0) return
  await ctx.tx.session.query(
    `update hub_conflicts c set state = 'edited', decided_at = $5, decided_by = 'both sides agree'
     from json_to_recordset($4::json) as w ("recordId" text, fields text[])
     where c.tenant_id = $1 and c.connection_id = $2 and c.resource = $3 and c.record_id = w."recordId" and c.state = 'open' and not c.field = any(w.fields)`,
    [ctx.tenant, place.connection, place.resource, JSON.stringify(still), ctx.now],
  )
}
