import { call } from "../../api/index.ts"
import type { PickerItem } from "../../kit/form/index.ts"

interface Category {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
}

const depthMax = 20

/** A category with the names above it: `Food / Oil`. */
export function categoryPath(categories: readonly Category[], id: string): string {
  const names: string[] = []
  let at = categories.find((one) => one.id === id)
  while (at !== undefined && names.length < depthMax) {
    names.unshift(at.name)
    const { parentId } = at
    at = parentId === null ? undefined : categories.find((one) => one.id === parentId)
  }
  return names.join(" / ")
}

/** Categories whose path holds the words. */
export async function findCategories(words: string): Promise<readonly PickerItem[]> {
  const { data } = await call("get", "/categories")
  return data
    .map(({ id }) => ({ value: id, label: categoryPath(data, id) }))
    .filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()))
    .toSorted((a, b) => a.label.localeCompare(b.label))
}

export async function categoryName(id: string): Promise<string> {
  const { data } = await call("get", "/categories")
  return categoryPath(data, id)
}
