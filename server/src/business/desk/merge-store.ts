import type { Id } from "#kernel"
import type { Ctx } from "#platform/db"
import type { TicketState } from "./states.ts"
import type { TicketId } from "./ticket.ts"

export type TicketMergeId = Id<"tmg">

/** A ticket that was merged away, as it was. */
export interface MergedTicket {
  readonly id: TicketId
  readonly state: TicketState
  readonly resolvedAt: string | null
  readonly closedAt: string | null
}

/** Tickets that became one. */
export interface TicketMerge {
  readonly id: TicketMergeId
  readonly survivorId: TicketId
  readonly merged: readonly MergedTicket[]
  readonly createdAt: Date
  readonly undoneAt: Date | null
}

export async function insertMerge(ctx: Ctx, merge: TicketMerge): Promise<void> {
  await ctx.tx.session.query(
    "insert into ticket_merges (tenant_id, id, survivor_id, merged, created_at) values ($1, $2, $3, $4, $5)",
    [ctx.tenant, merge.id, merge.survivorId, JSON.stringify(merge.merged), merge.createdAt],
  )
}

const columns = 'id, survivor_id as "survivorId", merged, created_at as "createdAt", undone_at as "undoneAt"'

/** A merge, held until the transaction ends. */
export async function heldMerge(ctx: Ctx, id: TicketMergeId): Promise<TicketMerge | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from ticket_merges where tenant_id = $1 and id = $2 for update`,
    [ctx.tenant, id],
  )
  const [row] = rows as TicketMerge[]
  return row
}

/** Merges into a ticket, newest first. */
export async function mergesInto(ctx: Ctx, survivorId: TicketId, max: number): Promise<TicketMerge[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from ticket_merges where tenant_id = $1 and survivor_id = $2 order by id desc limit $3`,
    [ctx.tenant, survivorId, max],
  )
  return rows as TicketMerge[]
}

export async function markUndone(ctx: Ctx, id: TicketMergeId): Promise<void> {
  await ctx.tx.session.query("update ticket_merges set undone_at = $3 where tenant_id = $1 and id = $2", [
    ctx.tenant,
    id,
    ctx.now,
  ])
}

// What is moved is noted with whose it was, so that it can be given back; what comes later stays with the survivor.
const moveSql = (kind: string, table: string, key: string): string => `with was as (
    select ${key} as record_id, ticket_id from ${table} where tenant_id = $1 and ticket_id = any($3::text[]) order by ${key} for update
  ), noted as (
    insert into ticket_merge_moves (tenant_id, merge_id, kind, record_id, from_id) select $1, $4, '${kind}', record_id, ticket_id from was
  )
  update ${table} r set ticket_id = $2 from was where r.tenant_id = $1 and r.${key} = was.record_id`

const backSql = (kind: string, table: string, key: string): string => `update ${table} r set ticket_id = m.from_id
  from ticket_merge_moves m where m.tenant_id = $1 and m.merge_id = $3 and m.kind = '${kind}'
    and r.tenant_id = $1 and r.${key} = m.record_id and r.ticket_id = $2`

const moved = [
  ["reply", "ticket_replies", "id"],
  ["attachment", "ticket_attachments", "id"],
  ["message", "desk_messages", "message_id"],
] as const

/** Gives everything of these tickets to the survivor, and notes it. */
export async function moveAll(
  ctx: Ctx,
  merge: TicketMergeId,
  survivor: TicketId,
  ids: readonly TicketId[],
): Promise<void> {
  for (const [kind, table, key] of moved)
    await ctx.tx.session.query(moveSql(kind, table, key), [ctx.tenant, survivor, ids, merge])
}

/** Gives back what a merge moved and what is still there. */
export async function moveBack(ctx: Ctx, merge: TicketMergeId, survivor: TicketId): Promise<void> {
  for (const [kind, table, key] of moved)
    await ctx.tx.session.query(backSql(kind, table, key), [ctx.tenant, survivor, merge])
}
