import { decodeCursor, formatMicro, type Micro, type Page, pageOf, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import type { LocationId, VariantId } from "./stock.ts"
import type { Count, Stocktake, StocktakeId, StocktakeLine, StocktakeState } from "./stocktake.ts"

interface StocktakeRow {
  readonly id: StocktakeId
  readonly location_id: LocationId
  readonly state: StocktakeState
  readonly note: string | null
  readonly version: number
  readonly started_at: Date
  readonly ended_at: Date | null
}

interface LineRow {
  readonly variant_id: VariantId
  readonly expected: string
  readonly counted: string | null
}

const columns = "id, location_id, state, note, version, started_at, ended_at"

/** Inserts a stocktake unless one is running at its location; answers whether it did. */
export async function insertStocktake(ctx: Ctx, stocktake: Stocktake): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `insert into stocktakes (tenant_id, id, location_id, state, note, version, started_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      ctx.tenant,
      stocktake.id,
      stocktake.locationId,
      stocktake.state,
      stocktake.note,
      stocktake.version,
      stocktake.startedAt,
    ],
  )
  return affected === 1
}

/** Remembers what the books say of the location's items (or of the named ones); answers of how many, at most `limit`. */
export async function snapshotLines(
  ctx: Ctx,
  stocktake: Stocktake,
  variantIds: readonly VariantId[] | undefined,
  limit: number,
): Promise<number> {
  const { affected } = await ctx.tx.session.query(
    `insert into stocktake_lines (tenant_id, stocktake_id, variant_id, expected)
     select $1, $2, i.variant_id, coalesce(l.on_hand, 0)
     from (select variant_id from stock_levels where location_id = $3 and $4::text[] is null
       union select unnest($4::text[])) i
     left join stock_levels l on l.variant_id = i.variant_id and l.location_id = $3
     limit $5`,
    [ctx.tenant, stocktake.id, stocktake.locationId, variantIds ?? null, limit],
  )
  return affected
}

/** Writes counts; an item that has no line gets one that expects what the books say now. */
export async function writeCounts(ctx: Ctx, stocktake: Stocktake, counts: readonly Count[]): Promise<void> {
  const last = new Map(counts.map((count) => [count.variantId, count.counted]))
  await ctx.tx.session.query(
    `insert into stocktake_lines (tenant_id, stocktake_id, variant_id, expected, counted)
     select $1, $2, c.variant_id, coalesce(l.on_hand, 0), c.counted
     from unnest($4::text[], $5::numeric[]) as c (variant_id, counted)
     left join stock_levels l on l.variant_id = c.variant_id and l.location_id = $3
     on conflict (tenant_id, stocktake_id, variant_id) do update set counted = excluded.counted`,
    [ctx.tenant, stocktake.id, stocktake.locationId, [...last.keys()], [...last.values()].map(formatMicro)],
  )
}

/** The lines that were counted. */
export async function countedLines(
  ctx: Ctx,
  id: StocktakeId,
): Promise<readonly (StocktakeLine & { readonly counted: Micro })[]> {
  const { rows } = await ctx.tx.session.query(
    "select variant_id, expected, counted from stocktake_lines where stocktake_id = $1 and counted is not null order by variant_id",
    [id],
  )
  return (rows as readonly (LineRow & { readonly counted: string })[]).map((row) => ({
    variantId: row.variant_id,
    expected: parseMicro(row.expected),
    counted: parseMicro(row.counted),
  }))
}

/** A stocktake by its id; `lock` keeps it as it is until the commit. */
export async function stocktakeById(ctx: Ctx, id: StocktakeId, lock = false): Promise<Stocktake | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from stocktakes where id = $1${lock ? " for update" : ""}`,
    [id],
  )
  return (rows as readonly StocktakeRow[]).map(stocktakeOf)[0]
}

/** Writes the state of a stocktake that this transaction has locked. */
export async function updateStocktake(ctx: Ctx, stocktake: Stocktake): Promise<void> {
  await ctx.tx.session.query("update stocktakes set state = $2, version = $3, ended_at = $4 where id = $1", [
    stocktake.id,
    stocktake.state,
    stocktake.version,
    stocktake.endedAt,
  ])
}

/** What a list can be narrowed by. */
interface PageFilter {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Stocktakes, newest first. */
export async function listStocktakes(
  ctx: Ctx,
  filter: PageFilter & { readonly state?: StocktakeState | undefined },
): Promise<Page<Stocktake>> {
  const [before] = filter.cursor === undefined ? [null] : decodeCursor(filter.cursor, 1)
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from stocktakes where ($1::text is null or id < $1) and ($2::text is null or state = $2)
     order by id desc limit $3`,
    [before === null ? null : String(before), filter.state ?? null, filter.limit + 1],
  )
  return pageOf((rows as readonly StocktakeRow[]).map(stocktakeOf), filter.limit, (stocktake) => [stocktake.id])
}

/** The lines of a stocktake by item. */
export async function listLines(ctx: Ctx, id: StocktakeId, filter: PageFilter): Promise<Page<StocktakeLine>> {
  const [after] = filter.cursor === undefined ? [null] : decodeCursor(filter.cursor, 1)
  const { rows } = await ctx.tx.session.query(
    `select variant_id, expected, counted from stocktake_lines
     where stocktake_id = $1 and ($2::text is null or variant_id > $2) order by variant_id limit $3`,
    [id, after === null ? null : String(after), filter.limit + 1],
  )
  return pageOf((rows as readonly LineRow[]).map(lineOf), filter.limit, (line) => [line.variantId])
}

function lineOf(row: LineRow): StocktakeLine {
  return {
    variantId: row.variant_id,
    expected: parseMicro(row.expected),
    counted: row.counted === null ? null : parseMicro(row.counted),
  }
}

function stocktakeOf(row: StocktakeRow): Stocktake {
  return {
    id: row.id,
    locationId: row.location_id,
    state: row.state,
    note: row.note,
    version: row.version,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  }
}
