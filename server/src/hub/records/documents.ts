import Type, { type Static } from "typebox"
import {
  documentFields,
  optionalAddress,
  optionalDay,
  optionalDecimal,
  optionalInstant,
  optionalMinor,
  optionalText,
  optionalWord,
  reference,
} from "./parts.ts"
import { keyText, recordType } from "./record-type.ts"

const lineSchema = Type.Object({
  item: reference,
  sku: optionalText(100),
  description: optionalText(4000),
  quantity: optionalDecimal,
  unitPrice: optionalDecimal,
  /** Percent off, 0 to 100. */
  discountPercent: optionalDecimal,
  discountMinor: optionalMinor,
  /** Percent. */
  taxRate: optionalDecimal,
  /** The vendor's name for the rate; a mapping may translate it. */
  taxCode: optionalText(100),
  taxMinor: optionalMinor,
  /** Ledger account code. */
  account: optionalText(50),
})
/** A line of an order, invoice or credit note. */
export interface DocumentLine extends Static<typeof lineSchema> {}
const lines = Type.Array(lineSchema, { maxItems: 5000 })
const totals = { netMinor: optionalMinor, taxMinor: optionalMinor, totalMinor: optionalMinor }
const guardedTotals = ["currency", "pricesIncludeTax", "lines", "netMinor", "taxMinor", "totalMinor"]
const numberKey = (r: Readonly<Record<string, unknown>>) => {
  const number = keyText(r["number"])
  return [number && `number:${number}`]
}

const orderSchema = Type.Object({
  number: optionalText(255),
  customer: reference,
  customerName: optionalText(255),
  customerEmail: optionalText(254),
  customerPhone: optionalText(60),
  placedAt: optionalInstant,
  status: optionalWord(["pending", "confirmed", "fulfilled", "cancelled"]),
  payment: optionalWord(["unpaid", "part", "paid", "refunded"]),
  ...documentFields,
  lines,
  shippingMinor: optionalMinor,
  shippingTaxRate: optionalDecimal,
  discountMinor: optionalMinor,
  ...totals,
  billingAddress: optionalAddress,
  shippingAddress: optionalAddress,
  note: optionalText(4000),
})
interface OrderRecord extends Static<typeof orderSchema> {}

/** An order of an outside channel, or one of ours that a channel is told of. */
export const Order = recordType<OrderRecord>({
  kind: "order",
  name: "Orders",
  schema: orderSchema,
  title: "number",
  personal: ["customerName", "customerEmail", "customerPhone", "billingAddress", "shippingAddress", "note"],
  guarded: [...guardedTotals, "payment", "shippingMinor", "discountMinor"],
})

const invoiceSchema = Type.Object({
  number: optionalText(255),
  customer: reference,
  reference: optionalText(255),
  issueDate: optionalDay,
  dueDate: optionalDay,
  status: optionalWord(["draft", "issued", "paid", "void"]),
  ...documentFields,
  lines,
  ...totals,
  /** What is still owed. */
  dueMinor: optionalMinor,
})
interface InvoiceRecord extends Static<typeof invoiceSchema> {}

/** A sales invoice. */
export const Invoice = recordType<InvoiceRecord>({
  kind: "invoice",
  name: "Invoices",
  schema: invoiceSchema,
  title: "number",
  guarded: [...guardedTotals, "number", "status", "issueDate", "dueMinor"],
  keys: numberKey,
})

const creditNoteSchema = Type.Object({
  number: optionalText(255),
  customer: reference,
  /** The invoice it takes back. */
  invoice: reference,
  reference: optionalText(255),
  issueDate: optionalDay,
  status: optionalWord(["draft", "issued", "paid", "void"]),
  ...documentFields,
  lines,
  ...totals,
})
interface CreditNoteRecord extends Static<typeof creditNoteSchema> {}

/** A sales credit note. */
export const CreditNote = recordType<CreditNoteRecord>({
  kind: "credit_note",
  name: "Credit notes",
  schema: creditNoteSchema,
  title: "number",
  guarded: [...guardedTotals, "number", "status", "issueDate"],
  keys: numberKey,
})

const paymentSchema = Type.Object({
  invoice: reference,
  creditNote: reference,
  customer: reference,
  date: optionalDay,
  amountMinor: optionalMinor,
  currency: documentFields.currency,
  reference: optionalText(255),
  method: optionalText(100),
  /** Ledger account code of the bank or till. */
  account: optionalText(50),
  status: optionalWord(["pending", "received", "failed", "deleted"]),
})
interface PaymentRecord extends Static<typeof paymentSchema> {}

/** Money received for an invoice (or, with a credit note, paid back). */
export const Payment = recordType<PaymentRecord>({
  kind: "payment",
  name: "Payments",
  schema: paymentSchema,
  title: "reference",
  guarded: ["invoice", "creditNote", "amountMinor", "currency", "status", "date"],
})

const refundSchema = Type.Object({
  payment: reference,
  order: reference,
  date: optionalDay,
  amountMinor: optionalMinor,
  currency: documentFields.currency,
  reason: optionalText(500),
  status: optionalWord(["pending", "done", "failed"]),
  lines: Type.Array(Type.Object({ sku: optionalText(100), quantity: optionalDecimal, restocked: optionalDecimal }), {
    maxItems: 5000,
  }),
})
interface RefundRecord extends Static<typeof refundSchema> {}

/** Money given back. */
export const Refund = recordType<RefundRecord>({
  kind: "refund",
  name: "Refunds",
  schema: refundSchema,
  title: "reason",
  guarded: ["payment", "order", "amountMinor", "currency", "status", "lines"],
})
