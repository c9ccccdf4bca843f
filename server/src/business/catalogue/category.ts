import { defineErrors } from "#kernel"
import type { CategoryId } from "./product.ts"

/** Levels of the tree; deeper trees than this are nobody's shop. */
export const categoryDepthMax = 8

export interface CategoryDraft {
  readonly name: string
  readonly parentId: CategoryId | null
  /** Made from the name when null. */
  readonly slug: string | null
}

export interface Category {
  readonly id: CategoryId
  readonly parentId: CategoryId | null
  readonly name: string
  readonly slug: string
  readonly version: number
}

export const categoryErrors = defineErrors({
  "category.unknown": { status: 404, text: (p: { id: string }) => `There is no category ${p.id}.` },
  "category.name_taken": { status: 409, text: (p: { name: string }) => `There is a category ${p.name} here already.` },
  "category.slug_taken": {
    status: 409,
    text: (p: { slug: string }) => `Another category has the short name ${p.slug}; choose another.`,
  },
  "category.cycle": { status: 422, text: () => "A category can't stand below itself." },
  "category.too_deep": { status: 422, text: () => `The tree of categories has at most ${categoryDepthMax} levels.` },
  "category.has_children": {
    status: 409,
    text: (p: { name: string }) => `${p.name} has categories below it; move or remove them first.`,
  },
})

/** The ids of a category and of all that stand below it. */
export function branchOf(all: readonly Category[], id: CategoryId): CategoryId[] {
  const children = Map.groupBy(all, (c) => c.parentId)
  const below = (parent: CategoryId): CategoryId[] => [
    parent,
    ...(children.get(parent) ?? []).flatMap((c) => below(c.id)),
  ]
  return below(id)
}

/** The categories from the root down to this one; refuses a cycle and a depth over the limit. */
export function pathOf(all: readonly Category[], id: CategoryId): Category[] {
  const byId = new Map(all.map((c) => [c.id, c]))
  const path: Category[] = []
  for (
    let next = byId.get(id);
    next !== undefined;
    next = next.parentId === null ? undefined : byId.get(next.parentId)
  ) {
    if (path.some((c) => c.id === next?.id)) throw categoryErrors["category.cycle"]()
    path.unshift(next)
  }
  if (path.length > categoryDepthMax) throw categoryErrors["category.too_deep"]()
  return path
}
