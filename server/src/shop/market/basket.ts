import { type Cart, cartItems, createCart, type Listing, loadCart, replaceCartLines } from "#business/marketplace"
import { type QuotedBasket, type QuotedPart, quoteBasket } from "#flows"
import { AppError, isId, lineTotalMinor, type Micro } from "#kernel"
import type { Ctx } from "#platform/db"
import { httpErrors } from "#platform/http"
import { cartLines, sumLine } from "../cart-parts.ts"
import { type CartLineView, piecesIn } from "../cart-view.ts"
import { type Form, piecesOf } from "../form.ts"
import type { Frame } from "../frame.ts"
import { readSizes } from "../goods.ts"
import { type Html, html } from "../html.ts"
import { icon } from "../icons.ts"
import type { Page } from "../page.ts"
import type { CartChange } from "../pages/cart.ts"
import { notice } from "../parts.ts"
import { tokenField } from "../visitor.ts"
import { listingPath } from "./cards.ts"

const linesMax = 200
/** Another change of the same cart may come between reading and writing it. */
const triesMax = 3

/** The visitor's basket; null where there is none (any more). */
export async function basketOf(ctx: Ctx, cartId: string | null): Promise<QuotedBasket | null> {
  if (cartId === null) return null
  try {
    const quoted = await quoteBasket(ctx, cartId)
    return quoted.cart.groupId === null ? quoted : null
  } catch (error) {
    if (error instanceof AppError && error.code === "marketplace.cart_unknown") return null
    throw error
  }
}

/** What is in a basket, each seller's goods together; what can't be had comes last. */
export function linesOf(basket: QuotedBasket): readonly CartLineView[] {
  return [
    ...basket.parts.flatMap(linesOfPart),
    ...basket.refused.map(({ listing, quantity }) => ({ ...lineOf(listing, quantity, 0n), left: 0n })),
  ]
}

function linesOfPart({ items, priced }: QuotedPart): readonly CartLineView[] {
  return items.map(({ listing, quantity }) => {
    const sold = priced.lines.find((line) => line.variantId === listing.variantId)
    const sums = priced.pricesIncludeTax ? sold?.totalMinor : sold?.netMinor
    return { ...lineOf(listing, quantity, sums), unitPrice: sold?.unitPrice ?? listing.unitPrice }
  })
}

function lineOf(listing: Listing, quantity: Micro, totalMinor: bigint | undefined): CartLineView {
  return {
    key: listing.id,
    name: listing.name,
    path: listingPath(listing),
    imageUrl: listing.imageUrl,
    quantity,
    unitPrice: listing.unitPrice,
    totalMinor: totalMinor ?? lineTotalMinor(listing.unitPrice, quantity, listing.currency),
    left: listing.state === "active" ? (listing.available ?? undefined) : 0n,
  }
}

/** The basket's page, split by seller. */
export async function basketPage(
  ctx: Ctx,
  frame: Frame,
  basket: QuotedBasket | null,
  said: string | null,
): Promise<Page> {
  const { t } = frame
  return {
    title: t.cart,
    main: html`<h1>${t.cart}</h1>
${said !== null && notice("good", said)}
${basket === null || basket.cart.lines.length === 0 ? emptyBasket(frame) : await fullBasket(ctx, frame, basket)}`,
    crumbs: [
      { label: t.home, path: "" },
      { label: t.cart, path: null },
    ],
    keeping: "own",
  }
}

function emptyBasket({ t, link }: Frame): Html {
  return html`<div class="hollow">${icon("bag")}<p>${t.cartEmpty}</p><p class="quiet">${t.cartStart}</p><p><a class="button" href="${link("/search")}">${t.cartContinue}</a></p></div>`
}

async function fullBasket(ctx: Ctx, frame: Frame, basket: QuotedBasket): Promise<Html> {
  const { t } = frame
  return html`<div class="two">
<form method="post" action="${frame.link("/cart/lines")}" data-cart aria-label="${t.cart}">
${tokenField()}
<button class="vh-button" type="submit" tabindex="-1" aria-hidden="true">${t.cartUpdate}</button>
${await sellerParts(ctx, frame, basket, "q-")}
<p class="row"><button class="button button-quiet" type="submit">${t.cartUpdate}</button> <a class="link" href="${frame.link("/search")}">${t.cartContinue}</a></p>
</form>
<aside class="box" aria-label="${t.total}">
${basketSums(frame, basket)}
<p class="quiet small">${icon("truck")} ${t.parcels(basket.parts.length)}</p>
${basket.parts.length > 0 && html`<p><a class="button button-big button-wide" href="${frame.link("/checkout")}">${t.toCheckout} ${icon("arrow")}</a></p>`}
</aside>
</div>`
}

async function sellerParts(ctx: Ctx, frame: Frame, basket: QuotedBasket, idPrefix: string): Promise<Html> {
  const lines = linesOf(basket)
  const pictures = await readSizes(
    ctx,
    lines.map((line) => line.imageUrl),
  )
  const bySeller = Map.groupBy(
    [...basket.parts.flatMap(({ items }) => items), ...basket.refused],
    ({ listing }) => listing.sellerId,
  )
  return html`${[...bySeller.values()].map((items) => {
    const keys = new Set<string>(items.map(({ listing }) => listing.id))
    return html`<section><div class="seller-head">${icon("store")}<h2>${items[0]?.listing.sellerName}</h2></div>
${cartLines(
  frame,
  lines.filter((line) => keys.has(line.key)),
  pictures,
  idPrefix,
)}</section>`
  })}`
}

/** The sums of a basket, shipping of every seller included. */
export function basketSums(frame: Frame, { parts, totalMinor }: QuotedBasket): Html {
  const { t } = frame
  const shippingMinor = parts.reduce((sum, { priced }) => sum + priced.shippingMinor, 0n)
  const taxMinor = parts.reduce((sum, { priced }) => sum + priced.totals.taxMinor, 0n)
  const isIncluded = parts.every(({ priced }) => priced.pricesIncludeTax)
  const goodsMinor = totalMinor - shippingMinor - (isIncluded ? 0n : taxMinor)
  return html`<dl class="sums">
${sumLine(t.subtotal, frame.money(goodsMinor))}
${sumLine(t.shipping, shippingMinor === 0n ? t.free : frame.money(shippingMinor))}
${!isIncluded && sumLine(t.tax, frame.money(taxMinor))}
${sumLine(t.total, frame.money(totalMinor), "sum-total")}
${isIncluded && sumLine(t.taxIn, frame.money(taxMinor), "quiet small")}
</dl>`
}

/** The basket beside a page, as the script shows it. */
export async function basketDrawer(ctx: Ctx, frame: Frame, basket: QuotedBasket | null): Promise<Html> {
  const { t } = frame
  const head = html`<div class="drawer-head"><h2 id="drawer-title">${t.cart}</h2><button class="link drawer-close" type="button" data-close aria-label="${t.cartClose}">${icon("close")}</button></div>`
  if (basket === null || basket.cart.lines.length === 0) return html`${head}<p>${t.cartEmpty}</p>`
  return html`${head}
<form method="post" action="${frame.link("/cart/lines")}" data-cart>
${tokenField()}
<button class="vh-button" type="submit" tabindex="-1" aria-hidden="true">${t.cartUpdate}</button>
${await sellerParts(ctx, frame, basket, "d-")}
</form>
<div class="drawer-foot">${basketSums(frame, basket)}
<p><a class="button button-big button-wide" href="${frame.link("/checkout")}">${t.toCheckout}</a></p>
<p><a class="button button-quiet button-wide" href="${frame.link("/cart")}">${t.cartView}</a></p></div>`
}

/** Puts what a form names into the visitor's basket, or into a new one. */
export async function addToBasket(ctx: Ctx, frame: Frame, form: Form, cartId: string | null): Promise<CartChange> {
  const listingId = form.text("listingId")
  const pieces = piecesOf(form.text("quantity") || "1")
  if (!isId("mli", listingId) || pieces === undefined || pieces === 0)
    throw httpErrors["request.malformed"]({ reason: "the form names no product or no quantity" })
  const line = { listingId, quantity: BigInt(pieces) * 1_000_000n }
  const before = await openCart(ctx, cartId)
  const after =
    before === null ? await createCart(ctx, "b2c", [line]) : await changed(ctx, before, (lines) => [...lines, line])
  const item = (await cartItems(ctx, after)).find(({ listing }) => listing.id === listingId)
  return { ...changeOf(after), said: frame.t.addedToCart(item?.listing.name ?? frame.t.product) }
}

/** Changes quantities as a form says; null where the visitor has no basket (any more). */
export async function changeBasket(
  ctx: Ctx,
  frame: Frame,
  form: Form,
  cartId: string | null,
): Promise<CartChange | null> {
  const before = await openCart(ctx, cartId)
  if (before === null) return null
  const removed = form.text("remove")
  const asked = new Map(form.startingWith("q.", linesMax))
  const gone = (await cartItems(ctx, before)).find(({ listing }) => listing.id === removed)
  const after = await changed(ctx, before, (lines) =>
    lines
      .filter(({ listingId }) => listingId !== removed)
      .map((line) => {
        const pieces = piecesOf(asked.get(line.listingId) ?? "")
        return pieces === undefined ? line : { ...line, quantity: BigInt(pieces) * 1_000_000n }
      })
      .filter(({ quantity }) => quantity > 0n),
  )
  const said = gone === undefined ? frame.t.cartUpdated : frame.t.cartRemoved(gone.listing.name)
  return { ...changeOf(after), said }
}

async function openCart(ctx: Ctx, cartId: string | null): Promise<Cart | null> {
  if (cartId === null) return null
  try {
    const cart = await loadCart(ctx, cartId)
    return cart.groupId === null ? cart : null
  } catch (error) {
    if (error instanceof AppError && error.code === "marketplace.cart_unknown") return null
    throw error
  }
}

async function changed(ctx: Ctx, cart: Cart, change: (lines: Cart["lines"]) => Cart["lines"]): Promise<Cart> {
  for (let attempt = 1, before = cart; ; attempt++) {
    try {
      return await replaceCartLines(ctx, before.id, change(before.lines), before.version)
    } catch (error) {
      const isLate = error instanceof AppError && error.code === "version.mismatch"
      if (!isLate || attempt >= triesMax) throw error
      before = await loadCart(ctx, cart.id)
    }
  }
}

function changeOf(cart: Cart): Pick<CartChange, "cart"> {
  return { cart: { id: cart.id, count: piecesIn(cart.lines) } }
}
