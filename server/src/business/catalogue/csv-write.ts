import { formatMicro, type Micro } from "#kernel"
import { type Category, pathOf } from "./category.ts"
import type { CsvFormat } from "./csv-draft.ts"
import { plainHeader } from "./csv-plain.ts"
import { shopifyHeader } from "./csv-shopify.ts"
import { writeTable } from "./csv-table.ts"
import { barcodeColumn, handleColumn, woocommerceHeader, wooTaxClass } from "./csv-woocommerce.ts"
import type { Product, Variant, VariantId } from "./product.ts"

/** What a file can say beside the products themselves. */
export interface ExportExtras {
  readonly categories: readonly Category[]
  /** Stock to write into the file; it is another domain's, so the caller brings it. */
  readonly stock?: ReadonlyMap<VariantId, Micro> | undefined
}

type Cells = Readonly<Record<string, string | null | undefined>>

/** Products as a file of this format; pure. */
export function writeProducts(format: CsvFormat, products: readonly Product[], extras: ExportExtras): string {
  const { header, rowsOf } = formats[format]
  const rows = products.flatMap((product) => rowsOf(product, extras))
  return writeTable(
    header,
    rows.map((cells) => new Map(Object.entries(cells).map(([column, cell]) => [column, cell ?? ""]))),
  )
}

const formats: Record<
  CsvFormat,
  { header: readonly string[]; rowsOf: (product: Product, extras: ExportExtras) => Cells[] }
> = {
  shopify: { header: shopifyHeader, rowsOf: shopifyRows },
  woocommerce: { header: woocommerceHeader, rowsOf: woocommerceRows },
  plain: { header: plainHeader, rowsOf: plainRows },
}

function plainRows(p: Product, extras: ExportExtras): Cells[] {
  return p.variants.map((v) => ({
    handle: p.handle,
    name: p.name,
    tax_class: p.taxCode,
    category: pathsOf(p, extras).join("; "),
    description: p.description,
    vendor: p.vendor,
    tags: p.tags.join("; "),
    images: p.images.map((image) => image.url).join(" "),
    active: String(p.isActive),
    listed: String(p.listedOn.includes("storefront")),
    ...numbered(p.options, (n) => `option${n}_name`),
    ...numbered(v.optionValues, (n) => `option${n}_value`),
    sku: v.sku,
    barcode: v.barcode,
    price: formatMicro(v.unitPrice),
    prices_include_tax: String(v.pricesIncludeTax),
    compare_at_price: decimal(v.compareAtPrice),
    cost: decimal(v.cost),
    weight_grams: decimal(v.weightGrams),
    variant_image: v.imageUrl,
    variant_active: String(v.isActive),
    tracks_stock: String(v.tracksStock),
    stock: decimal(extras.stock?.get(v.id) ?? null),
  }))
}

/** The first row has the product's own fields; the n-th has the n-th variant and the n-th picture, if there are so many. */
function shopifyRows(p: Product, extras: ExportExtras): Cells[] {
  const count = Math.max(p.variants.length, p.images.length)
  return Array.from({ length: count }, (_, i) => {
    const [variant, image] = [p.variants[i], p.images[i]]
    return {
      Handle: p.handle,
      ...(i === 0 ? shopifyProduct(p, extras) : {}),
      ...(variant === undefined ? {} : shopifyVariant(p, variant, extras)),
      ...(image === undefined
        ? {}
        : { "Image Src": image.url, "Image Position": String(i + 1), "Image Alt Text": image.alt }),
    }
  })
}

function shopifyProduct(p: Product, extras: ExportExtras): Cells {
  return {
    Title: p.name,
    "Body (HTML)": p.description,
    Vendor: p.vendor,
    Type: pathsOf(p, extras)[0],
    Tags: p.tags.join(", "),
    Published: String(p.listedOn.includes("storefront")),
    Status: p.isActive ? "active" : "draft",
    "Gift Card": "false",
    ...numbered(p.options.length === 0 ? ["Title"] : p.options, (n) => `Option${n} Name`),
  }
}

function shopifyVariant(p: Product, v: Variant, extras: ExportExtras): Cells {
  return {
    ...numbered(p.options.length === 0 ? ["Default Title"] : v.optionValues, (n) => `Option${n} Value`),
    "Variant SKU": v.sku,
    "Variant Grams": decimal(v.weightGrams),
    "Variant Inventory Tracker": v.tracksStock ? "shopify" : "",
    "Variant Inventory Qty": decimal(extras.stock?.get(v.id) ?? null),
    "Variant Inventory Policy": "deny",
    "Variant Fulfillment Service": "manual",
    "Variant Price": formatMicro(v.unitPrice),
    "Variant Compare At Price": decimal(v.compareAtPrice),
    "Variant Requires Shipping": "true",
    "Variant Taxable": String(p.taxCode !== "zero"),
    "Variant Barcode": v.barcode,
    "Variant Image": v.imageUrl,
    "Variant Weight Unit": "g",
    "Variant Tax Code": p.taxCode,
    "Cost per item": decimal(v.cost),
  }
}

function woocommerceRows(p: Product, extras: ExportExtras): Cells[] {
  const product = {
    [handleColumn]: p.handle,
    Name: p.name,
    Published: p.isActive ? (p.listedOn.includes("storefront") ? "1" : "0") : "-1",
    Description: p.description,
    "Tax status": "taxable",
    "Tax class": wooTaxClass(p.taxCode),
    Categories: pathsOf(p, extras).join(", "),
    Tags: p.tags.join(", "),
    Images: p.images.map((image) => image.url).join(", "),
    Brands: p.vendor,
  }
  const [only] = p.variants
  if (p.options.length === 0 && only !== undefined)
    return [{ Type: "simple", ...product, ...woocommerceVariant(only, extras) }]
  const names = numbered(p.options, (n) => `Attribute ${n} name`)
  const values = numbered(
    p.options.map((_, at) => [...new Set(p.variants.map((v) => v.optionValues[at] ?? ""))].join(", ")),
    (n) => `Attribute ${n} value(s)`,
  )
  const variations = p.variants.map((v, i) => ({
    Type: "variation",
    Parent: p.handle,
    Name: p.name,
    Position: String(i + 1),
    "Tax class": "parent",
    Published: v.isActive ? "1" : "0",
    Images: v.imageUrl,
    ...names,
    ...numbered(v.optionValues, (n) => `Attribute ${n} value(s)`),
    ...woocommerceVariant(v, extras),
  }))
  return [{ Type: "variable", SKU: p.handle, ...product, ...names, ...values }, ...variations]
}

function woocommerceVariant(v: Variant, extras: ExportExtras): Cells {
  const isOnSale = v.compareAtPrice !== null && v.compareAtPrice > v.unitPrice
  return {
    SKU: v.sku,
    [barcodeColumn]: v.barcode,
    "Regular price": decimal(isOnSale ? v.compareAtPrice : v.unitPrice),
    "Sale price": isOnSale ? formatMicro(v.unitPrice) : "",
    "Weight (g)": decimal(v.weightGrams),
    Stock: decimal(extras.stock?.get(v.id) ?? null),
  }
}

function pathsOf(p: Product, { categories }: ExportExtras): string[] {
  return p.categoryIds.map((id) =>
    pathOf(categories, id)
      .map((c) => c.name)
      .join(" > "),
  )
}

function numbered(values: readonly string[], column: (n: number) => string): Cells {
  return Object.fromEntries(values.map((value, i) => [column(i + 1), value]))
}

function decimal(value: Micro | null): string {
  return value === null ? "" : formatMicro(value)
}
