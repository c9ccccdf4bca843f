import type { Page } from "#kernel"
import { type Ctx, conditions, likePart, type Sort, type SortColumn, sortedPage } from "#platform/db"
import { type Customer, type CustomerKind, type CustomerSource, emailKey, sortName } from "./customer.ts"
import type { CustomerStatus } from "./status-rules.ts"
import { type CustomerRow, customerOf, externalIdsSql } from "./store.ts"

/** What customers can be sorted by. */
export const customerSorts = ["name", "createdAt"] as const
type CustomerSort = (typeof customerSorts)[number]

const sorts = {
  name: { column: "sort_name", type: "text" },
  createdAt: { column: "created_at", type: "timestamptz" },
} as const satisfies Record<CustomerSort, SortColumn>

/** What a list of customers can be narrowed by. */
export interface CustomerFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  /** Part of the name or the e-mail address. */
  readonly search?: string | undefined
  /** These only. */
  readonly ids?: readonly string[] | undefined
  readonly source?: CustomerSource | undefined
  readonly status?: CustomerStatus | undefined
  readonly kind?: CustomerKind | undefined
  readonly email?: string | undefined
  readonly externalId?: string | undefined
  readonly createdFrom?: Date | undefined
  readonly createdBefore?: Date | undefined
  /** Default `name`. */
  readonly sort?: Sort<CustomerSort> | undefined
}

/** Customers without merged ones, by name unless sorted otherwise. Throws `cursor.invalid`, `cursor.other_list`. */
export async function listCustomers(ctx: Ctx, filter: CustomerFilter): Promise<Page<Customer>> {
  const { where, params } = conditions(
    [ctx.tenant],
    [
      ["id = any(?::text[])", filter.ids],
      ["source = ?", filter.source],
      ["status = ?", filter.status],
      ["kind = ?", filter.kind],
      ["email_key = ?", filter.email === undefined ? undefined : emailKey(filter.email)],
      [
        "id in (select customer_id from customer_external_ids where tenant_id = $1 and external_id = ?)",
        filter.externalId,
      ],
      [
        "(sort_name like ? or email_key like ?)",
        filter.search === undefined ? undefined : likePart(sortName(filter.search)),
      ],
      ["created_at >= ?", filter.createdFrom],
      ["created_at < ?", filter.createdBefore],
    ],
  )
  const page = await sortedPage<CustomerRow, CustomerSort>(ctx, {
    columns: `*, ${externalIdsSql} as external_ids`,
    from: `customers where tenant_id = $1 and merged_into is null ${where}`,
    params,
    id: "id",
    sorts,
    sort: filter.sort ?? "name",
    limit: filter.limit,
    cursor: filter.cursor,
  })
  return { data: page.data.map(customerOf), nextCursor: page.nextCursor }
}
