import Type, { type Static } from "typebox"
import { formatMicro, lineTotalMinor } from "#kernel"
import { idSchema, instantSchema, minorSchema, nullable, oneOf, positiveDecimalSchema, strict } from "#platform/http"
import type { CartItem } from "./carts.ts"
import { buyerChannels } from "./commission.ts"
import { type Cart, cartLinesMax, type Group } from "./group.ts"
import { type Listing, listingStates } from "./listing.ts"

/** A listing as everybody sees it. */
export const ListingBody = Type.Object({
  id: idSchema("mli"),
  sellerId: idSchema("sel"),
  sellerName: Type.String(),
  productId: idSchema("prd"),
  variantId: idSchema("var"),
  name: Type.String(),
  description: nullable(Type.String()),
  sku: nullable(Type.String()),
  unitPrice: Type.String(),
  pricesIncludeTax: Type.Boolean(),
  currency: Type.String(),
  available: nullable(Type.String({ description: "Null: not limited by stock" })),
  category: nullable(Type.String()),
  imageUrl: nullable(Type.String()),
  state: oneOf(listingStates),
  updatedAt: instantSchema,
})

/** A listing as the operator of its marketplace sees it. */
export const OwnListingBody = Type.Object({
  ...ListingBody.properties,
  isHidden: Type.Boolean({ description: "Taken off by the operator" }),
})

export const CartLinesInput = Type.Array(strict({ listingId: idSchema("mli"), quantity: positiveDecimalSchema }), {
  maxItems: cartLinesMax,
})
export const cartIdSchema = Type.String({ pattern: "^[A-Za-z0-9_-]{24}$" })
export const CartBody = Type.Object({
  id: Type.String(),
  channel: oneOf(buyerChannels),
  lines: Type.Array(
    Type.Object({
      listingId: idSchema("mli"),
      sellerId: idSchema("sel"),
      name: Type.String(),
      quantity: Type.String(),
      unitPrice: Type.String(),
      amountMinor: minorSchema,
      isOrderable: Type.Boolean(),
    }),
  ),
  /** Before shipping and order-wide rounding of tax; the order's own sum counts. */
  subtotalMinor: minorSchema,
  currency: Type.String(),
  groupId: nullable(idSchema("mgr")),
  version: Type.Integer(),
})

const groupOrder = {
  orderId: idSchema("ord"),
  sellerId: idSchema("sel"),
  number: Type.String(),
  totalMinor: minorSchema,
  creditedMinor: minorSchema,
  state: Type.String(),
  paymentState: Type.String(),
  fulfilmentState: Type.String(),
}
/** What a shopper sees of a checkout. */
export const GroupPublic = Type.Object({
  id: idSchema("mgr"),
  statusToken: Type.String(),
  currency: Type.String(),
  totalMinor: minorSchema,
  placedAt: instantSchema,
  orders: Type.Array(Type.Object(groupOrder)),
})
export const GroupBody = Type.Object({
  ...GroupPublic.properties,
  channel: oneOf(buyerChannels),
  orders: Type.Array(
    Type.Object({
      ...groupOrder,
      commissionMinor: minorSchema,
      commissionVatMinor: minorSchema,
      availableAt: nullable(instantSchema),
    }),
  ),
})

export function ownListingBody(l: Listing): Static<typeof OwnListingBody> {
  return { ...listingBody(l), isHidden: l.isHidden }
}

export function listingBody(l: Listing): Static<typeof ListingBody> {
  const {
    id,
    sellerId,
    sellerName,
    productId,
    variantId,
    name,
    description,
    sku,
    pricesIncludeTax,
    currency,
    category,
    imageUrl,
    state,
  } = l
  return {
    id,
    sellerId,
    sellerName,
    productId,
    variantId,
    name,
    description,
    sku,
    pricesIncludeTax,
    currency,
    category,
    imageUrl,
    state,
    unitPrice: formatMicro(l.unitPrice),
    available: l.available === null ? null : formatMicro(l.available),
    updatedAt: l.updatedAt.toISOString(),
  }
}

export function cartBody(cart: Cart, items: readonly CartItem[], currency: string): Static<typeof CartBody> {
  const amounts = items.map((item) => lineTotalMinor(item.listing.unitPrice, item.quantity, currency))
  const lines = items.map(({ listing, quantity }, i) => ({
    listingId: listing.id,
    sellerId: listing.sellerId,
    name: listing.name,
    quantity: formatMicro(quantity),
    unitPrice: formatMicro(listing.unitPrice),
    amountMinor: String(amounts[i] ?? 0n),
    isOrderable: listing.state === "active" && listing.isSellerActive,
  }))
  const subtotalMinor = String(amounts.reduce((sum, amount) => sum + amount, 0n))
  return {
    id: cart.id,
    channel: cart.channel,
    lines,
    subtotalMinor,
    currency,
    groupId: cart.groupId,
    version: cart.version,
  }
}

export function groupPublic(group: Group): Static<typeof GroupPublic> {
  const orders = group.orders.map((o) => ({
    orderId: o.orderId,
    sellerId: o.sellerId,
    number: o.number,
    totalMinor: String(o.totalMinor),
    creditedMinor: String(o.creditedMinor),
    state: o.state,
    paymentState: o.paymentState,
    fulfilmentState: o.fulfilmentState,
  }))
  const { id, statusToken, currency } = group
  return {
    id,
    statusToken,
    currency,
    totalMinor: String(group.totalMinor),
    placedAt: group.placedAt.toISOString(),
    orders,
  }
}

export function groupBody(group: Group): Static<typeof GroupBody> {
  const shown = groupPublic(group)
  const orders = shown.orders.map((order, i) => ({
    ...order,
    commissionMinor: String(group.orders[i]?.commissionMinor ?? 0n),
    commissionVatMinor: String(group.orders[i]?.commissionVatMinor ?? 0n),
    availableAt: group.orders[i]?.availableAt?.toISOString() ?? null,
  }))
  return { ...shown, channel: group.channel, orders }
}
