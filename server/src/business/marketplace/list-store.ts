import type { Page } from "#kernel"
import { type Ctx, conditions, likePart, type Sort, type SortColumn, sortedPage } from "#platform/db"
import { categoryKey, folded } from "./commission.ts"
import { type PayoutRow, payoutOf } from "./ledger-store.ts"
import type { Listing, ListingState } from "./listing.ts"
import { type ListingRow, listingColumns, listingOf, listingSource } from "./listing-store.ts"
import type { Payout, PayoutState } from "./payout.ts"
import type { SellerId } from "./seller.ts"

interface Paging {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** What an operator's listings can be sorted by. */
export const listingSorts = ["name", "price"] as const
type ListingSort = (typeof listingSorts)[number]

const listingSortColumns = {
  name: { column: "l.sort_name", type: "text" },
  price: { column: "l.unit_price", type: "numeric" },
} as const satisfies Record<ListingSort, SortColumn>

/** What an operator's listings can be narrowed by. */
export interface OwnListingFilter extends Paging {
  /** Part of the name, SKU, category or description. */
  readonly search?: string | undefined
  readonly sellerId?: SellerId | undefined
  readonly category?: string | undefined
  readonly state?: ListingState | undefined
  /** Taken off by the operator. */
  readonly isHidden?: boolean | undefined
  /** Default `name`. */
  readonly sort?: Sort<ListingSort> | undefined
}

/** Every listing of the operator, also what shoppers do not see. Throws `cursor.invalid`, `cursor.other_list`. */
export async function listOwnListings(ctx: Ctx, filter: OwnListingFilter): Promise<Page<Listing>> {
  const { where, params } = conditions(
    [ctx.tenant],
    [
      ["l.search_text like ?", filter.search === undefined ? undefined : likePart(folded(filter.search.trim()))],
      ["l.seller_id = ?", filter.sellerId],
      ["l.category_key = ?", filter.category === undefined ? undefined : categoryKey(filter.category)],
      ["l.state = ?", filter.state],
      ["l.is_hidden = ?", filter.isHidden],
    ],
  )
  const page = await sortedPage<ListingRow, ListingSort>(ctx, {
    columns: listingColumns,
    from: `${listingSource} where l.tenant_id = $1 ${where}`,
    params,
    id: "l.id",
    sorts: listingSortColumns,
    sort: filter.sort ?? "name",
    limit: filter.limit,
    cursor: filter.cursor,
  })
  return { data: page.data.map(listingOf), nextCursor: page.nextCursor }
}

/** What payouts can be sorted by. */
export const payoutSorts = ["createdAt", "amount"] as const
type PayoutSort = (typeof payoutSorts)[number]

const payoutSortColumns = {
  createdAt: { column: "p.created_at", type: "timestamptz" },
  amount: { column: "p.amount_minor", type: "bigint" },
} as const satisfies Record<PayoutSort, SortColumn>

/** What a list of payouts can be narrowed by. */
export interface PayoutFilter extends Paging {
  /** Part of the seller's name, or of the account's owner as it was then. */
  readonly search?: string | undefined
  readonly sellerId?: SellerId | undefined
  readonly state?: PayoutState | undefined
  readonly createdFrom?: Date | undefined
  readonly createdBefore?: Date | undefined
  /** Default `-createdAt`: newest first. */
  readonly sort?: Sort<PayoutSort> | undefined
}

/** A payout with its seller's name. */
export type PayoutOfSeller = Payout & { readonly sellerName: string }

/** Payouts, newest first unless sorted otherwise. Throws `cursor.invalid`, `cursor.other_list`. */
export async function listPayouts(ctx: Ctx, filter: PayoutFilter): Promise<Page<PayoutOfSeller>> {
  const { where, params } = conditions(
    [ctx.tenant],
    [
      [
        "(s.name ilike ? or p.creditor ->> 'name' ilike ?)",
        filter.search === undefined ? undefined : likePart(filter.search),
      ],
      ["p.seller_id = ?", filter.sellerId],
      ["p.state = ?", filter.state],
      ["p.created_at >= ?", filter.createdFrom],
      ["p.created_at < ?", filter.createdBefore],
    ],
  )
  const page = await sortedPage<PayoutRow & { readonly seller_name: string }, PayoutSort>(ctx, {
    columns: "p.*, s.name as seller_name",
    from: `marketplace_payouts p join marketplace_sellers s on s.tenant_id = p.tenant_id and s.id = p.seller_id where p.tenant_id = $1 ${where}`,
    params,
    id: "p.id",
    sorts: payoutSortColumns,
    sort: filter.sort ?? "-createdAt",
    limit: filter.limit,
    cursor: filter.cursor,
  })
  return {
    data: page.data.map((row) => ({ ...payoutOf(row), sellerName: row.seller_name })),
    nextCursor: page.nextCursor,
  }
}
