// Orders and refunds, tax included, in the shop's own currency.
import {
  type At,
  addressIn,
  always,
  amountOf,
  at,
  code,
  type DocumentLine,
  day,
  derived,
  filled,
  instant,
  lens,
  minorText,
  money,
  netOf,
  none,
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
import { Order, Refund, type SAddress, type SOrder } from "./shapes.ts"

type OrderStatus = "pending" | "confirmed" | "fulfilled" | "cancelled"

/** An order there is one from the first moment. Delivered and cancelled ones are told; the rest is the shop's to say. */
const orderStatus = (row: At<SOrder>) =>
  code<SOrder, OrderStatus>("shopify.status", row, {
    get: (order) => {
      if (filled(order, "cancelledAt") !== null || filled(order, "cancelReason") !== null) return "cancelled"
      return order?.displayFulfillmentStatus === "FULFILLED" ? "fulfilled" : "confirmed"
    },
    put: (status) => {
      if (status === "fulfilled") return { displayFulfillmentStatus: "FULFILLED" }
      return status === "cancelled" ? { cancelReason: "OTHER" } : undefined
    },
  })

const payments: Readonly<Record<string, "paid" | "part" | "refunded">> = {
  PAID: "paid",
  PARTIALLY_REFUNDED: "paid",
  PARTIALLY_PAID: "part",
  REFUNDED: "refunded",
}

const amountIn = (bag: unknown): Micro => amountOf(at(bag, "shopMoney", "amount"))
const taxesOf = (line: Row): Micro => sumOf(rowsAt(line, "taxLines").map((one) => amountIn(one["priceSet"])))

/** Percent: several taxes on one thing count together. */
const rateOf = (line: unknown): string =>
  formatMicro(sumOf(rowsAt(line, "taxLines").map((one) => amountOf(one["ratePercentage"]))))

/** Null where the line is no product of the shop's: a free one, or one that was deleted. */
function skuIn(line: unknown): string | null {
  const [sku, id] = [at(line, "sku"), at(line, "variant", "id")]
  return id === undefined && filled(sku) === null ? null : skuOr("shopify", sku, id)
}

/** A line as sold, tax included, whether the shop's prices hold it or not. */
function lineOf(line: Row, order: SOrder | undefined): DocumentLine {
  const quantity = amountOf(line["quantity"] ?? 1)
  const full = divideRound(amountIn(line["originalUnitPriceSet"]) * quantity, 1_000_000n)
  const net = full - sumOf(rowsAt(line, "discountAllocations").map((one) => amountIn(one["allocatedAmountSet"])))
  const tax = taxesOf(line)
  const added = order?.taxesIncluded === true ? 0n : tax
  return soldLine({
    sku: skuIn(line),
    description: filled(line, "title"),
    quantity,
    // With what the tax would be without the discount.
    listed: full + (net > 0n ? divideRound(added * full, net) : 0n),
    sold: net + added,
    taxRate: rateOf(line),
    tax,
    currency: order?.currencyCode,
  })
}

function shippingOf(order: SOrder | undefined): string {
  const lines = rowsAt(order, "shippingLines")
  const price = sumOf(lines.map((line) => amountIn(line["discountedPriceSet"])))
  const added = order?.taxesIncluded === true ? 0n : sumOf(lines.map(taxesOf))
  return minorText(price + added, order?.currencyCode)
}

const addressOf = (place: At<SAddress>) =>
  addressIn(place, ["name", "company"], address, { saysOneOf: ["line1", "city"] })

export const orderMap = lens(OrderRecord, Order, (r) => ({
  number: readOnly(r.name),
  customer: readOnly(ref("customers", r.customer.id)),
  customerName: derived(
    "shopify.customerName",
    r,
    (order) => filled(order, "billingAddress", "name") ?? filled(order, "customer", "displayName"),
  ),
  customerEmail: readOnly(r.email),
  customerPhone: readOnly(r.phone),
  placedAt: readOnly(instant(r.createdAt)),
  status: orderStatus(r),
  payment: derived("shopify.payment", r.displayFinancialStatus, (status) => payments[status ?? ""] ?? "unpaid"),
  currency: readOnly(r.currencyCode),
  pricesIncludeTax: always(true),
  lines: derived("shopify.lines", r, (order) => rowsAt(order, "lineItems").map((line) => lineOf(line, order))),
  shippingMinor: derived("shopify.shipping", r, shippingOf),
  shippingTaxRate: derived("shopify.shippingRate", r, (order) => rateOf(order?.shippingLines?.[0])),
  // Discounts on the whole order stand at the lines that they were divided among.
  netMinor: netOf(r.totalPriceSet.shopMoney.amount, r.totalTaxSet.shopMoney.amount, r.currencyCode),
  taxMinor: readOnly(money(r.totalTaxSet.shopMoney.amount, r.currencyCode)),
  totalMinor: readOnly(money(r.totalPriceSet.shopMoney.amount, r.currencyCode)),
  billingAddress: addressOf(r.billingAddress),
  shippingAddress: addressOf(r.shippingAddress),
  note: readOnly(r.note),
  ...none("discountMinor"),
}))

export const refundMap = lens(RefundRecord, Refund, (r) => ({
  order: readOnly(ref("orders", r.order.id)),
  date: readOnly(day(r.createdAt)),
  amountMinor: readOnly(money(r.totalRefundedSet.shopMoney.amount, r.totalRefundedSet.shopMoney.currencyCode)),
  currency: readOnly(r.totalRefundedSet.shopMoney.currencyCode),
  reason: readOnly(r.note),
  status: always("done"),
  // Goods that were put back on the shelf there are so here.
  lines: derived("shopify.refundLines", r.refundLineItems, (lines) =>
    rowsAt(lines).map((line) => {
      const quantity = formatMicro(amountOf(line["quantity"]))
      return {
        sku: skuIn(line["lineItem"]),
        quantity,
        restocked: line["restockType"] === "NO_RESTOCK" ? "0" : quantity,
      }
    }),
  ),
  ...none("payment"),
}))
