import {
  type Cart,
  type CartItem,
  cartItems,
  type Group,
  loadCart,
  loadMarketplace,
  type Marketplace,
  type Seller,
  type SellerId,
  sellersByIds,
} from "#business/marketplace"
import { loadOrder, type OrderWithLines, type PricedOrder, quoteOrder } from "#business/sales"
import { AppError } from "#kernel"
import { type Ctx, within } from "#platform/db"
import { type Part, partDraft, partsOf } from "./marketplace-checkout.ts"
import { shopPorts } from "./shop-ports.ts"

/** What one seller's part of a basket would cost, shipping included. */
export interface QuotedPart {
  readonly sellerId: SellerId
  readonly items: readonly CartItem[]
  readonly priced: PricedOrder
}

/** A basket with what ordering it would cost now. */
export interface QuotedBasket {
  readonly cart: Cart
  readonly marketplace: Marketplace
  readonly parts: readonly QuotedPart[]
  /** What can't be bought at the moment; it refuses a checkout. */
  readonly refused: readonly CartItem[]
  /** The sum that a checkout at this moment would have, without what is refused. */
  readonly totalMinor: bigint
}

/** Nobody yet: a price needs no buyer. */
const nobody = { email: "", name: "", paymentMethod: "invoice" } as const

/** What ordering a basket would cost, asked of each seller as the checkout does. Throws `marketplace.cart_unknown`. */
export async function quoteBasket(ctx: Ctx, cartId: string): Promise<QuotedBasket> {
  const cart = await loadCart(ctx, cartId)
  const marketplace = await loadMarketplace(ctx)
  const items = await cartItems(ctx, cart)
  const isOffered = ({ listing }: CartItem) => listing.state === "active" && listing.isSellerActive
  const refused = items.filter((item) => !isOffered(item))
  const parts: QuotedPart[] = []
  for (const part of await partsOf(ctx, items.filter(isOffered))) {
    const { priced, left, gone } = await pricedPart(ctx, marketplace, part)
    refused.push(...gone)
    if (priced !== null) parts.push({ sellerId: part.sellerId, items: left, priced })
  }
  const totalMinor = parts.reduce((sum, part) => sum + part.priced.totals.totalMinor, 0n)
  return { cart, marketplace, parts, refused, totalMinor }
}

/** A part without what its seller sells no more: the listing will follow soon. Each round leaves something out, so it ends. */
async function pricedPart(
  ctx: Ctx,
  marketplace: Marketplace,
  part: Part,
): Promise<{ priced: PricedOrder | null; left: readonly CartItem[]; gone: readonly CartItem[] }> {
  const gone: CartItem[] = []
  for (let left = part.items; left.length > 0; ) {
    try {
      const draft = partDraft(marketplace, { ...part, items: left }, nobody, "")
      const priced = await within(ctx, part.tenant, (there) => quoteOrder(there, shopPorts, draft))
      return { priced, left, gone }
    } catch (error) {
      const refused = refusedBy(error, left)
      if (refused.length === 0) throw error
      gone.push(...refused)
      left = left.filter((item) => !refused.includes(item))
    }
  }
  return { priced: null, left: [], gone }
}

/** What a seller's refusal is about, where it is about what is sold. */
function refusedBy(error: unknown, items: readonly CartItem[]): readonly CartItem[] {
  if (!(error instanceof AppError)) return []
  if (error.code !== "sales.not_for_sale" && error.code !== "sales.variant_unknown") return []
  const ids = Array.isArray(error.params["variantIds"]) ? error.params["variantIds"] : []
  return items.filter(({ listing }) => ids.includes(listing.variantId))
}

/** One order of a checkout, with its seller. */
export interface GroupOrderView {
  readonly seller: Seller
  readonly order: OrderWithLines
}

/** The orders of a checkout as they stand in their sellers' tenants. The caller has shown that it may see the group. */
export async function ordersOfGroup(ctx: Ctx, group: Group): Promise<readonly GroupOrderView[]> {
  const sellers = await sellersByIds(
    ctx,
    group.orders.map((order) => order.sellerId),
  )
  const byId = new Map(sellers.map((seller) => [seller.id, seller]))
  const views: GroupOrderView[] = []
  for (const { orderId, sellerId } of group.orders) {
    const seller = byId.get(sellerId)
    if (seller?.sellerTenant == null) continue
    views.push({ seller, order: await within(ctx, seller.sellerTenant, (there) => loadOrder(there, orderId)) })
  }
  return views
}
