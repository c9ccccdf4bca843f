import {
  listProductsForSale,
  type OfferedVariant,
  type ProductForSale,
  priceFor,
  productForSale,
} from "#business/catalogue"
import type { ShopPorts, ShopProduct, ShopVariant } from "#business/sales"
import type { Micro } from "#kernel"
import type { Ctx } from "#platform/db"
import { availabilityOf } from "./sales-availability.ts"
import { salesPorts } from "./sales-ports.ts"

/** What a shop's pages ask of catalogue and stock. */
export const shopPorts: ShopPorts = {
  ...salesPorts,
  listProducts: async (ctx, channel, query) => {
    const page = await listProductsForSale(ctx, { ...query, channel })
    return { data: await shopProducts(ctx, page.data), nextCursor: page.nextCursor }
  },
  product: async (ctx, channel, idOrHandle) => {
    const found = await productForSale(ctx, { channel, idOrHandle })
    return found && (await shopProducts(ctx, [found]))[0]
  },
}

async function shopProducts(ctx: Ctx, products: readonly ProductForSale[]): Promise<ShopProduct[]> {
  const available = await availabilityOf(
    ctx,
    products.flatMap((product) => product.variants),
  )
  return products.map((product) => ({
    ...product,
    variants: product.variants.map((variant) => shopVariant(variant, available.get(variant.variantId) ?? null)),
  }))
}

/** `available` is null where no stock is kept: then it can always be had. */
function shopVariant(variant: OfferedVariant, available: Micro | null): ShopVariant {
  const { variantId, sku, name, optionValues, compareAtPrice, pricesIncludeTax, taxRate, imageUrl } = variant
  const unitPrice = priceFor(variant, variant.tracksStock ? available : null)
  const isAvailable = !variant.tracksStock || available === null || available > 0n
  return {
    variantId,
    sku,
    name,
    optionValues,
    compareAtPrice,
    pricesIncludeTax,
    taxRate,
    imageUrl,
    unitPrice,
    isAvailable,
  }
}
