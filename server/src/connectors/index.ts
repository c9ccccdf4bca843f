import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Connector, GoldenPair } from "#hub"
import { autotask } from "./autotask/index.ts"
import { connectwise } from "./connectwise/index.ts"
import { halopsa } from "./halopsa/index.ts"
import { hubspot } from "./hubspot/index.ts"
import { mailchimp } from "./mailchimp/index.ts"
import { quickbooks } from "./quickbooks/index.ts"
import { shopify } from "./shopify/index.ts"
import { slack } from "./slack/index.ts"
import { stripe } from "./stripe/index.ts"
import { woocommerce } from "./woocommerce/index.ts"
import { xero } from "./xero/index.ts"

/** Every connector of this program. A new one is added here, and nowhere else. */
export const connectors: readonly Connector[] = [
  xero,
  hubspot,
  mailchimp,
  slack,
  quickbooks,
  stripe,
  woocommerce,
  shopify,
  halopsa,
  connectwise,
  autotask,
]

/** The golden pairs of a connector's resource: `<slug>/fixtures/<resource>.json`. Empty where there are none. */
export function goldenOf(slug: string, resource: string): readonly GoldenPair[] {
  const file = join(import.meta.dirname, slug, "fixtures", `${resource}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as GoldenPair[]) : []
}
