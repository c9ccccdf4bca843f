import { AppError, type Micro } from "#kernel"
import { categoryDepthMax } from "./category.ts"
import type { ImportedProduct, ImportedVariant, Refusal } from "./csv-draft.ts"
import { RowProblem } from "./csv-table.ts"
import { fileIdOf } from "./image-url.ts"
import {
  type CategoryId,
  checkOptions,
  imagesMax,
  type Product,
  type ProductDraft,
  type ProductImage,
  tagsMax,
  type Variant,
  type VariantDraft,
  variantDraft,
} from "./product.ts"
import { sameText } from "./same.ts"
import type { ProductPatch } from "./save.ts"

/** What the plan is made against. */
export interface ImportWorld {
  readonly taxCodes: ReadonlySet<string>
  /** The category at the end of a path joined with `" > "`. */
  readonly categoryOf: (path: string) => CategoryId
  readonly byHandle: ReadonlyMap<string, Product>
  readonly bySku: ReadonlyMap<string, Product>
  readonly byBarcode: ReadonlyMap<string, Product>
}

export type VariantChange = VariantDraft & { readonly id?: Variant["id"] }

/** What to do with one product of the file. */
export type Step =
  | { readonly kind: "create"; readonly from: ImportedProduct; readonly draft: ProductDraft }
  | {
      readonly kind: "update"
      readonly from: ImportedProduct
      readonly before: Product
      readonly patch: ProductPatch
      readonly variants: readonly VariantChange[]
    }
  | { readonly kind: "unchanged"; readonly from: ImportedProduct }
  | { readonly kind: "refuse"; readonly from: ImportedProduct; readonly reason: string }

/** Decides for one product; pure. What the file does not say stays, variants that it does not name stay. */
export function planProduct(world: ImportWorld, from: ImportedProduct): Step {
  try {
    const before = findExisting(world, from)
    if (from.taxCode !== undefined && !world.taxCodes.has(from.taxCode))
      throw new RowProblem(`there is no tax class ${from.taxCode}; make it first`)
    refuseForeignBarcodes(world, from, before)
    refuseTooMuch(from)
    return before === undefined ? planNew(world, from) : planChange(world, from, before)
  } catch (error) {
    if (error instanceof RowProblem || error instanceof AppError) return { kind: "refuse", from, reason: error.message }
    throw error
  }
}

/** The refusal of a step, for the report. */
export function refusalOf(step: Step & { readonly kind: "refuse" }): Refusal {
  return { row: step.from.row, reason: step.reason }
}

function findExisting(world: ImportWorld, from: ImportedProduct): Product | undefined {
  const owners = new Map(
    from.variants.flatMap(({ sku }) => (sku === null ? [] : (world.bySku.get(sku) ?? []))).map((p) => [p.id, p]),
  )
  const named = from.handle === null ? undefined : world.byHandle.get(from.handle)
  const found = named ?? [...owners.values()][0]
  const other = [...owners.values()].find((p) => p.id !== found?.id)
  if (other !== undefined) throw new RowProblem(`one of its SKUs belongs to ${other.name}`)
  return found
}

function refuseForeignBarcodes(world: ImportWorld, from: ImportedProduct, before: Product | undefined): void {
  for (const { barcode } of from.variants) {
    const owner = barcode ? world.byBarcode.get(barcode) : undefined
    if (owner !== undefined && owner.id !== before?.id)
      throw new RowProblem(`the barcode ${barcode} belongs to ${owner.name}`)
  }
}

function refuseTooMuch({ tags = [], images = [], categoryPaths = [] }: ImportedProduct): void {
  if (tags.length > tagsMax || tags.some((tag) => tag.length > 100))
    throw new RowProblem(`a product has at most ${tagsMax} tags of 100 characters`)
  if (images.length > imagesMax) throw new RowProblem(`a product has at most ${imagesMax} pictures`)
  if (categoryPaths.some((path) => path.length > categoryDepthMax))
    throw new RowProblem(`categories have at most ${categoryDepthMax} levels`)
}

function planNew(world: ImportWorld, from: ImportedProduct): Step {
  if (from.name === undefined) throw new RowProblem("a new product needs a name")
  const draft: ProductDraft = {
    handle: from.handle,
    name: from.name,
    description: from.description ?? null,
    vendor: from.vendor ?? null,
    tags: from.tags ?? [],
    options: from.options ?? [],
    taxCode: from.taxCode ?? null,
    categoryIds: categoryIdsOf(world, from) ?? [],
    images: imagesOf(from, []) ?? [],
    isActive: from.isActive ?? true,
    listedOn: from.isListed ? ["storefront"] : [],
    variants: from.variants.map((v) => newVariant(v)),
  }
  checkOptions(draft)
  return { kind: "create", from, draft }
}

function planChange(world: ImportWorld, from: ImportedProduct, before: Product): Step {
  const options = from.options ?? before.options
  const variants = mergedVariants(before, from)
  checkOptions({ options, variants })
  const patch: ProductPatch = {
    name: from.name ?? before.name,
    description: from.description === undefined ? before.description : from.description,
    vendor: from.vendor === undefined ? before.vendor : from.vendor,
    tags: from.tags ?? before.tags,
    options,
    taxCode: from.taxCode ?? before.taxCode,
    categoryIds: categoryIdsOf(world, from) ?? before.categoryIds,
    images: imagesOf(from, before.images) ?? before.images,
    isActive: from.isActive ?? before.isActive,
    variants,
  }
  const isSame = Object.entries(patch).every(([key, value]) => sameText(value) === sameText(Reflect.get(before, key)))
  return isSame ? { kind: "unchanged", from } : { kind: "update", from, before, patch, variants }
}

/** The product's variants with the file's laid over them: found by SKU, else by option values, else new. */
function mergedVariants(before: Product, from: ImportedProduct): VariantChange[] {
  const merged: VariantChange[] = [...before.variants]
  for (const given of from.variants) {
    const at = indexOf(merged, given, from)
    if (at === -1) merged.push(newVariant(given))
    else merged[at] = overlaid(merged[at] ?? newVariant(given), given, from)
  }
  return merged
}

function indexOf(variants: readonly VariantChange[], given: ImportedVariant, from: ImportedProduct): number {
  const bySku = given.sku === null ? -1 : variants.findIndex((v) => v.sku === given.sku)
  if (bySku !== -1) return bySku
  if (from.options === undefined && given.optionValues.length === 0)
    return variants.length === 1 && given.sku === null ? 0 : -1
  return variants.findIndex((v) => sameText(v.optionValues) === sameText(given.optionValues))
}

function overlaid(before: VariantChange, given: ImportedVariant, from: ImportedProduct): VariantChange {
  const stated = Object.entries(given).filter(([key, value]) => value !== undefined && key in before)
  return {
    ...before,
    ...Object.fromEntries(stated),
    sku: given.sku ?? before.sku,
    optionValues: from.options === undefined ? before.optionValues : given.optionValues,
  }
}

function newVariant(given: ImportedVariant): VariantDraft {
  if (given.unitPrice === undefined) throw new RowProblem(`the variant in row ${given.row} needs a price`)
  const { row: _row, stock: _stock, unitPrice, ...fields } = given
  const stated = Object.entries(fields).filter(([, value]) => value !== undefined)
  return variantDraft({ ...Object.fromEntries(stated), unitPrice })
}

function categoryIdsOf(world: ImportWorld, from: ImportedProduct): CategoryId[] | undefined {
  return from.categoryPaths && [...new Set(from.categoryPaths.map((path) => world.categoryOf(path.join(" > "))))]
}

function imagesOf(from: ImportedProduct, before: readonly ProductImage[]): ProductImage[] | undefined {
  return from.images?.map(({ url, alt }) => ({
    url,
    fileId: fileIdOf(url),
    alt: alt === undefined ? (before.find((image) => image.url === url)?.alt ?? null) : alt,
  }))
}

/** Opening stock per variant of the file, beside the variants that were made of it. */
export function openingOf(
  given: readonly ImportedVariant[],
  made: readonly Variant[],
): { variantId: Variant["id"]; quantity: Micro }[] {
  return given.flatMap(({ sku, optionValues, stock }) => {
    const variant = made.find((v) =>
      sku === null ? sameText(v.optionValues) === sameText(optionValues) : v.sku === sku,
    )
    return stock === undefined || variant === undefined ? [] : [{ variantId: variant.id, quantity: stock }]
  })
}
