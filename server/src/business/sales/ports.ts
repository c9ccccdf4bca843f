import type { Micro, Page } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Channel, CustomerId, OrderDraft, ProductId, VariantId } from "./order.ts"
import type { Integration, IntegrationDefaults } from "./settings.ts"

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

/** The customer an order is for. */
export interface OrderCustomer {
  readonly id: CustomerId
  readonly name: string
  readonly email: string | null
  readonly taxNumber: string | null
}

/** What placing an order has to know of other domains before it writes; `flows/sales-ports.ts` answers. */
export interface SalesPorts {
  /** Finds or makes the customer. May refuse an order that is new and to be paid later. */
  readonly ensureCustomer: (
    ctx: Ctx,
    customer: OrderDraft["customer"],
    order: Pick<OrderDraft, "channel" | "paymentMethod" | "placedAt">,
  ) => Promise<OrderCustomer>
  /** In any order; unknown ids are missing. */
  readonly variantsForSale: (ctx: Ctx, ids: readonly VariantId[], channel: Channel) => Promise<readonly PricedVariant[]>
  /** What a tenant's integration settings are until it changes them. */
  readonly integrationDefaults: (ctx: Ctx) => IntegrationDefaults
}

/** A variant as a shop's page shows it, at its price of this moment. */
export interface ShopVariant
  extends Pick<PricedVariant, "variantId" | "sku" | "name" | "unitPrice" | "pricesIncludeTax" | "taxRate"> {
  readonly optionValues: readonly string[]
  readonly compareAtPrice: Micro | null
  readonly imageUrl: string | null
  /** False when none can be had now. */
  readonly isAvailable: boolean
}

/** A product as a shop's page shows it. */
export interface ShopProduct {
  readonly productId: ProductId
  readonly handle: string
  readonly name: string
  readonly description: string | null
  readonly vendor: string | null
  readonly tags: readonly string[]
  readonly options: readonly string[]
  readonly categoryIds: readonly string[]
  readonly images: readonly { readonly url: string; readonly alt: string | null }[]
  readonly variants: readonly ShopVariant[]
}

/** What a list of a shop's products can be narrowed by. */
export interface ShopProductQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly search?: string | undefined
  readonly category?: string | undefined
}

/** What a shop's pages and the integrations' settings ask of other domains. */
export interface ShopPorts extends SalesPorts {
  readonly listProducts: (ctx: Ctx, channel: Integration, query: ShopProductQuery) => Promise<Page<ShopProduct>>
  readonly product: (ctx: Ctx, channel: Integration, idOrHandle: string) => Promise<ShopProduct | undefined>
}
