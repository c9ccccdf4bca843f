import { type InvoiceDraft, type InvoiceLineDraft, type InvoiceSource, issueInvoice } from "#business/billing"
import { type Channel, type OrderPlacedData, orderPlaced } from "#business/sales"
import { parseMicro } from "#kernel"
import { inTransaction } from "#platform/events"

/** An order whose settings say so is invoiced when it is placed, in its transaction: an order of a shop without its invoice
 *  can't be. Its statements follow the one that reserves the stock, in the same round trip: the number is taken last. */
export const orderPlacedIssuesInvoice = inTransaction(
  orderPlaced,
  "order-placed-issues-invoice",
  async (ctx, { data }) => {
    if (data.settings.autoCreateInvoices) await issueInvoice(ctx, invoiceOf(data))
  },
)

function invoiceOf(order: OrderPlacedData): InvoiceDraft {
  const { name, email, taxNumber } = order.contact
  return {
    customerId: order.customerId,
    buyer: { name, email, taxNumber, address: order.billingAddress ?? order.shippingAddress },
    source: invoiceSource(order),
    orderId: order.orderId,
    orderNumber: order.number,
    currency: order.currency,
    pricesIncludeTax: order.pricesIncludeTax,
    lines: order.lines.map(invoiceLine),
    orderDiscountMinor: BigInt(order.orderDiscountMinor),
    issueDate: order.placedOn,
    dueDate: null,
    notes: null,
    meta: {},
  }
}

function invoiceLine(line: OrderPlacedData["lines"][number]): InvoiceLineDraft {
  return {
    kind: line.kind === "shipping" ? "shipping" : "sale",
    description: line.description,
    sku: line.sku,
    variantId: line.variantId,
    orderLineId: line.lineId,
    unitPrice: parseMicro(line.unitPrice),
    quantity: parseMicro(line.quantity),
    discountPercent: parseMicro(line.discountPercent),
    discountMinor: BigInt(line.discountMinor),
    taxRate: parseMicro(line.taxRate),
    taxCategory: line.taxCategory,
    taxCode: line.taxCode,
  }
}

const sources = {
  storefront: "storefront",
  marketplace: "marketplace",
  manual: "manual",
  shopify: "connector",
  woocommerce: "connector",
} as const satisfies Record<Channel, InvoiceSource>

function invoiceSource(order: OrderPlacedData): InvoiceSource {
  return order.channel === "manual" && order.externalId !== null ? "import" : sources[order.channel]
}
