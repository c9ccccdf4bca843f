import { sql } from "kysely"
import { type Ctx, tables } from "#platform/db"
import type { CustomerId } from "./customer.ts"
import { publicMailDomains, type SuspectGroup } from "./duplicates.ts"

/** Keys looked at by one search. */
const groupsMax = 2000
/** A key that more customers share is no sign of a duplicate (a reseller's phone, a shared mailbox). */
const membersMax = 20

/**
 * Groups of living customers that share an e-mail address (their own, or a contact's; "+tag" ignored), a tax number (country prefix
 * ignored), a phone number (its last nine digits) or a company's mail domain. `customer` narrows to groups that it is in.
 */
export async function suspectGroups(ctx: Ctx, customer: CustomerId | undefined): Promise<SuspectGroup[]> {
  const wanted = customer ?? null
  const { rows } = await sql<SuspectGroup>`with living as (
      select id, name, email_key, phone_key, tax_number_key from customers where merged_into is null and erased_at is null
    ), mails as (
      select id, email_key from living where email_key is not null
      union select customer_id, email_key from customer_contacts where email_key is not null
    ), phones as (
      select id, phone_key from living where phone_key is not null
      union select customer_id, phone_key from customer_contacts where phone_key is not null
    ), keys as (
      select 'email' as reason, id, regexp_replace(email_key, '\\+[^@]*@', '@') as key from mails
      union select 'tax_number', id, regexp_replace(tax_number_key, '^[A-Z]{2}', '') from living where length(tax_number_key) >= 5
      union select 'phone', id, right(phone_key, 9) from phones where length(phone_key) >= 7
      union select 'domain', id, split_part(email_key, '@', 2) from mails where split_part(email_key, '@', 2) <> all(${[...publicMailDomains]}::text[])
    )
    select k.reason, jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name)) as members
    from keys k join living l on l.id = k.id
    group by k.reason, k.key
    having count(*) between 2 and ${membersMax} and (${wanted}::text is null or bool_or(l.id = ${wanted}::text))
    order by k.reason, k.key limit ${groupsMax}`.execute(tables(ctx))
  return rows
}
