import { type Currency, currencyExponent, divideRound, type LocalDate } from "#kernel"
import type { Ctx } from "#platform/db"

/** What of one client's work is open in one currency, before tax and without the rounding of invoice lines. */
export interface OpenSum {
  readonly customerId: string
  readonly currency: Currency
  readonly minutes: number
  readonly amountMinor: bigint
}

/** What of one client's work waits for an approval. */
export interface WaitingSum {
  readonly customerId: string
  readonly entries: number
  readonly minutes: number
  readonly expenses: number
}

const openTime = "state = 'approved' and invoice_line_id is null and billable_minutes > covered_minutes"
const openExpense = "state = 'approved' and price_minor is not null and invoice_line_id is null"

/** The next client of a partial index after another one: a business with a million billed rows is not read through. */
const step = (table: string, where: string) =>
  `select (select min(customer_id::text) from ${table} where tenant_id = $1 and customer_id > coalesce(w.id, $2) and ${where}) as id`
const clientsOf = (table: string, where: string) => `
  (with recursive w as (
    ${step(table, where).replace("w.id", "null")}
    union all select n.id from w cross join lateral (${step(table, where)}) n where w.id is not null
  ) select id from w where id is not null limit $3)`

const clientsSql = `select id from (${[
  clientsOf("time_entries", openTime),
  clientsOf("time_entries", "state = 'logged'"),
  clientsOf("expenses", openExpense),
  clientsOf("expenses", "state = 'logged'"),
  clientsOf("retainers", "is_active and fee_minor > 0"),
].join(" union ")}) x order by id limit $3`

/** Clients behind `after` that have open work, work that waits or a retainer with a fee, by id. */
export async function openClientIds(ctx: Ctx, after: string, limit: number): Promise<string[]> {
  const { rows } = await ctx.tx.session.query(clientsSql, [ctx.tenant, after, limit])
  return (rows as { id: string }[]).map((row) => row.id)
}

const timeSql = `select customer_id as "customerId", currency, sum(billable_minutes - covered_minutes)::int as minutes,
    (sum(unit_price * (billable_minutes - covered_minutes)) * 1000000)::bigint as price
  from time_entries where tenant_id = $1 and customer_id = any($2::text[]) and ${openTime} group by 1, 2`

/** The open time of these clients. */
export async function openTimeOf(ctx: Ctx, ids: readonly string[]): Promise<OpenSum[]> {
  const { rows } = await ctx.tx.session.query(timeSql, [ctx.tenant, ids])
  return (rows as { customerId: string; currency: string; minutes: number; price: bigint }[]).map(
    ({ price, ...sum }) => ({
      ...sum,
      amountMinor: divideRound(price * 10n ** BigInt(currencyExponent(sum.currency)), 60n * 1_000_000n),
    }),
  )
}

const expensesSql = `select customer_id as "customerId", bill_currency as currency, 0 as minutes, sum(price_minor)::bigint as "amountMinor"
  from expenses where tenant_id = $1 and customer_id = any($2::text[]) and ${openExpense} group by 1, 2`

/** The open expenses of these clients. */
export async function openExpensesOf(ctx: Ctx, ids: readonly string[]): Promise<OpenSum[]> {
  const { rows } = await ctx.tx.session.query(expensesSql, [ctx.tenant, ids])
  return rows as OpenSum[]
}

/** A retainer's periods are 240 at most (`retainer.ts`). */
const feesSql = `select r.customer_id as "customerId", r.currency, 0 as minutes,
    sum(coalesce(p.fee_minor, r.fee_minor))::bigint as "amountMinor"
  from retainers r cross join lateral generate_series(0, case when r.kind = 'prepaid' then 0 else 239 end) n
    left join retainer_periods p on p.tenant_id = r.tenant_id and p.retainer_id = r.id and p.period_no = n
  where r.tenant_id = $1 and r.customer_id = any($2::text[]) and r.is_active and r.fee_minor > 0
    and r.starts_on + n * interval '1 month' <= least($3::date, coalesce(r.ends_on, $3::date)) and p.invoice_line_id is null
  group by 1, 2`

/** The fees of these clients' retainers whose periods have begun and that no invoice has. */
export async function openFeesOf(ctx: Ctx, ids: readonly string[], today: LocalDate): Promise<OpenSum[]> {
  const { rows } = await ctx.tx.session.query(feesSql, [ctx.tenant, ids, today])
  return rows as OpenSum[]
}

const waitingSql = `select "customerId", sum(entries)::int as entries, sum(minutes)::int as minutes, sum(expenses)::int as expenses from (
    select customer_id as "customerId", 1 as entries, minutes, 0 as expenses from time_entries
      where tenant_id = $1 and customer_id = any($2::text[]) and state = 'logged'
    union all
    select customer_id, 0, 0, 1 from expenses where tenant_id = $1 and customer_id = any($2::text[]) and state = 'logged'
  ) w group by 1`

/** What waits of these clients' work. */
export async function waitingOf(ctx: Ctx, ids: readonly string[]): Promise<WaitingSum[]> {
  const { rows } = await ctx.tx.session.query(waitingSql, [ctx.tenant, ids])
  return rows as WaitingSum[]
}
