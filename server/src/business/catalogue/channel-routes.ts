import Type, { type Static } from "typebox"
import { pageSizeDefault } from "#kernel"
import {
  idParams,
  idSchema,
  instantSchema,
  listQuery,
  nullable,
  oneOf,
  pageSchema,
  type Route,
  route,
  strict,
} from "#platform/http"
import { type Listing, type ListingEntry, listingActions, listingChannels, syncStates } from "./channel.ts"
import { listingHistory } from "./channel-store.ts"
import { bulkMax, changeListing, changeListings, readListing, readListings, syncProduct } from "./listings.ts"
import { PriceRuleSchema } from "./price-rule-schema.ts"
import { loadProduct } from "./save.ts"

const tag = "Channels of products"

const params = strict({ id: idSchema("prd"), channel: oneOf(listingChannels) })

const changeFields = {
  isListed: Type.Optional(Type.Boolean()),
  priceRule: Type.Optional(nullable(PriceRuleSchema)),
}

const ListingBody = Type.Object({
  productId: idSchema("prd"),
  channel: oneOf(listingChannels),
  isListed: Type.Boolean(),
  priceRule: nullable(PriceRuleSchema),
  syncState: oneOf(syncStates),
  syncedAt: nullable(instantSchema),
  lastError: nullable(Type.String()),
})

const EntryBody = Type.Object({
  id: Type.String(),
  action: oneOf(listingActions),
  priceRule: nullable(PriceRuleSchema),
  error: nullable(Type.String()),
  actor: Type.Object({ kind: Type.String(), name: Type.String() }),
  at: instantSchema,
})

const readAll = route({
  method: "GET",
  path: "/products/:id/channels",
  tag,
  summary: "Where a product is listed",
  access: "catalogue:read",
  params: idParams("prd"),
  reply: Type.Object({ data: Type.Array(ListingBody) }),
  handle: async (ctx, { params: { id } }) => {
    await loadProduct(ctx, id)
    return { data: (await readListings(ctx, id)).map(listingBody) }
  },
})

const readOne = route({
  method: "GET",
  path: "/products/:id/channels/:channel",
  tag,
  summary: "A product on one channel",
  access: "catalogue:read",
  params,
  reply: ListingBody,
  handle: async (ctx, { params: { id, channel } }) => {
    await loadProduct(ctx, id)
    return listingBody(await readListing(ctx, id, channel))
  },
})

const change = route({
  method: "PUT",
  path: "/products/:id/channels/:channel",
  tag,
  summary: "List or unlist a product, set its price there",
  access: "catalogue:write",
  params,
  body: strict(changeFields),
  reply: ListingBody,
  handle: async (ctx, { params: { id, channel }, body }) => listingBody(await changeListing(ctx, id, channel, body)),
})

const bulk = route({
  method: "POST",
  path: "/products/bulk/channels",
  tag,
  summary: "List, unlist or price up to 500 products on a channel",
  description: '`"productIds": "all"` means every product that is not archived. Each product has its own answer.',
  access: "catalogue:write",
  body: strict({
    productIds: Type.Union([Type.Literal("all"), Type.Array(idSchema("prd"), { minItems: 1, maxItems: bulkMax })]),
    channel: oneOf(listingChannels),
    ...changeFields,
  }),
  reply: Type.Object({
    data: Type.Array(Type.Object({ productId: idSchema("prd"), outcome: oneOf(["changed", "unchanged", "unknown"]) })),
  }),
  handle: async (ctx, { body: { productIds, channel, ...rest } }) => ({
    data: await changeListings(ctx, productIds, channel, rest),
  }),
})

const sync = route({
  method: "POST",
  path: "/products/:id/channels/:channel/sync",
  tag,
  summary: "Sync a product now",
  description: "Our own shops show it at once; an outside channel answers `pending` until it has confirmed.",
  access: "catalogue:write",
  params,
  reply: ListingBody,
  handle: async (ctx, { params: { id, channel } }) => listingBody(await syncProduct(ctx, id, channel)),
})

const history = route({
  method: "GET",
  path: "/products/:id/channels/:channel/history",
  tag,
  summary: "What happened to a product on a channel, newest first",
  access: "catalogue:read",
  params,
  query: listQuery({}),
  reply: pageSchema(EntryBody),
  handle: async (ctx, { params: { id, channel }, query }) => {
    await loadProduct(ctx, id)
    const page = await listingHistory(ctx, id, channel, { limit: query.limit ?? pageSizeDefault, cursor: query.cursor })
    return { data: page.data.map(entryBody), nextCursor: page.nextCursor }
  },
})

export const channelRoutes: readonly Route[] = [readAll, readOne, change, bulk, sync, history]

function listingBody(l: Listing): Static<typeof ListingBody> {
  return { ...l, syncedAt: l.syncedAt?.toISOString() ?? null }
}

function entryBody({ id, action, priceRule, error, actor, at }: ListingEntry): Static<typeof EntryBody> {
  return { id, action, priceRule, error, actor: { kind: actor.kind, name: actor.name }, at: at.toISOString() }
}
