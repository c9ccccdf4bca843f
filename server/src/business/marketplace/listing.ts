import type { Currency, Id, Micro } from "#kernel"
import type { SellerId } from "./seller.ts"

export type ListingId = Id<"mli">
export type ProductId = Id<"prd">
export type VariantId = Id<"var">

export const listingStates = ["active", "paused", "sold_out"] as const
export type ListingState = (typeof listingStates)[number]

/** What a seller's catalogue says of one variant. */
export interface Offer {
  readonly productId: ProductId
  readonly variantId: VariantId
  readonly name: string
  readonly description: string | null
  readonly sku: string | null
  /** GTIN: the same thing at another seller has the same. */
  readonly barcode: string | null
  readonly unitPrice: Micro
  readonly pricesIncludeTax: boolean
  readonly currency: Currency
  /** Null: not limited by stock. */
  readonly available: Micro | null
  readonly category: string | null
  readonly imageUrl: string | null
}

/** A variant of a seller, as the marketplace shows it. */
export interface Listing extends Offer {
  readonly id: ListingId
  readonly sellerId: SellerId
  readonly sellerName: string
  readonly state: ListingState
  /** Taken off by the operator: paused for as long as that holds, whatever the seller offers. */
  readonly isHidden: boolean
  readonly updatedAt: Date
}

/** Can shoppers see it? Sold out, they can; taken off, they can't. */
export function visible(listing: Pick<Listing, "state"> & { readonly isSellerActive: boolean }): boolean {
  return listing.state !== "paused" && listing.isSellerActive
}

/** An offer without stock is shown as sold out. */
export function stateOfOffer(available: Micro | null): ListingState {
  return available !== null && available <= 0n ? "sold_out" : "active"
}
