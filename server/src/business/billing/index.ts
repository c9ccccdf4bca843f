export { type ClientAccount, closeAccount, openAccount, readAccount } from "./account.ts"
export {
  type CustomerBalance,
  customerBalances,
  type DocumentMove,
  forgetCustomers,
  giveBackDocuments,
  reassignCustomers,
} from "./balances.ts"
export { type CreditRequest, creditInvoice, linesCreditedWhole, loadCreditNote } from "./credit.ts"
export type { CreditLine, CreditNote, CreditNoteId } from "./credit-note.ts"
export { changeDraft, createDraft, discardDraft, issueDraft, loadInvoice } from "./draft.ts"
export { type BillingViolation, billingDrift, billingRules } from "./drift.ts"
export {
  billingEvents,
  creditAllocated,
  creditNoteIssued,
  draftChanged,
  draftDiscarded,
  invoiceIssued,
  invoiceOverdue,
  invoicePaid,
  paymentReceived,
  refundMade,
  reminderSent,
} from "./events.ts"
export {
  type Buyer,
  billingErrors,
  type Invoice,
  type InvoiceDraft,
  type InvoiceId,
  type InvoiceLine,
  type InvoiceLineDraft,
  type InvoiceSource,
  type InvoiceState,
  invoiceState,
} from "./invoice.ts"
export { issueInvoice } from "./issue.ts"
export { billingJobs } from "./jobs.ts"
export { markOverdue, sendReminders } from "./overdue.ts"
export { allocateCredit, loadPayment, type PaymentDraft, recordPayment } from "./pay.ts"
export type { Allocation, Payment, PaymentId, Refund } from "./payment.ts"
export { billingPortalRoutes, type InvoicePayments } from "./portal-routes.ts"
export { invoicePdf } from "./print.ts"
export { generateRecurring } from "./recurring-generate.ts"
export { type RefundDraft, refundPayment, refundsOf } from "./refund.ts"
export { billingRoutes } from "./routes.ts"
export { accountRoutes } from "./routes-accounts.ts"
export { changeSettings } from "./settings.ts"
export type { BillingSettings } from "./settings-defaults.ts"
export { type InvoiceFilter, listCreditNotes, listInvoices, listPayments } from "./store-lists.ts"
