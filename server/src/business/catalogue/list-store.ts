import { decodeCursor, type Page, pageOf } from "#kernel"
import type { Ctx } from "#platform/db"
import type { ListingChannel } from "./channel.ts"
import type { CategoryId, Product } from "./product.ts"
import { type ProductRow, productColumns, productSource, withVariants } from "./product-store.ts"
import { rowsOf } from "./rows.ts"
import { likePart } from "./search.ts"

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
}

const listSql = `select ${productColumns} from ${productSource}
  where p.tenant_id = $1 and (p.archived_at is not null) = $2
    and ($3::text is null or p.search_text like $3) and ($4::text[] is null or p.category_ids && $4)
    and ($5::text is null or p.vendor = $5) and ($6::text is null or p.tags @> array[$6]) and ($7::boolean is null or p.is_active = $7)
    and ($8::text is null or exists (select from product_channels c
      where c.tenant_id = p.tenant_id and c.product_id = p.id and c.channel = $8 and c.is_listed))
    and ($9::text is null or (p.sort_name, p.id) > ($9, $10::text))
  order by p.sort_name, p.id limit $11`

/** Products by name, with their variants. */
export async function listProducts(ctx: Ctx, filter: ProductFilter): Promise<Page<Product>> {
  const [name, id] = filter.cursor === undefined ? [null, null] : decodeCursor(filter.cursor, 2)
  const rows = await rowsOf<ProductRow>(ctx, listSql, [
    ctx.tenant,
    filter.isArchived ?? false,
    likePart(filter.search),
    filter.categoryIds ?? null,
    filter.vendor ?? null,
    filter.tag ?? null,
    filter.isActive ?? null,
    filter.channel ?? null,
    name,
    id,
    filter.limit + 1,
  ])
  const page = pageOf(rows, filter.limit, (row) => [row.sort_name, row.id])
  return { data: await withVariants(ctx, page.data), nextCursor: page.nextCursor }
}
