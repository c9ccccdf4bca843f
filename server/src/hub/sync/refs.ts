import type { Lens } from "../lens/lens.ts"
import type { Row } from "../lens/rows.ts"

/** A field of a record (or of its rows) that names a record of another resource. */
interface RefField {
  readonly field: string
  readonly inner: string | null
  readonly resource: string
}

const known = new WeakMap<Lens, readonly RefField[]>()

function refFields(lens: Lens): readonly RefField[] {
  const found = known.get(lens)
  if (found) return found
  const made = [...lens.fields].flatMap(([field, about]): RefField[] => [
    ...(about.ref === undefined ? [] : [{ field, inner: null, resource: about.ref }]),
    ...Object.entries(about.fields ?? {}).flatMap(([inner, one]) =>
      one.ref === undefined ? [] : [{ field, inner, resource: one.ref }],
    ),
  ])
  known.set(lens, made)
  return made
}

/** Ids by resource. */
export type RefIds = Map<string, Set<string>>

/** Gathers the ids that a record names. */
export function gatherRefs(lens: Lens, row: Row, into: RefIds): void {
  for (const { field, inner, resource } of refFields(lens)) {
    for (const value of valuesAt(row, field, inner)) {
      const ids = into.get(resource) ?? new Set()
      into.set(resource, ids.add(value))
    }
  }
}

/** Another id for each id that a record names; undefined: there is none. */
export type Translate = (resource: string, id: string) => string | undefined

/** The record with its references translated, and those that could not be (they are left as they are). */
export function translated(
  lens: Lens,
  row: Row,
  translate: Translate,
): { row: Row; missing: { resource: string; id: string }[] } {
  const fields = refFields(lens)
  if (fields.length === 0) return { row, missing: [] }
  const missing: { resource: string; id: string }[] = []
  const one = (resource: string, value: unknown): unknown => {
    if (typeof value !== "string") return value
    const found = translate(resource, value)
    if (found === undefined) missing.push({ resource, id: value })
    return found ?? value
  }
  const result: Record<string, unknown> = { ...row }
  for (const { field, inner, resource } of fields) {
    const value = result[field]
    if (inner === null) result[field] = one(resource, value)
    else if (Array.isArray(value))
      result[field] = value.map((r: Row) => (r[inner] === undefined ? r : { ...r, [inner]: one(resource, r[inner]) }))
  }
  return { row: result, missing }
}

function valuesAt(row: Row, field: string, inner: string | null): string[] {
  const value = row[field]
  if (inner === null) return typeof value === "string" ? [value] : []
  if (!Array.isArray(value)) return []
  return value.flatMap((one: Row) => (typeof one[inner] === "string" ? [one[inner]] : []))
}
