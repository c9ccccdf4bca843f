import { pathOf } from "#business/catalogue"
import { listPages, type ShopPorts, type StorefrontPage, salesErrors } from "#business/sales"
import type { Ctx } from "#platform/db"
import { httpErrors } from "#platform/http"
import { categoryGrid, renderBlocks } from "../blocks.ts"
import type { Frame } from "../frame.ts"
import { picturesOf, productGrid, readSizes } from "../goods.ts"
import { html } from "../html.ts"
import { searchData } from "../json-ld.ts"
import type { Page } from "../page.ts"
import { pager } from "../parts.ts"
import { homePage, type Shop } from "../shop-venue.ts"
import type { Visit } from "../visit.ts"

const gridSize = 24
const homeGrid = 8
/** Pictures of a grid that come at once: about what a telephone shows first. */
const loudPictures = 2
export const queryCharsMax = 100

/** The first page: the shop's own blocks, or its categories and some of what it sells. */
export async function homeOf(ctx: Ctx, ports: ShopPorts, frame: Frame, { storefront, venue }: Shop): Promise<Page> {
  const own = (await listPages(ctx, storefront.id, "published")).find((page) => page.slug === homePage)
  if (own !== undefined) return pageOfBlocks(ctx, ports, frame, own)
  const { data: products } = await ports.listProducts(ctx, "storefront", { limit: homeGrid })
  const pictures = await readSizes(ctx, picturesOf(products))
  const main = html`<section class="hero hero-bare"><div class="hero-words"><h1>${venue.name}</h1>
${venue.description !== null && html`<p class="lead">${venue.description}</p>`}
<p><a class="button" href="${frame.link("/c")}">${frame.t.allProducts}</a></p></div></section>
${categoryGrid(frame, undefined)}
<section class="section"><h2>${frame.t.allProducts}</h2>
${products.length === 0 ? html`<p class="quiet">${frame.t.empty}</p>` : productGrid(frame, products, pictures, 3)}</section>`
  return { title: venue.name, canonical: "", keeping: "shared", main, data: [searchData(frame)] }
}

/** What a page of blocks is made from: one that is saved, or one that is still being written. */
export type PageParts = Pick<StorefrontPage, "slug" | "title" | "blocks">

/** A page of blocks as it stands in the shop: the first one, or one with its own title. */
export async function pageOfBlocks(ctx: Ctx, ports: ShopPorts, frame: Frame, own: PageParts): Promise<Page> {
  const { title, slug, blocks } = own
  const { main, data, summary, image } = await renderBlocks(ctx, ports, frame, blocks)
  const hasTitle = blocks[0]?.kind === "hero"
  if (slug === homePage) {
    const { name } = frame.venue
    const heading = hasTitle ? null : html`<h1 class="vh">${name}</h1>`
    const records = [searchData(frame), ...data]
    return { title: name, canonical: "", keeping: "shared", main: html`${heading}${main}`, data: records, image }
  }
  return {
    title,
    description: summary,
    main: html`<article class="article">${!hasTitle && html`<h1>${title}</h1>`}${main}</article>`,
    canonical: `/pages/${slug}`,
    crumbs: [
      { label: frame.t.home, path: "" },
      { label: title, path: null },
    ],
    data,
    image,
    keeping: "shared",
  }
}

/** A page of the shop's own. Throws `sales.page_unknown`. */
export async function pageOfShop(ctx: Ctx, ports: ShopPorts, frame: Frame, shop: Shop, slug: string): Promise<Page> {
  const found = (await listPages(ctx, shop.storefront.id, "published")).find((page) => page.slug === slug)
  if (found === undefined) throw salesErrors["sales.page_unknown"]({ id: slug })
  return pageOfBlocks(ctx, ports, frame, found)
}

/** All products, or those of a category with all below it. Throws `record.unknown`. */
export async function categoryOf(
  ctx: Ctx,
  ports: ShopPorts,
  frame: Frame,
  { categories }: Shop,
  { query }: Pick<Visit, "query">,
  slug: string | null,
): Promise<Page> {
  const category = categories.find((each) => each.slug === slug)
  if (slug !== null && category === undefined) throw httpErrors["record.unknown"]({ kind: "category", id: slug })
  const cursor = query.get("after") ?? undefined
  const { data, nextCursor } = await ports.listProducts(ctx, "storefront", {
    limit: gridSize,
    cursor,
    category: category?.slug,
  })
  const pictures = await readSizes(ctx, picturesOf(data))
  const title = category?.name ?? frame.t.allProducts
  const path = category === undefined ? "/c" : `/c/${category.slug}`
  const above = category === undefined ? [] : pathOf(categories, category.id).slice(0, -1)
  const below = category === undefined ? [] : categories.filter(({ parentId }) => parentId === category.id)
  return {
    title,
    main: html`<h1>${title}</h1>
${below.length > 0 && html`<ul class="chips">${below.map((each) => html`<li><a class="chip" href="${frame.link(`/c/${each.slug}`)}">${each.name}</a></li>`)}</ul>`}
${data.length === 0 ? html`<p class="quiet">${frame.t.empty}</p>` : productGrid(frame, data, pictures, 2, cursor === undefined ? loudPictures : 0)}
${pager(frame, path, query, nextCursor)}`,
    canonical: cursor === undefined ? path : `${path}?after=${encodeURIComponent(cursor)}`,
    crumbs: [
      { label: frame.t.home, path: "" },
      ...above.map(({ name, slug: each }) => ({ label: name, path: `/c/${each}` })),
      { label: title, path: null },
    ],
    image: picturesOf(data)[0],
    keeping: "shared",
  }
}

/** What a search finds. */
export async function searchOf(
  ctx: Ctx,
  ports: ShopPorts,
  frame: Frame,
  { query }: Pick<Visit, "query">,
): Promise<Page> {
  const { t } = frame
  const wanted = (query.get("q") ?? "").replaceAll("\u0000", "").trim().slice(0, queryCharsMax)
  const cursor = query.get("after") ?? undefined
  const found =
    wanted === ""
      ? { data: [], nextCursor: null }
      : await ports.listProducts(ctx, "storefront", { limit: gridSize, cursor, search: wanted })
  const pictures = await readSizes(ctx, picturesOf(found.data))
  const title = wanted === "" ? t.search : t.searchTitle(wanted)
  return {
    title,
    main: html`<h1>${title}</h1>
${searchForm(frame, wanted)}
${found.data.length > 0 && html`<p class="quiet" role="status">${t.results(found.data.length, found.nextCursor !== null)}</p>`}
${found.data.length > 0 && productGrid(frame, found.data, pictures, 2, loudPictures)}
${found.data.length === 0 && wanted !== "" && html`<p role="status">${t.searchNone(wanted)}</p><p class="quiet">${t.searchTips}</p>${categoryGrid(frame, undefined)}`}
${pager(frame, "/search", query, found.nextCursor)}`,
    crumbs: [
      { label: t.home, path: "" },
      { label: t.search, path: null },
    ],
    keeping: "own",
  }
}

function searchForm(frame: Frame, wanted: string) {
  const { t } = frame
  return html`<form class="find find-page" role="search" action="${frame.link("/search")}" method="get" aria-label="${t.search}">
<label class="vh" for="q2">${t.searchHint}</label>
<input id="q2" name="q" type="search" value="${wanted}" maxlength="${queryCharsMax}" placeholder="${t.searchHint}" autocomplete="off">
<button class="button" type="submit">${t.search}</button>
</form>`
}

const suggestionsMax = 6

/** What the search field offers while somebody writes. */
export async function suggestionsOf(ctx: Ctx, ports: ShopPorts, frame: Frame, wanted: string) {
  const text = wanted.replaceAll("\u0000", "").trim().slice(0, queryCharsMax)
  if (text.length < 2) return []
  const { data } = await ports.listProducts(ctx, "storefront", { limit: suggestionsMax, search: text })
  return data.map((product) => ({ label: product.name, url: frame.link(`/p/${encodeURIComponent(product.handle)}`) }))
}
