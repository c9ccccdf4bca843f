import Type, { type Static } from "typebox"
import { idSchema, instantSchema, nullable, oneOf, strict, text } from "#platform/http"
import { type AttemptView, type DeliveryView, deliveryStates } from "./delivery-store.ts"
import { replayKinds } from "./replay.ts"

export const eventTypeSchema = Type.String({
  pattern: "^[a-z_]{1,40}(\\.[a-z_]{1,40}){1,2}$",
  maxLength: 125,
  examples: ["sales.order.placed"],
})

/** One event on its way to one endpoint. */
export const DeliveryBody = Type.Object({
  id: idSchema("dlv"),
  endpointId: idSchema("whe"),
  eventId: Type.String(),
  eventType: Type.String(),
  state: oneOf(deliveryStates),
  attempts: Type.Integer(),
  at: instantSchema,
  status: nullable(Type.Integer()),
  errorClass: nullable(Type.String()),
  nextAttemptAt: nullable(instantSchema),
})

/** One attempt. */
export const AttemptBody = Type.Object({
  deliveryId: idSchema("dlv"),
  number: Type.Integer(),
  endpointId: idSchema("whe"),
  eventId: Type.String(),
  sentAt: instantSchema,
  state: oneOf(deliveryStates),
  nextAttemptAt: nullable(instantSchema),
  status: nullable(Type.Integer()),
  errorClass: nullable(Type.String()),
  errorText: nullable(Type.String()),
  timings: Type.Object({
    connectMs: nullable(Type.Number()),
    firstByteMs: nullable(Type.Number()),
    totalMs: Type.Number(),
  }),
  request: Type.Object({ headers: Type.Record(Type.String(), Type.String()) }),
  response: nullable(
    Type.Object({
      headers: Type.Record(Type.String(), Type.Unknown()),
      body: nullable(Type.String({ description: "The first 20,000 bytes" })),
      isTruncated: Type.Boolean(),
    }),
  ),
})

/** A delivery with what is sent. */
export const DeliveryDetailBody = Type.Object({
  ...DeliveryBody.properties,
  body: nullable(Type.String({ description: "The exact bytes; null when they are not kept any more" })),
})

export const DispatchInput = strict({
  type: eventTypeSchema,
  data: Type.Record(Type.String(), Type.Unknown()),
  subject: Type.Optional(text(200)),
})

export const ReplayInput = strict({
  what: oneOf(replayKinds),
  from: instantSchema,
  to: Type.Optional(instantSchema),
})

export function deliveryBody(d: DeliveryView): Static<typeof DeliveryBody> {
  const { at, nextAttemptAt, ...rest } = d
  return { ...rest, at: at.toISOString(), nextAttemptAt: nextAttemptAt?.toISOString() ?? null }
}

export function attemptBody(a: AttemptView): Static<typeof AttemptBody> {
  return {
    deliveryId: a.deliveryId,
    number: a.number,
    endpointId: a.endpointId,
    eventId: a.eventId,
    sentAt: a.sentAt.toISOString(),
    state: a.state,
    nextAttemptAt: a.nextAttemptAt?.toISOString() ?? null,
    status: a.status,
    errorClass: a.errorClass,
    errorText: a.errorText,
    timings: { connectMs: a.connectMs, firstByteMs: a.firstByteMs, totalMs: a.totalMs },
    request: { headers: headersOf(a.requestHeaders) as Record<string, string> },
    response:
      a.responseHeaders === null
        ? null
        : { headers: headersOf(a.responseHeaders), body: a.responseBody, isTruncated: a.isTruncated },
  }
}

/** Headers as they were written down; what was cut off is left out. */
function headersOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
