import type { RecordType } from "../records/record-type.ts"
import { nodesOf } from "./each.ts"
import { isObject, rootPlace } from "./place.ts"
import { isSame, type Row } from "./rows.ts"
import { type At, type Fields, type LensEnv, LensError, type Node, type NodeAbout, type Shape } from "./types.ts"

/** Two views of one record: how theirs is read as ours, and how ours is written as theirs. */
export interface Lens {
  /** The kind of canonical record. */
  readonly kind: string
  readonly fields: ReadonlyMap<string, NodeAbout>
  /** Canonical fields that this vendor takes from us. */
  readonly writable: ReadonlySet<string>
  /** Canonical fields that both sides have. */
  readonly known: ReadonlySet<string>
  /** Their record as ours: only the fields that it says something about. Throws LensError. */
  get(raw: unknown, env: LensEnv): Row
  /** A whole new record of theirs. Throws LensError. */
  put(ours: Row, env: LensEnv): Record<string, unknown>
  /** What to send so that `raw` (which reads as `old`) becomes `next`; `{}` when nothing of it changes. Throws LensError. */
  patch(raw: unknown, old: Row, next: Row, env: LensEnv): Record<string, unknown>
}

export interface LensOptions {
  /** What every new record of theirs holds beside what is mapped. */
  readonly fresh?: Readonly<Record<string, unknown>>
}

/**
 * Makes a lens: `lens(Party, XContact, (r) => ({ name: r.Name, … }))`. Every field of the canonical record is answered: by a place, a
 * codec around one, or `none()`. Throws at load when a field is missing or unknown.
 */
export function lens<C, X>(
  record: RecordType<C>,
  shape: Shape<X>,
  map: (r: At<X>) => Fields<C>,
  options: LensOptions = {},
): Lens {
  const nodes = nodesOf(map(rootPlace(shape)))
  checkFields(record, nodes)
  const about = new Map([...nodes].map(([name, node]) => [name, node.about]))
  const known = [...about].filter(([, node]) => node.codec !== "none")
  const writable = known.filter(([, node]) => !node.isReadOnly)
  return {
    kind: record.kind,
    fields: about,
    known: new Set(known.map(([name]) => name)),
    writable: new Set(writable.map(([name]) => name)),
    get: (raw, env) => read(nodes, raw, env),
    put: (ours, env) => {
      const draft: Record<string, unknown> = structuredClone(options.fresh ?? {})
      write(nodes, ours, () => true, { drafts: [draft], bases: [undefined], env, isNew: true })
      return draft
    },
    patch: (raw, old, next, env) => {
      const draft: Record<string, unknown> = {}
      const isChanged = (name: string) => !isSame(old[name], next[name])
      write(nodes, next, isChanged, { drafts: [draft], bases: [raw], env, isNew: false })
      return draft
    },
  }
}

/** What their record becomes when a patch is written to it: objects are merged, all else is replaced. */
export function applied(raw: unknown, patch: Row): Record<string, unknown> {
  const result: Record<string, unknown> = isObject(raw) ? { ...raw } : {}
  for (const [name, value] of Object.entries(patch)) {
    result[name] = isPlainObject(value) && isObject(result[name]) ? applied(result[name], value) : value
  }
  return result
}

type Nodes = ReadonlyMap<string, Node<unknown>>

function read(nodes: Nodes, raw: unknown, env: LensEnv): Row {
  const reading = { frames: [raw], env }
  const row: Record<string, unknown> = {}
  for (const [name, node] of nodes) {
    const value = named(name, () => node.get(reading))
    if (value !== undefined) row[name] = value
  }
  return row
}

/** Money is written last: its currency may be a field that is written in the same go. */
function write(
  nodes: Nodes,
  ours: Row,
  isWanted: (name: string) => boolean,
  writing: Parameters<Node<unknown>["put"]>[1],
) {
  for (const isMoney of [false, true]) {
    for (const [name, node] of nodes) {
      if ((node.about.codec === "money") !== isMoney || ours[name] === undefined || !isWanted(name)) continue
      named(name, () => node.put(ours[name], writing))
    }
  }
}

function named<T>(name: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof LensError) throw new LensError(name, error.message)
    throw error
  }
}

function checkFields<C>(record: RecordType<C>, nodes: Nodes): void {
  const wanted = new Set(record.fields)
  const missing = record.fields.filter((name) => !nodes.has(name))
  const unknown = [...nodes.keys()].filter((name) => !wanted.has(name))
  if (missing.length > 0) throw new Error(`The lens of ${record.kind} leaves out ${missing.join(", ")}; say none().`)
  if (unknown.length > 0) throw new Error(`The lens of ${record.kind} has unknown fields: ${unknown.join(", ")}.`)
}

/** An object of data, not a number that keeps its digits (JSON.rawJSON has no prototype). */
function isPlainObject(value: unknown): value is Row {
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype
}
