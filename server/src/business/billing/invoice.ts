import {
  type Currency,
  defineErrors,
  type Id,
  type LineTotals,
  type LocalDate,
  type Micro,
  type TaxLine,
} from "#kernel"
import type { Rate } from "./exchange.ts"

export type InvoiceId = Id<"inv">

/** Where an invoice came from. */
export const invoiceSources = [
  "manual",
  "storefront",
  "marketplace",
  "import",
  "connector",
  "recurring",
  "work",
] as const
export type InvoiceSource = (typeof invoiceSources)[number]

/** A shipping charge is booked to an account of its own. */
export const lineKinds = ["sale", "shipping"] as const
export type LineKind = (typeof lineKinds)[number]

/** What an invoice is told to be: all of it follows from facts, none is ever set. */
export const invoiceStates = ["draft", "issued", "partially_paid", "paid", "overdue", "credited"] as const
export type InvoiceState = (typeof invoiceStates)[number]

export interface Address {
  readonly name: string | null
  readonly line1: string
  readonly line2: string | null
  readonly city: string
  readonly region: string | null
  readonly postalCode: string | null
  /** ISO 3166 alpha-2. */
  readonly country: string
}

/** The buyer as of the day of issue. */
export interface Buyer {
  readonly name: string
  readonly email: string | null
  readonly taxNumber: string | null
  readonly address: Address | null
}

export interface InvoiceLineDraft {
  readonly description: string
  readonly sku: string | null
  readonly variantId: string | null
  readonly orderLineId: string | null
  /** Default "sale". */
  readonly kind?: LineKind
  readonly unitPrice: Micro
  readonly quantity: Micro
  readonly discountPercent: Micro
  readonly discountMinor: bigint
  readonly taxRate: Micro
  readonly taxCategory: string
  readonly taxCode: string
}

export interface InvoiceDraft {
  readonly customerId: string
  readonly buyer: Buyer
  readonly source: InvoiceSource
  readonly orderId: string | null
  readonly orderNumber: string | null
  readonly currency: Currency
  readonly pricesIncludeTax: boolean
  readonly lines: readonly InvoiceLineDraft[]
  readonly orderDiscountMinor: bigint
  readonly issueDate: LocalDate
  /** null: the payment terms of the settings. */
  readonly dueDate: LocalDate | null
  readonly notes: string | null
  /** `exchangeRate` (tenant's currency per one of the invoice's, "0.92") is needed where the currencies differ. */
  readonly meta: Readonly<Record<string, unknown>>
}

/** A line with its sums. `lineNo` counts from 1 and names the line in a credit note. */
export interface InvoiceLine extends Omit<InvoiceLineDraft, "kind">, Omit<LineTotals, "discountMinor"> {
  readonly lineNo: number
  readonly kind: LineKind
  /** The line's discount in all: percentage and amount. */
  readonly lineDiscountMinor: bigint
}

/** A draft or an issued invoice; `number`, `issuedAt` and `dueDate` are there once it is issued. */
export interface Invoice extends Omit<InvoiceDraft, "lines"> {
  readonly id: InvoiceId
  readonly number: string | null
  readonly lines: readonly InvoiceLine[]
  readonly taxLines: readonly TaxLine[]
  readonly discountMinor: bigint
  readonly netMinor: bigint
  readonly taxMinor: bigint
  readonly totalMinor: bigint
  readonly exchangeRate: Rate
  readonly paidMinor: bigint
  readonly creditedMinor: bigint
  /** What is still to be paid; 0 for a draft. */
  readonly balanceMinor: bigint
  /** The balance in the tenant's currency at the frozen rate. */
  readonly baseBalanceMinor: bigint
  readonly issuedAt: Date | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

export const billingErrors = defineErrors({
  "invoice.unknown": { status: 404, text: (p: { id: string }) => `There is no invoice ${p.id}.` },
  "invoice.nothing_open": {
    status: 409,
    text: (p: { number: string }) => `Nothing of invoice ${p.number} is open; there is nothing to pay.`,
  },
  "invoice.no_cards": {
    status: 409,
    text: () => "This business takes no cards at the moment; pay by bank transfer, as the invoice says.",
  },
  "invoice.customer_unknown": {
    status: 422,
    text: (p: { id: string }) => `There is no customer ${p.id}; make the customer first.`,
  },
  "invoice.not_draft": {
    status: 409,
    text: (p: { number: string }) => `Invoice ${p.number} is issued and can't change; correct it by a credit note.`,
  },
  "invoice.not_issued": { status: 409, text: (p: { id: string }) => `Invoice ${p.id} is a draft; issue it first.` },
  "invoice.negative_total": {
    status: 422,
    text: () => "An invoice's total can't be below zero; give money back by a credit note.",
  },
  "invoice.due_before_issue": { status: 422, text: () => "An invoice is due on the day it is issued or later." },
  "invoice.line_unknown": { status: 422, text: (p: { line: string }) => `The invoice has no line ${p.line}.` },
  "invoice.over_credited": {
    status: 409,
    text: (p: { line: number }) =>
      `Line ${p.line} would be credited for more than was invoiced; credit at most what is left.`,
  },
  "invoice.nothing_to_credit": {
    status: 409,
    text: (p: { number: string }) => `Nothing of invoice ${p.number} is left to credit.`,
  },
  "exchange_rate.required": {
    status: 422,
    text: (p: { currency: string }) =>
      `${p.currency} is not your own currency; give meta.exchangeRate as a decimal such as "0.92".`,
  },
  "exchange_rate.invalid": {
    status: 422,
    text: () => "An exchange rate is a decimal above zero with up to 10 places; it is 1 in your own currency.",
  },
  "credit_note.unknown": { status: 404, text: (p: { id: string }) => `There is no credit note ${p.id}.` },
  "payment.unknown": { status: 404, text: (p: { id: string }) => `There is no payment ${p.id}.` },
  "payment.amount_invalid": { status: 422, text: () => "An amount of money to pay, allocate or refund is above zero." },
  "payment.allocations_exceed": { status: 422, text: () => "The allocations are more than the payment has left." },
  "payment.exceeds_balance": {
    status: 409,
    text: (p: { number: string; balanceMinor: string }) =>
      `Invoice ${p.number} has only ${p.balanceMinor} left to pay.`,
  },
  "payment.other_customer": {
    status: 422,
    text: (p: { number: string }) => `Invoice ${p.number} is another customer's.`,
  },
  "payment.other_currency": {
    status: 422,
    text: (p: { number: string }) => `Invoice ${p.number} is in another currency.`,
  },
  "refund.too_much": {
    status: 409,
    text: (p: { leftMinor: string }) => `Only ${p.leftMinor} of this payment can still be refunded there.`,
  },
  "ledger.period_closed": {
    status: 409,
    text: (p: { date: string }) =>
      `The books are closed on ${p.date}; post on a later day, or open the period in the settings.`,
  },
  "billing.settings_invalid": { status: 422, text: (p: { reason: string }) => `These settings can't be: ${p.reason}.` },
  "billing.cursor_foreign": {
    status: 400,
    text: () => "The cursor is of another list; leave it out to start from the beginning.",
  },
  "invoice.too_large": {
    status: 422,
    text: () => "An amount of a document has at most 15 digits; check unit price and quantity.",
  },
  "recurring.unknown": { status: 404, text: (p: { id: string }) => `There is no recurring invoice ${p.id}.` },
  "recurring.ends_before_start": { status: 422, text: () => "A recurring invoice ends on or after the day it starts." },
})

/** What an invoice is on `today` (a day in the tenant's time zone), by what was paid and credited. */
export function invoiceState(
  i: Pick<Invoice, "number" | "balanceMinor" | "totalMinor" | "paidMinor" | "creditedMinor" | "dueDate">,
  today: LocalDate,
): InvoiceState {
  if (i.number === null) return "draft"
  if (i.balanceMinor === 0n) return i.totalMinor > 0n && i.creditedMinor === i.totalMinor ? "credited" : "paid"
  if (i.dueDate !== null && i.dueDate < today) return "overdue"
  return i.paidMinor > 0n || i.creditedMinor > 0n ? "partially_paid" : "issued"
}
