import type { Id } from "#kernel"
import type { OrderId, StorefrontId, VariantId } from "./order.ts"

export type CartId = Id<"crt">

/** Lines of one cart. */
export const cartLinesMax = 200

/** What a buyer put in: no price in here is ever charged, `seenUnitPrice` only tells whether it has changed since. */
export interface CartLine {
  readonly variantId: VariantId
  readonly quantity: string
  readonly seenUnitPrice: string
}

/** A basket; it becomes one order. */
export interface Cart {
  readonly id: CartId
  readonly storefrontId: StorefrontId
  readonly lines: readonly CartLine[]
  readonly orderId: OrderId | null
  readonly version: number
}
