import type { Ctx } from "#platform/db"
import type { ConnectionId } from "../connection.ts"
import { type Connector, type Resource, refsOf } from "../define.ts"
import { insertCursors } from "./cursor-store.ts"

/** Default minutes between two reads of changes. */
const everyMinDefault = 15

/** Makes the place of each resource of a new connection; the first read is due at once. */
export async function prepareResources(ctx: Ctx, connector: Connector, id: ConnectionId): Promise<void> {
  await insertCursors(
    ctx,
    id,
    resourceOrder(connector).map(([resource, one]) => ({
      resource,
      direction: one.direction ?? (one.push === undefined ? "pull" : "both"),
      everyMin: one.everyMin ?? everyMinDefault,
    })),
  )
}

/** Resources so that what others point at comes first. */
export function resourceOrder(connector: Connector): readonly (readonly [string, Resource])[] {
  const done = new Map<string, Resource>()
  const visit = (name: string, path: readonly string[]): void => {
    const one = connector.resources[name]
    if (one === undefined || done.has(name) || path.includes(name)) return
    for (const target of refsOf(one)) visit(target, [...path, name])
    done.set(name, one)
  }
  for (const name of Object.keys(connector.resources)) visit(name, [])
  return [...done]
}
