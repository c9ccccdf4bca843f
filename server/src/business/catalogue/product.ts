import { defineErrors, type Id, type Micro } from "#kernel"
import type { ListingChannel } from "./channel.ts"
import type { TaxClassId } from "./tax-class.ts"

export type ProductId = Id<"prd">
export type VariantId = Id<"var">
export type CategoryId = Id<"cat">

/** Options a product may have (Size, Colour, Material), as in Shopify. */
export const optionsMax = 3
/** Variants of one product; Shopify's classic limit is 100, its present one 2,048. */
export const variantsMax = 250
export const imagesMax = 50
export const tagsMax = 100

/** A picture: somewhere else (url only), or uploaded (fileId, and url is its address here). */
export interface ProductImage {
  readonly url: string
  readonly fileId: string | null
  readonly alt: string | null
}

/** What can be said of a variant. */
export interface VariantDraft {
  readonly sku: string | null
  readonly barcode: string | null
  /** One value per option of the product. */
  readonly optionValues: readonly string[]
  readonly unitPrice: Micro
  /** Null takes the tenant's default. */
  readonly pricesIncludeTax: boolean | null
  readonly compareAtPrice: Micro | null
  readonly cost: Micro | null
  readonly weightGrams: Micro | null
  readonly imageUrl: string | null
  readonly isActive: boolean
  readonly tracksStock: boolean
}

/** What is bought: a product in one size, colour … A product without options has exactly one. */
export interface Variant extends VariantDraft {
  readonly id: VariantId
  readonly pricesIncludeTax: boolean
  readonly archivedAt: Date | null
}

interface ProductFields {
  readonly name: string
  readonly description: string | null
  readonly vendor: string | null
  readonly tags: readonly string[]
  readonly options: readonly string[]
  readonly categoryIds: readonly CategoryId[]
  readonly images: readonly ProductImage[]
  readonly isActive: boolean
}

/** What a new product is made from. */
export interface ProductDraft extends ProductFields {
  /** Made from the name when null. */
  readonly handle: string | null
  /** Null takes the tenant's default class. */
  readonly taxCode: string | null
  /** Channels that list it from the start. */
  readonly listedOn: readonly ListingChannel[]
  readonly variants: readonly VariantDraft[]
}

/** A product with its living variants, in their order. */
export interface Product extends ProductFields {
  readonly id: ProductId
  readonly handle: string
  readonly taxClassId: TaxClassId
  readonly taxCode: string
  readonly listedOn: readonly ListingChannel[]
  readonly variants: readonly Variant[]
  readonly version: number
  readonly archivedAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

export const productErrors = defineErrors({
  "product.unknown": { status: 404, text: (p: { id: string }) => `There is no product ${p.id}.` },
  "product.archived": { status: 409, text: (p: { id: string }) => `Product ${p.id} is archived; restore it first.` },
  "product.not_archived": { status: 409, text: (p: { id: string }) => `Product ${p.id} is not archived.` },
  "product.handle_taken": {
    status: 409,
    text: (p: { handle: string }) => `Another product has the handle ${p.handle}; choose another.`,
  },
  "product.options_invalid": {
    status: 422,
    text: (p: { reason: string }) => `The options don't fit: ${p.reason}.`,
  },
  "product.not_listed": {
    status: 409,
    text: (p: { channel: string }) => `The product is not listed on ${p.channel}; list it first.`,
  },
  "variant.unknown": { status: 404, text: (p: { id: string }) => `There is no variant ${p.id}.` },
  "variant.sku_taken": {
    status: 409,
    text: (p: { sku: string }) => `Another variant has the SKU ${p.sku}; a SKU belongs to one.`,
  },
  "variant.barcode_taken": {
    status: 409,
    text: (p: { barcode: string }) => `Another variant has the barcode ${p.barcode}; a barcode belongs to one.`,
  },
  "variant.last": { status: 409, text: () => "A product keeps at least one variant; archive the product instead." },
})

/** A variant with the usual answers; give at least the price. */
export function variantDraft(given: Partial<VariantDraft> & Pick<VariantDraft, "unitPrice">): VariantDraft {
  return { ...emptyVariant, ...given }
}

/** A product with the usual answers; give at least a name and a variant. */
export function productDraft(given: Partial<ProductDraft> & Pick<ProductDraft, "name" | "variants">): ProductDraft {
  return { ...emptyProduct, ...given }
}

const emptyVariant = {
  sku: null,
  barcode: null,
  optionValues: [],
  pricesIncludeTax: null,
  compareAtPrice: null,
  cost: null,
  weightGrams: null,
  imageUrl: null,
  isActive: true,
  tracksStock: true,
} as const

const emptyProduct = {
  handle: null,
  description: null,
  vendor: null,
  tags: [],
  options: [],
  categoryIds: [],
  images: [],
  taxCode: null,
  isActive: true,
  listedOn: [],
} as const

/** Names are one per option, values one per option and variant, and no two variants have the same. Throws `product.options_invalid`. */
export function checkOptions(
  product: Pick<ProductDraft, "options"> & { readonly variants: readonly VariantDraft[] },
): void {
  const { options, variants } = product
  const reason = optionsProblem(options, variants)
  if (reason !== null) throw productErrors["product.options_invalid"]({ reason })
}

function optionsProblem(options: readonly string[], variants: readonly VariantDraft[]): string | null {
  if (options.length > optionsMax) return `a product has at most ${optionsMax}`
  if (new Set(options).size !== options.length) return "an option is named twice"
  if (variants.length === 0) return "a product has at least one variant"
  if (variants.length > variantsMax) return `a product has at most ${variantsMax} variants`
  if (variants.some((v) => v.optionValues.length !== options.length)) return "each variant has one value per option"
  if (new Set(variants.map((v) => JSON.stringify(v.optionValues))).size !== variants.length)
    return "two variants have the same values"
  return null
}

/** What a buyer reads: the product's name and the variant's option values. */
export function variantName(productName: string, optionValues: readonly string[]): string {
  return optionValues.length === 0 ? productName : `${productName} – ${optionValues.join(" / ")}`
}

/** Text folded for ordering and searching alike on every backend: without accents, lower case. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
}

export function sortName(name: string): string {
  return folded(name).slice(0, 200)
}

const searchCharsMax = 4000

/** What a search looks through: name, handle, vendor, SKUs and barcodes. */
export function searchText(product: Product): string {
  const codes = product.variants.flatMap((v) => [v.sku, v.barcode])
  const parts = [product.name, product.handle, product.vendor, ...codes].filter((part) => part !== null)
  return folded(parts.join(" ")).slice(0, searchCharsMax)
}

/** A handle from a name: letters and digits of any script, joined by dashes; empty when nothing is left. */
export function handleOf(name: string): string {
  return folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 100)
    .replace(/-$/, "")
}
