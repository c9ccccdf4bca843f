import type { Clock } from "#platform/clock"
import type { Database, SystemCtx } from "#platform/db"
import type { Logger } from "#platform/telemetry"
import type { WorkerIdentity } from "./claim-store.ts"
import type { EndpointId, Settlement } from "./delivery.ts"
import type { Lane } from "./lane.ts"
import type { Settled } from "./settler.ts"
import type { Target } from "./target.ts"

/** What the engine needs of the rest of the program. */
export interface EnginePorts {
  readonly db: Database
  readonly clock: Clock
  readonly logger: Logger
  readonly worker: WorkerIdentity
  /** Reads endpoints' settings with their secrets; what is missing is gone. */
  readonly readTargets: (lanes: readonly Pick<Lane, "tenant" | "endpointId">[]) => Promise<Map<EndpointId, Target>>
  /** Further consequences of attempts (events, mails, disabling), in the transaction that writes them down. */
  readonly consequences: (sys: SystemCtx, settled: readonly Settled[]) => Promise<void>
  /** Counts for the metrics. */
  readonly observed: (settlement: Settlement) => void
  /** There is work for other workers. */
  readonly tellOthers: () => void
  /** Have `step` called soon. */
  readonly wake: () => void
  /** Numbers in [0, 1), for the jitter of repeats. */
  readonly random: () => number
}
