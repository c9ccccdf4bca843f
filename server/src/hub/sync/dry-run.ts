import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Api } from "../api.ts"
import type { Resource } from "../define.ts"
import { recordTypeOf } from "../records/index.ts"
import { VendorError } from "../vendor-error.ts"
import { runActions } from "./act.ts"
import { applyMissing, applyPage } from "./apply.ts"
import { readCursors } from "./cursor-store.ts"
import type { Lane } from "./lane.ts"
import { holdLane } from "./lane-store.ts"
import { changesOf } from "./lines.ts"
import { countUnseen, forgetSeen, noteSeen, type RecordId, unseenLinks } from "./link-store.ts"
import { readPage } from "./page.ts"
import { applyingOf, isTooMuchMissing, livingIds } from "./pull.ts"
import { planOf } from "./push-plan.ts"
import {
  endRun,
  forgetLines,
  insertLines,
  listLines,
  noTally,
  type Run,
  type RunLine,
  type Tally,
  tallyRun,
  wholeRead,
} from "./run-store.ts"
import type { IntentItem } from "./work-store.ts"

/** A dry run ends by count, too. */
const pagesMax = 100_000
/** Lines of one page, and of the whole run: what is beyond is counted, not shown. */
const linesMax = 1_000
const shownMax = 5_000
const missingBatch = 500

/**
 * Shows what a sync of one resource would do: reads as it would, works everything out, and takes it back before it is kept; only the run
 * and its lines stay. What a page would bring is not there for the next one. One that reads everything also shows what would be deleted here
 * because it is missing there, and says so where that is so much that a person would be asked first.
 */
export async function dryRun(lane: Lane, api: Api, resource: Resource, run: Run): Promise<void> {
  await lane.inTenant(async (ctx) => {
    await forgetLines(ctx, run.id)
    await forgetSeen(ctx, run.id)
  })
  const shown: Shown = { lines: 0 }
  try {
    const heldBack = await pulled(lane, api, resource, run, shown)
    await pushed(lane, api, resource, run, shown)
    await lane.inTenant((ctx) => ended(ctx, run, "done", heldBack))
  } catch (error) {
    if (!(error instanceof VendorError)) throw error
    await lane.inTenant((ctx) => ended(ctx, run, "failed", { errorClass: error.errorClass, error: error.message }))
  }
}

/** How much was shown already. */
interface Shown {
  lines: number
}

interface Failure {
  readonly errorClass: string
  readonly error: string
}

async function ended(ctx: Ctx, run: Run, state: "done" | "failed", failure: Failure | undefined): Promise<void> {
  await forgetSeen(ctx, run.id)
  await endRun(ctx, run.id, state, failure)
}

/** Reads as a sync would; answers what would hold it back. */
async function pulled(lane: Lane, api: Api, resource: Resource, run: Run, shown: Shown): Promise<Failure | undefined> {
  const since = await sinceOf(lane, resource, run)
  let token: string | null = null
  for (let pages = 1; pages <= pagesMax; pages++) {
    await runActions(lane, api)
    const page = await resource.pull.page(api, { since, token })
    const { reads, unreadable } = readPage(resource, page.items)
    const isCancelled = await tried(lane, run, shown, async (ctx) => {
      const a = applyingOf(lane, run.resource, resource, run.id, ctx.now)
      const tally = { ...(await applyPage(ctx, a, reads, unreadable)), pages: 1 }
      return { tally, lines: await linesOf(ctx, lane, run) }
    })
    if (isCancelled) return undefined
    if (since === null) await lane.inTenant((ctx) => noteSeen(ctx, run.id, pages, livingIds(reads)))
    if (page.next === null) return since === null ? missing(lane, resource, run, shown) : undefined
    token = page.next
  }
  return undefined
}

/** From when changes are read; null: everything is. */
async function sinceOf(lane: Lane, { pull }: Resource, run: Run): Promise<Date | null> {
  if (run.place === wholeRead || pull.kind === "whole") return null
  const cursors = await lane.inTenant((ctx) => readCursors(ctx, lane.connection.id))
  const known = cursors.find((one) => one.resource === run.resource)?.since ?? null
  return known === null ? null : new Date(known.getTime() - pull.overlapMs)
}

function linesOf(ctx: Ctx, lane: Lane, run: Run): Promise<RunLine[]> {
  return listLines(ctx, { connection: lane.connection.id, run: run.id, limit: linesMax, before: null })
}

/** What is linked and was not met would go here; answers whether that would be held back. */
async function missing(lane: Lane, resource: Resource, run: Run, shown: Shown): Promise<Failure | undefined> {
  const place = { connection: lane.connection.id, resource: run.resource }
  const count = await lane.inTenant((ctx) => countUnseen(ctx, place, run.id))
  for (let done = 0; done < count.missing; done += missingBatch) {
    const isCancelled = await tried(lane, run, shown, async (ctx) => {
      const a = applyingOf(lane, run.resource, resource, run.id, ctx.now)
      const ids = (await unseenLinks(ctx, place, run.id, done + missingBatch)).slice(done)
      return { tally: await applyMissing(ctx, a, ids), lines: await linesOf(ctx, lane, run) }
    })
    if (isCancelled) return undefined
  }
  if (!isTooMuchMissing(count)) return undefined
  return {
    errorClass: "held",
    error: `A sync would be held back: ${count.missing} of ${count.total} are missing there`,
  }
}

async function pushed(lane: Lane, api: Api, resource: Resource, run: Run, shown: Shown): Promise<void> {
  const plan = await planOf(lane, api, run.resource, resource)
  if (plan === null) return
  await tried(lane, run, shown, async (ctx) => {
    const intents = await plan(ctx)
    const lines = intents.flatMap(({ verb, items }) => items.map((item) => lineOf(resource, run, verb, item)))
    return { tally: { ...noTally(), pushed: lines.length }, lines }
  })
}

function lineOf(resource: Resource, run: Run, verb: "create" | "update" | "remove", item: IntentItem): RunLine {
  const actions = { create: "created", update: "updated", remove: "deleted" } as const
  return {
    id: newId("line"),
    runId: run.id,
    resource: run.resource,
    direction: "push",
    action: actions[verb],
    recordId: item.recordId as RecordId,
    externalId: item.externalId,
    changes: verb === "remove" ? null : changesOf(recordTypeOf(resource.kind), {}, item.ours),
    request: null,
    response: null,
    durationMs: null,
    errorClass: null,
    error: null,
  }
}

interface Outcome {
  readonly tally: Tally
  readonly lines: readonly RunLine[]
}

/** Carries the outcome out of the transaction that is taken back. */
class TakenBack extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super("A dry run keeps nothing.")
    this.outcome = outcome
  }
}

/** Works something out in a transaction that is taken back, and keeps what it showed. Answers whether a person has cancelled the run. */
async function tried(lane: Lane, run: Run, shown: Shown, work: (ctx: Ctx) => Promise<Outcome>): Promise<boolean> {
  const outcome = await outcomeOf(lane, work)
  const lines = outcome.lines
    .slice(0, Math.max(0, shownMax - shown.lines))
    .map((line) => ({ ...line, id: newId("line"), runId: run.id }))
  shown.lines += lines.length
  return lane.inTenant(async (ctx) => {
    await holdLane(ctx, lane.connection.id, lane.deps.owner)
    await insertLines(ctx, lane.connection.id, lines)
    return (await tallyRun(ctx, run.id, outcome.tally)).isCancelled
  })
}

async function outcomeOf(lane: Lane, work: (ctx: Ctx) => Promise<Outcome>): Promise<Outcome> {
  try {
    return await lane.inTenant(async (ctx): Promise<Outcome> => {
      throw new TakenBack(await work(ctx))
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome
    throw error
  }
}
