import { newId } from "#kernel"
import { type Ctx, refreshGrown } from "#platform/db"
import { append } from "#platform/events"
import type { Api } from "../api.ts"
import type { Resource } from "../define.ts"
import { connectorOf } from "../deps.ts"
import { envOf } from "../errands.ts"
import { syncCompleted } from "../events.ts"
import { VendorError } from "../vendor-error.ts"
import { runActions } from "./act.ts"
import { applyMissing, applyPage } from "./apply.ts"
import { authorityFor } from "./authority.ts"
import { type Cursor, type CursorPage, type RunId, readCursors, writeCursor } from "./cursor-store.ts"
import { type Applying, placeOf } from "./effects.ts"
import type { Lane } from "./lane.ts"
import { holdRead } from "./lane-store.ts"
import { countUnseen, forgetSeen, noteSeen, unseenLinks } from "./link-store.ts"
import { mapAhead, type Waiting } from "./mapped.ts"
import { type Read, readPage, type Unreadable } from "./page.ts"
import { endRun, insertRun, noTally, type Run, type Tally, tallyRun } from "./run-store.ts"
import { nextReadAt } from "./schedule.ts"

/** A run ends by count, not by hope: no vendor holds more pages of one resource. */
const pagesMax = 100_000
const hourMs = 3_600_000
/** More than this share (and number) missing at once looks like a mistake of theirs, not like deletions: a person is asked. */
const missingShareMax = 0.2
const missingMin = 10
const missingBatch = 500
/** A first read fills these tables within seconds; without statistics each of its pages takes longer than the one before. Looked at
 *  after these pages of a full read. */
const growing = ["hub_links", "hub_records"]
const statisticsAt = new Set([1, 10, 100, 1_000])

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
    authorityOf: authorityFor(resource, lane.mappings.get(resourceName)?.authority ?? {}),
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
  let ahead = readAhead(api, resource, place.page)
  const mapping = (page: Promise<ReadPage>) => (tally: Tally) => {
    // Of a page of mostly unchanged records the next one's are not worth mapping.
    if (tally.unchanged * 2 > tally.seen) return
    page.then((next) => mapAhead(resource, next, envOf(lane.connection))).catch(() => undefined)
  }
  try {
    for (let pages = 0; pages < pagesMax; pages++) {
      // A person waits for an action, not for a long read.
      await runActions(lane, api)
      const page = await ahead
      page.isBegun = true
      // While this page is carried over, the vendor prepares the next one.
      if (page.next !== null) ahead = readAhead(api, resource, { ...place.page, token: page.next })
      const whileWriting = page.next === null ? undefined : mapping(ahead)
      const next = await applyRead(lane, resourceName, resource, place, page, whileWriting)
      if (next === null) return true
      place = next
    }
  } finally {
    // No call outlives its lane.
    await ahead.catch(() => undefined)
  }
  throw new VendorError({ class: "permanent", message: `${resourceName} never ends: more than ${pagesMax} pages` })
}

/** A page as it was read. */
interface ReadPage extends Waiting {
  readonly unreadable: readonly Unreadable[]
  readonly next: string | null
  readonly until: Date | undefined
}

/** Asks for a page; a failure is that of whoever waits for it. */
function readAhead(api: Api, resource: Resource, { since, token }: CursorPage): Promise<ReadPage> {
  const page = async (): Promise<ReadPage> => {
    const answer = await resource.pull.page(api, { since: since === null ? null : new Date(since), token })
    const { reads, unreadable } = readPage(resource, answer.items)
    return { reads, unreadable, next: answer.next, until: answer.until, mapped: new Map(), isBegun: false }
  }
  const asked = page()
  asked.catch(() => undefined)
  return asked
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
    ...(isFull && cursor.mayRemove && { mayRemove: true }),
  }
  await insertRun(ctx, {
    id: runId,
    connectionId: lane.connection.id,
    resource: resourceName,
    kind: isFull ? "full" : "changes",
    askedBy: null,
  })
  const running = { ...cursor, runId, page, wantsFull: false, mayRemove: cursor.mayRemove && !isFull }
  await writeCursor(ctx, lane.connection.id, running)
  return running
}

function isFullDue(resource: Resource, cursor: Cursor, now: Date): boolean {
  const hours = resource.fullEveryHours === undefined ? 24 : resource.fullEveryHours
  return hours !== null && (cursor.fullAt === null || cursor.fullAt.getTime() + hours * hourMs <= now.getTime())
}

/** Carries one page over; answers the place of the next, null when the run has ended. */
async function applyRead(
  lane: Lane,
  name: string,
  resource: Resource,
  at: Running,
  page: ReadPage,
  whileWriting: Applying["whileWriting"],
): Promise<Running | null> {
  const { reads, unreadable, mapped } = page
  let pagesRead = 0
  const following = await lane.inTenant(async (ctx) => {
    await holdRead(ctx, lane.connection.id, lane.deps.owner)
    const a = { ...applyingOf(lane, name, resource, at.runId, ctx.now), ...(whileWriting && { whileWriting }) }
    const tally = { ...(await applyPage(ctx, a, reads, unreadable, mapped)), pages: 1 }
    const { pages, isCancelled } = await tallyRun(ctx, at.runId, tally)
    pagesRead = pages
    if (isCancelled) return end(ctx, lane, at, "cancelled")
    if (at.page.isFull) await noteSeen(ctx, at.runId, pages, livingIds(reads))
    // Where the vendor tells, later changes among the records say nothing: they come in another order than that of their times.
    const seen = page.until === undefined ? reads.map((read) => read.at) : [page.until]
    const seenTo = latest(at.page.seenTo, seen)
    if (page.next !== null) {
      const next = { ...at, page: { ...at.page, token: page.next, seenTo } }
      await writeCursor(ctx, lane.connection.id, next)
      return next
    }
    const missing = at.page.isFull ? await reconcile(ctx, a, at) : null
    if (missing !== null) return end(ctx, lane, at, "held", missing)
    return end(ctx, lane, { ...at, page: { ...at.page, seenTo } }, "done")
  })
  if (following !== null && at.page.isFull && statisticsAt.has(pagesRead))
    await refreshGrown(lane.deps.db.backend, growing, pagesRead * reads.length)
  return following
}

export function livingIds(reads: readonly Read[]): string[] {
  return reads.filter((read) => !read.isGone).map((read) => read.id)
}

interface Missing {
  readonly missing: number
  readonly total: number
}

/** Would so much go at once that a person is asked first? */
export function isTooMuchMissing({ missing, total }: Missing): boolean {
  return missing > Math.max(missingMin, total * missingShareMax)
}

/** After a full read: what is linked and was not met is gone. Answers what is missing where it is too much: a person is asked first. */
async function reconcile(ctx: Ctx, a: Applying, at: Running): Promise<Missing | null> {
  const place = placeOf(a)
  const { missing, total } = await countUnseen(ctx, place, at.runId)
  if (isTooMuchMissing({ missing, total }) && at.page.mayRemove !== true) return { missing, total }
  for (let left = missing; left > 0; left -= missingBatch) {
    const ids = await unseenLinks(ctx, place, at.runId, missingBatch)
    await tallyRun(ctx, at.runId, await applyMissing(ctx, a, ids))
  }
  return null
}

async function end(
  ctx: Ctx,
  lane: Lane,
  at: Running,
  state: "done" | "cancelled" | "held",
  missing?: Missing,
): Promise<null> {
  const { connection } = lane
  const isDone = state === "done"
  await forgetSeen(ctx, at.runId)
  await writeCursor(ctx, connection.id, {
    ...at,
    since: isDone && at.page.seenTo !== null ? new Date(at.page.seenTo) : at.since,
    fullAt: state !== "cancelled" && at.page.isFull ? ctx.now : at.fullAt,
    dueAt: await nextReadAt(ctx, at),
    runId: null,
    page: null,
    wantsFull: false,
  })
  const failure =
    missing === undefined
      ? undefined
      : {
          errorClass: "held",
          error: `${missing.missing} of ${missing.total} records are missing there at once; release this run if they were deleted`,
        }
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

function latest(before: string | null, seen: readonly (Date | null)[]): string | null {
  const begun = before === null ? -Infinity : Date.parse(before)
  const most = seen.reduce((last, time) => Math.max(last, time?.getTime() ?? last), begun)
  return most === -Infinity ? null : new Date(most).toISOString()
}

/** Adds one tally to another. */
export function plus(a: Tally, b: Tally): Tally {
  return Object.fromEntries(
    Object.keys(noTally()).map((name) => [name, a[name as keyof Tally] + b[name as keyof Tally]]),
  ) as Tally
}
