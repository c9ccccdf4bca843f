import { listVariants } from "#business/catalogue"
import type { StockPorts } from "#business/stock"

/** What the lists of stock ask of the catalogue. */
export const stockPorts: StockPorts = {
  itemsLike: async (ctx, search, limit) => (await listVariants(ctx, { search, limit })).data.map(({ id }) => id),
}
