/** The two integrations of the commerce documents, by our names; their slugs in the API are `growbuilder` and `growmarket`. */
export const integrations = ["storefront", "marketplace"] as const
export type Integration = (typeof integrations)[number]

/** How a tenant's website shop and its books work together. */
export interface StorefrontSettings {
  readonly enabled: boolean
  /** The storefront that is linked; null: all of the tenant's. */
  readonly siteId: string | null
  readonly autoSyncProducts: boolean
  readonly autoCreateInvoices: boolean
  readonly syncInventory: boolean
}

/** How a tenant sells on the marketplace of this installation. */
export interface MarketplaceSettings {
  readonly enabled: boolean
  readonly sellerId: string | null
  readonly autoSyncProducts: boolean
  readonly autoCreateInvoices: boolean
  readonly syncInventory: boolean
  /** Percent that the marketplace keeps. */
  readonly commissionRate: string
}

export interface IntegrationSettings {
  readonly storefront: StorefrontSettings
  readonly marketplace: MarketplaceSettings
  readonly version: number
}

/** What the deployment says: whether an integration is offered at all, and what a tenant starts with. */
export interface IntegrationDefaults {
  readonly storefrontIntegration: boolean
  readonly storefrontAutoSync: boolean
  readonly marketplaceIntegration: boolean
  readonly marketplaceCommissionRate: string
}

/** The settings of a tenant that has changed nothing. */
function defaultSettings(defaults: IntegrationDefaults): IntegrationSettings {
  return {
    storefront: {
      enabled: true,
      siteId: null,
      autoSyncProducts: defaults.storefrontAutoSync,
      autoCreateInvoices: true,
      syncInventory: true,
    },
    marketplace: {
      enabled: true,
      sellerId: null,
      autoSyncProducts: false,
      autoCreateInvoices: true,
      syncInventory: true,
      commissionRate: defaults.marketplaceCommissionRate,
    },
    version: 0,
  }
}

/** A tenant's own settings over the defaults; what the deployment does not offer is off, whatever a tenant wrote. */
export function effectiveSettings(
  stored: Partial<IntegrationSettings> | null,
  defaults: IntegrationDefaults,
): IntegrationSettings {
  const base = defaultSettings(defaults)
  const storefront = { ...base.storefront, ...stored?.storefront }
  const marketplace = { ...base.marketplace, ...stored?.marketplace }
  return {
    storefront: { ...storefront, enabled: storefront.enabled && defaults.storefrontIntegration },
    marketplace: { ...marketplace, enabled: marketplace.enabled && defaults.marketplaceIntegration },
    version: stored?.version ?? 0,
  }
}
