import { hash } from "node:crypto"
import { type Id, isId } from "#kernel"
import type { EndpointId } from "./endpoint.ts"

export type DeliveryId = Id<"dlv">

/** Characters of an event's id that its deliveries share: they hold its time. */
const sharedChars = 13

/** The id of the delivery of an event to an endpoint; the database makes the same (`webhook_delivery_id`). */
export function deliveryIdOf(eventId: string, endpointId: EndpointId): DeliveryId {
  const time = eventId.slice(4, 4 + sharedChars)
  return `dlv_${time}${hash("md5", eventId + endpointId).slice(0, sharedChars)}`
}

/** What the ids of all deliveries of an event begin with; null for a text that is no event's id. */
export function deliveryIdStart(eventId: string): string | null {
  return isId("evt", eventId) ? `dlv_${eventId.slice(4, 4 + sharedChars)}` : null
}
