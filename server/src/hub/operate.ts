// The hub from the command line: what routes offer, by a business's short name.
import type { Ctx } from "#platform/db"
import { hubErrors } from "./connection.ts"
import { livingConnections } from "./connection-store.ts"
import { chosenConnection, connectorBySlug, type Shelf } from "./connections.ts"
import { askForRead, readCursors } from "./sync/cursor-store.ts"
import { latestRuns, type Run } from "./sync/run-store.ts"

/** Asks for a read of one kind of record, or of all; answers how many kinds it is. Throws connector.unknown, connection.unknown, .ambiguous, .not_ready, resource.unknown. */
export async function askForSync(
  ctx: Ctx,
  shelf: Shelf,
  ask: {
    readonly slug: string
    readonly entity: string | null
    readonly connection: string | null
    readonly isFull: boolean
  },
): Promise<{ readonly connectionId: string; readonly resources: number }> {
  const { slug, entity, isFull } = ask
  const { resources } = connectorBySlug(shelf, slug)
  if (entity !== null && !Object.hasOwn(resources, entity))
    throw hubErrors["resource.unknown"]({ slug, entity, known: Object.keys(resources).join(", ") })
  const { id, state } = await chosenConnection(ctx, slug, ask.connection ?? undefined)
  if (state !== "connected" && state !== "error") throw hubErrors["connection.not_ready"]({ slug, state })
  return { connectionId: id, resources: await askForRead(ctx, id, entity, isFull) }
}

/** Where one kind of record of a connection stands. */
export interface SyncLine {
  readonly connector: string
  readonly connection: string
  readonly state: string
  readonly resource: string
  readonly direction: string
  readonly changesSince: string | null
  readonly dueAt: string | null
  readonly isRunning: boolean
}

/** Where every kind of record of a business stands; of one connector, or of all. */
export async function syncLines(ctx: Ctx, slug: string | null): Promise<SyncLine[]> {
  const lines: SyncLine[] = []
  for (const { id, connector, state } of await livingConnections(ctx, slug)) {
    for (const { resource, direction, since, dueAt, runId } of await readCursors(ctx, id)) {
      const times = { changesSince: since?.toISOString() ?? null, dueAt: dueAt?.toISOString() ?? null }
      lines.push({ connector, connection: id, state, resource, direction, ...times, isRunning: runId !== null })
    }
  }
  return lines
}

/** The newest runs of a connector's connections, newest first. */
export async function syncRuns(ctx: Ctx, slug: string, limit: number): Promise<Run[]> {
  const runs: Run[] = []
  for (const { id } of await livingConnections(ctx, slug)) runs.push(...(await latestRuns(ctx, id, limit, null)))
  return runs.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit)
}
