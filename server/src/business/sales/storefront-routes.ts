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
import { paymentMethods } from "./order.ts"
import { reservationMinutesDefault, type Storefront, type StorefrontDraft } from "./storefront.ts"
import { listStorefronts } from "./storefront-store.ts"
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

/** A shop's looks: texts, numbers and switches by name. */
export const themeSchema = Type.Unsafe<StorefrontDraft["theme"]>({
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

/** The routes with which staff keep their shops. */
export const storefrontRoutes: readonly Route[] = [
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
