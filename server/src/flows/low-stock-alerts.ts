import { variantsForSale } from "#business/catalogue"
import { levelLow } from "#business/stock"
import { afterCommit } from "#platform/events"
import { tellMembers } from "#platform/notices"
import { readTenant } from "#platform/tenants"
import { written } from "./mail-texts.ts"

/** Who wants to hear of it, owners and admins at first, is told once when an item falls to its threshold. */
export const lowStockAlerts = afterCommit(levelLow, "low-stock-alert", async (ctx, { id, data }) => {
  const { variantId, available, threshold } = data
  const [variant] = await variantsForSale(ctx, [variantId], "manual")
  const item = variant === undefined ? variantId : [variant.sku, variant.name].filter(Boolean).join(" ")
  await tellMembers(ctx, {
    topic: "stock_low",
    kind: "stock_low",
    eventId: id,
    facts: { item, available, threshold },
    link: `/stock?low=true`,
    mail: async (link) => written(await readTenant(ctx), "lowStock", { item, available, threshold, link }),
  })
})
