import type { ShopProduct, ShopVariant } from "#business/sales"
import type { Ctx } from "#platform/db"
import { type FileId, fileIdOf, fileUrl, type PictureFile, readPictures } from "#platform/files"
import type { Frame } from "./frame.ts"
import { type Html, html } from "./html.ts"
import { blankPicture, type Picture, picture } from "./parts.ts"

/** Where a picture's own size is not known, its place on the page is square. */
const sizeUnknown = { width: 800, height: 800 } as const

/** How many are left before a page says so. */
export const fewLeft = 5_000_000n

/** Knows the sizes of a page's pictures: they are read in one statement. */
export type Pictures = (url: string, alt: string) => Picture

/** Reads the sizes of these pictures, as far as they are files of ours. */
export async function readSizes(ctx: Ctx, urls: readonly (string | null | undefined)[]): Promise<Pictures> {
  const ids = [...new Set(urls.flatMap((url) => (url == null ? [] : (fileIdOf(url) ?? []))))]
  const known = await readPictures(ctx, ids)
  return (url, alt) => pictureOf(url, alt, known)
}

function pictureOf(url: string, alt: string, known: ReadonlyMap<FileId, PictureFile>): Picture {
  const id = fileIdOf(url)
  const file = id === null ? undefined : known.get(id)
  if (file === undefined) return { url, alt, ...sizeUnknown, widths: [] }
  const { width, height } = file
  const copies = file.copies.map((copy) => ({ url: fileUrl(copy.id), width: copy.width }))
  return { url, alt, width, height, widths: copies.length === 0 ? [] : [...copies, { url, width }] }
}

/** Every picture of some products. */
export function picturesOf(products: readonly ShopProduct[]): string[] {
  return products.flatMap((product) => [
    ...product.images.map((image) => image.url),
    ...product.variants.flatMap((variant) => variant.imageUrl ?? []),
  ])
}

/** Products as a grid of cards. `level` is that of the cards' headings. */
export function productGrid(
  frame: Frame,
  products: readonly ShopProduct[],
  pictures: Pictures,
  level: 2 | 3 = 2,
  firstLoud = 0,
): Html {
  return html`<ul class="grid">${products.map((product, i) => html`<li>${productCard(frame, product, pictures, level, i < firstLoud)}</li>`)}</ul>`
}

const cardSizes = "(min-width: 1100px) 260px, (min-width: 700px) 30vw, 46vw"

function productCard(frame: Frame, product: ShopProduct, pictures: Pictures, level: 2 | 3, isFirst: boolean): Html {
  const image = product.images[0]?.url ?? product.variants.find((variant) => variant.imageUrl !== null)?.imageUrl
  const isAvailable = product.variants.some((variant) => variant.isAvailable)
  const name = html`<a href="${frame.link(productPath(product))}">${product.name}</a>`
  return html`<article class="card${!isAvailable && " card-out"}">
<div class="card-picture">${image == null ? blankPicture(product.name) : picture(pictures(image, ""), { sizes: cardSizes, isFirst })}</div>
${level === 2 ? html`<h2 class="card-name">${name}</h2>` : html`<h3 class="card-name">${name}</h3>`}
${product.vendor !== null && html`<p class="card-vendor">${product.vendor}</p>`}
${cardPrice(frame, product.variants)}
${!isAvailable && html`<p class="tag tag-out">${frame.t.soldOut}</p>`}
</article>`
}

function cardPrice(frame: Frame, variants: readonly ShopVariant[]): Html {
  const cheapest = cheapestOf(variants)
  if (cheapest === undefined) return html``
  const isRange = variants.some((variant) => variant.unitPrice !== cheapest.unitPrice)
  const text = frame.price(cheapest.unitPrice)
  return html`<p class="card-price">${priceOf(frame, cheapest, isRange ? frame.t.from(text) : text)}</p>`
}

export function cheapestOf(variants: readonly ShopVariant[]): ShopVariant | undefined {
  return variants.toSorted((a, b) => (a.unitPrice < b.unitPrice ? -1 : 1))[0]
}

/** A price, with the one that it was before where it is lower now. */
export function priceOf(frame: Frame, variant: Pick<ShopVariant, "unitPrice" | "compareAtPrice">, text: string): Html {
  const { t } = frame
  const { unitPrice, compareAtPrice } = variant
  if (compareAtPrice === null || compareAtPrice <= unitPrice)
    return html`<span class="vh">${t.price} </span><strong>${text}</strong>`
  return html`<span class="vh">${t.now} </span><strong class="price-now">${text}</strong> <s><span class="vh">${t.was} </span>${frame.price(compareAtPrice)}</s>`
}

/** The page of a product; a handle may be of any script. */
export function productPath(product: { readonly handle: string }): string {
  return `/p/${encodeURIComponent(product.handle)}`
}
