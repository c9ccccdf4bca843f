import type { Ctx } from "#platform/db"
import { billingErrors } from "./invoice.ts"
import { chart, type JournalDraft } from "./journal.ts"

/** The chart of accounts as SQL: it is part of the program, no input is in it. */
const chartValues = chart.map((a) => `('${a.code}', '${a.name}', '${a.kind}')`).join(", ")

/**
 * CTEs that book journals: `$1` the tenant, `$2` the journals and `$3` their entries, both as a JSON array. `ok` is a CTE or
 * table without whose row nothing is booked. Makes the chart of accounts with a tenant's first journal, in sorted order.
 */
export const bookCtes = `
chart as (
  insert into accounts (tenant_id, code, name, kind)
  select $1::text, c.code, c.name, c.kind from (values ${chartValues}) as c (code, name, kind)
  where not exists (select from accounts where tenant_id = $1::text) order by c.code
  on conflict do nothing
), journal as (
  insert into journals (tenant_id, id, kind, document_id, posted_on, currency, created_at)
  select $1::text, j.id, j.kind, j.document_id, j.posted_on, j.currency, j.created_at
  from ok, jsonb_to_recordset($2::jsonb) as j (id text, kind text, document_id text, posted_on date, currency text, created_at timestamptz)
  returning id
), entries as (
  insert into journal_entries (tenant_id, journal_id, line_no, account_code, debit_minor, credit_minor, document_minor, invoice_id)
  select $1::text, journal.id, e.line_no, e.account, greatest(e.base, 0), greatest(-e.base, 0), e.document, e.invoice_id
  from journal join jsonb_to_recordset($3::jsonb) as e (journal_id text, line_no int, account text, base bigint, document bigint,
    invoice_id text) on e.journal_id = journal.id
)`

/** The parameters `$2` and `$3` of `bookCtes`. A journal without entries (a free order) is none. */
export function bookParams(ctx: Ctx, ...journals: readonly JournalDraft[]): [string, string] {
  const heads = journals
    .filter(({ entries }) => entries.length > 0)
    .map(({ id, kind, documentId, postedOn, currency }) => ({
      ...{ id, kind, document_id: documentId, posted_on: postedOn, currency, created_at: ctx.now },
    }))
  const rows = journals.flatMap(({ id, entries }) =>
    entries.map((e, i) => ({
      journal_id: id,
      line_no: i + 1,
      account: e.account,
      base: String(e.baseMinor),
      document: String(e.documentMinor),
      invoice_id: e.invoiceId,
    })),
  )
  return [JSON.stringify(heads), JSON.stringify(rows)]
}

/** Says the database's refusal to post in a closed period in the program's own words. */
export async function booked<T>(date: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MB001") {
      throw billingErrors["ledger.period_closed"]({ date }, { cause: error })
    }
    throw error
  }
}
