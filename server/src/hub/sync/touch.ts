import { newId } from "#kernel"
import type { Api } from "../api.ts"
import type { Resource } from "../define.ts"
import { applyMissing, applyPage } from "./apply.ts"
import { placeOf } from "./effects.ts"
import type { Lane } from "./lane.ts"
import { holdLane } from "./lane-store.ts"
import { linkHashes } from "./link-store.ts"
import { readPage } from "./page.ts"
import { applyingOf, plus, tellCompleted } from "./pull.ts"
import { endRun, insertRun, tallyRun } from "./run-store.ts"
import { readTouches, released, removeTouches, waitingIds } from "./work-store.ts"

const touchesMax = 100
/** How often a record is read again that waits for another one. */
export const waitsMax = 5

/** Reads the records again that a webhook, a reference or a person named. Answers whether there were any. */
export async function readTouched(lane: Lane, api: Api, name: string, resource: Resource): Promise<boolean> {
  const place = { connection: lane.connection.id, resource: name }
  const touches = await lane.inTenant((ctx) => readTouches(ctx, place, touchesMax))
  if (touches.length === 0) return false
  await readIds(
    lane,
    api,
    name,
    resource,
    touches.map((touch) => touch.id),
  )
  await lane.inTenant((ctx) => removeTouches(ctx, place, touches))
  return true
}

/** Reads the records again that waited for another one, which may be there now. */
export async function readWaiting(lane: Lane, api: Api, name: string, resource: Resource): Promise<boolean> {
  const place = { connection: lane.connection.id, resource: name }
  const ids = await lane.inTenant((ctx) => waitingIds(ctx, place, waitsMax, touchesMax))
  if (ids.length > 0) await readIds(lane, api, name, resource, ids)
  return ids.length > 0
}

async function readIds(lane: Lane, api: Api, name: string, resource: Resource, ids: readonly string[]): Promise<void> {
  const items = await fetchMany(api, resource, ids)
  const { reads, unreadable } = readPage(resource, items)
  const absent = ids.filter((id) => !reads.some((read) => read.id === id))
  await lane.inTenant(async (ctx) => {
    await holdLane(ctx, lane.connection.id, lane.deps.owner)
    const runId = newId("run")
    await insertRun(ctx, { id: runId, connectionId: lane.connection.id, resource: name, kind: "touch", askedBy: null })
    const a = applyingOf(lane, name, resource, runId, ctx.now)
    const found = await applyPage(ctx, a, reads, unreadable)
    // Skipped records (none of ours) are absent too, but never linked.
    await released(ctx, placeOf(a), absent)
    const linked = [...(await linkHashes(ctx, placeOf(a), absent)).keys()]
    await tallyRun(ctx, runId, plus(found, await applyMissing(ctx, a, linked)))
    const run = await endRun(ctx, runId, "done")
    if (run) await tellCompleted(ctx, lane, run)
  })
}

/** Records by id, in as few calls as the vendor allows; those that are gone are left out. */
export async function fetchMany(api: Api, { get, getMany }: Resource, ids: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = []
  if (getMany !== undefined && ids.length > 1) {
    for (let i = 0; i < ids.length; i += getMany.batchMax)
      found.push(...(await getMany.get(api, ids.slice(i, i + getMany.batchMax))))
    return found
  }
  for (const id of ids) {
    const one = await get?.(api, id)
    if (one !== null && one !== undefined) found.push(one)
  }
  return found
}
