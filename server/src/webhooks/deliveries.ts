import { hostname } from "node:os"
import { newId } from "#kernel"
import type { Clock } from "#platform/clock"
import type { Database } from "#platform/db"
import type { Egress } from "#platform/egress"
import type { FanOut } from "#platform/events"
import { isRunning, type Step, startedOf } from "#platform/lifecycle"
import type { Logger, Metrics } from "#platform/telemetry"
import { consequences } from "./consequences.ts"
import { deliveryStepName } from "./endpoint-load.ts"
import { endWorker, readWorkers, type WorkerIdentity } from "./engine/claim-store.ts"
import { Engine } from "./engine/engine.ts"
import { deliveryFanOut } from "./engine/fan-out-store.ts"
import { watchDeliveries } from "./gauges.ts"
import { readTargets } from "./targets.ts"

/** What a process that delivers looks by itself, where no wake-up told of work. */
const restMs = 10_000

export interface DeliveryParts {
  readonly db: Database
  readonly clock: Clock
  readonly egress: Egress
  readonly logger: Logger
  readonly metrics: Metrics
  /** Tells the workers of other processes that there is something to deliver. */
  readonly tellOthers: () => void
}

/** The delivering side of one process. */
export interface Deliveries {
  /** For the router: every process that routes has it. */
  readonly fanOut: FanOut
  /** For a worker. */
  readonly step: Step
  /** Answers when everything that is due was tried and written down. For tests. */
  quiet(): Promise<void>
  /** Finishes what is on its way and gives the rest to others. */
  close(): Promise<void>
}

/** Joins the parts of delivering; nothing is sent before the step's first run. */
export function makeDeliveries(parts: DeliveryParts): Deliveries {
  const { db, egress, logger } = parts
  const worker = identityOf()
  let wake: () => void = () => undefined
  const engine = new Engine({
    ...parts,
    worker,
    readTargets: (lanes) => readTargets({ db, egress, logger }, lanes),
    consequences,
    observed: watchDeliveries(parts.metrics, db, () => parts.clock.now().getTime()),
    wake: () => wake(),
    random: Math.random,
  })
  let hasBegun = false
  const run = async (): Promise<number> => {
    if (!hasBegun) await endDeadWorkers(db, worker)
    hasBegun = true
    return engine.step()
  }
  return {
    fanOut: deliveryFanOut(engine),
    step: {
      name: deliveryStepName,
      run,
      restMs,
      started: (own) => {
        wake = own
      },
    },
    quiet: () => engine.quiet(),
    close: () => (hasBegun ? engine.stop() : Promise.resolve()),
  }
}

function identityOf(): WorkerIdentity {
  return { id: newId("wrk"), host: hostname(), pid: process.pid, began: startedOf(process.pid) }
}

/**
 * Frees at once what workers held that are known to be gone: processes of this machine that don't run any more, and on the embedded
 * database, which one process has at a time, all others. The rest is freed by the end of its lease.
 */
async function endDeadWorkers(db: Database, own: WorkerIdentity): Promise<void> {
  await db.withSystem("end dead workers", async (sys) => {
    for (const { id, host, pid, began } of await readWorkers(sys)) {
      const isGone = db.kind === "pglite" || (host === own.host && !isRunning(pid, began))
      if (id !== own.id && isGone) await endWorker(sys, id)
    }
  })
}
