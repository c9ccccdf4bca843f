import type { Ctx, Tx } from "#platform/db"
import type { Connector } from "./define.ts"
import { type DomainChange, domainChanged } from "./domain.ts"
import type { RecordId } from "./sync/link-store.ts"

const hubSlot = Symbol("hub")

/** Makes a transaction able to tell the hub of changes. */
export function attachHub(tx: Tx, connectors: ReadonlyMap<string, Connector>): void {
  tx.slots.set(hubSlot, connectors)
}

/** The connectors of this program. Throws where the database was not composed with a hub. */
export function connectorsOf(tx: Tx): ReadonlyMap<string, Connector> {
  const connectors = tx.slots.get(hubSlot)
  if (connectors === undefined) throw new Error("This database has no hub: compose it first.")
  // The slot is filled by attachHub only.
  return connectors as ReadonlyMap<string, Connector>
}

/** `domainChanged` for flows: over the connectors of this program. */
export function tellHub(ctx: Ctx, change: DomainChange): Promise<RecordId | null> {
  return domainChanged(ctx, connectorsOf(ctx.tx), change)
}
