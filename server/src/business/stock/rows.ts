import { parseMicro } from "#kernel"
import type { Level, LevelChange, LocationId, VariantId } from "./stock.ts"

/** One row of a statement that moves levels: a level after its change, or a refusal. */
export interface MoveRow {
  readonly problem: string | null
  readonly variant_id: VariantId
  readonly location_id: LocationId
  readonly on_hand: string
  readonly reserved: string
  readonly on_hand_delta: string
  readonly reserved_delta: string
  readonly low_stock_threshold: string | null
  readonly is_low: boolean
  readonly was_low: boolean
}

export function changeOf(row: MoveRow): LevelChange {
  return {
    variantId: row.variant_id,
    locationId: row.location_id,
    onHand: parseMicro(row.on_hand),
    reserved: parseMicro(row.reserved),
    onHandDelta: parseMicro(row.on_hand_delta),
    reservedDelta: parseMicro(row.reserved_delta),
    lowStockThreshold: row.low_stock_threshold === null ? null : parseMicro(row.low_stock_threshold),
    isLow: row.is_low,
    wasLow: row.was_low,
  }
}

export interface LevelRow {
  readonly variant_id: VariantId
  readonly location_id: LocationId
  readonly on_hand: string
  readonly reserved: string
  readonly backorder_limit: string
  readonly tracks: boolean
  readonly low_stock_threshold: string | null
  readonly is_low: boolean
  readonly version: number
  readonly updated_at: Date
}

export function levelOf(row: LevelRow): Level {
  return {
    variantId: row.variant_id,
    locationId: row.location_id,
    onHand: parseMicro(row.on_hand),
    reserved: parseMicro(row.reserved),
    backorderLimit: parseMicro(row.backorder_limit),
    tracks: row.tracks,
    lowStockThreshold: row.low_stock_threshold === null ? null : parseMicro(row.low_stock_threshold),
    isLow: row.is_low,
    version: row.version,
    updatedAt: row.updated_at,
  }
}
