import { newId } from "#kernel"
import { type Ctx, refreshGrown, settleAtCommit } from "#platform/db"
import { append } from "#platform/events"
import type { Api } from "../api.ts"
import type { Resource } from "../define.ts"
import { connectorOf } from "../deps.ts"
import { envOf } from "../errands.ts"
import { syncCompleted } from "../events.ts"
import { VendorError } from "../vendor-error.ts"
import { runActions } from "./act.ts"
import { applyFound, applyMissing } from "./apply.ts"
import { authorityFor } from "./authority.ts"
import {
  beginReading,
  type Cursor,
  type CursorPage,
  endReading,
  lockCursor,
  type RunId,
  writePage,
} from "./cursor-store.ts"
import { type Applying, placeOf } from "./effects.ts"
import type { Lane } from "./lane.ts"
import { holdRead, LaneLost } from "./lane-store.ts"
import { changedAmong, countUnseen, forgetSeen, unseenLinks } from "./link-store.ts"
import { mapAhead, type Waiting } from "./mapped.ts"
import { mappingVersion } from "./mapping-store.ts"
import { type Read, readPage, type Unreadable } from "./page.ts"
import { endRun, insertRun, noTally, type Run, type Tally, tallyMet, tallyRun } from "./run-store.ts"
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
    const areNew = tally.created * 2 > tally.seen
    page.then((next) => mapAhead(resource, next, envOf(lane.connection), areNew)).catch(() => undefined)
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
  const place = { connection: lane.connection.id, resource: resourceName }
  const [cursor, version] = await Promise.all([
    lockCursor(ctx, place.connection, resourceName),
    mappingVersion(ctx, place),
  ])
  if (version !== (lane.mappings.get(resourceName)?.version ?? 0))
    throw new LaneLost("The mapping has changed: the next visit reads by the new one.")
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
  const running = { ...cursor, runId, page, wantsFull: false, mayRemove: cursor.mayRemove && !isFull }
  const kind = isFull ? "full" : "changes"
  const run = { id: runId, connectionId: lane.connection.id, resource: resourceName, kind, askedBy: null } as const
  settleAtCommit(ctx, insertRun(ctx, run))
  settleAtCommit(ctx, beginReading(ctx, lane.connection.id, running))
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
    const a = { ...applyingOf(lane, name, resource, at.runId, ctx.now), ...(whileWriting && { whileWriting }) }
    const [, found] = await Promise.all([
      holdRead(ctx, lane.connection.id, lane.deps.owner, at),
      changedAmong(ctx, placeOf(a), reads),
    ])
    const tally = { ...(await applyFound(ctx, a, { reads, unreadable, mapped, found })), pages: 1 }
    const { pages, isCancelled } = await (at.page.isFull
      ? tallyMet(ctx, at.runId, tally, livingIds(reads))
      : tallyRun(ctx, at.runId, tally))
    pagesRead = pages
    if (isCancelled) return end(ctx, lane, at, "cancelled")
    // Where the vendor tells, later changes among the records say nothing: they come in another order than that of their times.
    const seen = page.until === undefined ? reads.map((read) => read.at) : [page.until]
    const seenTo = latest(at.page.seenTo, seen)
    if (page.next !== null) {
      const next = { ...at, page: { ...at.page, token: page.next, seenTo } }
      settleAtCommit(ctx, writePage(ctx, lane.connection.id, name, next.page))
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
  const isDone = state === "done"
  const failure =
    missing === undefined
      ? undefined
      : {
          errorClass: "held",
          error: `${missing.missing} of ${missing.total} records are missing there at once; release this run if they were deleted`,
        }
  const [run, dueAt] = await Promise.all([
    endRun(ctx, at.runId, state, failure),
    nextReadAt(ctx, at),
    at.page.isFull && forgetSeen(ctx, at.runId),
  ])
  const isQuiet = isDone && run !== undefined && !(await tellCompleted(ctx, lane, run))
  const reading = endReading(ctx, lane.connection.id, at.resource, {
    since: isDone && at.page.seenTo !== null ? new Date(at.page.seenTo) : null,
    fullAt: state !== "cancelled" && at.page.isFull ? ctx.now : null,
    dueAt,
    isQuiet,
  })
  settleAtCommit(ctx, reading)
  return null
}

/** Runs that changed nothing are not worth an event. Answers whether this one was. */
export async function tellCompleted(ctx: Ctx, { connection }: Lane, run: Run): Promise<boolean> {
  const { created, updated, deleted, pushed, refused, conflicts } = run
  if (created + updated + deleted + pushed + refused + conflicts === 0) return false
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
  return true
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
