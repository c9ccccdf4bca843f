import Type from "typebox"
import { pageSizeDefault, parseMicro } from "#kernel"
import { httpErrors, idSchema, listQuery, nullable, oneOf, pageSchema, type Route, route, strict } from "#platform/http"
import { salesErrors } from "./errors.ts"
import { paymentMethods, type VariantId } from "./order.ts"
import { PageBody, pageBody } from "./page-routes.ts"
import type { ShopPorts } from "./ports.ts"
import { quoteCart } from "./quote.ts"
import { changeCart, checkOut, createCart, orderForShopper, readCart, shopBySlug, tenantOfShop } from "./shop.ts"
import {
  CartBody,
  CartLinesInput,
  CheckoutBody,
  CheckoutInput,
  cartBody,
  checkoutBody,
  checkoutOf,
  QuoteBody,
  quoteBody,
  ShopOrderBody,
  ShopProductBody,
  shopOrderBody,
  shopProductBody,
} from "./shop-bodies.ts"
import { ShippingMethodSchema, slugSchema } from "./storefront-routes.ts"
import { listPages } from "./storefront-store.ts"

const tag = "Shop"
const ofShop = { tag, access: "public", tenantOf: tenantOfShop } as const
const slugParams = strict({ slug: slugSchema })
const cartParams = strict({ slug: slugSchema, id: idSchema("crt") })

const ShopBody = Type.Object({
  slug: Type.String(),
  name: Type.String(),
  description: nullable(Type.String()),
  isOpen: Type.Boolean(),
  theme: Type.Record(Type.String(), Type.Unknown()),
  shippingMethods: Type.Array(ShippingMethodSchema),
  paymentMethods: Type.Array(oneOf(paymentMethods)),
  pages: Type.Array(Type.Object({ slug: Type.String(), title: Type.String() })),
})

const pageRoutes: readonly Route[] = [
  route({
    ...ofShop,
    method: "GET",
    path: "/storefronts/:slug/shop",
    summary: "A shop: name, theme, how it sends and takes money, its pages",
    params: slugParams,
    reply: ShopBody,
    handle: async (ctx, { params }) => {
      const {
        id,
        slug,
        name,
        description,
        isOpen,
        theme,
        shippingMethods,
        paymentMethods: pay,
      } = await shopBySlug(ctx, params.slug)
      const pages = (await listPages(ctx, id, "published")).map((page) => ({ slug: page.slug, title: page.title }))
      return {
        slug,
        name,
        description,
        isOpen,
        theme: { ...theme },
        shippingMethods: [...shippingMethods],
        paymentMethods: [...pay],
        pages,
      }
    },
  }),
  route({
    ...ofShop,
    method: "GET",
    path: "/storefronts/:slug/pages/:page",
    summary: "A published page of a shop",
    params: strict({ slug: slugSchema, page: slugSchema }),
    reply: PageBody,
    handle: async (ctx, { params }) => {
      const shop = await shopBySlug(ctx, params.slug)
      const page = (await listPages(ctx, shop.id, "published")).find(({ slug }) => slug === params.page)
      if (page === undefined) throw salesErrors["sales.page_unknown"]({ id: params.page })
      return pageBody(page)
    },
  }),
]

function productRoutes(ports: ShopPorts): readonly Route[] {
  return [
    route({
      ...ofShop,
      method: "GET",
      path: "/storefronts/:slug/products",
      summary: "What a shop sells, by name, at this moment's prices",
      params: slugParams,
      query: listQuery({
        search: Type.Optional(Type.String({ maxLength: 200 })),
        category: Type.Optional(Type.String({ maxLength: 100 })),
      }),
      reply: pageSchema(ShopProductBody),
      handle: async (ctx, { query }) => {
        const page = await ports.listProducts(ctx, "storefront", { ...query, limit: query.limit ?? pageSizeDefault })
        return { data: page.data.map(shopProductBody), nextCursor: page.nextCursor }
      },
    }),
    route({
      ...ofShop,
      method: "GET",
      path: "/storefronts/:slug/products/:product",
      summary: "One product of a shop, by its id or handle",
      params: strict({ slug: slugSchema, product: Type.String({ minLength: 1, maxLength: 200 }) }),
      reply: ShopProductBody,
      handle: async (ctx, { params }) => {
        const found = await ports.product(ctx, "storefront", params.product)
        if (found === undefined) throw httpErrors["record.unknown"]({ kind: "product", id: params.product })
        return shopProductBody(found)
      },
    }),
  ]
}

function cartRoutes(ports: ShopPorts): readonly Route[] {
  return [
    route({
      ...ofShop,
      method: "POST",
      path: "/storefronts/:slug/carts",
      summary: "Start a cart, at once with lines",
      params: slugParams,
      body: strict({ lines: CartLinesInput }),
      reply: CartBody,
      status: 201,
      sharing: ({ slug }) => ({ lane: `cart ${slug}`, apart: [] }),
      handle: async (ctx, { params, body }) => cartBody(await createCart(ctx, ports, params.slug, wanted(body.lines))),
    }),
    route({
      ...ofShop,
      method: "GET",
      path: "/storefronts/:slug/carts/:id",
      summary: "A cart at this moment's prices",
      params: cartParams,
      reply: CartBody,
      handle: async (ctx, { params }) => cartBody(await readCart(ctx, ports, params.slug, params.id)),
    }),
    route({
      ...ofShop,
      method: "GET",
      path: "/storefronts/:slug/carts/:id/quote",
      summary: "What ordering a cart costs now, per shipping method",
      params: cartParams,
      reply: QuoteBody,
      handle: async (ctx, { params }) => quoteBody(await quoteCart(ctx, ports, params.slug, params.id)),
    }),
    route({
      ...ofShop,
      method: "PUT",
      path: "/storefronts/:slug/carts/:id/lines",
      summary: "Replace the lines of a cart",
      params: cartParams,
      body: strict({ lines: CartLinesInput }),
      reply: CartBody,
      handle: async (ctx, { params, body }) =>
        cartBody(await changeCart(ctx, ports, params.slug, params.id, wanted(body.lines))),
    }),
    route({
      ...ofShop,
      method: "POST",
      path: "/storefronts/:slug/carts/:id/checkout",
      summary: "Order a cart",
      description:
        "A cart becomes one order; a second checkout answers the same. Prices are the server's of this moment: name expectedTotalMinor to be asked again (409 sales.price_changed) when they changed.",
      params: cartParams,
      body: CheckoutInput,
      reply: CheckoutBody,
      status: 201,
      sharing: ({ slug, id }) => ({ lane: `checkout ${slug}`, apart: [id] }),
      handle: async (ctx, { params, body }) =>
        checkoutBody(await checkOut(ctx, ports, params.slug, params.id, checkoutOf(body))),
    }),
  ]
}

const statusRoute = route({
  ...ofShop,
  method: "GET",
  path: "/storefronts/:slug/orders/:id",
  summary: "An order's state, for whoever has its token",
  params: strict({ slug: slugSchema, id: idSchema("ord") }),
  query: strict({ token: Type.String({ minLength: 1, maxLength: 100 }) }),
  reply: ShopOrderBody,
  handle: async (ctx, { params, query }) =>
    shopOrderBody(await orderForShopper(ctx, params.slug, params.id, query.token)),
})

/** The public routes of every shop. */
export function shopRoutes(ports: ShopPorts): readonly Route[] {
  return [...pageRoutes, ...productRoutes(ports), ...cartRoutes(ports), statusRoute]
}

function wanted(lines: readonly { variantId: VariantId; quantity: string }[]) {
  return lines.map(({ variantId, quantity }) => ({ variantId, quantity: parseMicro(quantity) }))
}
