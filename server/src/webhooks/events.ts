import Type from "typebox"
import { defineEvent } from "#platform/events"
import { idSchema, nullable, oneOf } from "#platform/http"
import { disableReasons, endpointStates } from "./endpoint.ts"

const EndpointFact = Type.Object({ endpointId: idSchema("whe"), name: Type.String(), state: oneOf(endpointStates) })

const DeliveryFact = Type.Object({
  deliveryId: idSchema("dlv"),
  endpointId: idSchema("whe"),
  eventId: Type.String(),
  eventType: Type.String(),
  attempts: Type.Integer(),
  status: nullable(Type.Integer()),
  errorClass: nullable(Type.String()),
})

const endpointSample = { endpointId: "whe_01jd7n3xq8e5fv0k2m4p6r8t9w", name: "Warehouse", state: "enabled" } as const
const deliverySample = {
  deliveryId: "dlv_01jd7n3xq8e5fv0k2m4p6r8t9w",
  endpointId: endpointSample.endpointId,
  eventId: "evt_01jd7n3xq8e5fv0k2m4p6r8t9w",
  eventType: "sales.order.placed",
  attempts: 4,
  status: 503,
  errorClass: "status",
} as const

const endpointEvent = (verb: string, summary: string) =>
  defineEvent({
    type: `webhook.endpoint.${verb}`,
    version: 1,
    summary,
    schema: EndpointFact,
    sample: endpointSample,
    subject: (d) => d.endpointId,
  })

const deliveryEvent = (verb: string, summary: string) =>
  defineEvent({
    type: `webhook.delivery.${verb}`,
    version: 1,
    summary,
    schema: DeliveryFact,
    sample: deliverySample,
    subject: (d) => d.deliveryId,
  })

export const endpointCreated = endpointEvent("created", "A webhook endpoint was made")
export const endpointUpdated = endpointEvent("updated", "A webhook endpoint's settings or state changed")
export const endpointDeleted = endpointEvent("deleted", "A webhook endpoint was deleted")

/** An endpoint was disabled by the system; by a person it is `updated`. */
export const endpointDisabled = defineEvent({
  type: "webhook.endpoint.disabled",
  version: 1,
  summary: "A webhook endpoint was disabled because its receiver is gone, only fails, or blocks a strict order",
  schema: Type.Object({ endpointId: idSchema("whe"), name: Type.String(), reason: oneOf(disableReasons) }),
  sample: { endpointId: endpointSample.endpointId, name: "Warehouse", reason: "failing" },
  subject: (d) => d.endpointId,
})

export const secretRotated = defineEvent({
  type: "webhook.secret.rotated",
  version: 1,
  summary: "A webhook endpoint got a new signing secret",
  schema: Type.Object({ endpointId: idSchema("whe"), secretId: idSchema("whs"), overlapDays: Type.Number() }),
  sample: { endpointId: endpointSample.endpointId, secretId: "whs_01jd7n3xq8e5fv0k2m4p6r8t9w", overlapDays: 1 },
  subject: (d) => d.endpointId,
})

export const deliveryFailing = deliveryEvent("failing", "A delivery has failed several times and is tried further")
export const deliveryRecovered = deliveryEvent("recovered", "A delivery that had been failing arrived")
export const deliveryExhausted = deliveryEvent("exhausted", "A delivery was given up after its last attempt")

/** Every event of webhooks. */
export const webhookEvents = [
  endpointCreated,
  endpointUpdated,
  endpointDeleted,
  endpointDisabled,
  secretRotated,
  deliveryFailing,
  deliveryRecovered,
  deliveryExhausted,
]
