import { invoicePdf } from "#business/billing"
import { listingAddresses, loadCart, marketplaceErrors, operatorOfSlug, shelfSellers } from "#business/marketplace"
import { type Ctx, within } from "#platform/db"
import type { Answer, Desk, Endpoint, Site } from "../endpoint.ts"
import type { Frame } from "../frame.ts"
import type { Page } from "../page.ts"
import type { CartChange } from "../pages/cart.ts"
import type { Refused } from "../pages/checkout.ts"
import { siteMap } from "../site-map.ts"
import { cartCookie } from "../visitor.ts"
import { addToBasket, basketDrawer, basketOf, basketPage, changeBasket } from "./basket.ts"
import { marketCategory, marketHome, marketSearch, marketSuggestions, sellerPage, sellersPage } from "./browse.ts"
import { listingPath } from "./cards.ts"
import {
  groupOrders,
  groupPage,
  marketCheckoutPage,
  marketRefusal,
  orderBasket,
  sentToMarket,
  wordOfGroup,
} from "./checkout.ts"
import { listingPage } from "./product.ts"
import { categoryPath, type MarketPlace, marketOf } from "./venue.ts"

const mapListingsMax = 40_000
const mapSellersMax = 5_000

function shows(
  path: string,
  make: (ctx: Ctx, place: MarketPlace, desk: Desk) => Promise<Page>,
  more: Pick<Endpoint, "isShared"> = {},
): Endpoint {
  return {
    ...more,
    method: "GET",
    path,
    handle: (desk) =>
      desk.run(async (ctx): Promise<Answer> => {
        const place = await marketOf(ctx, desk)
        return { kind: "page", frame: place.frame, page: await make(ctx, place, desk) }
      }),
  }
}

const shared = { isShared: true } as const
const param = ({ visit }: Desk, name: string): string => visit.params[name] ?? ""

const browsing: readonly Endpoint[] = [
  shows("", marketHome, shared),
  shows("/sellers", sellersPage, shared),
  shows("/s/:seller", (ctx, place, desk) => sellerPage(ctx, place, desk.visit, param(desk, "seller")), shared),
  shows("/c/:category", (ctx, place, desk) => marketCategory(ctx, place, desk.visit, param(desk, "category")), shared),
  shows("/p/:listing", (ctx, place, desk) => listingPage(ctx, place, param(desk, "listing")), shared),
  shows("/search", (ctx, place, { visit }) => marketSearch(ctx, place, visit)),
  {
    method: "GET",
    path: "/search/suggest",
    handle: (desk) =>
      desk.run(async (ctx) => {
        const { frame } = await marketOf(ctx, desk)
        return { kind: "json", body: await marketSuggestions(ctx, frame, desk.visit.query.get("q") ?? "") }
      }),
  },
  {
    method: "GET",
    path: "/sitemap.xml",
    handle: (desk) =>
      desk.run(async (ctx) => {
        const { frame, categories } = await marketOf(ctx, desk)
        const sellers = await shelfSellers(ctx, mapSellersMax)
        const listings = await listingAddresses(ctx, mapListingsMax)
        return siteMap(frame, [
          { path: "" },
          { path: "/sellers" },
          ...categories.map(({ key }) => ({ path: categoryPath(key) })),
          ...sellers.map(({ id }) => ({ path: `/s/${id}` })),
          ...listings.map((listing) => ({ path: listingPath(listing), changedAt: listing.updatedAt })),
        ])
      }),
  },
]

const basketEndpoints: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/cart",
    handle: (desk) =>
      desk.run(async (ctx) => {
        const { frame } = await marketOf(ctx, desk)
        const { cartId } = desk.visit.visitor
        const basket = await basketOf(ctx, cartId)
        const said = desk.visit.query.has("said") ? frame.t.cartUpdated : null
        const cookies = cartId !== null && basket === null ? [cartCookie(frame.venue.root, null)] : []
        return { kind: "page", frame, page: await basketPage(ctx, frame, basket, said), cookies }
      }),
  },
  {
    method: "POST",
    path: "/cart/add",
    handle: (desk) =>
      changed(desk, (ctx, frame) => addToBasket(ctx, frame, desk.visit.form, desk.visit.visitor.cartId)),
  },
  {
    method: "POST",
    path: "/cart/lines",
    handle: (desk) =>
      changed(desk, (ctx, frame) => changeBasket(ctx, frame, desk.visit.form, desk.visit.visitor.cartId)),
  },
]

function changed(desk: Desk, change: (ctx: Ctx, frame: Frame) => Promise<CartChange | null>): Promise<Answer> {
  return desk.run(async (ctx): Promise<Answer> => {
    const { frame } = await marketOf(ctx, desk)
    const { root } = frame.venue
    const done = await change(ctx, frame)
    const cookies = [cartCookie(root, done?.cart ?? null)]
    if (!desk.visit.isScript) return { kind: "redirect", to: `${root}/cart?said=updated`, cookies }
    const basket = await basketOf(ctx, done?.cart.id ?? null)
    const facts = { count: done?.cart.count ?? 0, said: done?.said ?? frame.t.cartEmpty }
    return { kind: "piece", frame, piece: await basketDrawer(ctx, frame, basket), facts, cookies }
  })
}

const orderEndpoints: readonly Endpoint[] = [
  { method: "GET", path: "/checkout", handle: (desk) => desk.run((ctx) => checkoutAnswer(ctx, desk)) },
  { method: "POST", path: "/checkout", handle: (desk) => order(desk) },
  {
    method: "GET",
    path: "/orders/:word",
    handle: (desk) =>
      desk.run(async (ctx) => {
        const { frame } = await marketOf(ctx, desk)
        const word = wordOf(desk)
        const page = groupPage(frame, await groupOrders(ctx, word), word, desk.visit.query.has("thanks"))
        return { kind: "page", frame, page }
      }),
  },
  {
    method: "GET",
    path: "/orders/:word/:order/invoice.pdf",
    handle: (desk) => desk.run((ctx) => invoiceAnswer(ctx, desk)),
  },
]

/** A group's token as it was given out. */
function wordOf(desk: Desk): string {
  const word = param(desk, "word")
  if (!/^[A-Za-z0-9_-]{32}$/.test(word)) throw marketplaceErrors["marketplace.group_unknown"]()
  return word
}

async function invoiceAnswer(ctx: Ctx, desk: Desk): Promise<Answer> {
  const { orders } = await groupOrders(ctx, wordOf(desk))
  const found = orders.find(({ order: each }) => each.id === param(desk, "order"))
  const invoiceId = found?.order.invoiceId ?? null
  const tenant = found?.seller.sellerTenant ?? null
  if (invoiceId === null || tenant === null) throw marketplaceErrors["marketplace.group_unknown"]()
  const file = await within(ctx, tenant, (there) => invoicePdf(there, invoiceId))
  return { kind: "file", file, cacheControl: "no-store" }
}

async function checkoutAnswer(ctx: Ctx, desk: Desk, refused?: Refused): Promise<Answer> {
  const { frame } = await marketOf(ctx, desk)
  const basket = await basketOf(ctx, desk.visit.visitor.cartId)
  if (basket === null || basket.cart.lines.length === 0) return { kind: "redirect", to: frame.link("/cart") }
  return { kind: "page", frame, page: marketCheckoutPage(frame, basket, refused) }
}

/** Orders the visitor's basket: all of its sellers' orders or none. A form that is sent twice leads to the same page. */
async function order(desk: Desk): Promise<Answer> {
  const { form } = desk.visit
  try {
    return await desk.run((ctx) => tryToOrder(ctx, desk))
  } catch (error) {
    const refused = marketRefusal(error, form)
    if (refused === undefined) throw error
    return desk.run((ctx) => checkoutAnswer(ctx, desk, refused))
  }
}

async function tryToOrder(ctx: Ctx, desk: Desk): Promise<Answer> {
  const { frame } = await marketOf(ctx, desk)
  const { cartId } = desk.visit.visitor
  if (cartId === null) return { kind: "redirect", to: frame.link("/cart") }
  const cart = await loadCart(ctx, cartId)
  if (cart.groupId !== null) return toGroup(frame, await wordOfGroup(ctx, cart.groupId))
  if (cart.lines.length === 0) return { kind: "redirect", to: frame.link("/cart") }
  const sent = sentToMarket(frame, desk.visit.form)
  if ("refused" in sent) return checkoutAnswer(ctx, desk, sent.refused)
  return toGroup(frame, await orderBasket(ctx, cartId, sent.checkout))
}

function toGroup(frame: Frame, word: string): Answer {
  return {
    kind: "redirect",
    to: frame.link(`/orders/${word}?thanks`),
    cookies: [cartCookie(frame.venue.root, null)],
  }
}

/** The pages of marketplaces. */
export const marketSite: Site = {
  root: "/market/:slug",
  tenantOf: (db, slug) => operatorOfSlug(db, { slug }),
  frame: (desk) => desk.run(async (ctx) => (await marketOf(ctx, desk)).frame),
  endpoints: [...browsing, ...basketEndpoints, ...orderEndpoints],
}
