import { setImmediate as nextTurn } from "node:timers/promises"
import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Connection, ConnectionId } from "../connection.ts"
import type { Authority, Connector, Resource } from "../define.ts"
import { isSame, type Row } from "../lens/rows.ts"
import type { LensEnv } from "../lens/types.ts"
import type { RunId } from "./cursor-store.ts"
import {
  insertRecords,
  type LinkWrite,
  markGone,
  type Place,
  type RecordId,
  type RecordWrite,
  removeLinks,
  updateRecords,
  type Whence,
  writeLinks,
} from "./link-store.ts"
import type { FieldConflict } from "./merge.ts"
import type { Read } from "./page.ts"
import { insertLines, noTally, type RunLine, type Tally } from "./run-store.ts"
import * as work from "./work-store.ts"

/** What a page is applied with. */
export interface Applying {
  readonly connection: Connection
  readonly connector: Connector
  readonly connectors: ReadonlyMap<string, Connector>
  readonly resourceName: string
  readonly resource: Resource
  readonly env: LensEnv
  readonly runId: RunId
  readonly authorityOf: (field: string) => Authority
  /** Kinds that a domain keeps records of. */
  readonly domainKinds: { has(kind: string): boolean }
  readonly now: Date
  /** Called when all that a page changes has left for the database: there is time for something else. */
  readonly whileWriting?: (tally: Tally) => void
}

export type Gone = Pick<Read, "id" | "hash">

/** Everything that one page changes, gathered so that it is written by one statement per table. */
export interface Effects {
  readonly inserts: RecordWrite[]
  readonly updates: RecordWrite[]
  readonly links: LinkWrite[]
  readonly gone: { externalId: string; rawHash: string }[]
  /** Deleted there, changed by us, and ours decides: made there anew. */
  readonly recreate: RecordId[]
  readonly pendingHere: RecordId[]
  readonly pendingElsewhere: RecordId[]
  readonly conflicts: (FieldConflict & { id: `conf_${string}`; recordId: RecordId; externalId: string })[]
  readonly conflictFree: { recordId: RecordId; fields: string[] }[]
  readonly refused: work.Refused[]
  readonly released: string[]
  readonly touches: { resource: string; id: string }[]
  readonly lines: RunLine[]
  readonly tally: Tally
}

/** Writes what a page changes. Each statement leaves before the next is put into words, so that database and process work side by side. */
export async function writeEffects(ctx: Ctx, a: Applying, effects: Effects): Promise<void> {
  const place = placeOf(a)
  const writes = [
    () => insertRecords(ctx, a.resource.kind, effects.inserts),
    () => updateRecords(ctx, effects.updates),
    () => writeLinks(ctx, place, effects.links),
    () => markGone(ctx, place, effects.gone),
    () => removeLinks(ctx, place, effects.recreate),
    () => work.addPending(ctx, [place], [...effects.pendingHere, ...effects.recreate]),
    () => work.settleConflicts(ctx, place, effects.conflictFree),
    () => work.openConflicts(ctx, place, effects.conflicts),
    () => work.released(ctx, place, effects.released),
    () => work.quarantine(ctx, place, effects.refused),
    () => work.addTouches(ctx, a.connection.id, effects.touches),
    () => insertLines(ctx, a.connection.id, effects.lines),
  ]
  const sent: Promise<void>[] = []
  for (const write of writes) {
    const one = write()
    // Heard below, with all the others.
    one.catch(() => undefined)
    sent.push(one)
    await nextTurn()
  }
  a.whileWriting?.(effects.tally)
  await Promise.all(sent)
  if (effects.pendingElsewhere.length === 0) return
  const isElsewhere = true
  await work.addPending(ctx, await othersOf(ctx, a), effects.pendingElsewhere, isElsewhere)
}

/** The other resources, of this and other connections, that take records of this kind from us. */
async function othersOf(ctx: Ctx, a: Applying): Promise<Place[]> {
  const targets = await work.pushTargets(ctx)
  return targets.filter((target) => {
    const resource = a.connectors.get(target.connector)?.resources[target.resource]
    const isHere = target.connection === a.connection.id && target.resource === a.resourceName
    return !isHere && resource?.kind === a.resource.kind && resource.push !== undefined
  })
}

export function waitFor(
  a: Applying,
  read: Read,
  missing: readonly { resource: string; id: string }[],
  effects: Effects,
): void {
  const names = [...new Set(missing.map(({ resource, id }) => `${resource} ${id}`))]
  effects.touches.push(...missing)
  refuse(a, read, `waits for ${names.slice(0, 3).join(", ")}`, effects)
}

export function refuse(a: Applying, read: Read, reason: string, effects: Effects): void {
  effects.refused.push({ externalId: read.id, reason: reason.slice(0, 500), raw: read.text })
  effects.tally.refused += 1
  effects.lines.push({
    ...lineOf(a, read, null),
    action: "refused",
    changes: null,
    errorClass: "validation",
    error: reason.slice(0, 500),
  })
}

export function refuseUnread(a: Applying, effects: Effects, reason: string): void {
  effects.tally.refused += 1
  effects.lines.push({
    ...lineOf(a, { id: "" }, null),
    externalId: null,
    action: "refused",
    changes: null,
    errorClass: "validation",
    error: reason,
  })
}

export function lineOf(
  a: Applying,
  read: Pick<Read, "id">,
  recordId: RecordId | null,
): Omit<RunLine, "action" | "changes"> {
  return {
    id: newId("line"),
    runId: a.runId,
    resource: a.resourceName,
    direction: "pull",
    recordId,
    externalId: read.id,
    request: null,
    response: null,
    durationMs: null,
    errorClass: null,
    error: null,
  }
}

export function linkOf(
  read: Read,
  recordId: RecordId,
  base: { ours: Row; theirs: Row },
  recordVersion: number,
): LinkWrite {
  return {
    externalId: read.id,
    recordId,
    rawHash: read.hash,
    raw: read.text,
    ours: base.ours,
    theirs: isSame(base.ours, base.theirs) ? null : base.theirs,
    recordVersion,
    remoteAt: read.at,
    state: "linked",
  }
}

export function whenceOf(
  a: Applying,
  taken: Row,
  rules: Readonly<Record<string, string>>,
  read: Read,
): Record<string, Whence> {
  const at = (read.at ?? a.now).toISOString()
  const by = a.connection.id
  return Object.fromEntries(
    Object.keys(taken).map((field) => [field, { by, at, run: a.runId, rule: rules[field] ?? "new there" }]),
  )
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

export function placeOf(a: Pick<Applying, "connection" | "resourceName">): Place & { connection: ConnectionId } {
  return { connection: a.connection.id, resource: a.resourceName }
}

export function noEffects(): Effects {
  return {
    inserts: [],
    updates: [],
    links: [],
    gone: [],
    recreate: [],
    pendingHere: [],
    pendingElsewhere: [],
    conflicts: [],
    conflictFree: [],
    refused: [],
    released: [],
    touches: [],
    lines: [],
    tally: noTally(),
  }
}
