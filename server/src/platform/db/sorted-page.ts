import { type CursorPart, decodeCursor, defineErrors, isLocalDate, type Page, pageOf } from "#kernel"
import type { Ctx } from "./ctx.ts"

/** What a list can be sorted by: an SQL expression that is never null, and its type. */
export interface SortColumn {
  readonly column: string
  readonly type: keyof typeof sortTypes
}

/** A list's order as callers write it: `total` upwards, `-total` downwards. */
export type Sort<S extends string> = S | `-${S}`

/** One page of a list: `select {columns} from {from}`, whose rows have an `id`. */
export interface SortedList<S extends string> {
  readonly columns: string
  /** From the table's name to the last condition; `params` are its `$1` …. */
  readonly from: string
  readonly params: readonly unknown[]
  /** The unique column that decides between rows of one value; the rows' `id` is its text. */
  readonly id: string
  /** Its type. Default `text`. */
  readonly idType?: "text" | "bigint"
  readonly sorts: Readonly<Record<S, SortColumn>>
  readonly sort: Sort<S>
  readonly limit: number
  readonly cursor?: string | undefined
}

const errors = defineErrors({
  "cursor.other_list": {
    status: 400,
    text: () => "This cursor is of a list in another order; ask for the first page without one.",
  },
})

/** How a value of each type is written into a cursor, and whether a text is such a value. */
const sortTypes = {
  timestamptz: {
    text: (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    isValue: (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]{15}Z$/.test(text) && !Number.isNaN(Date.parse(text)),
  },
  date: { text: (column: string) => `to_char(${column}, 'YYYY-MM-DD')`, isValue: isLocalDate },
  bigint: { text: (column: string) => `${column}::text`, isValue: (text: string) => /^-?\d{1,18}$/.test(text) },
  numeric: {
    text: (column: string) => `trim_scale(${column})::text`,
    isValue: (text: string) => /^-?\d{1,18}(\.\d{1,12})?$/.test(text),
  },
  text: { text: (column: string) => column, isValue: (text: string) => !text.includes("\0") },
} as const

/** Reads a page by its place in the order (never by counting rows). Throws `cursor.invalid`, `cursor.other_list`. */
export async function sortedPage<R extends { readonly id: string }, S extends string>(
  ctx: Pick<Ctx, "tx">,
  list: SortedList<S>,
): Promise<Page<R>> {
  const { sort, id, from, columns, limit, idType = "text" } = list
  const isDown = sort.startsWith("-")
  const { column, type } = list.sorts[(isDown ? sort.slice(1) : sort) as S]
  const after = list.cursor === undefined ? undefined : placeOf(list.cursor, sort, type, idType)
  const params = [...list.params, limit + 1, ...(after ?? [])]
  const first = list.params.length + 1
  const place =
    after && `and (${column}, ${id}) ${isDown ? "<" : ">"} ($${first + 1}::${type}, $${first + 2}::${idType})`
  const direction = isDown ? "desc" : "asc"
  const { rows } = await ctx.tx.session.query(
    `select ${columns}, ${sortTypes[type].text(column)} as sort_place from ${from} ${place ?? ""}
     order by ${column} ${direction}, ${id} ${direction} limit $${first}`,
    params,
  )
  return pageOf(rows as (R & { sort_place: string })[], limit, (row): CursorPart[] => [sort, row.sort_place, row.id])
}

function placeOf(cursor: string, sort: string, type: SortColumn["type"], idType: "text" | "bigint"): [string, string] {
  const [ofSort, value, id] = decodeCursor(cursor, 3)
  const isOurs = ofSort === sort && typeof value === "string" && sortTypes[type].isValue(value)
  if (isOurs && typeof id === "string" && sortTypes[idType].isValue(id)) return [value, id]
  throw errors["cursor.other_list"]()
}

/** Conditions of a list that were given: `["state = ?", "open"]`; undefined ones are left out. Params go on from `first`. */
export function conditions(
  first: readonly unknown[],
  given: readonly (readonly [condition: string, value: unknown])[],
): { where: string; params: unknown[] } {
  const params = [...first]
  const parts = given.flatMap(([condition, value]) =>
    value === undefined ? [] : [`and ${condition.replaceAll("?", `$${params.push(value)}`)}`],
  )
  return { where: parts.join(" "), params }
}

/** A text as the middle of a LIKE pattern. */
export function likePart(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`
}
