import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Api } from "../api.ts"
import type { Resource } from "../define.ts"
import { tellSent, whyNotThere } from "../domain-talk.ts"
import { applyMissing, applyPage } from "./apply.ts"
import { type Applying, placeOf } from "./effects.ts"
import type { Lane } from "./lane.ts"
import { holdLane } from "./lane-store.ts"
import { linkHashes, linksOfRecords, lockRecords, type RecordId } from "./link-store.ts"
import { type Read, readPage } from "./page.ts"
import { applyingOf } from "./pull.ts"
import { decide, outerOf, type Planned, type Step, theirsOf } from "./push-decide.ts"
import { insertRun } from "./run-store.ts"
import { settleIntent } from "./settle.ts"
import { fetchMany } from "./touch.ts"
import * as work from "./work-store.ts"

/** Records planned at a time, where the vendor takes more in one call than that. */
const planMax = 200
/** How often a record that waits for another one is planned before a person is asked. */
const waitsMax = 8

/** What is due to be sent, with what they have of it now: what decides each record's call in one transaction; null: nothing is due. */
export async function planOf(
  lane: Lane,
  api: Api,
  name: string,
  resource: Resource,
): Promise<((ctx: Ctx) => Promise<work.Intent[]>) | null> {
  const { push } = resource
  if (push === undefined) return null
  const batchMax = Math.min(
    planMax,
    Math.max(push.create?.batchMax ?? 1, push.update?.batchMax ?? 1, push.remove?.batchMax ?? 1),
  )
  const place = { connection: lane.connection.id, resource: name }
  const due = await lane.inTenant((ctx) => work.duePending(ctx, place, Math.max(batchMax, 10)))
  if (due.length === 0) return null
  const reads = await readBefore(lane, api, name, resource, due)
  return (ctx) => plan(ctx, lane, name, resource, due, reads)
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
    if (record.erasedAt !== null) {
      await work.donePending(ctx, place, [record.id])
      continue
    }
    const whyNot = link === undefined ? await whyNotThere(ctx, lane, resource.kind, record.id) : null
    const wanted = decide(a, record, link, link === undefined ? undefined : theirs.get(link.externalId), outer)
    const step: Step = whyNot === null ? wanted : whyNot === "" ? { kind: "done" } : { kind: "refused", reason: whyNot }
    if (step.kind === "done") {
      await work.donePending(ctx, place, [record.id])
      if (link?.state === "linked")
        await tellSent(ctx, lane, resource.kind, record.id, { error: null, isChange: false })
    } else if (step.kind === "refused") {
      await work.putOff(ctx, place, record.id, { error: step.reason, isParked: true, dueAt: ctx.now })
      await tellSent(ctx, lane, resource.kind, record.id, { error: step.reason, isChange: true })
    } else if (step.kind === "waits") await waitFor(ctx, a, record.id, step.missing, attempts)
    else planned.push(step)
  }
  return keepIntents(ctx, lane, name, resource, planned)
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
    const size = resource.push?.[verb]?.batchMax ?? 1
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
