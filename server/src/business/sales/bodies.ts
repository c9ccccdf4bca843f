import Type, { type Static } from "typebox"
import { formatMicro, parseMicro } from "#kernel"
import {
  currencySchema,
  dateSchema,
  idSchema,
  instantOf,
  instantSchema,
  nullable,
  oneOf,
  positiveDecimalSchema,
  positiveMinorSchema,
  strict,
  text,
} from "#platform/http"
import { salesErrors } from "./errors.ts"
import {
  type Address,
  channels,
  lineKinds,
  type Order,
  type OrderDraft,
  type OrderLine,
  type OrderLineDraft,
  type OrderWithLines,
  orderLinesMax,
  paymentMethods,
  taxLinesOf,
} from "./order.ts"
import { AddressBody, AddressInput, ContactBody, emailSchema, OrderSettingsBody } from "./parts.ts"
import { fulfilmentStates, orderStates, paymentStates } from "./states.ts"

const CustomerInput = strict(
  {
    id: Type.Optional(idSchema("cus")),
    name: Type.Optional(text(200)),
    email: Type.Optional(nullable(emailSchema)),
    phone: Type.Optional(nullable(Type.String({ maxLength: 40 }))),
    externalId: Type.Optional(nullable(text(100))),
  },
  "By id, else by e-mail address, else by the id of the import; made when there is none.",
)

const OrderLineInput = strict({
  variantId: Type.Optional(idSchema("var")),
  description: Type.Optional(text(500)),
  sku: Type.Optional(nullable(Type.String({ maxLength: 100 }))),
  quantity: positiveDecimalSchema,
  unitPrice: Type.Optional(positiveDecimalSchema),
  discountPercent: Type.Optional(positiveDecimalSchema),
  discountMinor: Type.Optional(positiveMinorSchema),
  taxRate: Type.Optional(positiveDecimalSchema),
})

/** An order as staff enter it. The fields of `historyFields` need the permission sales:history. */
export const OrderInput = strict({
  channel: Type.Optional(oneOf(channels)),
  customer: CustomerInput,
  lines: Type.Array(OrderLineInput, { minItems: 1, maxItems: orderLinesMax }),
  shippingMinor: Type.Optional(positiveMinorSchema),
  shippingAddress: Type.Optional(nullable(AddressInput)),
  billingAddress: Type.Optional(nullable(AddressInput)),
  orderDiscountMinor: Type.Optional(positiveMinorSchema),
  paymentMethod: Type.Optional(oneOf(paymentMethods)),
  note: Type.Optional(nullable(Type.String({ maxLength: 4000 }))),
  createInvoice: Type.Optional(Type.Boolean({ description: "Default true" })),
  placedAt: Type.Optional(instantSchema),
  externalId: Type.Optional(text(100)),
})
type OrderInputBody = Static<typeof OrderInput>

const historyFields = ["channel", "shippingMinor", "orderDiscountMinor", "placedAt", "externalId"] as const
const historyLineFields = ["unitPrice", "discountPercent", "discountMinor", "taxRate"] as const

/** Does this order carry what only history may: prices, discounts, a charge, a channel, a date or an id of its own? A line
 *  without a product has no price but its own, so its unit price and tax are staff's to say. */
export function isHistory(body: OrderInputBody): boolean {
  if (historyFields.some((field) => body[field] !== undefined)) return true
  return body.lines.some((line) =>
    historyLineFields.some((field) => {
      const isOwn = line.variantId === undefined && (field === "unitPrice" || field === "taxRate")
      return line[field] !== undefined && !isOwn
    }),
  )
}

/** The draft of an order that staff entered. */
export function draftOf(body: OrderInputBody): OrderDraft {
  const { customer } = body
  if (Object.keys(customer).length === 0) throw salesErrors["sales.customer_missing"]()
  return {
    channel: body.channel ?? "manual",
    storefrontId: null,
    customer: {
      ...(customer.id === undefined ? {} : { id: customer.id }),
      name: customer.name?.trim() ?? "",
      email: customer.email ?? null,
      phone: customer.phone ?? null,
      externalId: customer.externalId ?? null,
    },
    lines: body.lines.map(lineDraft),
    ...(body.shippingMinor === undefined ? {} : { shippingMinor: BigInt(body.shippingMinor) }),
    shippingAddress: addressOf(body.shippingAddress),
    billingAddress: addressOf(body.billingAddress),
    orderDiscountMinor: BigInt(body.orderDiscountMinor ?? 0),
    paymentMethod: body.paymentMethod ?? "invoice",
    note: body.note ?? null,
    ...(body.createInvoice === undefined ? {} : { createInvoice: body.createInvoice }),
    ...(body.placedAt === undefined ? {} : { placedAt: instantOf(body.placedAt) }),
    ...(body.externalId === undefined ? {} : { externalId: body.externalId }),
  }
}

function lineDraft(line: OrderInputBody["lines"][number]): OrderLineDraft {
  return {
    variantId: line.variantId ?? null,
    quantity: parseMicro(line.quantity),
    ...(line.description === undefined ? {} : { description: line.description.trim() }),
    ...(line.sku === undefined ? {} : { sku: line.sku }),
    ...(line.unitPrice === undefined ? {} : { unitPrice: parseMicro(line.unitPrice) }),
    ...(line.discountPercent === undefined ? {} : { discountPercent: parseMicro(line.discountPercent) }),
    ...(line.discountMinor === undefined ? {} : { discountMinor: BigInt(line.discountMinor) }),
    ...(line.taxRate === undefined ? {} : { taxRate: parseMicro(line.taxRate) }),
  }
}

/** An address with every field answered. */
export function addressOf(address: Static<typeof AddressInput> | null | undefined): Address | null {
  if (address === null || address === undefined) return null
  const { name = null, line2 = null, region = null, postalCode = null, line1, city, country } = address
  return { name, line1, line2, city, region, postalCode, country }
}

const OrderLineBody = Type.Object({
  id: idSchema("oln"),
  kind: oneOf(lineKinds),
  variantId: nullable(idSchema("var")),
  sku: nullable(Type.String()),
  description: Type.String(),
  quantity: Type.String(),
  unitPrice: Type.String(),
  discountPercent: Type.String(),
  discountMinor: Type.String(),
  orderDiscountMinor: Type.String(),
  taxRate: Type.String(),
  taxCategory: Type.String(),
  taxCode: Type.String(),
  netMinor: Type.String(),
  taxMinor: Type.String(),
  totalMinor: Type.String(),
  fulfilled: Type.String(),
  cancelled: Type.String(),
  returned: Type.String(),
})

const headFields = {
  id: idSchema("ord"),
  number: Type.String(),
  channel: oneOf(channels),
  storefrontId: nullable(idSchema("sto")),
  customerId: idSchema("cus"),
  contact: ContactBody,
  externalId: nullable(Type.String()),
  groupId: nullable(Type.String()),
  state: oneOf(orderStates),
  paymentState: oneOf(paymentStates),
  fulfilmentState: oneOf(fulfilmentStates),
  isInvoiced: Type.Boolean(),
  invoiceId: nullable(idSchema("inv")),
  invoiceNumber: nullable(Type.String()),
  currency: currencySchema,
  pricesIncludeTax: Type.Boolean(),
  netMinor: Type.String(),
  taxMinor: Type.String(),
  totalMinor: Type.String(),
  discountMinor: Type.String(),
  orderDiscountMinor: Type.String(),
  shippingMinor: Type.String(),
  paidMinor: Type.String(),
  refundedMinor: Type.String(),
  creditedMinor: Type.String(),
  paymentMethod: oneOf(paymentMethods),
  shippingMethod: nullable(Type.String()),
  placedOn: dateSchema,
  placedAt: instantSchema,
  version: Type.Integer(),
  updatedAt: instantSchema,
}

/** An order in a list. */
export const OrderHeadBody = Type.Object(headFields)

/** An order with all that staff see of it. */
export const OrderBody = Type.Object({
  ...headFields,
  shippingAddress: nullable(AddressBody),
  billingAddress: nullable(AddressBody),
  note: nullable(Type.String()),
  settings: OrderSettingsBody,
  lines: Type.Array(OrderLineBody),
  taxLines: Type.Array(
    Type.Object({
      taxRate: Type.String(),
      taxCategory: Type.String(),
      baseMinor: Type.String(),
      taxMinor: Type.String(),
    }),
  ),
})

export function orderHeadBody(order: Order): Static<typeof OrderHeadBody> {
  return {
    id: order.id,
    number: order.number,
    channel: order.channel,
    storefrontId: order.storefrontId,
    customerId: order.customerId,
    contact: order.contact,
    externalId: order.externalId,
    groupId: order.groupId,
    state: order.state,
    paymentState: order.paymentState,
    fulfilmentState: order.fulfilmentState,
    isInvoiced: order.invoiceId !== null,
    invoiceId: order.invoiceId,
    invoiceNumber: order.invoiceNumber,
    currency: order.currency,
    pricesIncludeTax: order.pricesIncludeTax,
    netMinor: String(order.netMinor),
    taxMinor: String(order.taxMinor),
    totalMinor: String(order.totalMinor),
    discountMinor: String(order.discountMinor),
    orderDiscountMinor: String(order.orderDiscountMinor),
    shippingMinor: String(order.shippingMinor),
    paidMinor: String(order.paidMinor),
    refundedMinor: String(order.refundedMinor),
    creditedMinor: String(order.creditedMinor),
    paymentMethod: order.paymentMethod,
    shippingMethod: order.shippingMethod,
    placedOn: order.placedOn,
    placedAt: order.placedAt.toISOString(),
    version: order.version,
    updatedAt: order.updatedAt.toISOString(),
  }
}

export function orderBody(order: OrderWithLines): Static<typeof OrderBody> {
  return {
    ...orderHeadBody(order),
    shippingAddress: order.shippingAddress,
    billingAddress: order.billingAddress,
    note: order.note,
    settings: order.settings,
    lines: order.lines.map(orderLineBody),
    taxLines: taxLinesOf(order.lines).map((tax) => ({
      taxRate: formatMicro(tax.taxRate),
      taxCategory: tax.taxCategory,
      baseMinor: String(tax.baseMinor),
      taxMinor: String(tax.taxMinor),
    })),
  }
}

function orderLineBody(line: OrderLine): Static<typeof OrderLineBody> {
  return {
    id: line.id,
    kind: line.kind,
    variantId: line.variantId,
    sku: line.sku,
    description: line.description,
    quantity: formatMicro(line.quantity),
    unitPrice: formatMicro(line.unitPrice),
    discountPercent: formatMicro(line.discountPercent),
    discountMinor: String(line.discountMinor),
    orderDiscountMinor: String(line.orderDiscountMinor),
    taxRate: formatMicro(line.taxRate),
    taxCategory: line.taxCategory,
    taxCode: line.taxCode,
    netMinor: String(line.netMinor),
    taxMinor: String(line.taxMinor),
    totalMinor: String(line.totalMinor),
    fulfilled: formatMicro(line.fulfilled),
    cancelled: formatMicro(line.cancelled),
    returned: formatMicro(line.returned),
  }
}
