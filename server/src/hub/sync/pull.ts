import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import type { Api } from "../api.ts"
import type { Resource } from "../define.ts"
import { connectorOf } from "../deps.ts"
import { envOf } from "../errands.ts"
import { syncCompleted } from "../events.ts"
import { VendorError } from "../vendor-error.ts"
import { applyMissing, applyPage } from "./apply.ts"
import { authorityFor } from "./authority.ts"
import { type Cursor, type CursorPage, type RunId, readCursors, writeCursor } from "./cursor-store.ts"
import { type Applying, placeOf } from "./effects.ts"
import type { Lane } from "./lane.ts"
import { holdLane } from "./lane-store.ts"
import { forgetSeen, noteSeen, unseenLinks } from "./link-store.ts"
import { readPage } from "./page.ts"
import { endRun, insertRun, noTally, type Run, type Tally, tallyRun } from "./run-store.ts"

/** A run ends by count, not by hope: no vendor holds more pages of one resource. */
const pagesMax = 100_000
const hourMs = 3_600_000
/** More than this share (and number) missing at once looks like a mistake of theirs, not like deletions: a person is asked. */
const missingShareMax = 0.2
const missingMin = 10
const missingBatch = 500

/** What a page, a touch or a write is applied with. */
export function applyingOf(lane: Lane, resourceName: string, resource: Resource, runId: RunId, now: Date): Applying {
  const { deps, connection } = lane
  return {
    connection,
    connector: connectorOf(deps, connection),
    connectors: deps.connectors,
    resourceName,
    resource,
    env: envOf(connection),
    runId,
    authorityOf: authorityFor(resource, lane.authority.get(resourceName) ?? {}),
    domainKinds: deps.domains,
    now,
  }
}

/** Reads what is due of one resource: page after page, each page with its effects and the next page's place in one transaction. Answers
 *  whether anything was done. */
export async function pullResource(lane: Lane, api: Api, resourceName: string, resource: Resource): Promise<boolean> {
  const cursor = await lane.inTenant((ctx) => begin(ctx, lane, resourceName, resource))
  if (cursor === null) return false
  let place = cursor
  for (let pages = 0; pages < pagesMax; pages++) {
    const next = await pullPage(lane, api, resourceName, resource, place)
    if (next === null) return true
    place = next
  }
  throw new VendorError({ class: "permanent", message: `${resourceName} never ends: more than ${pagesMax} pages` })
}

interface Running extends Cursor {
  readonly runId: RunId
  readonly page: CursorPage
}

/** The run under way, or a new one where a read is due; null where none is. */
async function begin(ctx: Ctx, lane: Lane, resourceName: string, resource: Resource): Promise<Running | null> {
  const cursor = (await readCursors(ctx, lane.connection.id)).find((one) => one.resource === resourceName)
  if (cursor === undefined || !["both", "pull"].includes(cursor.direction)) return null
  if (cursor.runId !== null && cursor.page !== null) return { ...cursor, runId: cursor.runId, page: cursor.page }
  if (cursor.dueAt === null || cursor.dueAt > ctx.now) return null
  const isFull =
    resource.pull.kind === "whole" || cursor.since === null || cursor.wantsFull || isFullDue(resource, cursor, ctx.now)
  const since = isFull || cursor.since === null ? null : new Date(cursor.since.getTime() - resource.pull.overlapMs)
  const runId = newId("run")
  const page: CursorPage = {
    since: since?.toISOString() ?? null,
    token: null,
    seenTo: cursor.since?.toISOString() ?? null,
    isFull,
  }
  await insertRun(ctx, {
    id: runId,
    connectionId: lane.connection.id,
    resource: resourceName,
    kind: isFull ? "full" : "changes",
    askedBy: null,
  })
  const running = { ...cursor, runId, page, wantsFull: false }
  await writeCursor(ctx, lane.connection.id, running)
  return running
}

function isFullDue(resource: Resource, cursor: Cursor, now: Date): boolean {
  const hours = resource.fullEveryHours === undefined ? 24 : resource.fullEveryHours
  return hours !== null && (cursor.fullAt === null || cursor.fullAt.getTime() + hours * hourMs <= now.getTime())
}

/** One page; answers the place of the next, null when the run has ended. */
async function pullPage(lane: Lane, api: Api, name: string, resource: Resource, at: Running): Promise<Running | null> {
  const { since, token } = at.page
  const answer = await resource.pull.page(api, { since: since === null ? null : new Date(since), token })
  const { reads, unreadable } = readPage(resource, answer.items)
  return lane.inTenant(async (ctx) => {
    await holdLane(ctx, lane.connection.id, lane.deps.owner)
    const a = applyingOf(lane, name, resource, at.runId, ctx.now)
    const tally = { ...(await applyPage(ctx, a, reads, unreadable)), pages: 1 }
    if (at.page.isFull)
      await noteSeen(
        ctx,
        at.runId,
        reads.filter((read) => !read.isGone).map((read) => read.id),
      )
    const isCancelled = await tallyRun(ctx, at.runId, tally)
    if (isCancelled) return end(ctx, lane, at, "cancelled")
    const seenTo = latest([
      at.page.seenTo,
      answer.until?.toISOString() ?? null,
      ...reads.map((read) => read.at?.toISOString() ?? null),
    ])
    if (answer.next !== null) {
      const next = { ...at, page: { ...at.page, token: answer.next, seenTo } }
      await writeCursor(ctx, lane.connection.id, next)
      return next
    }
    if (at.page.isFull && !(await reconcile(ctx, a, at))) return end(ctx, lane, at, "held")
    return end(ctx, lane, { ...at, page: { ...at.page, seenTo } }, "done")
  })
}

/** After a full read: what is linked and was not met is gone. False: too much is missing, a person is asked first. */
async function reconcile(ctx: Ctx, a: Applying, at: Running): Promise<boolean> {
  const place = placeOf(a)
  const { missing, total } = await unseenLinks(ctx, place, at.runId, 0)
  if (missing > Math.max(missingMin, total * missingShareMax) && !at.wantsFull) return false
  for (let left = missing; left > 0; left -= missingBatch) {
    const { ids } = await unseenLinks(ctx, place, at.runId, missingBatch)
    await tallyRun(ctx, at.runId, await applyMissing(ctx, a, ids))
  }
  return true
}

async function end(ctx: Ctx, lane: Lane, at: Running, state: "done" | "cancelled" | "held"): Promise<null> {
  const { connection } = lane
  const isDone = state === "done"
  await forgetSeen(ctx, at.runId)
  await writeCursor(ctx, connection.id, {
    ...at,
    since: isDone && at.page.seenTo !== null ? new Date(at.page.seenTo) : at.since,
    fullAt: isDone && at.page.isFull ? ctx.now : at.fullAt,
    dueAt: new Date(ctx.now.getTime() + at.everyMin * 60_000),
    runId: null,
    page: null,
    wantsFull: false,
  })
  const failure =
    state === "held"
      ? { errorClass: "held", error: "Too many records are missing there at once; confirm that they were deleted" }
      : undefined
  const run = await endRun(ctx, at.runId, state, failure)
  if (run !== undefined && isDone) await tellCompleted(ctx, lane, run)
  return null
}

/** Runs that changed nothing are not worth an event. */
export async function tellCompleted(ctx: Ctx, { connection }: Lane, run: Run): Promise<void> {
  const { created, updated, deleted, pushed, refused, conflicts } = run
  if (created + updated + deleted + pushed + refused + conflicts === 0) return
  const { id: connectionId, connector } = connection
  await append(ctx, syncCompleted, {
    connectionId,
    connector,
    runId: run.id,
    resource: run.resource,
    created,
    updated,
    deleted,
    pushed,
    refused,
    conflicts,
  })
}

function latest(times: readonly (string | null)[]): string | null {
  return times.reduce((last, time) => (time !== null && (last === null || time > last) ? time : last), null)
}

/** Adds one tally to another. */
export function plus(a: Tally, b: Tally): Tally {
  return Object.fromEntries(
    Object.keys(noTally()).map((name) => [name, a[name as keyof Tally] + b[name as keyof Tally]]),
  ) as Tally
}
