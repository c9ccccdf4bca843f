import type { Id } from "#kernel"
import type { Ctx } from "#platform/db"
import { wakeAfterCommit } from "#platform/events"
import type { ConnectionId } from "./connection.ts"

export type ActionId = Id<"act">
export const actionStates = ["waiting", "done", "failed"] as const

/** Something that was asked for at a vendor. */
export interface AskedAction {
  readonly id: ActionId
  readonly connectionId: ConnectionId
  readonly action: string
  /** The asker's own name for it. */
  readonly key: string
  /** Null once it has ended. */
  readonly input: Readonly<Record<string, unknown>> | null
  readonly state: (typeof actionStates)[number]
  readonly attempts: number
  readonly result: Readonly<Record<string, unknown>> | null
  readonly request: unknown
  readonly response: unknown
  readonly durationMs: number | null
  readonly errorClass: string | null
  readonly error: string | null
  readonly askedBy: string
  readonly askedAt: Date
  readonly endedAt: Date | null
}

const columns = `id, connection_id as "connectionId", action, key, input, state, attempts, result, request, response, duration_ms as "durationMs",
  error_class as "errorClass", error, asked_by as "askedBy", asked_at as "askedAt", ended_at as "endedAt"`

/** Keeps what is asked for, and wakes the lane. Asked again under the same key it is the one that is there. */
export async function insertAction(
  ctx: Ctx,
  asked: Pick<AskedAction, "id" | "connectionId" | "action" | "key" | "input">,
): Promise<AskedAction> {
  wakeAfterCommit(ctx, "hub")
  const { rows } = await ctx.tx.session.query(
    `with woken as (update hub_connections set due_at = least(coalesce(due_at, $7), $7) where tenant_id = $1 and id = $3)
     insert into hub_actions (tenant_id, id, connection_id, action, key, input, due_at, asked_at, asked_by) values ($1, $2, $3, $4, $5, $6::jsonb, $7, $7, $8)
     on conflict (tenant_id, connection_id, action, key) do update set key = excluded.key returning ${columns}`,
    [
      ctx.tenant,
      asked.id,
      asked.connectionId,
      asked.action,
      asked.key,
      JSON.stringify(asked.input),
      ctx.now,
      ctx.actor.name,
    ],
  )
  const [row] = rows as AskedAction[]
  if (row === undefined) throw new Error("An action that was kept is not there.")
  return row
}

export async function actionById(ctx: Ctx, connection: ConnectionId, id: string): Promise<AskedAction | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_actions where tenant_id = $1 and connection_id = $2 and id = $3`,
    [ctx.tenant, connection, id],
  )
  return (rows as AskedAction[])[0]
}

/** A connection's actions, newest first. */
export async function listActions(
  ctx: Ctx,
  connection: ConnectionId,
  limit: number,
  before: string | null,
): Promise<AskedAction[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_actions where tenant_id = $1 and connection_id = $2 and ($4::text is null or id < $4) order by id desc limit $3`,
    [ctx.tenant, connection, limit, before],
  )
  return rows as AskedAction[]
}

/** The next action that is due, counted as tried: committed before its call. */
export async function takeAction(ctx: Ctx, connection: ConnectionId): Promise<AskedAction | undefined> {
  const { rows } = await ctx.tx.session.query(
    `update hub_actions set attempts = attempts + 1 where tenant_id = $1 and id = (
       select id from hub_actions where tenant_id = $1 and connection_id = $2 and state = 'waiting' and due_at <= $3 order by due_at, id limit 1)
     returning ${columns}`,
    [ctx.tenant, connection, ctx.now],
  )
  return (rows as AskedAction[])[0]
}

/** What a try showed of its last call. */
export interface ActionNote {
  readonly request: unknown
  readonly response: unknown
  readonly durationMs: number | null
}

/** An action has ended; what was entered goes, it may hold a person's data. */
export async function endAction(
  ctx: Ctx,
  id: ActionId,
  end: { readonly result: unknown } | { readonly errorClass: string; readonly error: string },
  note: ActionNote,
): Promise<void> {
  const failure = "error" in end ? end : null
  await ctx.tx.session.query(
    `update hub_actions set state = $3, result = $4::jsonb, error_class = $5, error = $6, input = null, ended_at = $7,
       request = $8::jsonb, response = $9::jsonb, duration_ms = $10 where tenant_id = $1 and id = $2`,
    [
      ctx.tenant,
      id,
      failure === null ? "done" : "failed",
      "result" in end ? JSON.stringify(end.result) : null,
      failure?.errorClass ?? null,
      failure?.error.slice(0, 500) ?? null,
      ctx.now,
      JSON.stringify(note.request),
      JSON.stringify(note.response),
      note.durationMs,
    ],
  )
}

/** An action is tried again later. */
export async function putOffAction(
  ctx: Ctx,
  id: ActionId,
  how: { readonly errorClass: string; readonly error: string; readonly dueAt: Date },
): Promise<void> {
  await ctx.tx.session.query(
    "update hub_actions set due_at = $3, error_class = $4, error = $5 where tenant_id = $1 and id = $2",
    [ctx.tenant, id, how.dueAt, how.errorClass, how.error.slice(0, 500)],
  )
}

/** Actions of a connection that is ended don't run any more. */
export async function dropActions(ctx: Ctx, connection: ConnectionId): Promise<void> {
  await ctx.tx.session.query(
    `update hub_actions set state = 'failed', error_class = 'auth', error = 'The connection was ended', input = null, ended_at = $3
     where tenant_id = $1 and connection_id = $2 and state = 'waiting'`,
    [ctx.tenant, connection, ctx.now],
  )
}
