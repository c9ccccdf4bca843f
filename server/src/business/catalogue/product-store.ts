import { formatMicro, type Micro, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import type { ListingChannel } from "./channel.ts"
import {
  type CategoryId,
  type Product,
  type ProductId,
  type ProductImage,
  searchText,
  sortName,
  type Variant,
  type VariantId,
} from "./product.ts"
import { rowsOf } from "./rows.ts"
import type { TaxClassId } from "./tax-class.ts"

export interface ProductRow {
  readonly id: ProductId
  readonly handle: string
  readonly name: string
  readonly sort_name: string
  readonly description: string | null
  readonly vendor: string | null
  readonly tags: readonly string[]
  readonly options: readonly string[]
  readonly tax_class_id: TaxClassId
  readonly tax_code: string
  readonly category_ids: readonly CategoryId[]
  readonly images: readonly ProductImage[]
  readonly is_active: boolean
  readonly listed_on: readonly ListingChannel[]
  readonly version: number
  readonly archived_at: Date | null
  readonly created_at: Date
  readonly updated_at: Date
}

interface VariantRow {
  readonly id: VariantId
  readonly product_id: ProductId
  readonly sku: string | null
  readonly barcode: string | null
  readonly option_values: readonly string[]
  readonly unit_price: string
  readonly prices_include_tax: boolean
  readonly compare_at_price: string | null
  readonly cost: string | null
  readonly weight_grams: string | null
  readonly image_url: string | null
  readonly is_active: boolean
  readonly tracks_stock: boolean
  readonly archived_at: Date | null
}

/** Columns of a product; `p` is products, `t` tax_classes. */
export const productColumns = `p.id, p.handle, p.name, p.sort_name, p.description, p.vendor, p.tags, p.options, p.tax_class_id, t.code as tax_code,
  p.category_ids, p.images, p.is_active, p.version, p.archived_at, p.created_at, p.updated_at,
  array(select c.channel from product_channels c where c.tenant_id = p.tenant_id and c.product_id = p.id and c.is_listed order by 1) as listed_on`
export const productSource = "products p join tax_classes t on t.tenant_id = p.tenant_id and t.id = p.tax_class_id"

const variantColumns = `id, product_id, sku, barcode, option_values, unit_price, prices_include_tax, compare_at_price, cost, weight_grams,
  image_url, is_active, tracks_stock, archived_at`

const upsertProducts = `insert into products (tenant_id, id, handle, name, sort_name, search_text, description, vendor, tags, options,
    tax_class_id, category_ids, images, price_from, is_active, version, archived_at, created_at, updated_at)
  select $1, id, handle, name, sort_name, search_text, description, vendor, tags, options,
    tax_class_id, category_ids, images, price_from, is_active, version, archived_at, created_at, updated_at
  from jsonb_to_recordset($2::jsonb) as r (id text, handle text, name text, sort_name text, search_text text, description text,
    vendor text, tags text[], options text[], tax_class_id text, category_ids text[], images jsonb, price_from numeric, is_active boolean, version int,
    archived_at timestamptz, created_at timestamptz, updated_at timestamptz)
  on conflict (tenant_id, id) do update set (handle, name, sort_name, search_text, description, vendor, tags, options,
    tax_class_id, category_ids, images, price_from, is_active, version, archived_at, updated_at)
    = (excluded.handle, excluded.name, excluded.sort_name, excluded.search_text, excluded.description, excluded.vendor,
    excluded.tags, excluded.options, excluded.tax_class_id, excluded.category_ids, excluded.images, excluded.price_from, excluded.is_active,
    excluded.version, excluded.archived_at, excluded.updated_at)
    where products.version = excluded.version - 1
  returning id`

const upsertVariants = `insert into variants (tenant_id, id, product_id, position, sku, barcode, option_values, unit_price, prices_include_tax,
    compare_at_price, cost, weight_grams, image_url, is_active, tracks_stock, archived_at)
  select $1, id, product_id, position, sku, barcode, option_values, unit_price, prices_include_tax,
    compare_at_price, cost, weight_grams, image_url, is_active, tracks_stock, archived_at
  from jsonb_to_recordset($3::jsonb) as r (id text, product_id text, position int, sku text, barcode text, option_values text[],
    unit_price numeric, prices_include_tax boolean, compare_at_price numeric, cost numeric, weight_grams numeric, image_url text,
    is_active boolean, tracks_stock boolean, archived_at timestamptz)
  on conflict (tenant_id, id) do update set (position, sku, barcode, option_values, unit_price, prices_include_tax,
    compare_at_price, cost, weight_grams, image_url, is_active, tracks_stock, archived_at)
    = (excluded.position, excluded.sku, excluded.barcode, excluded.option_values, excluded.unit_price,
    excluded.prices_include_tax, excluded.compare_at_price, excluded.cost, excluded.weight_grams, excluded.image_url,
    excluded.is_active, excluded.tracks_stock, excluded.archived_at)`

const saveSql = `with saved as (${upsertProducts}), varied as (${upsertVariants}) select count(*)::int as saved from saved`

/**
 * Writes products with all their variants in one statement: new ones, and changed ones whose version is still the one
 * before. `gone` are variants that leave their product. Answers how many products were written.
 */
export async function saveProducts(
  ctx: Ctx,
  products: readonly Product[],
  gone: readonly { productId: ProductId; variant: Variant }[] = [],
): Promise<number> {
  const variants = [
    ...gone.map((g) => variantRow(g.productId, { ...g.variant, archivedAt: ctx.now }, 0)),
    ...products.flatMap((p) => p.variants.map((v, i) => variantRow(p.id, v, i))),
  ]
  const params = [ctx.tenant, JSON.stringify(products.map(productRow)), JSON.stringify(variants)]
  const [row] = await rowsOf<{ saved: number }>(ctx, saveSql, params)
  return row?.saved ?? 0
}

/** Products by id with their living variants; of an archived product those that were archived with it. */
export async function productsById(ctx: Ctx, ids: readonly ProductId[]): Promise<Product[]> {
  const rows = await rowsOf<ProductRow>(
    ctx,
    `select ${productColumns} from ${productSource} where p.tenant_id = $1 and p.id = any($2::text[])`,
    [ctx.tenant, ids],
  )
  return withVariants(ctx, rows)
}

/** Rows of products as products. */
export async function withVariants(ctx: Ctx, rows: readonly ProductRow[]): Promise<Product[]> {
  const variants = await rowsOf<VariantRow>(
    ctx,
    `select ${variantColumns} from variants where tenant_id = $1 and product_id = any($2::text[]) order by product_id, position, id`,
    [ctx.tenant, rows.map((row) => row.id)],
  )
  const byProduct = Map.groupBy(variants, (v) => v.product_id)
  return rows.map((row) => productOf(row, (byProduct.get(row.id) ?? []).filter((v) => isPartOf(row, v)).map(variantOf)))
}

function isPartOf(product: ProductRow, variant: VariantRow): boolean {
  return (variant.archived_at?.getTime() ?? 0) === (product.archived_at?.getTime() ?? 0)
}

/** The product of a variant, also of an archived one. */
export async function productIdOfVariant(ctx: Ctx, id: VariantId): Promise<ProductId | undefined> {
  const [row] = await rowsOf<{ product_id: ProductId }>(
    ctx,
    "select product_id from variants where tenant_id = $1 and id = $2",
    [ctx.tenant, id],
  )
  return row?.product_id
}

/** Which of these handles, SKUs and barcodes living products have, and whose they are. */
export interface Taken {
  readonly kind: "handle" | "sku" | "barcode"
  readonly value: string
  readonly productId: ProductId
  readonly variantId: VariantId | null
}

export function findTaken(
  ctx: Ctx,
  handles: readonly string[],
  skus: readonly string[],
  barcodes: readonly string[],
): Promise<readonly Taken[]> {
  return rowsOf<Taken>(
    ctx,
    `select 'handle' as kind, handle as value, id as "productId", null as "variantId" from products
       where tenant_id = $1 and handle = any($2::text[]) and archived_at is null
     union all select 'sku', sku, product_id, id from variants where tenant_id = $1 and sku = any($3::text[]) and archived_at is null
     union all select 'barcode', barcode, product_id, id from variants where tenant_id = $1 and barcode = any($4::text[]) and archived_at is null`,
    [ctx.tenant, handles, skus, barcodes],
  )
}

function productRow(p: Product) {
  return {
    id: p.id,
    handle: p.handle,
    name: p.name,
    sort_name: sortName(p.name),
    search_text: searchText(p),
    description: p.description,
    vendor: p.vendor,
    tags: p.tags,
    options: p.options,
    tax_class_id: p.taxClassId,
    category_ids: p.categoryIds,
    images: p.images,
    price_from: formatMicro(lowestPrice(p)),
    is_active: p.isActive,
    version: p.version,
    archived_at: p.archivedAt,
    created_at: p.createdAt,
    updated_at: p.updatedAt,
  }
}

function lowestPrice({ variants }: Product): Micro {
  const prices = variants.map(({ unitPrice }) => unitPrice)
  return prices.reduce((lowest, price) => (price < lowest ? price : lowest), prices[0] ?? (0n as Micro))
}

function variantRow(productId: ProductId, v: Variant, position: number) {
  return {
    id: v.id,
    product_id: productId,
    position,
    sku: v.sku,
    barcode: v.barcode,
    option_values: v.optionValues,
    unit_price: formatMicro(v.unitPrice),
    prices_include_tax: v.pricesIncludeTax,
    compare_at_price: formatOrNull(v.compareAtPrice),
    cost: formatOrNull(v.cost),
    weight_grams: formatOrNull(v.weightGrams),
    image_url: v.imageUrl,
    is_active: v.isActive,
    tracks_stock: v.tracksStock,
    archived_at: v.archivedAt,
  }
}

function productOf(row: ProductRow, variants: readonly Variant[]): Product {
  return {
    id: row.id,
    handle: row.handle,
    name: row.name,
    description: row.description,
    vendor: row.vendor,
    tags: row.tags,
    options: row.options,
    categoryIds: row.category_ids,
    images: row.images,
    isActive: row.is_active,
    taxClassId: row.tax_class_id,
    taxCode: row.tax_code,
    listedOn: row.listed_on,
    variants,
    version: row.version,
    archivedAt: row.archived_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function variantOf(row: VariantRow): Variant {
  return {
    id: row.id,
    sku: row.sku,
    barcode: row.barcode,
    optionValues: row.option_values,
    unitPrice: parseMicro(row.unit_price),
    pricesIncludeTax: row.prices_include_tax,
    compareAtPrice: parseOrNull(row.compare_at_price),
    cost: parseOrNull(row.cost),
    weightGrams: parseOrNull(row.weight_grams),
    imageUrl: row.image_url,
    isActive: row.is_active,
    tracksStock: row.tracks_stock,
    archivedAt: row.archived_at,
  }
}

function formatOrNull(value: Micro | null): string | null {
  return value === null ? null : formatMicro(value)
}

function parseOrNull(value: string | null): Micro | null {
  return value === null ? null : parseMicro(value)
}
