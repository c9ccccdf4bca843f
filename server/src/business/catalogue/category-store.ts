import type { Ctx } from "#platform/db"
import type { Category } from "./category.ts"
import { type CategoryId, sortName } from "./product.ts"
import { rowsOf } from "./rows.ts"

/** The whole tree of the tenant, by name. A shop has tens or hundreds of categories. */
export async function allCategories(ctx: Ctx): Promise<readonly Category[]> {
  return rowsOf<Category>(
    ctx,
    `select id, parent_id as "parentId", name, slug, version from categories where tenant_id = $1 order by sort_name, id`,
    [ctx.tenant],
  )
}

/** Keeps trees whole: changes of one tenant's tree wait for each other. */
export async function lockCategories(ctx: Ctx): Promise<void> {
  await ctx.tx.session.query("select id from tax_classes where tenant_id = $1 order by id limit 1 for update", [
    ctx.tenant,
  ])
}

export async function insertCategory(ctx: Ctx, c: Category): Promise<void> {
  await ctx.tx.session.query(
    `insert into categories (tenant_id, id, parent_id, name, sort_name, slug, version, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [ctx.tenant, c.id, c.parentId, c.name, sortName(c.name), c.slug, c.version, ctx.now],
  )
}

/** Writes a category if its version is still the one before; answers whether it was. */
export async function updateCategory(ctx: Ctx, c: Category): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `update categories set parent_id = $3, name = $4, sort_name = $5, slug = $6, version = $7
     where tenant_id = $1 and id = $2 and version = $7 - 1`,
    [ctx.tenant, c.id, c.parentId, c.name, sortName(c.name), c.slug, c.version],
  )
  return affected === 1
}

/** Removes a category and its mark on products. */
export async function deleteCategory(ctx: Ctx, id: CategoryId): Promise<void> {
  await ctx.tx.session.query(
    `with unmarked as (
       update products set category_ids = array_remove(category_ids, $2) where tenant_id = $1 and category_ids @> array[$2]
     ) delete from categories where tenant_id = $1 and id = $2`,
    [ctx.tenant, id],
  )
}
