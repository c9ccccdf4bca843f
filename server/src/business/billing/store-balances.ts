import type { Ctx } from "#platform/db"
import type { CustomerBalance } from "./balances.ts"

const balancesSql = `select customer_id, currency, sum(open)::bigint as open, sum(overdue)::bigint as overdue, sum(credit)::bigint as credit from (
  select customer_id, currency, balance_minor as open, case when due_date < $3::date then balance_minor else 0 end as overdue, 0 as credit
  from invoices where tenant_id = $1 and customer_id = any($2) and balance_minor > 0
  union all
  select customer_id, currency, 0, 0, unapplied_minor from payments where tenant_id = $1 and customer_id = any($2) and unapplied_minor > 0
) b group by customer_id, currency order by customer_id, currency`

/** What customers owe and have in credit on `today`. */
export async function balancesOf(ctx: Ctx, customerIds: readonly string[], today: string): Promise<CustomerBalance[]> {
  const { rows } = await ctx.tx.session.query(balancesSql, [ctx.tenant, customerIds, today])
  const found = rows as { customer_id: string; currency: string; open: bigint; overdue: bigint; credit: bigint }[]
  return found.map((r) => ({ customerId: r.customer_id, currency: r.currency, openMinor: r.open, overdueMinor: r.overdue, creditMinor: r.credit }))
}

const moveSql = `with i as (
  update invoices set customer_id = $3, updated_at = $4 where tenant_id = $1 and customer_id = any($2)
), p as (
  update payments set customer_id = $3 where tenant_id = $1 and customer_id = any($2)
)
update recurring_invoices set customer_id = $3, updated_at = $4 where tenant_id = $1 and customer_id = any($2)`

/** Gives the documents of some customers to another one. */
export async function moveDocuments(ctx: Ctx, from: readonly string[], to: string): Promise<void> {
  await ctx.tx.session.query(moveSql, [ctx.tenant, from, to, ctx.now])
}
