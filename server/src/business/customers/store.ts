import { type Selectable, sql } from "kysely"
import { type Ctx, slot, type TenantId, tables, together } from "#platform/db"
import {
  type Customer,
  type CustomerDraft,
  type CustomerId,
  type CustomerKind,
  type CustomerSource,
  type ExternalId,
  emailKey,
  phoneKey,
  sortName,
  taxNumberKey,
} from "./customer.ts"
import type { CustomerStatus } from "./status-rules.ts"

interface CustomerTable {
  tenant_id: TenantId
  id: CustomerId
  name: string
  sort_name: string
  kind: CustomerKind
  email: string | null
  email_key: string | null
  phone: string | null
  phone_key: string | null
  tax_number: string | null
  tax_number_key: string | null
  source: CustomerSource
  status: CustomerStatus
  notes: string | null
  version: number
  merged_into: CustomerId | null
  erased_at: Date | null
  created_at: Date
  updated_at: Date
}

interface ExternalIdTable {
  tenant_id: TenantId
  source: string
  external_id: string
  customer_id: CustomerId
}

interface Tables {
  customers: CustomerTable
  customer_external_ids: ExternalIdTable
}

/** A customer's row with its ids elsewhere, so that every read stays one statement. */
export const externalIdsSql = `coalesce((
  select jsonb_agg(jsonb_build_object('source', x.source, 'externalId', x.external_id) order by x.source, x.external_id)
  from customer_external_ids x where x.tenant_id = customers.tenant_id and x.customer_id = customers.id), '[]')`
const externalIds = sql<readonly ExternalId[]>`${sql.raw(externalIdsSql)}`.as("external_ids")

/** Inserts a customer and its external id unless another one has that or the e-mail address; answers whether it did. */
export async function insertCustomer(ctx: Ctx, customer: Customer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables<Tables>(ctx)
    .insertInto("customers")
    .values({
      tenant_id: ctx.tenant,
      id: customer.id,
      ...draftColumns(customer),
      source: customer.source,
      status: customer.status,
      version: customer.version,
      merged_into: null,
      erased_at: null,
      created_at: customer.createdAt,
      updated_at: customer.updatedAt,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return false
  if (customer.externalId === null || (await linkExternalId(ctx, customer.id, customer.source, customer.externalId)))
    return true
  await tables<Tables>(ctx).deleteFrom("customers").where("id", "=", customer.id).execute()
  return false
}

/** Gives a customer an id of another system unless that id is somebody's already; answers whether it did. */
export async function linkExternalId(
  ctx: Ctx,
  customer: CustomerId,
  source: string,
  externalId: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables<Tables>(ctx)
    .insertInto("customer_external_ids")
    .values({ tenant_id: ctx.tenant, source, external_id: externalId, customer_id: customer })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Takes an id of another system from a customer; answers whether it had it. */
export async function unlinkExternalId(
  ctx: Ctx,
  customer: CustomerId,
  source: string,
  externalId: string,
): Promise<boolean> {
  const { numDeletedRows } = await tables<Tables>(ctx)
    .deleteFrom("customer_external_ids")
    .where("customer_id", "=", customer)
    .where("source", "=", source)
    .where("external_id", "=", externalId)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** Writes a customer's fields if its version is still `version`; answers whether it was. */
export async function updateCustomer(ctx: Ctx, customer: Customer, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("customers")
    .set({ ...draftColumns(customer), version: version + 1, updated_at: ctx.now })
    .where("id", "=", customer.id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Writes a customer's status if it still has the one that was read; answers its new version, undefined if it has another. */
export async function writeStatus(ctx: Ctx, customer: Customer, status: CustomerStatus): Promise<number | undefined> {
  const row = await tables<Tables>(ctx)
    .updateTable("customers")
    .set({ status, version: sql`version + 1`, updated_at: ctx.now })
    .where("id", "=", customer.id)
    .where("status", "=", customer.status)
    .returning("version")
    .executeTakeFirst()
  return row?.version
}

/** A customer by id, merged ones too, that nobody changes until the transaction ends. */
export async function holdCustomer(ctx: Ctx, id: CustomerId): Promise<Customer | undefined> {
  const row = await customers(ctx).where("id", "=", id).forShare().executeTakeFirst()
  return row && customerOf(row)
}

const statusSlot = Symbol("statuses of customers")

/** Keeps a status that was read for the rest of the transaction. */
export function noteStatus(ctx: Ctx, id: CustomerId, status: CustomerStatus): void {
  slot<Map<CustomerId, CustomerStatus>>(ctx.tx, statusSlot, () => new Map()).set(id, status)
}

/** A customer's status, without holding it: for what does no harm in the moment in which the status changes. One that this
 *  transaction has read with the client already is not read again. */
export async function statusById(ctx: Ctx, id: CustomerId): Promise<CustomerStatus | undefined> {
  const known = slot<Map<CustomerId, CustomerStatus>>(ctx.tx, statusSlot, () => new Map()).get(id)
  if (known !== undefined) return known
  const all = tables<Tables>(ctx).selectFrom("customers").select("status")
  return (await all.where("id", "=", id).executeTakeFirst())?.status
}

/** A customer by id, also one that was merged into another. */
export async function customerById(ctx: Ctx, id: CustomerId): Promise<Customer | undefined> {
  const row = await customers(ctx).where("id", "=", id).executeTakeFirst()
  return row && customerOf(row)
}

/** Customers by id, merged ones too, locked against every change until the transaction ends; in the order of their ids. */
export async function lockCustomers(ctx: Ctx, ids: readonly CustomerId[]): Promise<Customer[]> {
  const rows = await customers(ctx).where("id", "=", anyOf(ids)).orderBy("id").forUpdate().execute()
  return rows.map(customerOf)
}

/** Every customer that lives on in this one, through any number of merges. */
export async function mergedCustomerIds(ctx: Ctx, id: CustomerId): Promise<CustomerId[]> {
  const { rows } = await sql<{ id: CustomerId }>`with recursive gone as (
    select id from customers where merged_into = ${id}
    union all select c.id from customers c join gone on c.merged_into = gone.id) select id from gone`.execute(
    tables(ctx),
  )
  return rows.map((row) => row.id)
}

const byEmailSql = `select customers.*, ${externalIdsSql} as external_ids from customers
  where tenant_id = $1 and email_key = any($2::text[]) and merged_into is null order by id for key share`

/**
 * The living customer with this e-mail address. Its row is held until the transaction ends (as the order's foreign key will do
 * anyway), so that a merge can't take the customer away between here and the order. HOT: one statement for all of one moment.
 */
export const customerByEmail = together<string, Customer | undefined>(async (ctx, emails) => {
  const keys = emails.map(emailKey)
  const { rows } = await ctx.tx.session.query(byEmailSql, [ctx.tenant, [...new Set(keys)]])
  const found = new Map((rows as CustomerRow[]).map((row) => [row.email_key, customerOf(row)]))
  return keys.map((key) => found.get(key))
})

/** The living customer that a source knows by this id. */
export async function customerByExternalId(
  ctx: Ctx,
  source: string,
  externalId: string,
): Promise<Customer | undefined> {
  const row = await customers(ctx)
    .where("id", "in", (eb) =>
      eb
        .selectFrom("customer_external_ids")
        .select("customer_id")
        .where("source", "=", source)
        .where("external_id", "=", externalId),
    )
    .where("merged_into", "is", null)
    .forKeyShare()
    .executeTakeFirst()
  return row && customerOf(row)
}

function customers(ctx: Ctx) {
  return tables<Tables>(ctx).selectFrom("customers").selectAll().select(externalIds)
}

function anyOf(ids: readonly CustomerId[]) {
  return sql<CustomerId>`any(${[...ids]}::text[])`
}

function draftColumns(draft: CustomerDraft) {
  return {
    name: draft.name,
    sort_name: sortName(draft.name),
    kind: draft.kind,
    email: draft.email,
    email_key: draft.email === null ? null : emailKey(draft.email),
    phone: draft.phone,
    phone_key: draft.phone === null ? null : phoneKey(draft.phone),
    tax_number: draft.taxNumber,
    tax_number_key: draft.taxNumber === null ? null : taxNumberKey(draft.taxNumber),
    notes: draft.notes,
  }
}

/** A row of a customer with its ids elsewhere. */
export type CustomerRow = Selectable<CustomerTable> & { readonly external_ids: readonly ExternalId[] }

export function customerOf(row: CustomerRow): Customer {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    email: row.email,
    phone: row.phone,
    taxNumber: row.tax_number,
    externalId: row.external_ids.find((x) => x.source === row.source)?.externalId ?? null,
    externalIds: row.external_ids,
    notes: row.notes,
    source: row.source,
    status: row.status,
    version: row.version,
    mergedInto: row.merged_into,
    erasedAt: row.erased_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
