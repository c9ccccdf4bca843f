import type { Ctx } from "#platform/db"
import type { CartId } from "./cart.ts"
import type { OrderDraft } from "./order.ts"
import { pricerOf } from "./place.ts"
import type { SalesPorts } from "./ports.ts"
import type { PricedOrder } from "./pricing.ts"
import { cartDraft, loadCart, type PricedCart } from "./shop.ts"
import type { ShippingMethod } from "./storefront.ts"
import { loadTerms } from "./terms.ts"

/** What a cart costs when it is sent in one way; null where a shop names no ways. */
export interface ShippingQuote {
  readonly method: ShippingMethod | null
  readonly priced: PricedOrder
}

/** A cart with its whole price for each way to have it sent. */
export interface QuotedCart extends PricedCart {
  readonly quotes: readonly ShippingQuote[]
}

/** What ordering this cart would cost now, per shipping method: the sums that a checkout at this moment would have. Throws `sales.cart_unknown`. */
export async function quoteCart(ctx: Ctx, ports: SalesPorts, slug: string, id: CartId): Promise<QuotedCart> {
  const { cart, terms, storefront } = await loadCart(ctx, ports, slug, id, "read")
  if (cart.lines.length === 0) return { cart, terms, storefront, priced: null, quotes: [] }
  const draft = cartDraft(cart, storefront)
  const price = await pricerOf(ctx, ports, draft)
  const methods = storefront.shippingMethods.length === 0 ? [null] : storefront.shippingMethods
  const quotes = methods.map((method) => ({ method, priced: price(sentBy(draft, cart.storefrontId, method), terms) }))
  return { cart, terms, storefront, priced: price(draft, terms), quotes }
}

/** What an order would cost now, without placing it. Throws like `placeOrder` for what can't be priced. */
export async function quoteOrder(ctx: Ctx, ports: SalesPorts, draft: OrderDraft): Promise<PricedOrder> {
  const terms = await loadTerms(ctx, ports.integrationDefaults(ctx), draft.storefrontId)
  return (await pricerOf(ctx, ports, draft))(draft, terms)
}

function sentBy(
  draft: OrderDraft,
  storefrontId: OrderDraft["storefrontId"],
  method: ShippingMethod | null,
): OrderDraft {
  return { ...draft, storefrontId, ...(method === null ? {} : { shippingMethod: method.code }) }
}
