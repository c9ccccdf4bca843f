import { type Selectable, sql } from "kysely"
import { decodeCursor, type Page, pageOf } from "#kernel"
import { type Ctx, type TenantId, tables } from "#platform/db"
import {
  type Customer,
  type CustomerDraft,
  type CustomerId,
  type CustomerKind,
  type CustomerSource,
  emailKey,
  phoneKey,
  sortName,
  taxNumberKey,
} from "./customer.ts"

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
  external_id: string | null
  notes: string | null
  version: number
  merged_into: CustomerId | null
  created_at: Date
  updated_at: Date
}

interface Tables {
  customers: CustomerTable
}

/** Inserts a customer unless another one has its e-mail address or its external id; answers whether it did. */
export async function insertCustomer(ctx: Ctx, customer: Customer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables<Tables>(ctx)
    .insertInto("customers")
    .values({
      tenant_id: ctx.tenant,
      id: customer.id,
      ...draftColumns(customer),
      source: customer.source,
      version: customer.version,
      merged_into: null,
      created_at: customer.createdAt,
      updated_at: customer.updatedAt,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
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

/** A customer by id, also one that was merged into another. */
export async function customerById(ctx: Ctx, id: CustomerId): Promise<Customer | undefined> {
  const row = await tables<Tables>(ctx).selectFrom("customers").selectAll().where("id", "=", id).executeTakeFirst()
  return row && customerOf(row)
}

/** The customer with this e-mail address. */
export async function customerByEmail(ctx: Ctx, email: string): Promise<Customer | undefined> {
  const row = await tables<Tables>(ctx)
    .selectFrom("customers")
    .selectAll()
    .where("email_key", "=", emailKey(email))
    .where("merged_into", "is", null)
    .executeTakeFirst()
  return row && customerOf(row)
}

/** The customer that a source knows by this id. */
export async function customerByExternalId(ctx: Ctx, source: CustomerSource, externalId: string): Promise<Customer | undefined> {
  const row = await tables<Tables>(ctx)
    .selectFrom("customers")
    .selectAll()
    .where("source", "=", source)
    .where("external_id", "=", externalId)
    .where("merged_into", "is", null)
    .executeTakeFirst()
  return row && customerOf(row)
}

/** What a list of customers can be narrowed by. */
export interface CustomerFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  /** Part of the name or the e-mail address. */
  readonly search?: string | undefined
  readonly source?: CustomerSource | undefined
}

/** Customers by name, without merged ones. */
export async function listCustomers(ctx: Ctx, filter: CustomerFilter): Promise<Page<Customer>> {
  let query = tables<Tables>(ctx).selectFrom("customers").selectAll().where("merged_into", "is", null)
  if (filter.source !== undefined) query = query.where("source", "=", filter.source)
  if (filter.search !== undefined) {
    const part = `%${sortName(filter.search).replaceAll(/[\\%_]/g, "\\$&")}%`
    query = query.where((eb) => eb.or([eb("sort_name", "like", part), eb("email_key", "like", part)]))
  }
  if (filter.cursor !== undefined) {
    const [name, id] = decodeCursor(filter.cursor, 2)
    query = query.where(sql<boolean>`(sort_name, id) > (${name}, ${id})`)
  }
  const rows = await query.orderBy("sort_name").orderBy("id").limit(filter.limit + 1).execute()
  const page = pageOf(rows, filter.limit, (row) => [row.sort_name, row.id])
  return { data: page.data.map(customerOf), nextCursor: page.nextCursor }
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
    external_id: draft.externalId,
    notes: draft.notes,
  }
}

function customerOf(row: Selectable<CustomerTable>): Customer {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    email: row.email,
    phone: row.phone,
    taxNumber: row.tax_number,
    externalId: row.external_id,
    notes: row.notes,
    source: row.source,
    version: row.version,
    mergedInto: row.merged_into,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
