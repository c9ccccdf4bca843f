import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { type Category, type CategoryDraft, categoryErrors, pathOf } from "./category.ts"
import * as store from "./category-store.ts"
import { categoryCreated, categoryDeleted, categoryUpdated } from "./events.ts"
import { type CategoryId, handleOf, sortName } from "./product.ts"
import { listTaxClasses } from "./tax-classes.ts"

/** The tree of the tenant as a flat list by name; `parentId` joins it. */
export const listCategories = store.allCategories

/** Makes a category. Throws category.unknown (the parent), category.name_taken, category.slug_taken, category.too_deep. */
export async function createCategory(ctx: Ctx, draft: CategoryDraft): Promise<Category> {
  const all = await lockedTree(ctx)
  const id: CategoryId = newId("cat")
  const made: Category = {
    id,
    parentId: draft.parentId,
    name: draft.name,
    slug: draft.slug ?? freeSlug(all, draft, id),
    version: 1,
  }
  checkPlace(all, made)
  await store.insertCategory(ctx, made)
  await append(ctx, categoryCreated, factOf(made), { before: null, after: { ...made } })
  return made
}

/** Renames or moves a category with all below it. Throws like `createCategory`, and category.cycle, version.mismatch. */
export async function changeCategory(
  ctx: Ctx,
  id: CategoryId,
  patch: Partial<CategoryDraft>,
  version?: number,
): Promise<Category> {
  const all = await lockedTree(ctx)
  const before = pick(all, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: Category = { ...before, ...patch, slug: patch.slug ?? before.slug, version: before.version + 1 }
  checkPlace(all, after)
  if (!(await store.updateCategory(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(ctx, categoryUpdated, factOf(after), { before: { ...before }, after: { ...after } })
  return after
}

/** Removes a category without children; its products lose the mark and nothing else. */
export async function removeCategory(ctx: Ctx, id: CategoryId): Promise<void> {
  const all = await lockedTree(ctx)
  const found = pick(all, id)
  if (all.some((c) => c.parentId === id)) throw categoryErrors["category.has_children"]({ name: found.name })
  await store.deleteCategory(ctx, id)
  await append(ctx, categoryDeleted, factOf(found), { before: { ...found }, after: null })
}

/** The category at the end of each path (`["Food", "Cheese"]`), made where it is missing; by the path joined with `" > "`. */
export async function ensureCategoryPaths(
  ctx: Ctx,
  paths: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, CategoryId>> {
  let all = await listCategories(ctx)
  const found = new Map<string, CategoryId>()
  for (const path of paths) {
    let parentId: CategoryId | null = null
    for (const name of path) {
      const known: Category | undefined = all.find(
        (c) => c.parentId === parentId && sortName(c.name) === sortName(name),
      )
      const category: Category = known ?? (await createCategory(ctx, { name, parentId, slug: null }))
      if (known === undefined) all = [...all, category]
      parentId = category.id
    }
    if (parentId !== null) found.set(path.join(" > "), parentId)
  }
  return found
}

/** Refuses ids that are no category of this tenant. */
export async function requireCategories(ctx: Ctx, ids: readonly CategoryId[]): Promise<void> {
  if (ids.length === 0) return
  const known = new Set((await listCategories(ctx)).map((c) => c.id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw categoryErrors["category.unknown"]({ id: unknown })
}

/** The tree, held still until the commit. The lock is on a row that every tenant with a catalogue has: a tax class. */
async function lockedTree(ctx: Ctx): Promise<readonly Category[]> {
  await listTaxClasses(ctx)
  await store.lockCategories(ctx)
  return listCategories(ctx)
}

function checkPlace(all: readonly Category[], category: Category): void {
  const others = all.filter((c) => c.id !== category.id)
  if (category.parentId !== null && category.parentId !== category.id) pick(all, category.parentId)
  const sibling = others.find((c) => c.parentId === category.parentId && sortName(c.name) === sortName(category.name))
  if (sibling) throw categoryErrors["category.name_taken"]({ name: sibling.name })
  if (others.some((c) => c.slug === category.slug)) throw categoryErrors["category.slug_taken"]({ slug: category.slug })
  const after = [...others, category]
  for (const c of after) pathOf(after, c.id)
}

function freeSlug(all: readonly Category[], draft: CategoryDraft, id: CategoryId): string {
  const plain = handleOf(draft.name)
  const isFree = plain !== "" && all.every((c) => c.slug !== plain)
  return isFree ? plain : [plain, id.slice(-6)].filter((part) => part !== "").join("-")
}

function pick(all: readonly Category[], id: CategoryId): Category {
  const found = all.find((c) => c.id === id)
  if (found === undefined) throw categoryErrors["category.unknown"]({ id })
  return found
}

function factOf(c: Category) {
  return { categoryId: c.id, parentId: c.parentId, name: c.name, slug: c.slug }
}
