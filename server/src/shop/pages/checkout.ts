import Type from "typebox"
import { Check } from "typebox/value"
import {
  CheckoutInput,
  checkOut,
  checkoutOf,
  listPages,
  type OrderWithLines,
  type PaymentMethod,
  type ShippingQuote,
  type ShopPorts,
} from "#business/sales"
import { AppError } from "#kernel"
import type { Ctx } from "#platform/db"
import { httpErrors } from "#platform/http"
import { pieces, shortage, sumLine } from "../cart-parts.ts"
import { type CartView, viewCart } from "../cart-view.ts"
import {
  buyerFields,
  buyerOf,
  type Choices,
  emptyForm,
  errorSummary,
  type FieldProblem,
  type Filled,
  groupProblem,
  newsBox,
  noteField,
  paymentChoice,
  paymentOf,
  problemLine,
  problemsOf,
  readForm,
} from "../checkout-form.ts"
import type { Form } from "../form.ts"
import type { Frame } from "../frame.ts"
import { type Html, html } from "../html.ts"
import type { Page } from "../page.ts"
import { notice } from "../parts.ts"
import { type Shop, termsPage } from "../shop-venue.ts"
import { tokenField } from "../visitor.ts"

/** What stands over the form after it was sent and refused. */
export interface Refused {
  readonly filled: Filled
  readonly problems: readonly FieldProblem[]
  /** A refusal that no field is to blame for: prices or stock moved. */
  readonly moved?: "price" | "stock"
  /** What was too little of, as the refusal told it. */
  readonly short?: readonly { readonly name: string; readonly left: string }[]
  readonly status: 409 | 422
}

/** What a cart's checkout offers. Cards only where a payment service is connected. */
function choicesOf(shop: Shop, view: CartView, isCardOffered: boolean): Choices {
  const payment: readonly PaymentMethod[] = shop.storefront.paymentMethods
  return {
    shipping: view.quoted.quotes.flatMap(({ method }) => method?.code ?? []),
    payment: payment.filter((method) => method !== "card" || isCardOffered),
  }
}

/** The checkout's page; undefined where there is nothing to order. */
export async function checkoutPage(
  ctx: Ctx,
  frame: Frame,
  shop: Shop,
  view: CartView,
  isCardOffered: boolean,
  refused?: Refused,
): Promise<Page> {
  const { t } = frame
  const choices = choicesOf(shop, view, isCardOffered)
  const filled = refused?.filled ?? emptyForm(frame, choices)
  const problems = refused?.problems ?? []
  const chosen = quoteOf(view.quoted.quotes, filled.shippingMethod)
  const hasTerms = (await listPages(ctx, shop.storefront.id, "published")).some(({ slug }) => slug === termsPage)
  const canOrder = frame.venue.isOpen && choices.payment.length > 0
  return {
    ...(refused === undefined ? {} : { status: refused.status }),
    title: problems.length > 0 || refused?.moved !== undefined ? `! ${t.checkout}` : t.checkout,
    main: html`<h1>${t.checkout}</h1>
${errorSummary(frame, problems)}
${movedNotice(frame, view, refused, chosen)}
${!frame.venue.isOpen && notice("warn", t.closed)}
${choices.payment.length === 0 && notice("warn", t.noPayment)}
<form class="two checkout" method="post" action="${frame.link("/checkout")}" data-checkout novalidate>
<div>
${tokenField()}
${view.quoted.quotes.map(({ method, priced }) => html`<input type="hidden" name="expected.${method?.code ?? ""}" value="${priced.totals.totalMinor}">`)}
${buyerFields(frame, filled, problems)}
${choices.shipping.length > 0 && shippingChoice(frame, view.quoted.quotes, filled, problems)}
${choices.payment.length > 0 && paymentChoice(frame, filled, choices, problems)}
${noteField(frame, filled, problems)}
${newsBox(frame, filled)}
</div>
<aside class="box" aria-label="${t.yourOrder}">${chosen !== undefined && summary(frame, view, chosen)}
${hasTerms && html`<p class="small">${t.termsBefore}<a href="${frame.link(`/pages/${termsPage}`)}">${t.termsLink}</a>.</p>`}
${canOrder && html`<p><button class="button button-big button-wide" type="submit">${t.orderNow}</button></p>`}
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

function quoteOf(quotes: readonly ShippingQuote[], code: string): ShippingQuote | undefined {
  return quotes.find(({ method }) => method?.code === code) ?? quotes[0]
}

function movedNotice(
  frame: Frame,
  view: CartView,
  refused: Refused | undefined,
  chosen: ShippingQuote | undefined,
): Html {
  const { t } = frame
  if (refused?.moved === "price")
    return focused(notice("warn", t.priceChanged(frame.money(chosen?.priced.totals.totalMinor ?? 0n))))
  const short = view.lines.filter((line) => shortage(frame, line) !== null)
  if (refused?.moved !== "stock" && short.length === 0) return html``
  const items = short.map(({ name, left }) =>
    left === undefined || left <= 0n ? t.stockNone(name) : t.stockLeft(name, frame.number(left)),
  )
  return focused(
    notice(
      "danger",
      html`<p>${refused?.moved === "stock" ? t.stockShort : ""}</p><ul>${items.map((item) => html`<li>${item}</li>`)}</ul><p><a href="${frame.link("/cart")}">${t.changeCart}</a></p>`,
    ),
  )
}

function focused(content: Html): Html {
  return html`<div tabindex="-1" autofocus id="errors">${content}</div>`
}

function shippingChoice(
  frame: Frame,
  quotes: readonly ShippingQuote[],
  filled: Filled,
  problems: readonly FieldProblem[],
): Html {
  const { t } = frame
  const chosen = quoteOf(quotes, filled.shippingMethod)
  return html`<fieldset class="group options" data-shipping${groupProblem("shippingMethod", problems)}><legend>${t.shippingMethod}</legend>
${quotes.flatMap(({ method, priced }, i) => {
  if (method === null) return []
  const charge = priced.shippingMinor === 0n ? t.free : frame.money(priced.shippingMinor)
  const { totalMinor, taxMinor } = priced.totals
  return html`<label class="option"><input type="radio" name="shippingMethod" value="${method.code}"${i === 0 && html` id="shippingMethod"`} required${method === chosen?.method && html` checked`} data-charge="${charge}" data-total="${frame.money(totalMinor)}" data-tax="${frame.money(taxMinor)}"><span><strong>${method.name}</strong><span class="quiet small">${charge} · ${t.total} ${frame.money(totalMinor)}</span></span></label>`
})}
${problemLine("shippingMethod", problems)}</fieldset>`
}

function summary(frame: Frame, view: CartView, { priced, method }: ShippingQuote): Html {
  const { t } = frame
  const charge = priced.shippingMinor === 0n ? t.free : frame.money(priced.shippingMinor)
  return html`<h2>${t.yourOrder}</h2>
<ul class="mini">${view.lines.map((line) => html`<li><span>${pieces(frame, line.quantity)} × ${line.name}</span> <span>${frame.money(line.totalMinor)}</span></li>`)}</ul>
<dl class="sums">
${sumLine(t.subtotal, frame.money(view.subtotalMinor))}
${method !== null && html`<div class="sum"><dt>${t.shipping}</dt><dd data-sum-shipping>${charge}</dd></div>`}
${!priced.pricesIncludeTax && html`<div class="sum"><dt>${t.tax}</dt><dd data-sum-tax>${frame.money(priced.totals.taxMinor)}</dd></div>`}
<div class="sum sum-total"><dt>${t.total}</dt><dd data-sum-total>${frame.money(priced.totals.totalMinor)}</dd></div>
${priced.pricesIncludeTax && html`<div class="sum quiet small"><dt>${t.taxIn}</dt><dd data-sum-tax>${frame.money(priced.totals.taxMinor)}</dd></div>`}
</dl>`
}

/** A sent form: an order that can be placed, or what is wrong with it. */
export type Sent = { readonly ready: (ctx: Ctx) => Promise<OrderWithLines> } | { readonly refused: Refused }

const expectedPattern = /^\d{1,15}$/

/** Reads a sent checkout. What it may hold is what the public API takes. */
export function sentCheckout(
  frame: Frame,
  shop: Shop,
  ports: ShopPorts,
  form: Form,
  view: CartView,
  isCardOffered: boolean,
): Sent {
  const choices = choicesOf(shop, view, isCardOffered)
  const filled = readForm(form)
  const problems = problemsOf(filled, choices, frame.t)
  const paymentMethod = paymentOf(filled, choices)
  if (problems.length > 0 || paymentMethod === undefined) return { refused: { filled, problems, status: 422 } }
  const expected = form.text(`expected.${filled.shippingMethod}`)
  const input = {
    ...buyerOf(filled),
    wantsNews: filled.wantsNews,
    ...(filled.shippingMethod === "" ? {} : { shippingMethod: filled.shippingMethod }),
    paymentMethod,
    ...(expectedPattern.test(expected) ? { expectedTotalMinor: expected } : {}),
  }
  if (!Check(Checked, input)) throw httpErrors["request.malformed"]({ reason: "the checkout's fields don't fit" })
  const checkout = checkoutOf(input)
  return { ready: (ctx) => checkOut(ctx, ports, shop.venue.slug, view.quoted.cart.id, checkout) }
}

/** The same schema as the public checkout's. */
const Checked = Type.Object(CheckoutInput.properties, { additionalProperties: false })

/** What the form says when the order was refused; undefined where the refusal is of another kind. */
export function refusalOf(error: unknown, form: Form): Refused | undefined {
  if (!(error instanceof AppError)) return undefined
  const filled = readForm(form)
  if (error.code === "sales.price_changed") return { filled, problems: [], moved: "price", status: 409 }
  if (error.code === "stock.insufficient") return { filled, problems: [], moved: "stock", status: 409 }
  const isAboutGoods = error.code === "sales.not_for_sale" || error.code === "sales.variant_unknown"
  return isAboutGoods ? { filled, problems: [], moved: "stock", status: 409 } : undefined
}

/** The visitor's cart where something in it can be ordered. */
export async function orderable(
  ctx: Ctx,
  ports: ShopPorts,
  frame: Frame,
  cartId: string | null,
): Promise<CartView | null> {
  const view = await viewCart(ctx, ports, frame, cartId)
  return view === null || view.lines.length === 0 ? null : view
}
