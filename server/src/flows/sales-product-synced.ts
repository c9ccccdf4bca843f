import { productSynced, productSyncFailed } from "#business/catalogue"
import { type Integration, logIntegration } from "#business/sales"
import type { Ctx } from "#platform/db"
import { inTransaction } from "#platform/events"

/** A product that a channel shows is in that integration's log. */
export const productSyncedIsLogged = inTransaction(productSynced, "sales-product-synced-is-logged", (ctx, { data }) =>
  log(ctx, data, true),
)

/** So is one that it did not take. */
export const productSyncFailedIsLogged = inTransaction(
  productSyncFailed,
  "sales-product-sync-failed-is-logged",
  (ctx, { data }) => log(ctx, data, false),
)

async function log(
  ctx: Ctx,
  data: { productId: string; channel: string; error: string | null },
  isOk: boolean,
): Promise<void> {
  const { productId, channel, error } = data
  if (isIntegration(channel))
    await logIntegration(ctx, { integration: channel, action: "product.synced", isOk, detail: { productId, error } })
}

function isIntegration(channel: string): channel is Integration {
  return channel === "storefront" || channel === "marketplace"
}
