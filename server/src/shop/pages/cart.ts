import { addToCart, changeCart, createCart, type PricedCart, type ShopPorts, type WantedLine } from "#business/sales"
import { AppError, isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { httpErrors } from "#platform/http"
import { cartLines, sumLine } from "../cart-parts.ts"
import { type CartView, piecesIn, viewCart } from "../cart-view.ts"
import { type Form, piecesOf } from "../form.ts"
import type { Frame } from "../frame.ts"
import { readSizes } from "../goods.ts"
import { type Html, html } from "../html.ts"
import { icon } from "../icons.ts"
import type { Page } from "../page.ts"
import { notice } from "../parts.ts"
import { tokenField } from "../visitor.ts"

const linesMax = 200

/** The cart's page. `said` tells what the last step did. */
export async function cartPage(ctx: Ctx, frame: Frame, view: CartView | null, said: string | null): Promise<Page> {
  const { t } = frame
  const crumbs = [
    { label: t.home, path: "" },
    { label: t.cart, path: null },
  ]
  return {
    title: t.cart,
    main: html`<h1>${t.cart}</h1>
${said !== null && notice("good", said)}
${view?.notes.map((note) => notice("warn", note))}
${view === null || view.lines.length === 0 ? emptyCart(frame) : await fullCart(ctx, frame, view)}`,
    crumbs,
    keeping: "own",
  }
}

function emptyCart({ t, link }: Frame): Html {
  return html`<div class="hollow">${icon("bag")}<p>${t.cartEmpty}</p><p class="quiet">${t.cartStart}</p><p><a class="button" href="${link("/c")}">${t.cartContinue}</a></p></div>`
}

async function fullCart(ctx: Ctx, frame: Frame, view: CartView): Promise<Html> {
  const { t } = frame
  const pictures = await readSizes(
    ctx,
    view.lines.map((line) => line.imageUrl),
  )
  return html`<div class="two">
<form method="post" action="${frame.link("/cart/lines")}" data-cart aria-label="${t.cart}">
${tokenField()}
<button class="vh-button" type="submit" tabindex="-1" aria-hidden="true">${t.cartUpdate}</button>
${cartLines(frame, view.lines, pictures, "q-")}
<p class="row"><button class="button button-quiet" type="submit">${t.cartUpdate}</button> <a class="link" href="${frame.link("/c")}">${t.cartContinue}</a></p>
</form>
<aside class="box" aria-label="${t.total}">
<dl class="sums">${sumLine(t.subtotal, frame.money(view.subtotalMinor), "sum-total")}</dl>
<p class="quiet small">${view.pricesIncludeTax ? `${t.taxIn} ${frame.money(view.taxMinor)}. ` : `${t.tax}: ${frame.money(view.taxMinor)}. `}${t.shippingLater}</p>
<p><a class="button button-big button-wide" href="${frame.link("/checkout")}">${t.toCheckout} ${icon("arrow")}</a></p>
</aside>
</div>`
}

/** The cart beside a page, as the script shows it. */
export async function drawer(ctx: Ctx, frame: Frame, view: CartView | null): Promise<Html> {
  const { t } = frame
  const close = html`<button class="link drawer-close" type="button" data-close aria-label="${t.cartClose}">${icon("close")}</button>`
  const title = html`<div class="drawer-head"><h2 id="drawer-title">${t.cart}</h2>${close}</div>`
  if (view === null || view.lines.length === 0) return html`${title}<p>${t.cartEmpty}</p>`
  const pictures = await readSizes(
    ctx,
    view.lines.map((line) => line.imageUrl),
  )
  return html`${title}
${view.notes.map((note) => notice("warn", note))}
<form method="post" action="${frame.link("/cart/lines")}" data-cart>
${tokenField()}
<button class="vh-button" type="submit" tabindex="-1" aria-hidden="true">${t.cartUpdate}</button>
${cartLines(frame, view.lines, pictures, "d-")}
</form>
<div class="drawer-foot"><dl class="sums">${sumLine(t.subtotal, frame.money(view.subtotalMinor), "sum-total")}</dl>
<p class="quiet small">${t.shippingLater}</p>
<p><a class="button button-big button-wide" href="${frame.link("/checkout")}">${t.toCheckout}</a></p>
<p><a class="button button-quiet button-wide" href="${frame.link("/cart")}">${t.cartView}</a></p></div>`
}

/** What changed a cart: its id, the pieces in it, and what is said about it. */
export interface CartChange {
  readonly cart: { readonly id: string; readonly count: number }
  readonly said: string
}

/** Puts what a form names into the visitor's cart, or into a new one. Throws `request.malformed`, `sales.not_for_sale` … */
export async function addFromForm(
  ctx: Ctx,
  ports: ShopPorts,
  frame: Frame,
  form: Form,
  cartId: string | null,
): Promise<CartChange> {
  const variantId = form.text("variantId")
  const quantity = piecesOf(form.text("quantity") || "1")
  if (!isId("var", variantId) || quantity === undefined || quantity === 0)
    throw httpErrors["request.malformed"]({ reason: "the form names no product or no quantity" })
  const line = { variantId, quantity: BigInt(quantity) * 1_000_000n }
  const after = await inCart(ctx, ports, frame.venue.slug, cartId, line)
  const name = after.priced?.lines.find((each) => each.variantId === variantId)?.description ?? frame.t.product
  return { ...changeOf(after), said: frame.t.addedToCart(name) }
}

/** Into the visitor's cart; where that was ordered or forgotten meanwhile, into a new one. */
async function inCart(
  ctx: Ctx,
  ports: ShopPorts,
  slug: string,
  cartId: string | null,
  line: WantedLine,
): Promise<PricedCart> {
  if (!isId("crt", cartId)) return createCart(ctx, ports, slug, [line])
  try {
    return await addToCart(ctx, ports, slug, cartId, line)
  } catch (error) {
    const isOver = error instanceof AppError && ["sales.cart_unknown", "sales.cart_ordered"].includes(error.code)
    if (!isOver) throw error
    return createCart(ctx, ports, slug, [line])
  }
}

/** Changes quantities as a form says; null where the visitor has no cart (any more). */
export async function changeFromForm(
  ctx: Ctx,
  ports: ShopPorts,
  frame: Frame,
  form: Form,
  cartId: string | null,
): Promise<CartChange | null> {
  const before = await viewCart(ctx, ports, frame, cartId)
  if (before === null) return null
  const removed = form.text("remove")
  const asked = new Map(form.startingWith("q.", linesMax))
  const wanted = before.lines.flatMap((line): WantedLine[] => {
    if (line.key === removed || !isId("var", line.key)) return []
    const pieces = piecesOf(asked.get(line.key) ?? "")
    const quantity = pieces === undefined ? line.quantity : BigInt(pieces) * 1_000_000n
    return quantity === 0n ? [] : [{ variantId: line.key, quantity }]
  })
  const after = await changeCart(ctx, ports, frame.venue.slug, before.quoted.cart.id, wanted)
  const gone = before.lines.find((line) => line.key === removed)
  return { ...changeOf(after), said: gone === undefined ? frame.t.cartUpdated : frame.t.cartRemoved(gone.name) }
}

function changeOf({ cart, priced }: PricedCart): Pick<CartChange, "cart"> {
  return { cart: { id: cart.id, count: piecesIn(priced?.lines ?? []) } }
}
