import type { Authority } from "../define.ts"
import type { Lens } from "../lens/lens.ts"
import { isSame, matchRows, type Row, textOf } from "../lens/rows.ts"

/** What both sides last agreed on, each as it saw it: a vendor may keep a value in its own form. */
export interface Base {
  readonly ours: Row
  readonly theirs: Row
}

export interface MergeInput {
  readonly lens: Lens
  readonly base: Base
  readonly ours: Row
  /** Only the fields that their record says something about. */
  readonly theirs: Row
  readonly authorityOf: (field: string) => Authority
  /** Money, tax, stock, legal identity. */
  readonly guarded: ReadonlySet<string>
  /** Of values that both sides set differently the one that comes first here, whoever decides otherwise (a withdrawn consent). */
  readonly strictest?: Readonly<Record<string, readonly unknown[]>>
  /** When our field last changed; when their record did (null: unknown). */
  readonly oursAt: (field: string) => number
  readonly theirsAt: number | null
}

export interface FieldConflict {
  readonly field: string
  readonly ours: unknown
  readonly theirs: unknown
  readonly base: unknown
}

export interface Merged {
  /** What changes on our side. */
  readonly take: Row
  /** What changes on their side: fields with the value that theirs should have. */
  readonly push: Row
  readonly conflicts: readonly FieldConflict[]
  /** The next base: what both now have, but for what is in `push` and in conflict. */
  readonly base: Base
  /** Why each changed field has its value. */
  readonly rules: Readonly<Record<string, string>>
}

/**
 * Merges one record field by field. A field that one side changed goes to the other; one that both changed is decided by authority;
 * lists with keys are merged row by row. Deciding nothing, it keeps the old base for a field in conflict, so that it stays in conflict
 * until a person (or a later change) ends it.
 */
export function merge(input: MergeInput): Merged {
  const take: Record<string, unknown> = {}
  const push: Record<string, unknown> = {}
  const rules: Record<string, string> = {}
  const conflicts: FieldConflict[] = []
  const base = {
    ours: { ...input.base.ours } as Record<string, unknown>,
    theirs: { ...input.base.theirs } as Record<string, unknown>,
  }
  for (const [field, theirs] of Object.entries(input.theirs)) {
    const ours = input.ours[field]
    const verdict = decide(input, field, ours, theirs)
    if (verdict === "nothing") continue
    if (verdict === "ask") {
      conflicts.push({ field, ours, theirs, base: input.base.ours[field] ?? null })
      continue
    }
    base.theirs[field] = theirs
    // Seen from here both had their value; where ours is to win it now counts as changed by us, and is sent.
    base.ours[field] = theirs
    const { rule } = verdict
    const value = carriedOver(input.lens, field, ours, verdict.value)
    rules[field] = rule
    if (!isSame(value, ours)) take[field] = value
    if (isSame(value, theirs)) continue
    if (input.lens.writable.has(field)) push[field] = value
    else base.ours[field] = value
  }
  return { take, push, conflicts, base, rules }
}

/** Rows that come from them keep what they have no place for: our line's item stays with the line. */
function carriedOver(lens: Lens, field: string, ours: unknown, value: unknown): unknown {
  const cells = Object.entries(lens.fields.get(field)?.fields ?? {})
  const unknown = cells.filter(([, about]) => about.codec === "none").map(([name]) => name)
  if (unknown.length === 0 || !Array.isArray(value) || !Array.isArray(ours)) return value
  const without = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([name]) => !unknown.includes(name)))
  const keys = cells.filter(([, about]) => about.isKey).map(([name]) => name)
  const from = matchRows(ours.map(without), value.map(without), keys)
  return value.map((row: Row, i) => {
    const old: Row | undefined = ours[from[i] ?? -1]
    return old === undefined
      ? row
      : { ...row, ...Object.fromEntries(unknown.map((name) => [name, row[name] ?? old[name] ?? null])) }
  })
}

type Verdict = "nothing" | "ask" | { readonly value: unknown; readonly rule: string }

function decide(input: MergeInput, field: string, ours: unknown, theirs: unknown): Verdict {
  const { base, lens, guarded } = input
  const isOurs = !isSame(ours ?? null, base.ours[field] ?? null)
  const isTheirs = !isSame(theirs, base.theirs[field] ?? null)
  if (!isOurs && !isTheirs) return "nothing"
  if (isSame(ours ?? null, theirs)) return { value: theirs, rule: "both the same" }
  const strict = isOurs && isTheirs ? strictestOf(input, field, ours, theirs) : undefined
  if (strict !== undefined) return { value: strict, rule: "the stricter one" }
  const authority = input.authorityOf(field)
  // What we never said anything about is theirs to fill, whoever decides: a vendor's default is no change against us.
  const isUnsaid = base.ours[field] === undefined && (ours === null || ours === undefined)
  if (!isOurs)
    return authority === "ours" && lens.writable.has(field) && !isUnsaid
      ? { value: ours, rule: "ours decides" }
      : { value: theirs, rule: "changed there" }
  if (!isTheirs)
    return authority === "theirs" ? { value: theirs, rule: "theirs decides" } : { value: ours, rule: "changed here" }
  const rows = mergedRows(lens, field, base, ours, theirs)
  if (rows !== null) return { value: rows, rule: "rows of both" }
  if (authority === "ours") return { value: ours, rule: "ours decides" }
  if (authority === "theirs") return { value: theirs, rule: "theirs decides" }
  if (authority === "ask" || guarded.has(field) || input.theirsAt === null) return "ask"
  return input.theirsAt > input.oursAt(field)
    ? { value: theirs, rule: "theirs is newer" }
    : { value: ours, rule: "ours is newer" }
}

function strictestOf({ strictest }: MergeInput, field: string, ours: unknown, theirs: unknown): unknown {
  return strictest?.[field]?.find((value) => value === ours || value === theirs)
}

/** Lists with keys, row by row and cell by cell; null where there is no key, or a cell that both changed differently. */
function mergedRows(lens: Lens, field: string, base: Base, ours: unknown, theirs: unknown): Row[] | null {
  const cells = lens.fields.get(field)?.fields
  const keys = Object.entries(cells ?? {})
    .filter(([, about]) => about.isKey)
    .map(([name]) => name)
  if (keys.length === 0 || !Array.isArray(ours) || !Array.isArray(theirs)) return null
  const textOfKey = (row: Row): string => textOf(keys.map((name) => row[name] ?? null))
  const index = (value: unknown): Map<string, Row> =>
    new Map((Array.isArray(value) ? value : []).map((row: Row) => [textOfKey(row), row]))
  const sides = {
    ours: index(ours),
    theirs: index(theirs),
    oursBase: index(base.ours[field]),
    theirsBase: index(base.theirs[field]),
  }
  const merged: Row[] = []
  for (const key of [...new Set([...sides.ours.keys(), ...sides.theirs.keys()])].toSorted()) {
    const row = mergedRow(sides, key)
    if (row === "clash") return null
    if (row !== null) merged.push(row)
  }
  return merged
}

interface Sides {
  readonly ours: ReadonlyMap<string, Row>
  readonly theirs: ReadonlyMap<string, Row>
  readonly oursBase: ReadonlyMap<string, Row>
  readonly theirsBase: ReadonlyMap<string, Row>
}

function mergedRow(sides: Sides, key: string): Row | null | "clash" {
  const [ours, theirs] = [sides.ours.get(key), sides.theirs.get(key)]
  const isOurs = !isSame(ours, sides.oursBase.get(key))
  const isTheirs = !isSame(theirs, sides.theirsBase.get(key))
  if (!isTheirs) return ours ?? null
  if (!isOurs) return theirs ?? null
  if (ours === undefined || theirs === undefined) return ours === theirs ? null : "clash"
  const row: Record<string, unknown> = { ...ours }
  for (const [name, value] of Object.entries(theirs)) {
    if (isSame(value, sides.theirsBase.get(key)?.[name]) || isSame(value, ours[name])) continue
    if (!isSame(ours[name], sides.oursBase.get(key)?.[name])) return "clash"
    row[name] = value
  }
  return row
}

/** The base of a record that both sides hold and that was linked just now: nothing agreed on, so that every difference is a change. */
export function emptyBase(ours: Row, theirs: Row): Base {
  const same = Object.keys(theirs).filter((field) => isSame(ours[field] ?? null, theirs[field]))
  const agreed = Object.fromEntries(same.map((field) => [field, theirs[field]]))
  return { ours: agreed, theirs: agreed }
}
