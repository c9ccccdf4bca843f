import { sql } from "kysely"
import { type Ctx, tables } from "#platform/db"
import type { CustomerId } from "./customer.ts"

/** What stands for a name that was erased. */
const erasedName = "(erased)"

const tracesSql = `with mine as (select unnest($2::text[]) as id)
  select array_remove(array_agg(distinct t.sure), null) as sure, array_remove(array_agg(distinct t.name), null) as names from (
    select unnest(array[c.id::text, c.email, c.phone, c.phone_key, ltrim(c.phone_key, '+'), c.tax_number, c.tax_number_key]) as sure,
      case when c.kind = 'person' then c.name end as name from customers c join mine on mine.id = c.id where c.tenant_id = $1
    union all
    select unnest(array[k.id::text, k.email, k.phone, k.phone_key, ltrim(k.phone_key, '+')]), k.name
      from customer_contacts k join mine on mine.id = k.customer_id where k.tenant_id = $1
    union all
    select x.external_id, null from customer_external_ids x join mine on mine.id = x.customer_id where x.tenant_id = $1) t`

/** What texts about these customers hold: `sure` their addresses, numbers and ids, `names` what people are called. */
export async function tracesOf(
  ctx: Ctx,
  customers: readonly CustomerId[],
): Promise<{ readonly sure: readonly string[]; readonly names: readonly string[] }> {
  const { rows } = await ctx.tx.session.query(tracesSql, [ctx.tenant, [...customers]])
  const [row] = rows as { sure: string[] | null; names: string[] | null }[]
  return { sure: row?.sure ?? [], names: row?.names ?? [] }
}

/** Blanks every personal field of these customers, here and in what events kept of them; invoices are not ours to touch. */
export async function blankCustomers(ctx: Ctx, customers: readonly CustomerId[]): Promise<void> {
  const ids = [...customers]
  const db = tables(ctx)
  await sql`update customers set name = ${erasedName}, sort_name = ${erasedName}, email = null, email_key = null, phone = null, phone_key = null,
      tax_number = null, tax_number_key = null, notes = null, erased_at = ${ctx.now}, version = version + 1, updated_at = ${ctx.now}
    where id = any(${ids}::text[])`.execute(db)
  await sql`delete from customer_contacts where customer_id = any(${ids}::text[])`.execute(db)
  await sql`delete from customer_locations where customer_id = any(${ids}::text[])`.execute(db)
  await sql`delete from customer_addresses where customer_id = any(${ids}::text[])`.execute(db)
  await sql`delete from customer_consents where customer_id = any(${ids}::text[])`.execute(db)
  await sql`delete from customer_external_ids where customer_id = any(${ids}::text[])`.execute(db)
  await sql`update customer_merges set before = 'null' where survivor_id = any(${ids}::text[])`.execute(db)
  await sql`delete from personal_data where holder = any(${ids}::text[])`.execute(db)
}

/** What happened to a customer, oldest first, with the personal fields that are kept with it. */
export async function eventsOfCustomers(ctx: Ctx, customers: readonly CustomerId[], limit: number): Promise<unknown[]> {
  const { rows } = await sql`select e.type, e.occurred_at as "occurredAt", e.data, p.fields as personal
    from events e left join personal_data p on p.tenant_id = e.tenant_id and p.record_id = e.id
    where e.subject = any(${[...customers]}::text[]) or p.holder = any(${[...customers]}::text[])
    order by e.ord limit ${limit}`.execute(tables(ctx))
  return rows
}
