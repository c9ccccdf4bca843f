import { randomUUID } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import type { Database } from "#platform/db"
import type { Egress } from "#platform/egress"
import type { Logger } from "#platform/telemetry"
import type { DomainPort, Here } from "./carry.ts"
import type { Shelf } from "./connections.ts"
import type { Connector } from "./define.ts"
import type { HubDeps } from "./deps.ts"
import { makeSend, type SandboxUrl } from "./http/transport.ts"
import { makeSandboxPool, type SandboxPool } from "./sandbox/pool.ts"
import { hubLoops, hubStep } from "./sync/lane.ts"
import { keepAppSecrets } from "./webhooks.ts"

/** The hub of a running program. */
export interface Hub {
  readonly deps: HubDeps
  readonly sandboxes: SandboxPool
  /** Works through connections that have something to do, one after the other; answers how many it visited. */
  step(): Promise<number>
  /** The same side by side, for a process that runs for long: each is a loop of its own. */
  readonly loops: readonly (() => Promise<number>)[]
  close(): Promise<void>
}

export interface HubOptions {
  readonly db: Database
  readonly egress: Egress
  readonly logger: Logger
  readonly connectors: readonly Connector[]
  /** The domains by the kind of record that they keep. */
  readonly domains: Readonly<Record<string, DomainPort>>
  /** What domains have already, by kind of record. Default: nothing that could be sent. */
  readonly here?: Readonly<Record<string, Here>>
  /** Where simulators are reached. Default: those of this process. */
  readonly sandboxUrl?: SandboxUrl
  /** Default: the machine's time. */
  readonly wait?: (ms: number) => Promise<void>
}

/** Joins connectors, database and the way out. */
export function makeHub({ db, egress, logger, connectors, domains, here, sandboxUrl, wait }: HubOptions): Hub {
  const shelf = makeShelf(connectors)
  const sandboxes = makeSandboxPool(shelf.connectors, db.clock)
  const deps: HubDeps = {
    ...shelf,
    db,
    owner: randomUUID(),
    send: makeSend(egress, sandboxUrl ?? (async (connection) => (await sandboxes.of(connection)).url)),
    domains: new Map(Object.entries(domains)),
    here: new Map(Object.entries(here ?? {})),
    wait: wait ?? (async (ms) => void (await pause(ms))),
    warn: (error, about) => logger.warn({ err: error, ...about }, "hub"),
  }
  let secrets: Promise<void> | null = null
  const afterSecrets = (work: () => Promise<number>) => async (): Promise<number> => {
    secrets ??= keepAppSecrets(deps).catch((error: unknown) =>
      deps.warn(error, { connection: "", what: "app secrets" }),
    )
    await secrets
    return work()
  }
  return {
    ...{ deps, sandboxes },
    step: afterSecrets(() => hubStep(deps)),
    loops: hubLoops(deps).map(afterSecrets),
    close: () => sandboxes.close(),
  }
}

/** Connectors by slug. Throws on a doubled slug. */
export function makeShelf(connectors: readonly Connector[]): Shelf {
  const bySlug = new Map(connectors.map((connector) => [connector.slug, connector]))
  if (bySlug.size !== connectors.length) throw new Error("Two connectors have one slug.")
  return { connectors: bySlug }
}
