import Type, { type Static } from "typebox"
import { defineEvent } from "#platform/events"
import { dateSchema, idSchema, minorSchema, nullable, oneOf, positiveDecimalSchema } from "#platform/http"
import { channels, lineKinds, paymentMethods } from "./order.ts"
import { AddressBody, ContactBody, OrderSettingsBody } from "./parts.ts"
import { fulfilmentStates, orderStates, paymentStates } from "./states.ts"

/** The three states of an order after the fact. */
const states = {
  state: oneOf(orderStates),
  paymentState: oneOf(paymentStates),
  fulfilmentState: oneOf(fulfilmentStates),
}

/** What every event of an order names. */
const head = {
  orderId: idSchema("ord"),
  number: Type.String(),
  channel: oneOf(channels),
  customerId: idSchema("cus"),
  ...states,
}

const headSample = {
  orderId: "ord_01jd7n3xq8e5fv0k2m4p6r8t9w",
  number: "261121-7K3M9QX",
  channel: "storefront",
  customerId: "cus_01jd7n3xq8e5fv0k2m4p6r8t9w",
  state: "open",
  paymentState: "none",
  fulfilmentState: "none",
} as const

const PlacedLine = Type.Object({
  lineId: idSchema("oln"),
  kind: oneOf(lineKinds),
  variantId: nullable(idSchema("var")),
  sku: nullable(Type.String()),
  description: Type.String(),
  quantity: positiveDecimalSchema,
  unitPrice: Type.String(),
  discountPercent: Type.String(),
  discountMinor: minorSchema,
  taxRate: Type.String(),
  taxCategory: Type.String(),
  taxCode: Type.String(),
  tracksStock: Type.Boolean(),
  orderDiscountMinor: minorSchema,
  netMinor: minorSchema,
  taxMinor: minorSchema,
  totalMinor: minorSchema,
})

const OrderPlaced = Type.Object({
  ...head,
  storefrontId: nullable(idSchema("sto")),
  externalId: nullable(Type.String()),
  groupId: nullable(Type.String()),
  currency: Type.String(),
  pricesIncludeTax: Type.Boolean(),
  lines: Type.Array(PlacedLine),
  orderDiscountMinor: minorSchema,
  shippingMinor: minorSchema,
  netMinor: minorSchema,
  taxMinor: minorSchema,
  totalMinor: minorSchema,
  paymentMethod: oneOf(paymentMethods),
  settings: OrderSettingsBody,
  /** Until when the stock is kept; null: until the order is delivered or cancelled. */
  reservedUntil: nullable(Type.String()),
  placedOn: dateSchema,
  contact: ContactBody,
  shippingAddress: nullable(AddressBody),
  billingAddress: nullable(AddressBody),
})
export type OrderPlacedData = Static<typeof OrderPlaced>

const holder = (d: { customerId: string }): string => d.customerId

/** An order was placed, on whatever channel. Carries all that reserving its stock and invoicing it need. */
export const orderPlaced = defineEvent({
  type: "sales.order.placed",
  version: 1,
  summary: "An order was placed",
  schema: OrderPlaced,
  sample: {
    ...headSample,
    storefrontId: "sto_01jd7n3xq8e5fv0k2m4p6r8t9w",
    externalId: null,
    groupId: null,
    currency: "EUR",
    pricesIncludeTax: true,
    lines: [
      {
        lineId: "oln_01jd7n3xq8e5fv0k2m4p6r8t9w",
        kind: "product",
        variantId: "var_01jd7n3xq8e5fv0k2m4p6r8t9w",
        sku: "OIL-500",
        description: "Olive oil 500 ml",
        quantity: "2",
        unitPrice: "9.9",
        discountPercent: "0",
        discountMinor: "0",
        taxRate: "13",
        taxCategory: "S",
        taxCode: "reduced",
        tracksStock: true,
        orderDiscountMinor: "0",
        netMinor: "1752",
        taxMinor: "228",
        totalMinor: "1980",
      },
    ],
    orderDiscountMinor: "0",
    shippingMinor: "0",
    netMinor: "1752",
    taxMinor: "228",
    totalMinor: "1980",
    paymentMethod: "invoice",
    settings: { autoCreateInvoices: true, syncInventory: true, reservationMinutes: 60, commissionRate: null },
    reservedUntil: null,
    placedOn: "2026-11-21",
    contact: { name: "Eleni Papadaki", email: "eleni@example.com", phone: null, taxNumber: null },
    shippingAddress: null,
    billingAddress: null,
  },
  subject: (d) => d.orderId,
  personal: { holder, fields: ["contact", "shippingAddress", "billingAddress"] },
})

/** An invoice was issued for an order: it became invoiced. */
export const orderInvoiced = defineEvent({
  type: "sales.order.invoiced",
  version: 1,
  summary: "An order became invoiced",
  schema: Type.Object({ ...head, invoiceId: idSchema("inv"), invoiceNumber: Type.String() }),
  sample: { ...headSample, invoiceId: "inv_01jd7n3xq8e5fv0k2m4p6r8t9w", invoiceNumber: "2026-000017" },
  subject: (d) => d.orderId,
})

const moneySample = { amountMinor: "1980", paidMinor: "1980", refundedMinor: "0", totalMinor: "1980", currency: "EUR" }
const Money = Type.Object({
  ...head,
  amountMinor: minorSchema,
  paidMinor: minorSchema,
  refundedMinor: minorSchema,
  totalMinor: minorSchema,
  currency: Type.String(),
})

/** Money for an order arrived; `paymentState` says whether that was all of it. */
export const orderPaid = defineEvent({
  type: "sales.order.paid",
  version: 1,
  summary: "A payment for an order arrived",
  schema: Money,
  sample: { ...headSample, ...moneySample, paymentState: "paid" },
  subject: (d) => d.orderId,
})

/** Money for an order went back to the customer. */
export const orderRefunded = defineEvent({
  type: "sales.order.refunded",
  version: 1,
  summary: "A payment for an order was refunded",
  schema: Money,
  sample: { ...headSample, ...moneySample, refundedMinor: "1980", paymentState: "refunded" },
  subject: (d) => d.orderId,
})

/** A credit note that no cancellation or return made was written for an order's invoice. */
export const orderCredited = defineEvent({
  type: "sales.order.credited",
  version: 1,
  summary: "An order is to be paid less, because its invoice was credited by hand",
  schema: Type.Object({
    ...head,
    invoiceId: idSchema("inv"),
    creditMinor: minorSchema,
    totalMinor: minorSchema,
    currency: Type.String(),
  }),
  sample: {
    ...headSample,
    invoiceId: "inv_01jd7n3xq8e5fv0k2m4p6r8t9w",
    creditMinor: "500",
    totalMinor: "1980",
    currency: "EUR",
  },
  subject: (d) => d.orderId,
})

const MovedLine = Type.Object({
  lineId: idSchema("oln"),
  variantId: nullable(idSchema("var")),
  tracksStock: Type.Boolean(),
  quantity: positiveDecimalSchema,
})
const movedSample = {
  lineId: "oln_01jd7n3xq8e5fv0k2m4p6r8t9w",
  variantId: "var_01jd7n3xq8e5fv0k2m4p6r8t9w",
  tracksStock: true,
  quantity: "1",
} as const

/** An order, or what was not delivered of it, was cancelled. */
export const orderCancelled = defineEvent({
  type: "sales.order.cancelled",
  version: 1,
  summary: "An order, or the rest of it, was cancelled",
  schema: Type.Object({
    ...head,
    /** False when a part had been delivered: then only the rest is cancelled. */
    isWhole: Type.Boolean(),
    reason: Type.String(),
    lines: Type.Array(MovedLine),
    creditMinor: minorSchema,
    invoiceId: nullable(idSchema("inv")),
  }),
  sample: {
    ...headSample,
    state: "cancelled",
    isWhole: true,
    reason: "changed my mind",
    lines: [movedSample],
    creditMinor: "990",
    invoiceId: null,
  },
  subject: (d) => d.orderId,
})

/** Lines of an order were delivered. */
export const orderFulfilled = defineEvent({
  type: "sales.order.fulfilled",
  version: 1,
  summary: "An order, or a part of it, was delivered",
  schema: Type.Object({ ...head, fulfilmentId: idSchema("ful"), lines: Type.Array(MovedLine) }),
  sample: {
    ...headSample,
    fulfilmentState: "fulfilled",
    fulfilmentId: "ful_01jd7n3xq8e5fv0k2m4p6r8t9w",
    lines: [movedSample],
  },
  subject: (d) => d.orderId,
})

/** A customer asked to send goods back; nothing moved yet. */
export const returnRequested = defineEvent({
  type: "sales.return.requested",
  version: 1,
  summary: "A return was asked for",
  schema: Type.Object({ ...head, returnId: idSchema("ret"), reason: Type.String(), lines: Type.Array(MovedLine) }),
  sample: { ...headSample, returnId: "ret_01jd7n3xq8e5fv0k2m4p6r8t9w", reason: "too small", lines: [movedSample] },
  subject: (d) => d.orderId,
})

/** A return that had been asked for was refused. */
export const returnRefused = defineEvent({
  type: "sales.return.refused",
  version: 1,
  summary: "A return was refused",
  schema: Type.Object({ ...head, returnId: idSchema("ret"), reason: Type.String() }),
  sample: { ...headSample, returnId: "ret_01jd7n3xq8e5fv0k2m4p6r8t9w", reason: "worn" },
  subject: (d) => d.orderId,
})

/** Goods came back. `restocked` of a line can be sold again, the rest of its `quantity` can't. */
export const orderReturned = defineEvent({
  type: "sales.order.returned",
  version: 1,
  summary: "Goods of an order came back",
  schema: Type.Object({
    ...head,
    returnId: idSchema("ret"),
    reason: Type.String(),
    lines: Type.Array(Type.Object({ ...MovedLine.properties, restocked: positiveDecimalSchema })),
    creditMinor: minorSchema,
    invoiceId: nullable(idSchema("inv")),
  }),
  sample: {
    ...headSample,
    fulfilmentState: "returned",
    returnId: "ret_01jd7n3xq8e5fv0k2m4p6r8t9w",
    reason: "too small",
    lines: [{ ...movedSample, restocked: "1" }],
    creditMinor: "990",
    invoiceId: "inv_01jd7n3xq8e5fv0k2m4p6r8t9w",
  },
  subject: (d) => d.orderId,
})

/** The personal fields of a person's orders were erased; the orders stay. */
export const ordersErased = defineEvent({
  type: "sales.orders.erased",
  version: 1,
  summary: "Personal data was erased from a customer's orders",
  schema: Type.Object({ customerIds: Type.Array(idSchema("cus")), orders: Type.Integer() }),
  sample: { customerIds: ["cus_01jd7n3xq8e5fv0k2m4p6r8t9w"], orders: 3 },
  subject: (d) => d.customerIds[0] ?? "",
})
