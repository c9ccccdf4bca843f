import {
  csvErrors,
  type ImportedProduct,
  type ImportedVariant,
  type ParsedProducts,
  type Refusal,
} from "./csv-draft.ts"
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

/** Our own columns, all optional; an export fills every one. */
export const plainHeader = [
  "handle",
  "sku",
  "name",
  "price",
  "prices_include_tax",
  "tax_class",
  "category",
  "barcode",
  "stock",
  "compare_at_price",
  "cost",
  "weight_grams",
  "description",
  "vendor",
  "tags",
  "images",
  "variant_image",
  "option1_name",
  "option1_value",
  "option2_name",
  "option2_value",
  "option3_name",
  "option3_value",
  "active",
  "variant_active",
  "tracks_stock",
  "listed",
] as const

/** Names of another system's columns and ours that they mean. */
export type ColumnMap = Readonly<Record<string, string>>

/** One row per variant; rows of one handle are one product, a row without a handle is a product of its own. */
export function parsePlain(text: string, map: ColumnMap = {}): ParsedProducts {
  checkMap(map)
  const refused: Refusal[] = []
  const groups = new Map<string, { product: ImportedProduct; variants: ImportedVariant[] }>()
  readRows(readTable(text, (column) => map[column] ?? column.toLowerCase()).rows, refused, (row) => {
    const handle = textOf(row, "handle", 100) ?? null
    const key = handle ?? `row ${row.row}`
    const group = groups.get(key) ?? { product: productOf(row, handle), variants: [] }
    if (group.variants.length >= variantsMax) throw new RowProblem(`a product has at most ${variantsMax} variants`)
    group.variants.push(variantOf(row, group.product.options ?? []))
    groups.set(key, group)
  })
  return { products: [...groups.values()].map(({ product, variants }) => ({ ...product, variants })), refused }
}

function checkMap(map: ColumnMap): void {
  const ours: ReadonlySet<string> = new Set(plainHeader)
  const wrong = Object.values(map).find((column) => !ours.has(column))
  if (wrong !== undefined)
    throw csvErrors["import.map_invalid"]({ column: wrong.slice(0, 40), allowed: plainHeader.join(", ") })
}

function productOf(row: Row, handle: string | null): ImportedProduct {
  const hasOptions = row.cells.has("option1_name")
  const images = listOf(row, "images", /\s+/)
  if (images?.some((url) => !isImageUrl(url)))
    throw new RowProblem("images holds something that is not an http address")
  return {
    row: row.row,
    handle,
    name: textOf(row, "name") ?? undefined,
    description: textOf(row, "description", 20_000),
    vendor: textOf(row, "vendor"),
    tags: listOf(row, "tags", /;/),
    options: hasOptions ? [1, 2, 3].flatMap((n) => textOf(row, `option${n}_name`, 100) ?? []) : undefined,
    taxCode: textOf(row, "tax_class", 50) ?? undefined,
    categoryPaths: pathsOf(listOf(row, "category", /;/)),
    images: images?.map((url) => ({ url })),
    isActive: flagOf(row, "active"),
    isListed: flagOf(row, "listed"),
    variants: [],
  }
}

function variantOf(row: Row, options: readonly string[]): ImportedVariant {
  const imageUrl = textOf(row, "variant_image", 2000)
  if (imageUrl && !isImageUrl(imageUrl)) throw new RowProblem("variant_image is not an http address")
  return {
    row: row.row,
    sku: textOf(row, "sku", 100) ?? null,
    barcode: textOf(row, "barcode", 100),
    optionValues: options.map((name, i) => {
      const value = textOf(row, `option${i + 1}_value`, 100)
      if (!value) throw new RowProblem(`${name} has no value`)
      return value
    }),
    unitPrice: statedDecimal(row, "price"),
    pricesIncludeTax: flagOf(row, "prices_include_tax"),
    compareAtPrice: decimalOf(row, "compare_at_price"),
    cost: decimalOf(row, "cost"),
    weightGrams: decimalOf(row, "weight_grams"),
    imageUrl,
    isActive: flagOf(row, "variant_active"),
    tracksStock: flagOf(row, "tracks_stock"),
    stock: statedDecimal(row, "stock"),
  }
}
