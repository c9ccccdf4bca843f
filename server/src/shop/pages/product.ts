import { pathOf } from "#business/catalogue"
import type { ShippingMethod, ShopPorts, ShopProduct, ShopVariant } from "#business/sales"
import { availability } from "#business/stock"
import { formatMicro, type Micro } from "#kernel"
import type { Ctx } from "#platform/db"
import { httpErrors } from "#platform/http"
import { plainOf } from "#platform/rich-text"
import type { Frame } from "../frame.ts"
import {
  cheapestOf,
  fewLeft,
  type Pictures,
  picturesOf,
  priceOf,
  productGrid,
  productPath,
  readSizes,
} from "../goods.ts"
import { type Html, html } from "../html.ts"
import { icon } from "../icons.ts"
import { productData } from "../json-ld.ts"
import type { Page } from "../page.ts"
import { blankPicture, picture, prose } from "../parts.ts"
import type { Shop } from "../shop-venue.ts"
import { tokenField } from "../visitor.ts"

const relatedMax = 4
/** More variants than this are chosen from a list. */
const chipsMax = 12
const mainSizes = "(min-width: 900px) 540px, 94vw"

/** A product's page. Throws `record.unknown` for one that is not sold here. */
export async function productOf(ctx: Ctx, ports: ShopPorts, frame: Frame, shop: Shop, handle: string): Promise<Page> {
  const product = await ports.product(ctx, "storefront", handle)
  if (product === undefined) throw httpErrors["record.unknown"]({ kind: "product", id: handle })
  const related = await relatedTo(ctx, ports, product)
  const pictures = await readSizes(ctx, picturesOf([product, ...related]))
  const left = await availability(
    ctx,
    product.variants.map((variant) => variant.variantId),
  )
  const [first] = product.categoryIds
  const path =
    shop.categories.some(({ id }) => id === first) && first !== undefined
      ? pathOf(shop.categories, first as `cat_${string}`)
      : []
  const images = [...new Set(picturesOf([product]))]
  return {
    title: product.name,
    description: plainOf(product.description ?? "") || `${product.name} · ${frame.venue.name}`,
    main: html`<div class="product" data-product>
${gallery(frame, product, images, pictures)}
<div class="product-facts">
<h1>${product.name}</h1>
${product.vendor !== null && html`<p class="quiet">${frame.t.vendor} ${product.vendor}</p>`}
${buying(frame, product, left)}
${delivery(frame, shop.storefront.shippingMethods)}
</div>
</div>
${product.description !== null && product.description.trim() !== "" && html`<section class="section"><h2>${frame.t.description}</h2>${prose(product.description)}</section>`}
${related.length > 0 && html`<section class="section"><h2>${frame.t.related}</h2>${productGrid(frame, related, pictures, 3)}</section>`}`,
    canonical: productPath(product),
    crumbs: [
      { label: frame.t.home, path: "" },
      ...path.map(({ name, slug }) => ({ label: name, path: `/c/${slug}` })),
      { label: product.name, path: null },
    ],
    data: [dataOf(frame, product, images, path.at(-1)?.name ?? null)],
    image: images[0],
    ogType: "product",
    keeping: "own",
  }
}

async function relatedTo(ctx: Ctx, ports: ShopPorts, product: ShopProduct): Promise<readonly ShopProduct[]> {
  const [category] = product.categoryIds
  if (category === undefined) return []
  const { data } = await ports.listProducts(ctx, "storefront", { limit: relatedMax + 1, category })
  return data.filter(({ productId }) => productId !== product.productId).slice(0, relatedMax)
}

function gallery(frame: Frame, product: ShopProduct, images: readonly string[], pictures: Pictures): Html {
  const { t } = frame
  const [first, ...others] = images
  if (first === undefined)
    return html`<div class="gallery"><div class="gallery-main">${blankPicture(product.name)}</div></div>`
  const alts = new Map(product.images.map((image) => [image.url, image.alt]))
  const shown = (url: string) => pictures(url, alts.get(url) ?? product.name)
  return html`<div class="gallery" data-gallery>
<div class="gallery-main">${picture(shown(first), { sizes: mainSizes, isFirst: true })}</div>
${
  others.length > 0 &&
  html`<ul class="thumbs" aria-label="${t.pictures}">
${images.map((url, i) => {
  const image = shown(url)
  return html`<li><a href="${url}" data-thumb data-srcset="${image.widths.map((each) => `${each.url} ${each.width}w`).join(", ")}" data-alt="${image.alt}"${i === 0 && html` aria-current="true"`}>${picture({ ...image, alt: t.pictureOf(i + 1, images.length) }, { sizes: "80px" })}</a></li>`
})}
</ul>`
}
</div>`
}

function buying(frame: Frame, product: ShopProduct, left: ReadonlyMap<string, Micro>): Html {
  const { t, venue } = frame
  const chosen = product.variants.find((variant) => variant.isAvailable) ?? product.variants[0]
  if (chosen === undefined) return html``
  const canBuy = product.variants.some((variant) => variant.isAvailable) && venue.isOpen
  const several = product.variants.length > 1
  return html`<form class="buy" method="post" action="${frame.link("/cart/add")}" data-add>
${tokenField()}
<p class="price" data-price>${priceOf(frame, chosen, frame.price(chosen.unitPrice))}</p>
<p class="quiet small">${taxNote(frame, chosen)}</p>
${several ? variantChoice(frame, product, chosen, left) : html`<input type="hidden" name="variantId" value="${chosen.variantId}">`}
<p class="stock" data-stock>${stockNote(frame, chosen, left)}</p>
${
  canBuy
    ? html`<div class="buy-row"><label for="quantity">${t.quantity}</label>
<input id="quantity" name="quantity" type="number" inputmode="numeric" min="1" max="999" value="1" required>
<button class="button button-big" type="submit">${icon("bag")} ${t.addToCart}</button></div>`
    : html`<p><button class="button button-big" type="button" disabled>${t.soldOut}</button></p><p class="quiet">${t.soldOutHint}</p>`
}
${chosen.sku !== null && html`<p class="quiet small">${t.sku}: <span data-sku>${chosen.sku}</span></p>`}
</form>`
}

function taxNote(frame: Frame, variant: ShopVariant): string {
  const rate = frame.number(variant.taxRate)
  return variant.pricesIncludeTax ? frame.t.taxIncluded(rate) : frame.t.taxExcluded(rate)
}

/** One choice per variant, so that it works without script; names are the option values. */
function variantChoice(
  frame: Frame,
  product: ShopProduct,
  chosen: ShopVariant,
  left: ReadonlyMap<string, Micro>,
): Html {
  const label = product.options.length === 0 ? frame.t.choose : product.options.join(" / ")
  const facts = (variant: ShopVariant) =>
    html`value="${variant.variantId}" data-price="${priceOf(frame, variant, frame.price(variant.unitPrice)).text}" data-stock="${stockNote(frame, variant, left).text}" data-sku="${variant.sku ?? ""}" data-image="${variant.imageUrl ?? ""}"`
  const name = (variant: ShopVariant) => variant.optionValues.join(" / ") || variant.name
  if (product.variants.length > chipsMax) {
    return html`<p class="field"><label for="variant">${label}</label><select id="variant" name="variantId" data-variants>
${product.variants.map((variant) => html`<option ${facts(variant)}${variant === chosen && html` selected`}${!variant.isAvailable && html` disabled`}>${name(variant)} · ${frame.price(variant.unitPrice)}${!variant.isAvailable && ` · ${frame.t.soldOut}`}</option>`)}
</select></p>`
  }
  return html`<fieldset class="choices" data-variants><legend>${label}</legend>
${product.variants.map((variant) => html`<label class="choice"><input type="radio" name="variantId" ${facts(variant)}${variant === chosen && html` checked`}${!variant.isAvailable && html` disabled`}><span>${name(variant)}${!variant.isAvailable && html` <span class="vh">${frame.t.soldOut}</span>`}</span></label>`)}
</fieldset>`
}

function stockNote(frame: Frame, variant: ShopVariant, left: ReadonlyMap<string, Micro>): Html {
  const { t } = frame
  if (!variant.isAvailable) return html`<span class="stock-out">${t.soldOut}</span>`
  const there = left.get(variant.variantId)
  if (there !== undefined && there > 0n && there <= fewLeft)
    return html`<span class="stock-few">${t.lastOnes(frame.number(there))}</span>`
  return html`<span class="stock-in">${icon("check")} ${t.inStock}</span>`
}

function delivery(frame: Frame, methods: readonly ShippingMethod[]): Html {
  if (methods.length === 0) return html``
  const { t } = frame
  return html`<section class="delivery" aria-labelledby="delivery"><h2 id="delivery">${icon("truck")} ${t.delivery}</h2><ul>
${methods.map(
  ({ name, priceMinor, freeFromMinor }) =>
    html`<li>${name}: ${priceMinor === "0" ? t.free : frame.money(BigInt(priceMinor))}${freeFromMinor !== null && priceMinor !== "0" && html` <span class="quiet">(${t.freeFrom(frame.money(BigInt(freeFromMinor)))})</span>`}</li>`,
)}
</ul></section>`
}

function dataOf(frame: Frame, product: ShopProduct, images: readonly string[], category: string | null) {
  return productData(frame, {
    name: product.name,
    path: productPath(product),
    description: plainOf(product.description ?? "").slice(0, 1000),
    images,
    brand: product.vendor,
    category,
    offers: (cheapestOf(product.variants) === undefined ? [] : product.variants).map((variant) => ({
      name: variant.name,
      sku: variant.sku,
      price: formatMicro(variant.unitPrice),
      isAvailable: variant.isAvailable,
      seller: frame.venue.name,
    })),
  })
}
