import { type Refusal, RowProblem } from "#business/catalogue"
import type { Micro } from "#kernel"
import {
  type Cells,
  type Columns,
  checkMap,
  columnsOf,
  eachRow,
  emailOf,
  type ImportFormat,
  joined,
  momentOf,
  ownColumns,
} from "./file.ts"

/** A line of an order of a file, with the price of its time. */
export interface ImportedLine {
  readonly sku: string | null
  readonly description: string | null
  readonly quantity: Micro
  readonly unitPrice: Micro
  readonly discountPercent: Micro
  readonly discount: Micro
  /** Percent; null: the product's of today. */
  readonly taxRate: Micro | null
}

/** What had become of an order when the file was written. */
export interface ImportedFate {
  readonly isPaid: boolean
  readonly isFulfilled: boolean
  readonly isCancelled: boolean
}

/** An order of a file. */
export interface ImportedOrder {
  /** Its first row. */
  readonly row: number
  readonly externalId: string
  readonly placedAt: Date
  readonly paidAt: Date | null
  readonly currency: string | null
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly customerExternalId: string | null
  readonly address: ReturnType<typeof addressOf>
  readonly lines: readonly ImportedLine[]
  readonly shipping: Micro
  readonly orderDiscount: Micro
  readonly note: string | null
  readonly fate: ImportedFate
}

const fields = [
  "order_name",
  "external_id",
  "placed_at",
  "paid_at",
  "currency",
  "customer_name",
  "first_name",
  "last_name",
  "customer_email",
  "customer_phone",
  "customer_external_id",
  "sku",
  "description",
  "quantity",
  "unit_price",
  "discount_percent",
  "discount",
  "tax_rate",
  "shipping",
  "order_discount",
  "subtotal",
  "note",
  "paid",
  "fulfilled",
  "status",
  "line1",
  "line2",
  "city",
  "region",
  "postal_code",
  "country",
] as const
type Field = (typeof fields)[number]

const columns: Readonly<Record<ImportFormat, Columns<Field>>> = {
  plain: ownColumns,
  // https://help.shopify.com/manual/fulfillment/managing-orders/exporting-orders
  shopify: columnsOf({
    order_name: ["name"],
    external_id: ["id"],
    placed_at: ["created at"],
    paid_at: ["paid at"],
    currency: ["currency"],
    customer_name: ["billing name", "shipping name"],
    first_name: [],
    last_name: [],
    customer_email: ["email"],
    customer_phone: ["phone", "billing phone", "shipping phone"],
    customer_external_id: [],
    sku: ["lineitem sku"],
    description: ["lineitem name"],
    quantity: ["lineitem quantity"],
    unit_price: ["lineitem price"],
    discount_percent: [],
    discount: ["lineitem discount"],
    tax_rate: [],
    shipping: ["shipping"],
    order_discount: ["discount amount"],
    subtotal: ["subtotal"],
    note: ["notes"],
    paid: ["financial status"],
    fulfilled: ["fulfillment status"],
    status: ["cancelled at"],
    line1: ["shipping address1", "billing address1"],
    line2: ["shipping address2", "billing address2"],
    city: ["shipping city", "billing city"],
    region: ["shipping province", "billing province"],
    postal_code: ["shipping zip", "billing zip"],
    country: ["shipping country", "billing country"],
  }),
  // the columns of Advanced Order Export, then the plain names that other plugins write; one row per item
  woocommerce: columnsOf({
    order_name: [],
    external_id: ["order id", "order_id", "order number", "order_number"],
    placed_at: ["order date", "order_date", "date"],
    paid_at: ["paid date", "paid_date"],
    currency: ["order currency", "order_currency"],
    customer_name: [],
    first_name: ["first name (billing)", "billing_first_name"],
    last_name: ["last name (billing)", "billing_last_name"],
    customer_email: ["email (billing)", "billing_email"],
    customer_phone: ["phone (billing)", "billing_phone"],
    customer_external_id: [],
    sku: ["sku", "item_sku"],
    description: ["item name", "item_name"],
    quantity: ["quantity (- refund)", "quantity", "item_quantity"],
    unit_price: ["item cost", "item_price"],
    discount_percent: [],
    discount: [],
    tax_rate: [],
    shipping: ["order shipping amount", "shipping_total"],
    order_discount: ["cart discount amount", "cart_discount", "discount_total"],
    subtotal: [],
    note: ["customer note", "customer_note"],
    paid: [],
    fulfilled: [],
    status: ["order status", "order_status", "status"],
    line1: ["address 1&2 (shipping)", "address 1&2 (billing)", "shipping_address_1", "billing_address_1"],
    line2: ["shipping_address_2", "billing_address_2"],
    city: ["city (shipping)", "city (billing)", "shipping_city", "billing_city"],
    region: ["state code (shipping)", "state code (billing)", "shipping_state", "billing_state"],
    postal_code: ["postcode (shipping)", "postcode (billing)", "shipping_postcode", "billing_postcode"],
    country: ["country code (shipping)", "country code (billing)", "shipping_country", "billing_country"],
  }),
}

interface Group {
  readonly head: Omit<ImportedOrder, "lines" | "orderDiscount">
  readonly lines: ImportedLine[]
  readonly subtotal: Micro | null
  readonly orderDiscount: Micro
}

/** Reads a file of orders, one row per line; pure. An order of which one row can't be read is refused as a whole. */
export function parseOrders(
  format: ImportFormat,
  text: string,
  map: Readonly<Record<string, string>>,
  timeZone: string,
): { readonly orders: readonly ImportedOrder[]; readonly refused: readonly Refusal[] } {
  checkMap(map, fields)
  const groups = new Map<string, Group>()
  const broken = new Set<string>()
  const refused = eachRow(text, columns[format], map, (cells) => {
    const key = keyOf(cells)
    try {
      const group = groups.get(key) ?? groupOf(format, cells, key, timeZone)
      groups.set(key, group)
      group.lines.push(lineOf(cells))
    } catch (error) {
      broken.add(key)
      throw error
    }
  })
  const orders = [...groups].flatMap(([key, group]) => (broken.has(key) ? [] : [orderOf(group)]))
  const alone = [...groups]
    .filter(([key, { head }]) => broken.has(key) && refused.every(({ row }) => row !== head.row))
    .map(([key, { head }]) => ({ row: head.row, reason: `another row of order ${key} can't be read` }))
  return { orders, refused: [...refused, ...alone].toSorted((a, b) => a.row - b.row) }
}

/** What the rows of one order share; in Shopify's files only the first one has the id. */
function keyOf(cells: Cells<Field>): string {
  const key = cells.text("order_name", 100) ?? cells.text("external_id", 100)
  if (key === null) throw new RowProblem("names no order")
  return key
}

function groupOf(format: ImportFormat, cells: Cells<Field>, key: string, timeZone: string): Group {
  const placed = cells.text("placed_at")
  if (placed === null) throw new RowProblem("says not when the order was placed")
  const paid = cells.text("paid_at")
  const head = {
    row: cells.row,
    externalId: cells.text("external_id", 100) ?? key,
    placedAt: momentOf(placed, timeZone),
    paidAt: paid === null ? null : momentOf(paid, timeZone),
    currency: cells.text("currency", 3)?.toUpperCase() ?? null,
    name: cells.text("customer_name") ?? joined(cells.text("first_name", 100), cells.text("last_name", 99)),
    email: emailOf(cells.text("customer_email", 254)),
    phone: cells.text("customer_phone", 40),
    customerExternalId: cells.text("customer_external_id", 80),
    address: addressOf(cells),
    shipping: cells.decimal("shipping") ?? 0n,
    note: cells.text("note", 1000),
    fate: fateOf(format, cells),
  }
  return { head, lines: [], subtotal: cells.decimal("subtotal"), orderDiscount: cells.decimal("order_discount") ?? 0n }
}

function lineOf(cells: Cells<Field>): ImportedLine {
  const quantity = cells.decimal("quantity")
  if (quantity === null || quantity === 0n) throw new RowProblem("has no quantity")
  const unitPrice = cells.decimal("unit_price")
  if (unitPrice === null) throw new RowProblem("has no price")
  return {
    sku: cells.text("sku", 100),
    description: cells.text("description", 500),
    quantity,
    unitPrice,
    discountPercent: cells.decimal("discount_percent") ?? 0n,
    discount: cells.decimal("discount") ?? 0n,
    taxRate: cells.decimal("tax_rate"),
  }
}

/** A file that tells the sum after discounts says best what the order's discount was. */
function orderOf({ head, lines, subtotal, orderDiscount }: Group): ImportedOrder {
  const goods = lines.reduce((sum, line) => sum + (line.unitPrice * line.quantity) / 1_000_000n - line.discount, 0n)
  const isTold = subtotal !== null && subtotal <= goods
  return { ...head, lines, orderDiscount: isTold ? goods - subtotal : orderDiscount }
}

const paidWords: ReadonlySet<string> = new Set(["paid", "partially_refunded", "refunded", "true", "yes", "1"])
const sentWords: ReadonlySet<string> = new Set(["fulfilled", "true", "yes", "1"])

function fateOf(format: ImportFormat, cells: Cells<Field>): ImportedFate {
  const status = (cells.text("status") ?? "").toLowerCase().replace(/^wc-/, "")
  if (format === "woocommerce") {
    const isRefunded = status === "refunded"
    return {
      isPaid: isRefunded || ["completed", "processing"].includes(status),
      isFulfilled: status === "completed",
      isCancelled: isRefunded || ["cancelled", "failed"].includes(status),
    }
  }
  const paid = (cells.text("paid") ?? "").toLowerCase()
  const isCancelled = format === "shopify" ? status !== "" || paid === "voided" : status === "cancelled"
  const isBack = isCancelled || paid === "refunded"
  return {
    isPaid: paidWords.has(paid) || status === "paid",
    isFulfilled: !isBack && sentWords.has((cells.text("fulfilled") ?? "").toLowerCase()),
    isCancelled: isBack,
  }
}

function addressOf(cells: Cells<Field>) {
  const [line1, city, country] = [cells.text("line1"), cells.text("city"), cells.text("country")]
  if (line1 === null || city === null || country === null || !/^[A-Za-z]{2}$/.test(country)) return null
  return {
    name: cells.text("customer_name"),
    line1,
    line2: cells.text("line2"),
    city,
    region: cells.text("region"),
    postalCode: cells.text("postal_code", 20),
    country: country.toUpperCase(),
  }
}
