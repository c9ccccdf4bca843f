import { asNode } from "./codecs.ts"
import { infoOf, isObject, pathText, readPlace, rowPlace, writePlace } from "./place.ts"
import { isSame, matchRows, type Row, textOf } from "./rows.ts"
import type { At, Field, Fields, Node, Place, Reading, Writing } from "./types.ts"

/** What is particular of a list. */
export interface EachOptions<R> {
  /** Only these rows are ours to read and write; the others stay as they are. */
  readonly where?: (row: R) => boolean
  /** The vendor keeps a fixed set of rows by key: one that goes is emptied, not left out. */
  readonly isFixed?: boolean
  /** Fields that the vendor computes from others: they are not sent back with a row that changes. */
  readonly computed?: readonly (keyof R & string)[]
  /** A new row that must hold more than what is mapped. */
  readonly fresh?: Readonly<Record<string, unknown>>
}

/** Rows of a list mean something only up to here; a longer list is a mistake or an attack. */
const rowsMax = 5_000

/**
 * A list of rows. Rows with a `key` field are the same row on both sides when their keys are; others are followed by content, then by
 * position. Whatever a row holds on their side that is not mapped is kept. Rows whose mapped fields are all empty are no rows.
 */
export function each<R, V>(
  list: Place<readonly R[]>,
  map: (row: At<R>) => Fields<NoInfer<V>>,
  options: EachOptions<R> = {},
): Node<V[]> {
  const nodes = nodesOf(map(rowPlace(list)))
  const keys = [...nodes].filter(([, node]) => node.about.isKey).map(([name]) => name)
  const info = infoOf(list)
  const rows = { nodes, keys, depth: info.depth + 1, options: options as EachOptions<unknown> }
  return {
    about: {
      codec: keys.length > 0 ? `rows by ${keys.join(", ")}` : "rows",
      path: pathText(list),
      fields: Object.fromEntries([...nodes].map(([name, node]) => [name, node.about])),
    },
    get: (reading) => {
      const raws = readPlace(info, reading)
      if (!Array.isArray(raws)) return raws === null ? [] : undefined
      const read = raws.slice(0, rowsMax).map((raw) => readRow(rows, raw, reading))
      return sorted(
        read.filter((row) => row !== null),
        keys,
      )
    },
    put: (value, writing) => {
      const base = readPlace(info, { frames: writing.bases, env: writing.env })
      writePlace(info, writeRows(rows, asRows(value), Array.isArray(base) ? base : [], writing), writing)
    },
  }
}

/** The fields of a lens or row as nodes. */
export function nodesOf(fields: object): ReadonlyMap<string, Node<unknown>> {
  return new Map(Object.entries(fields).map(([name, field]) => [name, asNode(field as Field<unknown>)]))
}

interface Rows {
  readonly nodes: ReadonlyMap<string, Node<unknown>>
  readonly keys: readonly string[]
  readonly depth: number
  readonly options: EachOptions<unknown>
}

function readRow({ nodes, keys, depth, options }: Rows, raw: unknown, { frames, env }: Reading): Row | null {
  if (!isObject(raw) || options.where?.(raw) === false) return null
  const reading = { frames: [...frames.slice(0, depth), raw], env }
  const row: Record<string, unknown> = {}
  let isBlank = true
  for (const [name, node] of nodes) {
    // A row of ours has every field; what the vendor has no place for is carried over by the merge.
    const value = node.get(reading) ?? null
    if (value === null && keys.includes(name)) return null
    row[name] = value
    if (value !== null && !keys.includes(name)) isBlank = false
  }
  return isBlank && nodes.size > keys.length ? null : row
}

/** Rows with a key have no order of their own, so they are kept in the order of their keys. */
function sorted(rows: readonly Row[], keys: readonly string[]): readonly Row[] {
  if (keys.length === 0) return rows
  if (rows.length < 2) return rows
  const texts = new Map(rows.map((row) => [row, textOf(keys.map((name) => row[name] ?? null))]))
  return rows.toSorted((a, b) => ((texts.get(a) ?? "") < (texts.get(b) ?? "") ? -1 : 1))
}

function writeRows(rows: Rows, next: readonly Row[], raws: readonly unknown[], writing: Writing): unknown[] {
  const reading = { frames: writing.bases, env: writing.env }
  const old = raws.map((raw) => readRow(rows, raw, reading))
  const from = matchRows(old, next, rows.keys)
  const made = next.map((row, i) => {
    const at = from[i] ?? -1
    return at === -1 ? newRow(rows, row, raws, writing) : changedRow(rows, row, old[at] ?? {}, raws[at], writing)
  })
  const kept = raws.flatMap((raw, i) => {
    if (from.includes(i)) return []
    if (old[i] === null) return takenOver(rows, raw, next, reading) ? [] : [raw]
    return rows.options.isFixed ? [emptiedRow(rows, old[i] ?? {}, raw, writing)] : []
  })
  return [...made, ...kept]
}

function newRow(rows: Rows, row: Row, raws: readonly unknown[], writing: Writing): unknown {
  const blank = raws.find((raw) => isBlankOf(rows, raw, row, { frames: writing.bases, env: writing.env }))
  const draft: Record<string, unknown> = structuredClone({ ...rows.options.fresh, ...(isObject(blank) ? blank : {}) })
  const deeper = deeperOf(rows, draft, undefined, { ...writing, isNew: true })
  for (const [name, node] of rows.nodes) if (row[name] !== undefined) node.put(row[name], deeper)
  return draft
}

/** An empty row of theirs with the key of a row that comes is the place for it. */
function takenOver(rows: Rows, raw: unknown, next: readonly Row[], reading: Reading): boolean {
  return next.some((row) => isBlankOf(rows, raw, row, reading))
}

function isBlankOf({ nodes, keys, depth }: Rows, raw: unknown, row: Row, { frames, env }: Reading): boolean {
  if (keys.length === 0 || !isObject(raw)) return false
  const reading = { frames: [...frames.slice(0, depth), raw], env }
  return keys.every((name) => isSame(nodes.get(name)?.get(reading), row[name]))
}

function changedRow(rows: Rows, row: Row, old: Row, raw: unknown, writing: Writing): unknown {
  const changed = [...rows.nodes].filter(([name]) => row[name] !== undefined && !isSame(row[name], old[name]))
  if (changed.length === 0) return raw
  const draft: Record<string, unknown> = structuredClone(isObject(raw) ? raw : {})
  for (const name of rows.options.computed ?? []) delete draft[name]
  const deeper = deeperOf(rows, draft, raw, writing)
  for (const [name, node] of changed) node.put(row[name], deeper)
  return draft
}

function emptiedRow(rows: Rows, old: Row, raw: unknown, writing: Writing): unknown {
  const empty = Object.fromEntries(
    [...rows.nodes.keys()].map((name) => [name, rows.keys.includes(name) ? old[name] : null]),
  )
  return changedRow(rows, empty, old, raw, writing)
}

function deeperOf({ depth }: Rows, draft: Record<string, unknown>, raw: unknown, writing: Writing): Writing {
  return {
    ...writing,
    drafts: [...writing.drafts.slice(0, depth), draft],
    bases: [...writing.bases.slice(0, depth), raw],
  }
}

function asRows(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}
