import type { Ctx } from "#platform/db"

/** A numbered document and whose it is. */
export interface Numbered {
  readonly id: string
  readonly number: string
  readonly name: string | null
}

/** Orders by the beginning of their number or by their customers, newest first. */
export async function findOrders(
  ctx: Ctx,
  text: string,
  customers: readonly string[],
  limit: number,
): Promise<Numbered[]> {
  const { rows } = await ctx.tx.session.query(
    `(select id, number, contact ->> 'name' as name from orders where tenant_id = $1 and number >= $2 and number < $3
      order by number limit $5)
     union
     (select id, number, contact ->> 'name' from orders where tenant_id = $1 and customer_id = any($4::text[])
      order by placed_at desc limit $5)
     order by id desc limit $5`,
    [ctx.tenant, ...rangeOf(text), [...customers], limit],
  )
  return rows as Numbered[]
}

/** Issued invoices by the beginning of their number or by their customers, newest first. */
export async function findInvoices(
  ctx: Ctx,
  text: string,
  customers: readonly string[],
  limit: number,
): Promise<Numbered[]> {
  const { rows } = await ctx.tx.session.query(
    `(select id, number, buyer ->> 'name' as name from invoices
      where tenant_id = $1 and number is not null and number collate "C" >= $2 and number collate "C" < $3
      order by number collate "C" limit $5)
     union
     (select id, number, buyer ->> 'name' from invoices where tenant_id = $1 and customer_id = any($4::text[]) and number is not null
      order by issue_date desc, id desc limit $5)
     order by id desc limit $5`,
    [ctx.tenant, ...rangeOf(text), [...customers], limit],
  )
  return rows as Numbered[]
}

/** A deal by its name, and the stage that it is in. */
export interface FoundDeal {
  readonly id: string
  readonly name: string
  readonly stageName: string
}

/** Deals of these customers, newest first. */
export async function dealsOfCustomers(ctx: Ctx, customers: readonly string[], limit: number): Promise<FoundDeal[]> {
  const { rows } = await ctx.tx.session.query(
    `select d.id, d.name, s.name as "stageName" from deals d join deal_stages s on s.tenant_id = d.tenant_id and s.id = d.stage_id
     where d.tenant_id = $1 and d.customer_id = any($2::text[]) order by d.created_at desc, d.id desc limit $3`,
    [ctx.tenant, [...customers], limit],
  )
  return rows as FoundDeal[]
}

/** All texts that begin with this one, in the order of bytes; numbers are in capitals. */
function rangeOf(text: string): [string, string] {
  const from = text.trim().toUpperCase()
  return [from, `${from}\u{10ffff}`]
}
