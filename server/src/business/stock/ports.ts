import type { Ctx } from "#platform/db"
import type { VariantId } from "./stock.ts"

/** What the lists of stock have to know of other domains; `flows/stock-ports.ts` answers. */
export interface StockPorts {
  /** Items whose name, SKU or barcode has these words in it: `limit` at most. */
  readonly itemsLike: (ctx: Ctx, words: string, limit: number) => Promise<readonly VariantId[]>
}
