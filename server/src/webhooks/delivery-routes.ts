import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import { idParams, idSchema, instantSchema, listQuery, oneOf, pageSchema, type Route, route } from "#platform/http"
import {
  AttemptBody,
  attemptBody,
  DeliveryBody,
  DeliveryDetailBody,
  DispatchInput,
  deliveryBody,
  ReplayInput,
} from "./delivery-bodies.ts"
import { attemptsOf, deliveryStates, listDeliveries, sentBodyOf } from "./delivery-store.ts"
import { discardDelivery, dispatch, loadDelivery, replayDelivery, replayMany } from "./replay.ts"
import { delaysMax } from "./retry.ts"
import { thinBody } from "./shape.ts"
import { testMessage } from "./test-message.ts"

const tag = "Webhooks"
const read = "webhooks:read"
const write = "webhooks:write"
/** Attempts of one delivery that are shown: several series of them. */
const attemptsShownMax = 10 * (delaysMax + 1)

/** What lists of deliveries and attempts are narrowed by. */
export const narrowing = {
  endpointId: Type.Optional(idSchema("whe")),
  eventId: Type.Optional(idSchema("evt")),
  from: Type.Optional(instantSchema),
  to: Type.Optional(instantSchema),
}

/** Deliveries: what was sent, what waits, what was given up. */
export const deliveryRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/integration/deliveries",
    tag,
    summary: "Deliveries, those tried last first",
    access: read,
    query: listQuery({ ...narrowing, state: Type.Optional(oneOf(deliveryStates)) }),
    reply: pageSchema(DeliveryBody),
    handle: async (ctx, { query }) => {
      const page = await listDeliveries(ctx, { ...query, ...spanOf(query), limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(deliveryBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/integration/deliveries/:id",
    tag,
    summary: "One delivery with its body",
    access: read,
    params: idParams("dlv"),
    reply: DeliveryDetailBody,
    handle: async (ctx, { params }) => {
      const delivery = await loadDelivery(ctx, params.id)
      const sent = await sentBodyOf(ctx, params.id, delivery.eventId)
      const body = sent === undefined ? null : sent.shape === "thin" ? thinBody(sent.body) : sent.body
      return { ...deliveryBody(delivery), body }
    },
  }),
  route({
    method: "GET",
    path: "/integration/deliveries/:id/attempts",
    tag,
    summary: "The attempts of a delivery, the first one first",
    access: read,
    params: idParams("dlv"),
    reply: Type.Object({ data: Type.Array(AttemptBody) }),
    handle: async (ctx, { params }) => {
      await loadDelivery(ctx, params.id)
      return { data: (await attemptsOf(ctx, params.id, attemptsShownMax)).map(attemptBody) }
    },
  }),
  route({
    method: "POST",
    path: "/integration/deliveries/:id/replay",
    tag,
    summary: "Send a delivery again: the same id and body",
    access: write,
    params: idParams("dlv"),
    reply: DeliveryBody,
    status: 202,
    handle: async (ctx, { params }) => deliveryBody(await replayDelivery(ctx, params.id)),
  }),
  route({
    method: "POST",
    path: "/integration/deliveries/:id/discard",
    tag,
    summary: "Give a delivery up that waits",
    description: "An attempt that is on its way may still arrive. The next one of a strict order can then go on.",
    access: write,
    params: idParams("dlv"),
    handle: async (ctx, { params }) => {
      await discardDelivery(ctx, params.id)
      return undefined
    },
  }),
  route({
    method: "POST",
    path: "/integration/webhooks/:id/replay",
    tag,
    summary: "Send many deliveries of an endpoint again, the oldest first",
    description:
      "`exhausted`: what was given up; `all`: everything that was tried; `missed`: what was given up and events that were never sent, since `from`. 10,000 at most: ask again while the answer is that many.",
    access: write,
    params: idParams("whe"),
    body: ReplayInput,
    reply: Type.Object({ count: Type.Integer() }),
    status: 202,
    handle: async (ctx, { params, body }) => {
      const to = body.to === undefined ? ctx.now : new Date(body.to)
      return { count: await replayMany(ctx, params.id, { what: body.what, from: new Date(body.from), to }) }
    },
  }),
  route({
    method: "POST",
    path: "/integration/webhooks/:id/dispatch",
    tag,
    summary: "Send a message to this endpoint only",
    description: "Signed and logged like any event; nothing else hears of it.",
    access: write,
    params: idParams("whe"),
    body: DispatchInput,
    reply: DeliveryBody,
    status: 202,
    handle: async (ctx, { params, body }) => {
      const { type, data, subject = params.id } = body
      return deliveryBody(await dispatch(ctx, params.id, { type, subject, data }))
    },
  }),
  route({
    method: "POST",
    path: "/integration/webhooks/:id/test",
    tag,
    summary: "Send a test event to this endpoint",
    access: write,
    params: idParams("whe"),
    reply: DeliveryBody,
    status: 202,
    handle: async (ctx, { params }) => deliveryBody(await dispatch(ctx, params.id, testMessage(params.id))),
  }),
]

/** From when to when. */
export function spanOf({ from, to }: { readonly from?: string; readonly to?: string }) {
  return { from: from === undefined ? undefined : new Date(from), to: to === undefined ? undefined : new Date(to) }
}
