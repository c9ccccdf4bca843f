import { handlesForSale } from "#business/catalogue"
import { tenantOfShop } from "#business/sales"
import type { Ctx } from "#platform/db"
import { accountEndpoints } from "./account/endpoints.ts"
import { viewCart } from "./cart-view.ts"
import type { Answer, Desk, Endpoint, Site } from "./endpoint.ts"
import type { Frame } from "./frame.ts"
import { productPath } from "./goods.ts"
import type { HostedCheckout } from "./hosted-checkout.ts"
import type { Page } from "./page.ts"
import { categoryOf, homeOf, pageOfShop, searchOf, suggestionsOf } from "./pages/browse.ts"
import { addFromForm, cartPage, changeFromForm, drawer } from "./pages/cart.ts"
import { productOf } from "./pages/product.ts"
import { checkoutEndpoints, orderEndpoints } from "./shop-orders.ts"
import { type Place, param, placeOf, ports } from "./shop-place.ts"
import { siteMap } from "./site-map.ts"
import { cartCookie } from "./visitor.ts"

/** Products in a map of the site; the format takes 50,000 addresses. */
const mapProductsMax = 40_000

/** The pages of shops. */
export function shopSite(hosted: HostedCheckout | undefined): Site {
  return {
    root: "/shops/:slug",
    tenantOf: (db, slug) => tenantOfShop(db, { slug }),
    frame: (desk) => desk.run(async (ctx) => (await placeOf(ctx, desk)).frame),
    endpoints: [
      ...browsing,
      ...cartEndpoints,
      ...checkoutEndpoints(hosted),
      ...orderEndpoints(hosted),
      ...accountEndpoints,
    ],
  }
}

/** An address that shows a page. */
function shows(
  path: string,
  make: (ctx: Ctx, place: Place, desk: Desk) => Promise<Page>,
  more: Pick<Endpoint, "isShared"> = {},
): Endpoint {
  return {
    ...more,
    method: "GET",
    path,
    handle: (desk) =>
      desk.run(async (ctx): Promise<Answer> => {
        const place = await placeOf(ctx, desk)
        return { kind: "page", frame: place.frame, page: await make(ctx, place, desk) }
      }),
  }
}

const shared = { isShared: true } as const

const browsing: readonly Endpoint[] = [
  shows("", (ctx, { frame, shop }) => homeOf(ctx, ports, frame, shop), shared),
  shows(
    "/pages/:page",
    (ctx, { frame, shop }, desk) => pageOfShop(ctx, ports, frame, shop, param(desk, "page")),
    shared,
  ),
  shows("/c", (ctx, { frame, shop }, { visit }) => categoryOf(ctx, ports, frame, shop, visit, null), shared),
  shows(
    "/c/:category",
    (ctx, { frame, shop }, desk) => categoryOf(ctx, ports, frame, shop, desk.visit, param(desk, "category")),
    shared,
  ),
  shows(
    "/p/:product",
    (ctx, { frame, shop }, desk) => productOf(ctx, ports, frame, shop, param(desk, "product")),
    shared,
  ),
  shows("/search", (ctx, { frame }, { visit }) => searchOf(ctx, ports, frame, visit)),
  {
    method: "GET",
    path: "/search/suggest",
    handle: (desk) =>
      desk.run(async (ctx) => {
        const { frame } = await placeOf(ctx, desk)
        return { kind: "json", body: await suggestionsOf(ctx, ports, frame, desk.visit.query.get("q") ?? "") }
      }),
  },
  {
    method: "GET",
    path: "/sitemap.xml",
    handle: (desk) =>
      desk.run(async (ctx) => {
        const { frame, shop } = await placeOf(ctx, desk)
        const products = await handlesForSale(ctx, "storefront", mapProductsMax)
        return siteMap(frame, [
          { path: "" },
          ...shop.venue.pages.map(({ path }) => ({ path })),
          { path: "/c" },
          ...shop.categories.map(({ slug }) => ({ path: `/c/${slug}` })),
          ...products.map((product) => ({ path: productPath(product), changedAt: product.updatedAt })),
        ])
      }),
  },
]

/** What the cart's page says about the step that led there. */
const saidBy: Readonly<Record<string, (frame: Frame) => string>> = {
  updated: ({ t }) => t.cartUpdated,
}

const cartEndpoints: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/cart",
    handle: (desk) =>
      desk.run(async (ctx) => {
        const { frame } = await placeOf(ctx, desk)
        const { cartId } = desk.visit.visitor
        const view = await viewCart(ctx, ports, frame, cartId)
        const said = saidBy[desk.visit.query.get("said") ?? ""]?.(frame) ?? null
        const kept = view === null ? null : { id: view.quoted.cart.id, count: view.count }
        const cookies = cartId === null ? [] : [cartCookie(frame.venue.root, kept)]
        return { kind: "page", frame, page: await cartPage(ctx, frame, view, said), cookies }
      }),
  },
  {
    method: "POST",
    path: "/cart/add",
    handle: (desk) =>
      changed(desk, (ctx, frame) => addFromForm(ctx, ports, frame, desk.visit.form, desk.visit.visitor.cartId)),
  },
  {
    method: "POST",
    path: "/cart/lines",
    handle: (desk) =>
      changed(desk, (ctx, frame) => changeFromForm(ctx, ports, frame, desk.visit.form, desk.visit.visitor.cartId)),
  },
]

/** Changes the cart, and shows it: as a piece to the script, else as the cart's page. */
function changed(desk: Desk, change: (ctx: Ctx, frame: Frame) => ReturnType<typeof changeFromForm>): Promise<Answer> {
  return desk.run(async (ctx): Promise<Answer> => {
    const { frame } = await placeOf(ctx, desk)
    const { root } = frame.venue
    const done = await change(ctx, frame)
    const cookies = [cartCookie(root, done?.cart ?? null)]
    if (!desk.visit.isScript) return { kind: "redirect", to: `${root}/cart?said=updated`, cookies }
    const view = await viewCart(ctx, ports, frame, done?.cart.id ?? null)
    const facts = { count: done?.cart.count ?? 0, said: done?.said ?? frame.t.cartEmpty }
    return { kind: "piece", frame, piece: await drawer(ctx, frame, view), facts, cookies }
  })
}
