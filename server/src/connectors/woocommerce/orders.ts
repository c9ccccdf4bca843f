// Orders and refunds: WooCommerce tells every amount without tax and its tax beside it.
import {
  type At,
  addressIn,
  always,
  amountOf,
  code,
  type DocumentLine,
  day,
  derived,
  filled,
  instant,
  lens,
  minorText,
  money,
  nameIn,
  netOf,
  none,
  normalDecimal,
  Order as OrderRecord,
  Refund as RefundRecord,
  type Row,
  readOnly,
  ref,
  rowsAt,
  skuOr,
  soldLine,
  sumOf,
} from "#hub"
import { divideRound, formatMicro, type Micro } from "#kernel"
import { address } from "./formats.ts"
import { Order, Refund, type WAddress, type WOrder } from "./shapes.ts"

const statuses = {
  pending: "pending",
  "on-hold": "pending",
  processing: "confirmed",
  completed: "fulfilled",
  cancelled: "cancelled",
  failed: "cancelled",
  trash: "cancelled",
} as const
type OrderStatus = (typeof statuses)[keyof typeof statuses]

/** Delivered and cancelled orders are told; that an order is confirmed is the shop's to say. `refunded` says nothing of the goods. */
const orderStatus = (place: At<string>) =>
  code<string, OrderStatus>("woocommerce.status", place, {
    get: (status) => statuses[status as keyof typeof statuses] ?? null,
    put: (status, old) => {
      if (status === "fulfilled") return old === "refunded" ? undefined : "completed"
      return status === "cancelled" && old !== "refunded" ? "cancelled" : undefined
    },
  })

/** An amount with its tax. */
const grossOf = (line: Row, name: "total" | "subtotal"): Micro => amountOf(line[name]) + amountOf(line[`${name}_tax`])
const skuIn = ({ sku, variation_id, product_id }: Row): string => skuOr("woo", sku, variation_id || product_id)

/** Order lines as sold, tax included. Fees are lines of their own; below zero they are a discount on the whole order. */
function linesOf(order: WOrder | undefined): DocumentLine[] {
  const [rates, currency] = [ratesOf(order), order?.currency]
  const fees = rowsAt(order, "fee_lines").filter((fee) => grossOf(fee, "total") >= 0n)
  return [
    ...rowsAt(order, "line_items").map((line) => lineOf(line, skuIn(line), rates, currency)),
    ...fees.map((fee) => lineOf({ ...fee, quantity: 1 }, null, rates, currency)),
  ]
}

type Rates = ReadonlyMap<string, string>

function lineOf(line: Row, sku: string | null, rates: Rates, currency: unknown): DocumentLine {
  return soldLine({
    sku,
    description: filled(line, "name"),
    quantity: amountOf(line["quantity"] ?? 1),
    listed: grossOf(line, line["subtotal"] === undefined ? "total" : "subtotal"),
    sold: grossOf(line, "total"),
    taxRate: rateOf(line, rates),
    tax: amountOf(line["total_tax"]),
    currency,
  })
}

/** Percent: the rates' own where the shop tells them, else what the amounts say, to a tenth. */
function rateOf(line: Row, rates: Rates): string {
  const known = rowsAt(line, "taxes").map(({ id, total }) => ((total ?? "") === "" ? "0" : rates.get(String(id))))
  if (known.length > 0 && !known.includes(undefined)) return formatMicro(sumOf(known.map(amountOf)))
  const [net, tax] = [amountOf(line["total"]), amountOf(line["total_tax"])]
  return net <= 0n ? "0" : formatMicro(divideRound(tax * 1_000n, net) * 100_000n)
}

function ratesOf(order: WOrder | undefined): Rates {
  const told = rowsAt(order, "tax_lines").map((tax) => [String(tax["rate_id"]), normalDecimal(tax["rate_percent"])])
  return new Map(told.filter((one): one is [string, string] => one[1] !== null))
}

function discountOf(order: WOrder | undefined): string {
  const fees = rowsAt(order, "fee_lines").map((fee) => grossOf(fee, "total"))
  return minorText(-sumOf(fees.filter((fee) => fee < 0n)), order?.currency)
}

function paymentOf(order: WOrder | undefined): "paid" | "refunded" | "unpaid" {
  if (order?.status === "refunded") return "refunded"
  return filled(order, "date_paid_gmt") === null ? "unpaid" : "paid"
}

const names = { first: "first_name", last: "last_name" }
const addressOf = (place: At<WAddress>) =>
  addressIn(place, [[names.first, names.last], "company"], address, { saysOneOf: ["line1", "city"] })

export const orderMap = lens(OrderRecord, Order, (r) => ({
  number: readOnly(r.number),
  // A guest has the customer 0.
  customer: readOnly(ref("customers", r.customer_id, 0)),
  customerName: readOnly(nameIn(r.billing, names)),
  customerEmail: readOnly(r.billing.email),
  customerPhone: readOnly(r.billing.phone),
  placedAt: readOnly(instant(r.date_created_gmt)),
  status: orderStatus(r.status),
  payment: derived("woocommerce.paid", r, paymentOf),
  currency: readOnly(r.currency),
  pricesIncludeTax: always(true),
  lines: derived("woocommerce.lines", r, linesOf),
  shippingMinor: derived("woocommerce.shipping", r, (order) =>
    minorText(amountOf(order?.shipping_total) + amountOf(order?.shipping_tax), order?.currency),
  ),
  shippingTaxRate: derived("woocommerce.shippingRate", r, (order) =>
    rateOf({ total: order?.shipping_total, total_tax: order?.shipping_tax }, new Map()),
  ),
  discountMinor: derived("woocommerce.discount", r, discountOf),
  netMinor: netOf(r.total, r.total_tax, r.currency),
  taxMinor: readOnly(money(r.total_tax, r.currency)),
  totalMinor: readOnly(money(r.total, r.currency)),
  billingAddress: addressOf(r.billing),
  shippingAddress: addressOf(r.shipping),
  note: readOnly(r.customer_note),
}))

export const refundMap = lens(RefundRecord, Refund, (r) => ({
  order: ref("orders", r.order_id),
  date: readOnly(day(r.date_created_gmt)),
  amountMinor: money(r.amount, r.currency),
  currency: readOnly(r.currency),
  reason: r.reason,
  status: always("done"),
  // Refunded lines have negative quantities there. Goods are put back on the shelf by whoever unpacks them.
  lines: derived("woocommerce.refundLines", r.line_items, (lines) =>
    rowsAt(lines).flatMap((line) => {
      const quantity = -amountOf(line["quantity"])
      const text = formatMicro(quantity)
      return quantity > 0n ? [{ sku: skuIn(line), quantity: text, restocked: text }] : []
    }),
  ),
  ...none("payment"),
}))
