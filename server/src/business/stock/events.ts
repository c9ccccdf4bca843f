import Type from "typebox"
import { formatMicro, type Micro } from "#kernel"
import type { Ctx } from "#platform/db"
import { append, defineEvent, type EventType } from "#platform/events"
import { decimalSchema, idSchema, nullable, oneOf } from "#platform/http"
import { type ChangeReason, changeReasons, type LevelChange, type Location, type OrderId } from "./stock.ts"

const itemFields = { variantId: idSchema("var"), locationId: idSchema("loc") }
const amountFields = { onHand: decimalSchema, reserved: decimalSchema, available: decimalSchema }

const itemSample = {
  variantId: "var_01jd7n3xq8e5fv0k2m4p6r8t9w",
  locationId: "loc_01jd7n3xq8e5fv0k2m4p6r8t9w",
  onHand: "12",
  reserved: "2",
  available: "10",
} as const

/** One item at one location: what is there, promised and free after a change. */
export const levelChanged = defineEvent({
  type: "stock.level.changed",
  version: 1,
  summary: "The stock of an item at a location changed",
  schema: Type.Object({
    ...itemFields,
    ...amountFields,
    reason: oneOf(changeReasons),
    orderId: nullable(idSchema("ord")),
  }),
  sample: { ...itemSample, reason: "allocation", orderId: "ord_01jd7n3xq8e5fv0k2m4p6r8t9w" },
  subject: (d) => d.variantId,
})

/** Sent once when what is available falls to the threshold, again only after it was above it. */
export const levelLow = defineEvent({
  type: "stock.level.low",
  version: 1,
  summary: "An item is running out at a location",
  schema: Type.Object({ ...itemFields, ...amountFields, threshold: decimalSchema }),
  sample: { ...itemSample, threshold: "10" },
  subject: (d) => d.variantId,
})

/** An order's reservations ran out and were released. */
export const reservationExpired = defineEvent({
  type: "stock.reservation.expired",
  version: 1,
  summary: "What was reserved for an order was released, because its time had passed",
  schema: Type.Object({ orderId: idSchema("ord") }),
  sample: { orderId: "ord_01jd7n3xq8e5fv0k2m4p6r8t9w" },
  subject: (d) => d.orderId,
})

const LocationFact = Type.Object({
  locationId: idSchema("loc"),
  name: Type.String(),
  isDefault: Type.Boolean(),
  isActive: Type.Boolean(),
})
const locationSample = { locationId: itemSample.locationId, name: "Main", isDefault: true, isActive: true }

export const locationCreated = locationEvent("stock.location.created", "A location was made")
export const locationUpdated = locationEvent("stock.location.updated", "A location changed")
export const locationDeleted = locationEvent("stock.location.deleted", "A location was deleted")

export const stocktakeStarted = stocktakeEvent("stock.stocktake.started", "A stocktake began")
export const stocktakeCounted = stocktakeEvent("stock.stocktake.counted", "Items of a stocktake were counted")
export const stocktakeFinished = stocktakeEvent("stock.stocktake.finished", "A stocktake's differences were booked")
export const stocktakeCancelled = stocktakeEvent("stock.stocktake.cancelled", "A stocktake was given up")

/** Every event of the domain. */
export const stockEvents: readonly EventType[] = [
  levelChanged,
  levelLow,
  reservationExpired,
  locationCreated,
  locationUpdated,
  locationDeleted,
  stocktakeStarted,
  stocktakeCounted,
  stocktakeFinished,
  stocktakeCancelled,
].map((t) => t as EventType)

/** One stock.level.changed per level, and stock.level.low where a level has just become low. */
export async function announce(
  ctx: Ctx,
  changes: readonly LevelChange[],
  reason: ChangeReason,
  orderId: OrderId | null = null,
): Promise<void> {
  for (const change of changes) {
    const { variantId, locationId, lowStockThreshold } = change
    const after = amounts(change.onHand, change.reserved)
    const before = amounts(change.onHand - change.onHandDelta, change.reserved - change.reservedDelta)
    await append(ctx, levelChanged, { variantId, locationId, ...after, reason, orderId }, { before, after })
    if (change.isLow && !change.wasLow && lowStockThreshold !== null) {
      await append(ctx, levelLow, { variantId, locationId, ...after, threshold: formatMicro(lowStockThreshold) })
    }
  }
}

/** What location events say of one. */
export function locationFact(location: Location) {
  return {
    locationId: location.id,
    name: location.name,
    isDefault: location.isDefault,
    isActive: location.isActive,
  }
}

function amounts(onHand: Micro, reserved: Micro) {
  return { onHand: formatMicro(onHand), reserved: formatMicro(reserved), available: formatMicro(onHand - reserved) }
}

function locationEvent(type: string, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: LocationFact,
    sample: locationSample,
    subject: (d) => d.locationId,
  })
}

function stocktakeEvent(type: string, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object({ stocktakeId: idSchema("stk"), locationId: idSchema("loc"), items: Type.Integer() }),
    sample: { stocktakeId: "stk_01jd7n3xq8e5fv0k2m4p6r8t9w", locationId: itemSample.locationId, items: 12 },
    subject: (d) => d.stocktakeId,
  })
}
