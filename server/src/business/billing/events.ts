import Type from "typebox"
import { defineEvent, type EventType } from "#platform/events"
import { currencySchema, dateSchema, idSchema, minorSchema, nullable, oneOf } from "#platform/http"
import { invoiceSources } from "./invoice.ts"

const body = "01jd7n3xq8e5fv0k2m4p6r8t9w"
const orderId = nullable(Type.String())
const ref = { invoiceId: idSchema("inv"), number: Type.String(), customerId: Type.String(), orderId }
const refSample = {
  invoiceId: `inv_${body}`,
  number: "INV-2026-00017",
  customerId: `cus_${body}`,
  orderId: `ord_${body}`,
} as const
const moved = {
  paymentId: idSchema("pay"),
  customerId: Type.String(),
  amountMinor: minorSchema,
  currency: currencySchema,
  allocations: Type.Array(Type.Object({ invoiceId: idSchema("inv"), orderId, amountMinor: minorSchema })),
}
const movedSample = {
  paymentId: `pay_${body}` as const,
  customerId: `cus_${body}`,
  amountMinor: "1240",
  currency: "EUR",
  allocations: [{ invoiceId: `inv_${body}` as const, orderId: `ord_${body}`, amountMinor: "1240" }],
}

/** An invoice got its number and was booked. */
export const invoiceIssued = defineEvent({
  type: "billing.invoice.issued",
  version: 1,
  summary: "An invoice got its number",
  schema: Type.Object({
    ...ref,
    orderNumber: nullable(Type.String()),
    source: oneOf(invoiceSources),
    issueDate: dateSchema,
    dueDate: dateSchema,
    currency: currencySchema,
    netMinor: minorSchema,
    taxMinor: minorSchema,
    totalMinor: minorSchema,
  }),
  sample: {
    ...refSample,
    orderNumber: "260302-7K3M9QX",
    source: "storefront",
    issueDate: "2026-03-02",
    dueDate: "2026-04-01",
    currency: "EUR",
    netMinor: "1000",
    taxMinor: "240",
    totalMinor: "1240",
  },
  subject: (d) => d.invoiceId,
})

/** The last of an invoice's balance was paid. */
export const invoicePaid = defineEvent({
  type: "billing.invoice.paid",
  version: 1,
  summary: "An invoice is paid in full",
  schema: Type.Object(ref),
  sample: refSample,
  subject: (d) => d.invoiceId,
})

/** An invoice's due date passed with a balance left; once per invoice. */
export const invoiceOverdue = defineEvent({
  type: "billing.invoice.overdue",
  version: 1,
  summary: "An invoice is overdue",
  schema: Type.Object({ ...ref, dueDate: dateSchema, balanceMinor: minorSchema, currency: currencySchema }),
  sample: { ...refSample, dueDate: "2026-04-01", balanceMinor: "1240", currency: "EUR" },
  subject: (d) => d.invoiceId,
})

/** A reminder of an overdue invoice is due to go out; once per invoice and step. */
export const reminderSent = defineEvent({
  type: "billing.reminder.sent",
  version: 1,
  summary: "A reminder of an overdue invoice went out",
  schema: Type.Object({
    ...ref,
    step: Type.Integer(),
    dueDate: dateSchema,
    balanceMinor: minorSchema,
    currency: currencySchema,
  }),
  sample: { ...refSample, step: 3, dueDate: "2026-04-01", balanceMinor: "1240", currency: "EUR" },
  subject: (d) => d.invoiceId,
})

const DraftFact = Type.Object({
  invoiceId: idSchema("inv"),
  customerId: Type.String(),
  totalMinor: minorSchema,
  currency: currencySchema,
})
const draftSample = {
  invoiceId: `inv_${body}`,
  customerId: `cus_${body}`,
  totalMinor: "1240",
  currency: "EUR",
} as const

function draftEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({ type, version: 1, summary, schema: DraftFact, sample: draftSample, subject: (d) => d.invoiceId })
}

/** A draft of an invoice was made. */
export const invoiceDrafted = draftEvent("billing.invoice.drafted", "A draft of an invoice was made")
/** A draft was changed. */
export const draftChanged = draftEvent("billing.draft.changed", "A draft of an invoice was changed")
/** A draft was thrown away. */
export const draftDiscarded = draftEvent("billing.draft.discarded", "A draft of an invoice was thrown away")

/** An invoice was corrected, whole or in part. */
export const creditNoteIssued = defineEvent({
  type: "billing.credit_note.issued",
  version: 1,
  summary: "A credit note got its number",
  schema: Type.Object({
    creditNoteId: idSchema("crn"),
    number: Type.String(),
    invoiceId: idSchema("inv"),
    customerId: Type.String(),
    orderId,
    issueDate: dateSchema,
    currency: currencySchema,
    netMinor: minorSchema,
    taxMinor: minorSchema,
    totalMinor: minorSchema,
    lines: Type.Array(
      Type.Object({ lineNo: Type.Integer(), orderLineId: nullable(Type.String()), quantity: Type.String() }),
    ),
  }),
  sample: {
    creditNoteId: `crn_${body}`,
    number: "CN-2026-00003",
    invoiceId: `inv_${body}`,
    customerId: `cus_${body}`,
    orderId: `ord_${body}`,
    issueDate: "2026-03-05",
    currency: "EUR",
    netMinor: "1000",
    taxMinor: "240",
    totalMinor: "1240",
    lines: [{ lineNo: 1, orderLineId: `oln_${body}`, quantity: "1" }],
  },
  subject: (d) => d.creditNoteId,
})

/** Money came in. */
export const paymentReceived = defineEvent({
  type: "billing.payment.received",
  version: 1,
  summary: "A payment came in",
  schema: Type.Object(moved),
  sample: movedSample,
  subject: (d) => d.paymentId,
})

/** Credit that a customer had was used for invoices. */
export const creditAllocated = defineEvent({
  type: "billing.credit.allocated",
  version: 1,
  summary: "A customer's credit was used for invoices",
  schema: Type.Object(moved),
  sample: movedSample,
  subject: (d) => d.paymentId,
})

/** Money went back; `allocations` are what it took back from invoices. */
export const refundMade = defineEvent({
  type: "billing.refund.made",
  version: 1,
  summary: "Money was given back",
  schema: Type.Object({ refundId: idSchema("rfd"), ...moved }),
  sample: { refundId: `rfd_${body}`, ...movedSample },
  subject: (d) => d.paymentId,
})

/** The billing settings of the business changed. */
export const billingSettingsChanged = defineEvent({
  type: "billing.settings.changed",
  version: 1,
  summary: "The billing settings changed",
  schema: Type.Object({ tenantId: Type.String() }),
  sample: { tenantId: `ten_${body}` },
  subject: (d) => d.tenantId,
})

/** A merged customer's documents moved to the one it lives on in. */
export const customerReassigned = defineEvent({
  type: "billing.customer.reassigned",
  version: 1,
  summary: "The documents of merged customers moved to the one that is left",
  schema: Type.Object({ customerId: Type.String(), mergedIds: Type.Array(Type.String()) }),
  sample: { customerId: `cus_${body}`, mergedIds: [`cus_${body}`] },
  subject: (d) => d.customerId,
})

/** On what terms a client pays was agreed on, changed or taken back. */
export const accountChanged = defineEvent({
  type: "billing.account.changed",
  version: 1,
  summary: "A client's account was opened, changed or closed",
  schema: Type.Object({ customerId: Type.String(), action: oneOf(["opened", "changed", "closed"]) }),
  sample: { customerId: `cus_${body}`, action: "opened" },
  subject: (d) => d.customerId,
})

const RecurringFact = Type.Object({
  recurringId: idSchema("rec"),
  customerId: Type.String(),
  nextOn: dateSchema,
  isPaused: Type.Boolean(),
})
const recurringSample = {
  recurringId: `rec_${body}`,
  customerId: `cus_${body}`,
  nextOn: "2026-04-01",
  isPaused: false,
} as const

function recurringEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: RecurringFact,
    sample: recurringSample,
    subject: (d) => d.recurringId,
  })
}

/** A recurring invoice was set up. */
export const recurringCreated = recurringEvent("billing.recurring.created", "A recurring invoice was set up")
/** A recurring invoice was changed, paused or resumed. */
export const recurringChanged = recurringEvent(
  "billing.recurring.changed",
  "A recurring invoice was changed, paused or resumed",
)
/** A recurring invoice was ended. */
export const recurringEnded = recurringEvent("billing.recurring.ended", "A recurring invoice was ended")

/** Everything that billing tells. */
export const billingEvents: readonly EventType[] = [
  invoiceIssued,
  invoicePaid,
  invoiceOverdue,
  reminderSent,
  invoiceDrafted,
  draftChanged,
  draftDiscarded,
  creditNoteIssued,
  paymentReceived,
  creditAllocated,
  refundMade,
  billingSettingsChanged,
  customerReassigned,
  accountChanged,
  recurringCreated,
  recurringChanged,
  recurringEnded,
].map((t) => t as EventType)
