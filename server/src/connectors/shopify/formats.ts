import { type At, code, normalDecimal, rowsAt } from "#hub"
import type { SStock } from "./shapes.ts"

/** The option of a product that has none (docs: product model). */
export const noOption = { name: "Title", value: "Default Title" } as const

/** Where an address has what; the name of whom it is stands in it, too. */
export const address = {
  line1: "address1",
  line2: "address2",
  city: "city",
  region: "provinceCode",
  postalCode: "zip",
  country: "countryCodeV2",
} as const

/** What may be sold at the connection's location; null where the shop does not count. It counts in whole numbers. */
export const available = (row: At<SStock>) =>
  code<SStock, string>("shopify.stock", row, {
    get: (item) => {
      if (item?.tracked !== true) return null
      const found = rowsAt(item, "inventoryLevel", "quantities").find((one) => one["name"] === "available")
      return normalDecimal(found?.["quantity"] ?? 0)
    },
    put: (value) => {
      if (value === null) return { tracked: false }
      const quantities = [{ name: "available", quantity: Math.floor(Number(value)) }]
      return { tracked: true, inventoryLevel: { quantities } }
    },
  })
