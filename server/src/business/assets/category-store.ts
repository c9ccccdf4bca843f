import type { Selectable } from "kysely"
import { type Ctx, isUniqueViolation, type TenantId, tables } from "#platform/db"
import { type CategoryId, type CustomerId, sortName } from "./asset.ts"
import type { Category } from "./categories.ts"

interface CategoryTable {
  tenant_id: TenantId
  id: CategoryId
  customer_id: CustomerId
  name: string
  sort_name: string
  version: number
  created_at: Date
  updated_at: Date
}

interface Tables {
  asset_categories: CategoryTable
}

const categories = (ctx: Ctx) => tables<Tables>(ctx).selectFrom("asset_categories").selectAll()

/** False when the client has one of this name. */
export async function insertCategory(ctx: Ctx, category: Category): Promise<boolean> {
  const { id, customerId, name } = category
  const { numInsertedOrUpdatedRows } = await tables<Tables>(ctx)
    .insertInto("asset_categories")
    .values({
      tenant_id: ctx.tenant,
      id,
      customer_id: customerId,
      name,
      sort_name: sortName(name),
      version: 1,
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Writes a category if its version is still the one before. */
export async function updateCategory(ctx: Ctx, category: Category): Promise<"done" | "changed" | "taken"> {
  try {
    const { numUpdatedRows } = await tables<Tables>(ctx)
      .updateTable("asset_categories")
      .set({ name: category.name, sort_name: sortName(category.name), version: category.version, updated_at: ctx.now })
      .where("id", "=", category.id)
      .where("version", "=", category.version - 1)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n ? "done" : "changed"
  } catch (error) {
    if (isUniqueViolation(error)) return "taken"
    throw error
  }
}

/** Deletes a category unless an asset is sorted under it; a new asset waits for the row and then finds it gone. */
export async function deleteUnused(ctx: Ctx, { id, customerId }: Category): Promise<boolean> {
  const { session } = ctx.tx
  await session.query("select from asset_categories where tenant_id = $1 and id = $2 for update", [ctx.tenant, id])
  const { affected } = await session.query(
    `delete from asset_categories c where tenant_id = $1 and id = $2
       and not exists (select from assets a where a.tenant_id = $1 and a.customer_id = $3 and a.category_id = $2)`,
    [ctx.tenant, id, customerId],
  )
  return affected === 1
}

export async function categoryById(ctx: Ctx, id: CategoryId): Promise<Category | undefined> {
  const row = await categories(ctx).where("id", "=", id).executeTakeFirst()
  return row && categoryOf(row)
}

export async function categoriesOf(ctx: Ctx, customer: CustomerId): Promise<Category[]> {
  const rows = await categories(ctx).where("customer_id", "=", customer).orderBy("sort_name").orderBy("id").execute()
  return rows.map(categoryOf)
}

function categoryOf({ id, customer_id: customerId, name, version }: Selectable<CategoryTable>): Category {
  return { id, customerId, name, version }
}
