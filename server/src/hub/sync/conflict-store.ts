import type { Id } from "#kernel"
import type { Ctx } from "#platform/db"
import type { ConnectionId } from "../connection.ts"
import type { Row } from "../lens/rows.ts"
import type { Place, RecordId } from "./link-store.ts"

export type ConflictId = Id<"conf">
export const conflictStates = ["open", "ours", "theirs", "edited"] as const
export type ConflictState = (typeof conflictStates)[number]

/** What both sides changed and no rule decides. */
export interface Conflict {
  readonly id: ConflictId
  readonly connectionId: ConnectionId
  readonly resource: string
  readonly recordId: RecordId
  readonly externalId: string
  /** `*`: they deleted the record, we changed it. */
  readonly field: string
  readonly ours: unknown
  readonly theirs: unknown
  readonly base: unknown
  readonly state: ConflictState
  readonly openedAt: Date
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
}

const columns = `c.id, c.connection_id as "connectionId", c.resource, c.record_id as "recordId", c.external_id as "externalId", c.field, c.ours,
  c.theirs, c.base, c.state, c.opened_at as "openedAt", c.decided_at as "decidedAt", c.decided_by as "decidedBy"`

export interface ConflictFilter {
  readonly connection: ConnectionId
  readonly limit: number
  readonly before: string | null
  readonly isOpen: boolean
  readonly resource?: string | undefined
  readonly record?: string | undefined
}

/** Conflicts of a connection, newest first. */
export async function listConflicts(ctx: Ctx, f: ConflictFilter): Promise<(Conflict & { kind: string; data: Row })[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns}, r.kind, r.data from hub_conflicts c join hub_records r on r.tenant_id = c.tenant_id and r.id = c.record_id
     where c.tenant_id = $1 and c.connection_id = $2 and (c.state = 'open') = $5 and ($4::text is null or c.id < $4)
       and ($6::text is null or c.resource = $6) and ($7::text is null or c.record_id = $7) order by c.id desc limit $3`,
    [ctx.tenant, f.connection, f.limit, f.before, f.isOpen, f.resource ?? null, f.record ?? null],
  )
  return rows as (Conflict & { kind: string; data: Row })[]
}

/** A conflict of a connection, held until the transaction ends. */
export async function lockConflict(ctx: Ctx, connection: ConnectionId, id: string): Promise<Conflict | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_conflicts c where c.tenant_id = $1 and c.connection_id = $2 and c.id = $3 for update`,
    [ctx.tenant, connection, id],
  )
  return (rows as Conflict[])[0]
}

/** The open conflicts of one field of a resource, held until the transaction ends. */
export async function lockOpenOfField(ctx: Ctx, place: Place, field: string, limit: number): Promise<Conflict[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_conflicts c where c.tenant_id = $1 and c.connection_id = $2 and c.resource = $3 and c.field = $4 and c.state = 'open'
     order by c.id limit $5 for update`,
    [ctx.tenant, place.connection, place.resource, field, limit],
  )
  return rows as Conflict[]
}

export async function closeConflict(ctx: Ctx, id: ConflictId, state: Exclude<ConflictState, "open">): Promise<void> {
  await ctx.tx.session.query(
    "update hub_conflicts set state = $3, decided_at = $4, decided_by = $5 where tenant_id = $1 and id = $2",
    [ctx.tenant, id, state, ctx.now, ctx.actor.name],
  )
}

/** Both sides are taken to have agreed on their value of a field: what differs from it now counts as changed by us, and is sent. */
export async function agreeOnTheirs(
  ctx: Ctx,
  place: Place,
  record: RecordId,
  field: string,
  value: unknown,
): Promise<void> {
  await ctx.tx.session.query(
    `update hub_links set theirs = coalesce(theirs, ours) || jsonb_build_object($5::text, $6::jsonb), ours = ours || jsonb_build_object($5::text, $6::jsonb),
       updated_at = $7 where tenant_id = $1 and connection_id = $2 and resource = $3 and record_id = $4`,
    [ctx.tenant, place.connection, place.resource, record, field, JSON.stringify(value ?? null), ctx.now],
  )
}
