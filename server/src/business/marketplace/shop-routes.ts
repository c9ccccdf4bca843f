import Type from "typebox"
import { pageSizeDefault, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import {
  idSchema,
  listQuery,
  oneOf,
  pageSchema,
  positiveDecimalSchema,
  type Route,
  route,
  strict,
} from "#platform/http"
import * as bodies from "./bodies.ts"
import { cartItems, createCart, loadCart, replaceCartLines } from "./carts.ts"
import { buyerChannels } from "./commission.ts"
import type { Cart, CartLine } from "./group.ts"
import { loadGroupByToken } from "./groups.ts"
import { listingsByIds, searchListings } from "./listing-store.ts"
import { marketplaceErrors } from "./marketplace.ts"
import { loadMarketplace, operatorOfSlug } from "./operate.ts"
import * as shop from "./shop-bodies.ts"

const tag = "Marketplace"
const slugParams = strict({ slug: bodies.slugSchema })
const cartParams = strict({ slug: bodies.slugSchema, id: shop.cartIdSchema })
const open = { tag, access: "public", tenantOf: operatorOfSlug } as const

const searchRoutes: readonly Route[] = [
  route({
    ...open,
    method: "GET",
    path: "/marketplaces/:slug",
    summary: "A marketplace",
    params: slugParams,
    reply: bodies.MarketplacePublic,
    handle: async (ctx) => bodies.marketplacePublic(await loadMarketplace(ctx)),
  }),
  route({
    ...open,
    method: "GET",
    path: "/marketplaces/:slug/listings",
    summary: "What is sold there, by name",
    params: slugParams,
    query: listQuery({
      search: Type.Optional(Type.String({ maxLength: 200 })),
      category: Type.Optional(Type.String({ maxLength: 200 })),
      priceFrom: Type.Optional(positiveDecimalSchema),
      priceTo: Type.Optional(positiveDecimalSchema),
      sellerId: Type.Optional(idSchema("sel")),
    }),
    reply: pageSchema(shop.ListingBody),
    handle: async (ctx, { query }) => {
      const page = await searchListings(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(shop.listingBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    ...open,
    method: "GET",
    path: "/marketplaces/:slug/listings/:id",
    summary: "One listing",
    params: strict({ slug: bodies.slugSchema, id: idSchema("mli") }),
    reply: shop.ListingBody,
    handle: async (ctx, { params }) => {
      const [listing] = await listingsByIds(ctx, [params.id])
      if (listing === undefined || listing.state === "paused" || !listing.isSellerActive)
        throw marketplaceErrors["marketplace.listing_unknown"]({ id: params.id })
      return shop.listingBody(listing)
    },
  }),
]

const cartRoutes: readonly Route[] = [
  route({
    ...open,
    method: "POST",
    path: "/marketplaces/:slug/carts",
    summary: "Begin a basket",
    params: slugParams,
    body: strict({ channel: Type.Optional(oneOf(buyerChannels)), lines: Type.Optional(shop.CartLinesInput) }),
    reply: shop.CartBody,
    status: 201,
    handle: async (ctx, { body }) =>
      showCart(ctx, await createCart(ctx, body.channel ?? "b2c", linesOf(body.lines ?? []))),
  }),
  route({
    ...open,
    method: "GET",
    path: "/marketplaces/:slug/carts/:id",
    summary: "A basket",
    params: cartParams,
    reply: shop.CartBody,
    handle: async (ctx, { params }) => showCart(ctx, await loadCart(ctx, params.id)),
  }),
  route({
    ...open,
    method: "PUT",
    path: "/marketplaces/:slug/carts/:id",
    summary: "Replace a basket's lines",
    params: cartParams,
    body: strict({ lines: shop.CartLinesInput }),
    reply: shop.CartBody,
    handle: async (ctx, { params, body, ifMatch }) =>
      showCart(ctx, await replaceCartLines(ctx, params.id, linesOf(body.lines), ifMatch)),
  }),
  route({
    ...open,
    method: "GET",
    path: "/marketplaces/:slug/groups/:token",
    summary: "Where a checkout stands",
    description: "The token was given to the shopper when the checkout was placed.",
    params: strict({ slug: bodies.slugSchema, token: Type.String({ pattern: "^[A-Za-z0-9_-]{32}$" }) }),
    reply: shop.GroupPublic,
    handle: async (ctx, { params }) => shop.groupPublic(await loadGroupByToken(ctx, params.token)),
  }),
]

/** Routes of shoppers. */
export const shopRoutes: readonly Route[] = [...searchRoutes, ...cartRoutes]

async function showCart(ctx: Ctx, cart: Cart) {
  const { currency } = await loadMarketplace(ctx)
  return shop.cartBody(cart, await cartItems(ctx, cart), currency)
}

function linesOf(
  lines: readonly { readonly listingId: CartLine["listingId"]; readonly quantity: string }[],
): CartLine[] {
  return lines
    .map((line) => ({ listingId: line.listingId, quantity: parseMicro(line.quantity) }))
    .filter((line) => line.quantity > 0n)
}
