import type { Listing } from "#business/marketplace"
import type { Frame } from "../frame.ts"
import type { Pictures } from "../goods.ts"
import { type Html, html } from "../html.ts"
import { blankPicture, picture } from "../parts.ts"

const cardSizes = "(min-width: 1100px) 260px, (min-width: 700px) 30vw, 46vw"

export function listingPath(listing: Pick<Listing, "id">): string {
  return `/p/${listing.id}`
}

/** Listings as a grid of cards, each with its seller. */
export function listingGrid(
  frame: Frame,
  listings: readonly Listing[],
  pictures: Pictures,
  level: 2 | 3 = 2,
  firstLoud = 0,
): Html {
  return html`<ul class="grid">${listings.map((listing, i) => html`<li>${card(frame, listing, pictures, level, i < firstLoud)}</li>`)}</ul>`
}

function card(frame: Frame, listing: Listing, pictures: Pictures, level: 2 | 3, isFirst: boolean): Html {
  const { t } = frame
  const name = html`<a href="${frame.link(listingPath(listing))}">${listing.name}</a>`
  const isOut = listing.state === "sold_out"
  return html`<article class="card${isOut && " card-out"}">
<div class="card-picture">${listing.imageUrl === null ? blankPicture(listing.name) : picture(pictures(listing.imageUrl, ""), { sizes: cardSizes, isFirst })}</div>
${level === 2 ? html`<h2 class="card-name">${name}</h2>` : html`<h3 class="card-name">${name}</h3>`}
<p class="card-vendor">${t.soldBy} ${listing.sellerName}</p>
<p class="card-price"><span class="vh">${t.price} </span><strong>${frame.price(listing.unitPrice)}</strong></p>
${isOut && html`<p class="tag tag-out">${t.soldOut}</p>`}
</article>`
}
