import { decodeCursor, type Micro, type Page, pageOf, parseMicro } from "#kernel"
import { type Ctx, sameOf, together } from "#platform/db"
import type { Channel } from "./channel.ts"
import type { PriceRule } from "./price-rule.ts"
import { type CategoryId, type ProductId, type ProductImage, type VariantId, variantName } from "./product.ts"
import { rowsOf } from "./rows.ts"
import { likePart } from "./search.ts"

/** A variant as the maker of an order sees it. */
export interface VariantForSale {
  readonly variantId: VariantId
  readonly productId: ProductId
  readonly sku: string | null
  /** The product's name with the option values. */
  readonly name: string
  /** Before the price rule; see `priceFor`. */
  readonly unitPrice: Micro
  readonly pricesIncludeTax: boolean
  readonly taxCode: string
  /** In percent. */
  readonly taxRate: Micro
  readonly taxCategory: string
  /** Product and variant are active and not archived. */
  readonly isActive: boolean
  /** On the asked channel; on `manual` always. */
  readonly isListed: boolean
  readonly priceRule: PriceRule | null
  readonly tracksStock: boolean
}

/** A variant as a shop's page shows it. */
export interface OfferedVariant extends VariantForSale {
  readonly optionValues: readonly string[]
  readonly barcode: string | null
  readonly compareAtPrice: Micro | null
  readonly weightGrams: Micro | null
  readonly imageUrl: string | null
}

/** A product as a shop's page shows it: listed, active, with its active variants. */
export interface ProductForSale {
  readonly productId: ProductId
  readonly handle: string
  readonly name: string
  readonly description: string | null
  readonly vendor: string | null
  readonly tags: readonly string[]
  readonly options: readonly string[]
  readonly categoryIds: readonly CategoryId[]
  readonly images: readonly ProductImage[]
  readonly variants: readonly OfferedVariant[]
  readonly updatedAt: Date
}

interface VariantRow {
  readonly id: VariantId
  readonly product_id: ProductId
  readonly sku: string | null
  readonly product_name: string
  readonly option_values: readonly string[]
  readonly unit_price: string
  readonly prices_include_tax: boolean
  readonly tax_code: string
  readonly tax_rate: string
  readonly tax_category: string
  readonly is_active: boolean
  readonly is_listed: boolean
  readonly price_rule: PriceRule | null
  readonly tracks_stock: boolean
}

interface OfferedRow extends VariantRow {
  readonly barcode: string | null
  readonly compare_at_price: string | null
  readonly weight_grams: string | null
  readonly image_url: string | null
}

const columns = `v.id, v.product_id, v.sku, p.name as product_name, v.option_values, v.unit_price, v.prices_include_tax,
  t.code as tax_code, t.rate as tax_rate, t.category as tax_category,
  (v.is_active and p.is_active and v.archived_at is null and p.archived_at is null) as is_active,
  ($3 = 'manual' or coalesce(c.is_listed, false)) as is_listed, c.price_rule, v.tracks_stock`
const source = `variants v
  join products p on p.tenant_id = v.tenant_id and p.id = v.product_id
  join tax_classes t on t.tenant_id = p.tenant_id and t.id = p.tax_class_id
  left join product_channels c on c.tenant_id = p.tenant_id and c.product_id = p.id and c.channel = $3`

const hotSql = `select ${columns} from ${source} where v.tenant_id = $1 and v.id = any($2::text[])`

interface Asked {
  readonly ids: readonly VariantId[]
  readonly channel: Channel
}

/** HOT: one statement for all baskets of one moment and channel. */
const askVariants = together<Asked, VariantForSale[]>(async (ctx, baskets) => {
  const channel = sameOf(baskets.map((basket) => basket.channel))
  const ids = new Set(baskets.flatMap((basket) => basket.ids))
  const rows = await rowsOf<VariantRow>(ctx, hotSql, [ctx.tenant, [...ids], channel])
  const found = new Map(rows.map((row) => [row.id, variantOf(row)]))
  return baskets.map((basket) => [...new Set(basket.ids)].flatMap((id) => found.get(id) ?? []))
})

/** Variants by id as a channel sells them, in one statement and in no order; unknown ids are left out. */
export function variantsForSale(ctx: Ctx, ids: readonly VariantId[], channel: Channel): Promise<VariantForSale[]> {
  return askVariants(ctx, { ids, channel })
}

export interface SaleFilter {
  readonly channel: Channel
  /** Products of any of these. */
  readonly categoryIds?: readonly CategoryId[] | undefined
  readonly search?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

interface ProductRow extends Omit<ProductForSale, "variants"> {
  readonly sortName: string
}

const productColumns = `p.id as "productId", p.handle, p.name, p.sort_name as "sortName", p.description, p.vendor, p.tags, p.options,
  p.category_ids as "categoryIds", p.images, p.updated_at as "updatedAt"`
const isOffered = `p.tenant_id = $1 and p.is_active and p.archived_at is null and ($2 = 'manual' or exists (
  select from product_channels c where c.tenant_id = p.tenant_id and c.product_id = p.id and c.channel = $2 and c.is_listed))`

/** Listed, active products by name. */
export async function productsForSale(ctx: Ctx, filter: SaleFilter): Promise<Page<ProductForSale>> {
  const [name, id] = filter.cursor === undefined ? [null, null] : decodeCursor(filter.cursor, 2)
  const rows = await rowsOf<ProductRow>(
    ctx,
    `select ${productColumns} from products p where ${isOffered}
       and ($3::text[] is null or p.category_ids && $3) and ($4::text is null or p.search_text like $4)
       and ($5::text is null or (p.sort_name, p.id) > ($5, $6::text))
       and exists (select from variants v where v.tenant_id = p.tenant_id and v.product_id = p.id and v.is_active and v.archived_at is null)
     order by p.sort_name, p.id limit $7`,
    [ctx.tenant, filter.channel, filter.categoryIds ?? null, likePart(filter.search), name, id, filter.limit + 1],
  )
  const page = pageOf(rows, filter.limit, (row) => [row.sortName, row.productId])
  return { data: await withVariants(ctx, page.data, filter.channel), nextCursor: page.nextCursor }
}

/** A listed, active product by its id or its handle. */
export async function productForSale(
  ctx: Ctx,
  channel: Channel,
  idOrHandle: string,
): Promise<ProductForSale | undefined> {
  const rows = await rowsOf<ProductRow>(
    ctx,
    `select ${productColumns} from products p where ${isOffered} and (p.id = $3 or p.handle = $3)`,
    [ctx.tenant, channel, idOrHandle],
  )
  const [product] = await withVariants(ctx, rows.slice(0, 1), channel)
  return product?.variants.length === 0 ? undefined : product
}

/** Where a variant is found in a shop: its product's page and picture. */
export interface VariantPlace {
  readonly variantId: VariantId
  readonly productId: ProductId
  readonly handle: string
  readonly imageUrl: string | null
}

/** Living variants by SKU. */
export async function variantsBySku(
  ctx: Ctx,
  skus: readonly string[],
): Promise<ReadonlyMap<string, { readonly variantId: VariantId; readonly productId: ProductId }>> {
  const rows = await rowsOf<{ sku: string; variantId: VariantId; productId: ProductId }>(
    ctx,
    `select sku, id as "variantId", product_id as "productId" from variants
     where tenant_id = $1 and sku = any($2::text[]) and archived_at is null`,
    [ctx.tenant, skus],
  )
  return new Map(rows.map(({ sku, ...found }) => [sku, found]))
}

/** What a stock level of a variant is called elsewhere: its SKU and its product; archived ones are left out. */
export async function skusOf(
  ctx: Ctx,
  ids: readonly VariantId[],
): Promise<readonly { variantId: VariantId; productId: ProductId; sku: string | null; tracksStock: boolean }[]> {
  return rowsOf(
    ctx,
    `select id as "variantId", product_id as "productId", sku, tracks_stock as "tracksStock" from variants
     where tenant_id = $1 and id = any($2::text[]) and archived_at is null`,
    [ctx.tenant, ids],
  )
}

/** The places of variants that a channel offers; the others are left out. */
export async function placesOfVariants(
  ctx: Ctx,
  channel: Channel,
  ids: readonly VariantId[],
): Promise<readonly VariantPlace[]> {
  return rowsOf<VariantPlace>(
    ctx,
    `select v.id as "variantId", p.id as "productId", p.handle, coalesce(v.image_url, p.images->0->>'url') as "imageUrl"
     from variants v join products p on p.tenant_id = v.tenant_id and p.id = v.product_id
     where ${isOffered} and v.id = any($3::text[])`,
    [ctx.tenant, channel, ids],
  )
}

/** Categories that stand on at least one product that a channel offers. */
export async function categoriesForSale(ctx: Ctx, channel: Channel): Promise<ReadonlySet<CategoryId>> {
  const rows = await rowsOf<{ readonly id: CategoryId }>(
    ctx,
    `select distinct unnest(p.category_ids) as id from products p where ${isOffered}`,
    [ctx.tenant, channel],
  )
  return new Set(rows.map((row) => row.id))
}

/** The pages of all products that a channel offers, by name, for a map of the site. */
export async function handlesForSale(
  ctx: Ctx,
  channel: Channel,
  limit: number,
): Promise<readonly { readonly handle: string; readonly updatedAt: Date }[]> {
  return rowsOf(
    ctx,
    `select p.handle, p.updated_at as "updatedAt" from products p where ${isOffered} order by p.sort_name, p.id limit $3`,
    [ctx.tenant, channel, limit],
  )
}

async function withVariants(ctx: Ctx, products: readonly ProductRow[], channel: Channel): Promise<ProductForSale[]> {
  const rows = await rowsOf<OfferedRow>(
    ctx,
    `select ${columns}, v.barcode, v.compare_at_price, v.weight_grams, v.image_url from ${source}
     where v.tenant_id = $1 and v.product_id = any($2::text[]) and v.is_active and v.archived_at is null order by v.product_id, v.position, v.id`,
    [ctx.tenant, products.map((p) => p.productId), channel],
  )
  const byProduct = Map.groupBy(rows, (row) => row.product_id)
  return products.map(({ sortName: _sortName, ...product }) => ({
    ...product,
    variants: (byProduct.get(product.productId) ?? []).map(offeredOf),
  }))
}

function variantOf(row: VariantRow): VariantForSale {
  return {
    variantId: row.id,
    productId: row.product_id,
    sku: row.sku,
    name: variantName(row.product_name, row.option_values),
    unitPrice: parseMicro(row.unit_price),
    pricesIncludeTax: row.prices_include_tax,
    taxCode: row.tax_code,
    taxRate: parseMicro(row.tax_rate),
    taxCategory: row.tax_category,
    isActive: row.is_active,
    isListed: row.is_listed,
    priceRule: row.price_rule,
    tracksStock: row.tracks_stock,
  }
}

function offeredOf(row: OfferedRow): OfferedVariant {
  return {
    ...variantOf(row),
    optionValues: row.option_values,
    barcode: row.barcode,
    compareAtPrice: row.compare_at_price === null ? null : parseMicro(row.compare_at_price),
    weightGrams: row.weight_grams === null ? null : parseMicro(row.weight_grams),
    imageUrl: row.image_url,
  }
}
