import type { VariantForSale } from "#business/catalogue"
import type { VariantId } from "#business/sales"
import { availability } from "#business/stock"
import type { Micro } from "#kernel"
import type { Ctx } from "#platform/db"

type Asked = Pick<VariantForSale, "variantId" | "tracksStock" | "priceRule">

/** How many can be had of each variant whose stock is kept, in one statement; none when there is none such. */
export async function availabilityOf(ctx: Ctx, variants: readonly Asked[]): Promise<ReadonlyMap<VariantId, Micro>> {
  const ids = variants.filter((variant) => variant.tracksStock).map((variant) => variant.variantId)
  return ids.length === 0 ? new Map() : availability(ctx, ids)
}

/** The same for those whose price depends on it; most orders have none and cost no statement. */
export function availabilityWhereNeeded(ctx: Ctx, variants: readonly Asked[]): Promise<ReadonlyMap<VariantId, Micro>> {
  return availabilityOf(
    ctx,
    variants.filter((variant) => variant.priceRule?.kind === "stock_level"),
  )
}
