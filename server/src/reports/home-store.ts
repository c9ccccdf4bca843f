import type { LocalDate } from "#kernel"
import type { Ctx } from "#platform/db"

/** Sales of one channel. */
export interface ChannelSales {
  readonly channel: string
  readonly currency: string
  readonly orders: number
  readonly totalMinor: string
}

/** The day's orders by channel, without cancelled ones; the instants bound the day where the business is. */
export async function salesOf(ctx: Ctx, day: LocalDate, begins: Date, ends: Date): Promise<ChannelSales[]> {
  const { rows } = await ctx.tx.session.query(
    `select channel, currency, count(*)::int as orders, sum(total_minor)::text as "totalMinor" from orders
     where tenant_id = $1 and placed_at >= $2::timestamptz and placed_at < $3::timestamptz and placed_on = $4::date and state <> 'cancelled'
     group by channel, currency order by channel, currency`,
    [ctx.tenant, begins, ends, day],
  )
  return rows as ChannelSales[]
}

export interface OpenMoney {
  readonly currency: string
  readonly openInvoices: number
  readonly openMinor: string
  readonly overdueInvoices: number
  readonly overdueMinor: string
}

export async function openMoney(ctx: Ctx, today: LocalDate): Promise<OpenMoney[]> {
  const { rows } = await ctx.tx.session.query(
    `select currency, count(*)::int as "openInvoices", sum(balance_minor)::text as "openMinor",
       (count(*) filter (where due_date < $2::date))::int as "overdueInvoices",
       coalesce(sum(balance_minor) filter (where due_date < $2::date), 0)::text as "overdueMinor"
     from invoices where tenant_id = $1 and balance_minor > 0 group by currency order by currency`,
    [ctx.tenant, today],
  )
  return rows as OpenMoney[]
}

/** Counting stops here: a page says "99+" long before. */
const countMax = 1000

export interface DeskLoad {
  readonly open: number
  readonly overdue: number
  readonly unassigned: number
}

export async function deskLoad(ctx: Ctx): Promise<DeskLoad> {
  const { rows } = await ctx.tx.session.query(
    `select count(*)::int as open, (count(*) filter (where deadline_at < $2))::int as overdue,
       (count(*) filter (where assignee_id is null))::int as unassigned
     from tickets where tenant_id = $1 and is_open`,
    [ctx.tenant, ctx.now],
  )
  return (rows as [DeskLoad])[0]
}

/** Items at or below their threshold, counted up to a thousand. */
export async function lowStockCount(ctx: Ctx): Promise<number> {
  const { rows } = await ctx.tx.session.query(
    `select count(*)::int as low from (select from stock_levels where tenant_id = $1 and is_low limit ${countMax}) l`,
    [ctx.tenant],
  )
  return (rows as [{ low: number }])[0].low
}

export interface BrokenConnection {
  readonly id: string
  readonly connector: string
  readonly state: string
  readonly reason: string | null
}

/** Connections of which somebody has to see to. */
export async function brokenConnections(ctx: Ctx, limit: number): Promise<BrokenConnection[]> {
  const { rows } = await ctx.tx.session.query(
    `select id, connector, state, reason from hub_connections where tenant_id = $1 and state in ('expired', 'error') order by id limit $2`,
    [ctx.tenant, limit],
  )
  return rows as BrokenConnection[]
}

export interface LatestEvent {
  readonly eventId: string
  readonly type: string
  readonly subject: string
  readonly by: string
  readonly at: string
}

/** What happened last, newest first, as far as it is numbered. */
export async function latestEvents(ctx: Ctx, limit: number): Promise<LatestEvent[]> {
  const { rows } = await ctx.tx.session.query(
    `select e.id as "eventId", e.type, e.subject, e.actor ->> 'name' as by, e.occurred_at as at
     from event_log l join events e on e.id = l.event_id and e.tenant_id = l.tenant_id
     where l.tenant_id = $1 order by l.seq desc limit $2`,
    [ctx.tenant, limit],
  )
  return (rows as (Omit<LatestEvent, "at"> & { at: Date })[]).map((row) => ({ ...row, at: row.at.toISOString() }))
}
