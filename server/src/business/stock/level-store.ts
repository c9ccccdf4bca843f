import { decodeCursor, formatMicro, type Micro, type Page, pageOf, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import { type LevelRow, levelOf } from "./rows.ts"
import type { Level, LevelSettings, LocationId, OrderId, VariantId } from "./stock.ts"

const columns =
  "variant_id, location_id, on_hand, reserved, backorder_limit, tracks, low_stock_threshold, is_low, version, updated_at"

/** One level; `lock` keeps it as it is until the commit. */
export async function levelByKey(
  ctx: Ctx,
  variantId: VariantId,
  locationId: LocationId,
  lock = false,
): Promise<Level | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from stock_levels where variant_id = $1 and location_id = $2${lock ? " for update" : ""}`,
    [variantId, locationId],
  )
  return (rows as readonly LevelRow[]).map(levelOf)[0]
}

/** What is free of each item over all locations that sell it; an item that is not limited is not in the answer. */
export async function availableOf(ctx: Ctx, variantIds: readonly VariantId[]): Promise<Map<VariantId, Micro>> {
  const { rows } = await ctx.tx.session.query(
    `select l.variant_id, coalesce(sum(l.on_hand - l.reserved) filter (where s.is_active), 0) as available
     from stock_levels l join stock_locations s on s.id = l.location_id
     where l.variant_id = any($1) and l.tracks group by l.variant_id`,
    [variantIds],
  )
  const found = rows as readonly { readonly variant_id: VariantId; readonly available: string }[]
  return new Map(found.map((row) => [row.variant_id, parseMicro(row.available)]))
}

/** Settings of one level; undefined leaves what is there. */
export interface SettingsChange extends Partial<LevelSettings> {
  readonly variantId: VariantId
  readonly locationId: LocationId
  /** Left alone when this reference was booked already. */
  readonly unlessReference?: string
}

/** The settings that an opening row names. */
export function levelSettingsOf(row: SettingsChange & { readonly reference: string }): SettingsChange {
  return { ...row, unlessReference: row.reference }
}

const settingsSql = `
with asked as materialized (
  select * from jsonb_to_recordset($1::jsonb) as a (variant_id text, location_id text, backorder_limit numeric, tracks boolean,
    low_stock_threshold numeric, sets_threshold boolean, reference text)
), locked as materialized (
  select l.variant_id, l.location_id from asked a join stock_levels l on l.variant_id = a.variant_id and l.location_id = a.location_id
  order by l.variant_id, l.location_id for update of l
)
update stock_levels l set backorder_limit = coalesce(a.backorder_limit, l.backorder_limit), tracks = coalesce(a.tracks, l.tracks),
  low_stock_threshold = case when a.sets_threshold then a.low_stock_threshold else l.low_stock_threshold end,
  version = l.version + 1, updated_at = $2
from asked a join locked k on k.variant_id = a.variant_id and k.location_id = a.location_id
where l.variant_id = a.variant_id and l.location_id = a.location_id
  and (a.reference is null or not exists (
    select from stock_movements m where m.variant_id = a.variant_id and m.location_id = a.location_id and m.reference = a.reference))
returning l.variant_id`

/** Writes the settings that are named. The database refuses a backorder limit below what is promised (stock_levels_covered). */
export async function writeSettings(ctx: Ctx, changes: readonly SettingsChange[]): Promise<void> {
  const rows = changes.filter(hasSettings).map((change) => ({
    variant_id: change.variantId,
    location_id: change.locationId,
    backorder_limit: change.backorderLimit === undefined ? null : formatMicro(change.backorderLimit),
    tracks: change.tracks ?? null,
    low_stock_threshold: change.lowStockThreshold == null ? null : formatMicro(change.lowStockThreshold),
    sets_threshold: change.lowStockThreshold !== undefined,
    reference: change.unlessReference ?? null,
  }))
  if (rows.length > 0) await ctx.tx.session.query(settingsSql, [JSON.stringify(rows), ctx.now])
}

function hasSettings(change: SettingsChange): boolean {
  return change.backorderLimit !== undefined || change.tracks !== undefined || change.lowStockThreshold !== undefined
}

/** What a list of levels can be narrowed by. */
export interface LevelFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly variantId?: VariantId | undefined
  readonly locationId?: LocationId | undefined
  /** Of these items only. */
  readonly items?: readonly VariantId[] | undefined
  /** Only those at or below their threshold. */
  readonly low?: boolean | undefined
}

/** Levels by item and location. */
export async function listLevels(ctx: Ctx, filter: LevelFilter): Promise<Page<Level>> {
  const [variantId, locationId] =
    filter.cursor === undefined ? [null, null] : decodeCursor(filter.cursor, 2).map(String)
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from stock_levels
     where ($1::text is null or (variant_id, location_id) > ($1, $2))
       and ($3::text is null or variant_id = $3) and ($4::text is null or location_id = $4)
       and ($6::text[] is null or variant_id = any($6)) ${filter.low === true ? "and is_low" : ""}
     order by variant_id, location_id limit $5`,
    [
      variantId ?? null,
      locationId ?? null,
      filter.variantId ?? null,
      filter.locationId ?? null,
      filter.limit + 1,
      filter.items ?? null,
    ],
  )
  return pageOf((rows as readonly LevelRow[]).map(levelOf), filter.limit, (level) => [
    level.variantId,
    level.locationId,
  ])
}

/** A level that its ledger or its reservations contradict. */
export interface StockDrift {
  readonly variantId: VariantId
  readonly locationId: LocationId
  readonly onHand: Micro
  /** What the ledger adds up to. */
  readonly ledgerOnHand: Micro
  readonly reserved: Micro
  readonly ledgerReserved: Micro
  /** What is open in the orders' reservations. */
  readonly openReservations: Micro
}

const driftSql = `
select l.variant_id, l.location_id, l.on_hand, l.reserved, coalesce(m.on_hand, 0) as ledger_on_hand,
  coalesce(m.reserved, 0) as ledger_reserved, coalesce(r.open, 0) as open
from stock_levels l
left join (select variant_id, location_id, sum(on_hand_delta) as on_hand, sum(reserved_delta) as reserved
  from stock_movements group by variant_id, location_id) m using (variant_id, location_id)
left join (select variant_id, location_id, sum(open) as open from stock_reservations where open > 0
  group by variant_id, location_id) r using (variant_id, location_id)
where l.on_hand <> coalesce(m.on_hand, 0) or l.reserved <> coalesce(m.reserved, 0) or l.reserved <> coalesce(r.open, 0)
order by l.variant_id, l.location_id`

/** Every level that is not the sum of its ledger, or whose reserved amount is not that of its open reservations. None, always. */
export async function stockDrift(ctx: Ctx): Promise<StockDrift[]> {
  const { rows } = await ctx.tx.session.query(driftSql, [])
  return (rows as readonly Record<string, string>[]).map((row) => ({
    variantId: row["variant_id"] as VariantId,
    locationId: row["location_id"] as LocationId,
    onHand: parseMicro(row["on_hand"] ?? ""),
    ledgerOnHand: parseMicro(row["ledger_on_hand"] ?? ""),
    reserved: parseMicro(row["reserved"] ?? ""),
    ledgerReserved: parseMicro(row["ledger_reserved"] ?? ""),
    openReservations: parseMicro(row["open"] ?? ""),
  }))
}

/** What each order has reserved and not delivered; orders with nothing open are left out. */
export async function reservedByOrder(ctx: Ctx): Promise<Map<OrderId, Micro>> {
  const { rows } = await ctx.tx.session.query(
    "select order_id, sum(open) as open from stock_reservations where open > 0 group by order_id order by order_id",
    [],
  )
  const found = rows as readonly { readonly order_id: OrderId; readonly open: string }[]
  return new Map(found.map((row) => [row.order_id, parseMicro(row.open)]))
}
