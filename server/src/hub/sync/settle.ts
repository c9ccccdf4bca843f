import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import type { PushResult, Resource } from "../define.ts"
import { tellSent } from "../domain-talk.ts"
import type { CallNote } from "../http/client.ts"
import { isSame, type Row } from "../lens/rows.ts"
import { LensError } from "../lens/types.ts"
import { recordTypeOf } from "../records/index.ts"
import type { Verdict } from "../vendor-error.ts"
import { applyMissing, applyPage } from "./apply.ts"
import { type Applying, placeOf } from "./effects.ts"
import type { Lane } from "./lane.ts"
import { changesOf, noteOf } from "./lines.ts"
import {
  linkedIds,
  linksOfRecords,
  lockRecords,
  markGone,
  type RecordId,
  removeLinks,
  writeLinks,
} from "./link-store.ts"
import { rawOf, readOne } from "./page.ts"
import { applyingOf, tellCompleted } from "./pull.ts"
import { gatherRefs, type RefIds, translated } from "./refs.ts"
import { endRun, insertLines, noTally, type RunLine, tallyRun } from "./run-store.ts"
import * as work from "./work-store.ts"

/** Tries of one record before a person is asked. */
const attemptsMax = 6
const retryMs = 30_000

/** Settles what became of a call, in one transaction: links, what they answered, the log, what still waits; the intent ends with it. */
export async function settleIntent(
  ctx: Ctx,
  lane: Lane,
  resource: Resource,
  intent: work.Intent,
  results: readonly PushResult[],
  notes: readonly CallNote[],
  isQuiet: boolean,
): Promise<void> {
  const a = applyingOf(lane, intent.resource, resource, intent.runId, ctx.now)
  const tally = noTally()
  const lines: RunLine[] = []
  const records = await lockRecords(
    ctx,
    intent.items.map((item) => item.recordId),
  )
  const erased = new Set(records.filter((one) => one.erasedAt !== null).map((one) => one.id))
  for (const [i, item] of intent.items.entries()) {
    if (erased.has(item.recordId)) {
      await settleErased(ctx, a, item, results[i])
      continue
    }
    const result = results[i] ?? { error: { class: "transient" as const } }
    const end = "error" in result ? result : await settleOne(ctx, a, intent, item, result.raw)
    const error = "error" in end ? end.error : null
    if (error === null) tally.pushed += 1
    else {
      tally.refused += 1
      await refusedOne(ctx, a, item, error)
    }
    const said = error === null ? null : (error.message ?? `Refused (${error.class})`)
    if (!isQuiet) await tellSent(ctx, lane, resource.kind, item.recordId as RecordId, { error: said, isChange: true })
    // One call may have sent several: what it said of an erased person is in its text too.
    lines.push(lineOf(a, intent, item, end, erased.size === 0 ? notes : []))
  }
  await work.removeIntent(ctx, intent.id)
  if (isQuiet) return
  await insertLines(ctx, a.connection.id, lines)
  await tallyRun(ctx, intent.runId, tally)
  const run = await endRun(ctx, intent.runId, "done")
  if (run !== undefined) await tellCompleted(ctx, lane, run)
}

/** The person was erased while the call was under way: what was made there is known by its id, so that it does not come back. */
async function settleErased(ctx: Ctx, a: Applying, { recordId, recordVersion }: work.IntentItem, result?: PushResult) {
  const read = result === undefined || "error" in result ? null : readOne(a.resource, result.raw)
  if (read === null || "reason" in read) return
  const nothing = { raw: "{}", rawHash: "erased", ours: {}, theirs: null, remoteAt: null }
  await removeLinks(ctx, placeOf(a), [recordId])
  await writeLinks(ctx, placeOf(a), [{ ...nothing, externalId: read.id, recordId, recordVersion, state: "erased" }])
}

/** What became of a record: the id that it has there now, or why it was not taken. */
type End = { readonly externalId: string | null } | { readonly error: Verdict }

/** A record that was taken: what we sent is agreed on; what else their answer says is read like any other read. */
async function settleOne(
  ctx: Ctx,
  a: Applying,
  intent: work.Intent,
  item: work.IntentItem,
  raw: unknown,
): Promise<End> {
  const place = placeOf(a)
  if (intent.verb === "remove" || raw === null) {
    await markGone(ctx, place, [{ externalId: item.externalId ?? "", rawHash: "removed" }])
    await done(ctx, a, item)
    return { externalId: item.externalId }
  }
  const read = readOne(a.resource, raw)
  if (read === null || "reason" in read) {
    const message = read?.reason ?? "The vendor answered a record of another kind"
    return { error: { class: "permanent", message } }
  }
  const old = (await linksOfRecords(ctx, place, [item.recordId])).get(item.recordId)
  // Some vendors change a record by making a new one: its link follows.
  if (old !== undefined && old.externalId !== read.id) await removeLinks(ctx, place, [item.recordId])
  const theirs = await innerOf(ctx, a, readableOf(a, rawOf(read)))
  const base = { ours: old?.ours ?? {}, theirs: old?.theirs ?? old?.ours ?? {} }
  const sent = Object.entries(item.ours).filter(
    ([field, value]) => a.resource.map.writable.has(field) && (old !== undefined || !isEmpty(value)),
  )
  const { strictest } = recordTypeOf(a.resource.kind)
  // Where one value stands above the others (a withdrawn consent), what they have instead is no form of ours: it is merged.
  const isTheirForm = ([field, value]: readonly [string, unknown]): boolean =>
    theirs[field] !== undefined && (strictest[field] === undefined || isSame(theirs[field], value))
  const agreed = sent.filter(isTheirForm)
  await writeLinks(ctx, place, [
    {
      externalId: read.id,
      recordId: item.recordId,
      rawHash: "",
      raw: read.text,
      ours: { ...base.ours, ...Object.fromEntries(agreed) },
      theirs: { ...base.theirs, ...Object.fromEntries(agreed.map(([field]) => [field, theirs[field]])) },
      recordVersion: item.recordVersion,
      remoteAt: read.at,
      state: "linked",
    },
  ])
  await done(ctx, a, item)
  await applyPage(ctx, a, [read])
  return { externalId: read.id }
}

/** What waits is done, unless the record changed again while it was sent. */
async function done(ctx: Ctx, a: Applying, item: work.IntentItem): Promise<void> {
  const [record] = await lockRecords(ctx, [item.recordId])
  if (record === undefined || record.version === item.recordVersion)
    return work.donePending(ctx, placeOf(a), [item.recordId])
  await work.addPending(ctx, [placeOf(a)], [item.recordId])
}

/** An answer that can't be read links the record nevertheless: it was written. The page behind puts it into quarantine. */
function readableOf(a: Applying, raw: Row): Row {
  try {
    return a.resource.map.get(raw, a.env)
  } catch (error) {
    if (error instanceof LensError) return {}
    throw error
  }
}

async function innerOf(ctx: Ctx, a: Applying, row: Row): Promise<Row> {
  const refs: RefIds = new Map()
  gatherRefs(a.resource.map, row, refs)
  return translated(a.resource.map, row, await linkedIds(ctx, a.connection.id, refs, "theirs")).row
}

/** A record that was refused: gone there, to be read and merged anew, to be tried again, or to be looked at by a person. */
async function refusedOne(ctx: Ctx, a: Applying, item: work.IntentItem, error: Verdict): Promise<void> {
  const place = placeOf(a)
  if (error.class === "missing" && item.externalId !== null) {
    await applyMissing(ctx, a, [item.externalId])
    return work.donePending(ctx, place, [item.recordId])
  }
  const attempts = await work.attemptsOf(ctx, place, item.recordId)
  const isPassing = error.class === "conflict" || error.class === "transient" || error.class === "throttle"
  const isParked = !isPassing || attempts >= attemptsMax
  const waitMs = error.class === "conflict" ? 0 : (error.retryAfterMs ?? retryMs)
  await work.putOff(ctx, place, item.recordId, {
    error: error.message ?? `Refused (${error.class})`,
    isParked,
    dueAt: new Date(ctx.now.getTime() + waitMs),
  })
}

function lineOf(
  a: Applying,
  intent: work.Intent,
  item: work.IntentItem,
  end: End,
  notes: readonly CallNote[],
): RunLine {
  const error = "error" in end ? end.error : null
  const actions = { create: "created", update: "updated", remove: "deleted" } as const
  const type = recordTypeOf(a.resource.kind)
  const before = intent.verb === "update" ? a.resource.map.get(item.raw, a.env) : {}
  return {
    id: newId("line"),
    runId: intent.runId,
    resource: intent.resource,
    direction: "push",
    action: error === null ? actions[intent.verb] : "refused",
    recordId: item.recordId as RecordId,
    externalId: "error" in end ? item.externalId : end.externalId,
    changes: intent.verb === "remove" ? null : changesOf(type, before, item.ours),
    ...noteOf(notes),
    errorClass: error?.class ?? null,
    error: error === null ? null : (error.message ?? "Refused"),
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && isSame(value, []))
}
