export * from "./events.ts"
export {
  type Address,
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
