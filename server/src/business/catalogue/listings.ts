import { canonicalJson, defineErrors, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import {
  isOutside,
  type Listing,
  type ListingAction,
  type ListingChange,
  type ListingChannel,
  type ListingEntry,
  listingChannels,
  unlisted,
} from "./channel.ts"
import * as store from "./channel-store.ts"
import { listingChanged, productSynced, productSyncFailed, productSyncRequested } from "./events.ts"
import { type Product, type ProductId, productErrors } from "./product.ts"

/** Products that one bulk call may name or reach. */
export const bulkMax = 500

const errors = defineErrors({
  "product.bulk_too_many": {
    status: 422,
    text: (p: { max: number }) =>
      `More than ${p.max} products are meant; name up to ${p.max} by their ids, in several calls.`,
  },
})

/** Every channel of a product, also those it was never put on. Throws `product.unknown`. */
export async function readListings(ctx: Ctx, productId: ProductId): Promise<Listing[]> {
  const known = await store.listingsOf(ctx, [productId], null)
  return listingChannels.map((channel) => known.find((l) => l.channel === channel) ?? unlisted(productId, channel))
}

/** A product on one channel. */
export async function readListing(ctx: Ctx, productId: ProductId, channel: ListingChannel): Promise<Listing> {
  const [known] = await store.listingsOf(ctx, [productId], channel)
  return known ?? unlisted(productId, channel)
}

/** Lists or unlists a product, or sets its price rule there. Says nothing and writes nothing when all is so already. */
export async function changeListing(
  ctx: Ctx,
  productId: ProductId,
  channel: ListingChannel,
  change: ListingChange,
): Promise<Listing> {
  await requireLiving(ctx, productId)
  const [listing] = await changeAll(ctx, [productId], channel, change)
  if (listing === undefined) throw productErrors["product.unknown"]({ id: productId })
  return listing
}

export interface BulkAnswer {
  readonly productId: ProductId
  readonly outcome: "changed" | "unchanged" | "unknown"
}

/** The same change for many products on one channel; `"all"` means every living product, up to 500. Unknown ids refuse only themselves. */
export async function changeListings(
  ctx: Ctx,
  ids: readonly ProductId[] | "all",
  channel: ListingChannel,
  change: ListingChange,
): Promise<BulkAnswer[]> {
  const living = await store.livingProducts(ctx, ids === "all" ? null : ids, bulkMax + 1)
  if (living.size > bulkMax) throw errors["product.bulk_too_many"]({ max: bulkMax })
  const before = new Map((await store.listingsOf(ctx, [...living], channel)).map((l) => [l.productId, l]))
  await changeAll(ctx, [...living], channel, change)
  return (ids === "all" ? [...living] : [...new Set(ids)]).map((productId) => {
    if (!living.has(productId)) return { productId, outcome: "unknown" }
    const isSame = actionsOf(before.get(productId) ?? unlisted(productId, channel), change).length === 0
    return { productId, outcome: isSame ? "unchanged" : "changed" }
  })
}

/** Puts new products on the channels that they name. */
export async function listNewProducts(ctx: Ctx, products: readonly Product[]): Promise<void> {
  const pairs = products.flatMap((p) => p.listedOn.map((channel) => ({ productId: p.id, channel })))
  if (pairs.length === 0) return
  const listings = pairs.map(({ productId, channel }): Listing => ({ ...unlisted(productId, channel), isListed: true }))
  await store.saveListings(
    ctx,
    listings,
    listings.map((l) => entryOf(ctx, l, "listed")),
  )
}

/**
 * Brings a listed product to its channel by hand. Our own shops read the catalogue live, so theirs is done at once; an outside
 * one is asked for and confirmed by `recordSync`. Throws `product.not_listed`.
 */
export async function syncProduct(ctx: Ctx, productId: ProductId, channel: ListingChannel): Promise<Listing> {
  await requireLiving(ctx, productId)
  const [before] = await store.listingsOf(ctx, [productId], channel, true)
  if (!before?.isListed) throw productErrors["product.not_listed"]({ channel })
  if (!isOutside(channel)) return recordSync(ctx, productId, channel, { state: "synced" })
  const after: Listing = { ...before, syncState: "pending", lastError: null }
  await store.saveListings(ctx, [after], [entryOf(ctx, after, "sync_requested")])
  await append(ctx, productSyncRequested, { productId, channel, error: null }, syncChange(before, after))
  return after
}

/** What came of a sync: the state, a row of history and `catalogue.product.synced` (or `sync_failed`). */
export async function recordSync(
  ctx: Ctx,
  productId: ProductId,
  channel: ListingChannel,
  outcome: { readonly state: "synced" } | { readonly state: "failed"; readonly error: string },
): Promise<Listing> {
  const [known] = await store.listingsOf(ctx, [productId], channel, true)
  const before = known ?? unlisted(productId, channel)
  const error = outcome.state === "failed" ? outcome.error.slice(0, 500) : null
  const syncedAt = outcome.state === "synced" ? ctx.now : before.syncedAt
  const after: Listing = { ...before, syncState: outcome.state, syncedAt, lastError: error }
  await store.saveListings(ctx, [after], [entryOf(ctx, after, error === null ? "synced" : "sync_failed")])
  await append(
    ctx,
    error === null ? productSynced : productSyncFailed,
    { productId, channel, error },
    syncChange(before, after),
  )
  return after
}

async function changeAll(
  ctx: Ctx,
  ids: readonly ProductId[],
  channel: ListingChannel,
  change: ListingChange,
): Promise<Listing[]> {
  const known = new Map((await store.listingsOf(ctx, ids, channel, true)).map((l) => [l.productId, l]))
  const moves = ids.map((id) => moveOf(known.get(id) ?? unlisted(id, channel), change))
  const changed = moves.filter((m) => m.actions.length > 0)
  if (changed.length > 0) {
    await store.saveListings(
      ctx,
      changed.map((m) => m.after),
      changed.flatMap((m) => m.actions.map((action) => entryOf(ctx, m.after, action))),
    )
  }
  for (const { before, after } of changed) {
    const { productId, isListed, priceRule } = after
    const change = {
      before: { isListed: before.isListed, priceRule: before.priceRule },
      after: { isListed, priceRule },
    }
    await append(ctx, listingChanged, { productId, channel, isListed, priceRule }, change)
  }
  return moves.map((m) => m.after)
}

function moveOf(before: Listing, change: ListingChange) {
  const after: Listing = {
    ...before,
    isListed: change.isListed ?? before.isListed,
    priceRule: change.priceRule === undefined ? before.priceRule : change.priceRule,
  }
  return { before, after, actions: actionsOf(before, change) }
}

function actionsOf(before: Listing, change: ListingChange): ListingAction[] {
  const isMoved = change.isListed !== undefined && change.isListed !== before.isListed
  const isPriced = change.priceRule !== undefined && canonicalJson(change.priceRule) !== canonicalJson(before.priceRule)
  return [
    ...(isMoved ? [change.isListed ? ("listed" as const) : ("unlisted" as const)] : []),
    ...(isPriced ? (["priced"] as const) : []),
  ]
}

function entryOf(ctx: Ctx, listing: Listing, action: ListingAction): ListingEntry {
  const { productId, channel, priceRule, lastError } = listing
  return { id: newId("pch"), productId, channel, action, priceRule, error: lastError, actor: ctx.actor, at: ctx.now }
}

function syncChange(before: Listing, after: Listing) {
  return {
    before: { syncState: before.syncState, lastError: before.lastError },
    after: { syncState: after.syncState, lastError: after.lastError },
  }
}

async function requireLiving(ctx: Ctx, productId: ProductId): Promise<void> {
  const living = await store.livingProducts(ctx, [productId], 1)
  if (living.size === 0) throw productErrors["product.unknown"]({ id: productId })
}
