import { type Micro, type Page, parseMicro } from "#kernel"
import { type Ctx, conditions, likePart, type Sort, type SortColumn, sortedPage } from "#platform/db"
import type { LocationId, MovementReason, OrderId, VariantId } from "./stock.ts"

/** One entry of the ledger. */
export interface Movement {
  readonly id: string
  readonly variantId: VariantId
  readonly locationId: LocationId
  readonly reason: MovementReason
  readonly onHandDelta: Micro
  readonly reservedDelta: Micro
  readonly orderId: OrderId | null
  readonly reference: string | null
  readonly note: string | null
  readonly occurredAt: Date
}

interface MovementRow {
  readonly id: string
  readonly variant_id: VariantId
  readonly location_id: LocationId
  readonly reason: MovementReason
  readonly on_hand_delta: string
  readonly reserved_delta: string
  readonly order_id: OrderId | null
  readonly reference: string | null
  readonly note: string | null
  readonly occurred_at: Date
}

/** What movements can be sorted by. */
export const movementSorts = ["occurredAt"] as const
type MovementSort = (typeof movementSorts)[number]

const sorts = {
  occurredAt: { column: "m.occurred_at", type: "timestamptz" },
} as const satisfies Record<MovementSort, SortColumn>

/** What a list of movements can be narrowed by. */
export interface MovementFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly variantId?: VariantId | undefined
  readonly locationId?: LocationId | undefined
  readonly reason?: MovementReason | undefined
  readonly orderId?: OrderId | undefined
  readonly occurredFrom?: Date | undefined
  readonly occurredBefore?: Date | undefined
  /** Part of the reference or the note; movements of `items` are found as well. */
  readonly search?: string | undefined
  /** What the words of the search name. */
  readonly items?: readonly VariantId[] | undefined
  /** Default `-occurredAt`: newest first. */
  readonly sort?: Sort<MovementSort> | undefined
}

/** Movements, newest first unless sorted otherwise. Throws `cursor.invalid`, `cursor.other_list`. */
export async function listMovements(ctx: Ctx, filter: MovementFilter): Promise<Page<Movement>> {
  const { where, params } = conditions(
    [ctx.tenant, filter.items ?? []],
    [
      ["m.variant_id = ?", filter.variantId],
      ["m.location_id = ?", filter.locationId],
      ["m.reason = ?", filter.reason],
      ["m.order_id = ?", filter.orderId],
      ["m.occurred_at >= ?", filter.occurredFrom],
      ["m.occurred_at < ?", filter.occurredBefore],
      [
        "(m.variant_id = any($2::text[]) or m.reference ilike ? or m.note ilike ?)",
        filter.search === undefined ? undefined : likePart(filter.search),
      ],
    ],
  )
  const page = await sortedPage<MovementRow, MovementSort>(ctx, {
    columns: `m.id::text as id, m.variant_id, m.location_id, m.reason, m.on_hand_delta, m.reserved_delta, m.order_id, m.reference, m.note,
      m.occurred_at`,
    from: `stock_movements m where m.tenant_id = $1 and $2::text[] is not null ${where}`,
    params,
    id: "m.id",
    idType: "bigint",
    sorts,
    sort: filter.sort ?? "-occurredAt",
    limit: filter.limit,
    cursor: filter.cursor,
  })
  return { data: page.data.map(movementOf), nextCursor: page.nextCursor }
}

function movementOf(row: MovementRow): Movement {
  return {
    id: row.id,
    variantId: row.variant_id,
    locationId: row.location_id,
    reason: row.reason,
    onHandDelta: parseMicro(row.on_hand_delta),
    reservedDelta: parseMicro(row.reserved_delta),
    orderId: row.order_id,
    reference: row.reference,
    note: row.note,
    occurredAt: row.occurred_at,
  }
}
