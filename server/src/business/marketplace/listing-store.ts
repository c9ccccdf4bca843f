import { type SqlBool, sql } from "kysely"
import { decodeCursor, formatMicro, newId, type Page, pageOf, parseMicro } from "#kernel"
import { type Ctx, tables } from "#platform/db"
import { categoryKey, folded } from "./commission.ts"
import {
  type Listing,
  type ListingId,
  type ListingState,
  type Offer,
  type ProductId,
  stateOfOffer,
  type VariantId,
} from "./listing.ts"
import type { SellerId } from "./seller.ts"

const searchCharsMax = 4000
const nameCharsMax = 200

/** A row of a listing with its seller's name. */
export interface ListingRow {
  readonly id: ListingId
  readonly seller_id: SellerId
  readonly seller_name: string
  readonly product_id: ProductId
  readonly variant_id: VariantId
  readonly name: string
  readonly sort_name: string
  readonly description: string | null
  readonly sku: string | null
  readonly barcode: string | null
  readonly unit_price: string
  readonly prices_include_tax: boolean
  readonly currency: string
  readonly available: string | null
  readonly category: string | null
  readonly image_url: string | null
  readonly state: ListingState
  readonly is_hidden: boolean
  readonly updated_at: Date
}

/** Columns of a listing; `l` is marketplace_listings, `s` marketplace_sellers. */
export const listingColumns = `l.id, l.seller_id, s.name as seller_name, l.product_id, l.variant_id, l.name, l.sort_name, l.description, l.sku, l.barcode, l.unit_price,
  l.prices_include_tax, l.currency, l.available, l.category, l.image_url, l.state, l.is_hidden, l.updated_at`
export const listingSource =
  "marketplace_listings l join marketplace_sellers s on s.tenant_id = l.tenant_id and s.id = l.seller_id"
const columns = sql.raw(listingColumns)
const from = sql.raw(listingSource)

/** Puts a seller's offers of one product in place of what was there: new ones appear, missing ones are paused. One statement. */
export async function replaceOffers(
  ctx: Ctx,
  seller: SellerId,
  product: ProductId,
  offers: readonly Offer[],
): Promise<void> {
  await sql`with given as (
      select * from jsonb_to_recordset(${JSON.stringify(offers.map(offerRow))}::jsonb) as o (id text, product_id text, variant_id text, name text,
        sort_name text, search_text text, description text, sku text, barcode text, unit_price numeric, prices_include_tax boolean, currency text,
        available numeric, category text, category_key text, image_url text, state text)
    ), paused as (
      update marketplace_listings set state = 'paused', offered = 'paused', updated_at = ${ctx.now}
      where seller_id = ${seller} and product_id = ${product} and offered <> 'paused' and variant_id not in (select variant_id from given)
    )
    insert into marketplace_listings as l (tenant_id, id, seller_id, product_id, variant_id, name, sort_name, search_text, description, sku, barcode,
      unit_price, prices_include_tax, currency, available, category, category_key, image_url, state, offered, updated_at)
    select ${ctx.tenant}, id, ${seller}, product_id, variant_id, name, sort_name, search_text, description, sku, barcode, unit_price,
      prices_include_tax, currency, available, category, category_key, image_url, state, state, ${ctx.now}::timestamptz from given order by variant_id
    on conflict (tenant_id, seller_id, variant_id) do update set product_id = excluded.product_id, name = excluded.name,
      sort_name = excluded.sort_name, search_text = excluded.search_text, description = excluded.description, sku = excluded.sku, barcode = excluded.barcode,
      unit_price = excluded.unit_price, prices_include_tax = excluded.prices_include_tax, currency = excluded.currency,
      available = excluded.available, category = excluded.category, category_key = excluded.category_key, image_url = excluded.image_url,
      state = case when l.is_hidden then 'paused' else excluded.state end, offered = excluded.offered,
      updated_at = excluded.updated_at`.execute(tables(ctx))
}

/** The product that a listed variant belongs to; undefined when the seller does not list it here. */
export async function productOfVariant(ctx: Ctx, seller: SellerId, variant: VariantId): Promise<ProductId | undefined> {
  const { rows } = await sql<{ product_id: ProductId }>`select product_id from marketplace_listings
    where seller_id = ${seller} and variant_id = ${variant}`.execute(tables(ctx))
  return rows[0]?.product_id
}

/** Hides a listing or shows it again as its seller offers it; answers whether that changed anything. */
export async function setHidden(ctx: Ctx, id: ListingId, isHidden: boolean): Promise<boolean> {
  const { rows } = await sql`update marketplace_listings set is_hidden = ${isHidden}::boolean,
      state = case when ${isHidden}::boolean then 'paused' else offered end, updated_at = ${ctx.now}
    where id = ${id} and is_hidden <> ${isHidden}::boolean returning id`.execute(tables(ctx))
  return rows.length > 0
}

/** Takes everything of a seller off the marketplace. */
export async function pauseSeller(ctx: Ctx, seller: SellerId): Promise<void> {
  await sql`update marketplace_listings set state = 'paused', offered = 'paused', updated_at = ${ctx.now}
    where seller_id = ${seller} and offered <> 'paused'`.execute(tables(ctx))
}

/** A listing with whether its seller may sell. */
export type ListingWithSeller = Listing & { readonly isSellerActive: boolean }

/** Listings by id, whatever their state. */
export async function listingsByIds(ctx: Ctx, ids: readonly ListingId[]): Promise<ListingWithSeller[]> {
  const { rows } = await sql<
    ListingRow & { is_active: boolean }
  >`select ${columns}, s.state = 'active' as is_active from ${from}
    where l.id = any(${[...ids]}::text[])`.execute(tables(ctx))
  return rows.map((row) => ({ ...listingOf(row), isSellerActive: row.is_active }))
}

/** What a shopper may look for. */
export interface ListingQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly search?: string | undefined
  readonly category?: string | undefined
  readonly priceFrom?: string | undefined
  readonly priceTo?: string | undefined
  readonly sellerId?: SellerId | undefined
}

/** Listings that can be seen (active and sold out), by name. */
export async function searchListings(ctx: Ctx, query: ListingQuery): Promise<Page<Listing>> {
  const wanted = sql.join(conditions(query), sql` and `)
  const { rows } =
    await sql<ListingRow>`select ${columns} from ${from} where ${wanted} order by l.sort_name, l.id limit ${query.limit + 1}`.execute(
      tables(ctx),
    )
  const page = pageOf(rows, query.limit, (row) => [row.sort_name, row.id])
  return { data: page.data.map(listingOf), nextCursor: page.nextCursor }
}

function conditions(query: ListingQuery) {
  const all = [sql<SqlBool>`l.state <> 'paused' and s.state = 'active'`]
  for (const word of folded(query.search ?? "")
    .split(/\s+/)
    .filter((w) => w !== "")) {
    all.push(sql`l.search_text like ${`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`}`)
  }
  if (query.category !== undefined) all.push(sql`l.category_key = ${categoryKey(query.category)}`)
  if (query.priceFrom !== undefined) all.push(sql`l.unit_price >= ${query.priceFrom}::numeric`)
  if (query.priceTo !== undefined) all.push(sql`l.unit_price <= ${query.priceTo}::numeric`)
  if (query.sellerId !== undefined) all.push(sql`l.seller_id = ${query.sellerId}`)
  if (query.cursor !== undefined) {
    const [name, id] = decodeCursor(query.cursor, 2)
    all.push(sql`(l.sort_name, l.id) > (${name}, ${id})`)
  }
  return all
}

function offerRow(offer: Offer) {
  return {
    id: newId("mli"),
    product_id: offer.productId,
    variant_id: offer.variantId,
    name: offer.name,
    sort_name: folded(offer.name).slice(0, nameCharsMax),
    search_text: folded(
      [offer.name, offer.sku, offer.category, offer.description].filter((part) => part !== null).join(" "),
    ).slice(0, searchCharsMax),
    description: offer.description,
    sku: offer.sku,
    barcode: offer.barcode,
    unit_price: formatMicro(offer.unitPrice),
    prices_include_tax: offer.pricesIncludeTax,
    currency: offer.currency,
    available: offer.available === null ? null : formatMicro(offer.available),
    category: offer.category,
    category_key: offer.category === null ? null : categoryKey(offer.category),
    image_url: offer.imageUrl,
    state: stateOfOffer(offer.available),
  }
}

/** A row as a listing. */
export function listingOf(row: ListingRow): Listing {
  return {
    id: row.id,
    sellerId: row.seller_id,
    sellerName: row.seller_name,
    productId: row.product_id,
    variantId: row.variant_id,
    name: row.name,
    description: row.description,
    sku: row.sku,
    barcode: row.barcode,
    unitPrice: parseMicro(row.unit_price),
    pricesIncludeTax: row.prices_include_tax,
    currency: row.currency,
    available: row.available === null ? null : parseMicro(row.available),
    category: row.category,
    imageUrl: row.image_url,
    state: row.state,
    isHidden: row.is_hidden,
    updatedAt: row.updated_at,
  }
}
