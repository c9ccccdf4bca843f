import type { Selectable } from "kysely"
import type { JsonValue } from "#kernel"
import { type Ctx, freeLocksEarly, isForeignKeyViolation, type TenantId, tables, together } from "#platform/db"
import { formatRate, parseRate } from "./exchange.ts"
import { type Buyer, billingErrors, type Invoice, type InvoiceId, type InvoiceSource } from "./invoice.ts"
import type { JournalDraft } from "./journal.ts"
import { defaultSettings } from "./settings-defaults.ts"
import { bookCtes, booked, bookParams } from "./store-ledger.ts"
import {
  linesOfJson,
  linesToJson,
  type StoredLine,
  type StoredTaxLine,
  taxLinesOfJson,
  taxLinesToJson,
} from "./stored.ts"

export interface InvoiceTable {
  tenant_id: TenantId
  id: InvoiceId
  number: string | null
  customer_id: string
  buyer: Buyer
  source: InvoiceSource
  order_id: string | null
  order_number: string | null
  currency: string
  exchange_rate: string
  prices_include_tax: boolean
  lines: readonly StoredLine[]
  tax_lines: readonly StoredTaxLine[]
  order_discount_minor: bigint
  discount_minor: bigint
  net_minor: bigint
  tax_minor: bigint
  total_minor: bigint
  issue_date: string
  due_date: string | null
  notes: string | null
  meta: Record<string, unknown>
  issued_at: Date | null
  paid_minor: bigint
  credited_minor: bigint
  balance_minor: bigint
  base_balance_minor: bigint
  overdue_at: Date | null
  version: number
  created_at: Date
  updated_at: Date
}

/** A row as it is read. */
export type InvoiceRow = Selectable<InvoiceTable>

/** What booking an invoice needs beside the invoice. */
export interface Booking {
  /** The tenant's currency. */
  readonly base: string
  readonly baseTotalMinor: bigint
  readonly journal: JournalDraft
}

const columns = `id text, customer_id text, buyer jsonb, source text, order_id text, order_number text, currency text,
  exchange_rate numeric, prices_include_tax boolean, lines jsonb, tax_lines jsonb, order_discount_minor bigint,
  discount_minor bigint, net_minor bigint, tax_minor bigint, total_minor bigint, issue_date date, due_date date, notes text,
  meta jsonb, version int, created_at timestamptz, updated_at timestamptz`
const names = columns.replace(/ (text|jsonb|bigint|boolean|numeric|date|timestamptz|int)\b/g, "")
const taken = names.replace(/\b(\w+)\b/g, "ok.$1").replace("ok.due_date", "ok.due_on")

/** The first statement of issuing: chart (once), journal and entries. */
const bookSql = `with ok as (select 1), ${bookCtes} select from ok`

/**
 * The second: the series' next numbers and the invoices, in the order in which they came. It is a statement of its own, sent together
 * with the first, so that the numbers' row, which every invoice of the tenant takes, is locked after the booking and its checks and
 * not before.
 */
const issueSql = `with d as (
  select *, extract(year from issue_date)::int as in_year
  from jsonb_to_recordset($2::jsonb) as d (${columns}, base text, base_total bigint, default_prefix text, default_terms int, place int)
), ok as materialized (
  select d.*, coalesce(s.invoice_prefix, d.default_prefix) as prefix,
    coalesce(d.due_date, d.issue_date + coalesce(a.terms_days, s.terms_days, d.default_terms)) as due_on,
    row_number() over (partition by d.in_year order by d.place) as nth
  from d join tenants t on t.id = $1::text and t.currency = d.base left join billing_settings s on s.tenant_id = $1::text
    left join billing_accounts a on a.tenant_id = $1::text and a.customer_id = d.customer_id
), wanted as (
  select in_year, max(nth) as numbers from ok group by in_year
), counter as (
  insert into invoice_series as c (tenant_id, series, year, next_number)
  select $1::text, 'invoice', in_year, numbers + 1 from wanted order by in_year
  on conflict (tenant_id, series, year) do update set next_number = c.next_number + excluded.next_number - 1
  returning c.year, c.next_number as upto
), numbered as (
  select c.year, c.upto - w.numbers - 1 as before from counter c join wanted w on w.in_year = c.year
)
insert into invoices (tenant_id, ${names}, series, year, seq, number, base_balance_minor, issued_at)
select $1::text, ${taken}, 'invoice', c.year, c.before + ok.nth,
  ok.prefix || '-' || lpad(c.year::text, 4, '0') || '-'
    || lpad((c.before + ok.nth)::text, greatest(5, length((c.before + ok.nth)::text)), '0'),
  ok.base_total, ok.created_at
from ok join numbered c on c.year = ok.in_year
returning id, number, due_date`

interface Issue {
  readonly invoice: Invoice
  readonly booking: Booking
}

/** What an invoice got when it was issued. */
interface Issued {
  readonly number: string
  readonly dueDate: string
}

const bookAll = together<Issue, undefined>(async (ctx, all) => {
  const params = bookParams(ctx, ...all.map(({ booking }) => booking.journal))
  await ctx.tx.session.query(bookSql, [ctx.tenant, ...params])
  return all.map(() => undefined)
})

const issueAll = together<Issue, Issued | undefined>(async (ctx, all) => {
  const defaults = { default_prefix: defaultSettings.invoicePrefix, default_terms: defaultSettings.termsDays }
  const documents = all.map(({ invoice, booking }, place) => ({
    ...documentRow(invoice),
    ...defaults,
    base: booking.base,
    base_total: String(booking.baseTotalMinor),
    place,
  }))
  const { rows } = await ctx.tx.session.query(issueSql, [ctx.tenant, JSON.stringify(documents)])
  const issued = new Map((rows as { id: InvoiceId; number: string; due_date: string }[]).map((row) => [row.id, row]))
  return all.map(({ invoice: { id } }) => {
    const row = issued.get(id)
    return row && { number: row.number, dueDate: row.due_date }
  })
})

/** Books and inserts an issued invoice; answers its number and due date, or undefined when `base` isn't the tenant's currency. HOT:
 *  two statements for all invoices of one moment. */
export async function insertIssued(ctx: Ctx, invoice: Invoice, booking: Booking): Promise<Issued | undefined> {
  const journal = bookAll(ctx, { invoice, booking })
  const inserted = issueAll(ctx, { invoice, booking })
  freeLocksEarly(ctx)
  inserted.catch(() => undefined)
  await booked(invoice.issueDate, () => journal)
  return knownCustomer(invoice.customerId, () => inserted)
}

const draftSql = `insert into invoices (tenant_id, ${names}) select $1, ${names} from jsonb_to_record($2::jsonb) as d (${columns})`

/** Inserts a draft: an invoice without a number. */
export async function insertDraft(ctx: Ctx, invoice: Invoice): Promise<void> {
  await knownCustomer(invoice.customerId, () =>
    ctx.tx.session.query(draftSql, [ctx.tenant, JSON.stringify(documentRow(invoice))]),
  )
}

/** Deletes a draft of this version; answers whether it was there. An issued invoice is never deleted. */
export async function deleteDraft(ctx: Ctx, id: InvoiceId, version: number): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    "delete from invoices where tenant_id = $1 and id = $2 and number is null and version = $3",
    [ctx.tenant, id, version],
  )
  return affected === 1
}

/** One invoice or draft. */
export async function invoiceById(ctx: Ctx, id: InvoiceId): Promise<Invoice | undefined> {
  const row = await tables<{ invoices: InvoiceTable }>(ctx)
    .selectFrom("invoices")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  return row && invoiceOf(row)
}

/** Invoices by id, in no order; unknown ids are left out. */
export async function invoicesById(ctx: Ctx, ids: readonly InvoiceId[]): Promise<Invoice[]> {
  if (ids.length === 0) return []
  const { rows } = await ctx.tx.session.query("select * from invoices where tenant_id = $1 and id = any($2)", [
    ctx.tenant,
    ids,
  ])
  return (rows as InvoiceRow[]).map(invoiceOf)
}

async function knownCustomer<T>(id: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isForeignKeyViolation(error)) throw billingErrors["invoice.customer_unknown"]({ id }, { cause: error })
    throw error
  }
}

function documentRow(i: Invoice): Record<string, JsonValue | Date | undefined> {
  return {
    id: i.id,
    customer_id: i.customerId,
    buyer: { ...i.buyer, address: i.buyer.address && { ...i.buyer.address } },
    source: i.source,
    order_id: i.orderId,
    order_number: i.orderNumber,
    currency: i.currency,
    exchange_rate: formatRate(i.exchangeRate),
    prices_include_tax: i.pricesIncludeTax,
    lines: linesToJson(i.lines),
    tax_lines: taxLinesToJson(i.taxLines),
    order_discount_minor: String(i.orderDiscountMinor),
    discount_minor: String(i.discountMinor),
    net_minor: String(i.netMinor),
    tax_minor: String(i.taxMinor),
    total_minor: String(i.totalMinor),
    issue_date: i.issueDate,
    due_date: i.dueDate,
    notes: i.notes,
    meta: i.meta as Record<string, JsonValue>, // it came as JSON and leaves as JSON
    version: i.version,
    created_at: i.createdAt,
    updated_at: i.updatedAt,
  }
}

/** A row as the invoice it is. */
export function invoiceOf(row: InvoiceRow): Invoice {
  return {
    id: row.id,
    number: row.number,
    customerId: row.customer_id,
    buyer: row.buyer,
    source: row.source,
    orderId: row.order_id,
    orderNumber: row.order_number,
    currency: row.currency,
    exchangeRate: parseRate(row.exchange_rate),
    pricesIncludeTax: row.prices_include_tax,
    lines: linesOfJson(row.lines),
    taxLines: taxLinesOfJson(row.tax_lines),
    orderDiscountMinor: row.order_discount_minor,
    discountMinor: row.discount_minor,
    netMinor: row.net_minor,
    taxMinor: row.tax_minor,
    totalMinor: row.total_minor,
    issueDate: row.issue_date,
    dueDate: row.due_date,
    notes: row.notes,
    meta: row.meta,
    issuedAt: row.issued_at,
    paidMinor: row.paid_minor,
    creditedMinor: row.credited_minor,
    balanceMinor: row.balance_minor,
    baseBalanceMinor: row.base_balance_minor,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
