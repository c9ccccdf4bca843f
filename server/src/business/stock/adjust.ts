import { type Micro, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import { levelSettingsOf, writeSettings } from "./level-store.ts"
import { loadLevel } from "./levels.ts"
import { defaultLocation, loadLocation } from "./locations.ts"
import { bookMoves } from "./move.ts"
import { ensureLevels, type Move, returnTargets } from "./move-store.ts"
import {
  type Level,
  type LevelSettings,
  type LocationId,
  type MovementReason,
  type OrderId,
  type OrderLineId,
  stockErrors,
  type VariantId,
} from "./stock.ts"

/** A change of a level by hand, or by a system that knows better. */
export interface Adjustment {
  readonly variantId: VariantId
  /** The default location when absent. */
  readonly locationId?: LocationId | undefined
  /** By how much; or else `setTo`. */
  readonly delta?: Micro | undefined
  /** To how many. With `seen` it is booked as the difference to that, so that a sale in between is kept. */
  readonly setTo?: Micro | undefined
  /** How many there were when `setTo` was decided. */
  readonly seen?: Micro | undefined
  /** The level's version when this was decided: another one by now is refused. */
  readonly version?: number | undefined
  readonly reason: MovementReason
  readonly note: string | null
  /** Books once per item and location, however often it is sent. */
  readonly reference?: string | undefined
}

/** Moves a level, which is made when it is not there. Throws `stock.below_reserved`, `version.mismatch`, `stock.quantity_invalid`. */
export async function adjustStock(ctx: Ctx, adjustment: Adjustment): Promise<Level> {
  const { variantId, reason, version, note, reference } = adjustment
  const locationId = await locationFor(ctx, adjustment.locationId)
  await ensureLevels(ctx, [{ variantId, locationId }])
  await bookMoves(
    ctx,
    [{ variantId, locationId, amount: amountOf(adjustment), reason, version, note, reference }],
    reason,
  )
  return loadLevel(ctx, variantId, locationId)
}

/** An adjustment by a person: exactly one of `delta` and `setTo`, and a `setTo` says what it was decided on.
 *  Throws `stock.seen_missing`, `stock.amount_unclear` and what `adjustStock` throws. */
export async function adjustByHand(ctx: Ctx, adjustment: Adjustment): Promise<Level> {
  const { delta, setTo, seen, version } = adjustment
  if ((delta === undefined) === (setTo === undefined)) throw stockErrors["stock.amount_unclear"]()
  if (setTo !== undefined && seen === undefined && version === undefined) throw stockErrors["stock.seen_missing"]()
  return adjustStock(ctx, adjustment)
}

function amountOf({ delta, setTo, seen }: Adjustment): Move["amount"] {
  if (delta !== undefined) return { delta }
  if (setTo === undefined) throw stockErrors["stock.amount_unclear"]()
  return seen === undefined ? { setTo } : { delta: setTo - seen }
}

/** How many there are of an item at first, with the settings of its level. */
export interface OpeningLevel extends Partial<LevelSettings> {
  readonly variantId: VariantId
  /** The default location when absent. */
  readonly locationId?: LocationId
  readonly onHand: Micro
  /** Whatever this was read from: the same reference books an item and location once. */
  readonly reference: string
}

/** Sets many levels at once (opening stock, an import). Of two rows for one level the later counts. Can be repeated: a reference
 *  that a level has already changes neither its amount nor its settings. Answers how many levels were booked. */
export async function setLevels(ctx: Ctx, rows: readonly OpeningLevel[]): Promise<number> {
  if (rows.length === 0) return 0
  const fallback = rows.some((r) => r.locationId === undefined) ? (await defaultLocation(ctx)).id : undefined
  const byLevel = new Map<string, OpeningLevel & { locationId: LocationId }>()
  for (const row of rows) {
    const locationId = row.locationId ?? fallback
    if (locationId !== undefined) byLevel.set(`${row.variantId} ${locationId}`, { ...row, locationId })
  }
  const levels = [...byLevel.values()]
  await ensureLevels(ctx, levels)
  await writeSettings(ctx, levels.map(levelSettingsOf))
  const moves = levels.map(({ variantId, locationId, onHand, reference }): Move => {
    return { variantId, locationId, amount: { setTo: onHand }, reason: "opening", reference }
  })
  return (await bookMoves(ctx, moves, "opening")).length
}

/** Goods of an order that come back. */
export interface Restock {
  readonly orderId: OrderId
  readonly lines: readonly {
    readonly orderLineId: OrderLineId
    readonly variantId: VariantId
    readonly quantity: Micro
  }[]
  /** `return`: the customer sent them back; `cancellation`: the delivery never happened. */
  readonly reason: "return" | "cancellation"
}

/** Puts goods of an order back where they came from. Items that are not counted are passed over. */
export async function restock(ctx: Ctx, { orderId, lines, reason }: Restock): Promise<void> {
  if (lines.some((line) => line.quantity <= 0n)) throw stockErrors["stock.quantity_invalid"]()
  if (lines.length === 0) return
  const targets = await returnTargets(ctx, orderId, lines)
  const moves = targets.map((t): Move => {
    return {
      variantId: t.variant_id,
      locationId: t.location_id,
      amount: { delta: parseMicro(t.quantity) },
      reason,
      orderId,
    }
  })
  await bookMoves(ctx, moves, reason, orderId)
}

async function locationFor(ctx: Ctx, id: LocationId | undefined): Promise<LocationId> {
  return (id === undefined ? await defaultLocation(ctx) : await loadLocation(ctx, id)).id
}
