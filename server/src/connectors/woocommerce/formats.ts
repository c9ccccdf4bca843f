import { type At, amountText, code, normalDecimal } from "#hub"
import type { WStock } from "./shapes.ts"

/** Where an address has what; the name of whom it is stands in it, too. */
export const address = {
  line1: "address_1",
  line2: "address_2",
  city: "city",
  region: "state",
  postalCode: "postcode",
  country: "country",
} as const

/** A price as text; blank is none. */
export const price = (place: At<string>) =>
  code<string, string>("woocommerce.price", place, {
    get: (value) => ((value ?? "") === "" ? null : amountText(value)),
    put: (value) => value ?? "",
  })

/** What may be sold; null where the shop does not count. Woo counts in whole numbers, so a part is not offered. */
export const available = (row: At<WStock>) =>
  code<WStock, string>("woocommerce.stock", row, {
    get: (stock) => (stock?.manage_stock === true ? normalDecimal(stock.stock_quantity ?? 0) : null),
    put: (value) =>
      value === null ? { manage_stock: false } : { manage_stock: true, stock_quantity: Math.floor(Number(value)) },
  })
