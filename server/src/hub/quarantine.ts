import type { Ctx } from "#platform/db"
import { type Connection, hubErrors } from "./connection.ts"
import { connectorBySlug, type Shelf } from "./connections.ts"
import { askForRead, askForRemoval } from "./sync/cursor-store.ts"
import type { RecordId } from "./sync/link-store.ts"
import { knownStuck, type Stuck, stuckOfRun } from "./sync/quarantine-store.ts"
import { decideRun, lockRun } from "./sync/run-store.ts"
import { addPending, addTouches } from "./sync/work-store.ts"

/** Names what is stuck. */
export type StuckName = Pick<Stuck, "direction" | "resource" | "key">

/** Tries again what is stuck: theirs is read, ours is sent. Answers how many; what is not stuck (any more) is passed over. */
export async function retryStuck(
  ctx: Ctx,
  shelf: Shelf,
  connection: Connection,
  items: readonly StuckName[],
): Promise<number> {
  const { resources } = connectorBySlug(shelf, connection.connector)
  const stuck = await knownStuck(ctx, connection.id, items)
  for (const [resource, ones] of Map.groupBy(stuck, (one) => one.resource)) {
    const place = { connection: connection.id, resource }
    const pushed = ones.filter((one) => one.direction === "push").map((one) => one.key as RecordId)
    await addPending(ctx, [place], pushed)
    const pulled = ones.filter((one) => one.direction === "pull")
    if (pulled.length === 0) continue
    const one = resources[resource]
    const isById = one?.get !== undefined || one?.getMany !== undefined
    // Where single records can't be read, all are.
    if (isById)
      await addTouches(
        ctx,
        connection.id,
        pulled.map(({ key: id }) => ({ resource, id })),
      )
    else await askForRead(ctx, connection.id, resource, true)
  }
  return stuck.length
}

/** Tries again what a run could not carry over. Throws run.unknown. */
export async function retryRun(ctx: Ctx, shelf: Shelf, connection: Connection, run: string): Promise<number> {
  if ((await lockRun(ctx, connection.id, run)) === undefined) throw hubErrors["run.unknown"]({ id: run })
  return retryStuck(ctx, shelf, connection, await stuckOfRun(ctx, connection.id, run))
}

/**
 * Decides about a run that was held because too much is missing there. Released: everything is read again, and what is still missing then
 * goes here. Discarded: all stays. Throws run.unknown, run.not_held.
 */
export async function decideHeldRun(
  ctx: Ctx,
  connection: Connection,
  run: string,
  decision: "released" | "discarded",
): Promise<void> {
  const found = await lockRun(ctx, connection.id, run)
  if (found === undefined) throw hubErrors["run.unknown"]({ id: run })
  if (found.state !== "held" || found.decision !== null) throw hubErrors["run.not_held"]({ id: run })
  await decideRun(ctx, found.id, decision)
  if (decision === "released") await askForRemoval(ctx, connection.id, found.resource)
}
