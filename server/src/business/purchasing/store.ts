import type { Selectable } from "kysely"
import { decodeCursor, type Page, pageOf } from "#kernel"
import { type Ctx, type TenantId, tables } from "#platform/db"
import type { Supplier, SupplierDraft, SupplierId } from "./supplier.ts"

interface SupplierTable {
  tenant_id: TenantId
  id: SupplierId
  name: string
  contact_name: string | null
  email: string | null
  phone: string | null
  address: string | null
  website: string | null
  external_id: string | null
  version: number
  created_at: Date
  updated_at: Date
}

interface Tables {
  suppliers: SupplierTable
}

/** Inserts a supplier unless its external id is taken; answers whether it did. */
export async function insertSupplier(ctx: Ctx, supplier: Supplier): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables<Tables>(ctx)
    .insertInto("suppliers")
    .values({
      tenant_id: ctx.tenant,
      id: supplier.id,
      ...columnsOf(supplier),
      version: supplier.version,
      created_at: supplier.createdAt,
      updated_at: supplier.updatedAt,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Writes a supplier's fields if its version is still `version`; answers whether it was. */
export async function updateSupplier(ctx: Ctx, supplier: Supplier, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("suppliers")
    .set({ ...columnsOf(supplier), version: supplier.version, updated_at: supplier.updatedAt })
    .where("id", "=", supplier.id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function supplierById(ctx: Ctx, id: SupplierId): Promise<Supplier | undefined> {
  const row = await tables<Tables>(ctx).selectFrom("suppliers").selectAll().where("id", "=", id).executeTakeFirst()
  return row && supplierOf(row)
}

/** Suppliers in the order in which they were made. */
export async function listSuppliers(
  ctx: Ctx,
  filter: { limit: number; cursor?: string | undefined; search?: string | undefined },
): Promise<Page<Supplier>> {
  let query = tables<Tables>(ctx).selectFrom("suppliers").selectAll()
  if (filter.search !== undefined)
    query = query.where("name", "ilike", `%${filter.search.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`)
  if (filter.cursor !== undefined) {
    const [id] = decodeCursor(filter.cursor, 1)
    query = query.where("id", ">", `${id}` as SupplierId)
  }
  const rows = await query
    .orderBy("id")
    .limit(filter.limit + 1)
    .execute()
  const page = pageOf(rows, filter.limit, (row) => [row.id])
  return { data: page.data.map(supplierOf), nextCursor: page.nextCursor }
}

function columnsOf(draft: SupplierDraft) {
  return {
    name: draft.name,
    contact_name: draft.contactName,
    email: draft.email,
    phone: draft.phone,
    address: draft.address,
    website: draft.website,
    external_id: draft.externalId,
  }
}

function supplierOf(row: Selectable<SupplierTable>): Supplier {
  return {
    id: row.id,
    name: row.name,
    contactName: row.contact_name,
    email: row.email,
    phone: row.phone,
    address: row.address,
    website: row.website,
    externalId: row.external_id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
