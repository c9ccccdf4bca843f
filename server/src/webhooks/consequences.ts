import { type Ctx, type SystemCtx, systemActor } from "#platform/db"
import { append } from "#platform/events"
import { deliveryIdOf } from "./delivery-id.ts"
import type { DisableReason } from "./endpoint.ts"
import * as store from "./endpoint-store.ts"
import type { Settled } from "./engine/settler.ts"
import { deliveryExhausted, deliveryFailing, deliveryRecovered, endpointDisabled } from "./events.ts"
import { isHopeless } from "./health.ts"

/** After so many failed attempts a delivery is said to be failing. */
const failingAttempts = 4
const actor = systemActor("webhooks")

/**
 * What follows from attempts beside their own record: events that tell of failing, recovered and given up deliveries, and endpoints that
 * are disabled because their receiver is gone, has only failed for days, or blocks its strict order.
 */
export async function consequences(sys: SystemCtx, settled: readonly Settled[]): Promise<void> {
  for (const one of settled) {
    const { result } = one.settlement
    if (result === null || (result.isOk && one.settlement.delivery.attempts < failingAttempts)) continue
    const ctx: Ctx = {
      tenant: one.lane.tenant,
      actor,
      tx: sys.tx,
      now: sys.now,
      origin: { requestId: null, ip: null },
    }
    await tell(ctx, one)
    const reason = disableReasonOf(one, sys.now.getTime())
    if (reason !== null) await disable(ctx, one, reason)
  }
}

async function tell(ctx: Ctx, { settlement }: Settled): Promise<void> {
  const { delivery, state, result } = settlement
  // Deliveries of these events tell of nothing themselves: an endpoint that takes them and fails would never come to an end.
  if (result === null || delivery.event.type.startsWith("webhook.")) return
  const attempts = delivery.attempts + 1
  const fact = {
    deliveryId: deliveryIdOf(delivery.event.id, delivery.endpointId),
    endpointId: delivery.endpointId,
    eventId: delivery.event.id,
    eventType: delivery.event.type,
    attempts,
    status: result.status,
    errorClass: result.errorClass,
  }
  if (state === "delivered") await append(ctx, deliveryRecovered, fact)
  else if (state === "exhausted") await append(ctx, deliveryExhausted, fact)
  else if (attempts === failingAttempts) await append(ctx, deliveryFailing, fact)
}

function disableReasonOf({ lane, settlement }: Settled, nowMs: number): DisableReason | null {
  const { result, state } = settlement
  if (result === null || result.isOk) return null
  if (result.isGone) return "gone"
  if (state === "exhausted" && lane.isOrdered) return "order"
  return isHopeless(lane.health, nowMs) ? "failing" : null
}

async function disable(ctx: Ctx, { lane }: Settled, reason: DisableReason): Promise<void> {
  const endpoint = await store.endpointById(ctx, lane.endpointId, true)
  if (endpoint === undefined || endpoint.state !== "enabled") return
  const version = endpoint.version + 1
  const change = { state: "disabled", stateReason: reason, stateSince: ctx.now, version, updatedAt: ctx.now } as const
  await store.updateEndpoint(ctx, { ...endpoint, ...change }, null)
  lane.version = version
  await append(
    ctx,
    endpointDisabled,
    { endpointId: endpoint.id, name: endpoint.name, reason },
    { before: { state: endpoint.state }, after: { state: "disabled" } },
  )
}
