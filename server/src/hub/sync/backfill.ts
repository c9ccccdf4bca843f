import type { Ctx } from "#platform/db"
import type { Here } from "../carry.ts"
import type { Resource } from "../define.ts"
import { quietly } from "../domain-quiet.ts"
import { offerPayments } from "../domain-store.ts"
import { whyNotThere } from "../domain-talk.ts"
import * as store from "./backfill-store.ts"
import type { RunId } from "./cursor-store.ts"
import type { Lane } from "./lane.ts"
import { holdLane } from "./lane-store.ts"
import type { RecordId } from "./link-store.ts"
import { tellCompleted } from "./pull.ts"
import { endRun, type Run } from "./run-store.ts"

/** Records of ours that one transaction looks at: memory and locks stay small whatever a business has. */
const partMax = 100
/** While this many wait to be sent, no more are looked at. */
const waitingMax = 500

/**
 * One step of sending what a business had before it was connected. Theirs is read and matched first, so that what both have is linked
 * rather than made twice; then ours is gone through part by part, each with its place in one transaction, so a crash goes on there.
 * Answers whether anything was done.
 */
export async function backfillStep(lane: Lane, resource: Resource, run: Run): Promise<boolean> {
  return lane.inTenant(async (ctx) => {
    const at = await store.backfillAt(ctx, run.id)
    if (at === undefined) return false
    await holdLane(ctx, lane.connection.id, lane.deps.owner)
    const left = await store.leftOfBackfill(ctx, run.id)
    if (at.isListed) return finish(ctx, lane, resource, run, left)
    const place = { connection: lane.connection.id, resource: run.resource }
    if (left.open >= waitingMax || !(await store.isReadOnce(ctx, place, resource.kind))) return false
    return look(ctx, lane, resource, run, at.place)
  })
}

/** No domain keeps records of this kind. */
const nothingHere: Here = async () => ({ records: [], place: null })

async function look(ctx: Ctx, lane: Lane, resource: Resource, run: Run, from: string | null): Promise<boolean> {
  const here = lane.deps.here.get(resource.kind) ?? nothingHere
  quietly(ctx.tx)
  const { records, place } = await here(ctx, from, partMax)
  const ids = [...new Set(records)]
  const added = await leave(ctx, lane, resource, run, ids)
  await store.moveBackfill(ctx, run.id, place)
  const left = await store.leftOfBackfill(ctx, run.id)
  await store.tallyBackfill(ctx, run.id, { seen: ids.length, unchanged: ids.length - added }, left)
  return true
}

/** Leaves those to be sent that are not there and belong there; answers how many. */
async function leave(ctx: Ctx, lane: Lane, resource: Resource, run: Run, ids: readonly string[]): Promise<number> {
  const place = { connection: lane.connection.id, resource: run.resource }
  const wanted: { id: RecordId; error: string | null }[] = []
  for (const { id, data, twin } of await store.unlinkedAmong(ctx, place, ids)) {
    if (resource.takes?.(data) === false) continue
    if ((await whyNotThere(ctx, lane, resource.kind, id)) === "") continue
    wanted.push({
      id,
      error:
        twin === null ? null : `${twin} there seems to be the same, but another of ours is linked to it or it differs`,
    })
  }
  if (wanted.length > 0) await store.addBackfilled(ctx, place, run.id, wanted)
  return wanted.length
}

/** It has ended when nothing of it is on its way any more. What both sides had been paid is known by then: what only theirs was is ours now. */
async function finish(
  ctx: Ctx,
  lane: Lane,
  resource: Resource,
  run: Run,
  left: { open: number; parked: number },
): Promise<boolean> {
  await store.tallyBackfill(ctx, run.id, { seen: 0, unchanged: 0 }, left)
  if (left.open > 0) return false
  if (resource.kind === "payment") await offerPayments(ctx, lane.connection.id)
  const ended = await endRun(ctx, run.id, "done")
  if (ended !== undefined) await tellCompleted(ctx, lane, ended)
  return true
}

/** Ends a backfill: what was sent stays, what waits for it does not. Nothing where the run is none, or has ended. */
export async function cancelBackfill(ctx: Ctx, run: RunId): Promise<void> {
  if ((await store.backfillAt(ctx, run)) === undefined) return
  const left = await store.leftOfBackfill(ctx, run)
  await store.tallyBackfill(ctx, run, { seen: 0, unchanged: 0 }, left)
  await store.dropBackfilled(ctx, run)
  await endRun(ctx, run, "cancelled")
}
