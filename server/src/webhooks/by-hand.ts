import type { Ctx } from "#platform/db"
import { attemptBody, deliveryBody } from "./delivery-bodies.ts"
import type { DeliveryId } from "./delivery-id.ts"
import { attemptsOf, type DeliveryFilter, listDeliveries, sentBodyOf } from "./delivery-store.ts"
import { type EndpointId, webhookErrors } from "./endpoint.ts"
import { loadDelivery, replayDelivery, replayMany } from "./replay.ts"
import { thinBody } from "./shape.ts"

const attemptsShownMax = 160

/** A delivery as a line on a screen. */
export type DeliveryLine = ReturnType<typeof deliveryBody>

/** Deliveries for the command line, those tried last first. */
export async function tellDeliveries(ctx: Ctx, filter: DeliveryFilter): Promise<DeliveryLine[]> {
  return (await listDeliveries(ctx, filter)).data.map(deliveryBody)
}

/** One delivery with its body and attempts. Throws `delivery.unknown`. */
export async function showDelivery(ctx: Ctx, id: DeliveryId) {
  const delivery = await loadDelivery(ctx, id)
  const sent = await sentBodyOf(ctx, id, delivery.eventId)
  const body = sent?.shape === "thin" ? thinBody(sent.body) : (sent?.body ?? null)
  const attempts = await attemptsOf(ctx, id, attemptsShownMax)
  return { ...deliveryBody(delivery), body, attemptLog: attempts.map(attemptBody) }
}

/** Sends one delivery again, or what an endpoint missed since a time; answers how many. Throws webhook.settings_invalid where it is
 *  not said what. */
export async function replayByHand(
  ctx: Ctx,
  what: { readonly id: DeliveryId | null; readonly endpointId: EndpointId | null; readonly since: Date | null },
): Promise<number> {
  if (what.id !== null) {
    await replayDelivery(ctx, what.id)
    return 1
  }
  if (what.endpointId === null || what.since === null) {
    throw webhookErrors["webhook.settings_invalid"]({ reason: "Say which delivery, or an endpoint and since when." })
  }
  return replayMany(ctx, what.endpointId, { what: "missed", from: what.since, to: ctx.now })
}
