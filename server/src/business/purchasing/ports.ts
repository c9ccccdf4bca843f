import type { Currency, Micro } from "#kernel"
import type { Ctx } from "#platform/db"

/** An item that can be bought. */
export interface PurchaseItem {
  readonly variantId: string
  readonly name: string
  readonly sku: string | null
}

/** Goods of one delivery that go into stock. */
export interface GoodsIn {
  readonly variantId: string
  readonly quantity: Micro
}

/** What purchasing asks of the catalogue and the stock. */
export interface PurchasingPorts {
  /** What is paid in where nothing else is said. */
  readonly currency: (ctx: Ctx) => Promise<Currency>
  /** Unknown ids are missing from the answer. */
  readonly items: (ctx: Ctx, ids: readonly string[]) => Promise<readonly PurchaseItem[]>
  /** Books goods into stock as receipts, once per `reference`; what is not counted is left out. Null: the default location. */
  readonly receive: (
    ctx: Ctx,
    locationId: string | null,
    goods: readonly GoodsIn[],
    about: { readonly reference: string; readonly note: string },
  ) => Promise<void>
}
