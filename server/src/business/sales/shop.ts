import { timingSafeEqual } from "node:crypto"
import { formatMicro, isId, type Micro, parseMicro } from "#kernel"
import { type Ctx, type Database, settleAtCommit, type TenantId } from "#platform/db"
import { type Cart, type CartId, type CartLine, cartLinesMax } from "./cart.ts"
import * as carts from "./cart-store.ts"
import { loadOrder } from "./change.ts"
import { salesErrors } from "./errors.ts"
import type { Address, OrderDraft, OrderId, OrderWithLines, PaymentMethod, VariantId } from "./order.ts"
import { placeUnder, priceDraft, pricerOf } from "./place.ts"
import type { SalesPorts } from "./ports.ts"
import type { PricedOrder } from "./pricing.ts"
import { readTermsBySlug } from "./settings-store.ts"
import type { Storefront } from "./storefront.ts"
import * as storefronts from "./storefront-store.ts"
import { type OrderTerms, type StoredTerms, termsOf } from "./terms.ts"
import { secretId } from "./tokens.ts"

const idBodyChars = 26
const orderWordCharsMax = 100

/** How long a process believes whose a slug is: a renamed shop answers under its old name for so long. */
const slugTrustMs = 5_000
const slugCacheMax = 10_000

interface Owner {
  readonly tenant: TenantId | undefined
  readonly untilMs: number
}
const owners = new WeakMap<Database, Map<string, Owner>>()

/** Whose shop a slug is; remembered for 5 s per process. Throws `sales.storefront_unknown`. */
export async function tenantOfShop(db: Database, { slug }: { readonly slug: string }): Promise<TenantId> {
  const cache = owners.get(db) ?? new Map<string, Owner>()
  owners.set(db, cache)
  const nowMs = db.clock.now().getTime()
  const known = cache.get(slug)
  if (known?.tenant !== undefined && known.untilMs > nowMs) return known.tenant
  const found = await db.withSystem("whose shop is this", (sys) => storefronts.storefrontBySlug(sys, slug))
  if (found === undefined) throw salesErrors["sales.storefront_unknown"]({ slug })
  if (cache.size >= slugCacheMax) cache.clear()
  cache.set(slug, { tenant: found.tenant, untilMs: nowMs + slugTrustMs })
  return found.tenant
}

/** The shop with this slug. Throws `sales.storefront_unknown`. */
export async function shopBySlug(ctx: Ctx, slug: string): Promise<Storefront> {
  const found = await storefronts.ownStorefrontBySlug(ctx, slug)
  if (found === undefined) throw salesErrors["sales.storefront_unknown"]({ slug })
  return found
}

/** What a buyer wants of a variant. */
export interface WantedLine {
  readonly variantId: VariantId
  readonly quantity: Micro
}

/** A cart at this moment's prices, without shipping. */
export interface PricedCart {
  readonly cart: Cart
  readonly terms: OrderTerms
  readonly storefront: Storefront
  /** null while it is empty. */
  readonly priced: PricedOrder | null
}

/** Makes a cart, at once with lines. HOT: three statements in two round trips, as neither question needs the other's answer. */
export async function createCart(
  ctx: Ctx,
  ports: SalesPorts,
  slug: string,
  wanted: readonly WantedLine[],
): Promise<PricedCart> {
  const stored = readTermsBySlug(ctx, slug)
  const draft = goodsDraft(wanted)
  const pricer = draft.lines.length === 0 ? null : pricerOf(ctx, ports, draft)
  pricer?.catch(() => undefined) // what is wrong with the shop is told first
  const { terms, storefront } = openShop(ctx, ports, await stored, slug)
  const priced = pricer && (await pricer)(draft, terms)
  const cart = { id: secretId("crt"), storefrontId: storefront.id, lines: seenLines(priced), orderId: null, version: 1 }
  settleAtCommit(ctx, carts.insertCart(ctx, cart))
  return { cart, terms, storefront, priced }
}

/** A cart at this moment's prices. Throws `sales.cart_unknown`. */
export async function readCart(ctx: Ctx, ports: SalesPorts, slug: string, id: CartId): Promise<PricedCart> {
  const { cart, terms, storefront } = await loadCart(ctx, ports, slug, id, "read")
  return { cart, terms, storefront, priced: await priceCart(ctx, ports, terms, wantedOf(cart)) }
}

/** Replaces a cart's lines. Throws `sales.cart_unknown`, `sales.cart_ordered`. */
export async function changeCart(
  ctx: Ctx,
  ports: SalesPorts,
  slug: string,
  id: CartId,
  wanted: readonly WantedLine[],
): Promise<PricedCart> {
  const loaded = await loadCart(ctx, ports, slug, id, "lock")
  if (loaded.cart.orderId !== null) throw salesErrors["sales.cart_ordered"]({ orderId: loaded.cart.orderId })
  return replaceLines(ctx, ports, loaded, wanted)
}

/** Writes the lines of a cart that is loaded and locked. */
export async function replaceLines(
  ctx: Ctx,
  ports: SalesPorts,
  { cart, terms, storefront }: Omit<PricedCart, "priced">,
  wanted: readonly WantedLine[],
): Promise<PricedCart> {
  const priced = await priceCart(ctx, ports, terms, wanted)
  const lines = seenLines(priced)
  await carts.updateCart(ctx, cart.id, lines)
  return { cart: { ...cart, lines, version: cart.version + 1 }, terms, storefront, priced }
}

/** What a buyer says at the checkout; never a price. */
export interface Checkout {
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly shippingAddress: Address | null
  readonly billingAddress: Address | null
  readonly shippingMethod: string | undefined
  readonly paymentMethod: PaymentMethod
  readonly note: string | null
  /** The buyer asked for news by e-mail. */
  readonly wantsNews: boolean
  readonly expectedTotalMinor: bigint | undefined
}

/**
 * Makes a cart an order. A cart becomes one order: a second checkout, also one at the same time, answers the same. Prices are
 * today's; a buyer who says which total they saw is asked again when it changed (`sales.price_changed`).
 */
export async function checkOut(
  ctx: Ctx,
  ports: SalesPorts,
  slug: string,
  id: CartId,
  checkout: Checkout,
): Promise<OrderWithLines> {
  const { cart, terms, storefront } = await loadCart(ctx, ports, slug, id, "lock")
  if (cart.orderId !== null) return loadOrder(ctx, cart.orderId)
  if (!storefront.isOpen) throw salesErrors["sales.storefront_closed"]({ slug })
  if (cart.lines.length === 0) throw salesErrors["sales.cart_empty"]()
  if (!storefront.paymentMethods.includes(checkout.paymentMethod)) {
    throw salesErrors["sales.payment_method_refused"]({ method: checkout.paymentMethod })
  }
  const { expectedTotalMinor } = checkout
  const seen = expectedTotalMinor === undefined ? {} : { expectedTotalMinor }
  return placeUnder(ctx, ports, checkoutDraft(cart, checkout), terms, { cartId: cart.id, ...seen })
}

/** The one word by which a shopper comes back to an order: its id and its token, as `orders/{word}` of a shop's pages has it. */
export function orderWord(order: Pick<OrderWithLines, "id" | "statusToken">): string {
  return `${order.id.slice("ord_".length)}${order.statusToken}`
}

/** Id and token of such a word; undefined when it is none. */
export function readOrderWord(word: string): { readonly id: OrderId; readonly token: string } | undefined {
  const id = `ord_${word.slice(0, idBodyChars)}`
  return isId("ord", id) && word.length <= orderWordCharsMax ? { id, token: word.slice(idBodyChars) } : undefined
}

/** An order as the buyer may see it who has its token. Throws `sales.order_unknown` for a wrong token too. */
export async function orderForShopper(ctx: Ctx, slug: string, id: OrderId, token: string): Promise<OrderWithLines> {
  const shop = await shopBySlug(ctx, slug)
  const order = await loadOrder(ctx, id)
  const [given, kept] = [Buffer.from(token), Buffer.from(order.statusToken)]
  const isAllowed = given.length === kept.length && timingSafeEqual(given, kept) && order.storefrontId === shop.id
  if (!isAllowed) throw salesErrors["sales.order_unknown"]({ id })
  return order
}

/** A cart of this shop with all that ordering it needs. Throws `sales.cart_unknown`. */
export async function loadCart(ctx: Ctx, ports: SalesPorts, slug: string, id: CartId, lock: "lock" | "read") {
  const found = await carts.cartWithTerms(ctx, id, slug, lock)
  const storefront = found?.terms.storefront
  if (!found || !storefront) throw salesErrors["sales.cart_unknown"]({ id })
  return { cart: found.cart, storefront, terms: termsOf(found.terms, ports.integrationDefaults(ctx)) }
}

function openShop(ctx: Ctx, ports: SalesPorts, stored: StoredTerms, slug: string) {
  const { storefront } = stored
  if (storefront === null) throw salesErrors["sales.storefront_unknown"]({ slug })
  if (!storefront.isOpen) throw salesErrors["sales.storefront_closed"]({ slug })
  return { storefront, terms: termsOf(stored, ports.integrationDefaults(ctx)) }
}

async function priceCart(
  ctx: Ctx,
  ports: SalesPorts,
  terms: OrderTerms,
  wanted: readonly WantedLine[],
): Promise<PricedOrder | null> {
  if (wanted.length === 0) return null
  return priceDraft(ctx, ports, goodsDraft(wanted), terms)
}

/** A cart as the draft of an order without shipping. */
export function cartDraft(cart: Cart, storefront: Storefront): OrderDraft {
  return { ...goodsDraft(wantedOf(cart)), paymentMethod: storefront.paymentMethods[0] ?? "invoice" }
}

function goodsDraft(wanted: readonly WantedLine[]): OrderDraft {
  const quantities = new Map<VariantId, Micro>()
  for (const { variantId, quantity } of wanted) quantities.set(variantId, (quantities.get(variantId) ?? 0n) + quantity)
  const lines = [...quantities].slice(0, cartLinesMax).map(([variantId, quantity]) => ({ variantId, quantity }))
  const nobody = { name: "", email: null, phone: null, externalId: null }
  return {
    channel: "storefront",
    // without a storefront no shipping is priced: it is chosen at the checkout
    storefrontId: null,
    customer: nobody,
    lines,
    shippingAddress: null,
    billingAddress: null,
    paymentMethod: "invoice",
    note: null,
  }
}

function seenLines(priced: PricedOrder | null): CartLine[] {
  return (priced?.lines ?? []).flatMap((line) =>
    line.variantId === null
      ? []
      : [
          {
            variantId: line.variantId,
            quantity: formatMicro(line.quantity),
            seenUnitPrice: formatMicro(line.unitPrice),
          },
        ],
  )
}

/** What is in a cart, as it was asked for. */
export function wantedOf(cart: Cart): WantedLine[] {
  return cart.lines.map(({ variantId, quantity }) => ({ variantId, quantity: parseMicro(quantity) }))
}

function checkoutDraft(cart: Cart, checkout: Checkout): OrderDraft {
  return {
    channel: "storefront",
    storefrontId: cart.storefrontId,
    customer: {
      ...{ name: checkout.name, email: checkout.email, phone: checkout.phone, externalId: null },
      wantsNews: checkout.wantsNews,
    },
    lines: wantedOf(cart),
    ...(checkout.shippingMethod === undefined ? {} : { shippingMethod: checkout.shippingMethod }),
    shippingAddress: checkout.shippingAddress,
    billingAddress: checkout.billingAddress,
    paymentMethod: checkout.paymentMethod,
    note: checkout.note,
  }
}
