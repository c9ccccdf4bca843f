import { formatMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { levelChanged, levelLow } from "./events.ts"
import { levelByKey, writeSettings } from "./level-store.ts"
import { type Level, type LevelSettings, type LocationId, stockErrors, type VariantId } from "./stock.ts"

/** A level. Throws `stock.level_unknown`. */
export async function loadLevel(ctx: Ctx, variantId: VariantId, locationId: LocationId): Promise<Level> {
  const level = await levelByKey(ctx, variantId, locationId)
  if (level === undefined) throw stockErrors["stock.level_unknown"]({ variantId, locationId })
  return level
}

/** Changes how a level is kept. `version` is the one the caller has read. Throws `stock.below_reserved`, `version.mismatch`. */
export async function changeLevel(
  ctx: Ctx,
  key: { readonly variantId: VariantId; readonly locationId: LocationId },
  patch: Partial<LevelSettings>,
  version?: number,
): Promise<Level> {
  const before = await levelByKey(ctx, key.variantId, key.locationId, true)
  if (before === undefined) throw stockErrors["stock.level_unknown"](key)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const wanted = { ...before, ...patch }
  if (wanted.reserved > wanted.onHand + wanted.backorderLimit) {
    throw stockErrors["stock.below_reserved"]({ items: [key.variantId] })
  }
  await writeSettings(ctx, [{ ...key, ...patch }])
  const after = await loadLevel(ctx, key.variantId, key.locationId)
  if (after.version !== before.version) await tellSettings(ctx, before, after)
  return after
}

async function tellSettings(ctx: Ctx, before: Level, after: Level): Promise<void> {
  const { variantId, locationId } = after
  const amounts = {
    onHand: formatMicro(after.onHand),
    reserved: formatMicro(after.reserved),
    available: formatMicro(after.onHand - after.reserved),
  }
  const change = { before: settingsOf(before), after: settingsOf(after) }
  await append(ctx, levelChanged, { variantId, locationId, ...amounts, reason: "settings", orderId: null }, change)
  if (after.isLow && !before.isLow && after.lowStockThreshold !== null) {
    await append(ctx, levelLow, { variantId, locationId, ...amounts, threshold: formatMicro(after.lowStockThreshold) })
  }
}

function settingsOf(level: Level) {
  return {
    backorderLimit: formatMicro(level.backorderLimit),
    tracks: level.tracks,
    lowStockThreshold: level.lowStockThreshold === null ? null : formatMicro(level.lowStockThreshold),
  }
}
