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
  positiveDecimalSchema,
  positiveMinorSchema,
  type Route,
  route,
  strict,
  text,
} from "#platform/http"
import { type Block, BlockSchema } from "./blocks.ts"
import { paymentMethods } from "./order.ts"
import { reservationMinutesDefault, type Storefront, type StorefrontDraft, type StorefrontPage } from "./storefront.ts"
import { listPages, listStorefronts } from "./storefront-store.ts"
import * as use from "./storefronts.ts"

const tag = "Storefronts"

/** A short name in an address. */
export const slugSchema = Type.String({ pattern: "^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$", examples: ["agora"] })

const ShippingTaxSchema = Type.Union([
  strict({ kind: Type.Literal("goods") }),
  strict({ kind: Type.Literal("fixed"), taxRate: positiveDecimalSchema, taxCategory: text(10), taxCode: text(50) }),
])

/** How a shop sends; default tax: like the goods. */
export const ShippingMethodSchema = strict({
  code: slugSchema,
  name: text(100),
  priceMinor: positiveMinorSchema,
  freeFromMinor: nullable(positiveMinorSchema),
  tax: ShippingTaxSchema,
})

const themeSchema = Type.Unsafe<StorefrontDraft["theme"]>({
  type: "object",
  maxProperties: 100,
  additionalProperties: { type: ["string", "number", "boolean", "null"], maxLength: 2000 },
})

const storefrontFields = {
  description: Type.Optional(nullable(Type.String({ maxLength: 2000 }))),
  isOpen: Type.Optional(Type.Boolean()),
  theme: Type.Optional(themeSchema),
  shippingMethods: Type.Optional(Type.Array(ShippingMethodSchema, { maxItems: 20 })),
  paymentMethods: Type.Optional(
    Type.Array(oneOf(paymentMethods), { minItems: 1, maxItems: paymentMethods.length, uniqueItems: true }),
  ),
  reservationMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 43_200 })),
}
const StorefrontInput = strict({ slug: slugSchema, name: text(200), ...storefrontFields })
const StorefrontPatch = strict({ slug: Type.Optional(slugSchema), name: Type.Optional(text(200)), ...storefrontFields })

const StorefrontBody = Type.Object({
  id: idSchema("sto"),
  slug: Type.String(),
  name: Type.String(),
  description: nullable(Type.String()),
  isOpen: Type.Boolean(),
  theme: themeSchema,
  shippingMethods: Type.Array(ShippingMethodSchema),
  paymentMethods: Type.Array(oneOf(paymentMethods)),
  reservationMinutes: Type.Integer(),
  version: Type.Integer(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

function storefrontBody(s: Storefront): Static<typeof StorefrontBody> {
  return {
    ...s,
    shippingMethods: [...s.shippingMethods],
    paymentMethods: [...s.paymentMethods],
    createdAt: s.createdAt.toISOString(),
    updatedAt: s.updatedAt.toISOString(),
  }
}

function storefrontDraft(input: Static<typeof StorefrontInput>): StorefrontDraft {
  return {
    slug: input.slug,
    name: input.name.trim(),
    description: input.description ?? null,
    isOpen: input.isOpen ?? true,
    theme: input.theme ?? {},
    shippingMethods: input.shippingMethods ?? [],
    paymentMethods: input.paymentMethods ?? ["invoice", "bank_transfer", "cash_on_delivery"],
    reservationMinutes: input.reservationMinutes ?? reservationMinutesDefault,
  }
}

const blocksMax = 100
/** As stored: pages of earlier versions may hold kinds that are not made any more. */
const StoredBlock = Type.Unsafe<Block>({ type: "object", additionalProperties: true })
const pageFields = {
  title: text(200),
  blocks: Type.Array(BlockSchema, { maxItems: blocksMax }),
  isPublished: Type.Boolean(),
  position: Type.Integer({ minimum: 0, maximum: 10_000 }),
}
const { title, ...optionalPageFields } = pageFields
/** A page as it is made, or tried. */
export const PageInput = strict({
  storefrontId: idSchema("sto"),
  slug: slugSchema,
  title,
  ...Type.Partial(Type.Object(optionalPageFields)).properties,
})
const PagePatch = strict({ ...Type.Partial(Type.Object({ slug: slugSchema, ...pageFields })).properties })

/** A page as staff and readers see it. */
export const PageBody = Type.Object({
  id: idSchema("pag"),
  storefrontId: idSchema("sto"),
  slug: Type.String(),
  ...pageFields,
  blocks: Type.Array(StoredBlock),
  version: Type.Integer(),
  updatedAt: instantSchema,
})

export function pageBody(page: StorefrontPage): Static<typeof PageBody> {
  return { ...page, blocks: [...page.blocks], updatedAt: page.updatedAt.toISOString() }
}

const shopRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/storefronts",
    tag,
    summary: "The business's shops",
    access: "sales:read",
    query: listQuery({}),
    reply: pageSchema(StorefrontBody),
    handle: async (ctx, { query }) => {
      const page = await listStorefronts(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(storefrontBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/storefronts",
    tag,
    summary: "Make a shop",
    access: "sales:write",
    body: StorefrontInput,
    reply: StorefrontBody,
    status: 201,
    handle: async (ctx, { body }) => storefrontBody(await use.createStorefront(ctx, storefrontDraft(body))),
  }),
  route({
    method: "GET",
    path: "/storefronts/:id",
    tag,
    summary: "One shop",
    access: "sales:read",
    params: idParams("sto"),
    reply: StorefrontBody,
    handle: async (ctx, { params }) => storefrontBody(await use.loadStorefront(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: "/storefronts/:id",
    tag,
    summary: "Change a shop",
    access: "sales:write",
    params: idParams("sto"),
    body: StorefrontPatch,
    reply: StorefrontBody,
    handle: async (ctx, { params, body, ifMatch }) =>
      storefrontBody(await use.changeStorefront(ctx, params.id, body, ifMatch)),
  }),
]

const pageRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/storefront-pages",
    tag,
    summary: "Pages of a shop, also unpublished ones",
    access: "sales:read",
    query: strict({ storefrontId: idSchema("sto") }),
    reply: Type.Object({ data: Type.Array(PageBody) }),
    handle: async (ctx, { query }) => ({ data: (await listPages(ctx, query.storefrontId, "all")).map(pageBody) }),
  }),
  route({
    method: "POST",
    path: "/storefront-pages",
    tag,
    summary: "Make a page",
    access: "sales:write",
    body: PageInput,
    reply: PageBody,
    status: 201,
    handle: async (ctx, { body }) => {
      const { storefrontId, slug, blocks = [], isPublished = true, position = 0 } = body
      return pageBody(
        await use.createPage(ctx, storefrontId, { slug, title: body.title, blocks, isPublished, position }),
      )
    },
  }),
  route({
    method: "GET",
    path: "/storefront-pages/:id",
    tag,
    summary: "One page",
    access: "sales:read",
    params: idParams("pag"),
    reply: PageBody,
    handle: async (ctx, { params }) => pageBody(await use.loadPage(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: "/storefront-pages/:id",
    tag,
    summary: "Change a page",
    access: "sales:write",
    params: idParams("pag"),
    body: PagePatch,
    reply: PageBody,
    handle: async (ctx, { params, body, ifMatch }) => pageBody(await use.changePage(ctx, params.id, body, ifMatch)),
  }),
  route({
    method: "DELETE",
    path: "/storefront-pages/:id",
    tag,
    summary: "Remove a page",
    access: "sales:write",
    params: idParams("pag"),
    handle: async (ctx, { params }) => {
      await use.removePage(ctx, params.id)
      return undefined
    },
  }),
]

/** The routes with which staff keep their shops. */
export const storefrontRoutes: readonly Route[] = [...shopRoutes, ...pageRoutes]
