import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import {
  dateSchema,
  idParams,
  idSchema,
  listQuery,
  oneOf,
  pageSchema,
  type Route,
  route,
  sortQuery,
} from "#platform/http"
import * as b from "./bodies.ts"
import { dealStates } from "./deal.ts"
import { dealSorts, listDeals } from "./list-store.ts"
import { linkDeal, moveDeal } from "./move.ts"
import { pipelineRoutes } from "./pipeline-routes.ts"
import type { DealPorts } from "./ports.ts"
import { changeDeal, createDeal, loadDeal, removeDeal } from "./save.ts"

const tag = "Deals"
const params = idParams("deal")

const ownRoutes = (ports: DealPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/deals",
    tag,
    summary: "Deals, newest first",
    access: "deals:read",
    query: listQuery({
      customerId: Type.Optional(idSchema("cus")),
      pipelineId: Type.Optional(idSchema("pipe")),
      stageId: Type.Optional(idSchema("stg")),
      state: Type.Optional(oneOf(dealStates)),
      ownerId: Type.Optional(idSchema("usr")),
      closeFrom: Type.Optional(dateSchema),
      closeBefore: Type.Optional(dateSchema),
      search: Type.Optional(Type.String({ maxLength: 200 })),
      sort: sortQuery(dealSorts, "-createdAt"),
    }),
    reply: pageSchema(b.DealBody),
    handle: async (ctx, { query }) => {
      const page = await listDeals(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(b.dealBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/deals",
    tag,
    summary: "Make a deal",
    description: "Without a stage it begins in the first one of the default pipeline.",
    access: "deals:write",
    body: b.DealInput,
    reply: b.DealBody,
    status: 201,
    handle: async (ctx, { body }) => b.dealBody(await createDeal(ctx, ports, b.dealDraft(body), body.stageId)),
  }),
  route({
    method: "GET",
    path: "/deals/:id",
    tag,
    summary: "One deal",
    access: "deals:read",
    params,
    reply: b.DealBody,
    handle: async (ctx, input) => b.dealBody(await loadDeal(ctx, input.params.id)),
  }),
  route({
    method: "PATCH",
    path: "/deals/:id",
    tag,
    summary: "Change a deal",
    access: "deals:write",
    params,
    body: b.DealPatch,
    reply: b.DealBody,
    handle: async (ctx, { params: { id }, body, ifMatch }) =>
      b.dealBody(await changeDeal(ctx, ports, id, b.dealPatch(body), ifMatch)),
  }),
  route({
    method: "DELETE",
    path: "/deals/:id",
    tag,
    summary: "Remove a deal that became neither an order nor an invoice",
    access: "deals:write",
    params,
    handle: (ctx, { params: { id }, ifMatch }) => removeDeal(ctx, id, ifMatch),
  }),
]

const stepRoutes = (ports: DealPorts): readonly Route[] => [
  route({
    method: "POST",
    path: "/deals/:id/move",
    tag,
    summary: "Take a deal to another stage",
    description:
      "A stage that means won or lost wins or loses the deal; a deal that is won or lost goes back to an open one only.",
    access: "deals:write",
    params,
    body: b.MoveInput,
    reply: b.DealBody,
    handle: async (ctx, { params: { id }, body: { stageId, reason }, ifMatch }) =>
      b.dealBody(await moveDeal(ctx, ports, id, { stageId }, { reason }, ifMatch)),
  }),
  route({
    method: "POST",
    path: "/deals/:id/win",
    tag,
    summary: "Win a deal, and say what it became",
    description: "A client that was a lead, or had left, becomes active.",
    access: "deals:write",
    params,
    body: b.WinInput,
    reply: b.DealBody,
    handle: async (ctx, { params: { id }, body, ifMatch }) =>
      b.dealBody(await moveDeal(ctx, ports, id, { kind: "won" }, body, ifMatch)),
  }),
  route({
    method: "POST",
    path: "/deals/:id/lose",
    tag,
    summary: "Lose a deal, and say why",
    access: "deals:write",
    params,
    body: b.LoseInput,
    reply: b.DealBody,
    handle: async (ctx, { params: { id }, body, ifMatch }) =>
      b.dealBody(await moveDeal(ctx, ports, id, { kind: "lost" }, body, ifMatch)),
  }),
  route({
    method: "POST",
    path: "/deals/:id/reopen",
    tag,
    summary: "Take up a deal again that was won or lost",
    access: "deals:write",
    params,
    reply: b.DealBody,
    handle: async (ctx, input) =>
      b.dealBody(await moveDeal(ctx, ports, input.params.id, { kind: "open" }, {}, input.ifMatch)),
  }),
  route({
    method: "PUT",
    path: "/deals/:id/links",
    tag,
    summary: "Say which order or invoice a won deal became",
    access: "deals:write",
    params,
    body: b.LinksInput,
    reply: b.DealBody,
    handle: async (ctx, { params: { id }, body, ifMatch }) => b.dealBody(await linkDeal(ctx, ports, id, body, ifMatch)),
  }),
]

/** Every route of deals; `ports` say what other domains know. */
export const dealRoutes = (ports: DealPorts): readonly Route[] => [
  ...ownRoutes(ports),
  ...stepRoutes(ports),
  ...pipelineRoutes,
]
