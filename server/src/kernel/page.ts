import { defineErrors } from "./errors.ts"

/** Some rows of a longer list; `nextCursor` asks for those after them and is null at the end. */
export interface Page<T> {
  readonly data: readonly T[]
  readonly nextCursor: string | null
}

/** One sort column's value of the last row of a page. */
export type CursorPart = string | number | null

const errors = defineErrors({
  "cursor.invalid": {
    status: 400,
    text: () => "The cursor is not one this list gave out; leave it out to start from the beginning.",
  },
})

/** Rows per page where the caller names no limit. */
export const pageSizeDefault = 50
/** The most rows a caller may ask for. */
export const pageSizeMax = 200

const cursorCharsMax = 4000 // a cursor travels in a URL; servers and proxies commonly cut at 8 kB

/** The sort columns of a row as opaque text safe in a URL (base64url of JSON). Not secret and not signed. */
export function encodeCursor(parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url")
}

/** Reads a cursor of `arity` columns. Throws `cursor.invalid` for whatever `encodeCursor` doesn't make of so many. */
export function decodeCursor(text: string, arity: number): CursorPart[] {
  const parts = text.length <= cursorCharsMax && /^[\w-]+$/.test(text) ? parseJson(text) : undefined
  if (!Array.isArray(parts) || parts.length !== arity || !parts.every(isCursorPart)) throw errors["cursor.invalid"]()
  return parts
}

/** Makes a page of a query that asked for one row more than `limit`; the extra row only tells that there is a next page.
 *  `key` gives the values the list is sorted by, the last of them unique. */
export function pageOf<T>(rows: readonly T[], limit: number, key: (row: T) => readonly CursorPart[]): Page<T> {
  const data = rows.slice(0, limit)
  const last = data.at(-1)
  return { data, nextCursor: last !== undefined && rows.length > limit ? encodeCursor(key(last)) : null }
}

function parseJson(base64url: string): unknown {
  try {
    return JSON.parse(Buffer.from(base64url, "base64url").toString())
  } catch {
    return undefined
  }
}

function isCursorPart(value: unknown): value is CursorPart {
  return value === null || typeof value === "string" || (typeof value === "number" && Number.isFinite(value))
}
