import Type from "typebox"
import { defineEvent } from "#platform/events"
import { idSchema, nullable } from "#platform/http"

const messageId = "inm_01jd7n3xq8e5fv0k2m4p6r8t9w"

/** A message of a tenant's own source. What it says may be about persons, so it is kept apart. */
export const inboundMessageReceived = defineEvent({
  type: "inbound.message.received",
  version: 1,
  summary: "A system without a connector sent something to an address of this business",
  schema: Type.Object({
    messageId: idSchema("inm"),
    sourceId: Type.String(),
    slug: Type.String(),
    eventId: Type.String(),
    contentType: Type.String(),
    bytes: Type.Integer(),
    body: Type.Unknown({ description: "JSON up to 64 kB as it is, null for everything else: read the message" }),
  }),
  sample: {
    messageId,
    sourceId: "ins_01jd7n3xq8e5fv0k2m4p6r8t9w",
    slug: "warehouse",
    eventId: "evt-1",
    contentType: "application/json",
    bytes: 16,
    body: { parcel: "1234" },
  },
  subject: (d) => d.messageId,
  personal: { holder: (d) => d.messageId, fields: ["body"] },
})

/** A message was given up: somebody should look at it and have it tried again. */
export const inboundMessageFailed = defineEvent({
  type: "inbound.message.failed",
  version: 1,
  summary: "An inbound webhook could not be handled and is not tried any more",
  schema: Type.Object({
    messageId: idSchema("inm"),
    slug: Type.String(),
    owner: nullable(Type.String()),
    attempts: Type.Integer(),
    error: Type.String(),
  }),
  sample: { messageId, slug: "xero", owner: null, attempts: 12, error: "There is no such record." },
  subject: (d) => d.messageId,
  personal: { holder: (d) => d.messageId, fields: ["error"] },
})

export const inboundEvents = [inboundMessageReceived, inboundMessageFailed] as const
