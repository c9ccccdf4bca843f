import type { Ctx } from "#platform/db"
import type { CartId } from "./cart.ts"
import * as carts from "./cart-store.ts"
import { loadOrder } from "./change.ts"
import { salesErrors } from "./errors.ts"
import type { OrderWithLines } from "./order.ts"
import type { SalesPorts } from "./ports.ts"
import { loadCart, type PricedCart, replaceLines, type WantedLine, wantedOf } from "./shop.ts"

/** Puts something into a cart, beside what is in it: two clicks at once both count. Throws `sales.cart_unknown`, `sales.cart_ordered`. */
export async function addToCart(
  ctx: Ctx,
  ports: SalesPorts,
  slug: string,
  id: CartId,
  line: WantedLine,
): Promise<PricedCart> {
  const loaded = await loadCart(ctx, ports, slug, id, "lock")
  if (loaded.cart.orderId !== null) throw salesErrors["sales.cart_ordered"]({ orderId: loaded.cart.orderId })
  return replaceLines(ctx, ports, loaded, [...wantedOf(loaded.cart), line])
}

/** The order that a cart became; null while it is none. Throws `sales.cart_unknown`. */
export async function orderOfCart(
  ctx: Ctx,
  ports: SalesPorts,
  slug: string,
  id: CartId,
): Promise<OrderWithLines | null> {
  const { cart } = await loadCart(ctx, ports, slug, id, "read")
  return cart.orderId === null ? null : loadOrder(ctx, cart.orderId)
}

/** Takes variants out of a cart, whatever else is in it: what is not sold any more would refuse every price. */
export async function dropFromCart(
  ctx: Ctx,
  ports: SalesPorts,
  slug: string,
  id: CartId,
  variantIds: readonly string[],
): Promise<void> {
  const { cart } = await loadCart(ctx, ports, slug, id, "lock")
  const gone = new Set<string>(variantIds)
  const left = cart.lines.filter((line) => !gone.has(line.variantId))
  if (cart.orderId === null && left.length < cart.lines.length) await carts.updateCart(ctx, id, left)
}
