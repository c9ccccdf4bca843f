import { deskSetup } from "./desk-setup.ts"
import { integrations } from "./integrations.ts"
import { market } from "./market.ts"
import { storefronts } from "./storefronts.ts"
import { webhooks } from "./webhooks.ts"

/** The words of large areas, which come with the first page behind the first one: nothing of the frame or of the first page is here. */
export const rest = {
  ...deskSetup,
  ...integrations,
  ...storefronts,
  ...webhooks,
  ...market,
}
