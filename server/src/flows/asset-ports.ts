import type { AssetPorts } from "#business/assets"
import { loadCustomer, loadLivingCustomer } from "#business/customers"

/** What assets ask of customers. */
export const assetPorts: AssetPorts = {
  client: (ctx, id, forChange = false) => (forChange ? loadLivingCustomer(ctx, id) : loadCustomer(ctx, id)),
}
