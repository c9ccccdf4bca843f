import { canonicalJson, type JsonValue } from "#kernel"

/** A record of ours in a connector's terms, or a row of one. */
export type Row = Readonly<Record<string, unknown>>

/**
 * Are two values of ours the same? Values are JSON; a missing one equals only a missing one, and the order of an object's names says
 * nothing. Compared as they are: as texts it took most of a merge.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, i) => isSame(one, b[i]))
  return !Array.isArray(b) && hasSameMembers(a as Row, b as Row)
}

function hasSameMembers(a: Row, b: Row): boolean {
  const names = Object.keys(a).filter((name) => a[name] !== undefined)
  const others = Object.keys(b).filter((name) => b[name] !== undefined)
  return names.length === others.length && names.every((name) => isSame(a[name], b[name]))
}

/** One text per value, for comparing and hashing. */
export function textOf(value: unknown): string {
  return canonicalJson(value as JsonValue)
}

/**
 * Which of the old rows each new row continues: by key where rows have one; else equal rows first, then in order. Each old row is
 * continued once at most. Answers the index of the old row, or -1 for a new one.
 */
export function matchRows(old: readonly (Row | null)[], next: readonly Row[], keys: readonly string[]): number[] {
  return keys.length > 0
    ? byText(old, next, (row) => textOf(keys.map((key) => row[key] ?? null)))
    : byContent(old, next)
}

function byContent(old: readonly (Row | null)[], next: readonly Row[]): number[] {
  const found = byText(old, next, textOf)
  const taken = new Set(found)
  const free = old.flatMap((row, i) => (row === null || taken.has(i) ? [] : [i]))
  return found.map((i) => (i === -1 ? (free.shift() ?? -1) : i))
}

function byText(old: readonly (Row | null)[], next: readonly Row[], text: (row: Row) => string): number[] {
  const places = new Map<string, number[]>()
  old.forEach((row, i) => {
    if (row === null) return
    const list = places.get(text(row))
    if (list) list.push(i)
    else places.set(text(row), [i])
  })
  return next.map((row) => places.get(text(row))?.shift() ?? -1)
}
