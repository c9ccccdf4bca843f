import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { assetErrors, type CategoryId, type CustomerId } from "./asset.ts"
import * as store from "./category-store.ts"
import { categoryChanged } from "./events.ts"
import { ensureTypes } from "./types.ts"

/** Categories that one client may have. */
const categoriesMax = 200

/** How one client's assets are sorted. */
export interface Category {
  readonly id: CategoryId
  readonly customerId: CustomerId
  readonly name: string
  readonly version: number
}

/** What a new client starts with. */
const firstCategories = ["Hardware", "Network", "Software", "Cloud services"] as const

/** Gives a new client its categories (and a business without asset types the usual ones); answers the categories it made. */
export async function prepareClient(ctx: Ctx, customerId: CustomerId): Promise<CategoryId[]> {
  await ensureTypes(ctx)
  const made: CategoryId[] = []
  for (const name of firstCategories) {
    const category: Category = { id: newId("asca"), customerId, name, version: 1 }
    if (!(await store.insertCategory(ctx, category))) continue
    await told(ctx, category, "added")
    made.push(category.id)
  }
  return made
}

/** Adds a category. Throws asset.category_name_taken, asset.too_many_categories. */
export async function createCategory(ctx: Ctx, customerId: CustomerId, name: string): Promise<Category> {
  if ((await store.categoriesOf(ctx, customerId)).length >= categoriesMax)
    throw assetErrors["asset.too_many_categories"]({ max: categoriesMax })
  const category: Category = { id: newId("asca"), customerId, name, version: 1 }
  if (!(await store.insertCategory(ctx, category))) throw assetErrors["asset.category_name_taken"]({ name })
  await told(ctx, category, "added")
  return category
}

/** Renames a category. Throws asset.category_unknown, asset.category_name_taken, version.mismatch. */
export async function renameCategory(ctx: Ctx, id: CategoryId, name: string, version?: number): Promise<Category> {
  const before = await loadCategory(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: Category = { ...before, name, version: before.version + 1 }
  const outcome = await store.updateCategory(ctx, after)
  if (outcome === "taken") throw assetErrors["asset.category_name_taken"]({ name })
  if (outcome === "changed") throw httpErrors["version.mismatch"]()
  await told(ctx, after, "changed")
  return after
}

/** Removes a category that nothing is sorted under. Throws asset.category_unknown, asset.category_in_use. */
export async function removeCategory(ctx: Ctx, id: CategoryId): Promise<void> {
  const category = await loadCategory(ctx, id)
  if (!(await store.deleteUnused(ctx, category))) throw assetErrors["asset.category_in_use"]({ id })
  await told(ctx, category, "removed")
}

/** Takes back what `prepareClient` made; what is gone already is no fault. Throws asset.category_in_use. */
export async function unprepareClient(ctx: Ctx, ids: readonly CategoryId[]): Promise<void> {
  for (const id of ids) if ((await store.categoryById(ctx, id)) !== undefined) await removeCategory(ctx, id)
}

/** A client's categories by name. */
export const listCategories = store.categoriesOf

async function loadCategory(ctx: Ctx, id: CategoryId): Promise<Category> {
  const category = await store.categoryById(ctx, id)
  if (category === undefined) throw assetErrors["asset.category_unknown"]({ id })
  return category
}

function told(ctx: Ctx, { id: categoryId, customerId, name }: Category, action: "added" | "changed" | "removed") {
  return append(ctx, categoryChanged, { customerId, categoryId, name, action })
}
