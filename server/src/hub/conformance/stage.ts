import type { ManualClock } from "#platform/clock"
import type { Database, TenantId } from "#platform/db"
import type { Egress } from "#platform/egress"
import type { Logger } from "#platform/telemetry"
import { createTenant } from "#platform/tenants"
import type { Connector } from "../define.ts"
import type { HubDeps } from "../deps.ts"
import { makeHub } from "../hub.ts"
import type { SandboxPool } from "../sandbox/pool.ts"
import type { SandboxCall } from "../sandbox/serve.ts"
import type { Check, Subject } from "./check.ts"

/** A webhook as it leaves the vendor. */
export interface Message {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** What live checks are played on: a program over an empty database, with its clock in the play's hand. */
export interface Stage {
  readonly deps: HubDeps
  readonly sandboxes: SandboxPool
  readonly clock: ManualClock
  /** A new business. */
  tenant(): Promise<TenantId>
  /** Sends webhooks to the business's own address and handles them; answers the status of the last. */
  receive(slug: string, tenant: TenantId, ...messages: readonly Message[]): Promise<number>
  /** Told of every call that a connector made to its sandbox in a check. */
  readonly onCalls: (slug: string, calls: readonly SandboxCall[]) => void
  close(): Promise<void>
}

export interface LiveSubject extends Subject {
  readonly stage: Stage
}

export type LiveCheck = Check<LiveSubject>

export interface StageOptions {
  readonly db: Database
  readonly egress: Egress
  readonly logger: Logger
  readonly clock: ManualClock
  readonly connectors: readonly Connector[]
  /** POSTs to a path of the program's API; answers the status. */
  readonly post: (path: string, message: Message) => Promise<number>
  /** Handles the webhooks that wait; answers how many it were. */
  readonly handle: () => Promise<number>
  readonly onCalls?: Stage["onCalls"]
}

/** Makes a stage of a composed program. */
export function makeStage(options: StageOptions): Stage {
  const { db, egress, logger, clock, connectors, post, handle, onCalls = () => undefined } = options
  const wait = async (ms: number): Promise<void> => clock.advanceMs(ms)
  const hub = makeHub({ db, egress, logger, connectors, domains: {}, wait })
  let tenants = 0
  return {
    deps: hub.deps,
    sandboxes: hub.sandboxes,
    clock,
    tenant: async () => {
      tenants += 1
      const name = `Conformance ${tenants}`
      return (await db.withSystem("conformance", (sys) => createTenant(sys, { currency: "EUR", name }))).id
    },
    receive: async (slug, tenant, ...messages) => {
      let status = 200
      for (const message of messages) status = await post(`/api/v1/webhooks/${slug}/${tenant}`, message)
      while ((await handle()) > 0);
      return status
    },
    onCalls,
    close: () => hub.close(),
  }
}
