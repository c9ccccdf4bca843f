import { decodeCursor, type Page, pageOf } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Listing, ListingChannel, ListingEntry } from "./channel.ts"
import type { ProductId } from "./product.ts"
import { rowsOf } from "./rows.ts"

const columns = `product_id as "productId", channel, is_listed as "isListed", price_rule as "priceRule", sync_state as "syncState",
  synced_at as "syncedAt", last_error as "lastError"`

/** The listings of products, on one channel or on all; `lock` holds them until the commit. */
export function listingsOf(
  ctx: Ctx,
  productIds: readonly ProductId[],
  channel: ListingChannel | null,
  lock = false,
): Promise<readonly Listing[]> {
  return rowsOf<Listing>(
    ctx,
    `select ${columns} from product_channels where tenant_id = $1 and product_id = any($2::text[]) and ($3::text is null or channel = $3)
     order by product_id, channel ${lock ? "for update" : ""}`,
    [ctx.tenant, productIds, channel],
  )
}

/** Writes listings and the entries of their history, in one statement. */
export async function saveListings(
  ctx: Ctx,
  listings: readonly Listing[],
  entries: readonly ListingEntry[],
): Promise<void> {
  await ctx.tx.session.query(
    `with written as (
       insert into product_channels (tenant_id, product_id, channel, is_listed, price_rule, sync_state, synced_at, last_error, updated_at)
       select $1, "productId", channel, "isListed", "priceRule", "syncState", "syncedAt", "lastError", $4
       from jsonb_to_recordset($2::jsonb) as l ("productId" text, channel text, "isListed" boolean, "priceRule" jsonb,
         "syncState" text, "syncedAt" timestamptz, "lastError" text)
       on conflict (tenant_id, product_id, channel) do update set (is_listed, price_rule, sync_state, synced_at, last_error, updated_at)
         = (excluded.is_listed, excluded.price_rule, excluded.sync_state, excluded.synced_at, excluded.last_error, excluded.updated_at)
     ) insert into product_channel_history (tenant_id, id, product_id, channel, action, price_rule, error, actor, at)
       select $1, id, "productId", channel, action, "priceRule", error, actor, $4
       from jsonb_to_recordset($3::jsonb) as h (id text, "productId" text, channel text, action text, "priceRule" jsonb, error text, actor jsonb)`,
    [ctx.tenant, JSON.stringify(listings), JSON.stringify(entries), ctx.now],
  )
}

/** What happened to a product on a channel, newest first. */
export async function listingHistory(
  ctx: Ctx,
  productId: ProductId,
  channel: ListingChannel,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<ListingEntry>> {
  const [before] = page.cursor === undefined ? [null] : decodeCursor(page.cursor, 1)
  const rows = await rowsOf<ListingEntry>(
    ctx,
    `select id, product_id as "productId", channel, action, price_rule as "priceRule", error, actor, at from product_channel_history
     where tenant_id = $1 and product_id = $2 and channel = $3 and ($4::text is null or id < $4) order by id desc limit $5`,
    [ctx.tenant, productId, channel, before, page.limit + 1],
  )
  return pageOf(rows, page.limit, (row) => [row.id])
}

/** Which of these products exist and are not archived; all of the tenant's (up to `max`) for null. */
export async function livingProducts(
  ctx: Ctx,
  ids: readonly ProductId[] | null,
  max: number,
): Promise<ReadonlySet<ProductId>> {
  const rows = await rowsOf<{ id: ProductId }>(
    ctx,
    "select id from products where tenant_id = $1 and archived_at is null and ($2::text[] is null or id = any($2)) order by id limit $3",
    [ctx.tenant, ids, max],
  )
  return new Set(rows.map((row) => row.id))
}
