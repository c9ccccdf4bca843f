import type { Currency } from "#kernel"
import type { Ctx } from "#platform/db"
import { salesErrors } from "./errors.ts"
import type { StorefrontId } from "./order.ts"
import { effectiveSettings, type IntegrationDefaults, type IntegrationSettings } from "./settings.ts"
import * as store from "./settings-store.ts"
import type { Storefront } from "./storefront.ts"

/** What an order is placed under: the tenant's habits, its integration settings, and the shop where it is one. */
export interface OrderTerms {
  readonly currency: Currency
  readonly timeZone: string
  readonly pricesIncludeTax: boolean
  readonly settings: IntegrationSettings
  readonly storefront: Storefront | null
}

/** Terms as they are stored, before the deployment's defaults. */
export interface StoredTerms extends Omit<OrderTerms, "settings"> {
  readonly settings: Partial<IntegrationSettings> | null
}

/** Reads the terms of this tenant, and of one storefront, in one statement. Throws `sales.storefront_unknown`. */
export async function loadTerms(
  ctx: Ctx,
  defaults: IntegrationDefaults,
  storefrontId: StorefrontId | null,
): Promise<OrderTerms> {
  const stored = await store.readTerms(ctx, storefrontId)
  if (storefrontId !== null && stored.storefront === null)
    throw salesErrors["sales.storefront_unknown"]({ slug: storefrontId })
  return termsOf(stored, defaults)
}

/** Stored terms over the deployment's defaults. */
export function termsOf(stored: StoredTerms, defaults: IntegrationDefaults): OrderTerms {
  return { ...stored, settings: effectiveSettings(stored.settings, defaults) }
}
