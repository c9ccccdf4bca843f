import type { Ctx } from "#platform/db"
import type { LinkKind } from "./events.ts"
import type { TicketState } from "./states.ts"
import type { TicketId } from "./ticket.ts"

/** A link as one of its two tickets sees it. */
export interface TicketLink {
  readonly kind: LinkKind
  /** True: this ticket is blocked by, a part of … the other; false: the other way round. */
  readonly isFrom: boolean
  readonly ticketId: TicketId
  readonly number: number
  readonly subject: string
  readonly state: TicketState
}

/** Links that one ticket may have in one direction. */
export const linksMax = 100

const linksSql = `select l.kind, l.from_id = $2 as "isFrom", t.id as "ticketId", t.number, t.subject, t.state
  from ticket_links l join tickets t on t.tenant_id = l.tenant_id and t.id = case when l.from_id = $2 then l.to_id else l.from_id end
  where l.tenant_id = $1 and (l.from_id = $2 or l.to_id = $2) order by l.kind, t.id limit $3`

export async function linksOf(ctx: Ctx, id: TicketId): Promise<TicketLink[]> {
  const { rows } = await ctx.tx.session.query(linksSql, [ctx.tenant, id, 2 * linksMax])
  return rows as TicketLink[]
}

const insertSql = `insert into ticket_links (tenant_id, from_id, to_id, kind, created_at)
  values ($1, $2, $3, $4, $5) on conflict do nothing`

/** Joins two tickets; false when they are joined so already. */
export async function insertLink(ctx: Ctx, from: TicketId, to: TicketId, kind: LinkKind): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(insertSql, [ctx.tenant, from, to, kind, ctx.now])
  return affected === 1
}

/** Takes a link away; answers whether it was there. */
export async function deleteLink(ctx: Ctx, from: TicketId, to: TicketId, kind: LinkKind): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    "delete from ticket_links where tenant_id = $1 and from_id = $2 and to_id = $3 and kind = $4",
    [ctx.tenant, from, to, kind],
  )
  return affected === 1
}

const blockersSql = `select t.number from ticket_links l join tickets t on t.tenant_id = l.tenant_id and t.id = l.to_id
  where l.tenant_id = $1 and l.from_id = $2 and l.kind = 'blocked_by' and t.is_open order by t.number limit 10`

/** Numbers of the open tickets that this one waits for. */
export async function openBlockersOf(ctx: Ctx, id: TicketId): Promise<number[]> {
  const { rows } = await ctx.tx.session.query(blockersSql, [ctx.tenant, id])
  return (rows as { number: number }[]).map((row) => row.number)
}
