import type { Ctx } from "#platform/db"
import { wakeAfterCommit } from "#platform/events"
import type { ConnectionId } from "../connection.ts"
import type { RunId } from "./cursor-store.ts"
import type { RecordId } from "./link-store.ts"
import { textArray } from "./text-array.ts"

export type RunKind = "changes" | "full" | "push" | "touch" | "preview" | "backfill"
export type RunState = "waiting" | "running" | "done" | "failed" | "cancelled" | "held"

export const tallies = [
  "pages",
  "seen",
  "unchanged",
  "created",
  "updated",
  "deleted",
  "pushed",
  "refused",
  "conflicts",
] as const
export type Tally = { [K in (typeof tallies)[number]]: number }

export interface Run extends Tally {
  readonly id: RunId
  readonly connectionId: ConnectionId
  readonly resource: string
  readonly kind: RunKind
  readonly state: RunState
  readonly errorClass: string | null
  readonly error: string | null
  readonly isCancelled: boolean
  readonly startedAt: Date
  readonly endedAt: Date | null
  readonly askedBy: string | null
  /** What a person said of a held run. */
  readonly decision: "released" | "discarded" | null
  readonly decidedBy: string | null
  /** Of a dry run: `wholeRead` where it reads everything; of a backfill: where it goes on. */
  readonly place: string | null
}

export const wholeRead = "all"

export const noTally = (): Tally => ({
  pages: 0,
  seen: 0,
  unchanged: 0,
  created: 0,
  updated: 0,
  deleted: 0,
  pushed: 0,
  refused: 0,
  conflicts: 0,
})

const columns = `id, connection_id as "connectionId", resource, kind, state, ${tallies.join(", ")}, error_class as "errorClass", error,
  is_cancelled as "isCancelled", started_at as "startedAt", ended_at as "endedAt", asked_by as "askedBy", decision, decided_by as "decidedBy", place`

export async function insertRun(
  ctx: Ctx,
  run: Pick<Run, "id" | "connectionId" | "resource" | "kind" | "askedBy">,
): Promise<void> {
  await ctx.tx.session.query(
    `insert into hub_runs (tenant_id, id, connection_id, resource, kind, state, started_at, asked_by) values ($1, $2, $3, $4, $5, 'running', $6, $7)`,
    [ctx.tenant, run.id, run.connectionId, run.resource, run.kind, ctx.now, run.askedBy],
  )
}

const added = tallies.map((name, i) => `${name} = ${name} + $${i + 3}`).join(", ")

/** Adds to a run's counts; answers how many pages it has read, and whether a person has cancelled it. */
export async function tallyRun(ctx: Ctx, id: RunId, tally: Tally): Promise<{ pages: number; isCancelled: boolean }> {
  const { rows } = await ctx.tx.session.query(
    `update hub_runs set ${added} where tenant_id = $1 and id = $2 returning pages, is_cancelled as "isCancelled"`,
    [ctx.tenant, id, ...tallies.map((name) => tally[name])],
  )
  return (rows as { pages: number; isCancelled: boolean }[])[0] ?? { pages: tally.pages, isCancelled: false }
}

/** Like `tallyRun`, of a page of a full read: notes which records it has met, unless the run was cancelled. */
export async function tallyMet(
  ctx: Ctx,
  id: RunId,
  tally: Tally,
  met: readonly string[],
): Promise<{ pages: number; isCancelled: boolean }> {
  const { rows } = await ctx.tx.session.query(
    `with tallied as (
       update hub_runs set ${added} where tenant_id = $1 and id = $2 returning pages, is_cancelled
     ), noted as (
       insert into hub_run_pages (tenant_id, run_id, page, external_ids)
       select $1, $2, pages, $${tallies.length + 3}::text[] from tallied where not is_cancelled)
     select pages, is_cancelled as "isCancelled" from tallied`,
    [ctx.tenant, id, ...tallies.map((name) => tally[name]), textArray(met)],
  )
  return (rows as { pages: number; isCancelled: boolean }[])[0] ?? { pages: tally.pages, isCancelled: false }
}

export async function endRun(
  ctx: Ctx,
  id: RunId,
  state: RunState,
  failure?: { errorClass: string; error: string },
): Promise<Run | undefined> {
  const { rows } = await ctx.tx.session.query(
    `update hub_runs set state = $3, ended_at = $4, error_class = $5, error = $6 where tenant_id = $1 and id = $2 returning ${columns}`,
    [ctx.tenant, id, state, ctx.now, failure?.errorClass ?? null, failure?.error ?? null],
  )
  return (rows as Run[])[0]
}

export async function cancelRun(ctx: Ctx, id: string): Promise<void> {
  await ctx.tx.session.query(
    "update hub_runs set is_cancelled = true where tenant_id = $1 and id = $2 and ended_at is null",
    [ctx.tenant, id],
  )
}

/** The newest runs of a connection. */
export async function latestRuns(
  ctx: Ctx,
  connection: ConnectionId,
  limit: number,
  before: string | null,
): Promise<Run[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_runs where tenant_id = $1 and connection_id = $2 and ($4::text is null or id < $4) order by id desc limit $3`,
    [ctx.tenant, connection, limit, before],
  )
  return rows as Run[]
}

/** What happened to one record in a run. */
export interface RunLine {
  readonly id: string
  readonly runId: RunId
  readonly resource: string
  readonly direction: "pull" | "push"
  readonly action: "created" | "updated" | "deleted" | "linked" | "refused" | "conflict" | "kept"
  readonly recordId: RecordId | null
  readonly externalId: string | null
  /** Field → [before, after], personal values masked. */
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>> | null
  readonly request: unknown
  readonly response: unknown
  readonly durationMs: number | null
  readonly errorClass: string | null
  readonly error: string | null
}

export async function insertLines(ctx: Ctx, connection: ConnectionId, lines: readonly RunLine[]): Promise<void> {
  if (lines.length === 0) return
  await ctx.tx.session.query(
    `insert into hub_run_lines (tenant_id, connection_id, id, run_id, resource, direction, action, record_id, external_id, changes, request, response, duration_ms, error_class, error, at)
     select $1, $2, w.id, w."runId", w.resource, w.direction, w.action, w."recordId", w."externalId", w.changes, w.request, w.response, w."durationMs", w."errorClass", w.error, $4
     from json_to_recordset($3::json) as w (id text, "runId" text, resource text, direction text, action text, "recordId" text, "externalId" text, changes jsonb,
       request jsonb, response jsonb, "durationMs" int, "errorClass" text, error text)`,
    [ctx.tenant, connection, JSON.stringify(lines), ctx.now],
  )
}

export interface LineFilter {
  readonly connection: ConnectionId
  readonly limit: number
  readonly before: string | null
  readonly run?: string | undefined
  readonly resource?: string | undefined
  readonly record?: string | undefined
  readonly action?: string | undefined
  readonly direction?: string | undefined
  /** Part of an external id or of the error. */
  readonly search?: string | undefined
}

/** Lines, newest first. */
export async function listLines(ctx: Ctx, f: LineFilter): Promise<(RunLine & { at: Date })[]> {
  const { rows } = await ctx.tx.session.query(
    `select id, run_id as "runId", resource, direction, action, record_id as "recordId", external_id as "externalId", changes, request, response,
       duration_ms as "durationMs", error_class as "errorClass", error, at from hub_run_lines
     where tenant_id = $1 and connection_id = $2 and ($4::text is null or id < $4) and ($5::text is null or run_id = $5)
       and ($6::text is null or resource = $6) and ($7::text is null or record_id = $7) and ($8::text is null or action = $8)
       and ($9::text is null or direction = $9) and ($10::text is null or strpos(lower(coalesce(external_id, '') || ' ' || coalesce(error, '')), lower($10)) > 0)
     order by id desc limit $3`,
    [
      ctx.tenant,
      f.connection,
      f.limit,
      f.before,
      f.run ?? null,
      f.resource ?? null,
      f.record ?? null,
      f.action ?? null,
      f.direction ?? null,
      f.search ?? null,
    ],
  )
  return rows as (RunLine & { at: Date })[]
}

/** One run of a connection, held until the transaction ends. */
export async function lockRun(ctx: Ctx, connection: ConnectionId, id: string): Promise<Run | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_runs where tenant_id = $1 and connection_id = $2 and id = $3 for update`,
    [ctx.tenant, connection, id],
  )
  return (rows as Run[])[0]
}

/** Notes what a person decided about a held run. */
export async function decideRun(ctx: Ctx, id: RunId, decision: NonNullable<Run["decision"]>): Promise<void> {
  await ctx.tx.session.query(
    "update hub_runs set decision = $3, decided_by = $4, decided_at = $5 where tenant_id = $1 and id = $2",
    [ctx.tenant, id, decision, ctx.actor.name, ctx.now],
  )
}

/** Asks for a dry run of a resource, and wakes the lane. */
export async function askForDryRun(
  ctx: Ctx,
  id: RunId,
  connection: ConnectionId,
  resource: string,
  isFull: boolean,
): Promise<void> {
  wakeAfterCommit(ctx, "hub")
  await ctx.tx.session.query(
    `with woken as (update hub_connections set due_at = least(coalesce(due_at, $5), $5) where tenant_id = $1 and id = $3)
     insert into hub_runs (tenant_id, id, connection_id, resource, kind, state, started_at, asked_by, place) values ($1, $2, $3, $4, 'preview', 'waiting', $5, $6, $7)`,
    [ctx.tenant, id, connection, resource, ctx.now, ctx.actor.name, isFull ? wholeRead : null],
  )
}

/** Dry runs and backfills that were asked for and have not ended. */
export async function openAskedRuns(ctx: Ctx, connection: ConnectionId): Promise<Run[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_runs where tenant_id = $1 and connection_id = $2 and kind in ('preview', 'backfill') and ended_at is null
     order by id limit 40`,
    [ctx.tenant, connection],
  )
  return rows as Run[]
}

/** A dry run begins (again, after a crash): what it showed before goes. */
export async function forgetLines(ctx: Ctx, id: RunId): Promise<void> {
  await ctx.tx.session.query("delete from hub_run_lines where tenant_id = $1 and run_id = $2", [ctx.tenant, id])
  await ctx.tx.session.query(
    `update hub_runs set state = 'running', ${tallies.map((name) => `${name} = 0`).join(", ")} where tenant_id = $1 and id = $2`,
    [ctx.tenant, id],
  )
}
