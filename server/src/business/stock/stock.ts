import { defineErrors, formatMicro, type Id, type Micro } from "#kernel"

export type VariantId = Id<"var">
export type OrderId = Id<"ord">
export type OrderLineId = Id<"oln">
export type LocationId = Id<"loc">

/** Why a level moved. */
export const movementReasons = [
  "opening",
  "receipt",
  "allocation",
  "release",
  "sale",
  "return",
  "cancellation",
  "adjustment",
  "stocktake",
  "write_off",
] as const
export type MovementReason = (typeof movementReasons)[number]

/** The reasons a person may give for a movement of goods; the others belong to orders and stocktakes. */
export const manualReasons = ["receipt", "return", "adjustment", "write_off"] as const

/** Why a level's event was sent: a movement, or a change of the level's own settings. */
export const changeReasons = [...movementReasons, "settings"] as const
export type ChangeReason = (typeof changeReasons)[number]

export const reservationStates = ["reserved", "partially_delivered", "delivered", "cancelled", "expired"] as const
export type ReservationState = (typeof reservationStates)[number]

/** A place where goods are. */
export interface Location {
  readonly id: LocationId
  readonly name: string
  /** Sold from first, and meant where no location is named. */
  readonly isDefault: boolean
  /** Stock of a location that is not active is counted, but not sold. */
  readonly isActive: boolean
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** How many of an item are at a location. */
export interface Level extends LevelSettings {
  readonly variantId: VariantId
  readonly locationId: LocationId
  readonly onHand: Micro
  readonly reserved: Micro
  readonly isLow: boolean
  /** Counts changes of the amount and the settings, not reservations. */
  readonly version: number
  readonly updatedAt: Date
}

export interface LevelSettings {
  /** How many may be promised beyond what is there; 0: none. */
  readonly backorderLimit: Micro
  /** False: orders neither check nor count this level. */
  readonly tracks: boolean
  /** Low when no more than this is available; null: never. */
  readonly lowStockThreshold: Micro | null
}

/** A level after a movement, with what moved. */
export interface LevelChange {
  readonly variantId: VariantId
  readonly locationId: LocationId
  readonly onHand: Micro
  readonly reserved: Micro
  readonly onHandDelta: Micro
  readonly reservedDelta: Micro
  readonly lowStockThreshold: Micro | null
  readonly isLow: boolean
  readonly wasLow: boolean
}

/** An item of which an order wants more than can be promised. */
export interface ShortItem {
  readonly variantId: VariantId
  readonly wanted: Micro
  readonly available: Micro
}

type ShortParams = {
  readonly items: readonly { readonly variantId: string; readonly wanted: string; readonly available: string }[]
}

const listed = (p: ShortParams): string =>
  p.items.map((i) => `${i.variantId} (${i.wanted} wanted, ${i.available} there)`).join(", ")

export const stockErrors = defineErrors({
  "stock.insufficient": { status: 409, text: (p: ShortParams) => `Not enough in stock: ${listed(p)}.` },
  "stock.not_reserved": {
    status: 409,
    text: (p: ShortParams) => `More was to be delivered than is reserved for the order: ${listed(p)}.`,
  },
  "stock.below_reserved": {
    status: 409,
    text: (p: { items: readonly string[] }) =>
      `Fewer would be there than orders were promised: ${p.items.join(", ")}. Release or deliver those first, or raise the backorder limit.`,
  },
  "stock.quantity_invalid": {
    status: 422,
    text: () => "A quantity is more than 0, and a level at most 99999999999.",
  },
  "stock.amount_unclear": { status: 400, text: () => "Say either by how much (`delta`) or to how many (`setTo`)." },
  "stock.seen_missing": {
    status: 428,
    text: () =>
      "To set a level, say which amount you saw (`seen`) or send its ETag as If-Match: a sale may come between.",
  },
  "stock.level_unknown": {
    status: 404,
    text: (p: { variantId: string; locationId: string }) => `${p.variantId} was never counted at ${p.locationId}.`,
  },
  "stock.location_unknown": { status: 404, text: (p: { id: string }) => `There is no location ${p.id}.` },
  "stock.location_name_taken": { status: 409, text: (p: { name: string }) => `There is a location ${p.name} already.` },
  "stock.location_in_use": {
    status: 409,
    text: (p: { id: string }) => `Location ${p.id} has a history; switch it off instead of deleting it.`,
  },
  "stock.location_is_default": {
    status: 409,
    text: () => "The default location stays active and can't be deleted; make another one the default first.",
  },
  "stock.stocktake_unknown": { status: 404, text: (p: { id: string }) => `There is no stocktake ${p.id}.` },
  "stock.stocktake_running": {
    status: 409,
    text: () => "A stocktake of this location is running; finish or cancel it first.",
  },
  "stock.stocktake_ended": {
    status: 409,
    text: (p: { id: string }) => `Stocktake ${p.id} has ended; start a new one.`,
  },
  "stock.stocktake_too_large": {
    status: 422,
    text: (p: { max: number }) => `A stocktake counts at most ${p.max} items; name the ones to count.`,
  },
})

/** The parameters of a refusal that lists items. */
export function shortParams(items: readonly ShortItem[]): ShortParams {
  return {
    items: items.map((i) => ({
      variantId: i.variantId,
      wanted: formatMicro(i.wanted),
      available: formatMicro(i.available),
    })),
  }
}
