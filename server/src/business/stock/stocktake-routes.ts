import Type from "typebox"
import { parseMicro } from "#kernel"
import { idParams, listQuery, oneOf, pageSchema, type Route, route } from "#platform/http"
import * as bodies from "./bodies.ts"
import { limited, mapPage } from "./level-routes.ts"
import {
  cancelStocktake,
  countStocktake,
  finishStocktake,
  loadStocktake,
  startStocktake,
  stocktakeStates,
} from "./stocktake.ts"
import { listLines, listStocktakes } from "./stocktake-store.ts"

const tag = "Stock"
const path = "/stock/stocktakes"
const params = idParams("stk")
const reply = bodies.StocktakeBody

/** Counting what is really there. */
export const stocktakeRoutes: readonly Route[] = [
  route({
    method: "GET",
    path,
    tag,
    summary: "Stocktakes, newest first",
    access: "stock:read",
    query: listQuery({ state: Type.Optional(oneOf(stocktakeStates)) }),
    reply: pageSchema(reply),
    handle: async (ctx, { query }) => mapPage(await listStocktakes(ctx, limited(query)), bodies.stocktakeBody),
  }),
  route({
    method: "POST",
    path,
    tag,
    summary: "Start a stocktake",
    description: "Of a whole location or of some items; remembers what the books say now.",
    access: "stock:write",
    body: bodies.StocktakeInput,
    reply,
    status: 201,
    handle: async (ctx, { body }) =>
      bodies.stocktakeBody(await startStocktake(ctx, { ...body, note: body.note ?? null })),
  }),
  route({
    method: "GET",
    path: `${path}/:id`,
    tag,
    summary: "One stocktake",
    access: "stock:read",
    params,
    reply,
    handle: async (ctx, input) => bodies.stocktakeBody(await loadStocktake(ctx, input.params.id)),
  }),
  route({
    method: "GET",
    path: `${path}/:id/lines`,
    tag,
    summary: "The items of a stocktake",
    access: "stock:read",
    params,
    query: listQuery({}),
    reply: pageSchema(bodies.StocktakeLineBody),
    handle: async (ctx, input) => {
      const { id } = await loadStocktake(ctx, input.params.id)
      return mapPage(await listLines(ctx, id, limited(input.query)), bodies.stocktakeLineBody)
    },
  }),
  route({
    method: "POST",
    path: `${path}/:id/counts`,
    tag,
    summary: "Write down counts",
    access: "stock:write",
    params,
    body: bodies.CountsInput,
    reply,
    handle: async (ctx, input) => {
      const counts = input.body.counts.map((c) => ({ variantId: c.variantId, counted: parseMicro(c.counted) }))
      return bodies.stocktakeBody(await countStocktake(ctx, input.params.id, counts))
    },
  }),
  route({
    method: "POST",
    path: `${path}/:id/finish`,
    tag,
    summary: "Book the differences",
    access: "stock:write",
    params,
    reply,
    handle: async (ctx, { params: { id }, ifMatch }) => bodies.stocktakeBody(await finishStocktake(ctx, id, ifMatch)),
  }),
  route({
    method: "POST",
    path: `${path}/:id/cancel`,
    tag,
    summary: "Give a stocktake up",
    access: "stock:write",
    params,
    reply,
    handle: async (ctx, { params: { id }, ifMatch }) => bodies.stocktakeBody(await cancelStocktake(ctx, id, ifMatch)),
  }),
]
