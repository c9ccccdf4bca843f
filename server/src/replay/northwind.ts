import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "csv-parse/sync"
import { type Micro, microToMinor, minorToMicro, parseMicro } from "#kernel"
import { countryCode } from "./countries.ts"
import type { PlannedCustomer, PlannedLine, PlannedOrder, PlannedProduct, PlannedSupplier, ReplayPlan } from "./plan.ts"

type Row = Readonly<Record<string, string>>

const currency = "USD"

/** Reads the Northwind trading company (Microsoft's sample, as CSV files in `folder`). Throws when a file is missing. */
export function planNorthwind(folder: string): ReplayPlan {
  const customers = new Map(rowsOf(folder, "customers").map((row) => [field(row, "customer_id"), customerOf(row)]))
  const lines = Map.groupBy(rowsOf(folder, "order_details"), (row) => field(row, "order_id"))
  const categories = new Map(
    rowsOf(folder, "categories").map((row) => [field(row, "category_id"), field(row, "category_name")]),
  )
  const products = rowsOf(folder, "products")
  const names = new Map(products.map((row) => [field(row, "product_id"), field(row, "product_name")]))
  const sold = soldByProduct([...lines.values()].flat())
  return {
    name: "Northwind Traders",
    slug: "northwind",
    currency,
    timeZone: "America/Los_Angeles",
    suppliers: rowsOf(folder, "suppliers").map(supplierOf),
    customers: [...customers.values()],
    products: products.map((row) => productOf(row, categories, sold)),
    orders: rowsOf(folder, "orders").map((row, i) => orderOf(row, i + 2, customers, lines, names)),
    credits: [],
    refused: [],
  }
}

function rowsOf(folder: string, name: string): Row[] {
  return parse(readFileSync(join(folder, `${name}.csv`)), { columns: true, bom: true, skip_empty_lines: true })
}

function customerOf(row: Row): PlannedCustomer {
  return { externalId: field(row, "customer_id"), name: field(row, "company_name"), phone: row["phone"] || null }
}

function supplierOf(row: Row): PlannedSupplier {
  const address = [row["address"], row["postal_code"], row["city"], row["region"], row["country"]]
    .filter(Boolean)
    .join(", ")
  return {
    externalId: field(row, "supplier_id"),
    name: field(row, "company_name"),
    contactName: row["contact_name"] || null,
    phone: row["phone"] || null,
    address: address || null,
    website: row["homepage"] || null,
  }
}

function productOf(
  row: Row,
  categories: ReadonlyMap<string, string>,
  sold: ReadonlyMap<string, Micro>,
): PlannedProduct {
  const id = field(row, "product_id")
  return {
    sku: skuOf(id),
    name: field(row, "product_name"),
    category: categories.get(row["category_id"] ?? "") ?? null,
    description: row["quantity_per_unit"] || null,
    unitPrice: money(field(row, "unit_price")),
    openingQuantity: (sold.get(id) ?? 0n) + parseMicro(row["units_in_stock"] || "0"),
    lowStockThreshold: row["reorder_level"] ? parseMicro(row["reorder_level"]) : null,
    isActive: row["discontinued"] !== "1",
  }
}

function orderOf(
  row: Row,
  rowNumber: number,
  customers: ReadonlyMap<string, PlannedCustomer>,
  lines: ReadonlyMap<string, readonly Row[]>,
  names: ReadonlyMap<string, string>,
): PlannedOrder {
  const customer = customers.get(field(row, "customer_id"))
  if (customer === undefined)
    throw new Error(`Order ${field(row, "order_id")} names a customer that is not in customers.csv.`)
  return {
    row: rowNumber,
    externalId: field(row, "order_id"),
    customer,
    placedAt: new Date(`${field(row, "order_date")}T12:00:00Z`),
    lines: (lines.get(field(row, "order_id")) ?? []).map((line) => lineOf(line, names)),
    shippingMinor: microToMinor(money(row["freight"] || "0"), currency),
    shipTo: {
      name: row["ship_name"] || customer.name,
      line1: row["ship_address"] || "-",
      city: row["ship_city"] || "-",
      postalCode: row["ship_postal_code"] || null,
      country: countryCode(row["ship_country"] ?? ""),
    },
  }
}

function lineOf(row: Row, names: ReadonlyMap<string, string>): PlannedLine {
  const id = field(row, "product_id")
  return {
    sku: skuOf(id),
    description: names.get(id) ?? id,
    quantity: parseMicro(field(row, "quantity")),
    unitPrice: money(field(row, "unit_price")),
    discountPercent: percent(row["discount"] || "0"),
  }
}

function soldByProduct(lines: readonly Row[]): Map<string, Micro> {
  const sold = new Map<string, Micro>()
  for (const line of lines) {
    const id = field(line, "product_id")
    sold.set(id, (sold.get(id) ?? 0n) + parseMicro(field(line, "quantity")))
  }
  return sold
}

function skuOf(productId: string): string {
  return `NW-${productId.padStart(3, "0")}`
}

/** The sample's prices are 32-bit floats printed whole (9.80000019 is 9.80): cents are what was meant. */
function money(text: string): Micro {
  return minorToMicro(microToMinor(parseMicro(Number(text).toFixed(6)), currency), currency)
}

/** A share printed as a float (0.150000006) as percent with two places (15). */
function percent(text: string): Micro {
  return parseMicro((Number(text) * 100).toFixed(2))
}

function field(row: Row, name: string): string {
  const value = row[name]
  if (value === undefined || value === "") throw new Error(`A row has no ${name}: ${JSON.stringify(row).slice(0, 200)}`)
  return value
}
