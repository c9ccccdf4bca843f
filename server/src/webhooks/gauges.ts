import type { Database } from "#platform/db"
import type { Metrics } from "#platform/telemetry"
import type { Settlement } from "./engine/delivery.ts"
import { readLaneBacklog } from "./gauge-store.ts"

/** Endpoints whose latency is kept apart; the longest unused one gives way. */
const endpointsMax = 200
/** Share of the newest attempt in an endpoint's mean. */
const newestShare = 0.1

/** Counts attempts and their times, and answers what `observed` of the engine needs. */
export function watchDeliveries(metrics: Metrics, db: Database, nowMs: () => number): (settlement: Settlement) => void {
  const latency = new Map<string, number>()
  metrics.gauge("mortise_webhook_backlog", "Deliveries that wait, by endpoint (those with the most)", async () =>
    byEndpoint(await readLaneBacklog(db), ({ waiting }) => waiting),
  )
  metrics.gauge("mortise_webhook_oldest_seconds", "Age of the oldest delivery that waits, by endpoint", async () =>
    byEndpoint(await readLaneBacklog(db), ({ oldestSeconds }) => oldestSeconds),
  )
  metrics.gauge(
    "mortise_webhook_latency_ms",
    "How long an endpoint takes to answer (moving mean of this process)",
    () => Object.fromEntries(latency),
  )
  return ({ delivery, state, result }) => {
    metrics.deliveryAttempts.inc({ outcome: state })
    if (result === null) return
    metrics.deliveryAnswerSeconds.observe(result.totalMs / 1000)
    if (state === "delivered")
      metrics.deliverySeconds.observe(Math.max(0, nowMs() - delivery.event.occurredAtMs) / 1000)
    const known = latency.get(delivery.endpointId) ?? result.totalMs
    latency.delete(delivery.endpointId)
    latency.set(delivery.endpointId, known + (result.totalMs - known) * newestShare)
    const [oldest] = latency
    if (latency.size > endpointsMax && oldest !== undefined) latency.delete(oldest[0])
  }
}

function byEndpoint<T extends { readonly endpointId: string }>(
  lanes: readonly T[],
  value: (lane: T) => number,
): Record<string, number> {
  return Object.fromEntries(lanes.map((lane) => [lane.endpointId, value(lane)]))
}
