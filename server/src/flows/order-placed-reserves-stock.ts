import { orderPlaced } from "#business/sales"
import { reserveStock } from "#business/stock"
import { parseMicro } from "#kernel"
import { inTransactionAlong } from "#platform/events"

/** Placing an order reserves its stock, or refuses the order: what is sold can't be sold twice. HOT: its rows are locked until the commit. */
export const orderPlacedReservesStock = inTransactionAlong(
  orderPlaced,
  "order-placed-reserves-stock",
  async (ctx, { data }) => {
    const demands = data.lines.flatMap(({ lineId, variantId, quantity, tracksStock }) =>
      variantId === null || !tracksStock ? [] : [{ orderLineId: lineId, variantId, quantity: parseMicro(quantity) }],
    )
    const until = data.reservedUntil === null ? null : new Date(data.reservedUntil)
    if (demands.length > 0) await reserveStock(ctx, { orderId: data.orderId, demands, until })
  },
)
