import type { Ctx } from "#platform/db"
import type { CustomerBalance, DocumentMove } from "./balances.ts"

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
  return found.map((r) => ({
    customerId: r.customer_id,
    currency: r.currency,
    openMinor: r.open,
    overdueMinor: r.overdue,
    creditMinor: r.credit,
  }))
}

const moved = ["invoices", "payments", "recurring_invoices"] as const

const takeSql = moved.map(
  (table) => `update ${table} d set customer_id = $3::text from ${table} old
    where d.tenant_id = $1::text and d.customer_id = any($2::text[]) and old.tenant_id = d.tenant_id and old.id = d.id
    returning d.id as "recordId", old.customer_id as "fromId"`,
)

/** Gives the documents of some customers to another one; answers which they were. */
export async function takeDocuments(ctx: Ctx, from: readonly string[], to: string): Promise<DocumentMove[]> {
  const moves: DocumentMove[] = []
  for (const sql of takeSql)
    moves.push(...((await ctx.tx.session.query(sql, [ctx.tenant, from, to])).rows as DocumentMove[]))
  return moves
}

const giveBackSql = moved.map(
  (
    table,
  ) => `update ${table} d set customer_id = m.customer_id from unnest($2::text[], $3::text[]) as m (id, customer_id)
    where d.tenant_id = $1::text and d.id = m.id`,
)

/** Gives documents back to the customers that they were of. */
export async function giveBack(ctx: Ctx, moves: readonly DocumentMove[]): Promise<void> {
  const params = [ctx.tenant, moves.map((m) => m.recordId), moves.map((m) => m.fromId)]
  for (const sql of giveBackSql) await ctx.tx.session.query(sql, params)
}

/** Ids of what is not a legal document of these customers: drafts and recurring invoices. */
export async function looseDocuments(
  ctx: Ctx,
  customerIds: readonly string[],
): Promise<{ drafts: string[]; recurring: string[] }> {
  const { rows } = await ctx.tx.session.query(
    `select id, true as is_draft from invoices where tenant_id = $1 and customer_id = any($2) and number is null
     union all select id, false from recurring_invoices where tenant_id = $1 and customer_id = any($2)`,
    [ctx.tenant, customerIds],
  )
  const found = rows as { id: string; is_draft: boolean }[]
  return {
    drafts: found.filter((r) => r.is_draft).map((r) => r.id),
    recurring: found.filter((r) => !r.is_draft).map((r) => r.id),
  }
}
