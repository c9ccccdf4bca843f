import { type Listing, listingsByIds, marketplaceErrors, offersLike, visible } from "#business/marketplace"
import { formatMicro, isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { plainOf } from "#platform/rich-text"
import type { Frame } from "../frame.ts"
import { fewLeft, readSizes } from "../goods.ts"
import { type Html, html } from "../html.ts"
import { icon } from "../icons.ts"
import { productData } from "../json-ld.ts"
import type { Page } from "../page.ts"
import { blankPicture, picture, prose } from "../parts.ts"
import { tokenField } from "../visitor.ts"
import { listingPath } from "./cards.ts"
import { categoryPath, type MarketPlace } from "./venue.ts"

const offersMax = 30

/** A listing with the offers of all sellers of the same thing. Throws `marketplace.listing_unknown`. */
export async function listingPage(ctx: Ctx, { frame, categories }: MarketPlace, id: string): Promise<Page> {
  const { t } = frame
  const [listing] = isId("mli", id) ? await listingsByIds(ctx, [id]) : []
  if (listing === undefined || !visible(listing)) throw marketplaceErrors["marketplace.listing_unknown"]({ id })
  const others = await offersLike(ctx, listing, offersMax)
  const pictures = await readSizes(ctx, [listing.imageUrl])
  const category = categories.find(({ name }) => name === listing.category)
  const image = listing.imageUrl === null ? null : pictures(listing.imageUrl, listing.name)
  const offers = [listing, ...others].toSorted((a, b) => (a.unitPrice < b.unitPrice ? -1 : 1))
  return {
    title: listing.name,
    description: plainOf(listing.description ?? "") || `${listing.name} · ${listing.sellerName}`,
    main: html`<div class="product">
<div class="gallery"><div class="gallery-main">${image === null ? blankPicture(listing.name) : picture(image, { sizes: "(min-width: 900px) 540px, 94vw", isFirst: true })}</div></div>
<div class="product-facts"><h1>${listing.name}</h1>
<p class="quiet">${icon("store")} ${t.soldBy} <a href="${frame.link(`/s/${listing.sellerId}`)}">${listing.sellerName}</a></p>
${buying(frame, listing)}
${others.length > 0 && html`<p><a href="#offers">${t.otherOffers(others.length)}</a></p>`}
</div></div>
${listing.description !== null && listing.description.trim() !== "" && html`<section class="section"><h2>${t.description}</h2>${prose(listing.description)}</section>`}
${others.length > 0 && html`<section class="section" id="offers"><h2>${t.offersTitle}</h2>${offerTable(frame, offers)}</section>`}`,
    canonical: listingPath(listing),
    crumbs: [
      { label: t.home, path: "" },
      ...(category === undefined ? [] : [{ label: category.name, path: categoryPath(category.key) }]),
      { label: listing.name, path: null },
    ],
    data: [dataOf(frame, listing, offers)],
    image: listing.imageUrl ?? undefined,
    ogType: "product",
    keeping: "own",
  }
}

function buying(frame: Frame, listing: Listing): Html {
  const { t, venue } = frame
  const canBuy = listing.state === "active" && venue.isOpen
  return html`<p class="price"><span class="vh">${t.price} </span><strong>${frame.price(listing.unitPrice)}</strong></p>
<p class="stock">${stockNote(frame, listing)}</p>
${canBuy ? addForm(frame, listing, "big") : html`<p><button class="button button-big" type="button" disabled>${t.soldOut}</button></p><p class="quiet">${t.soldOutHint}</p>`}
${listing.sku !== null && html`<p class="quiet small">${t.sku}: ${listing.sku}</p>`}`
}

function addForm(frame: Frame, listing: Listing, size: "big" | "small"): Html {
  const { t } = frame
  const fields = html`${tokenField()}<input type="hidden" name="listingId" value="${listing.id}">`
  if (size === "small") {
    return html`<form method="post" action="${frame.link("/cart/add")}" data-add>${fields}<input type="hidden" name="quantity" value="1">
<button class="button button-quiet" type="submit" aria-label="${t.addToCart}: ${listing.name}, ${listing.sellerName}">${icon("bag")} ${t.addToCart}</button></form>`
  }
  return html`<form class="buy" method="post" action="${frame.link("/cart/add")}" data-add>${fields}
<div class="buy-row"><label for="quantity">${t.quantity}</label>
<input id="quantity" name="quantity" type="number" inputmode="numeric" min="1" max="999" value="1" required>
<button class="button button-big" type="submit">${icon("bag")} ${t.addToCart}</button></div></form>`
}

function stockNote({ t, number }: Frame, { state, available }: Listing): Html {
  if (state !== "active") return html`<span class="stock-out">${t.soldOut}</span>`
  if (available !== null && available <= fewLeft)
    return html`<span class="stock-few">${t.lastOnes(number(available))}</span>`
  return html`<span class="stock-in">${icon("check")} ${t.inStock}</span>`
}

/** Every seller's offer of the same thing, cheapest first. */
function offerTable(frame: Frame, offers: readonly Listing[]): Html {
  const { t } = frame
  return html`<table class="table offers"><thead><tr><th scope="col">${t.seller}</th><th scope="col">${t.price}</th><th scope="col"><span class="vh">${t.addToCart}</span></th></tr></thead><tbody>
${offers.map(
  (
    offer,
    i,
  ) => html`<tr><td><a href="${frame.link(`/s/${offer.sellerId}`)}">${offer.sellerName}</a><br>${stockNote(frame, offer)}</td>
<td><strong>${frame.price(offer.unitPrice)}</strong>${i === 0 && html`<br><span class="tag tag-good">${t.bestPrice}</span>`}</td>
<td class="num">${offer.state === "active" && frame.venue.isOpen && addForm(frame, offer, "small")}</td></tr>`,
)}
</tbody></table>`
}

function dataOf(frame: Frame, listing: Listing, offers: readonly Listing[]) {
  return productData(frame, {
    name: listing.name,
    path: listingPath(listing),
    description: plainOf(listing.description ?? "").slice(0, 1000),
    images: listing.imageUrl === null ? [] : [listing.imageUrl],
    brand: null,
    category: listing.category,
    barcode: listing.barcode,
    offers: offers.map((offer) => ({
      name: offer.name,
      sku: offer.sku,
      price: formatMicro(offer.unitPrice),
      isAvailable: offer.state === "active",
      seller: offer.sellerName,
    })),
  })
}
