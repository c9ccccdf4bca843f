import { divideRound, formatMicro, type Micro } from "#kernel"
import { salesErrors } from "./errors.ts"
import type { OrderLine, OrderLineId, OrderWithLines } from "./order.ts"

/** So much of a line. */
export interface LineQuantity {
  readonly lineId: OrderLineId
  readonly quantity: Micro
}

/** A line of the order beside how much of it is meant. */
export interface Moved {
  readonly line: OrderLine
  readonly quantity: Micro
}

/** Finds the lines that are meant, one entry per line, each not more than `limit` allows. Throws `sales.line_unknown`,
 *  `sales.quantity_invalid`, `sales.quantity_too_large`. */
export function moveLines(
  order: OrderWithLines,
  wanted: readonly LineQuantity[],
  limit: (line: OrderLine) => Micro,
): Moved[] {
  const sums = new Map<OrderLineId, Micro>()
  wanted.forEach(({ lineId, quantity }, i) => {
    if (quantity <= 0n) throw salesErrors["sales.quantity_invalid"]({ line: i + 1 })
    sums.set(lineId, (sums.get(lineId) ?? 0n) + quantity)
  })
  return [...sums].map(([lineId, quantity]) => {
    const line = order.lines.find((l) => l.id === lineId && l.kind !== "shipping")
    if (line === undefined) throw salesErrors["sales.line_unknown"]({ lineId })
    if (quantity > limit(line))
      throw salesErrors["sales.quantity_too_large"]({ lineId, open: formatMicro(limit(line)) })
    return { line, quantity }
  })
}

/** Moved lines as events name them. */
export function movedLines(moved: readonly Moved[]) {
  return moved.map(({ line, quantity }) => ({
    lineId: line.id,
    variantId: line.variantId,
    tracksStock: line.tracksStock,
    quantity: formatMicro(quantity),
  }))
}

/**
 * What taking back `quantity` of a line takes off the order: its part of the total the line was sold at, with the discounts it
 * was sold with. Parts of a line are cut so that all of them together are the line's total, whatever their sizes, and nothing is
 * prorated anew: the other lines keep theirs to the cent.
 */
export function creditOf(line: OrderLine, quantity: Micro): bigint {
  const before = line.cancelled + line.returned
  return shareOf(line, before + quantity) - shareOf(line, before)
}

/** Net and tax are cut each by itself, as a credit note cuts them, so that both show the same sum. */
function shareOf(line: OrderLine, quantity: Micro): bigint {
  return divideRound(line.netMinor * quantity, line.quantity) + divideRound(line.taxMinor * quantity, line.quantity)
}
