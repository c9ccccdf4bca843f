import { loadGroup, loadGroupByToken } from "#business/marketplace"
import {
  checkOutMarketplace,
  type GroupOrderView,
  type MarketplaceCheckout,
  ordersOfGroup,
  type QuotedBasket,
} from "#flows"
import { AppError } from "#kernel"
import type { Ctx } from "#platform/db"
import { pieces, shortage } from "../cart-parts.ts"
import {
  buyerFields,
  buyerOf,
  type Choices,
  emptyForm,
  errorSummary,
  noteField,
  paymentChoice,
  paymentOf,
  problemsOf,
  readForm,
} from "../checkout-form.ts"
import type { Form } from "../form.ts"
import type { Frame } from "../frame.ts"
import { type Html, html } from "../html.ts"
import { icon } from "../icons.ts"
import type { Page } from "../page.ts"
import type { Refused } from "../pages/checkout.ts"
import { orderLines, steps } from "../pages/order.ts"
import { notice } from "../parts.ts"
import { tokenField } from "../visitor.ts"
import { basketSums, linesOf } from "./basket.ts"

/** How a marketplace's orders are paid: at each seller, so without a payment service. */
const choices: Choices = { shipping: [], payment: ["invoice", "bank_transfer", "cash_on_delivery"] }

/** The checkout of a basket of several sellers. */
export function marketCheckoutPage(frame: Frame, basket: QuotedBasket, refused?: Refused): Page {
  const { t } = frame
  const filled = refused?.filled ?? emptyForm(frame, choices)
  const problems = refused?.problems ?? []
  const isWrong = problems.length > 0 || refused?.moved !== undefined
  return {
    ...(refused === undefined ? {} : { status: refused.status }),
    title: isWrong ? `! ${t.checkout}` : t.checkout,
    main: html`<h1>${t.checkout}</h1>
${errorSummary(frame, problems)}
${movedNotice(frame, basket, refused)}
${!frame.venue.isOpen && notice("warn", t.marketClosed)}
<form class="two checkout" method="post" action="${frame.link("/checkout")}" data-checkout novalidate>
<div>
${tokenField()}
<input type="hidden" name="expected" value="${basket.totalMinor}">
${buyerFields(frame, filled, problems)}
${paymentChoice(frame, filled, choices, problems)}
${noteField(frame, filled, problems)}
</div>
<aside class="box" aria-label="${t.yourOrder}"><h2>${t.yourOrder}</h2>
${basket.parts.map(
  ({ items }) => html`<h3>${icon("store")} ${items[0]?.listing.sellerName}</h3>
<ul class="mini">${items.map(({ listing, quantity }) => html`<li><span>${pieces(frame, quantity)} × ${listing.name}</span></li>`)}</ul>`,
)}
${basketSums(frame, basket)}
<p class="quiet small">${icon("truck")} ${t.parcels(basket.parts.length)}</p>
${frame.venue.isOpen && html`<p><button class="button button-big button-wide" type="submit">${t.orderNow}</button></p>`}
<p><a class="link" href="${frame.link("/cart")}">${t.changeCart}</a></p>
</aside>
</form>`,
    crumbs: [
      { label: t.home, path: "" },
      { label: t.cart, path: "/cart" },
      { label: t.checkout, path: null },
    ],
    keeping: "secret",
    isPlain: true,
  }
}

function movedNotice(frame: Frame, basket: QuotedBasket, refused: Refused | undefined): Html {
  const { t } = frame
  const focused = (content: Html) => html`<div tabindex="-1" autofocus id="errors">${content}</div>`
  if (refused?.moved === "price") return focused(notice("warn", t.priceChanged(frame.money(basket.totalMinor))))
  const short = linesOf(basket).filter((line) => shortage(frame, line) !== null)
  if (refused?.moved !== "stock" && short.length === 0) return html``
  const items = short.map(({ name, left }) =>
    left === undefined || left <= 0n ? t.stockNone(name) : t.stockLeft(name, frame.number(left)),
  )
  const told = refused?.short ?? []
  const listed =
    told.length > 0 ? told.map(({ name, left }) => (left === "0" ? t.stockNone(name) : t.stockLeft(name, left))) : items
  return focused(
    notice(
      "danger",
      html`<p>${refused?.moved === "stock" ? t.stockShort : ""}</p><ul>${listed.map((item) => html`<li>${item}</li>`)}</ul><p><a href="${frame.link("/cart")}">${t.changeCart}</a></p>`,
    ),
  )
}

/** A sent checkout as the public one takes it, or what is wrong with it. */
export function sentToMarket(
  frame: Frame,
  form: Form,
): { readonly checkout: MarketplaceCheckout } | { readonly refused: Refused } {
  const filled = readForm(form)
  const problems = problemsOf(filled, choices, frame.t)
  const paymentMethod = paymentOf(filled, choices)
  if (problems.length > 0 || paymentMethod === undefined) return { refused: { filled, problems, status: 422 } }
  const expected = form.text("expected")
  const seen = /^\d{1,15}$/.test(expected) ? { expectedTotalMinor: expected } : {}
  return { checkout: { ...buyerOf(filled), paymentMethod, ...seen } }
}

/** What the form says when the order was refused; undefined where the refusal is of another kind. */
export function marketRefusal(error: unknown, form: Form): Refused | undefined {
  if (!(error instanceof AppError)) return undefined
  const filled = readForm(form)
  if (error.code === "marketplace.price_changed") return { filled, problems: [], moved: "price", status: 409 }
  const isAboutGoods = error.code === "marketplace.stock_short" || error.code === "marketplace.listing_unavailable"
  if (!isAboutGoods) return undefined
  const listings = Array.isArray(error.params["listings"]) ? error.params["listings"] : []
  const short = listings.map((listing) => ({ name: String(listing.name), left: String(listing.available ?? "0") }))
  return { filled, problems: [], moved: "stock", short, status: 409 }
}

/** Orders a basket; answers the word of its page. */
export async function orderBasket(ctx: Ctx, cartId: string, checkout: MarketplaceCheckout): Promise<string> {
  return (await checkOutMarketplace(ctx, cartId, checkout)).statusToken
}

/** The word of the checkout that a basket became. */
export async function wordOfGroup(ctx: Ctx, groupId: `mgr_${string}`): Promise<string> {
  return (await loadGroup(ctx, groupId)).statusToken
}

/** The orders of a checkout, by its token. Throws `marketplace.group_unknown`. */
export async function groupOrders(
  ctx: Ctx,
  token: string,
): Promise<{ readonly orders: readonly GroupOrderView[]; readonly totalMinor: bigint; readonly placedAt: Date }> {
  const group = await loadGroupByToken(ctx, token)
  return { orders: await ordersOfGroup(ctx, group), totalMinor: group.totalMinor, placedAt: group.placedAt }
}

/** How a checkout of several sellers is doing: an order of each. */
export function groupPage(
  frame: Frame,
  { orders, totalMinor, placedAt }: Awaited<ReturnType<typeof groupOrders>>,
  token: string,
  isNew: boolean,
): Page {
  const { t } = frame
  const email = orders[0]?.order.contact.email ?? null
  return {
    title: t.yourOrder,
    main: html`${isNew && notice("good", html`<p><strong>${t.orderThanks}</strong></p>${email !== null && html`<p>${t.orderMail(email)}</p>`}<p>${t.orderKeep}</p>`)}
<h1>${t.yourOrder}</h1>
<p class="quiet">${t.orderPlaced(frame.date(placedAt))} · ${t.total} <strong>${frame.money(totalMinor)}</strong> · ${t.parcels(orders.length)}</p>
${orders.map(
  ({
    seller,
    order,
  }) => html`<section class="box section"><div class="seller-head">${icon("store")}<h2>${t.orderOf(seller.name)}</h2></div>
<p class="quiet small">${t.orderNumber(order.number)} · ${t.payments[order.paymentMethod]} · ${t.paymentStates[order.paymentState]}</p>
${order.state === "cancelled" ? notice("warn", t.orderStates.cancelled) : steps(frame, order)}
${orderLines(frame, order.lines, order.pricesIncludeTax)}
<dl class="sums">${order.shippingMinor > 0n && html`<div class="sum"><dt>${t.shipping}</dt><dd>${frame.money(order.shippingMinor)}</dd></div>`}<div class="sum sum-total"><dt>${t.total}</dt><dd>${frame.money(order.totalMinor)}</dd></div></dl>
${order.invoiceNumber !== null && html`<p><a class="button button-quiet" href="${frame.link(`/orders/${token}/${order.id}/invoice.pdf`)}">${icon("file")} ${t.invoicePdf(order.invoiceNumber)}</a></p>`}
</section>`,
)}`,
    crumbs: [
      { label: t.home, path: "" },
      { label: t.yourOrder, path: null },
    ],
    keeping: "secret",
  }
}
