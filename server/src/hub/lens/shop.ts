// What shops keep of what they sell: variants known by their SKUs, the options that tell them apart, tags.
import { filled, listAt, rowsAt } from "../answers.ts"
import { code, derived, key } from "./codecs.ts"
import type { Row } from "./rows.ts"
import type { At, Node, Place } from "./types.ts"

/** A SKU; where there is none one made of the id there (the last part of it, where it is an address): the same at every read. */
export function skuOr(prefix: string, sku: unknown, id: unknown): string {
  const own = String(id ?? 0).split("/")
  return filled(sku)?.slice(0, skuMax) ?? `${prefix}-${own.at(-1)?.slice(0, idMax)}`
}
const skuMax = 100
const idMax = 30

/** What makes a variant the same on both sides: its SKU; one without gets one from its id, which is written there, too. */
export function variantKey<V extends { readonly sku?: unknown; readonly id?: unknown }>(
  prefix: string,
  row: At<V>,
): Node<string> {
  return key(derived<V, string>(`SKU, else ${prefix}-id`, row, (v) => skuOr(prefix, v?.sku, v?.id)))
}

interface OptionFields {
  /** The field of a row that holds what was chosen; `name` holds of what. */
  readonly value: string
  /** The row that a variant without options has. Default: it has no rows. */
  readonly none?: Row
}

/** `{ "Size": "M" }` ↔ `[{ name: "Size", value: "M" }]`; what a row holds beside stays. */
export function optionsIn<R extends object>(
  place: Place<readonly R[]>,
  { value, none }: OptionFields,
): Node<Record<string, string>> {
  return code<readonly R[], Record<string, string>>("options", place, {
    get: (rows) => {
      const named = rowsAt(rows).map((row) => [filled(row["name"]) ?? "", filled(row[value]) ?? ""] as const)
      const isNone = named.every(([name, chosen]) => name === none?.["name"] && chosen === none[value])
      return isNone ? null : Object.fromEntries(named)
    },
    put: (options, old) => {
      const rows = Object.entries(options ?? {}).map(([name, chosen]) => ({
        ...rowsAt(old).find((row) => row["name"] === name),
        name,
        [value]: chosen,
      }))
      return rows.length === 0 && none !== undefined ? [none] : rows
    },
  })
}

/** Every option that rows of variants name, with the values that they choose: what the product as a whole has to offer. */
export function offeredIn(
  rows: readonly Row[],
  value: string,
): readonly (readonly [name: string, values: readonly string[]])[] {
  const named = Map.groupBy(rows, (row) => filled(row["name"]) ?? "")
  return [...named].map(([name, chosen]) => [name, [...new Set(chosen.map((row) => filled(row[value]) ?? ""))]])
}

interface TagLimits {
  /** Longest tag. */
  readonly max: number
  /** Default 100. */
  readonly count?: number
  /** Where they are objects: the field that holds the text. They can be read only, then. */
  readonly field?: string
}

/** Tags; blank ones are none. */
export function tagsIn<T>(place: Place<readonly T[]>, { max, count = 100, field }: TagLimits): Node<string[]> {
  const textOf = (tag: unknown): string | null => (field === undefined ? filled(tag) : filled(tag, field))
  const get = (tags: unknown): string[] =>
    listAt(tags)
      .flatMap((tag) => textOf(tag)?.slice(0, max) ?? [])
      .slice(0, count)
  return field === undefined
    ? code<readonly T[], string[]>("tags", place, { get, put: (tags) => tags ?? [] })
    : derived<readonly T[], string[]>("tags", place, get)
}
