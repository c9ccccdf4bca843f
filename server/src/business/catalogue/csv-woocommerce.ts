import { divideRound, type Micro, micro } from "#kernel"
import type { ImportedProduct, ImportedVariant, ParsedProducts, Refusal } from "./csv-draft.ts"
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
import { optionsMax } from "./product.ts"

/** Our own handle, kept in a column that WooCommerce carries as metadata. */
export const handleColumn = "Meta: _mortise_handle"
export const barcodeColumn = "GTIN, UPC, EAN, or ISBN"

interface Family {
  readonly parent: Row
  readonly children: Row[]
}

/** WooCommerce's product CSV: `simple` rows are products, `variation` rows belong to the `variable` row that Parent names. */
export function parseWoocommerce(text: string): ParsedProducts {
  const refused: Refusal[] = []
  const { rows } = readTable(text)
  const families: Family[] = []
  const byName = new Map<string, Family>()
  readRows(
    rows.filter((row) => kindOf(row) !== "variation"),
    refused,
    (row) => {
      const kind = kindOf(row)
      if (kind !== "simple" && kind !== "variable")
        throw new RowProblem(`products of type "${kind.slice(0, 40)}" are not taken`)
      const family = { parent: row, children: [] }
      families.push(family)
      if (kind === "variable")
        for (const name of [`id:${textOf(row, "ID")}`, textOf(row, "SKU", 100)]) if (name) byName.set(name, family)
    },
  )
  readRows(
    rows.filter((row) => kindOf(row) === "variation"),
    refused,
    (row) => {
      const family = byName.get(textOf(row, "Parent") ?? "")
      if (family === undefined) throw new RowProblem(`its parent "${textOf(row, "Parent") ?? ""}" is not in the file`)
      family.children.push(row)
    },
  )
  const products: ImportedProduct[] = []
  for (const family of families)
    readRows([family.parent], refused, () => void products.push(productOf(family, refused)))
  return { products, refused: refused.toSorted((a, b) => a.row - b.row) }
}

function kindOf(row: Row): string {
  return (textOf(row, "Type") ?? "simple").split(",")[0]?.trim().toLowerCase() ?? ""
}

function productOf({ parent, children }: Family, refused: Refusal[]): ImportedProduct {
  const isVariable = kindOf(parent) === "variable"
  const options = isVariable ? optionNames(children) : []
  const variants: ImportedVariant[] = []
  readRows(isVariable ? children : [parent], refused, (row) => void variants.push(variantOf(row, options, isVariable)))
  if (variants.length === 0) throw new RowProblem("it has no variation that can be taken")
  const id = textOf(parent, "ID")
  return {
    row: parent.row,
    handle: textOf(parent, handleColumn, 255) ?? (id ? `woo-${id}` : null),
    name: textOf(parent, "Name") ?? undefined,
    description: textOf(parent, "Description", 20_000),
    vendor: textOf(parent, "Brands"),
    tags: listOf(parent, "Tags", /,/),
    options,
    taxCode: taxCodeOf(parent),
    categoryPaths: pathsOf(listOf(parent, "Categories", /,/)),
    images: imagesOf(parent)?.map((url) => ({ url })),
    isActive: parent.cells.has("Published") ? textOf(parent, "Published") !== "-1" : undefined,
    isListed: flagOf(parent, "Published"),
    variants,
  }
}

/** Attributes that tell the variations apart, in their order. */
function optionNames(children: readonly Row[]): string[] {
  const names = children.flatMap((row) =>
    attributesOf(row)
      .filter(([, value]) => value !== null)
      .map(([name]) => name),
  )
  const options = [...new Set(names)]
  if (options.length > optionsMax) throw new RowProblem(`a product has at most ${optionsMax} options`)
  return options
}

function attributesOf(row: Row): [string, string | null][] {
  const numbers = [...row.cells.keys()].flatMap((column) => /^Attribute (\d+) name$/.exec(column)?.[1] ?? [])
  return numbers.flatMap((n) => {
    const name = textOf(row, `Attribute ${n} name`, 100)
    return name ? [[name, textOf(row, `Attribute ${n} value(s)`, 100) ?? null]] : []
  })
}

function variantOf(row: Row, options: readonly string[], isVariation: boolean): ImportedVariant {
  const values = new Map(attributesOf(row))
  const [regular, sale] = [statedDecimal(row, "Regular price"), statedDecimal(row, "Sale price")]
  const stock = stockOf(row)
  return {
    row: row.row,
    sku: textOf(row, "SKU", 100) ?? null,
    barcode: textOf(row, barcodeColumn, 100),
    // an attribute that a variation leaves open fits any value
    optionValues: options.map((name) => values.get(name) ?? "Any"),
    unitPrice: sale ?? regular,
    compareAtPrice: row.cells.has("Regular price") ? (sale === undefined ? null : (regular ?? null)) : undefined,
    weightGrams: weightOf(row),
    ...(isVariation ? { imageUrl: imagesOf(row)?.[0] ?? null, isActive: flagOf(row, "Published") } : {}),
    ...(stock === undefined ? {} : { stock, tracksStock: true }),
  }
}

function stockOf(row: Row): Micro | undefined {
  const isBelow = (row.cells.get("Stock") ?? "").startsWith("-")
  return isBelow ? 0n : statedDecimal(row, "Stock")
}

const gramsPerUnit: Readonly<Record<string, Micro>> = {
  kg: micro("1000"),
  g: micro("1"),
  lbs: micro("453.59237"),
  oz: micro("28.349523"),
}

function weightOf(row: Row): Micro | null | undefined {
  const [column, unit = ""] = [...row.cells.keys()].flatMap((name) => /^Weight \((\w+)\)$/.exec(name) ?? [])
  const grams = gramsPerUnit[unit]
  const weight = column === undefined || grams === undefined ? undefined : decimalOf(row, column)
  return typeof weight === "bigint" && grams !== undefined ? divideRound(weight * grams, 1_000_000n) : weight
}

const taxCodes: Readonly<Record<string, string>> = { "reduced-rate": "reduced", "zero-rate": "zero", parent: "" }

/** WooCommerce's slug for one of our tax codes. */
export function wooTaxClass(taxCode: string): string {
  return Object.entries(taxCodes).find(([, ours]) => ours === taxCode)?.[0] ?? (taxCode === "standard" ? "" : taxCode)
}

function taxCodeOf(row: Row): string | undefined {
  if (textOf(row, "Tax status")?.toLowerCase() === "none") return "zero"
  const slug = textOf(row, "Tax class", 50)
  if (slug === undefined) return undefined
  return slug === null ? "standard" : taxCodes[slug] || slug
}

function imagesOf(row: Row): string[] | undefined {
  const urls = listOf(row, "Images", /,\s*/)
  const wrong = urls?.find((url) => !isImageUrl(url))
  if (wrong !== undefined) throw new RowProblem("Images holds something that is not an http address")
  return urls
}

/** The columns that an export fills. */
export const woocommerceHeader = [
  "ID",
  "Type",
  "SKU",
  barcodeColumn,
  "Name",
  "Published",
  "Description",
  "Tax status",
  "Tax class",
  "Stock",
  "Weight (g)",
  "Sale price",
  "Regular price",
  "Categories",
  "Tags",
  "Images",
  "Parent",
  "Position",
  "Brands",
  "Attribute 1 name",
  "Attribute 1 value(s)",
  "Attribute 2 name",
  "Attribute 2 value(s)",
  "Attribute 3 name",
  "Attribute 3 value(s)",
  handleColumn,
] as const
