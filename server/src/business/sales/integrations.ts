import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { salesErrors } from "./errors.ts"
import type { ShopPorts } from "./ports.ts"
import {
  effectiveSettings,
  type Integration,
  type IntegrationSettings,
  type MarketplaceSettings,
  type StorefrontSettings,
} from "./settings.ts"
import * as store from "./settings-store.ts"
import { integrationSettingsChanged } from "./storefront-events.ts"
import { listStorefronts } from "./storefront-store.ts"

/** A tenant's integration settings over the deployment's defaults. */
export async function readSettings(ctx: Ctx, ports: ShopPorts): Promise<IntegrationSettings> {
  const { settings } = await store.readTerms(ctx, null)
  return effectiveSettings(settings, ports.integrationDefaults(ctx))
}

/** What can be changed of each integration. */
export interface SettingsPatch {
  readonly storefront: Partial<StorefrontSettings>
  readonly marketplace: Partial<MarketplaceSettings>
}

/** Changes one integration's settings. Throws `integration.not_offered`, `version.mismatch`. */
export async function changeSettings<I extends Integration>(
  ctx: Ctx,
  ports: ShopPorts,
  integration: I,
  patch: SettingsPatch[I],
  version?: number,
): Promise<IntegrationSettings> {
  refuseNotOffered(ctx, ports, integration, patch)
  const before = await readSettings(ctx, ports)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after = { ...before, [integration]: { ...before[integration], ...patch }, version: before.version + 1 }
  if (!(await store.saveSettings(ctx, after, before.version))) throw httpErrors["version.mismatch"]()
  await store.insertLog(ctx, { integration, action: "settings.changed", isOk: true, detail: { ...patch } })
  const { enabled } = after[integration]
  await append(
    ctx,
    integrationSettingsChanged,
    { integration, enabled },
    { before: { ...before[integration] }, after: { ...after[integration] } },
  )
  return after
}

function refuseNotOffered(
  ctx: Ctx,
  ports: ShopPorts,
  integration: Integration,
  patch: { readonly enabled?: boolean | undefined },
): void {
  const defaults = ports.integrationDefaults(ctx)
  const isOffered = integration === "storefront" ? defaults.storefrontIntegration : defaults.marketplaceIntegration
  if (patch.enabled === true && !isOffered) throw salesErrors["integration.not_offered"]({ integration })
}

/** One thing that was looked at, with what to do where it is not well. */
export interface Check {
  readonly check: string
  readonly isOk: boolean
  readonly hint: string | null
}

/** Looks whether an integration would work: switched on, linked, something listed, synced, settings that fit together. */
export async function testIntegration(ctx: Ctx, ports: ShopPorts, integration: Integration): Promise<readonly Check[]> {
  const settings = await readSettings(ctx, ports)
  const own = integration === "storefront" ? await storefrontChecks(ctx, settings) : marketplaceChecks(settings)
  const listed = await ports.listProducts(ctx, integration, { limit: 1 })
  const { data: syncs } = await store.listLog(ctx, integration, { limit: 1, action: "product.synced" })
  const { enabled, syncInventory, autoSyncProducts, autoCreateInvoices } = settings[integration]
  const checks = [
    check("enabled", enabled, "Switch the integration on in its settings."),
    ...own,
    check("products_listed", listed.data.length > 0, "List a product on this channel."),
    check("last_sync", !autoSyncProducts || syncs[0]?.isOk !== false, "The last sync failed; see the log."),
    check(
      "settings_coherent",
      enabled || !(syncInventory || autoSyncProducts || autoCreateInvoices),
      "While the integration is off, orders are neither invoiced nor take stock, whatever the other switches say.",
    ),
  ]
  await store.insertLog(ctx, {
    integration,
    action: "connection.tested",
    isOk: checks.every((c) => c.isOk),
    detail: { checks },
  })
  return checks
}

async function storefrontChecks(ctx: Ctx, { storefront }: IntegrationSettings): Promise<Check[]> {
  const { data: shops } = await listStorefronts(ctx, { limit: 200 })
  const linked = storefront.siteId === null ? shops[0] : shops.find((shop) => shop.id === storefront.siteId)
  return [
    check(
      "site_linked",
      linked !== undefined,
      shops.length === 0 ? "Make a storefront." : "Link a storefront that exists (siteId).",
    ),
    check("site_open", linked?.isOpen === true, "Open the storefront."),
    check(
      "shipping_methods",
      (linked?.shippingMethods.length ?? 0) > 0,
      "Give the storefront a shipping method, or its orders are sent free.",
    ),
  ]
}

function marketplaceChecks({ marketplace }: IntegrationSettings): Check[] {
  return [
    check(
      "seller_linked",
      marketplace.sellerId !== null,
      "Register as a seller on the marketplace and put its id into sellerId.",
    ),
  ]
}

function check(name: string, isOk: boolean, hint: string): Check {
  return { check: name, isOk, hint: isOk ? null : hint }
}
