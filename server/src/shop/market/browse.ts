import {
  type SellerId,
  type ShelfCategory,
  type ShelfSeller,
  searchListings,
  shelfSellers,
} from "#business/marketplace"
import { isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { httpErrors } from "#platform/http"
import { categoryGrid } from "../blocks.ts"
import type { Frame } from "../frame.ts"
import { readSizes } from "../goods.ts"
import { type Html, html } from "../html.ts"
import { icon } from "../icons.ts"
import { searchData, sellerData } from "../json-ld.ts"
import type { Page } from "../page.ts"
import { queryCharsMax } from "../pages/browse.ts"
import { pager } from "../parts.ts"
import type { Visit } from "../visit.ts"
import { listingGrid, listingPath } from "./cards.ts"
import { categoryPath, type MarketPlace } from "./venue.ts"

const gridSize = 24
const homeGrid = 12
const sellersMax = 500
const homeSellers = 8
const loudPictures = 2
const suggestionsMax = 6

/** A marketplace's first page: categories, sellers, and some of what they offer. */
export async function marketHome(ctx: Ctx, { frame }: MarketPlace): Promise<Page> {
  const { venue, t } = frame
  const { data } = await searchListings(ctx, { limit: homeGrid })
  const sellers = await shelfSellers(ctx, homeSellers)
  const pictures = await readSizes(
    ctx,
    data.map((listing) => listing.imageUrl),
  )
  return {
    title: venue.name,
    main: html`<section class="hero hero-bare"><div class="hero-words"><h1>${venue.name}</h1>
${venue.description !== null && html`<p class="lead">${venue.description}</p>`}
<p><a class="button" href="${frame.link("/search")}">${t.allProducts}</a></p></div></section>
${categoryGrid(frame, undefined)}
${sellers.length > 0 && html`<section class="section"><h2>${t.sellers}</h2>${sellerTiles(frame, sellers)}<p class="more"><a href="${frame.link("/sellers")}">${t.allSellers} ${icon("arrow")}</a></p></section>`}
<section class="section"><h2>${t.allProducts}</h2>
${data.length === 0 ? html`<p class="quiet">${t.empty}</p>` : listingGrid(frame, data, pictures, 3)}</section>`,
    canonical: "",
    data: [searchData(frame)],
    keeping: "shared",
  }
}

function sellerTiles(frame: Frame, sellers: readonly ShelfSeller[]): Html {
  return html`<ul class="tiles">${sellers.map(
    ({ id, name, listings }) =>
      html`<li><a class="tile" href="${frame.link(`/s/${id}`)}"><span>${name}<span class="quiet">${frame.t.listingsCount(listings)}</span></span></a></li>`,
  )}</ul>`
}

/** Everybody who sells. */
export async function sellersPage(ctx: Ctx, { frame }: MarketPlace): Promise<Page> {
  const { t } = frame
  const sellers = await shelfSellers(ctx, sellersMax)
  return {
    title: t.sellers,
    main: html`<h1>${t.sellers}</h1>${sellers.length === 0 ? html`<p class="quiet">${t.empty}</p>` : sellerTiles(frame, sellers)}`,
    canonical: "/sellers",
    crumbs: [
      { label: t.home, path: "" },
      { label: t.sellers, path: null },
    ],
    keeping: "shared",
  }
}

/** What one seller offers. Throws `record.unknown`. */
export async function sellerPage(ctx: Ctx, { frame }: MarketPlace, { query }: Visit, id: string): Promise<Page> {
  const seller = (await shelfSellers(ctx, sellersMax)).find((each) => each.id === id)
  if (seller === undefined) throw httpErrors["record.unknown"]({ kind: "seller", id })
  const path = `/s/${seller.id}`
  return listPage(ctx, frame, query, {
    path,
    title: seller.name,
    lead: html`<p class="quiet">${frame.t.listingsCount(seller.listings)}</p>`,
    filter: { sellerId: seller.id },
    above: [{ label: frame.t.sellers, path: "/sellers" }],
    data: [sellerData(frame, { name: seller.name, path })],
  })
}

/** What is offered in a category. Throws `record.unknown`. */
export function marketCategory(
  ctx: Ctx,
  { frame, categories }: MarketPlace,
  { query }: Visit,
  key: string,
): Promise<Page> {
  const category = categories.find((each) => each.key === key)
  if (category === undefined) throw httpErrors["record.unknown"]({ kind: "category", id: key })
  return listPage(ctx, frame, query, {
    path: categoryPath(category.key),
    title: category.name,
    lead: html``,
    filter: { category: category.name },
    above: [],
  })
}

interface List {
  readonly path: string
  readonly title: string
  readonly lead: Html
  readonly filter: { readonly sellerId?: SellerId; readonly category?: string }
  readonly above: readonly { readonly label: string; readonly path: string }[]
  /** Records for search engines. */
  readonly data?: Page["data"]
}

async function listPage(ctx: Ctx, frame: Frame, query: URLSearchParams, list: List): Promise<Page> {
  const cursor = query.get("after") ?? undefined
  const { data, nextCursor } = await searchListings(ctx, { limit: gridSize, cursor, ...list.filter })
  const pictures = await readSizes(
    ctx,
    data.map((listing) => listing.imageUrl),
  )
  return {
    title: list.title,
    main: html`<h1>${list.title}</h1>${list.lead}
${data.length === 0 ? html`<p class="quiet">${frame.t.empty}</p>` : listingGrid(frame, data, pictures, 2, cursor === undefined ? loudPictures : 0)}
${pager(frame, list.path, query, nextCursor)}`,
    canonical: cursor === undefined ? list.path : `${list.path}?after=${encodeURIComponent(cursor)}`,
    crumbs: [{ label: frame.t.home, path: "" }, ...list.above, { label: list.title, path: null }],
    ...(list.data === undefined ? {} : { data: list.data }),
    keeping: "shared",
  }
}

/** What a search may be narrowed by, read from the address; what is no number or id is as if it were not there. */
function filtersOf(query: URLSearchParams) {
  const text = (name: string, max: number) => (query.get(name) ?? "").replaceAll("\u0000", "").trim().slice(0, max)
  const price = (name: string) => {
    const found = text(name, 20).replace(",", ".")
    return /^\d{1,12}(\.\d{1,6})?$/.test(found) ? found : undefined
  }
  const seller = text("seller", 60)
  const category = text("category", 200)
  return {
    search: text("q", queryCharsMax),
    category: category === "" ? undefined : category,
    priceFrom: price("from"),
    priceTo: price("to"),
    sellerId: isId("sel", seller) ? seller : undefined,
  }
}

/** Search over all sellers, with filters that live in the address. */
export async function marketSearch(ctx: Ctx, { frame, categories }: MarketPlace, { query }: Visit): Promise<Page> {
  const { t } = frame
  const { search, ...filters } = filtersOf(query)
  const cursor = query.get("after") ?? undefined
  const found = await searchListings(ctx, { limit: gridSize, cursor, ...filters, ...(search === "" ? {} : { search }) })
  const pictures = await readSizes(
    ctx,
    found.data.map((listing) => listing.imageUrl),
  )
  const sellers = await shelfSellers(ctx, sellersMax)
  const title = search === "" ? t.allProducts : t.searchTitle(search)
  return {
    title,
    main: html`<h1>${title}</h1>
${filterForm(frame, query, categories, sellers)}
${
  found.data.length === 0
    ? html`<p role="status">${t.searchNone(search)}</p><p class="quiet">${t.searchTips}</p>${categoryGrid(frame, undefined)}`
    : html`<p class="quiet" role="status">${t.results(found.data.length, found.nextCursor !== null)}</p>${listingGrid(frame, found.data, pictures, 2, loudPictures)}`
}
${pager(frame, "/search", query, found.nextCursor)}`,
    crumbs: [
      { label: t.home, path: "" },
      { label: t.search, path: null },
    ],
    keeping: "own",
  }
}

function filterForm(
  frame: Frame,
  query: URLSearchParams,
  categories: readonly ShelfCategory[],
  sellers: readonly ShelfSeller[],
): Html {
  const { t } = frame
  const value = (name: string) => query.get(name) ?? ""
  const isNarrowed = ["category", "seller", "from", "to"].some((name) => value(name) !== "")
  return html`<details class="filter-box"${isNarrowed && html` open`}><summary>${t.filters}</summary>
<form class="filters" action="${frame.link("/search")}" method="get" aria-label="${t.filters}">
<p class="field"><label for="f-q">${t.search}</label><input id="f-q" name="q" type="search" value="${value("q")}" maxlength="${queryCharsMax}"></p>
<p class="field"><label for="f-category">${t.categories}</label><select id="f-category" name="category"><option value="">${t.anyCategory}</option>
${categories.map(({ name }) => html`<option${value("category") === name && html` selected`}>${name}</option>`)}</select></p>
<p class="field"><label for="f-seller">${t.seller}</label><select id="f-seller" name="seller"><option value="">${t.anySeller}</option>
${sellers.map(({ id, name }) => html`<option value="${id}"${value("seller") === id && html` selected`}>${name}</option>`)}</select></p>
<p class="field"><label for="f-from">${t.priceFrom}</label><input id="f-from" name="from" inputmode="decimal" value="${value("from")}" maxlength="20"></p>
<p class="field"><label for="f-to">${t.priceTo}</label><input id="f-to" name="to" inputmode="decimal" value="${value("to")}" maxlength="20"></p>
<p class="field"><button class="button button-wide" type="submit">${t.applyFilters}</button></p>
</form></details>`
}

/** What the search field offers while somebody writes. */
export async function marketSuggestions(ctx: Ctx, frame: Frame, wanted: string) {
  const search = wanted.replaceAll("\u0000", "").trim().slice(0, queryCharsMax)
  if (search.length < 2) return []
  const { data } = await searchListings(ctx, { limit: suggestionsMax, search })
  return data.map((listing) => ({
    label: `${listing.name} · ${listing.sellerName}`,
    url: frame.link(listingPath(listing)),
  }))
}
