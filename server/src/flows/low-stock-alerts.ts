import { variantsForSale } from "#business/catalogue"
import { levelLow } from "#business/stock"
import { afterCommit } from "#platform/events"
import { queueMail } from "#platform/mail"
import { addressesFor } from "#platform/notices"
import { readTenant } from "#platform/tenants"
import { written } from "./mail-texts.ts"

/** Who wants to hear of it, owners and admins at first, is told once when an item falls to its threshold. */
export const lowStockAlerts = afterCommit(levelLow, "low-stock-alert", async (ctx, { id, data }) => {
  const tenant = await readTenant(ctx)
  const [variant] = await variantsForSale(ctx, [data.variantId], "manual")
  const item = variant === undefined ? data.variantId : [variant.sku, variant.name].filter(Boolean).join(" ")
  const mail = await written(tenant, "lowStock", { item, available: data.available, threshold: data.threshold })
  for (const to of await addressesFor(ctx, "stock_low"))
    await queueMail(ctx, { key: `low-stock:${id}:${to}`, to, ...mail })
})
