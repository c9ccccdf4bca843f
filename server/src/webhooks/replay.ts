import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { wakeAfterCommit } from "#platform/events"
import { type DeliveryId, deliveryIdOf } from "./delivery-id.ts"
import { type DeliveryView, deliveryById, sentBodyOf } from "./delivery-store.ts"
import { type EndpointId, requireTaking, webhookErrors } from "./endpoint.ts"
import { deliveryStepName, loadEndpoint } from "./endpoint-load.ts"
import { discard, enqueueOwn, replayOne, replayRange, sendMissed } from "./queue-store.ts"
import { keepBodies } from "./target-store.ts"

/** A delivery by id. Throws `delivery.unknown`. */
export async function loadDelivery(ctx: Ctx, id: DeliveryId): Promise<DeliveryView> {
  const found = await deliveryById(ctx, id)
  if (found === undefined) throw webhookErrors["delivery.unknown"]({ id })
  return found
}

/** Sends a delivery again: the same id and body, whatever became of it. One that waits already is left alone. Throws delivery.unknown,
 *  delivery.event_gone, webhook.unknown, webhook.not_enabled. */
export async function replayDelivery(ctx: Ctx, id: DeliveryId): Promise<DeliveryView> {
  const delivery = await loadDelivery(ctx, id)
  requireTaking(await loadEndpoint(ctx, delivery.endpointId))
  if ((await sentBodyOf(ctx, id, delivery.eventId)) === undefined) throw webhookErrors["delivery.event_gone"]({ id })
  await replayOne(ctx, delivery.endpointId, id)
  wakeAfterCommit(ctx, deliveryStepName)
  return loadDelivery(ctx, id)
}

/** Gives a waiting delivery up. Throws `delivery.unknown`. */
export async function discardDelivery(ctx: Ctx, id: DeliveryId): Promise<void> {
  await loadDelivery(ctx, id)
  await discard(ctx, id)
}

/** What a bulk replay takes: what was given up, everything that was sent, or also what was never sent, since a time. */
export const replayKinds = ["exhausted", "all", "missed"] as const
export type ReplayKind = (typeof replayKinds)[number]

/** Sends many deliveries of an endpoint again, the oldest first; answers how many (10,000 at most: ask again for the rest). */
export async function replayMany(
  ctx: Ctx,
  endpointId: EndpointId,
  { what, from, to }: { readonly what: ReplayKind; readonly from: Date; readonly to: Date },
): Promise<number> {
  const endpoint = await loadEndpoint(ctx, endpointId)
  requireTaking(endpoint)
  const isExhaustedOnly = what !== "all"
  const again = await replayRange(ctx, endpointId, { from, to, isExhaustedOnly })
  const missed = what === "missed" ? await sendMissed(ctx, endpoint, from) : 0
  wakeAfterCommit(ctx, deliveryStepName)
  return again + missed
}

/** A message of the tenant's own making, to one endpoint only. */
export interface OwnMessage {
  readonly type: string
  readonly subject: string
  readonly data: unknown
}

/**
 * Sends a message to one endpoint, signed and logged like any event, which it is not: nothing else hears of it. Throws webhook.unknown,
 * webhook.not_enabled.
 */
export async function dispatch(ctx: Ctx, endpointId: EndpointId, message: OwnMessage): Promise<DeliveryView> {
  requireTaking(await loadEndpoint(ctx, endpointId))
  const id = newId("evt")
  const deliveryId = deliveryIdOf(id, endpointId)
  const event = {
    id,
    tenant: ctx.tenant,
    type: message.type,
    subject: message.subject,
    occurredAtMs: ctx.now.getTime(),
  }
  const body = JSON.stringify({
    specversion: "1.0",
    id,
    source: `/tenants/${ctx.tenant}`,
    type: message.type,
    subject: message.subject,
    time: ctx.now.toISOString(),
    datacontenttype: "application/json",
    data: message.data,
  })
  await keepBodies(ctx, [{ endpointId, event, shaped: { body, contentType: ownContentType } }])
  await enqueueOwn(ctx, endpointId, { id, deliveryId })
  wakeAfterCommit(ctx, deliveryStepName)
  return loadDelivery(ctx, deliveryId)
}

const ownContentType = "application/cloudevents+json"
