import { type Currency, currencyExponent, divideRound, type LocalDate } from "#kernel"
import type { Ctx } from "#platform/db"

/** Money of one currency. */
export interface Sum {
  readonly currency: Currency
  readonly amountMinor: bigint
}

/** What of a client's work waits, and for what. */
export interface ClientWork {
  /** Approved, billable and on no invoice. */
  readonly unbilledMinutes: number
  readonly unbilled: readonly Sum[]
  readonly unbilledExpenses: readonly Sum[]
  /** Logged and not approved. */
  readonly waitingEntries: number
  readonly waitingMinutes: number
}

/** A unit price (per hour, six places) times minutes, as the database sums it: millionths of the major unit times minutes. */
function minorOf(priceMinutes: bigint, currency: Currency): bigint {
  return divideRound(priceMinutes * 10n ** BigInt(currencyExponent(currency)), 60n * 1_000_000n)
}

export const unbilledSql = `select currency, sum(billable_minutes - covered_minutes)::int as minutes,
    (sum(unit_price * (billable_minutes - covered_minutes)) * 1000000)::bigint as price_minutes
  from time_entries where tenant_id = $1 and customer_id = $2 and state = 'approved' and invoice_line_id is null
    and billable_minutes > covered_minutes group by currency order by currency`
export const expensesSql = `select bill_currency as currency, sum(price_minor)::bigint as "amountMinor" from expenses
  where tenant_id = $1 and customer_id = $2 and state = 'approved' and price_minor is not null and invoice_line_id is null
  group by bill_currency order by bill_currency`
export const waitingSql = `select count(*)::int as entries, coalesce(sum(minutes), 0)::int as minutes from time_entries
  where tenant_id = $1 and customer_id = $2 and state = 'logged'`

/** What waits of a client's work: three reads of partial indexes, however much was billed before. */
export async function clientWork(ctx: Ctx, customerId: string): Promise<ClientWork> {
  const params = [ctx.tenant, customerId]
  const [time, expenses, waiting] = await Promise.all([
    ctx.tx.session.query(unbilledSql, params),
    ctx.tx.session.query(expensesSql, params),
    ctx.tx.session.query(waitingSql, params),
  ])
  const open = time.rows as { currency: string; minutes: number; price_minutes: bigint }[]
  const [counts] = waiting.rows as [{ entries: number; minutes: number }]
  return {
    unbilledMinutes: open.reduce((sum, row) => sum + row.minutes, 0),
    unbilled: open.map((r) => ({ currency: r.currency, amountMinor: minorOf(r.price_minutes, r.currency) })),
    unbilledExpenses: expenses.rows as Sum[],
    waitingEntries: counts.entries,
    waitingMinutes: counts.minutes,
  }
}

/** A project's work in one currency: charged = covered + billed + unbilled. */
export interface ProjectWork {
  readonly currency: Currency
  readonly chargedMinutes: number
  readonly coveredMinutes: number
  readonly billedMinutes: number
  readonly unbilledMinutes: number
  /** What the charged time is worth at its rates; of a fixed price, what was done for it. */
  readonly worthMinor: bigint
  readonly billedMinor: bigint
  readonly unbilledMinor: bigint
  readonly expensesBilledMinor: bigint
  readonly expensesUnbilledMinor: bigint
}

const projectSql = `select currency, sum(charged)::int as charged, sum(covered)::int as covered, sum(billed)::int as billed,
    sum(worth)::bigint as worth, (sum(price_open) * 1000000)::bigint as price_open,
    sum(billed_minor)::bigint as billed_minor, sum(exp_billed)::bigint as exp_billed, sum(exp_open)::bigint as exp_open
  from (
    select currency, billable_minutes as charged, covered_minutes as covered,
      case when invoice_line_id is null then 0 else billable_minutes - covered_minutes end as billed,
      worth_minor as worth,
      case when invoice_line_id is null then unit_price * (billable_minutes - covered_minutes) else 0 end as price_open,
      coalesce(billed_minor, 0) as billed_minor, 0 as exp_billed, 0 as exp_open
    from time_entries where tenant_id = $1 and project_id = $2 and state = 'approved' and currency is not null
    union all
    select bill_currency, 0, 0, 0, 0, 0, 0, case when invoice_line_id is null then 0 else price_minor end,
      case when invoice_line_id is null then price_minor else 0 end
    from expenses where tenant_id = $1 and project_id = $2 and state = 'approved' and price_minor is not null
  ) w group by currency order by currency`

interface ProjectRow {
  readonly currency: string
  readonly charged: number
  readonly covered: number
  readonly billed: number
  readonly worth: bigint
  readonly price_open: bigint
  readonly billed_minor: bigint
  readonly exp_billed: bigint
  readonly exp_open: bigint
}

/** Where a project's approved work stands, by currency. */
export async function projectWork(ctx: Ctx, projectId: string): Promise<ProjectWork[]> {
  const { rows } = await ctx.tx.session.query(projectSql, [ctx.tenant, projectId])
  return (rows as ProjectRow[]).map((r) => ({
    currency: r.currency,
    chargedMinutes: r.charged,
    coveredMinutes: r.covered,
    billedMinutes: r.billed,
    unbilledMinutes: r.charged - r.covered - r.billed,
    worthMinor: r.worth,
    billedMinor: r.billed_minor,
    unbilledMinor: minorOf(r.price_open, r.currency),
    expensesBilledMinor: r.exp_billed,
    expensesUnbilledMinor: r.exp_open,
  }))
}

/** A ticket's time. */
export interface TicketWork {
  readonly ticketId: string
  readonly loggedMinutes: number
  readonly chargedMinutes: number
  readonly coveredMinutes: number
  readonly billedMinutes: number
  readonly unbilledMinutes: number
}

const ticketSql = `select ticket_id as "ticketId", sum(minutes)::int as "loggedMinutes", sum(billable_minutes)::int as "chargedMinutes",
    sum(covered_minutes)::int as "coveredMinutes",
    sum(case when invoice_line_id is null then 0 else billable_minutes - covered_minutes end)::int as "billedMinutes",
    sum(case when invoice_line_id is null then billable_minutes - covered_minutes else 0 end)::int as "unbilledMinutes"
  from time_entries where tenant_id = $1 and ticket_id = any($2) and state <> 'rejected' group by ticket_id order by ticket_id`

/** The time of tickets and where it stands; those without time are left out. */
export async function ticketWork(ctx: Ctx, ticketIds: readonly string[]): Promise<TicketWork[]> {
  if (ticketIds.length === 0) return []
  const { rows } = await ctx.tx.session.query(ticketSql, [ctx.tenant, ticketIds])
  return rows as TicketWork[]
}

/** Somebody's, or some client's, work in a month. */
export interface MonthWork {
  /** The client, or the person. */
  readonly id: string
  /** `YYYY-MM`. */
  readonly month: string
  readonly loggedMinutes: number
  /** Of that, what is billable by its kind. */
  readonly billableMinutes: number
  readonly chargedMinutes: number
  readonly billedMinutes: number
}

const columnOf = { customer: "customer_id", person: "user_id" } as const

/** Work by client or by person and month, both days included. Rejected work is left out. */
export async function workByMonth(
  ctx: Ctx,
  by: keyof typeof columnOf,
  from: LocalDate,
  to: LocalDate,
): Promise<MonthWork[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columnOf[by]} as id, to_char(work_date, 'YYYY-MM') as month, sum(minutes)::int as "loggedMinutes",
       sum(case when is_billable then minutes else 0 end)::int as "billableMinutes",
       sum(billable_minutes)::int as "chargedMinutes",
       sum(case when invoice_line_id is null then 0 else billable_minutes - covered_minutes end)::int as "billedMinutes"
     from time_entries where tenant_id = $1 and work_date between $2::date and $3::date and state <> 'rejected'
     group by 1, 2 order by 1, 2`,
    [ctx.tenant, from, to],
  )
  return rows as MonthWork[]
}
