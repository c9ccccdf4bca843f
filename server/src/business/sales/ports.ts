import type { Micro } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Channel, CustomerId, OrderDraft, ProductId, VariantId } from "./order.ts"
import type { IntegrationDefaults } from "./settings.ts"

/** A variant with its price of this moment on a channel, after the channel's price rule. */
export interface PricedVariant {
  readonly variantId: VariantId
  readonly productId: ProductId
  readonly sku: string | null
  readonly name: string
  readonly unitPrice: Micro
  readonly pricesIncludeTax: boolean
  readonly taxCode: string
  readonly taxRate: Micro
  readonly taxCategory: string
  readonly isActive: boolean
  readonly isListed: boolean
  readonly tracksStock: boolean
}

/** What placing an order has to know of other domains before it writes; `flows/sales-ports.ts` answers. */
export interface SalesPorts {
  readonly ensureCustomer: (
    ctx: Ctx,
    customer: OrderDraft["customer"],
    channel: Channel,
  ) => Promise<{ readonly id: CustomerId; readonly name: string; readonly email: string | null }>
  /** In any order; unknown ids are missing. */
  readonly variantsForSale: (ctx: Ctx, ids: readonly VariantId[], channel: Channel) => Promise<readonly PricedVariant[]>
  /** What a tenant's integration settings are until it changes them. */
  readonly integrationDefaults: IntegrationDefaults
}
