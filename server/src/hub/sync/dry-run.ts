import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Api } from "../api.ts"
import type { Resource } from "../define.ts"
import { recordTypeOf } from "../records/index.ts"
import { VendorError } from "../vendor-error.ts"
import { applyPage } from "./apply.ts"
import { readCursors } from "./cursor-store.ts"
import type { Lane } from "./lane.ts"
import { holdLane } from "./lane-store.ts"
import { changesOf } from "./lines.ts"
import type { RecordId } from "./link-store.ts"
import { readPage } from "./page.ts"
import { applyingOf } from "./pull.ts"
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
} from "./run-store.ts"
import type { IntentItem } from "./work-store.ts"

/** Pages that a dry run looks at: enough to judge by, not a sync of its own. */
const pagesMax = 20
const linesMax = 1_000

/**
 * Shows what a sync of one resource would do: reads as it would, works everything out, and takes it back before it is kept; only the run
 * and its lines stay. What a page would bring is not there for the next one, and what is missing there is not looked for.
 */
export async function dryRun(lane: Lane, api: Api, resource: Resource, run: Run): Promise<void> {
  await lane.inTenant((ctx) => forgetLines(ctx, run.id))
  try {
    await pulled(lane, api, resource, run)
    await pushed(lane, api, resource, run)
    await lane.inTenant((ctx) => endRun(ctx, run.id, "done"))
  } catch (error) {
    if (!(error instanceof VendorError)) throw error
    const failure = { errorClass: error.errorClass, error: error.message }
    await lane.inTenant((ctx) => endRun(ctx, run.id, "failed", failure))
  }
}

async function pulled(lane: Lane, api: Api, resource: Resource, run: Run): Promise<void> {
  const cursors = await lane.inTenant((ctx) => readCursors(ctx, lane.connection.id))
  const known = cursors.find((one) => one.resource === run.resource)?.since ?? null
  const since =
    known === null || resource.pull.kind === "whole" ? null : new Date(known.getTime() - resource.pull.overlapMs)
  let token: string | null = null
  for (let pages = 0; pages < pagesMax; pages++) {
    const page = await resource.pull.page(api, { since, token })
    const { reads, unreadable } = readPage(resource, page.items)
    const isCancelled = await tried(lane, run, async (ctx) => {
      const a = applyingOf(lane, run.resource, resource, run.id, ctx.now)
      const tally = { ...(await applyPage(ctx, a, reads, unreadable)), pages: 1 }
      return {
        tally,
        lines: await listLines(ctx, { connection: lane.connection.id, run: run.id, limit: linesMax, before: null }),
      }
    })
    if (isCancelled || page.next === null) return
    token = page.next
  }
}

async function pushed(lane: Lane, api: Api, resource: Resource, run: Run): Promise<void> {
  const plan = await planOf(lane, api, run.resource, resource)
  if (plan === null) return
  await tried(lane, run, async (ctx) => {
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
async function tried(lane: Lane, run: Run, work: (ctx: Ctx) => Promise<Outcome>): Promise<boolean> {
  const outcome = await outcomeOf(lane, work)
  const lines = outcome.lines.map((line) => ({ ...line, id: newId("line"), runId: run.id }))
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
