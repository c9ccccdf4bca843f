import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import {
  httpErrors,
  idParams,
  idSchema,
  instantIfGiven,
  instantSchema,
  listQuery,
  nullable,
  oneOf,
  pageSchema,
  type Route,
  route,
  sortQuery,
  strict,
  text,
} from "#platform/http"
import { draftOf, isHistory, OrderBody, OrderHeadBody, OrderInput, orderBody, orderHeadBody } from "./bodies.ts"
import { cancelOrder } from "./cancel.ts"
import { loadOrder } from "./change.ts"
import { fulfilOrder } from "./fulfil.ts"
import { LineQuantityInput, lineQuantities } from "./line-bodies.ts"
import { fulfilmentsOf } from "./movement-store.ts"
import { channels } from "./order.ts"
import { listOrders, orderSorts } from "./order-list-store.ts"
import { orderTimeline } from "./order-store.ts"
import { placeOrder } from "./place.ts"
import type { SalesPorts } from "./ports.ts"
import { fulfilmentStates, orderStates, paymentStates } from "./states.ts"

const tag = "Orders"
const reasonBody = strict({ reason: Type.Optional(text(500)) })

const filters = {
  state: Type.Optional(oneOf(orderStates)),
  paymentState: Type.Optional(oneOf(paymentStates)),
  fulfilmentState: Type.Optional(oneOf(fulfilmentStates)),
  channel: Type.Optional(oneOf(channels)),
  customerId: Type.Optional(idSchema("cus")),
  storefrontId: Type.Optional(idSchema("sto")),
  groupId: Type.Optional(Type.String({ maxLength: 100 })),
  externalId: Type.Optional(Type.String({ maxLength: 100 })),
  number: Type.Optional(Type.String({ maxLength: 20 })),
  search: Type.Optional(text(200)),
  sort: sortQuery(orderSorts, "-placedAt"),
  isInvoiced: Type.Optional(Type.Boolean()),
  placedFrom: Type.Optional(instantSchema),
  placedBefore: Type.Optional(instantSchema),
}

const FulfilmentBody = Type.Object({
  id: idSchema("ful"),
  lines: Type.Array(Type.Object({ lineId: Type.String(), quantity: Type.String() })),
  note: nullable(Type.String()),
  createdAt: instantSchema,
})

const TimelineBody = Type.Object({
  data: Type.Array(
    Type.Object({
      id: Type.String(),
      type: Type.String(),
      occurredAt: instantSchema,
      actor: Type.Unknown(),
      data: Type.Unknown(),
    }),
  ),
})

const readRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/orders",
    tag,
    summary: "Orders, newest first unless sorted otherwise",
    access: "sales:read",
    query: listQuery(filters),
    reply: pageSchema(OrderHeadBody),
    handle: async (ctx, { query: { placedFrom, placedBefore, ...query } }) => {
      const page = await listOrders(ctx, {
        ...query,
        limit: query.limit ?? pageSizeDefault,
        placedFrom: instantIfGiven(placedFrom),
        placedBefore: instantIfGiven(placedBefore),
      })
      return { data: page.data.map(orderHeadBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/orders/:id",
    tag,
    summary: "One order with its lines",
    access: "sales:read",
    params: idParams("ord"),
    reply: OrderBody,
    handle: async (ctx, { params }) => orderBody(await loadOrder(ctx, params.id)),
  }),
  route({
    method: "GET",
    path: "/orders/:id/timeline",
    tag,
    summary: "What happened to an order, oldest first",
    access: "sales:read",
    params: idParams("ord"),
    reply: TimelineBody,
    handle: async (ctx, { params }) => {
      await loadOrder(ctx, params.id)
      const events = await orderTimeline(ctx, params.id)
      return {
        data: events.map(({ id, type, occurredAt, actor, data }) => ({
          id,
          type,
          occurredAt: occurredAt.toISOString(),
          actor,
          data,
        })),
      }
    },
  }),
  route({
    method: "GET",
    path: "/orders/:id/fulfilments",
    tag,
    summary: "What left of an order",
    access: "sales:read",
    params: idParams("ord"),
    reply: Type.Object({ data: Type.Array(FulfilmentBody) }),
    handle: async (ctx, { params }) => {
      await loadOrder(ctx, params.id)
      const found = await fulfilmentsOf(ctx, params.id)
      return {
        data: found.map(({ id, lines, note, createdAt }) => ({
          id,
          lines: [...lines],
          note,
          createdAt: createdAt.toISOString(),
        })),
      }
    },
  }),
]

const changeRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/orders/:id/cancel",
    tag,
    summary: "Cancel an order, or what is not delivered of it",
    access: "sales:write",
    params: idParams("ord"),
    body: reasonBody,
    reply: OrderBody,
    handle: async (ctx, { params, body }) =>
      orderBody(await cancelOrder(ctx, params.id, body.reason ?? "cancelled by staff")),
  }),
  route({
    method: "POST",
    path: "/orders/:id/fulfil",
    tag,
    summary: "Note that goods of an order left; without lines everything that is open",
    access: "sales:write",
    params: idParams("ord"),
    body: strict({
      lines: Type.Optional(Type.Array(LineQuantityInput, { minItems: 1, maxItems: 2000 })),
      note: Type.Optional(nullable(Type.String({ maxLength: 500 }))),
    }),
    reply: OrderBody,
    handle: async (ctx, { params, body }) => {
      const lines = body.lines === undefined ? {} : { lines: lineQuantities(body.lines) }
      return orderBody((await fulfilOrder(ctx, params.id, { ...lines, note: body.note ?? null })).order)
    },
  }),
]

/** The routes of orders for staff and their programs. */
export function orderRoutes(ports: SalesPorts): readonly Route[] {
  const place = route({
    method: "POST",
    path: "/orders",
    tag,
    summary: "Enter an order",
    description:
      "Prices, tax and shipping are the server's. With the permission sales:history an order keeps its own: channel, unit prices, discounts, tax rates, shipping charge, past date, external id. The same external id again answers the order it became.",
    access: "sales:write",
    body: OrderInput,
    reply: OrderBody,
    status: 201,
    handle: async (ctx, { body, may }) => {
      if (isHistory(body) && !may("sales:history")) throw httpErrors["auth.forbidden"]({ permission: "sales:history" })
      return orderBody(await placeOrder(ctx, ports, draftOf(body)))
    },
  })
  return [place, ...readRoutes, ...changeRoutes]
}
