import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { listingHidden, listingShown } from "./events.ts"
import type { Listing, ListingId } from "./listing.ts"
import { listingsByIds, setHidden } from "./listing-store.ts"
import { marketplaceErrors } from "./marketplace.ts"

/** Takes a listing off the marketplace until it is shown again, whatever its seller changes. Doing it twice is no error. Throws marketplace.listing_unknown. */
export function hideListing(ctx: Ctx, id: ListingId): Promise<Listing> {
  return change(ctx, id, true)
}

/** Shows a listing again, as its seller offers it now. Doing it twice is no error. Throws marketplace.listing_unknown. */
export function showListing(ctx: Ctx, id: ListingId): Promise<Listing> {
  return change(ctx, id, false)
}

async function change(ctx: Ctx, id: ListingId, isHidden: boolean): Promise<Listing> {
  const hasChanged = await setHidden(ctx, id, isHidden)
  const [listing] = await listingsByIds(ctx, [id])
  if (listing === undefined) throw marketplaceErrors["marketplace.listing_unknown"]({ id })
  if (!hasChanged) return listing
  const fact = { listingId: id, sellerId: listing.sellerId, state: listing.state }
  const audit = { before: { isHidden: !isHidden }, after: { isHidden } }
  await append(ctx, isHidden ? listingHidden : listingShown, fact, audit)
  return listing
}
