import { decodeCursor, type Page, pageOf } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Months } from "./months.ts"

/** What a report can be narrowed by. */
export interface ReportFilter {
  readonly months: Months
  readonly customer: string | null
  readonly limit: number
  readonly cursor: string | undefined
}

/** One client's month. */
export interface ClientMonth {
  readonly customerId: string
  readonly customerName: string
  /** `YYYY-MM`. */
  readonly month: string
}

export interface RevenueRow extends ClientMonth {
  readonly currency: string
  readonly invoices: number
  readonly netMinor: bigint
  readonly taxMinor: bigint
  /** Net of credit notes of that month, whenever the invoice was issued. */
  readonly creditedMinor: bigint
  readonly receivedMinor: bigint
  readonly refundedMinor: bigint
}

const only = (alias: string) => `($4::text is null or ${alias}.customer_id = $4)`
const named = `join customers c on c.tenant_id = $1 and c.id = r.customer_id`

const revenueSql = `with r as (
    select i.customer_id, to_char(i.issue_date, 'YYYY-MM') as month, i.currency, 1 as invoices, i.net_minor as net, i.tax_minor as tax,
      0 as credited, 0 as received, 0 as refunded
    from invoices i where i.tenant_id = $1 and i.issue_date between $2::date and $3::date and i.number is not null and ${only("i")}
    union all
    select i.customer_id, to_char(n.issue_date, 'YYYY-MM'), i.currency, 0, 0, 0, n.net_minor, 0, 0
    from credit_notes n join invoices i on i.tenant_id = n.tenant_id and i.id = n.invoice_id
    where n.tenant_id = $1 and n.issue_date between $2::date and $3::date and ${only("i")}
    union all
    select p.customer_id, to_char(p.received_on, 'YYYY-MM'), p.currency, 0, 0, 0, 0, p.amount_minor, 0
    from payments p where p.tenant_id = $1 and p.received_on between $2::date and $3::date and ${only("p")}
    union all
    select p.customer_id, to_char(f.refunded_on, 'YYYY-MM'), p.currency, 0, 0, 0, 0, 0, f.amount_minor
    from refunds f join payments p on p.tenant_id = f.tenant_id and p.id = f.payment_id
    where f.tenant_id = $1 and f.refunded_on between $2::date and $3::date and ${only("p")}
  )
  select r.customer_id as "customerId", c.name as "customerName", r.month, r.currency, sum(invoices)::int as invoices,
    sum(net)::bigint as "netMinor", sum(tax)::bigint as "taxMinor", sum(credited)::bigint as "creditedMinor",
    sum(received)::bigint as "receivedMinor", sum(refunded)::bigint as "refundedMinor"
  from r ${named}
  where $5::text is null or (r.month, r.customer_id, r.currency) > ($5, $6, $7)
  group by r.customer_id, c.name, r.month, r.currency order by r.month, r.customer_id, r.currency limit $8`

/** What clients were invoiced, credited and have paid, by month and currency. */
export async function revenueByMonth(ctx: Ctx, filter: ReportFilter): Promise<Page<RevenueRow>> {
  const { firstDay, lastDay } = filter.months
  const after = filter.cursor === undefined ? [null, null, null] : decodeCursor(filter.cursor, 3).map(String)
  const params = [ctx.tenant, firstDay, lastDay, filter.customer, ...after, filter.limit + 1]
  const { rows } = await ctx.tx.session.query(revenueSql, params)
  return pageOf(rows as RevenueRow[], filter.limit, (row) => [row.month, row.customerId, row.currency])
}

export interface SlaRow extends ClientMonth {
  /** Made in the month; merged ones count once. */
  readonly tickets: number
  readonly open: number
  readonly responseKept: number
  readonly responseBroken: number
  readonly resolutionKept: number
  readonly resolutionBroken: number
  readonly firstResponseMinutes: number | null
  readonly resolutionMinutes: number | null
}

/** The bits are those in which the desk notes what its clocks have told (`desk/sla.ts`): 2 and 8 are broken promises. */
const slaSql = `with r as (
    select to_char(t.created_at at time zone $5, 'YYYY-MM') as month, t.*
    from tickets t where t.tenant_id = $1 and t.created_at >= $2::timestamptz and t.created_at < $3::timestamptz
      and t.merged_into is null and t.customer_id is not null and ($4::text is null or t.customer_id = $4)
  )
  select r.customer_id as "customerId", c.name as "customerName", r.month, count(*)::int as tickets,
    (count(*) filter (where is_open))::int as open,
    (count(*) filter (where sla_told & 2 = 0 and sla_policy_id is not null and first_responded_at is not null))::int as "responseKept",
    (count(*) filter (where sla_told & 2 <> 0))::int as "responseBroken",
    (count(*) filter (where sla_told & 8 = 0 and sla_policy_id is not null and resolved_at is not null))::int as "resolutionKept",
    (count(*) filter (where sla_told & 8 <> 0))::int as "resolutionBroken",
    round(avg(extract(epoch from first_responded_at - r.created_at) / 60))::int as "firstResponseMinutes",
    round(avg(extract(epoch from resolved_at - r.created_at) / 60))::int as "resolutionMinutes"
  from r ${named}
  where $6::text is null or (r.month, r.customer_id) > ($6, $7)
  group by r.customer_id, c.name, r.month order by r.month, r.customer_id limit $8`

/** How the desk kept its promises, by the client and the month in which the ticket was made. Minutes are by the calendar. */
export async function slaByMonth(ctx: Ctx, filter: ReportFilter): Promise<Page<SlaRow>> {
  return clientMonths<SlaRow>(ctx, filter, slaSql)
}

export interface OpenWorkRow extends ClientMonth {
  /** Tickets made in the month that are not done. */
  readonly openTickets: number
  readonly overdueTickets: number
  readonly unassignedTickets: number
  /** Work of the month that nobody has approved. */
  readonly waitingMinutes: number
  /** Approved work of the month that no invoice has. */
  readonly unbilledMinutes: number
}

const openWorkSql = (now: string) => `with r as (
    select t.customer_id, to_char(t.created_at at time zone $5, 'YYYY-MM') as month, 1 as tickets,
      case when t.deadline_at < ${now} then 1 else 0 end as overdue, case when t.assignee_id is null then 1 else 0 end as unassigned,
      0 as waiting, 0 as unbilled
    from tickets t where t.tenant_id = $1 and t.is_open and t.created_at >= $2::timestamptz and t.created_at < $3::timestamptz
      and t.customer_id is not null and ($4::text is null or t.customer_id = $4)
    union all
    select e.customer_id, to_char(e.work_date, 'YYYY-MM'), 0, 0, 0, case when e.state = 'logged' then e.minutes else 0 end,
      case when e.state = 'approved' and e.invoice_line_id is null then e.billable_minutes - e.covered_minutes else 0 end
    from time_entries e where e.tenant_id = $1 and e.state <> 'rejected' and ($4::text is null or e.customer_id = $4)
      and e.work_date >= ($2::timestamptz at time zone $5)::date and e.work_date < ($3::timestamptz at time zone $5)::date
  )
  select r.customer_id as "customerId", c.name as "customerName", r.month, sum(tickets)::int as "openTickets",
    sum(overdue)::int as "overdueTickets", sum(unassigned)::int as "unassignedTickets", sum(waiting)::int as "waitingMinutes",
    sum(unbilled)::int as "unbilledMinutes"
  from r ${named}
  where $6::text is null or (r.month, r.customer_id) > ($6, $7)
  group by r.customer_id, c.name, r.month having sum(tickets) + sum(waiting) + sum(unbilled) > 0
  order by r.month, r.customer_id limit $8`

/** What is still to be done or billed, by client and the month from which it is. */
export async function openWorkByMonth(ctx: Ctx, filter: ReportFilter): Promise<Page<OpenWorkRow>> {
  return clientMonths<OpenWorkRow>(ctx, filter, openWorkSql("$9::timestamptz"), [ctx.now])
}

async function clientMonths<R extends ClientMonth>(
  ctx: Ctx,
  { months, customer, limit, cursor }: ReportFilter,
  sql: string,
  more: readonly unknown[] = [],
): Promise<Page<R>> {
  const after = cursor === undefined ? [null, null] : decodeCursor(cursor, 2).map(String)
  const { begins, ends, timeZone } = months
  const params = [ctx.tenant, begins, ends, customer, timeZone, ...after, limit + 1, ...more]
  const { rows } = await ctx.tx.session.query(sql, params)
  return pageOf(rows as R[], limit, (row) => [row.month, row.customerId])
}

/** Names of clients, or of the business's people, by their ids. */
export async function namesOf(
  ctx: Ctx,
  by: "customer" | "person",
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await ctx.tx.session.query(
    by === "customer"
      ? "select id, name from customers where tenant_id = $1 and id = any($2::text[])"
      : "select user_id as id, name from tenant_members() where $1::text is not null and user_id = any($2::text[])",
    [ctx.tenant, [...new Set(ids)]],
  )
  return new Map((rows as { id: string; name: string }[]).map((row) => [row.id, row.name]))
}
