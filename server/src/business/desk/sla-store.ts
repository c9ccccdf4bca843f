import type { Ctx, SystemCtx, TenantId } from "#platform/db"
import { type TicketTable, ticketColumns, ticketOf } from "./rows.ts"
import type { Ticket, TicketId } from "./ticket.ts"

/** A ticket and whose it is. */
export interface TicketPlace {
  readonly tenant: TenantId
  readonly id: TicketId
}

const dueSql = `select tenant_id as tenant, id from tickets
  where sla_next_at <= $1 and tenant_id <> all ($2::text[]) order by sla_next_at, tenant_id, id limit $3`

/** Tickets of any business whose clock has something to tell, except in these businesses. */
export async function dueTickets(
  sys: SystemCtx,
  except: readonly TenantId[],
  limit: number,
): Promise<readonly TicketPlace[]> {
  const { rows } = await sys.tx.session.query(dueSql, [sys.now, except, limit])
  return rows as TicketPlace[]
}

const staleSql = `select t.tenant_id as tenant, t.id from desk_policies p
  join tickets t on t.tenant_id = p.tenant_id and t.sla_policy_id = p.id and t.sla_revision < p.revision and t.is_open
  where p.tenant_id <> all ($1::text[]) limit $2`

/** Open tickets that are counted by an older form of their policy or its calendar. */
export async function staleTickets(
  sys: SystemCtx,
  except: readonly TenantId[],
  limit: number,
): Promise<readonly TicketPlace[]> {
  const { rows } = await sys.tx.session.query(staleSql, [except, limit])
  return rows as TicketPlace[]
}

const holdSql = "select * from tickets where tenant_id = $1 and id = any($2::text[]) order by id for update skip locked"

/** Those of these tickets that nobody else has in hand, held until the commit. */
export async function holdFree(ctx: Ctx, ids: readonly TicketId[]): Promise<Ticket[]> {
  const { rows } = await ctx.tx.session.query(holdSql, [ctx.tenant, ids])
  return (rows as TicketTable[]).map(ticketOf)
}

const writeSql = `update tickets set sla_policy_id = $3, sla_revision = $4, sla_elapsed_ms = $5, sla_running_since = $6, response_warn_at = $7,
    response_due_at = $8, resolve_warn_at = $9, resolve_due_at = $10, sla_told = $11, sla_next_at = $12, deadline_at = $13
  where tenant_id = $1 and id = $2`

/** Writes a ticket's clock; the ticket itself has not changed. */
export async function writeClock(ctx: Ctx, ticket: Ticket): Promise<void> {
  const c = ticketColumns(ticket)
  await ctx.tx.session.query(writeSql, [
    ctx.tenant,
    ticket.id,
    c.sla_policy_id,
    c.sla_revision,
    c.sla_elapsed_ms,
    c.sla_running_since,
    c.response_warn_at,
    c.response_due_at,
    c.resolve_warn_at,
    c.resolve_due_at,
    c.sla_told,
    c.sla_next_at,
    c.deadline_at,
  ])
}

const closableSql = `select id from tickets where tenant_id = $1 and state = 'resolved' and resolved_at <= $2 order by resolved_at, id limit $3`

/** Tickets that were resolved before an instant and nobody said anything since. */
export async function resolvedBefore(ctx: Ctx, before: Date, limit: number): Promise<TicketId[]> {
  const { rows } = await ctx.tx.session.query(closableSql, [ctx.tenant, before, limit])
  return (rows as { id: TicketId }[]).map((row) => row.id)
}
