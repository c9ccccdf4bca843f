import type { Page } from "#kernel"
import { type Ctx, conditions, type SortColumn, sortedPage } from "#platform/db"
import type { ProductId, VariantId } from "./product.ts"
import { likePart } from "./search.ts"

/** What names a variant wherever only its id stands: in stock levels, movements, order lines. */
export interface NamedVariant {
  readonly id: VariantId
  readonly product_id: ProductId
  readonly product_name: string
  readonly sku: string | null
  readonly option_values: readonly string[]
  readonly unit_price: string
  readonly tracks_stock: boolean
  readonly archived_at: Date | null
}

export interface VariantFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  /** These only, archived ones too; without it only living ones. */
  readonly ids?: readonly string[] | undefined
  /** Part of the product's name, vendor or handle, of a SKU or barcode. */
  readonly search?: string | undefined
}

const sorts = { name: { column: "p.sort_name", type: "text" } } as const satisfies Record<string, SortColumn>

/** Variants by their product's name. Throws `cursor.invalid`, `cursor.other_list`. */
export function listVariants(ctx: Ctx, filter: VariantFilter): Promise<Page<NamedVariant>> {
  const living = filter.ids === undefined ? "and v.archived_at is null" : ""
  const { where, params } = conditions(
    [ctx.tenant],
    [
      ["v.id = any(?::text[])", filter.ids],
      ["p.search_text like ?", likePart(filter.search) ?? undefined],
    ],
  )
  return sortedPage<NamedVariant, "name">(ctx, {
    columns: `v.id, v.product_id, p.name as product_name, v.sku, v.option_values, trim_scale(v.unit_price)::text as unit_price,
      v.tracks_stock, v.archived_at`,
    from: `variants v join products p on p.tenant_id = v.tenant_id and p.id = v.product_id where v.tenant_id = $1 ${living} ${where}`,
    params,
    id: "v.id",
    sorts,
    sort: "name",
    limit: filter.limit,
    cursor: filter.cursor,
  })
}
