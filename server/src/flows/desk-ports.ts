import { ownerOfAsset } from "#business/assets"
import { clientOfRecord, peopleByEmail } from "#business/customers"
import type { DeskPorts } from "#business/desk"

/** What the desk asks of customers and assets. */
export const deskPorts: DeskPorts = {
  client: clientOfRecord,
  peopleByEmail,
  assetOwner: (ctx, id) => ownerOfAsset(ctx, id),
}
