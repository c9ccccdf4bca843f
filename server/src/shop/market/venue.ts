import { loadMarketplace, type ShelfCategory, shelfCategories } from "#business/marketplace"
import type { Ctx } from "#platform/db"
import { readTenant } from "#platform/tenants"
import type { Desk } from "../endpoint.ts"
import { type Frame, frameOf, type Venue } from "../frame.ts"
import { readTheme } from "../theme.ts"

const categoriesMax = 200
const menuMax = 14

/** A marketplace and the frame of its pages. */
export interface MarketPlace {
  readonly frame: Frame
  readonly categories: readonly ShelfCategory[]
}

const theme = readTheme({})

/** The marketplace that a request is about. Throws `marketplace.none`. */
export async function marketOf(ctx: Ctx, { visit }: Desk): Promise<MarketPlace> {
  const [marketplace, tenant, categories] = await Promise.all([
    loadMarketplace(ctx),
    readTenant(ctx),
    shelfCategories(ctx, categoriesMax),
  ])
  const venue: Venue = {
    kind: "market",
    slug: marketplace.slug,
    root: `/market/${marketplace.slug}`,
    name: marketplace.name,
    description: marketplace.description,
    theme,
    isOpen: marketplace.isOpen,
    isDemo: tenant.isDemo,
    currency: marketplace.currency,
    timeZone: tenant.timeZone,
    locale: tenant.locale,
    country: tenant.country,
    pricesIncludeTax: tenant.pricesIncludeTax,
    categories: categories.slice(0, menuMax).map(({ key, name }) => ({ label: name, path: categoryPath(key) })),
    pages: [],
    hasAccounts: false,
  }
  return { frame: frameOf(venue, visit), categories }
}

export function categoryPath(key: string): string {
  return `/c/${encodeURIComponent(key)}`
}
