import { createCart, sellersByIds } from "#business/marketplace"
import { checkOutMarketplace } from "#flows"
import { micro } from "#kernel"
import { type Ctx, within } from "#platform/db"
import { type DemoOrder, demoOrderById, payOrder } from "./orders.ts"
import { buyerOf, type Learned, type Stage } from "./stage.ts"
import type { Checkout } from "./steps.ts"

/** Orders a basket of the marketplace, one order at each of its sellers, and pays it by card at once. */
export async function playCheckout(stage: Stage, ctx: Ctx, learned: Learned, step: Checkout): Promise<void> {
  const { name, email, phone, address, taxNumber } = buyerOf(stage, step.buyer)
  const lines = step.lines.flatMap(({ sku, quantity }) => {
    const listingId = stage.listings.get(sku)
    return listingId === undefined ? [] : [{ listingId, quantity: micro(String(quantity)) }]
  })
  const cart = await createCart(ctx, taxNumber === null ? "b2c" : "b2b", lines)
  const checkout = { name, email, phone, shippingAddress: address, paymentMethod: "card" } as const
  const { orders } = await checkOutMarketplace(ctx, cart.id, checkout)
  const sellers = await sellersByIds(
    ctx,
    orders.map((order) => order.sellerId),
  )
  const parts: DemoOrder[] = []
  for (const { orderId, sellerId } of orders) {
    const tenant = sellers.find((seller) => seller.id === sellerId)?.sellerTenant ?? ctx.tenant
    parts.push(
      await within(ctx, tenant, async (there) => payOrder(there, await demoOrderById(there, orderId), "card", 100)),
    )
  }
  learned.set(step.order, parts)
}
