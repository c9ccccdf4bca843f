import { folded } from "./product.ts"

/** A search as a LIKE pattern on folded text; null searches for nothing. */
export function likePart(search: string | undefined): string | null {
  return search === undefined ? null : `%${folded(search.trim()).replaceAll(/[\\%_]/g, "\\$&")}%`
}
