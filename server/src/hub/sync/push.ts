import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Api } from "../api.ts"
import type { PushItem, PushResult, Resource, Writer } from "../define.ts"
import type { Row } from "../lens/rows.ts"
import { LensError } from "../lens/types.ts"
import { recordTypeOf } from "../records/index.ts"
import { applyMissing, applyPage } from "./apply.ts"
import { type Applying, placeOf } from "./effects.ts"
import type { Lane } from "./lane.ts"
import { holdLane } from "./lane-store.ts"
import {
  type HubRecord,
  type Link,
  linkedIds,
  linkHashes,
  linksOfRecords,
  lockRecords,
  type RecordId,
} from "./link-store.ts"
import { merge } from "./merge.ts"
import { type Read, readPage } from "./page.ts"
import { applyingOf } from "./pull.ts"
import { gatherRefs, type RefIds, translated } from "./refs.ts"
import { insertRun } from "./run-store.ts"
import { settleIntent } from "./settle.ts"
import { fetchMany } from "./touch.ts"
import * as work from "./work-store.ts"

/** Records planned at a time, where the vendor takes more in one call than that. */
const planMax = 200
/** How often a record that waits for another one is planned before a person is asked. */
const waitsMax = 8

type Verb = work.Intent["verb"]

/** Sends what waits of one resource. Answers whether anything was done. */
export async function pushResource(lane: Lane, api: Api, name: string, resource: Resource): Promise<boolean> {
  const { push } = resource
  if (push === undefined) return false
  const batchMax = Math.min(
    planMax,
    Math.max(push.create?.batchMax ?? 1, push.update?.batchMax ?? 1, push.remove?.batchMax ?? 1),
  )
  const place = { connection: lane.connection.id, resource: name }
  const due = await lane.inTenant((ctx) => work.duePending(ctx, place, Math.max(batchMax, 10)))
  if (due.length === 0) return false
  const reads = await readBefore(lane, api, name, resource, due)
  const intents = await lane.inTenant((ctx) => plan(ctx, lane, name, resource, due, reads))
  for (const intent of intents) await carryOut(lane, api, resource, intent)
  return true
}

/** What they have now of the records that are linked: nobody's edit is overwritten unseen. */
async function readBefore(lane: Lane, api: Api, name: string, resource: Resource, due: readonly work.Pending[]) {
  const place = { connection: lane.connection.id, resource: name }
  const links = await lane.inTenant((ctx) =>
    linksOfRecords(
      ctx,
      place,
      due.map((one) => one.recordId),
    ),
  )
  const ids = [...links.values()].filter((link) => link.state === "linked").map((link) => link.externalId)
  if (ids.length === 0) return { reads: [], absent: [] }
  const { reads } = readPage(resource, await fetchMany(api, resource, ids))
  const absent = ids.filter((id) => !reads.some((read) => read.id === id))
  return { reads, absent }
}

interface Before {
  readonly reads: readonly Read[]
  readonly absent: readonly string[]
}

/** Decides, in one transaction, what each record needs there, and writes down what will be called. */
async function plan(
  ctx: Ctx,
  lane: Lane,
  name: string,
  resource: Resource,
  due: readonly work.Pending[],
  { reads, absent }: Before,
): Promise<work.Intent[]> {
  await holdLane(ctx, lane.connection.id, lane.deps.owner)
  const runId = newId("run")
  const a = applyingOf(lane, name, resource, runId, ctx.now)
  const place = placeOf(a)
  const known = await linkHashes(
    ctx,
    place,
    reads.map((read) => read.id),
  )
  const changed = reads.filter((read) => known.get(read.id)?.rawHash !== read.hash)
  if (changed.length + absent.length > 0) {
    await insertRun(ctx, { id: runId, connectionId: lane.connection.id, resource: name, kind: "touch", askedBy: null })
    await applyPage(ctx, a, changed)
    await applyMissing(ctx, a, absent)
  }
  const ids = due.map((one) => one.recordId)
  const records = await lockRecords(ctx, ids)
  const links = await linksOfRecords(ctx, place, ids)
  const outer = await outerOf(ctx, a, records)
  const theirs = await theirsOf(ctx, a, reads)
  const planned: Planned[] = []
  for (const record of records) {
    const attempts = due.find((one) => one.recordId === record.id)?.attempts ?? 0
    const link = links.get(record.id)
    const step = decide(a, record, link, link === undefined ? undefined : theirs.get(link.externalId), outer)
    if (step.kind === "done") await work.donePending(ctx, place, [record.id])
    else if (step.kind === "refused")
      await work.putOff(ctx, place, record.id, { error: step.reason, isParked: true, dueAt: ctx.now })
    else if (step.kind === "waits") await waitFor(ctx, a, record.id, step.missing, attempts)
    else planned.push(step)
  }
  return keepIntents(ctx, lane, name, resource, planned)
}

interface Planned {
  readonly kind: Verb
  readonly item: work.IntentItem
}

type Step =
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
async function theirsOf(ctx: Ctx, a: Applying, reads: readonly Read[]): Promise<Map<string, Theirs>> {
  const rows = reads
    .filter((read) => !read.isGone)
    .flatMap((read) => {
      try {
        return [{ read, outer: a.resource.map.get(read.raw, a.env) }]
      } catch (error) {
        if (error instanceof LensError) return []
        throw error
      }
    })
  const refs: RefIds = new Map()
  for (const { outer } of rows) gatherRefs(a.resource.map, outer, refs)
  const translate = await linkedIds(ctx, a.connection.id, refs, "theirs")
  return new Map(
    rows.map(({ read, outer }) => [
      read.id,
      { raw: read.raw, outer, inner: translated(a.resource.map, outer, translate).row },
    ]),
  )
}

/** Our records in their terms: references become the ids they have there. */
async function outerOf(ctx: Ctx, a: Applying, records: readonly HubRecord[]): Promise<Outer> {
  const refs: RefIds = new Map()
  for (const record of records) gatherRefs(a.resource.map, record.data, refs)
  const translate = await linkedIds(ctx, a.connection.id, refs, "ours")
  return (row) => translated(a.resource.map, row, translate)
}

function decide(
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
  if (resource.push?.create === undefined) return { kind: "done" }
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
): work.IntentItem {
  return { recordId: record.id, recordVersion: record.version, externalId, body, outer, ours, raw }
}

function knownOf({ map }: Resource, data: Row): Row {
  return Object.fromEntries(Object.entries(data).filter(([field]) => map.known.has(field)))
}

/** The records it names go first; it is planned again behind them. */
async function waitFor(
  ctx: Ctx,
  a: Applying,
  id: RecordId,
  missing: readonly { resource: string; id: string }[],
  attempts: number,
): Promise<void> {
  const isParked = attempts >= waitsMax
  const [first] = missing
  for (const [resource, ones] of Map.groupBy(missing, (one) => one.resource)) {
    if (!isParked)
      await work.addPending(
        ctx,
        [{ connection: a.connection.id, resource }],
        ones.map((one) => one.id as RecordId),
      )
  }
  const error = `waits for ${first?.resource} ${first?.id}`
  await work.putOff(ctx, placeOf(a), id, { error, isParked, dueAt: ctx.now })
}

async function keepIntents(
  ctx: Ctx,
  lane: Lane,
  name: string,
  resource: Resource,
  planned: readonly Planned[],
): Promise<work.Intent[]> {
  const intents: work.Intent[] = []
  for (const [verb, steps] of Map.groupBy(planned, (step) => step.kind)) {
    const empty = verb === "update" ? steps.filter(({ item }) => Object.keys(item.body).length === 0) : []
    // Nothing of it can be written there; the settling notes that it was seen.
    for (const step of empty) await settleNothing(ctx, lane, name, resource, step.item)
    const full = steps.filter((step) => !empty.includes(step))
    const size = writerOf(resource, verb)?.batchMax ?? 1
    for (let i = 0; i < full.length; i += size) {
      const runId = newId("run")
      await insertRun(ctx, { id: runId, connectionId: lane.connection.id, resource: name, kind: "push", askedBy: null })
      const intent = {
        id: newId("intent"),
        resource: name,
        verb,
        items: full.slice(i, i + size).map((step) => step.item),
        runId,
        attempts: 0,
      }
      await work.insertIntent(ctx, lane.connection.id, intent)
      intents.push(intent)
    }
  }
  return intents
}

async function settleNothing(
  ctx: Ctx,
  lane: Lane,
  name: string,
  resource: Resource,
  item: work.IntentItem,
): Promise<void> {
  const intent: work.Intent = {
    id: newId("intent"),
    resource: name,
    verb: "update",
    items: [item],
    runId: newId("run"),
    attempts: 0,
  }
  await settleIntent(ctx, lane, resource, intent, [{ raw: item.raw }], [], true)
}

function writerOf({ push }: Resource, verb: Verb): Writer | undefined {
  return push?.[verb]
}

/** Makes the call that an intent describes, and settles its answer. A call whose answer is unknown is made again with the same key. */
export async function carryOut(lane: Lane, api: Api, resource: Resource, intent: work.Intent): Promise<void> {
  const isAgain = intent.attempts > 0
  await lane.inTenant((ctx) => work.triedIntent(ctx, intent.id))
  lane.notes.splice(0)
  const results = await call(api, resource, intent, isAgain)
  await lane.inTenant(async (ctx) => {
    await holdLane(ctx, lane.connection.id, lane.deps.owner)
    await settleIntent(ctx, lane, resource, intent, results, lane.notes, false)
  })
}

async function call(
  api: Api,
  resource: Resource,
  intent: work.Intent,
  isAgain: boolean,
): Promise<readonly PushResult[]> {
  const writer = writerOf(resource, intent.verb)
  if (writer === undefined)
    return intent.items.map(() => ({ error: { class: "permanent", message: "It can't be written there" } }))
  const items = intent.items.map(
    (item): PushItem => ({
      recordId: item.recordId,
      id: item.externalId,
      body: item.body,
      raw: item.raw,
      ours: item.outer,
    }),
  )
  const found = await findMade(api, resource, intent, items, isAgain)
  const left = items.filter((_item, i) => found[i] === undefined)
  const results = left.length === 0 ? [] : await writer.send(api, left, intent.id)
  if (results.length !== left.length) {
    return items.map((_item, i) =>
      found[i] === undefined
        ? { error: { class: "transient", message: "The vendor answered fewer records than were sent" } }
        : { raw: found[i] },
    )
  }
  const rest = [...results]
  return found.map((raw) => (raw === undefined ? (rest.shift() ?? { error: { class: "transient" } }) : { raw }))
}

/** Of new records: those that are there already (made by a call whose answer was lost, or by somebody else). */
async function findMade(
  api: Api,
  { push }: Resource,
  intent: work.Intent,
  items: readonly PushItem[],
  isAgain: boolean,
): Promise<unknown[]> {
  const find = push?.find
  if (intent.verb !== "create" || find === undefined) return items.map(() => undefined)
  const found: unknown[] = []
  for (const item of items) {
    const isWorthIt = isAgain || push?.retry === "find"
    found.push(isWorthIt ? ((await find(api, item.ours, item.body)) ?? undefined) : undefined)
  }
  return found
}
