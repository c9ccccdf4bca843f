import { type Category, categoriesForSale, listCategories } from "#business/catalogue"
import { listPages, type Storefront, shopBySlug } from "#business/sales"
import type { Ctx } from "#platform/db"
import { readTenant } from "#platform/tenants"
import type { Venue } from "./frame.ts"
import { readTheme } from "./theme.ts"

const menuMax = 14
const pagesMax = 20
/** A page of this short name is the shop's first page. */
export const homePage = "home"
/** A page of this short name holds the terms that an order accepts. */
export const termsPage = "terms"

/** A shop with what its pages' frame needs, and what they are made from. */
export interface Shop {
  readonly venue: Venue
  readonly storefront: Storefront
  readonly categories: readonly Category[]
}

/** Reads a shop. Throws `sales.storefront_unknown`. */
export async function readShop(ctx: Ctx, slug: string): Promise<Shop> {
  const [storefront, tenant, all, used] = await Promise.all([
    shopBySlug(ctx, slug),
    readTenant(ctx),
    listCategories(ctx),
    categoriesForSale(ctx, "storefront"),
  ])
  const pages = await listPages(ctx, storefront.id, "published")
  const categories = all.filter((category) => hasGoods(category, all, used))
  const venue: Venue = {
    kind: "shop",
    slug,
    root: `/shops/${slug}`,
    name: storefront.name,
    description: storefront.description,
    theme: readTheme(storefront.theme),
    isOpen: storefront.isOpen,
    isDemo: tenant.isDemo,
    currency: tenant.currency,
    timeZone: tenant.timeZone,
    locale: tenant.locale,
    country: tenant.country,
    pricesIncludeTax: tenant.pricesIncludeTax,
    categories: categories
      .filter(({ parentId }) => parentId === null)
      .slice(0, menuMax)
      .map(({ name, slug: category }) => ({ label: name, path: `/c/${category}` })),
    pages: pages
      .filter((page) => page.slug !== homePage)
      .slice(0, pagesMax)
      .map((page) => ({ label: page.title, path: `/pages/${page.slug}` })),
    hasAccounts: true,
  }
  return { venue, storefront, categories }
}

/** Is something sold in a category, or in one below it? */
function hasGoods(category: Category, all: readonly Category[], used: ReadonlySet<string>): boolean {
  return used.has(category.id) || all.some((child) => child.parentId === category.id && hasGoods(child, all, used))
}
