import { decodeCursor, isLocalDate, type LocalDate, type Page, pageOf } from "#kernel"
import type { Ctx } from "#platform/db"
import type { CreditNote } from "./credit-note.ts"
import { billingErrors, type Invoice, type InvoiceSource, type InvoiceState } from "./invoice.ts"
import type { Payment } from "./payment.ts"
import { type InvoiceRow, invoiceOf } from "./store.ts"
import { type CreditNoteRow, creditNoteColumns, creditNoteOf } from "./store-credits.ts"
import { type PaymentRow, paymentColumns, paymentOf } from "./store-payments.ts"

interface Paging {
  readonly limit: number
  readonly cursor?: string | undefined
}

export interface InvoiceFilter extends Paging {
  readonly state?: InvoiceState | undefined
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
    ],
  )
  const state = filter.state === undefined ? "true" : stateConditions[filter.state]
  const sql = `select * from invoices where tenant_id = $1 and $2::date is not null and ${state} ${where}`
  const rows = await newestFirst<InvoiceRow>(ctx, sql, params, filter, "issue_date", "id")
  return pageOf(rows.map(invoiceOf), filter.limit, (i) => [i.issueDate, i.id])
}

export interface PaymentFilter extends Paging {
  readonly customerId?: string | undefined
  readonly invoiceId?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
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
    ],
  )
  const sql = `select ${paymentColumns} from payments p where p.tenant_id = $1 ${where}`
  const rows = await newestFirst<PaymentRow>(ctx, sql, params, filter, "p.received_on", "p.id")
  return pageOf(rows.map(paymentOf), filter.limit, (p) => [p.receivedOn, p.id])
}

/** Credit notes, newest first. */
export async function listCreditNotes(ctx: Ctx, filter: PaymentFilter): Promise<Page<CreditNote>> {
  const { where, params } = conditions(
    [ctx.tenant],
    [
      ["i.customer_id = ?", filter.customerId],
      ["n.invoice_id = ?", filter.invoiceId],
      ["n.issue_date >= ?::date", filter.from],
      ["n.issue_date <= ?::date", filter.to],
    ],
  )
  const join = "credit_notes n join invoices i on i.tenant_id = n.tenant_id and i.id = n.invoice_id"
  const sql = `select ${creditNoteColumns} from ${join} where n.tenant_id = $1 ${where}`
  const rows = await newestFirst<CreditNoteRow>(ctx, sql, params, filter, "n.issue_date", "n.id")
  return pageOf(rows.map(creditNoteOf), filter.limit, (n) => [n.issueDate, n.id])
}

function conditions(
  first: unknown[],
  given: readonly (readonly [string, string | undefined])[],
): { where: string; params: unknown[] } {
  const params = [...first]
  const parts = given.flatMap(([condition, value]) =>
    value === undefined ? [] : [condition.replace("?", `$${params.push(value)}`)],
  )
  return { where: parts.map((p) => `and ${p}`).join(" "), params }
}

async function newestFirst<R>(
  ctx: Ctx,
  sql: string,
  params: unknown[],
  paging: Paging,
  day: string,
  id: string,
): Promise<R[]> {
  const after = paging.cursor === undefined ? undefined : dayAndId(paging.cursor)
  const from = after && `and (${day}, ${id}) < (${cast(params, after[0], "date")}, ${cast(params, after[1], "text")})`
  const limit = params.push(paging.limit + 1)
  const { rows } = await ctx.tx.session.query(
    `${sql} ${from ?? ""} order by ${day} desc, ${id} desc limit $${limit}`,
    params,
  )
  return rows as R[]
}

function dayAndId(cursor: string): [LocalDate, string] {
  const [day, id] = decodeCursor(cursor, 2)
  if (isLocalDate(day) && typeof id === "string") return [day, id]
  throw billingErrors["billing.cursor_foreign"]()
}

function cast(params: unknown[], value: unknown, type: string): string {
  return `$${params.push(value)}::${type}`
}
