import type { Config } from "#platform/config"
import type { Backend, Database } from "#platform/db"
import type { Egress } from "#platform/egress"
import type { EventRegistry } from "#platform/events"
import type { Logger, Metrics } from "#platform/telemetry"

/** The program with its parts joined: what jobs and commands work with. compose.ts makes it. */
export interface Program {
  readonly backend: Backend
  readonly config: Config
  readonly db: Database
  /** The way out for HTTP. */
  readonly egress: Egress
  readonly events: EventRegistry
  readonly logger: Logger
  readonly metrics: Metrics
  /** Set once, when the process has been asked to end: it is then no longer ready. */
  readonly life: { isStopping: boolean }
}
