import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { erasedAmong } from "../erase.ts"
import { isSame, type Row } from "../lens/rows.ts"
import { type RecordType, recordTypeOf } from "../records/index.ts"
import {
  type Applying,
  type Effects,
  type Gone,
  isEmpty,
  lineOf,
  linkOf,
  noEffects,
  placeOf,
  refuse,
  refuseUnread,
  waitFor,
  whenceOf,
  writeEffects,
} from "./effects.ts"
import { changesOf } from "./lines.ts"
import {
  changedAmong,
  everyField,
  type HubRecord,
  type Link,
  linkedIds,
  lockLinked,
  type RecordId,
  recordsByKeys,
  whenceOfField,
} from "./link-store.ts"
import { type Fresh, freshOf, type Mapped, mapOne } from "./mapped.ts"
import { emptyBase, type Merged, merge } from "./merge.ts"
import type { Read, Unreadable } from "./page.ts"
import { gatherRefs, type RefIds, translated } from "./refs.ts"
import type { Tally } from "./run-store.ts"

/**
 * Carries a page of their records over, in the caller's transaction: known and equal ones cost one look-up, changed ones are merged with
 * ours, new ones are matched with what we have before they are made. What can't be carried over goes to quarantine, the rest goes on.
 */
export async function applyPage(
  ctx: Ctx,
  a: Applying,
  reads: readonly Read[],
  unreadable: readonly Unreadable[] = [],
): Promise<Tally> {
  const found = await changedAmong(ctx, placeOf(a), reads)
  return applyFound(ctx, a, { reads, unreadable, mapped: new Map(), found })
}

/** A page, and which of its records are new (false) or changed (true). */
export interface FoundPage {
  readonly reads: readonly Read[]
  readonly unreadable: readonly Unreadable[]
  /** What was mapped already, by id. */
  readonly mapped: ReadonlyMap<string, Mapped>
  readonly found: ReadonlyMap<string, boolean>
}

/** Like `applyPage`, of a page that was looked up already. */
export async function applyFound(
  ctx: Ctx,
  a: Applying,
  { reads, unreadable, mapped, found }: FoundPage,
): Promise<Tally> {
  const changed = reads.filter(({ id }) => found.has(id))
  const effects = noEffects()
  effects.tally.seen = reads.length
  effects.tally.unchanged = reads.length - changed.length
  for (const { reason } of unreadable) refuseUnread(a, effects, reason)
  if (changed.length > 0) {
    const isKnown = (read: Read): boolean => found.get(read.id) === true
    await applyChanged(ctx, a, mapAll(a, changed, mapped, effects), isKnown, effects)
  }
  if (changed.length + unreadable.length > 0) await writeEffects(ctx, a, effects)
  return effects.tally
}

async function applyChanged(
  ctx: Ctx,
  a: Applying,
  mapped: readonly MappedRead[],
  isKnown: (read: Read) => boolean,
  effects: Effects,
): Promise<void> {
  const refs: RefIds = new Map()
  for (const { row } of mapped) if (row !== null) gatherRefs(a.resource.map, row, refs)
  const [inner, linked] = await Promise.all([
    linkedIds(ctx, a.connection.id, refs, "theirs"),
    lockLinked(
      ctx,
      placeOf(a),
      mapped.flatMap(({ read }) => (isKnown(read) ? [read.id] : [])),
    ),
  ])
  const fresh: Resolved[] = []
  for (const { read, row, fresh: ready } of mapped) {
    const pair = linked.get(read.id)
    // Erased since the page was looked up.
    if (pair?.link.state === "erased") continue
    if (read.isGone) {
      if (pair) applyGone(a, read, pair.link, pair.record, effects)
      continue
    }
    if (row === null) continue
    const resolved = translated(a.resource.map, row, inner)
    if (resolved.missing.length > 0) {
      waitFor(a, read, resolved.missing, effects)
      continue
    }
    if (pair) applyKnown(a, read, resolved.row, pair.link, pair.record, effects)
    else {
      // What was made ready says nothing of records that it names.
      const made = resolved.row === row ? ready : undefined
      fresh.push({ read, row: resolved.row, fresh: made ?? freshOf(a.resource, resolved.row) })
    }
  }
  if (fresh.length > 0) await applyFresh(ctx, a, fresh, effects)
}

interface Resolved {
  readonly read: Read
  readonly row: Row
  readonly fresh: Fresh
}

interface MappedRead {
  readonly read: Read
  readonly row: Row | null
  /** Made ready ahead. */
  readonly fresh?: Fresh
}

/** Their records as ours; null for those that can't be, which are refused here. Gone ones need no more than their id. */
function mapAll(
  a: Applying,
  reads: readonly Read[],
  mapped: ReadonlyMap<string, Mapped>,
  effects: Effects,
): MappedRead[] {
  return reads.map((read) => {
    if (read.isGone) return { read, row: null }
    const one = mapped.get(read.id) ?? mapOne(a.resource, read, a.env)
    if ("row" in one) return { read, ...one }
    refuse(a, read, one.wrong, effects)
    return { read, row: null }
  })
}

function applyKnown(a: Applying, read: Read, theirs: Row, link: Link, record: HubRecord, effects: Effects): void {
  const type = recordTypeOf(a.resource.kind)
  const merged = merge({
    lens: a.resource.map,
    base: { ours: link.ours, theirs: link.theirs ?? link.ours },
    ours: record.data,
    theirs,
    authorityOf: a.authorityOf,
    guarded: type.guarded,
    strictest: type.strictest,
    oursAt: (field) => changedAtOf(record, field),
    theirsAt: read.at?.getTime() ?? null,
  })
  // What we removed comes back only by a change of theirs, not by their record being read once more.
  const base = link.theirs ?? link.ours
  const isChanged = Object.entries(theirs).some(([field, value]) => !isSame(value, base[field] ?? null))
  const isBack = link.state === "gone" || (record.deletedAt !== null && isChanged)
  settle(a, { read, type, merged, record, isNewLink: false, isBack }, effects)
}

function changedAtOf({ whence, changedAt }: HubRecord, field: string): number {
  return Date.parse(whenceOfField(whence, field)?.at ?? "") || changedAt.getTime()
}

interface Settling {
  readonly read: Read
  readonly type: RecordType<unknown>
  readonly merged: Merged
  readonly record: HubRecord
  readonly isNewLink: boolean
  readonly isBack: boolean
}

function settle(a: Applying, { read, type, merged, record, isNewLink, isBack }: Settling, effects: Effects): void {
  const takes = Object.keys(merged.take).length > 0 || (isBack && record.deletedAt !== null)
  const data = takes ? { ...record.data, ...merged.take } : record.data
  if (takes) {
    const wrong = type.whyWrong(data, true)
    if (wrong !== null) {
      refuse(a, read, wrong, effects)
      return
    }
    effects.updates.push({
      id: record.id,
      data,
      keys: type.keysOf(data),
      whence: whenceOf(a, merged.take, merged.rules, read),
      deletedAt: null,
      isDirty: a.domainKinds.has(a.resource.kind),
    })
    effects.pendingElsewhere.push(record.id)
  }
  effects.links.push(linkOf(read, record.id, merged.base, record.version + (takes ? 1 : 0)))
  if (Object.keys(merged.push).length > 0) effects.pendingHere.push(record.id)
  effects.conflictFree.push({ recordId: record.id, fields: merged.conflicts.map((one) => one.field) })
  for (const conflict of merged.conflicts) {
    effects.conflicts.push({ ...conflict, id: newId("conf"), recordId: record.id, externalId: read.id })
    effects.tally.conflicts += 1
  }
  effects.released.push(read.id)
  if (!takes && merged.conflicts.length === 0 && !isNewLink) {
    effects.tally.unchanged += 1
    return
  }
  const action = isNewLink ? "linked" : takes ? "updated" : "conflict"
  if (takes) effects.tally.updated += 1
  effects.lines.push({
    ...lineOf(a, read, record.id),
    action,
    changes: changesOf(type, record.data, merged.take),
  })
}

/** New ones: the same as one that we have and that is not linked here yet, or a record of its own. */
async function applyFresh(ctx: Ctx, a: Applying, fresh: readonly Resolved[], effects: Effects): Promise<void> {
  const type = recordTypeOf(a.resource.kind)
  const withKeys = fresh.map((one) => ({ ...one, keys: one.fresh.keys }))
  const keys = [...new Set(withKeys.flatMap((one) => one.keys))]
  const [found, erased] = await Promise.all([
    recordsByKeys(ctx, placeOf(a), a.resource.kind, keys),
    erasedAmong(ctx, a, withKeys),
  ])
  const candidates = found.filter((one) => a.resource.takes?.(one.data) !== false)
  const taken = new Set<RecordId>()
  for (const { read, row, keys, fresh: made } of withKeys) {
    const twin = twinOf(candidates, keys, taken)
    if (twin === "several") {
      refuse(a, read, `fits several of our records (${keys.join(", ")}); merge those, or link one by hand`, effects)
    } else if (twin === null) {
      if (!erased.has(read.id)) insertFresh(a, read, row, made, effects)
    } else {
      taken.add(twin.id)
      linkTwin(a, type, read, row, twin, effects)
    }
  }
}

/** The one record that shares the surest key; "several" where that key does not tell. */
function twinOf(
  candidates: readonly (HubRecord & { keys: readonly string[] })[],
  keys: readonly string[],
  taken: ReadonlySet<RecordId>,
) {
  for (const key of keys) {
    const found = candidates.filter((one) => one.keys.includes(key) && !taken.has(one.id))
    if (found.length > 1) return "several"
    if (found[0] !== undefined) return found[0]
  }
  return null
}

function linkTwin(
  a: Applying,
  type: RecordType<unknown>,
  read: Read,
  theirs: Row,
  record: HubRecord,
  effects: Effects,
): void {
  const merged = merge({
    lens: a.resource.map,
    base: emptyBase(record.data, theirs),
    ours: record.data,
    theirs,
    // What one side leaves empty is filled from the other, whoever decides otherwise.
    authorityOf: (field) =>
      isEmpty(record.data[field]) ? "theirs" : isEmpty(theirs[field]) ? "ours" : a.authorityOf(field),
    guarded: type.guarded,
    strictest: type.strictest,
    oursAt: (field) => changedAtOf(record, field),
    theirsAt: read.at?.getTime() ?? null,
  })
  settle(a, { read, type, merged, record, isNewLink: true, isBack: false }, effects)
}

function insertFresh(a: Applying, read: Read, row: Row, { data, keys, changes, wrong }: Fresh, effects: Effects): void {
  if (wrong !== null) {
    refuse(a, read, wrong, effects)
    return
  }
  const id = newId("rec")
  const whence = whenceOf(a, { [everyField]: null }, {}, read)
  effects.inserts.push({ id, data, keys, whence, deletedAt: null, isDirty: a.domainKinds.has(a.resource.kind) })
  effects.links.push(linkOf(read, id, { ours: row, theirs: row }, 1))
  effects.pendingElsewhere.push(id)
  effects.released.push(read.id)
  effects.tally.created += 1
  effects.lines.push({ ...lineOf(a, read, id), action: "created", changes })
}

/** They deleted it: ours goes too, unless we changed it meanwhile and nobody said who decides. */
function applyGone(a: Applying, read: Gone, link: Link, record: HubRecord, effects: Effects): void {
  const line = { ...lineOf(a, read, record.id), changes: null }
  const isArchive = a.resource.goneMeans === "archived"
  const isChangedByUs = record.deletedAt === null && link.state === "linked" && hasOwnChange(a, link, record)
  const policy = a.resource.onDeleted ?? "ask"
  if (isChangedByUs && policy === "ask" && !isArchive) {
    const conflict = { field: "*", ours: null, theirs: "deleted", base: null }
    effects.conflicts.push({ ...conflict, id: newId("conf"), recordId: record.id, externalId: read.id })
    effects.tally.conflicts += 1
    effects.lines.push({ ...line, action: "conflict" })
    return
  }
  effects.gone.push({ externalId: read.id, rawHash: read.hash })
  effects.released.push(read.id)
  if (link.state === "gone") return
  if (isChangedByUs && policy === "ours") {
    effects.recreate.push(record.id)
    effects.lines.push({ ...line, action: "kept" })
    return
  }
  if (isArchive || record.deletedAt !== null) {
    effects.lines.push({ ...line, action: "kept" })
    return
  }
  const { id, data } = record
  const keys = recordTypeOf(a.resource.kind).keysOf(data)
  effects.updates.push({ id, data, keys, whence: {}, deletedAt: a.now, isDirty: a.domainKinds.has(a.resource.kind) })
  effects.pendingElsewhere.push(id)
  effects.tally.deleted += 1
  effects.lines.push({ ...line, action: "deleted" })
}

function hasOwnChange(a: Applying, link: Link, record: HubRecord): boolean {
  return [...a.resource.map.writable].some(
    (field) => field in link.ours && !isSame(record.data[field] ?? null, link.ours[field] ?? null),
  )
}

/** Records that a full read has not met are gone, each like one that says so itself. */
export async function applyMissing(ctx: Ctx, a: Applying, ids: readonly string[]): Promise<Tally> {
  const effects = noEffects()
  for (const [id, { link, record }] of await lockLinked(ctx, placeOf(a), ids)) {
    if (link.state !== "erased") applyGone(a, { id, hash: "missing" }, link, record, effects)
  }
  await writeEffects(ctx, a, effects)
  return effects.tally
}
