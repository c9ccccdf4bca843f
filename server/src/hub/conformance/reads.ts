import type { Connector } from "../define.ts"
import { askForRead } from "../sync/cursor-store.ts"
import { isRead } from "./check.ts"
import type { Scene } from "./scene.ts"

/** Asks for a read of everything, and waits until all is quiet. */
export async function readNow(scene: Scene, isFull = false): Promise<void> {
  await scene.run((ctx) => askForRead(ctx, scene.id, null, isFull))
  await scene.work()
}

/** The resources that are read. */
export function readNames({ connector }: Scene): string[] {
  return Object.keys(connector.resources).filter((name) => isRead(connector.resources[name]))
}

/** Why a check that reads does not apply to this connector; null: it does. */
export function readsNothing(c: Connector): string | null {
  return Object.values(c.resources).some((one) => isRead(one)) ? null : "nothing is read"
}

/** Does ours win over a change of theirs in this field? */
export function oursWins(scene: Scene, name: string, field: string): boolean {
  const one = scene.resource(name)
  return (
    (one.authority[field] ?? one.authority["*"]) === "ours" &&
    one.map.writable.has(field) &&
    one.push?.update !== undefined
  )
}
