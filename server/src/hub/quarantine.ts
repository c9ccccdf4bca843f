import type { Ctx } from "#platform/db"
import { offerAgain } from "./carry-store.ts"
import { type Connection, type ConnectionId, hubErrors } from "./connection.ts"
import { connectorBySlug, type Shelf } from "./connections.ts"
import type { Resource } from "./define.ts"
import { placesOf, recordById, recordsAmong } from "./record-store.ts"
import { askForRead, askForRemoval } from "./sync/cursor-store.ts"
import { knownStuck, listStuck, type Stuck, stuckOfRun } from "./sync/quarantine-store.ts"
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
  return tryAgain(ctx, shelf, connection, await knownStuck(ctx, connection.id, items))
}

/** What is tried again at once when what made it stuck may have gone. */
const allStuckMax = 2_000

/** Tries again all that is stuck: settings or what is known of the account have changed. */
export async function retryAllStuck(ctx: Ctx, shelf: Shelf, connection: Connection): Promise<number> {
  const stuck = await listStuck(ctx, { connection: connection.id, limit: allStuckMax, after: null })
  return tryAgain(ctx, shelf, connection, stuck)
}

/** Carries any records over again, stuck or not: theirs is read, ours is sent. Answers how many; unknown ones of ours are passed over. */
export async function tryAgain(
  ctx: Ctx,
  shelf: Shelf,
  connection: Connection,
  items: readonly StuckName[],
): Promise<number> {
  const { resources } = connectorBySlug(shelf, connection.connector)
  let count = 0
  for (const [resource, ones] of Map.groupBy(items, (one) => one.resource)) {
    const place = { connection: connection.id, resource }
    const kind = resources[resource]?.kind
    if (kind === undefined) continue
    const keys = ones.filter((one) => one.direction === "push").map((one) => one.key)
    const pushed = resources[resource]?.push === undefined ? [] : await recordsAmong(ctx, kind, keys)
    await addPending(ctx, [place], pushed)
    count += pushed.length
    const pulled = ones.filter((one) => one.direction === "pull").map((one) => one.key)
    await readAgain(ctx, connection.id, resource, resources[resource], pulled)
    count += pulled.length
  }
  return count
}

/** Where single records can't be read, all are. */
async function readAgain(
  ctx: Ctx,
  connection: ConnectionId,
  resource: string,
  one: Resource | undefined,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const isById = one?.get !== undefined || one?.getMany !== undefined
  const touches = ids.map((id) => ({ resource, id }))
  if (isById) await addTouches(ctx, connection, touches)
  else await askForRead(ctx, connection, resource, true)
}

/**
 * Looks at one record of the hub anew, everywhere: theirs is read at each connection that has it, ours is sent where it is linked or waits,
 * and what its domain refused is offered to it again. Answers how many connections it is. Throws hub.record_unknown.
 */
export async function retryRecord(ctx: Ctx, shelf: Shelf, id: string): Promise<number> {
  const record = await recordById(ctx, id)
  if (record === undefined) throw hubErrors["hub.record_unknown"]({ id })
  if (record.erasedAt !== null) return 0
  await offerAgain(ctx, record.id)
  const places = await placesOf(ctx, record.id)
  for (const { externalId, connection, connector, resource } of places) {
    const one = shelf.connectors.get(connector)?.resources[resource]
    await readAgain(ctx, connection, resource, one, externalId === null ? [] : [externalId])
    if (one?.push !== undefined) await addPending(ctx, [{ connection, resource }], [record.id])
  }
  return new Set(places.map((one) => one.connection)).size
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
