import type { Currency, Id, Micro } from "#kernel"
import type { BuyerChannel } from "./commission.ts"
import type { ListingId } from "./listing.ts"
import type { SellerId } from "./seller.ts"

export type GroupId = Id<"mgr">
export type OrderId = Id<"ord">
export type OrderLineId = Id<"oln">
/** Random text: whoever knows it may see and order the basket. */
export type CartId = string

/** Listings in one basket, and sellers in one checkout, at most. */
export const cartLinesMax = 200
export const cartSellersMax = 20

export interface CartLine {
  readonly listingId: ListingId
  readonly quantity: Micro
}

/** A basket of listings of several sellers. No price in it is ever charged. */
export interface Cart {
  readonly id: CartId
  readonly channel: BuyerChannel
  readonly lines: readonly CartLine[]
  /** The one checkout that it became. */
  readonly groupId: GroupId | null
  readonly version: number
}

/** One seller's order of a checkout, as the operator sees it. */
export interface GroupOrder {
  readonly orderId: OrderId
  readonly groupId: GroupId
  readonly sellerId: SellerId
  readonly number: string
  readonly totalMinor: bigint
  readonly commissionMinor: bigint
  readonly commissionVatMinor: bigint
  readonly creditedMinor: bigint
  readonly state: string
  readonly paymentState: string
  readonly fulfilmentState: string
  readonly availableAt: Date | null
}

/** One checkout: its total is the sum of its orders. */
export interface Group {
  readonly id: GroupId
  readonly cartId: CartId
  readonly statusToken: string
  readonly channel: BuyerChannel
  readonly currency: Currency
  readonly totalMinor: bigint
  readonly placedAt: Date
  readonly orders: readonly GroupOrder[]
}

/** An order that a seller's tenant placed for a checkout. */
export interface PlacedOrder {
  readonly sellerId: SellerId
  readonly orderId: OrderId
  readonly number: string
  readonly totalMinor: bigint
  readonly state: string
  readonly paymentState: string
  readonly fulfilmentState: string
  /** Lines that pay commission (goods); `category` is the listing's. */
  readonly lines: readonly {
    readonly lineId: OrderLineId
    readonly category: string | null
    readonly netMinor: bigint
    readonly totalMinor: bigint
  }[]
}
