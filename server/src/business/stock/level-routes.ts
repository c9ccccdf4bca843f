import Type from "typebox"
import { type Page, pageSizeDefault } from "#kernel"
import type { Ctx } from "#platform/db"
import {
  idSchema,
  instantIfGiven,
  instantSchema,
  listQuery,
  oneOf,
  pageSchema,
  type Route,
  route,
  sortQuery,
  strict,
} from "#platform/http"
import { adjustByHand } from "./adjust.ts"
import * as bodies from "./bodies.ts"
import { reservationsOf } from "./ledger-store.ts"
import { listLevels } from "./level-store.ts"
import { changeLevel } from "./levels.ts"
import { listMovements, movementSorts } from "./movement-store.ts"
import type { StockPorts } from "./ports.ts"
import { movementReasons } from "./stock.ts"

const tag = "Stock"
/** Items that the words of a search may mean; of more, the first by name. */
const itemsFoundMax = 1_000
const itemFilters = { variantId: Type.Optional(idSchema("var")), locationId: Type.Optional(idSchema("loc")) }

/** Levels, the ledger and what is reserved. */
export function levelRoutes(ports: StockPorts): readonly Route[] {
  return [...listRoutes(ports), ...itemRoutes]
}

function listRoutes({ itemsLike }: StockPorts): readonly Route[] {
  const found = async (ctx: Ctx, search: string | undefined) =>
    search === undefined ? undefined : await itemsLike(ctx, search, itemsFoundMax)
  return [
    route({
      method: "GET",
      path: "/stock/levels",
      tag,
      summary: "Levels by item and location",
      access: "stock:read",
      query: listQuery({
        ...itemFilters,
        low: Type.Optional(Type.Boolean()),
        search: Type.Optional(
          Type.String({ minLength: 1, maxLength: 200, description: "Part of the item's name, SKU or barcode" }),
        ),
      }),
      reply: pageSchema(bodies.LevelBody),
      handle: async (ctx, { query: { search, ...query } }) =>
        mapPage(await listLevels(ctx, { ...limited(query), items: await found(ctx, search) }), bodies.levelBody),
    }),
    route({
      method: "GET",
      path: "/stock/movements",
      tag,
      summary: "The ledger, newest first unless sorted otherwise",
      access: "stock:read",
      query: listQuery({
        ...itemFilters,
        reason: Type.Optional(oneOf(movementReasons)),
        orderId: Type.Optional(idSchema("ord")),
        occurredFrom: Type.Optional(instantSchema),
        occurredBefore: Type.Optional(instantSchema),
        search: Type.Optional(
          Type.String({
            minLength: 1,
            maxLength: 200,
            description: "Part of the item's name, SKU or barcode, of the reference or the note",
          }),
        ),
        sort: sortQuery(movementSorts, "-occurredAt"),
      }),
      reply: pageSchema(bodies.MovementBody),
      handle: async (ctx, { query: { occurredFrom, occurredBefore, ...query } }) => {
        const page = await listMovements(ctx, {
          ...limited(query),
          items: await found(ctx, query.search),
          occurredFrom: instantIfGiven(occurredFrom),
          occurredBefore: instantIfGiven(occurredBefore),
        })
        return mapPage(page, bodies.movementBody)
      },
    }),
  ]
}

const itemRoutes: readonly Route[] = [
  route({
    method: "PATCH",
    path: "/stock/levels/:variantId/:locationId",
    tag,
    summary: "Change how a level is kept",
    description: "Threshold, backorder limit and tracking; amounts change by adjustments.",
    access: "stock:write",
    params: strict(bodies.itemIds),
    body: bodies.LevelPatch,
    reply: bodies.LevelBody,
    handle: async (ctx, { params, body, ifMatch }) =>
      bodies.levelBody(await changeLevel(ctx, params, bodies.settingsOf(body), ifMatch)),
  }),
  route({
    method: "POST",
    path: "/stock/adjustments",
    tag,
    summary: "Book goods in or out by hand",
    description:
      "By `delta`, or to `setTo`. A `setTo` says which amount was `seen` (the difference is booked, so that a sale in between is kept) or carries the level's ETag as If-Match.",
    access: "stock:write",
    body: bodies.AdjustmentInput,
    reply: bodies.LevelBody,
    status: 201,
    handle: async (ctx, { body, ifMatch }) =>
      bodies.levelBody(await adjustByHand(ctx, { ...bodies.adjustmentOf(body), version: ifMatch })),
  }),
  route({
    method: "GET",
    path: "/stock/reservations/:orderId",
    tag,
    summary: "What is or was reserved for an order",
    access: "stock:read",
    params: strict({ orderId: idSchema("ord") }),
    reply: Type.Object({ data: Type.Array(bodies.ReservationBody) }),
    handle: async (ctx, { params }) => ({
      data: (await reservationsOf(ctx, params.orderId)).map(bodies.reservationBody),
    }),
  }),
]

/** A query with its page size answered. */
export function limited<Q extends { readonly limit?: number }>(query: Q): Q & { readonly limit: number } {
  return { ...query, limit: query.limit ?? pageSizeDefault }
}

/** A page of records as a page of bodies. */
export function mapPage<T, B>(page: Page<T>, body: (record: T) => B): { data: B[]; nextCursor: string | null } {
  return { data: page.data.map(body), nextCursor: page.nextCursor }
}
