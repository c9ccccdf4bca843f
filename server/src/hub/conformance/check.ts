import type { Connector, Resource } from "../define.ts"
import type { Row } from "../lens/rows.ts"

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
