import Type, { type Static } from "typebox"
import { formatMicro, parseMicro } from "#kernel"
import { decimalSchema, idSchema, instantSchema, nullable, oneOf, strict, text } from "#platform/http"
import type { Adjustment } from "./adjust.ts"
import type { Reservation } from "./ledger-store.ts"
import type { Movement } from "./movement-store.ts"
import {
  type Level,
  type LevelSettings,
  type Location,
  manualReasons,
  movementReasons,
  reservationStates,
} from "./stock.ts"
import { type Stocktake, type StocktakeLine, stocktakeStates } from "./stocktake.ts"

/** A quantity that a person sends: up to 9 digits, so that sums stay far from what a level can hold. */
const quantitySchema = Type.String({ pattern: "^[0-9]{1,9}(\\.[0-9]{1,6})?$", examples: ["12"] })
const signedQuantitySchema = Type.String({ pattern: "^-?[0-9]{1,9}(\\.[0-9]{1,6})?$", examples: ["-3"] })

export const itemIds = { variantId: idSchema("var"), locationId: idSchema("loc") }
const note = Type.Optional(nullable(Type.String({ maxLength: 1000 })))

export const LevelBody = Type.Object({
  ...itemIds,
  onHand: decimalSchema,
  reserved: decimalSchema,
  available: decimalSchema,
  backorderLimit: decimalSchema,
  tracks: Type.Boolean(),
  lowStockThreshold: nullable(decimalSchema),
  isLow: Type.Boolean(),
  version: Type.Integer(),
  updatedAt: instantSchema,
})

/** A change of a level's settings: only the fields that are named. */
export const LevelPatch = strict({
  backorderLimit: Type.Optional(quantitySchema),
  tracks: Type.Optional(Type.Boolean()),
  lowStockThreshold: Type.Optional(nullable(quantitySchema)),
})

/** By `delta`, or to `setTo`: then with the amount that was `seen`, or with If-Match. */
export const AdjustmentInput = strict({
  variantId: idSchema("var"),
  locationId: Type.Optional(idSchema("loc")),
  delta: Type.Optional(signedQuantitySchema),
  setTo: Type.Optional(quantitySchema),
  seen: Type.Optional(signedQuantitySchema),
  reason: oneOf(manualReasons),
  note,
  reference: Type.Optional(text(200)),
})

export const MovementBody = Type.Object({
  id: Type.String(),
  ...itemIds,
  reason: oneOf(movementReasons),
  onHandDelta: decimalSchema,
  reservedDelta: decimalSchema,
  orderId: nullable(idSchema("ord")),
  reference: nullable(Type.String()),
  note: nullable(Type.String()),
  occurredAt: instantSchema,
})

export const ReservationBody = Type.Object({
  orderLineId: idSchema("oln"),
  ...itemIds,
  quantity: decimalSchema,
  delivered: decimalSchema,
  released: decimalSchema,
  open: decimalSchema,
  state: oneOf(reservationStates),
  expiresAt: nullable(instantSchema),
})

export const LocationInput = strict({
  name: text(200),
  isDefault: Type.Optional(Type.Boolean()),
  isActive: Type.Optional(Type.Boolean()),
})
export const LocationPatch = Type.Partial(LocationInput, { additionalProperties: false })

export const LocationBody = Type.Object({
  id: idSchema("loc"),
  name: Type.String(),
  isDefault: Type.Boolean(),
  isActive: Type.Boolean(),
  version: Type.Integer(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

export const StocktakeInput = strict({
  locationId: Type.Optional(idSchema("loc")),
  variantIds: Type.Optional(Type.Array(idSchema("var"), { minItems: 1, maxItems: 1000, uniqueItems: true })),
  note,
})

export const CountsInput = strict({
  counts: Type.Array(strict({ variantId: idSchema("var"), counted: quantitySchema }), { minItems: 1, maxItems: 1000 }),
})

export const StocktakeBody = Type.Object({
  id: idSchema("stk"),
  locationId: idSchema("loc"),
  state: oneOf(stocktakeStates),
  note: nullable(Type.String()),
  version: Type.Integer(),
  startedAt: instantSchema,
  endedAt: nullable(instantSchema),
})

export const StocktakeLineBody = Type.Object({
  variantId: idSchema("var"),
  expected: decimalSchema,
  counted: nullable(decimalSchema),
})

export function levelBody(level: Level): Static<typeof LevelBody> {
  return {
    ...level,
    onHand: formatMicro(level.onHand),
    reserved: formatMicro(level.reserved),
    available: formatMicro(level.onHand - level.reserved),
    backorderLimit: formatMicro(level.backorderLimit),
    lowStockThreshold: level.lowStockThreshold === null ? null : formatMicro(level.lowStockThreshold),
    updatedAt: level.updatedAt.toISOString(),
  }
}

export function settingsOf(patch: Static<typeof LevelPatch>): Partial<LevelSettings> {
  return {
    ...(patch.tracks === undefined ? {} : { tracks: patch.tracks }),
    ...(patch.backorderLimit === undefined ? {} : { backorderLimit: parseMicro(patch.backorderLimit) }),
    ...(patch.lowStockThreshold === undefined ? {} : { lowStockThreshold: microOrNull(patch.lowStockThreshold) }),
  }
}

export function adjustmentOf(input: Static<typeof AdjustmentInput>): Adjustment {
  const { delta, setTo, seen, note: words, ...rest } = input
  return { ...rest, note: words ?? null, delta: optional(delta), setTo: optional(setTo), seen: optional(seen) }
}

export function movementBody(movement: Movement): Static<typeof MovementBody> {
  return {
    ...movement,
    onHandDelta: formatMicro(movement.onHandDelta),
    reservedDelta: formatMicro(movement.reservedDelta),
    occurredAt: movement.occurredAt.toISOString(),
  }
}

export function reservationBody(reservation: Reservation): Static<typeof ReservationBody> {
  return {
    ...reservation,
    quantity: formatMicro(reservation.quantity),
    delivered: formatMicro(reservation.delivered),
    released: formatMicro(reservation.released),
    open: formatMicro(reservation.open),
    expiresAt: reservation.expiresAt?.toISOString() ?? null,
  }
}

export function locationBody(location: Location): Static<typeof LocationBody> {
  return { ...location, createdAt: location.createdAt.toISOString(), updatedAt: location.updatedAt.toISOString() }
}

export function stocktakeBody(stocktake: Stocktake): Static<typeof StocktakeBody> {
  return {
    ...stocktake,
    startedAt: stocktake.startedAt.toISOString(),
    endedAt: stocktake.endedAt?.toISOString() ?? null,
  }
}

export function stocktakeLineBody(line: StocktakeLine): Static<typeof StocktakeLineBody> {
  return {
    variantId: line.variantId,
    expected: formatMicro(line.expected),
    counted: line.counted === null ? null : formatMicro(line.counted),
  }
}

function optional(value: string | undefined) {
  return value === undefined ? undefined : parseMicro(value)
}

function microOrNull(value: string | null) {
  return value === null ? null : parseMicro(value)
}
