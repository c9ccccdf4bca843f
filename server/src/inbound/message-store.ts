import { type Selectable, sql } from "kysely"
import { decodeCursor, type Page, pageOf } from "#kernel"
import { type Ctx, type SystemCtx, type TenantId, tables } from "#platform/db"
import type { InboundMessageId } from "./define.ts"

export const messageStates = ["open", "done", "dead"] as const
/** `open`: still to be handled; `done`; `dead`: given up after its last try. */
export type MessageState = (typeof messageStates)[number]

/** A message as it is written. */
export interface NewMessage {
  readonly tenant: TenantId
  readonly id: InboundMessageId
  readonly slug: string
  readonly owner: string
  readonly account: string
  readonly eventId: string
  readonly method: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly contentType: string
  readonly body: Buffer
  /** Where the whole body stands when this is a part of it. */
  readonly shared: { readonly id: string; readonly body: Buffer } | null
}

interface MessageTable {
  tenant_id: TenantId
  id: InboundMessageId
  slug: string
  owner: string
  account: string
  event_id: string
  method: string
  query: string
  headers: Record<string, string>
  content_type: string
  body: Uint8Array
  shared_body: string | null
  received_at: Date
  state: MessageState
  attempts: number
  due_at: Date
  last_error: string | null
  done_at: Date | null
  /** Set when an erasure took what it said. */
  erased_at: Date | null
}

interface Tables {
  inbound_messages: MessageTable
}

export type MessageRow = Selectable<MessageTable>
/** A message without its body. */
export type MessageHead = Omit<MessageRow, "body" | "headers" | "shared_body" | "tenant_id" | "erased_at"> & {
  readonly bytes: number
}

const insertSql = `with shared as (
    insert into inbound_shared_bodies (id, body, received_at)
    select id, decode(body, 'base64'), $3 from jsonb_to_recordset($2::jsonb) as s (id text, body text)
  )
  insert into inbound_messages (tenant_id, id, slug, owner, account, event_id, method, query, headers, content_type, body,
    shared_body, received_at, due_at)
  select tenant_id, id, slug, owner, account, event_id, method, query, headers, content_type, decode(body, 'base64'),
    shared_body, $3, $3
  from jsonb_to_recordset($1::jsonb) as m (tenant_id text, id text, slug text, owner text, account text, event_id text,
    method text, query text, headers jsonb, content_type text, body text, shared_body text)
  order by tenant_id, slug, event_id, owner, account
  on conflict (tenant_id, slug, event_id, owner, account) do nothing
  returning id`

/** Writes messages of any tenants by one statement, in one order, so that two writers never wait crosswise; answers the ids of
 *  those that were not there yet. */
export async function insertMessages(sys: SystemCtx, messages: readonly NewMessage[]): Promise<Set<string>> {
  const shared = new Map(messages.flatMap(({ shared }) => (shared === null ? [] : [[shared.id, shared.body]])))
  const { rows } = await sys.tx.session.query(insertSql, [
    JSON.stringify(messages.map(recordOf)),
    JSON.stringify([...shared].map(([id, body]) => ({ id, body: body.toString("base64") }))),
    sys.now,
  ])
  return new Set((rows as { id: string }[]).map(({ id }) => id))
}

function recordOf(m: NewMessage): Record<string, unknown> {
  return {
    tenant_id: m.tenant,
    id: m.id,
    slug: m.slug,
    owner: m.owner,
    account: m.account,
    event_id: m.eventId,
    method: m.method,
    query: m.query,
    headers: m.headers,
    content_type: m.contentType,
    body: m.body.toString("base64"),
    shared_body: m.shared?.id ?? null,
  }
}

/** A claimed message: its lease is `due_at`, its claim is known by `attempts`. */
export interface Claim {
  readonly tenant_id: TenantId
  readonly id: InboundMessageId
  readonly slug: string
  readonly owner: string
  readonly attempts: number
}

/** Walks the tenants that have messages due, from `after` on, and takes a few of each: nobody's backlog holds up another. */
const claimSql = `with recursive lanes as (
    (select tenant_id from inbound_messages where state = 'open' and due_at <= $2 and tenant_id > $1
     order by tenant_id limit 1)
    union all
    select (select m.tenant_id from inbound_messages m
            where m.state = 'open' and m.due_at <= $2 and m.tenant_id > l.tenant_id order by m.tenant_id limit 1)
    from lanes l where l.tenant_id is not null
  ), due as (
    select d.tenant_id, d.id from (select tenant_id from lanes where tenant_id is not null limit $3) l
    cross join lateral (
      select m.tenant_id, m.id from inbound_messages m
      where m.tenant_id = l.tenant_id and m.state = 'open' and m.due_at <= $2
      order by m.due_at limit $4 for update skip locked) d
    limit $5
  )
  update inbound_messages m set attempts = m.attempts + 1, due_at = $2::timestamptz + $6 * interval '1 ms'
  from due where m.tenant_id = due.tenant_id and m.id = due.id
  returning m.tenant_id, m.id, m.slug, m.owner, m.attempts`

export interface ClaimLimits {
  readonly after: string
  readonly lanesMax: number
  readonly perLaneMax: number
  readonly claimMax: number
  readonly leaseMs: number
}

export async function claimMessages(sys: SystemCtx, limits: ClaimLimits): Promise<Claim[]> {
  const { rows } = await sys.tx.session.query(claimSql, [
    limits.after,
    sys.now,
    limits.lanesMax,
    limits.perLaneMax,
    limits.claimMax,
    limits.leaseMs,
  ])
  return rows as Claim[]
}

/** Ends messages and reads them, in the transaction of their effect; those that another process has taken over are left out. */
export async function finishMessages(ctx: Ctx, claims: readonly Claim[]): Promise<MessageRow[]> {
  const { rows } =
    await sql<MessageRow>`update inbound_messages m set state = 'done', done_at = ${ctx.now}, last_error = null
    from unnest(${claims.map((c) => c.id)}::text[], ${claims.map((c) => c.attempts)}::int[]) as c (id, attempts)
    where m.id = c.id and m.attempts = c.attempts and m.state = 'open' returning m.*`.execute(tables(ctx))
  return rows
}

/** Puts a failed message off, or lets it rest as a dead letter; nothing when another process has taken it over. */
export async function postponeMessage(
  ctx: Ctx,
  claim: Claim,
  next: { readonly state: "open" | "dead"; readonly dueAt: Date; readonly error: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("inbound_messages")
    .set({ state: next.state, due_at: next.dueAt, last_error: next.error })
    .where("id", "=", claim.id)
    .where("attempts", "=", claim.attempts)
    .where("state", "=", "open")
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const heads = [
  "id",
  "slug",
  "owner",
  "account",
  "event_id",
  "method",
  "query",
  "content_type",
  "received_at",
  "state",
  "attempts",
  "due_at",
  "last_error",
  "done_at",
] as const

export interface MessageFilter {
  readonly id?: InboundMessageId
  readonly state?: MessageState
  readonly slug?: string
  readonly owner?: string
  readonly eventId?: string
  readonly from?: Date
  readonly to?: Date
}

/** Messages without their bodies, newest first. */
export async function listMessages(
  ctx: Ctx,
  filter: MessageFilter & { readonly limit: number; readonly cursor?: string },
): Promise<Page<MessageHead>> {
  const after = filter.cursor === undefined ? undefined : String(decodeCursor(filter.cursor, 1)[0])
  const rows = await filtered(ctx, filter)
    .select([...heads, sql<number>`length(body)`.as("bytes")])
    .$if(after !== undefined, (query) => query.where("id", "<", after as InboundMessageId))
    .orderBy("id", "desc")
    .limit(filter.limit + 1)
    .execute()
  return pageOf(rows, filter.limit, (row) => [row.id])
}

function filtered(ctx: Ctx, { id, state, slug, owner, eventId, from, to }: MessageFilter) {
  return tables<Tables>(ctx)
    .selectFrom("inbound_messages")
    .$if(state !== undefined, (query) => query.where("state", "=", state ?? "open"))
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? "inm_"))
    .$if(slug !== undefined, (query) => query.where("slug", "=", slug ?? ""))
    .$if(owner !== undefined, (query) => query.where("owner", "=", owner ?? ""))
    .$if(eventId !== undefined, (query) => query.where("event_id", "=", eventId ?? ""))
    .$if(from !== undefined, (query) => query.where("received_at", ">=", from ?? ctx.now))
    .$if(to !== undefined, (query) => query.where("received_at", "<", to ?? ctx.now))
}

export async function messageById(ctx: Ctx, id: InboundMessageId): Promise<MessageRow | undefined> {
  return tables<Tables>(ctx).selectFrom("inbound_messages").selectAll().where("id", "=", id).executeTakeFirst()
}

/** Makes messages due again, as if they had just come; answers how many. Open and erased ones are left alone. */
export async function reopenMessages(ctx: Ctx, ids: readonly InboundMessageId[]): Promise<number> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("inbound_messages")
    .set({ state: "open", attempts: sql<number>`0`, due_at: ctx.now, last_error: null, done_at: null })
    .where("id", "in", [...ids])
    .where("state", "<>", "open")
    .where("erased_at", "is", null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** The oldest of what fits, for a replay of many. */
export async function messageIds(ctx: Ctx, filter: MessageFilter, limit: number): Promise<InboundMessageId[]> {
  const rows = await filtered(ctx, filter).select("id").orderBy("id").limit(limit).execute()
  return rows.map(({ id }) => id)
}

/** Removes what was handled before `done`, dead letters before `dead`; answers how many. */
export async function deleteOldMessages(sys: SystemCtx, done: Date, dead: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from inbound_messages where (tenant_id, id) in (
    select tenant_id, id from inbound_messages
    where received_at < ${done} and (state = 'done' or (state = 'dead' and received_at < ${dead}))
    order by received_at limit ${limit})`.execute(tables(sys))
  return Number(numAffectedRows ?? 0n)
}

export async function deleteOldShared(sys: SystemCtx, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from inbound_shared_bodies where id in (
    select id from inbound_shared_bodies where received_at < ${before} order by received_at limit ${limit})`.execute(
    tables(sys),
  )
  return Number(numAffectedRows ?? 0n)
}

/** What waits, over all tenants; counting stops at `countMax`. */
export async function readBacklog(
  sys: SystemCtx,
  countMax: number,
): Promise<{ open: number; dead: number; oldestSeconds: number }> {
  const { rows } = await sql<{ open: number; dead: number; oldestSeconds: number }>`select
    (select count(*)::int4 from (select from inbound_messages where state = 'open' limit ${countMax}) o) as open,
    (select count(*)::int4 from (select from inbound_messages where state = 'dead' limit ${countMax}) d) as dead,
    coalesce((select extract(epoch from ${sys.now}::timestamptz - min(received_at))::float8
      from (select received_at from inbound_messages where state = 'open' limit ${countMax}) r), 0) as "oldestSeconds"`.execute(
    tables(sys),
  )
  return rows[0] ?? { open: 0, dead: 0, oldestSeconds: 0 }
}
