import type { Page } from "#kernel"
import { type Ctx, conditions, type Sort, type SortColumn, sortedPage } from "#platform/db"
import type { ListingChannel } from "./channel.ts"
import type { CategoryId, Product } from "./product.ts"
import { type ProductRow, productColumns, productSource, withVariants } from "./product-store.ts"
import { likePart } from "./search.ts"

/** What products can be sorted by; a product's price is its lowest. */
export const productSorts = ["name", "price", "createdAt", "updatedAt"] as const
type ProductSort = (typeof productSorts)[number]

const sorts = {
  name: { column: "p.sort_name", type: "text" },
  price: { column: "p.price_from", type: "numeric" },
  createdAt: { column: "p.created_at", type: "timestamptz" },
  updatedAt: { column: "p.updated_at", type: "timestamptz" },
} as const satisfies Record<ProductSort, SortColumn>

/** What a list of products can be narrowed by. */
export interface ProductFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  /** Part of a name, vendor, handle, SKU or barcode. */
  readonly search?: string | undefined
  readonly categoryIds?: readonly CategoryId[] | undefined
  /** Listed on this channel. */
  readonly channel?: ListingChannel | undefined
  readonly vendor?: string | undefined
  readonly tag?: string | undefined
  readonly isActive?: boolean | undefined
  /** Archived ones instead of living ones. */
  readonly isArchived?: boolean | undefined
  readonly createdFrom?: Date | undefined
  readonly createdBefore?: Date | undefined
  /** Default `name`. */
  readonly sort?: Sort<ProductSort> | undefined
}

/** Products with their variants, by name unless sorted otherwise. Throws `cursor.invalid`, `cursor.other_list`. */
export async function listProducts(ctx: Ctx, filter: ProductFilter): Promise<Page<Product>> {
  const { where, params } = conditions(
    [ctx.tenant, filter.isArchived ?? false],
    [
      ["p.search_text like ?", likePart(filter.search) ?? undefined],
      ["p.category_ids && ?::text[]", filter.categoryIds],
      ["p.vendor = ?", filter.vendor],
      ["p.tags @> array[?::text]", filter.tag],
      ["p.is_active = ?", filter.isActive],
      [
        `exists (select from product_channels c
          where c.tenant_id = p.tenant_id and c.product_id = p.id and c.channel = ? and c.is_listed)`,
        filter.channel,
      ],
      ["p.created_at >= ?", filter.createdFrom],
      ["p.created_at < ?", filter.createdBefore],
    ],
  )
  const page = await sortedPage<ProductRow, ProductSort>(ctx, {
    columns: productColumns,
    from: `${productSource} where p.tenant_id = $1 and (p.archived_at is not null) = $2 ${where}`,
    params,
    id: "p.id",
    sorts,
    sort: filter.sort ?? "name",
    limit: filter.limit,
    cursor: filter.cursor,
  })
  return { data: await withVariants(ctx, page.data), nextCursor: page.nextCursor }
}
