import Type from "typebox"
import { defineEvent } from "#platform/events"
import { decimalSchema, idSchema, oneOf } from "#platform/http"
import { purchaseStates } from "./purchase.ts"

const fact = {
  version: 1,
  schema: Type.Object({ supplierId: idSchema("sup"), name: Type.String() }),
  sample: { supplierId: "sup_01jd7n3xq8e5fv0k2m4p6r8t9w", name: "Exotic Liquids" },
  subject: (d: { supplierId: string }) => d.supplierId,
} as const

/** A supplier was made. */
export const supplierCreated = defineEvent({
  ...fact,
  type: "purchasing.supplier.created",
  summary: "A supplier was made",
})

/** A supplier's fields changed. */
export const supplierUpdated = defineEvent({
  ...fact,
  type: "purchasing.supplier.updated",
  summary: "A supplier's fields changed",
})

const orderFields = {
  purchaseOrderId: idSchema("po"),
  supplierId: idSchema("sup"),
  number: Type.Integer(),
  state: oneOf(purchaseStates),
}
const orderSample = {
  purchaseOrderId: "po_01jd7n3xq8e5fv0k2m4p6r8t9w",
  supplierId: "sup_01jd7n3xq8e5fv0k2m4p6r8t9w",
  number: 12,
  state: "ordered",
} as const
const purchaseActionsTold = ["created", "changed", "ordered", "cancelled", "closed"] as const

/** A purchase order was made, changed, sent, cancelled, or its rest is not waited for any more. */
export const purchaseChanged = defineEvent({
  type: "purchasing.order.changed",
  summary: "A purchase order was made, changed, sent, cancelled or closed",
  version: 1,
  schema: Type.Object({ ...orderFields, action: oneOf(purchaseActionsTold) }),
  sample: { ...orderSample, action: "ordered" },
  subject: (d) => d.purchaseOrderId,
})

/** Goods of a purchase order came. */
export const purchaseReceived = defineEvent({
  type: "purchasing.order.received",
  summary: "Goods of a purchase order came and went into stock",
  version: 1,
  schema: Type.Object({
    ...orderFields,
    receiptId: idSchema("prc"),
    lines: Type.Array(Type.Object({ variantId: Type.String(), quantity: decimalSchema })),
  }),
  sample: {
    ...orderSample,
    state: "received",
    receiptId: "prc_01jd7n3xq8e5fv0k2m4p6r8t9w",
    lines: [{ variantId: "var_01jd7n3xq8e5fv0k2m4p6r8t9w", quantity: "10" }],
  },
  subject: (d) => d.purchaseOrderId,
})

export const purchasingEvents = [supplierCreated, supplierUpdated, purchaseChanged, purchaseReceived] as const
