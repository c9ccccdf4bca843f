import type { LocalDate, Page } from "#kernel"
import { type Ctx, conditions, likePart, type Sort, type SortColumn, sortedPage } from "#platform/db"
import { type CustomerId, type Deal, type DealId, type DealState, sortName, type UserId } from "./deal.ts"
import type { PipelineId, StageId } from "./pipeline.ts"
import { type DealRow, dealColumns, dealOf, dealTables } from "./store.ts"

/** What deals can be sorted by. */
export const dealSorts = ["createdAt", "closeOn", "amount", "name"] as const
type DealSort = (typeof dealSorts)[number]

/** A deal without a day is decided last; one without an amount is the smallest. */
const sorts = {
  createdAt: { column: "d.created_at", type: "timestamptz" },
  closeOn: { column: "coalesce(d.close_on, date '9999-12-31')", type: "date" },
  amount: { column: "coalesce(d.amount_minor, -1)", type: "bigint" },
  name: { column: "d.sort_name", type: "text" },
} as const satisfies Record<DealSort, SortColumn>

/** What a list of deals can be narrowed by. */
export interface DealFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly customerId?: CustomerId | undefined
  readonly pipelineId?: PipelineId | undefined
  readonly stageId?: StageId | undefined
  readonly state?: DealState | undefined
  readonly ownerId?: UserId | undefined
  /** Decided on this day or later. */
  readonly closeFrom?: LocalDate | undefined
  /** Decided before this day. */
  readonly closeBefore?: LocalDate | undefined
  /** A part of the name, in any case and with any accents. */
  readonly search?: string | undefined
  /** Default `-createdAt`: newest first. */
  readonly sort?: Sort<DealSort> | undefined
}

/** Deals of a business. Throws `cursor.invalid`, `cursor.other_list`. */
export async function listDeals(ctx: Ctx, filter: DealFilter): Promise<Page<Deal>> {
  const { where, params } = conditions(
    [ctx.tenant],
    [
      ["d.customer_id = ?", filter.customerId],
      ["d.pipeline_id = ?", filter.pipelineId],
      ["d.stage_id = ?", filter.stageId],
      ["d.state = ?", filter.state],
      ["d.owner_id = ?", filter.ownerId],
      ["d.close_on >= ?::date", filter.closeFrom],
      ["d.close_on < ?::date", filter.closeBefore],
      ["d.sort_name like ?", filter.search === undefined ? undefined : likePart(sortName(filter.search))],
    ],
  )
  const page = await sortedPage<DealRow & { id: DealId }, DealSort>(ctx, {
    columns: dealColumns,
    from: `${dealTables} where d.tenant_id = $1 ${where}`,
    params,
    id: "d.id",
    sorts,
    sort: filter.sort ?? "-createdAt",
    limit: filter.limit,
    cursor: filter.cursor,
  })
  return { data: page.data.map(dealOf), nextCursor: page.nextCursor }
}
