import type { RestTexts } from "../en/index.ts"
import { deskSetup } from "./desk-setup.ts"
import { integrations } from "./integrations.ts"
import { market } from "./market.ts"
import { storefronts } from "./storefronts.ts"
import { webhooks } from "./webhooks.ts"

export const rest: RestTexts = {
  ...deskSetup,
  ...integrations,
  ...storefronts,
  ...webhooks,
  ...market,
}
