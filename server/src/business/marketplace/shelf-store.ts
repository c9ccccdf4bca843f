import { sql } from "kysely"
import { type Ctx, tables } from "#platform/db"
import { type Listing, type ListingId, visible } from "./listing.ts"
import { type ListingWithSeller, listingsByIds } from "./listing-store.ts"
import type { SellerId } from "./seller.ts"

/** A category of what sellers offer; `key` is its name folded, as searches compare it. */
export interface ShelfCategory {
  readonly key: string
  readonly name: string
  readonly listings: number
}

/** Categories with something to see, by name. */
export async function shelfCategories(ctx: Ctx, limit: number): Promise<readonly ShelfCategory[]> {
  const { rows } =
    await sql<ShelfCategory>`select l.category_key as key, min(l.category) as name, count(*)::int as listings
    from marketplace_listings l join marketplace_sellers s on s.tenant_id = l.tenant_id and s.id = l.seller_id
    where l.category_key is not null and l.state <> 'paused' and s.state = 'active'
    group by l.category_key order by l.category_key limit ${limit}`.execute(tables(ctx))
  return rows
}

/** A seller with something to see. */
export interface ShelfSeller {
  readonly id: SellerId
  readonly name: string
  readonly listings: number
}

/** Sellers with something to see, by name. */
export async function shelfSellers(ctx: Ctx, limit: number): Promise<readonly ShelfSeller[]> {
  const { rows } = await sql<ShelfSeller>`select s.id, s.name, count(*)::int as listings
    from marketplace_sellers s join marketplace_listings l on l.tenant_id = s.tenant_id and l.seller_id = s.id
    where s.state = 'active' and l.state <> 'paused'
    group by s.id, s.name order by s.name collate "C", s.id limit ${limit}`.execute(tables(ctx))
  return rows
}

/** What can be seen of the same thing at other sellers: of the same barcode or of an equal name. Cheapest first. */
export async function offersLike(ctx: Ctx, listing: Listing, limit: number): Promise<readonly ListingWithSeller[]> {
  const { rows } = await sql<{ id: ListingId }>`select o.id from marketplace_listings l
    join marketplace_listings o on o.tenant_id = l.tenant_id and o.id <> l.id and o.seller_id <> l.seller_id
      and (o.barcode = l.barcode or o.sort_name = l.sort_name)
    where l.id = ${listing.id} order by o.unit_price, o.id limit ${limit}`.execute(tables(ctx))
  const found = await listingsByIds(
    ctx,
    rows.map((row) => row.id),
  )
  return found.filter(visible).toSorted((a, b) => (a.unitPrice < b.unitPrice ? -1 : 1))
}

/** Where everything that can be seen stands, for a map of the site. */
export async function listingAddresses(
  ctx: Ctx,
  limit: number,
): Promise<readonly { readonly id: ListingId; readonly updatedAt: Date }[]> {
  const { rows } = await sql<{ id: ListingId; updated_at: Date }>`select l.id, l.updated_at
    from marketplace_listings l join marketplace_sellers s on s.tenant_id = l.tenant_id and s.id = l.seller_id
    where l.state <> 'paused' and s.state = 'active' order by l.sort_name, l.id limit ${limit}`.execute(tables(ctx))
  return rows.map((row) => ({ id: row.id, updatedAt: row.updated_at }))
}
