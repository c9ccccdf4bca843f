import { randomBytes } from "node:crypto"
import type { Ctx } from "#platform/db"
import { httpErrors } from "#platform/http"
import type { BuyerChannel } from "./commission.ts"
import { type Cart, type CartId, type CartLine, cartSellersMax } from "./group.ts"
import * as store from "./group-store.ts"
import type { Listing } from "./listing.ts"
import { listingsByIds } from "./listing-store.ts"
import { marketplaceErrors } from "./marketplace.ts"

/** A line of a basket with what it is about. */
export interface CartItem extends CartLine {
  readonly listing: Listing & { readonly isSellerActive: boolean }
}

/** Begins a basket. Its id is the only key to it. Throws marketplace.listing_unknown. */
export async function createCart(ctx: Ctx, channel: BuyerChannel, lines: readonly CartLine[]): Promise<Cart> {
  const cart: Cart = {
    id: randomBytes(18).toString("base64url"),
    channel,
    lines: merged(lines),
    groupId: null,
    version: 1,
  }
  await cartItems(ctx, cart)
  await store.insertCart(ctx, cart)
  return cart
}

/** Replaces a basket's lines. Throws marketplace.cart_unknown, marketplace.cart_ordered, marketplace.listing_unknown, version.mismatch. */
export async function replaceCartLines(
  ctx: Ctx,
  id: CartId,
  lines: readonly CartLine[],
  version?: number,
): Promise<Cart> {
  const before = await loadCart(ctx, id)
  if (before.groupId !== null) throw marketplaceErrors["marketplace.cart_ordered"]()
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const cart: Cart = { ...before, lines: merged(lines), version: before.version + 1 }
  await cartItems(ctx, cart)
  if (!(await store.updateCart(ctx, cart))) throw httpErrors["version.mismatch"]()
  return cart
}

/** A basket by its id; `lock` keeps a second checkout of it waiting. Throws marketplace.cart_unknown. */
export async function loadCart(ctx: Ctx, id: CartId, lock = false): Promise<Cart> {
  const cart = await store.cartById(ctx, id, lock)
  if (cart === undefined) throw marketplaceErrors["marketplace.cart_unknown"]()
  return cart
}

/** A basket's lines with their listings. Throws marketplace.listing_unknown. */
export async function cartItems(ctx: Ctx, cart: Cart): Promise<CartItem[]> {
  const found = new Map(
    (
      await listingsByIds(
        ctx,
        cart.lines.map((line) => line.listingId),
      )
    ).map((l) => [l.id, l]),
  )
  return cart.lines.map((line) => {
    const listing = found.get(line.listingId)
    if (listing === undefined) throw marketplaceErrors["marketplace.listing_unknown"]({ id: line.listingId })
    return { ...line, listing }
  })
}

/** Refuses what can't be ordered, naming it. Throws marketplace.cart_empty, marketplace.listing_unavailable, marketplace.cart_too_many_sellers. */
export function requireOrderable(items: readonly CartItem[]): void {
  if (items.length === 0) throw marketplaceErrors["marketplace.cart_empty"]()
  const refused = items.filter(({ listing }) => listing.state !== "active" || !listing.isSellerActive)
  const listings = refused.map(({ listing }) => ({ listingId: listing.id, name: listing.name }))
  if (listings.length > 0) throw marketplaceErrors["marketplace.listing_unavailable"]({ listings })
  const sellers = new Set(items.map(({ listing }) => listing.sellerId))
  if (sellers.size > cartSellersMax)
    throw marketplaceErrors["marketplace.cart_too_many_sellers"]({ max: cartSellersMax })
}

/** One line per listing. */
function merged(lines: readonly CartLine[]): CartLine[] {
  const quantities = new Map<CartLine["listingId"], bigint>()
  for (const line of lines) quantities.set(line.listingId, (quantities.get(line.listingId) ?? 0n) + line.quantity)
  return [...quantities].map(([listingId, quantity]) => ({ listingId, quantity }))
}
