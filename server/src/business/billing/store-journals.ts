import { decodeCursor, isLocalDate, type Page, pageOf } from "#kernel"
import type { Ctx } from "#platform/db"
import { billingErrors } from "./invoice.ts"
import type { JournalKind } from "./journal.ts"

/** An account with what was booked to it, in the tenant's currency. */
export interface AccountBalance {
  readonly code: string
  readonly name: string
  readonly kind: "asset" | "liability" | "income" | "expense"
  readonly debitMinor: bigint
  readonly creditMinor: bigint
}

/** Every account with its sums up to and including `until` (null: all). */
export async function trialBalance(ctx: Ctx, until: string | null): Promise<AccountBalance[]> {
  const { rows } = await ctx.tx.session.query(
    `select a.code, a.name, a.kind, coalesce(sum(e.debit_minor), 0)::bigint as debit, coalesce(sum(e.credit_minor), 0)::bigint as credit
     from accounts a left join (
       select e.* from journal_entries e join journals j on j.tenant_id = e.tenant_id and j.id = e.journal_id
       where e.tenant_id = $1 and ($2::date is null or j.posted_on <= $2::date)
     ) e on e.account_code = a.code
     where a.tenant_id = $1 group by a.code, a.name, a.kind order by a.code`,
    [ctx.tenant, until],
  )
  const found = rows as { code: string; name: string; kind: AccountBalance["kind"]; debit: bigint; credit: bigint }[]
  return found.map((r) => ({ code: r.code, name: r.name, kind: r.kind, debitMinor: r.debit, creditMinor: r.credit }))
}

/** A journal as it is read: its entries' amounts are text. */
export interface JournalRecord {
  readonly id: string
  readonly kind: JournalKind
  readonly documentId: string
  readonly postedOn: string
  readonly currency: string
  readonly createdAt: Date
  readonly entries: readonly {
    accountCode: string
    debitMinor: string
    creditMinor: string
    documentMinor: string
    invoiceId: string | null
  }[]
}

interface JournalRow {
  readonly id: string
  readonly kind: JournalKind
  readonly document_id: string
  readonly posted_on: string
  readonly currency: string
  readonly created_at: Date
  readonly entries: JournalRecord["entries"]
}

const journalsSql = `select j.*, (select jsonb_agg(jsonb_build_object('accountCode', e.account_code, 'debitMinor', e.debit_minor::text,
    'creditMinor', e.credit_minor::text, 'documentMinor', e.document_minor::text, 'invoiceId', e.invoice_id) order by e.line_no)
  from journal_entries e where e.tenant_id = j.tenant_id and e.journal_id = j.id) as entries
from journals j where j.tenant_id = $1 and ($2::text is null or j.document_id = $2)
  and ($3::date is null or j.posted_on >= $3::date) and ($4::date is null or j.posted_on <= $4::date)
  and ($5::date is null or (j.posted_on, j.id) < ($5::date, $6::text))
order by j.posted_on desc, j.id desc limit $7`

export interface JournalFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly documentId?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Journals with their entries, newest first. */
export async function listJournals(ctx: Ctx, f: JournalFilter): Promise<Page<JournalRecord>> {
  const [day, id] = f.cursor === undefined ? [null, null] : decodeCursor(f.cursor, 2)
  if (day !== null && !(isLocalDate(day) && typeof id === "string")) throw billingErrors["billing.cursor_foreign"]()
  const params = [ctx.tenant, f.documentId ?? null, f.from ?? null, f.to ?? null, day, id, f.limit + 1]
  const { rows } = await ctx.tx.session.query(journalsSql, params)
  const journals = (rows as JournalRow[]).map(
    (r): JournalRecord => ({
      id: r.id,
      kind: r.kind,
      documentId: r.document_id,
      postedOn: r.posted_on,
      currency: r.currency,
      createdAt: r.created_at,
      entries: r.entries,
    }),
  )
  return pageOf(journals, f.limit, (j) => [j.postedOn, j.id])
}
