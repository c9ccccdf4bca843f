import Type, { type Static } from "typebox"
import {
  bookGroup,
  type CartItem,
  cartIdSchema,
  cartItems,
  type Group,
  GroupPublic,
  groupPublic,
  loadCart,
  loadGroup,
  loadMarketplace,
  type Marketplace,
  marketplaceErrors,
  newGroupId,
  operatorOfSlug,
  type PlacedOrder,
  requireOrderable,
  type SellerId,
  sellersByIds,
  slugSchema,
} from "#business/marketplace"
import {
  type Address,
  AddressInput,
  type OrderDraft,
  type OrderWithLines,
  paymentMethods,
  placeOrder,
  readSettings,
} from "#business/sales"
import { AppError } from "#kernel"
import { type Ctx, type TenantId, within } from "#platform/db"
import { nullable, oneOf, positiveMinorSchema, type Route, route, strict, text } from "#platform/http"
import { shopPorts } from "./shop-ports.ts"

const CheckoutInput = strict({
  email: Type.String({ maxLength: 254, pattern: "^[^\\s@]+@[^\\s@]+$", examples: ["eleni@example.com"] }),
  name: text(200),
  phone: Type.Optional(nullable(Type.String({ maxLength: 40 }))),
  shippingAddress: Type.Optional(nullable(AddressInput)),
  billingAddress: Type.Optional(nullable(AddressInput)),
  paymentMethod: oneOf(paymentMethods),
  note: Type.Optional(nullable(Type.String({ maxLength: 1000 }))),
  /** The total that the shopper has seen; another one refuses the checkout. */
  expectedTotalMinor: Type.Optional(positiveMinorSchema),
})
/** What a shopper says at the checkout of a marketplace. */
export type Checkout = Static<typeof CheckoutInput>

/** The one route of the marketplace that needs sales. */
export const marketplaceCheckoutRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/marketplaces/:slug/carts/:id/checkout",
    tag: "Marketplace",
    summary: "Order a basket: one order at each of its sellers, all or none",
    description: "A basket that was ordered already answers the checkout that it became.",
    access: "public",
    tenantOf: operatorOfSlug,
    params: strict({ slug: slugSchema, id: cartIdSchema }),
    body: CheckoutInput,
    reply: GroupPublic,
    status: 201,
    handle: async (ctx, { params, body }) => groupPublic(await checkOut(ctx, params.id, body)),
  }),
]

/** What one seller sells in a checkout. */
export interface Part {
  readonly sellerId: SellerId
  readonly tenant: TenantId
  readonly items: readonly CartItem[]
}

/**
 * Places one order per seller, each in the seller's own tenant, and books the group at the operator's: one transaction, so that
 * nothing is placed anywhere unless everything is. Tenants are entered in sorted order: what two checkouts lock in them
 * (stock, customers, invoice numbers), they lock in the same order.
 */
export async function checkOut(ctx: Ctx, cartId: string, checkout: Checkout): Promise<Group> {
  const cart = await loadCart(ctx, cartId, true)
  if (cart.groupId !== null) return loadGroup(ctx, cart.groupId)
  const marketplace = await loadMarketplace(ctx)
  if (!marketplace.isOpen) throw marketplaceErrors["marketplace.closed"]()
  const items = await cartItems(ctx, cart)
  requireOrderable(items)
  const groupId = newGroupId()
  const placed: PlacedOrder[] = []
  for (const part of await partsOf(ctx, items)) {
    placed.push(await within(ctx, part.tenant, (there) => placePart(there, marketplace, part, checkout, groupId)))
  }
  const group = await bookGroup(ctx, marketplace, cart, groupId, placed)
  refuseOtherTotal(group, checkout.expectedTotalMinor)
  return group
}

/** A basket by its sellers, in the order in which their tenants are entered. */
export async function partsOf(ctx: Ctx, items: readonly CartItem[]): Promise<Part[]> {
  const bySeller = Map.groupBy(items, (item) => item.listing.sellerId)
  const sellers = await sellersByIds(ctx, [...bySeller.keys()])
  const parts = sellers.flatMap(({ id, sellerTenant }): Part[] =>
    sellerTenant === null ? [] : [{ sellerId: id, tenant: sellerTenant, items: bySeller.get(id) ?? [] }],
  )
  return parts.toSorted((a, b) => (a.tenant < b.tenant ? -1 : 1))
}

async function placePart(
  there: Ctx,
  marketplace: Marketplace,
  part: Part,
  checkout: Checkout,
  groupId: string,
): Promise<PlacedOrder> {
  const { marketplace: settings } = await readSettings(there, shopPorts)
  if (!settings.enabled) throw unavailable(part.items)
  try {
    return placedOrder(part, await placeOrder(there, shopPorts, partDraft(marketplace, part, checkout, groupId)))
  } catch (error) {
    throw namingListings(error, part.items)
  }
}

/** One seller's order of a checkout, before it is priced. */
export function partDraft(marketplace: Marketplace, part: Part, checkout: Checkout, groupId: string): OrderDraft {
  return {
    channel: "marketplace",
    storefrontId: null,
    customer: { name: checkout.name.trim(), email: checkout.email, phone: checkout.phone ?? null, externalId: null },
    lines: part.items.map(({ listing, quantity }) => ({ variantId: listing.variantId, quantity })),
    ...(marketplace.shippingMinor === 0n ? {} : { shippingMinor: marketplace.shippingMinor }),
    shippingAddress: addressOf(checkout.shippingAddress),
    billingAddress: addressOf(checkout.billingAddress),
    paymentMethod: checkout.paymentMethod,
    note: checkout.note ?? null,
    groupId,
  }
}

/** Goods pay commission, shipping does not. */
function placedOrder(part: Part, order: OrderWithLines): PlacedOrder {
  const categories = new Map(part.items.map(({ listing }) => [listing.variantId, listing.category]))
  const goods = order.lines.filter((line) => line.kind === "product")
  return {
    sellerId: part.sellerId,
    orderId: order.id,
    number: order.number,
    totalMinor: order.totalMinor,
    state: order.state,
    paymentState: order.paymentState,
    fulfilmentState: order.fulfilmentState,
    lines: goods.map((line) => ({
      lineId: line.id,
      category: (line.variantId && categories.get(line.variantId)) ?? null,
      netMinor: line.netMinor,
      totalMinor: line.totalMinor,
    })),
  }
}

/** A seller's refusal in the words of the marketplace: the listings that it is about. */
function namingListings(error: unknown, items: readonly CartItem[]): unknown {
  if (!(error instanceof AppError)) return error
  if (error.code === "stock.insufficient") return stockShort(error, items)
  if (error.code === "sales.not_for_sale" || error.code === "sales.variant_unknown") {
    const refused = Array.isArray(error.params["variantIds"]) ? error.params["variantIds"] : []
    return unavailable(items.filter(({ listing }) => refused.includes(listing.variantId)))
  }
  return error
}

function stockShort(error: AppError, items: readonly CartItem[]): AppError {
  const short = Array.isArray(error.params["items"]) ? error.params["items"] : []
  const listings = items.flatMap(({ listing }) => {
    const found = short.find((item) => item.variantId === listing.variantId)
    return found === undefined
      ? []
      : [{ listingId: listing.id, name: listing.name, available: String(found.available) }]
  })
  return marketplaceErrors["marketplace.stock_short"]({ listings }, { cause: error })
}

function unavailable(items: readonly CartItem[]): AppError {
  const listings = items.map(({ listing }) => ({ listingId: listing.id, name: listing.name }))
  return marketplaceErrors["marketplace.listing_unavailable"]({ listings })
}

function refuseOtherTotal(group: Group, expectedTotalMinor: string | undefined): void {
  if (expectedTotalMinor === undefined || BigInt(expectedTotalMinor) === group.totalMinor) return
  throw marketplaceErrors["marketplace.price_changed"]({ expectedTotalMinor, totalMinor: String(group.totalMinor) })
}

function addressOf(input: Checkout["shippingAddress"]): Address | null {
  return input == null ? null : { name: null, line2: null, region: null, postalCode: null, ...input }
}
