import type { Row } from "../../api/index.ts"

export type Shop = Row<"/storefronts">
export type ShopPage = Row<"/storefront-pages">

/** A page of this short name is the shop's first page. */
const homeSlug = "home"
const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/

/** Can it stand in an address? */
export function isSlug(text: string): boolean {
  return slugPattern.test(text)
}

/** Where shoppers find the shop, or a page of it. */
export function shopAddress(shop: Pick<Shop, "slug">, page?: Pick<ShopPage, "slug">): string {
  return page === undefined || page.slug === homeSlug ? `/shops/${shop.slug}` : `/shops/${shop.slug}/pages/${page.slug}`
}

export function isHome(page: Pick<ShopPage, "slug">): boolean {
  return page.slug === homeSlug
}
