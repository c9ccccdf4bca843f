import type { Micro } from "#kernel"
import type { Ctx } from "#platform/db"
import { announce } from "./events.ts"
import { reserveLevels } from "./reserve-store.ts"
import { type OrderId, type OrderLineId, shortParams, stockErrors, type VariantId } from "./stock.ts"

/** What one order line wants of an item. */
export interface Demand {
  readonly orderLineId: OrderLineId
  readonly variantId: VariantId
  /** More than 0. */
  readonly quantity: Micro
}

/** What an order asks to be held. */
export interface ReserveRequest {
  readonly orderId: OrderId
  readonly demands: readonly Demand[]
  /** When the reservation ends by itself; null: never. */
  readonly until: Date | null
}

/**
 * Holds stock for an order: all lines or none. HOT: one statement. Demand of several lines for one item is added up before the
 * check; items whose stock is not kept are not limited. Throws `stock.insufficient` (with every short item), `stock.quantity_invalid`.
 */
export async function reserveStock(ctx: Ctx, { orderId, demands, until }: ReserveRequest): Promise<void> {
  if (demands.length === 0) return
  const { changes, short } = await reserveLevels(ctx, orderId, perLine(demands), until)
  if (short.length > 0) throw stockErrors["stock.insufficient"](shortParams(short))
  await announce(ctx, changes, "allocation", orderId)
}

/** One demand per line, since a line that is named twice wants both. */
function perLine(demands: readonly Demand[]): Demand[] {
  const lines = new Map<OrderLineId, Demand>()
  for (const demand of demands) {
    if (demand.quantity <= 0n) throw stockErrors["stock.quantity_invalid"]()
    const known = lines.get(demand.orderLineId)
    lines.set(demand.orderLineId, { ...demand, quantity: demand.quantity + (known?.quantity ?? 0n) })
  }
  return [...lines.values()]
}
