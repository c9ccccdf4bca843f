import Type, { type Static } from "typebox"
import { parseMicro } from "#kernel"
import { idSchema, positiveDecimalSchema, strict } from "#platform/http"
import type { LineQuantity } from "./lines.ts"
import type { ReceivedLine } from "./return.ts"

/** So much of a line of an order. */
export const LineQuantityInput = strict({ lineId: idSchema("oln"), quantity: positiveDecimalSchema })

/** So much of a line came back, and so much of that is damaged. */
export const ReceivedLineInput = strict({
  lineId: idSchema("oln"),
  quantity: positiveDecimalSchema,
  damaged: Type.Optional(positiveDecimalSchema),
})

export function lineQuantities(lines: readonly Static<typeof LineQuantityInput>[]): LineQuantity[] {
  return lines.map(({ lineId, quantity }) => ({ lineId, quantity: parseMicro(quantity) }))
}

export function receivedLines(lines: readonly Static<typeof ReceivedLineInput>[]): ReceivedLine[] {
  return lines.map(({ lineId, quantity, damaged }) => ({
    lineId,
    quantity: parseMicro(quantity),
    damaged: parseMicro(damaged ?? "0"),
  }))
}
