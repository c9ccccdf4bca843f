import Type, { type Static } from "typebox"
import { nullable } from "#platform/http"
import {
  optionalCurrency,
  optionalDecimal,
  optionalFlag,
  optionalText,
  optionalWord,
  reference,
  someText,
} from "./parts.ts"
import { keyText, recordType } from "./record-type.ts"

const variantFields = {
  sku: optionalText(100),
  name: optionalText(255),
  barcode: optionalText(100),
  unitPrice: optionalDecimal,
  costPrice: optionalDecimal,
  tracksStock: optionalFlag,
}

const productSchema = Type.Object({
  name: someText(255),
  description: optionalText(20_000),
  status: optionalWord(["active", "draft", "archived"]),
  category: optionalText(255),
  brand: optionalText(255),
  currency: optionalCurrency,
  tags: Type.Array(Type.String({ maxLength: 255 }), { maxItems: 250 }),
  variants: Type.Array(
    Type.Object({ key: someText(200), ...variantFields, options: nullable(Type.Record(Type.String(), Type.String())) }),
    { maxItems: 2048 },
  ),
})
interface ProductRecord extends Static<typeof productSchema> {}

/** What a shop shows: a product with its variants. A variant's `key` is its SKU, or its id where it has none. */
export const Product = recordType<ProductRecord>({
  kind: "product",
  name: "Products",
  schema: productSchema,
  title: "name",
  guarded: ["currency"],
  keys: (r) => {
    const [first] = Array.isArray(r["variants"]) ? r["variants"] : []
    const sku = keyText(first?.["sku"])
    return [sku && `sku:${sku}`]
  },
})

const itemSchema = Type.Object({
  sku: someText(100),
  name: optionalText(255),
  description: optionalText(4000),
  unitPrice: optionalDecimal,
  costPrice: optionalDecimal,
  currency: optionalCurrency,
  barcode: optionalText(100),
  isSold: optionalFlag,
  isPurchased: optionalFlag,
  isActive: optionalFlag,
  product: reference,
})
interface ItemRecord extends Static<typeof itemSchema> {}

/** What an invoice line sells: one variant, as accounting and price lists know it. */
export const Item = recordType<ItemRecord>({
  kind: "item",
  name: "Items",
  schema: itemSchema,
  title: "sku",
  guarded: ["currency"],
  keys: (r) => [keyText(r["sku"]) && `sku:${keyText(r["sku"])}`],
})

const stockLevelSchema = Type.Object({
  item: reference,
  sku: optionalText(100),
  location: optionalText(100),
  /** What may be sold: on hand less reserved. */
  available: optionalDecimal,
})
interface StockLevelRecord extends Static<typeof stockLevelSchema> {}

/** How much of an item is there, at one place or (location null) altogether. */
export const StockLevel = recordType<StockLevelRecord>({
  kind: "stock_level",
  name: "Stock levels",
  schema: stockLevelSchema,
  title: "sku",
  guarded: ["available"],
  keys: (r) => [keyText(r["sku"]) && `sku:${keyText(r["sku"])}@${keyText(r["location"]) ?? ""}`],
})
