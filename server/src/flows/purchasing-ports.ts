import { variantsForSale } from "#business/catalogue"
import type { PurchasingPorts } from "#business/purchasing"
import { adjustStock } from "#business/stock"
import { isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { readTenant } from "#platform/tenants"

/** What purchasing asks of catalogue and stock: what came is booked in the order of its items, so that deliveries can't lock crosswise. */
export const purchasingPorts: PurchasingPorts = {
  currency: async (ctx) => (await readTenant(ctx)).currency,
  items: async (ctx, ids) => (await itemsOf(ctx, ids)).map(({ variantId, name, sku }) => ({ variantId, name, sku })),
  receive: async (ctx, locationId, goods, about) => {
    const items = await itemsOf(
      ctx,
      goods.map((one) => one.variantId),
    )
    for (const { variantId } of items.filter((item) => item.tracksStock)) {
      const delta = goods.find((one) => one.variantId === variantId)?.quantity
      const at = isId("loc", locationId) ? { locationId } : {}
      await adjustStock(ctx, { variantId, delta, reason: "receipt", ...about, ...at })
    }
  },
}

async function itemsOf(ctx: Ctx, ids: readonly string[]) {
  const known = ids.filter((id) => isId("var", id))
  const found = known.length === 0 ? [] : await variantsForSale(ctx, known, "manual")
  return found.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1))
}
