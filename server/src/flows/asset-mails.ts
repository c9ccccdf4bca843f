import { loadAsset, warrantyExpiring } from "#business/assets"
import { loadCustomer } from "#business/customers"
import { afterCommit } from "#platform/events"
import { queueMail } from "#platform/mail"
import { addressesFor } from "#platform/notices"
import { readTenant } from "#platform/tenants"
import { written } from "./mail-texts.ts"

/** Who wants to hear of it, owners and admins at first, is told once when a client's asset will be without warranty. */
export const warrantyAlerts = afterCommit(warrantyExpiring, "warranty-alert", async (ctx, { id, data }) => {
  const [tenant, asset] = [await readTenant(ctx), await loadAsset(ctx, data.assetId)]
  const client = await loadCustomer(ctx, asset.customerId)
  const item = [asset.name, asset.serial].filter(Boolean).join(", ")
  const mail = await written(tenant, "warranty", { item, client: client.name, endsOn: data.warrantyEndsOn })
  for (const to of await addressesFor(ctx, "warranty_ending"))
    await queueMail(ctx, { key: `warranty:${id}:${to}`, to, ...mail })
})
