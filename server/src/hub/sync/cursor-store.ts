import type { Id } from "#kernel"
import type { Ctx } from "#platform/db"
import { wakeAfterCommit } from "#platform/events"
import type { ConnectionId } from "../connection.ts"

export type RunId = Id<"run">
export type Direction = "both" | "pull" | "push" | "off"

/** Where the reading of one resource of a connection stands. */
export interface Cursor {
  readonly resource: string
  readonly direction: Direction
  readonly since: Date | null
  readonly fullAt: Date | null
  readonly dueAt: Date | null
  readonly everyMin: number
  readonly runId: RunId | null
  readonly page: CursorPage | null
  readonly wantsFull: boolean
  /** The next full read may take away whatever is missing there: a person has said so. */
  readonly mayRemove: boolean
  /** Read by this cron expression in the business's zone, instead of every so many minutes. */
  readonly cron: string | null
}

/** The page that a run reads next. */
export interface CursorPage {
  readonly since: string | null
  readonly token: string | null
  /** The latest change seen so far. */
  readonly seenTo: string | null
  readonly isFull: boolean
  /** A person has said that what is missing was deleted. */
  readonly mayRemove?: boolean
}

const columns = `resource, direction, since, full_at as "fullAt", due_at as "dueAt", every_min as "everyMin", run_id as "runId", page,
  wants_full as "wantsFull", may_remove as "mayRemove", cron`

export async function insertCursors(
  ctx: Ctx,
  id: ConnectionId,
  rows: readonly { resource: string; direction: Direction; everyMin: number }[],
): Promise<void> {
  await ctx.tx.session.query(
    `insert into hub_cursors (tenant_id, connection_id, resource, direction, every_min, due_at)
     select $1, $2, r.resource, r.direction, r.every_min, $4 from jsonb_to_recordset($3::jsonb) as r (resource text, direction text, every_min int)
     on conflict (tenant_id, connection_id, resource) do update set due_at = $4`,
    [
      ctx.tenant,
      id,
      JSON.stringify(rows.map((r) => ({ resource: r.resource, direction: r.direction, every_min: r.everyMin }))),
      ctx.now,
    ],
  )
}

export async function readCursors(ctx: Ctx, id: ConnectionId): Promise<Cursor[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_cursors where tenant_id = $1 and connection_id = $2 order by resource`,
    [ctx.tenant, id],
  )
  return rows as Cursor[]
}

/** Where the reading of one resource stands, held until the transaction ends: who asks for a read meanwhile is heard by the next one. */
export async function lockCursor(ctx: Ctx, id: ConnectionId, resource: string): Promise<Cursor | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_cursors where tenant_id = $1 and connection_id = $2 and resource = $3 for update`,
    [ctx.tenant, id, resource],
  )
  return (rows as Cursor[])[0]
}

/**
 * The commit does not wait for the disk. What a power cut of the database takes back so is whole transactions, the newest first, and
 * what they did is read once more; whatever goes out of this system because of them waits for a later commit, which puts them on disk too.
 */
const lazily = "set_config('synchronous_commit', 'off', true)"

/** A run begins: what a person asked for is in its page now. */
export async function beginReading(
  ctx: Ctx,
  id: ConnectionId,
  { resource, runId, page, mayRemove }: Pick<Cursor, "resource" | "runId" | "page" | "mayRemove">,
): Promise<void> {
  await ctx.tx.session.query(
    `update hub_cursors set run_id = $4, page = $5::jsonb, wants_full = false, may_remove = $6
     where tenant_id = $1 and connection_id = $2 and resource = $3 returning ${lazily}`,
    [ctx.tenant, id, resource, runId, JSON.stringify(page), mayRemove],
  )
}

/** A run goes on at another page. */
export async function writePage(ctx: Ctx, id: ConnectionId, resource: string, page: CursorPage): Promise<void> {
  await ctx.tx.session.query(
    `update hub_cursors set page = $4::jsonb where tenant_id = $1 and connection_id = $2 and resource = $3 returning ${lazily}`,
    [ctx.tenant, id, resource, JSON.stringify(page)],
  )
}

/** How a run left the place of its resource; null: as it was. */
export interface ReadingEnd {
  readonly since: Date | null
  readonly fullAt: Date | null
  readonly dueAt: Date
  /** Nothing came of it: were it lost, nobody would miss it. */
  readonly isQuiet: boolean
}

/** A run has ended. Where a person asked for a whole read meanwhile, the next one is due at once. */
export async function endReading(ctx: Ctx, id: ConnectionId, resource: string, to: ReadingEnd): Promise<void> {
  await ctx.tx.session.query(
    `update hub_cursors set since = coalesce($4, since), full_at = coalesce($5, full_at), due_at = case when wants_full then $7 else $6::timestamptz end,
       run_id = null, page = null
     where tenant_id = $1 and connection_id = $2 and resource = $3 returning case when $8 then ${lazily} end`,
    [ctx.tenant, id, resource, to.since, to.fullAt, to.dueAt, ctx.now, to.isQuiet],
  )
}

/** Asks for a read now: of one resource or all; `full` from the beginning. Answers how many it was. */
export async function askForRead(
  ctx: Ctx,
  id: ConnectionId,
  resource: string | null,
  isFull: boolean,
): Promise<number> {
  wakeAfterCommit(ctx, "hub")
  const { rows } = await ctx.tx.session.query(
    `with asked as (
       update hub_cursors set due_at = $4, wants_full = wants_full or $5
       where tenant_id = $1 and connection_id = $2 and ($3::text is null or resource = $3) and direction in ('both', 'pull') returning resource
     ), woken as (
       update hub_connections set due_at = $4, open_until = null where tenant_id = $1 and id = $2)
     select count(*)::int4 as count from asked`,
    [ctx.tenant, id, resource, ctx.now, isFull],
  )
  return (rows as { count: number }[])[0]?.count ?? 0
}

/** Asks for a full read now that may take away whatever is missing there. */
export async function askForRemoval(ctx: Ctx, id: ConnectionId, resource: string): Promise<void> {
  await ctx.tx.session.query(
    "update hub_cursors set may_remove = true where tenant_id = $1 and connection_id = $2 and resource = $3",
    [ctx.tenant, id, resource],
  )
  await askForRead(ctx, id, resource, true)
}

/** When and which way a resource is read. */
export interface Schedule {
  readonly direction: Direction
  readonly everyMin: number
  readonly cron: string | null
  readonly dueAt: Date | null
}

export async function writeSchedule(ctx: Ctx, id: ConnectionId, resource: string, to: Schedule): Promise<void> {
  wakeAfterCommit(ctx, "hub")
  await ctx.tx.session.query(
    `with changed as (
       update hub_cursors set direction = $4, every_min = $5, cron = $6, due_at = $7 where tenant_id = $1 and connection_id = $2 and resource = $3)
     update hub_connections set due_at = least(coalesce(due_at, $7), $7) where tenant_id = $1 and id = $2`,
    [ctx.tenant, id, resource, to.direction, to.everyMin, to.cron, to.dueAt],
  )
}
