import { readFileSync } from "node:fs"
import { parse } from "csv-parse/sync"
import { type Micro, parseMicro } from "#kernel"
import type {
  PlannedCredit,
  PlannedCustomer,
  PlannedLine,
  PlannedOrder,
  PlannedProduct,
  Refusal,
  ReplayPlan,
} from "./plan.ts"

/** Codes of the export that are charges and corrections, not goods. */
const chargeCodes = new Set(["POST", "DOT", "C2", "M", "BANK CHARGES", "AMAZONFEE", "S", "CRUK", "D", "PADS", "B"])
/** The wholesaler kept no name for these sales; they are booked on one customer. */
const unknownCustomer: PlannedCustomer = { externalId: "unknown", name: "Customer not recorded", phone: null }

interface Line {
  readonly row: number
  readonly invoice: string
  readonly code: string
  readonly description: string
  readonly quantity: Micro
  readonly unitPrice: Micro
  readonly at: Date
  readonly customer: string | null
}

/**
 * Reads an export of a British gift wholesaler (UCI Online Retail): semicolons, decimal commas, a byte-order mark, customers that are
 * missing, cancellations (`C…`, which become credit notes), negative quantities and free-text corrections (which are refused).
 */
export function planOnlineRetail(file: string): ReplayPlan {
  const refused: Refusal[] = []
  const lines = readLines(file, refused)
  const sales = lines.filter((line) => !line.invoice.startsWith("C") && isSale(line, refused))
  const credits = lines.filter((line) => line.invoice.startsWith("C") && isCredit(line, refused))
  const orders = [...Map.groupBy(sales, (line) => line.invoice)].map(([invoice, own]) => orderOf(invoice, own))
  return {
    name: "Online Retail",
    slug: "online-retail",
    currency: "GBP",
    timeZone: "Europe/London",
    suppliers: [],
    customers: [...new Map(orders.map((order) => [order.customer.externalId, order.customer])).values()],
    products: productsOf(sales),
    orders,
    credits: [...Map.groupBy(credits, (line) => line.invoice)].map(([invoice, own]) => creditOf(invoice, own)),
    refused,
  }
}

function readLines(file: string, refused: Refusal[]): Line[] {
  const rows: string[][] = parse(readFileSync(file), {
    delimiter: ";",
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    relax_quotes: true,
  })
  return rows.slice(1).flatMap((cells, i) => {
    const line = lineOf(cells, i + 2)
    if (typeof line !== "string") return [line]
    refused.push({ row: i + 2, ref: cells[0] ?? "", reason: line })
    return []
  })
}

/** One row as a line, or the reason why it is none. */
function lineOf(cells: readonly string[], row: number): Line | string {
  const [invoice = "", code = "", description = "", quantity = "", date = "", price = "", customer = ""] = cells.map(
    (cell) => cell.trim(),
  )
  if (cells.length !== 8) return `has ${cells.length} columns instead of 8`
  if (invoice === "" || code === "") return "has no invoice number or no stock code"
  if (!/^-?\d{1,9}$/.test(quantity)) return `quantity ${quantity} is no whole number`
  if (!/^-?\d{1,9}(,\d{1,6})?$/.test(price)) return `price ${price} is no number`
  const at = dateOf(date)
  if (at === null) return `date ${date} is none`
  return {
    row,
    invoice,
    code,
    description,
    quantity: parseMicro(quantity),
    unitPrice: parseMicro(price.replace(",", ".")),
    at,
    customer: customer || null,
  }
}

/** `1/12/2010 08:26`, day first. London kept GMT in the months of the export. */
function dateOf(text: string): Date | null {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})$/.exec(text)
  if (found === null) return null
  const [, day, month, year, hour, minute] = found.map(Number)
  const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute))
  return at.getUTCMonth() === (month ?? 0) - 1 ? at : null
}

function isSale(line: Line, refused: Refusal[]): boolean {
  const reason = whyNoSale(line)
  if (reason !== null) refused.push({ row: line.row, ref: line.invoice, reason })
  return reason === null
}

function whyNoSale(line: Line): string | null {
  if (line.quantity < 0n) return `a stock correction (${line.description || "no text"}), not a sale`
  if (line.quantity === 0n) return "quantity 0"
  if (line.unitPrice < 0n) return "a negative price"
  if (line.unitPrice === 0n && line.customer === null)
    return `a stock correction without a price (${line.description || "no text"})`
  return null
}

function isCredit(line: Line, refused: Refusal[]): boolean {
  const reason = chargeCodes.has(line.code)
    ? `a ${line.description || line.code} credited without goods`
    : line.quantity >= 0n
      ? "a cancellation that takes nothing back"
      : null
  if (reason !== null) refused.push({ row: line.row, ref: line.invoice, reason })
  return reason === null
}

function orderOf(invoice: string, lines: readonly Line[]): PlannedOrder {
  const [first] = lines
  if (first === undefined) throw new Error("An order without lines.")
  return {
    row: first.row,
    externalId: invoice,
    customer:
      first.customer === null
        ? unknownCustomer
        : { externalId: first.customer, name: `Customer ${first.customer}`, phone: null },
    placedAt: first.at,
    lines: lines.map(plannedLine),
    shippingMinor: 0n,
    shipTo: null,
  }
}

function plannedLine(line: Line): PlannedLine {
  return {
    sku: chargeCodes.has(line.code) ? null : skuOf(line.code),
    description: line.description || line.code,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discountPercent: 0n,
  }
}

function creditOf(invoice: string, lines: readonly Line[]): PlannedCredit {
  return {
    externalId: invoice,
    customerExternalId: lines[0]?.customer ?? null,
    at: lines[0]?.at ?? new Date(0),
    row: lines[0]?.row ?? 0,
    lines: lines.map((line) => ({
      row: line.row,
      sku: skuOf(line.code),
      quantity: -line.quantity,
      unitPrice: line.unitPrice,
    })),
  }
}

function productsOf(lines: readonly Line[]): PlannedProduct[] {
  const goods = lines.filter((line) => !chargeCodes.has(line.code))
  return [...Map.groupBy(goods, (line) => skuOf(line.code))].map(([sku, own]) => ({
    sku,
    name: own.find((line) => line.description !== "")?.description ?? sku,
    category: null,
    description: null,
    unitPrice: own.find((line) => line.unitPrice > 0n)?.unitPrice ?? 0n,
    openingQuantity: own.reduce((sum, line) => sum + line.quantity, 0n),
    lowStockThreshold: null,
    isActive: true,
  }))
}

/** Stock codes differ in case between rows of one article (`15056BL`, `15056bl`). */
function skuOf(code: string): string {
  return code.toUpperCase()
}
