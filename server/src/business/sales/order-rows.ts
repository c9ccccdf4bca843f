import type { Selectable } from "kysely"
import { formatMicro, type LocalDate, parseMicro } from "#kernel"
import type { TenantId } from "#platform/db"
import type {
  Address,
  Channel,
  Contact,
  CustomerId,
  InvoiceId,
  LineKind,
  Order,
  OrderId,
  OrderLine,
  OrderLineId,
  OrderSettings,
  PaymentMethod,
  StorefrontId,
  VariantId,
} from "./order.ts"
import type { FulfilmentState, OrderState, PaymentState } from "./states.ts"

export interface OrderTable {
  tenant_id: TenantId
  id: OrderId
  number: string
  channel: Channel
  storefront_id: StorefrontId | null
  customer_id: CustomerId
  contact: Contact
  external_id: string | null
  group_id: string | null
  state: OrderState
  payment_state: PaymentState
  fulfilment_state: FulfilmentState
  invoice_id: InvoiceId | null
  invoice_number: string | null
  currency: string
  prices_include_tax: boolean
  net_minor: bigint
  tax_minor: bigint
  total_minor: bigint
  discount_minor: bigint
  order_discount_minor: bigint
  shipping_minor: bigint
  paid_minor: bigint
  refunded_minor: bigint
  credited_minor: bigint
  payment_method: PaymentMethod
  shipping_method: string | null
  shipping_address: Address | null
  billing_address: Address | null
  note: string | null
  settings: OrderSettings
  status_token: string
  placed_on: LocalDate
  placed_at: Date
  version: number
  updated_at: Date
}

export interface LineTable {
  tenant_id: TenantId
  id: OrderLineId
  order_id: OrderId
  position: number
  kind: LineKind
  variant_id: VariantId | null
  sku: string | null
  description: string
  quantity: string
  unit_price: string
  discount_percent: string
  discount_minor: bigint
  tax_rate: string
  tax_category: string
  tax_code: string
  tracks_stock: boolean
  order_discount_minor: bigint
  net_minor: bigint
  tax_minor: bigint
  total_minor: bigint
  fulfilled: string
  cancelled: string
  returned: string
}

/** An order as its row. */
export function orderRow(order: Order): Omit<OrderTable, "tenant_id"> {
  return {
    id: order.id,
    number: order.number,
    channel: order.channel,
    storefront_id: order.storefrontId,
    customer_id: order.customerId,
    contact: order.contact,
    external_id: order.externalId,
    group_id: order.groupId,
    state: order.state,
    payment_state: order.paymentState,
    fulfilment_state: order.fulfilmentState,
    invoice_id: order.invoiceId,
    invoice_number: order.invoiceNumber,
    currency: order.currency,
    prices_include_tax: order.pricesIncludeTax,
    net_minor: order.netMinor,
    tax_minor: order.taxMinor,
    total_minor: order.totalMinor,
    discount_minor: order.discountMinor,
    order_discount_minor: order.orderDiscountMinor,
    shipping_minor: order.shippingMinor,
    paid_minor: order.paidMinor,
    refunded_minor: order.refundedMinor,
    credited_minor: order.creditedMinor,
    payment_method: order.paymentMethod,
    shipping_method: order.shippingMethod,
    shipping_address: order.shippingAddress,
    billing_address: order.billingAddress,
    note: order.note,
    settings: order.settings,
    status_token: order.statusToken,
    placed_on: order.placedOn,
    placed_at: order.placedAt,
    version: order.version,
    updated_at: order.updatedAt,
  }
}

/** A new line as its row. */
export function lineRow(
  line: OrderLine,
  index: number,
): Omit<LineTable, "tenant_id" | "order_id" | "fulfilled" | "cancelled" | "returned"> {
  return {
    id: line.id,
    position: index + 1,
    kind: line.kind,
    variant_id: line.variantId,
    sku: line.sku,
    description: line.description,
    quantity: formatMicro(line.quantity),
    unit_price: formatMicro(line.unitPrice),
    discount_percent: formatMicro(line.discountPercent),
    discount_minor: line.discountMinor,
    tax_rate: formatMicro(line.taxRate),
    tax_category: line.taxCategory,
    tax_code: line.taxCode,
    tracks_stock: line.tracksStock,
    order_discount_minor: line.orderDiscountMinor,
    net_minor: line.netMinor,
    tax_minor: line.taxMinor,
    total_minor: line.totalMinor,
  }
}

/** A row as an order without its lines. */
export function orderOf(row: Selectable<OrderTable>): Order {
  return {
    id: row.id,
    number: row.number,
    channel: row.channel,
    storefrontId: row.storefront_id,
    customerId: row.customer_id,
    contact: row.contact,
    externalId: row.external_id,
    groupId: row.group_id,
    state: row.state,
    paymentState: row.payment_state,
    fulfilmentState: row.fulfilment_state,
    invoiceId: row.invoice_id,
    invoiceNumber: row.invoice_number,
    currency: row.currency,
    pricesIncludeTax: row.prices_include_tax,
    netMinor: row.net_minor,
    taxMinor: row.tax_minor,
    totalMinor: row.total_minor,
    discountMinor: row.discount_minor,
    orderDiscountMinor: row.order_discount_minor,
    shippingMinor: row.shipping_minor,
    paidMinor: row.paid_minor,
    refundedMinor: row.refunded_minor,
    creditedMinor: row.credited_minor,
    paymentMethod: row.payment_method,
    shippingMethod: row.shipping_method,
    shippingAddress: row.shipping_address,
    billingAddress: row.billing_address,
    note: row.note,
    settings: row.settings,
    statusToken: row.status_token,
    placedOn: row.placed_on,
    placedAt: row.placed_at,
    version: row.version,
    updatedAt: row.updated_at,
  }
}

/** A row as a line. */
export function lineOf(row: Selectable<LineTable>): OrderLine {
  return {
    id: row.id,
    kind: row.kind,
    variantId: row.variant_id,
    sku: row.sku,
    description: row.description,
    quantity: parseMicro(row.quantity),
    unitPrice: parseMicro(row.unit_price),
    discountPercent: parseMicro(row.discount_percent),
    discountMinor: row.discount_minor,
    taxRate: parseMicro(row.tax_rate),
    taxCategory: row.tax_category,
    taxCode: row.tax_code,
    tracksStock: row.tracks_stock,
    orderDiscountMinor: row.order_discount_minor,
    netMinor: row.net_minor,
    taxMinor: row.tax_minor,
    totalMinor: row.total_minor,
    fulfilled: parseMicro(row.fulfilled),
    cancelled: parseMicro(row.cancelled),
    returned: parseMicro(row.returned),
  }
}
