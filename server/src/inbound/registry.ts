import type { TenantId, Tx } from "#platform/db"
import type { Inbound } from "./define.ts"

/** Every connector's webhooks of this program, and whom to tell of changes. */
export interface InboundRegistry {
  readonly bySlug: ReadonlyMap<string, Inbound>
  /** Called after a commit that left messages to handle. */
  wake: () => void
  /** Called after a commit that changed what an address asks for; null: an address that all tenants share. */
  changed: (tenant: TenantId | null, slug: string) => void
}

const inboundSlot = Symbol("inbound")

/** Gathers the connectors' webhooks. Throws on a doubled slug. */
export function makeInboundRegistry(definitions: readonly Inbound[]): InboundRegistry {
  const bySlug = new Map(definitions.map((one) => [one.slug, one]))
  if (bySlug.size !== definitions.length) throw new Error("Two connectors take webhooks under one slug.")
  return { bySlug, wake: () => undefined, changed: () => undefined }
}

/** Makes a transaction able to change addresses and messages. */
export function attachInbound(tx: Tx, registry: InboundRegistry): void {
  tx.slots.set(inboundSlot, registry)
}

export function inboundOf(tx: Tx): InboundRegistry {
  const registry = tx.slots.get(inboundSlot)
  if (registry === undefined) throw new Error("This database takes no webhooks: compose it first.")
  // The slot is filled by attachInbound only.
  return registry as InboundRegistry
}
