import type { Actor } from "#platform/db"
import type { PriceRule } from "./price-rule.ts"
import type { ProductId } from "./product.ts"

/** Where an order comes from. */
export const channels = ["storefront", "marketplace", "manual", "shopify", "woocommerce"] as const
export type Channel = (typeof channels)[number]

/** Channels that list products. Orders entered by staff (`manual`) may sell every product. */
export const listingChannels = ["storefront", "marketplace", "shopify", "woocommerce"] as const
export type ListingChannel = (typeof listingChannels)[number]

/** Channels of this program itself: they read the catalogue live, so a sync is done when it is asked for. */
const ownChannels: ReadonlySet<ListingChannel> = new Set(["storefront", "marketplace"])

/** Does the channel belong to an outside system, which confirms a sync later? */
export function isOutside(channel: ListingChannel): boolean {
  return !ownChannels.has(channel)
}

export const syncStates = ["never", "pending", "synced", "failed"] as const
export type SyncState = (typeof syncStates)[number]

/** A product on one channel. */
export interface Listing {
  readonly productId: ProductId
  readonly channel: ListingChannel
  readonly isListed: boolean
  readonly priceRule: PriceRule | null
  readonly syncState: SyncState
  readonly syncedAt: Date | null
  readonly lastError: string | null
}

/** What a caller may decide about a listing. */
export interface ListingChange {
  readonly isListed?: boolean | undefined
  /** Null takes the rule away. */
  readonly priceRule?: PriceRule | null | undefined
}

export const listingActions = ["listed", "unlisted", "priced", "sync_requested", "synced", "sync_failed"] as const
export type ListingAction = (typeof listingActions)[number]

/** One row of a listing's history. */
export interface ListingEntry {
  readonly id: string
  readonly productId: ProductId
  readonly channel: ListingChannel
  readonly action: ListingAction
  readonly priceRule: PriceRule | null
  readonly error: string | null
  readonly actor: Actor
  readonly at: Date
}

/** A product that was never put on a channel. */
export function unlisted(productId: ProductId, channel: ListingChannel): Listing {
  return { productId, channel, isListed: false, priceRule: null, syncState: "never", syncedAt: null, lastError: null }
}
