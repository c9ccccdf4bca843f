import type { Page } from "#kernel"
import { type Ctx, conditions, likePart, type Sort, type SortColumn, sortedPage } from "#platform/db"
import type { CreditNote } from "./credit-note.ts"
import type { Invoice, InvoiceSource, InvoiceState } from "./invoice.ts"
import type { Payment } from "./payment.ts"
import { type InvoiceRow, invoiceOf } from "./store.ts"
import { type CreditNoteRow, creditNoteColumns, creditNoteOf } from "./store-credits.ts"
import { type PaymentRow, paymentColumns, paymentOf } from "./store-payments.ts"

interface Paging {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** What invoices can be sorted by. */
export const invoiceSorts = ["issueDate", "dueDate", "total", "balance"] as const
type InvoiceSort = (typeof invoiceSorts)[number]

const invoiceColumns = {
  issueDate: { column: "issue_date", type: "date" },
  dueDate: { column: "coalesce(due_date, issue_date)", type: "date" },
  total: { column: "total_minor", type: "bigint" },
  balance: { column: "balance_minor", type: "bigint" },
} as const satisfies Record<InvoiceSort, SortColumn>

export interface InvoiceFilter extends Paging {
  /** A part of the number, the order's number or the buyer's name or e-mail address. */
  readonly search?: string | undefined
  /** Default `-issueDate`: newest first. */
  readonly sort?: Sort<InvoiceSort> | undefined
  readonly state?: InvoiceState | undefined
  /** Without drafts. */
  readonly isIssued?: boolean | undefined
  readonly customerId?: string | undefined
  readonly orderId?: string | undefined
  readonly source?: InvoiceSource | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The states of `invoiceState` as conditions; `$2` is today. A test holds the two together. */
const stateConditions: Record<InvoiceState, string> = {
  draft: "number is null",
  issued: "balance_minor > 0 and due_date >= $2::date and paid_minor = 0 and credited_minor = 0",
  partially_paid: "balance_minor > 0 and due_date >= $2::date and paid_minor + credited_minor > 0",
  overdue: "balance_minor > 0 and due_date < $2::date",
  paid: "number is not null and balance_minor = 0 and (total_minor = 0 or credited_minor < total_minor)",
  credited: "number is not null and balance_minor = 0 and total_minor > 0 and credited_minor = total_minor",
}

/** Invoices and drafts, newest first. */
export async function listInvoices(ctx: Ctx, filter: InvoiceFilter, today: string): Promise<Page<Invoice>> {
  const { where, params } = conditions(
    [ctx.tenant, today],
    [
      ["customer_id = ?", filter.customerId],
      ["order_id = ?", filter.orderId],
      ["source = ?", filter.source],
      ["issue_date >= ?::date", filter.from],
      ["issue_date <= ?::date", filter.to],
      [
        "(number ilike ? or order_number ilike ? or buyer ->> 'name' ilike ? or buyer ->> 'email' ilike ?)",
        filter.search === undefined ? undefined : likePart(filter.search),
      ],
    ],
  )
  const state = filter.state === undefined ? "true" : stateConditions[filter.state]
  const issued = filter.isIssued ? "number is not null" : "true"
  const page = await sortedPage<InvoiceRow, InvoiceSort>(ctx, {
    columns: "*",
    from: `invoices where tenant_id = $1 and $2::date is not null and ${issued} and ${state} ${where}`,
    params,
    id: "id",
    sorts: invoiceColumns,
    sort: filter.sort ?? "-issueDate",
    limit: filter.limit,
    cursor: filter.cursor,
  })
  return { data: page.data.map(invoiceOf), nextCursor: page.nextCursor }
}

interface DocumentFilter extends Paging {
  readonly customerId?: string | undefined
  readonly invoiceId?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly search?: string | undefined
}

/** What payments can be sorted by. */
export const paymentSorts = ["receivedOn", "amount"] as const
type PaymentSort = (typeof paymentSorts)[number]

const paymentSortColumns = {
  receivedOn: { column: "p.received_on", type: "date" },
  amount: { column: "p.amount_minor", type: "bigint" },
} as const satisfies Record<PaymentSort, SortColumn>

/** `search` looks for a part of the reference; the default order is `-receivedOn`. */
export interface PaymentFilter extends DocumentFilter {
  readonly sort?: Sort<PaymentSort> | undefined
}

/** What credit notes can be sorted by. */
export const creditNoteSorts = ["issueDate", "total"] as const
type CreditNoteSort = (typeof creditNoteSorts)[number]

const creditNoteSortColumns = {
  issueDate: { column: "n.issue_date", type: "date" },
  total: { column: "n.total_minor", type: "bigint" },
} as const satisfies Record<CreditNoteSort, SortColumn>

/** `search` looks for a part of its number, its invoice's or the buyer's name; the default order is `-issueDate`. */
export interface CreditNoteFilter extends DocumentFilter {
  readonly sort?: Sort<CreditNoteSort> | undefined
}

/** Payments, newest first. */
export async function listPayments(ctx: Ctx, filter: PaymentFilter): Promise<Page<Payment>> {
  const { where, params } = conditions(
    [ctx.tenant],
    [
      ["p.customer_id = ?", filter.customerId],
      [
        "p.id = any (select payment_id from payment_allocations where tenant_id = $1 and invoice_id = ?)",
        filter.invoiceId,
      ],
      ["p.received_on >= ?::date", filter.from],
      ["p.received_on <= ?::date", filter.to],
      ["p.reference ilike ?", filter.search === undefined ? undefined : likePart(filter.search)],
    ],
  )
  const page = await sortedPage<PaymentRow, PaymentSort>(ctx, {
    columns: paymentColumns,
    from: `payments p where p.tenant_id = $1 ${where}`,
    params,
    id: "p.id",
    sorts: paymentSortColumns,
    sort: filter.sort ?? "-receivedOn",
    limit: filter.limit,
    cursor: filter.cursor,
  })
  return { data: page.data.map(paymentOf), nextCursor: page.nextCursor }
}

/** Credit notes, newest first. */
export async function listCreditNotes(ctx: Ctx, filter: CreditNoteFilter): Promise<Page<CreditNote>> {
  const { where, params } = conditions(
    [ctx.tenant],
    [
      ["i.customer_id = ?", filter.customerId],
      ["n.invoice_id = ?", filter.invoiceId],
      ["n.issue_date >= ?::date", filter.from],
      ["n.issue_date <= ?::date", filter.to],
      [
        "(n.number ilike ? or i.number ilike ? or i.buyer ->> 'name' ilike ?)",
        filter.search === undefined ? undefined : likePart(filter.search),
      ],
    ],
  )
  const join = "credit_notes n join invoices i on i.tenant_id = n.tenant_id and i.id = n.invoice_id"
  const page = await sortedPage<CreditNoteRow, CreditNoteSort>(ctx, {
    columns: creditNoteColumns,
    from: `${join} where n.tenant_id = $1 ${where}`,
    params,
    id: "n.id",
    sorts: creditNoteSortColumns,
    sort: filter.sort ?? "-issueDate",
    limit: filter.limit,
    cursor: filter.cursor,
  })
  return { data: page.data.map(creditNoteOf), nextCursor: page.nextCursor }
}
