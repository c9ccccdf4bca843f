import type { Database, TenantId } from "#platform/db"
import type { DomainPort, Here } from "./carry.ts"
import type { Connection } from "./connection.ts"
import type { Connector } from "./define.ts"
import type { Send } from "./http/transport.ts"

/** A vendor's app: what the deployment (or a business) is known by there. */
export interface VendorApp {
  readonly clientId: string
  readonly clientSecret: string
  readonly webhookSecret?: string | undefined
}

/** What the hub's workers are made of. */
export interface HubDeps {
  readonly db: Database
  readonly connectors: ReadonlyMap<string, Connector>
  /** Names this process, for leases. */
  readonly owner: string
  /** Sends a request of a connection to its vendor, or to the vendor's sandbox. */
  readonly send: Send
  /** The domains by the kind of record that they keep: what the hub learns of one is carried there. */
  readonly domains: ReadonlyMap<string, DomainPort>
  /** What domains have already, by kind of record: for connections that are to get it. */
  readonly here: ReadonlyMap<string, Here>
  /** Waits; tests turn the clock instead. */
  readonly wait: (ms: number) => Promise<void>
  /** Something failed that nobody asked for; for the log. */
  readonly warn: (error: unknown, about: { connection: string; what: string }) => void
}

/** The connector of a connection; one that the program no longer has throws. */
export function connectorOf(deps: Pick<HubDeps, "connectors">, connection: Pick<Connection, "connector">): Connector {
  const found = deps.connectors.get(connection.connector)
  if (found === undefined) throw new Error(`Connector ${connection.connector} is not part of this program any more.`)
  return found
}

/** In whose name the hub works. */
export function hubScope(tenant: TenantId, what: string) {
  return { tenant, actor: { kind: "system", id: `hub:${what}`, name: `hub:${what}` } } as const
}
