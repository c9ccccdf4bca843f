import type { Connector, Resource } from "../define.ts"
import type { Row } from "../lens/rows.ts"
import { neverRead } from "../sync/pull-kinds.ts"

/** Their record and ours, as the connector's author wrote them down; `meta` and `settings` are what the lens is given. */
export interface GoldenPair {
  readonly theirs: Row
  readonly ours: Row
  readonly meta?: Row
  readonly settings?: Row
}

/** What a check is run on: one connector, with whatever the caller can offer. */
export interface Subject {
  readonly connector: Connector
  /** The golden pairs of a resource; empty where there are none. */
  readonly golden: (resource: string) => readonly GoldenPair[]
}

export const groups = ["definition", "mapping", "auth", "reading", "writing", "two-way", "faults", "webhooks"] as const
export type Group = (typeof groups)[number]

/** One thing that must hold for every connector. */
export interface Check<S extends Subject = Subject> {
  /** `<group>.<words>`; a connector bypasses it by this name, with a reason. */
  readonly id: string
  readonly group: Group
  readonly title: string
  /** Why it does not apply to this connector by its own definition (no webhooks, nothing written); null: it does. */
  readonly notApplicable?: (connector: Connector) => string | null
  /** Throws, saying what is wrong. */
  readonly run: (subject: S) => Promise<void> | void
}

/** Throws with this text unless it holds. */
export function must(holds: boolean, text: string): asserts holds {
  if (!holds) throw new Error(text)
}

export function eachResource(connector: Connector): [string, Resource][] {
  return Object.entries(connector.resources)
}

/** The resources that are written to. */
export function written(connector: Connector): [string, Resource][] {
  return eachResource(connector).filter(([, one]) => one.push?.create !== undefined)
}

/** Why a check is not made for this connector: its own reason, or what its definition says; null: it is made. */
export function whyNot(check: Pick<Check, "id" | "notApplicable">, connector: Connector): string | null {
  return connector.bypass?.[check.id] ?? check.notApplicable?.(connector) ?? null
}

/** The resources that checks of one kind of record are played with: the main one, and the first of each ability. */
export function leadingParts(connector: Connector): readonly string[] {
  const all = Object.entries(connector.resources)
  const first = (fits: (one: Resource) => boolean): string | undefined => all.find(([, one]) => fits(one))?.[0]
  const names = [
    mainResource(connector),
    first((one) => one.push?.create !== undefined),
    first((one) => one.push?.create !== undefined && one.push.update !== undefined),
    first((one) => (one.push?.create?.batchMax ?? 1) > 1),
    first(isRead),
  ]
  return [...new Set(names)].filter((name) => name !== undefined)
}

/** The resource that has most to it: read, written, with text to change. */
export function mainResource(connector: Connector): string {
  const weight = ([, one]: [string, Resource]): number =>
    (isRead(one) ? 200 : 0) +
    (one.push?.create ? 100 : 0) +
    (one.push?.update ? 50 : 0) +
    Math.min(9, textsOf(one).length)
  return eachResource(connector).toSorted((a, b) => weight(b) - weight(a))[0]?.[0] ?? ""
}

/** Fields of canonical records that a person may write anything into. */
const freeText = /^(name|title|firstName|lastName|description|reference|notes|subject|body|text|memo|label)$/

/** The fields of a resource that hold free text. */
export function textsOf(one: Resource): string[] {
  return [...one.map.known].filter((field) => freeText.test(field))
}

/** Does the hub read this resource (rather than only write it)? */
export function isRead(one: Resource | undefined): boolean {
  return one !== undefined && one.direction !== "push" && one.pull !== neverRead
}
