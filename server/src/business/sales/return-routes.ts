import Type, { type Static } from "typebox"
import { idParams, idSchema, instantSchema, nullable, oneOf, type Route, route, strict, text } from "#platform/http"
import { loadOrder } from "./change.ts"
import { LineQuantityInput, lineQuantities, ReceivedLineInput, receivedLines } from "./line-bodies.ts"
import { returnsOf } from "./movement-store.ts"
import { type OrderReturn, receiveReturn, refuseReturn, requestReturn, returnOrder, returnStates } from "./return.ts"

const tag = "Returns"
const linesMax = 2000

const refundsShipping = Type.Optional(
  Type.Boolean({ description: "Credit what sending the goods had cost, too; without it only the goods are credited." }),
)
const received = Type.Array(ReceivedLineInput, { minItems: 1, maxItems: linesMax })

const ReturnBody = Type.Object({
  id: idSchema("ret"),
  orderId: idSchema("ord"),
  state: oneOf(returnStates),
  reason: Type.String(),
  lines: Type.Array(
    Type.Object({
      lineId: idSchema("oln"),
      quantity: Type.String(),
      restocked: nullable(Type.String()),
      creditMinor: nullable(Type.String()),
    }),
  ),
  creditMinor: Type.String(),
  createdAt: instantSchema,
  closedAt: nullable(instantSchema),
})

function returnBody(made: OrderReturn): Static<typeof ReturnBody> {
  return {
    ...made,
    lines: [...made.lines],
    creditMinor: String(made.creditMinor),
    createdAt: made.createdAt.toISOString(),
    closedAt: made.closedAt?.toISOString() ?? null,
  }
}

/** The routes of returns. */
export const returnRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/orders/:id/returns",
    tag,
    summary: "Returns of an order",
    access: "sales:read",
    params: idParams("ord"),
    reply: Type.Object({ data: Type.Array(ReturnBody) }),
    handle: async (ctx, { params }) => {
      await loadOrder(ctx, params.id)
      return { data: (await returnsOf(ctx, params.id)).map(returnBody) }
    },
  }),
  route({
    method: "POST",
    path: "/orders/:id/returns",
    tag,
    summary: "Note that a customer wants to send goods back",
    access: "sales:write",
    params: idParams("ord"),
    body: strict({ lines: Type.Array(LineQuantityInput, { minItems: 1, maxItems: linesMax }), reason: text(500) }),
    reply: ReturnBody,
    status: 201,
    handle: async (ctx, { params, body }) =>
      returnBody(await requestReturn(ctx, params.id, lineQuantities(body.lines), body.reason)),
  }),
  route({
    method: "POST",
    path: "/orders/:id/return",
    tag,
    summary: "Take goods back at once",
    description: "Undamaged goods go back to the stock; all of them are credited.",
    access: "sales:write",
    params: idParams("ord"),
    body: strict({ lines: received, reason: text(500), refundsShipping }),
    reply: ReturnBody,
    status: 201,
    handle: async (ctx, { params, body }) =>
      returnBody(await returnOrder(ctx, params.id, { ...body, lines: receivedLines(body.lines) }, body.reason)),
  }),
  route({
    method: "POST",
    path: "/returns/:id/receive",
    tag,
    summary: "Take in the goods of a return; without lines all of it, undamaged",
    access: "sales:write",
    params: idParams("ret"),
    body: strict({ lines: Type.Optional(received), refundsShipping }),
    reply: ReturnBody,
    handle: async (ctx, { params, body: { lines, ...how } }) =>
      returnBody(
        await receiveReturn(ctx, params.id, lines === undefined ? how : { ...how, lines: receivedLines(lines) }),
      ),
  }),
  route({
    method: "POST",
    path: "/returns/:id/refuse",
    tag,
    summary: "Refuse a return",
    access: "sales:write",
    params: idParams("ret"),
    body: strict({ reason: text(500) }),
    reply: ReturnBody,
    handle: async (ctx, { params, body }) => returnBody(await refuseReturn(ctx, params.id, body.reason)),
  }),
]
