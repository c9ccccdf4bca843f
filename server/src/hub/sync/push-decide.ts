import type { Ctx } from "#platform/db"
import type { Resource } from "../define.ts"
import type { Row } from "../lens/rows.ts"
import { LensError } from "../lens/types.ts"
import { recordTypeOf } from "../records/index.ts"
import type { Applying } from "./effects.ts"
import { type HubRecord, type Link, linkedIds } from "./link-store.ts"
import { merge } from "./merge.ts"
import { type Read, rawOf } from "./page.ts"
import { gatherRefs, type RefIds, translated } from "./refs.ts"
import type { Intent, IntentItem } from "./work-store.ts"

/** A call that a record needs there. */
export interface Planned {
  readonly kind: Intent["verb"]
  readonly item: IntentItem
}

/** What is to be done about one record. */
export type Step =
  | Planned
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "waits"; readonly missing: readonly { resource: string; id: string }[] }

type Outer = (row: Row) => { row: Row; missing: { resource: string; id: string }[] }

/** A record of theirs, read as ours: references both as they have them and as ours. */
interface Theirs {
  readonly raw: Row
  readonly outer: Row
  readonly inner: Row
}

/** What they have, by id; those that can't be read are left out (the page before refused them). */
export async function theirsOf(ctx: Ctx, a: Applying, reads: readonly Read[]): Promise<Map<string, Theirs>> {
  const rows = reads
    .filter((read) => !read.isGone)
    .flatMap((read) => {
      try {
        const raw = rawOf(read)
        return [{ id: read.id, raw, outer: a.resource.map.get(raw, a.env) }]
      } catch (error) {
        if (error instanceof LensError) return []
        throw error
      }
    })
  const refs: RefIds = new Map()
  for (const { outer } of rows) gatherRefs(a.resource.map, outer, refs)
  const translate = await linkedIds(ctx, a.connection.id, refs, "theirs")
  return new Map(
    rows.map(({ id, raw, outer }) => [id, { raw, outer, inner: translated(a.resource.map, outer, translate).row }]),
  )
}

/** Our records in their terms: references become the ids they have there. */
export async function outerOf(ctx: Ctx, a: Applying, records: readonly HubRecord[]): Promise<Outer> {
  const refs: RefIds = new Map()
  for (const record of records) gatherRefs(a.resource.map, record.data, refs)
  const translate = await linkedIds(ctx, a.connection.id, refs, "ours")
  return (row) => translated(a.resource.map, row, translate)
}

/** What one record needs there, from its link, what they have of it (undefined: nothing that can be read), and its references in their terms. */
export function decide(
  a: Applying,
  record: HubRecord,
  link: (Link & { raw: string }) | undefined,
  theirs: Theirs | undefined,
  outer: Outer,
): Step {
  try {
    if (record.deletedAt !== null) return decideRemoval(a, record, link, theirs)
    if (link === undefined) return decideCreation(a, record, outer)
    if (link.state === "gone" || theirs === undefined) return { kind: "done" }
    return decideUpdate(a, record, link, theirs, outer)
  } catch (error) {
    if (error instanceof LensError) return { kind: "refused", reason: error.message }
    throw error
  }
}

function decideRemoval(
  { resource }: Applying,
  record: HubRecord,
  link: Link | undefined,
  theirs: Theirs | undefined,
): Step {
  if (link === undefined || link.state === "gone" || theirs === undefined) return { kind: "done" }
  if (resource.push?.remove === undefined) return { kind: "done" }
  return { kind: "remove", item: itemOf(record, link.externalId, {}, {}, {}, theirs.raw) }
}

function decideCreation({ resource, env }: Applying, record: HubRecord, outer: Outer): Step {
  if (resource.push?.create === undefined || resource.takes?.(record.data) === false) return { kind: "done" }
  const ours = knownOf(resource, record.data)
  const { row, missing } = outer(ours)
  if (missing.length > 0) return { kind: "waits", missing }
  return { kind: "create", item: itemOf(record, null, resource.map.put(row, env), row, ours, null) }
}

/** The page before has brought in what they changed: what still differs from the base is ours, or in conflict (and stays unsent). */
function decideUpdate(a: Applying, record: HubRecord, link: Link, theirs: Theirs, outer: Outer): Step {
  const { resource, env } = a
  const merged = merge({
    lens: resource.map,
    base: { ours: link.ours, theirs: link.theirs ?? link.ours },
    ours: record.data,
    theirs: theirs.inner,
    authorityOf: a.authorityOf,
    guarded: recordTypeOf(resource.kind).guarded,
    strictest: recordTypeOf(resource.kind).strictest,
    oursAt: () => 0,
    theirsAt: null,
  })
  const fields = Object.keys(merged.push)
  if (fields.length === 0 || resource.push?.update === undefined) return { kind: "done" }
  const { row, missing } = outer(merged.push)
  if (missing.length > 0) return { kind: "waits", missing }
  const body = resource.map.patch(theirs.raw, theirs.outer, { ...theirs.outer, ...row }, env)
  const whole = outer(knownOf(resource, record.data)).row
  return { kind: "update", item: itemOf(record, link.externalId, body, whole, merged.push, theirs.raw) }
}

function itemOf(
  record: HubRecord,
  externalId: string | null,
  body: Row,
  outer: Row,
  ours: Row,
  raw: unknown,
): IntentItem {
  return { recordId: record.id, recordVersion: record.version, externalId, body, outer, ours, raw }
}

function knownOf({ map }: Resource, data: Row): Row {
  return Object.fromEntries(Object.entries(data).filter(([field]) => map.known.has(field)))
}
