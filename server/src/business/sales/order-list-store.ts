import type { Page } from "#kernel"
import { type Ctx, conditions, likePart, type Sort, type SortColumn, sortedPage } from "#platform/db"
import type { Channel, CustomerId, Order, StorefrontId } from "./order.ts"
import { type OrderTable, orderOf } from "./order-rows.ts"
import type { FulfilmentState, OrderState, PaymentState } from "./states.ts"

/** What orders can be sorted by. */
export const orderSorts = ["placedAt", "total", "number"] as const
type OrderSort = (typeof orderSorts)[number]

const sorts = {
  placedAt: { column: "placed_at", type: "timestamptz" },
  total: { column: "total_minor", type: "bigint" },
  number: { column: "number", type: "text" },
} as const satisfies Record<OrderSort, SortColumn>

/** What a list of orders can be narrowed by. */
export interface OrderFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly state?: OrderState | undefined
  readonly paymentState?: PaymentState | undefined
  readonly fulfilmentState?: FulfilmentState | undefined
  readonly channel?: Channel | undefined
  readonly customerId?: CustomerId | undefined
  readonly storefrontId?: StorefrontId | undefined
  readonly groupId?: string | undefined
  readonly externalId?: string | undefined
  readonly number?: string | undefined
  /** The beginning of the number, or a part of the buyer's name or e-mail address. */
  readonly search?: string | undefined
  /** Default `-placedAt`: newest first. */
  readonly sort?: Sort<OrderSort> | undefined
  readonly isInvoiced?: boolean | undefined
  readonly placedFrom?: Date | undefined
  readonly placedBefore?: Date | undefined
}

/** Orders without their lines. Throws `cursor.invalid`, `cursor.other_list`. */
export async function listOrders(ctx: Ctx, filter: OrderFilter): Promise<Page<Order>> {
  const { where, params } = conditions(
    [ctx.tenant],
    [
      ["state = ?", filter.state],
      ["payment_state = ?", filter.paymentState],
      ["fulfilment_state = ?", filter.fulfilmentState],
      ["channel = ?", filter.channel],
      ["customer_id = ?", filter.customerId],
      ["storefront_id = ?", filter.storefrontId],
      ["group_id = ?", filter.groupId],
      ["external_id = ?", filter.externalId],
      ["number = ?", filter.number?.toUpperCase()],
      ["(invoice_id is not null) = ?", filter.isInvoiced],
      ["placed_at >= ?", filter.placedFrom],
      ["placed_at < ?", filter.placedBefore],
      [
        "(number ilike ? or contact ->> 'name' ilike ? or contact ->> 'email' ilike ?)",
        filter.search === undefined ? undefined : likePart(filter.search),
      ],
    ],
  )
  const page = await sortedPage<OrderTable & { id: Order["id"] }, OrderSort>(ctx, {
    columns: "*",
    from: `orders where tenant_id = $1 ${where}`,
    params,
    id: "id",
    sorts,
    sort: filter.sort ?? "-placedAt",
    limit: filter.limit,
    cursor: filter.cursor,
  })
  return { data: page.data.map(orderOf), nextCursor: page.nextCursor }
}
