import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import { idParams, idSchema, listQuery, oneOf, pageSchema, type Route, route, sortQuery, text } from "#platform/http"
import { hideListing, showListing } from "./hide.ts"
import { listingSorts, listOwnListings } from "./list-store.ts"
import { listingStates } from "./listing.ts"
import * as shop from "./shop-bodies.ts"

const tag = "Marketplace"

/** What the operator sees and does of the sellers' listings. */
export const listingRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/marketplace/listings",
    tag,
    summary: "Every listing of one's own marketplace, by name unless sorted otherwise",
    description: "Also those that shoppers do not see. A business that runs no marketplace has none.",
    access: "marketplace:read",
    query: listQuery({
      search: Type.Optional(text(200)),
      sellerId: Type.Optional(idSchema("sel")),
      category: Type.Optional(text(200)),
      state: Type.Optional(oneOf(listingStates)),
      isHidden: Type.Optional(Type.Boolean()),
      sort: sortQuery(listingSorts, "name"),
    }),
    reply: pageSchema(shop.OwnListingBody),
    handle: async (ctx, { query }) => {
      const page = await listOwnListings(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(shop.ownListingBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/marketplace/listings/:id/hide",
    tag,
    summary: "Take a listing off the marketplace",
    description: "Until it is shown again, whatever its seller changes. Orders that were placed stay.",
    access: "marketplace:write",
    params: idParams("mli"),
    reply: shop.OwnListingBody,
    handle: async (ctx, { params }) => shop.ownListingBody(await hideListing(ctx, params.id)),
  }),
  route({
    method: "POST",
    path: "/marketplace/listings/:id/show",
    tag,
    summary: "Show a listing again",
    description: "As its seller offers it now: what the seller has withdrawn stays paused.",
    access: "marketplace:write",
    params: idParams("mli"),
    reply: shop.OwnListingBody,
    handle: async (ctx, { params }) => shop.ownListingBody(await showListing(ctx, params.id)),
  }),
]
