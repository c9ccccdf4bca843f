import type { VariantForSale } from "#business/catalogue"
import type { VariantId } from "#business/sales"
import type { Micro } from "#kernel"
import type { Ctx } from "#platform/db"

type Asked = Pick<VariantForSale, "variantId" | "tracksStock" | "priceRule">

/** How many can be had of each variant whose stock is kept, in one statement; none when there is none such. */
export async function availabilityOf(_ctx: Ctx, _variants: readonly Asked[]): Promise<ReadonlyMap<VariantId, Micro>> {
  return new Map()
}

/** The same for those whose price depends on it; most orders have none and cost no statement. */
export function availabilityWhereNeeded(ctx: Ctx, variants: readonly Asked[]): Promise<ReadonlyMap<VariantId, Micro>> {
  return availabilityOf(
    ctx,
    variants.filter((variant) => variant.priceRule?.kind === "stock_level"),
  )
}
