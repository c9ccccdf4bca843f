import { loadAsset, warrantyExpiring } from "#business/assets"
import { loadCustomer } from "#business/customers"
import { afterCommit } from "#platform/events"
import { tellMembers } from "#platform/notices"
import { readTenant } from "#platform/tenants"
import { written } from "./mail-texts.ts"

/** Who wants to hear of it, owners and admins at first, is told once when a client's asset will be without warranty. */
export const warrantyAlerts = afterCommit(warrantyExpiring, "warranty-alert", async (ctx, { id, data }) => {
  const asset = await loadAsset(ctx, data.assetId)
  const client = await loadCustomer(ctx, asset.customerId)
  const item = [asset.name, asset.serial].filter(Boolean).join(", ")
  const facts = { item, client: client.name, endsOn: data.warrantyEndsOn }
  await tellMembers(ctx, {
    topic: "warranty_ending",
    kind: "warranty_ending",
    eventId: id,
    facts,
    link: `/assets/${asset.id}`,
    holder: client.id,
    mail: async (link) => written(await readTenant(ctx), "warranty", { ...facts, link }),
  })
})
