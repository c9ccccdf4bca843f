import type { ImportedImage, ImportedProduct, ImportedVariant, ParsedProducts, Refusal } from "./csv-draft.ts"
import {
  decimalOf,
  flagOf,
  listOf,
  pathsOf,
  type Row,
  RowProblem,
  readRows,
  readTable,
  statedDecimal,
  textOf,
} from "./csv-table.ts"
import { isImageUrl } from "./image-url.ts"
import { variantsMax } from "./product.ts"

interface Group {
  readonly product: Omit<ImportedProduct, "variants" | "images" | "options">
  readonly options: readonly string[]
  readonly variants: ImportedVariant[]
  readonly images: ImportedImage[]
}

/** Shopify's product CSV: rows of one Handle are one product; the first row has its fields, the others variants and images. */
export function parseShopify(text: string): ParsedProducts {
  const refused: Refusal[] = []
  const groups = new Map<string, Group>()
  readRows(readTable(text).rows, refused, (row) => {
    const handle = textOf(row, "Handle", 255)
    if (!handle) throw new RowProblem("Handle is missing")
    const group = groups.get(handle) ?? newGroup(row, handle)
    groups.set(handle, group)
    addImage(row, group)
    if (isVariantRow(row)) group.variants.push(variantOf(row, group))
  })
  const products = [...groups.values()].map(({ product, ...rest }) => ({ ...product, ...rest }))
  const without = products.filter((p) => p.variants.length === 0 && refused.every((r) => r.row !== p.row))
  return {
    products: products.filter((p) => p.variants.length > 0),
    refused: [...refused, ...without.map((p) => ({ row: p.row, reason: `${p.handle} has no variant with a price` }))],
  }
}

function newGroup(row: Row, handle: string): Group {
  const status = textOf(row, "Status")?.toLowerCase()
  const names = ["Option1 Name", "Option2 Name", "Option3 Name"].flatMap((column) => textOf(row, column) ?? [])
  const isPlain =
    names.length === 0 ||
    (names.length === 1 && names[0] === "Title" && textOf(row, "Option1 Value") === "Default Title")
  const taxCode = textOf(row, "Variant Tax Code", 50) ?? (flagOf(row, "Variant Taxable") === false ? "zero" : undefined)
  const product = {
    row: row.row,
    handle,
    name: textOf(row, "Title") ?? undefined,
    description: textOf(row, "Body (HTML)", 20_000),
    vendor: textOf(row, "Vendor"),
    tags: listOf(row, "Tags", /,/),
    taxCode,
    categoryPaths: pathsOf(textOf(row, "Type") ? [textOf(row, "Type") ?? ""] : undefined),
    isActive: status === undefined ? undefined : status === "active",
    isListed: flagOf(row, "Published"),
  }
  return { product, options: isPlain ? [] : names, variants: [], images: [] }
}

function isVariantRow(row: Row): boolean {
  return ["Variant Price", "Option1 Value", "Variant SKU"].some((column) => (row.cells.get(column) ?? "") !== "")
}

function variantOf(row: Row, group: Group): ImportedVariant {
  if (group.variants.length >= variantsMax) throw new RowProblem(`a product has at most ${variantsMax} variants`)
  const optionValues = group.options.map((name, i) => {
    const value = textOf(row, `Option${i + 1} Value`, 100)
    if (!value) throw new RowProblem(`${name} has no value`)
    return value
  })
  const grams = decimalOf(row, "Variant Grams")
  return {
    row: row.row,
    sku: textOf(row, "Variant SKU", 100) ?? null,
    barcode: textOf(row, "Variant Barcode", 100),
    optionValues,
    unitPrice: statedDecimal(row, "Variant Price"),
    compareAtPrice: decimalOf(row, "Variant Compare At Price"),
    cost: decimalOf(row, "Cost per item"),
    // Shopify writes 0 where nobody has weighed
    weightGrams: grams === 0n ? null : grams,
    imageUrl: imageUrlOf(row, "Variant Image"),
    // help.shopify.com, "Using CSV files": blank where inventory is not tracked
    tracksStock: row.cells.has("Variant Inventory Tracker")
      ? textOf(row, "Variant Inventory Tracker") !== null
      : undefined,
    stock: stockOf(row),
  }
}

/** Shopify lets stock go below zero; such a shop starts from nothing. */
function stockOf(row: Row): bigint | undefined {
  const isBelow = (row.cells.get("Variant Inventory Qty") ?? "").startsWith("-")
  return isBelow ? 0n : statedDecimal(row, "Variant Inventory Qty")
}

function addImage(row: Row, group: Group): void {
  const url = imageUrlOf(row, "Image Src")
  if (url && group.images.every((image) => image.url !== url))
    group.images.push({ url, alt: textOf(row, "Image Alt Text", 500) })
}

function imageUrlOf(row: Row, column: string): string | null | undefined {
  const url = textOf(row, column, 2000)
  if (url && !isImageUrl(url)) throw new RowProblem(`${column} is not an http address`)
  return url
}

/** The columns that `shopifyRows` fills. */
export const shopifyHeader = [
  "Handle",
  "Title",
  "Body (HTML)",
  "Vendor",
  "Type",
  "Tags",
  "Published",
  "Option1 Name",
  "Option1 Value",
  "Option2 Name",
  "Option2 Value",
  "Option3 Name",
  "Option3 Value",
  "Variant SKU",
  "Variant Grams",
  "Variant Inventory Tracker",
  "Variant Inventory Qty",
  "Variant Inventory Policy",
  "Variant Fulfillment Service",
  "Variant Price",
  "Variant Compare At Price",
  "Variant Requires Shipping",
  "Variant Taxable",
  "Variant Barcode",
  "Image Src",
  "Image Position",
  "Image Alt Text",
  "Gift Card",
  "Variant Image",
  "Variant Weight Unit",
  "Variant Tax Code",
  "Cost per item",
  "Status",
] as const
