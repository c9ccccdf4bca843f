import { sql } from "kysely"
import { decodeCursor, type LocalDate, type Page, pageOf } from "#kernel"
import { type Ctx, tables } from "#platform/db"
import {
  type Asset,
  type AssetTypeId,
  type CategoryId,
  type ContactId,
  type CustomerId,
  type LocationId,
  serialKey,
  sortName,
  type UserId,
} from "./asset.ts"
import type { AssetState } from "./states.ts"
import { type AssetTables, assetOf } from "./store.ts"

/** What a list of assets can be narrowed by. */
export interface AssetFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly customer?: CustomerId | undefined
  readonly type?: AssetTypeId | undefined
  readonly category?: CategoryId | undefined
  readonly location?: LocationId | undefined
  readonly contact?: ContactId | undefined
  readonly user?: UserId | undefined
  readonly state?: AssetState | undefined
  /** The warranty ends on this day or before. */
  readonly warrantyUntil?: LocalDate | undefined
  /** Part of the name, or the beginning of the serial number. */
  readonly search?: string | undefined
}

const columns = {
  customer: "customer_id",
  type: "type_id",
  category: "category_id",
  location: "location_id",
  contact: "contact_id",
  user: "user_id",
  state: "state",
} as const

/** Assets by name. */
export async function listAssets(ctx: Ctx, filter: AssetFilter): Promise<Page<Asset>> {
  let query = tables<AssetTables>(ctx).selectFrom("assets").selectAll()
  for (const [name, column] of Object.entries(columns)) {
    const value = filter[name as keyof typeof columns]
    if (value !== undefined) query = query.where(sql<boolean>`${sql.ref(column)} = ${value}`)
  }
  if (filter.warrantyUntil !== undefined)
    query = query.where(sql<boolean>`warranty_ends_on <= ${filter.warrantyUntil}::date`)
  if (filter.search !== undefined) {
    const [part, serial] = [`%${escaped(sortName(filter.search))}%`, serialKey(filter.search)]
    query = query.where((eb) =>
      eb.or([
        eb("sort_name", "like", part),
        ...(serial === null ? [] : [eb("serial_key", "like", `${escaped(serial)}%`)]),
      ]),
    )
  }
  if (filter.cursor !== undefined) {
    const [name, id] = decodeCursor(filter.cursor, 2)
    query = query.where(sql<boolean>`(sort_name, id) > (${String(name)}, ${String(id)})`)
  }
  const rows = await query
    .orderBy("sort_name")
    .orderBy("id")
    .limit(filter.limit + 1)
    .execute()
  const page = pageOf(rows, filter.limit, (row) => [row.sort_name, row.id])
  return { data: page.data.map(assetOf), nextCursor: page.nextCursor }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, "\\$&")
}
