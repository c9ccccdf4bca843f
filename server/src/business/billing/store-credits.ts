import type { Ctx } from "#platform/db"
import type { CreditNote, CreditNoteId } from "./credit-note.ts"
import type { Buyer, InvoiceId, InvoiceLine } from "./invoice.ts"
import type { JournalDraft } from "./journal.ts"
import { bookCtes, booked, bookParams } from "./store-ledger.ts"
import {
  linesOfJson,
  linesToJson,
  type StoredLine,
  type StoredTaxLine,
  taxLinesOfJson,
  taxLinesToJson,
} from "./stored.ts"

/** What booking a credit note needs beside the note. */
export interface CreditBooking {
  readonly prefix: string
  /** The invoice's balance after it, in the tenant's currency. */
  readonly baseBalanceMinor: bigint
  readonly journal: JournalDraft
}

const creditSql = `with d as (
  select * from jsonb_to_record($4::jsonb) as d (id text, invoice_id text, reason text, lines jsonb, tax_lines jsonb, net_minor bigint,
    tax_minor bigint, total_minor bigint, issue_date date, created_at timestamptz, prefix text, base_balance bigint)
), ok as (
  update invoices i set credited_minor = i.credited_minor + d.total_minor, base_balance_minor = d.base_balance, version = i.version + 1,
    updated_at = d.created_at
  from d where i.tenant_id = $1::text and i.id = d.invoice_id
  returning i.id
), ${bookCtes}, counter as (
  insert into invoice_series as c (tenant_id, series, year, next_number)
  select $1::text, 'credit_note', extract(year from d.issue_date)::int, 2 from d, ok
  on conflict (tenant_id, series, year) do update set next_number = c.next_number + 1
  returning c.year, c.next_number - 1 as seq
)
insert into credit_notes (tenant_id, id, series, year, seq, number, invoice_id, reason, lines, tax_lines, net_minor, tax_minor, total_minor,
  issue_date, created_at)
select $1::text, d.id, 'credit_note', c.year, c.seq,
  d.prefix || '-' || lpad(c.year::text, 4, '0') || '-' || lpad(c.seq::text, greatest(5, length(c.seq::text)), '0'),
  d.invoice_id, d.reason, d.lines, d.tax_lines, d.net_minor, d.tax_minor, d.total_minor, d.issue_date, d.created_at
from d, counter c
returning number`

/** Books a credit note, takes it off its invoice and gives it the next number, in one statement; answers the number. */
export async function insertCreditNote(ctx: Ctx, note: CreditNote, booking: CreditBooking): Promise<string> {
  const document = JSON.stringify({
    id: note.id,
    invoice_id: note.invoiceId,
    reason: note.reason,
    lines: linesToJson(note.lines),
    tax_lines: taxLinesToJson(note.taxLines),
    net_minor: String(note.netMinor),
    tax_minor: String(note.taxMinor),
    total_minor: String(note.totalMinor),
    issue_date: note.issueDate,
    created_at: note.createdAt,
    prefix: booking.prefix,
    base_balance: String(booking.baseBalanceMinor),
  })
  const params = [ctx.tenant, ...bookParams(ctx, booking.journal), document]
  const { rows } = await booked(note.issueDate, () => ctx.tx.session.query(creditSql, params))
  const [row] = rows as { number: string }[]
  if (row === undefined) throw new Error(`Invoice ${note.invoiceId} went away while it was credited.`)
  return row.number
}

/** The lines that were credited of an invoice so far. */
export async function creditedLines(ctx: Ctx, invoiceId: InvoiceId): Promise<InvoiceLine[]> {
  const { rows } = await ctx.tx.session.query(
    "select lines from credit_notes where tenant_id = $1 and invoice_id = $2",
    [ctx.tenant, invoiceId],
  )
  return (rows as { lines: readonly StoredLine[] }[]).flatMap((row) => linesOfJson(row.lines))
}

/** A credit note's columns with those of its invoice; `n` is credit_notes, `i` invoices. */
export const creditNoteColumns = `n.id, n.number, n.invoice_id, i.number as invoice_number, i.customer_id, i.order_id, i.buyer, i.currency,
  i.prices_include_tax, n.reason, n.lines, n.tax_lines, n.net_minor, n.tax_minor, n.total_minor, n.issue_date, n.created_at`

export interface CreditNoteRow {
  readonly id: CreditNoteId
  readonly number: string
  readonly invoice_id: InvoiceId
  readonly invoice_number: string
  readonly customer_id: string
  readonly order_id: string | null
  readonly buyer: Buyer
  readonly currency: string
  readonly prices_include_tax: boolean
  readonly reason: string
  readonly lines: readonly StoredLine[]
  readonly tax_lines: readonly StoredTaxLine[]
  readonly net_minor: bigint
  readonly tax_minor: bigint
  readonly total_minor: bigint
  readonly issue_date: string
  readonly created_at: Date
}

/** One credit note. */
export async function creditNoteById(ctx: Ctx, id: CreditNoteId): Promise<CreditNote | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${creditNoteColumns} from credit_notes n join invoices i on i.tenant_id = n.tenant_id and i.id = n.invoice_id where n.tenant_id = $1 and n.id = $2`,
    [ctx.tenant, id],
  )
  const [row] = rows as CreditNoteRow[]
  return row && creditNoteOf(row)
}

/** A row of `creditNoteColumns` as the credit note it is. */
export function creditNoteOf(row: CreditNoteRow): CreditNote {
  return {
    id: row.id,
    number: row.number,
    invoiceId: row.invoice_id,
    invoiceNumber: row.invoice_number,
    customerId: row.customer_id,
    orderId: row.order_id,
    buyer: row.buyer,
    currency: row.currency,
    pricesIncludeTax: row.prices_include_tax,
    reason: row.reason,
    lines: linesOfJson(row.lines),
    taxLines: taxLinesOfJson(row.tax_lines),
    netMinor: row.net_minor,
    taxMinor: row.tax_minor,
    totalMinor: row.total_minor,
    issueDate: row.issue_date,
    createdAt: row.created_at,
  }
}
