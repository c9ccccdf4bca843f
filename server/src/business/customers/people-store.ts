import type { Ctx } from "#platform/db"
import { type CustomerId, emailKey } from "./customer.ts"
import type { ContactId } from "./record.ts"
import type { CustomerStatus } from "./status-rules.ts"
import { noteStatus } from "./store.ts"

/** A customer with one of its contacts, as others write to them. */
export interface ClientRow {
  readonly id: CustomerId
  readonly name: string
  readonly email: string | null
  readonly mergedInto: CustomerId | null
  readonly erasedAt: Date | null
  readonly status: CustomerStatus
  readonly contactId: ContactId | null
  readonly contactName: string
  readonly contactEmail: string | null
}

const clientSql = `select c.id, c.name, c.email, c.merged_into as "mergedInto", c.erased_at as "erasedAt", c.status,
    k.id as "contactId", coalesce(k.name, '') as "contactName", k.email as "contactEmail"
  from customers c left join customer_contacts k on k.tenant_id = c.tenant_id and k.customer_id = c.id and k.id = $3
  where c.tenant_id = $1 and c.id = $2 for key share of c`

/** A customer, held until the transaction ends so that no merge takes it away, with the contact of this id if it has it. */
export async function heldClient(
  ctx: Ctx,
  id: CustomerId,
  contactId: ContactId | null,
): Promise<ClientRow | undefined> {
  const { rows } = await ctx.tx.session.query(clientSql, [ctx.tenant, id, contactId])
  const [row] = rows as ClientRow[]
  if (row !== undefined) noteStatus(ctx, row.id, row.status)
  return row
}

/** Somebody known by an e-mail address: the customer itself, or one of its contacts. */
export interface Person {
  readonly customerId: CustomerId
  readonly contactId: ContactId | null
  readonly name: string
}

const peopleSql = `(select customer_id as "customerId", id as "contactId", name from customer_contacts
    where tenant_id = $1 and email_key = $2 order by id limit $3)
  union all
  (select id, null, name from customers where tenant_id = $1 and email_key = $2 and merged_into is null limit 1)`

/** Everybody with this address; contacts first. */
export async function peopleByEmail(ctx: Ctx, email: string, max: number): Promise<Person[]> {
  const { rows } = await ctx.tx.session.query(peopleSql, [ctx.tenant, emailKey(email), max])
  return (rows as Person[]).slice(0, max)
}

const contactSql = `select k.id as "contactId", k.customer_id as "customerId", k.name, k.email, c.name as "customerName"
  from customer_contacts k join customers c on c.tenant_id = k.tenant_id and c.id = k.customer_id
  where k.tenant_id = $1 and k.id = $2 and c.merged_into is null and c.erased_at is null`

/** A contact with the customer whose it is now. */
export interface ContactOfCustomer {
  readonly contactId: ContactId
  readonly customerId: CustomerId
  readonly name: string
  readonly email: string | null
  readonly customerName: string
}

/** A contact by id with its living customer; undefined when either is gone. */
export async function contactById(ctx: Ctx, id: ContactId): Promise<ContactOfCustomer | undefined> {
  const { rows } = await ctx.tx.session.query(contactSql, [ctx.tenant, id])
  const [row] = rows as ContactOfCustomer[]
  return row
}
