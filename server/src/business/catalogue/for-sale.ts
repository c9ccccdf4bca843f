import { type Page, pageSizeDefault, pageSizeMax } from "#kernel"
import type { Ctx } from "#platform/db"
import { branchOf } from "./category.ts"
import { allCategories } from "./category-store.ts"
import type { Channel } from "./channel.ts"
import * as store from "./sale-store.ts"

export {
  categoriesForSale,
  handlesForSale,
  type OfferedVariant,
  type ProductForSale,
  placesOfVariants,
  skusOf,
  type VariantForSale,
  type VariantPlace,
  variantsBySku,
  variantsForSale,
} from "./sale-store.ts"

/** What a shop asks of its catalogue. */
export interface ShopQuery {
  readonly channel: Channel
  /** Id or slug of a category; its whole branch is meant. */
  readonly category?: string | undefined
  /** Part of a name, vendor, SKU or barcode. */
  readonly search?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** Products that a channel lists, with their active variants, by name. An unknown category has none. */
export async function listProductsForSale(ctx: Ctx, query: ShopQuery): Promise<Page<store.ProductForSale>> {
  const limit = Math.min(query.limit ?? pageSizeDefault, pageSizeMax)
  const { channel, search, cursor } = query
  if (query.category === undefined) return store.productsForSale(ctx, { channel, search, cursor, limit })
  const all = await allCategories(ctx)
  const found = all.find((c) => c.id === query.category || c.slug === query.category)
  if (found === undefined) return { data: [], nextCursor: null }
  return store.productsForSale(ctx, { channel, search, cursor, limit, categoryIds: branchOf(all, found.id) })
}

/** One product of a shop by its id or handle; undefined when the channel does not offer it. */
export function productForSale(
  ctx: Ctx,
  query: { readonly channel: Channel; readonly idOrHandle: string },
): Promise<store.ProductForSale | undefined> {
  return store.productForSale(ctx, query.channel, query.idOrHandle)
}
