import type { FastifyInstance } from "fastify"
import type { Config } from "#platform/config"
import type { Database } from "#platform/db"
import type { Egress } from "#platform/egress"
import type { Metrics } from "#platform/telemetry"
import { makeCounts } from "./counts.ts"
import { makeDocuments } from "./documents.ts"
import { makeDoors } from "./doors.ts"
import { mountInbound } from "./http.ts"
import { readBacklog } from "./message-store.ts"
import type { InboundRegistry } from "./registry.ts"
import { makeMessageWriter } from "./writer.ts"

/** At most one wake-up of all workers in this time, also in a storm. */
const wakeEveryMs = 100
const countMax = 100_000

/** What the receiving side is made of. */
export interface InboundDeps {
  readonly db: Database
  readonly config: Pick<Config, "url">
  readonly egress: Egress
  readonly metrics: Metrics
}

/** Takes webhooks at /api/v1/webhooks/… of this server. */
export function serveInbound(app: FastifyInstance, registry: InboundRegistry, deps: InboundDeps): void {
  const { db, config, egress, metrics } = deps
  const doors = makeDoors(db)
  registry.changed = doors.forget
  mountInbound(
    app,
    {
      db,
      registry,
      doors,
      writer: makeMessageWriter(
        db,
        seldom(() => registry.wake()),
      ),
      counts: makeCounts(db),
      fetchDocument: makeDocuments(egress),
      counted: (slug, outcome) => metrics.inboundRequests.inc({ slug, outcome }),
    },
    config,
  )
}

/** Adds what waits to the metrics. */
export function addInboundGauges(db: Database, metrics: Metrics): void {
  metrics.gauge("mortise_inbound_messages", "Inbound webhooks that wait to be handled, and dead letters", async () => {
    const { open, dead } = await db.withSystem("metrics", (sys) => readBacklog(sys, countMax))
    return { open, dead }
  })
  metrics.gauge("mortise_inbound_oldest_seconds", "Age of the oldest inbound webhook that waits", async () => ({
    "": (await db.withSystem("metrics", (sys) => readBacklog(sys, countMax))).oldestSeconds,
  }))
}

/** Runs `act` at once, then at most every `wakeEveryMs`, and always after the last call. */
function seldom(act: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  let isWanted = false
  const run = (): void => {
    isWanted = false
    act()
    timer = setTimeout(() => {
      timer = undefined
      if (isWanted) run()
    }, wakeEveryMs)
    timer.unref()
  }
  return () => {
    isWanted = true
    if (timer === undefined) run()
  }
}
