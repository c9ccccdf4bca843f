import { formatMicro, type LocalDate, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import { billedMax, type LineWhy, type WorkLine, type WorkLineKind } from "./bill.ts"
import type { TimeEntry, WorkLineId } from "./entry.ts"
import { type EntryRow, entryOf } from "./entry-store.ts"
import type { Expense } from "./expense.ts"
import { type ExpenseRow, expenseOf } from "./expense-store.ts"

/** Whose open work, narrowed. */
export interface OpenScope {
  readonly customerId: string
  readonly ticketIds: readonly string[] | null
  readonly projectId: string | null
  readonly until: LocalDate
  readonly currency: string
}

const openSql = (day: string) => `from X where tenant_id = $1 and customer_id = $2
  and ${day} <= $4::date and ($5::text is null or project_id = $5) and ($6::text[] is null or ticket_id = any($6))`

export const timeSql = `select * ${openSql("work_date").replace("X", "time_entries")} and currency = $3 and state = 'approved'
  and invoice_line_id is null and billable_minutes > covered_minutes order by id limit ${billedMax}`
const expenseSql = `select * ${openSql("spent_on").replace("X", "expenses")} and bill_currency = $3 and state = 'approved'
  and price_minor is not null and invoice_line_id is null order by id limit ${billedMax}`

function params(ctx: Ctx, s: OpenScope): unknown[] {
  return [ctx.tenant, s.customerId, s.currency, s.until, s.projectId, s.ticketIds]
}

/** Approved time that is to be billed; with `hold` its rows are held, in the order of their ids. */
export async function openTime(ctx: Ctx, scope: OpenScope, hold: boolean): Promise<TimeEntry[]> {
  const { rows } = await ctx.tx.session.query(`${timeSql} ${hold ? "for update" : ""}`, params(ctx, scope))
  return (rows as EntryRow[]).map(entryOf)
}

/** Approved expenses that are to be billed; with `hold` their rows are held, in the order of their ids. */
export async function openExpenses(ctx: Ctx, scope: OpenScope, hold: boolean): Promise<Expense[]> {
  const { rows } = await ctx.tx.session.query(`${expenseSql} ${hold ? "for update" : ""}`, params(ctx, scope))
  return (rows as ExpenseRow[]).map(expenseOf)
}

/** What waits for an approval in a scope, so that a preview can say so. */
export async function waitingWork(
  ctx: Ctx,
  scope: OpenScope,
): Promise<{ readonly entries: number; readonly minutes: number; readonly expenses: number }> {
  const { rows } = await ctx.tx.session.query(
    `select (select count(*)::int ${openSql("work_date").replace("X", "time_entries")} and state = 'logged') as entries,
       (select coalesce(sum(minutes), 0)::int ${openSql("work_date").replace("X", "time_entries")} and state = 'logged') as minutes,
       (select count(*)::int ${openSql("spent_on").replace("X", "expenses")} and state = 'logged' and $3::text is not null) as expenses`,
    params(ctx, scope),
  )
  return (rows as [{ entries: number; minutes: number; expenses: number }])[0]
}

const insertSql = `insert into work_lines (tenant_id, id, invoice_id, line_no, customer_id, project_id, kind, description, currency,
    unit_price, quantity, minutes, amount_minor, why, source_ids, created_at)
  select $1::text, c.id, c."invoiceId", c."lineNo", c."customerId", c."projectId", c.kind, c.description, c.currency,
    c."unitPrice", c.quantity, c.minutes, c."amountMinor", c.why, c."sourceIds", $3
  from jsonb_to_recordset($2::jsonb) as c (id text, "invoiceId" text, "lineNo" int, "customerId" text, "projectId" text,
    kind text, description text, currency text, "unitPrice" numeric, quantity numeric, minutes int, "amountMinor" bigint,
    why jsonb, "sourceIds" text[])`

/** Keeps the lines of an invoice that were made of work. */
export async function insertLines(ctx: Ctx, lines: readonly WorkLine[]): Promise<void> {
  const rows = lines.map(({ freedAt: _never, ...line }) => ({
    ...line,
    quantity: formatMicro(line.quantity),
    unitPrice: formatMicro(line.unitPrice),
    amountMinor: String(line.amountMinor),
  }))
  await ctx.tx.session.query(insertSql, [ctx.tenant, JSON.stringify(rows), ctx.now])
}

/** A record and the line that is to have it. */
export interface Claim {
  readonly id: string
  readonly lineId: WorkLineId
  readonly amountMinor: bigint
}

const claimed = `from unnest($2::text[], $3::text[], $4::bigint[]) as c (id, line_id, amount_minor)
  where t.tenant_id = $1 and t.id = c.id and t.invoice_line_id is null and $5::timestamptz is not null`

const claimSql = {
  time: `update time_entries t set invoice_line_id = c.line_id, billed_minor = c.amount_minor, version = t.version + 1,
    updated_at = $5 ${claimed} returning t.id`,
  expense: `update expenses t set invoice_line_id = c.line_id, version = t.version + 1, updated_at = $5 ${claimed}
    and t.price_minor = c.amount_minor returning t.id`,
  fee: `update retainer_periods t set invoice_line_id = c.line_id ${claimed} and t.fee_minor = c.amount_minor returning t.id`,
} as const

/** Claims records for lines; answers how many nobody had claimed before. What another invoice has is left out. */
export async function claim(ctx: Ctx, kind: keyof typeof claimSql, wanted: readonly Claim[]): Promise<number> {
  if (wanted.length === 0) return 0
  const { rows } = await ctx.tx.session.query(claimSql[kind], [
    ctx.tenant,
    wanted.map((c) => c.id),
    wanted.map((c) => c.lineId),
    wanted.map((c) => String(c.amountMinor)),
    ctx.now,
  ])
  return rows.length
}

interface LineRow {
  readonly id: WorkLineId
  readonly invoice_id: string
  readonly line_no: number
  readonly customer_id: string
  readonly project_id: string | null
  readonly kind: WorkLineKind
  readonly description: string
  readonly currency: string
  readonly unit_price: string
  readonly quantity: string
  readonly minutes: number
  readonly amount_minor: bigint
  readonly why: LineWhy
  readonly source_ids: readonly string[]
  readonly freed_at: Date | null
}

/** The lines of an invoice that were made of work, in order; with `hold` until the transaction ends. */
export async function linesOf(ctx: Ctx, invoiceId: string, hold = false): Promise<WorkLine[]> {
  const { rows } = await ctx.tx.session.query(
    `select * from work_lines where tenant_id = $1 and invoice_id = $2 order by line_no ${hold ? "for update" : ""}`,
    [ctx.tenant, invoiceId],
  )
  return (rows as LineRow[]).map((row) => ({
    id: row.id,
    invoiceId: row.invoice_id,
    lineNo: row.line_no,
    customerId: row.customer_id,
    projectId: row.project_id,
    kind: row.kind,
    description: row.description,
    currency: row.currency,
    unitPrice: parseMicro(row.unit_price),
    quantity: parseMicro(row.quantity),
    minutes: row.minutes,
    amountMinor: row.amount_minor,
    why: row.why,
    sourceIds: row.source_ids,
    freedAt: row.freed_at,
  }))
}

const freeSql = [
  "update time_entries set invoice_line_id = null, billed_minor = null, version = version + 1, updated_at = $3 where tenant_id = $1 and invoice_line_id = any($2)",
  "update expenses set invoice_line_id = null, version = version + 1, updated_at = $3 where tenant_id = $1 and invoice_line_id = any($2)",
  "update retainer_periods set invoice_line_id = null where tenant_id = $1 and invoice_line_id = any($2) and $3::timestamptz is not null",
  "update work_lines set freed_at = $3 where tenant_id = $1 and id = any($2)",
]

/** Lets go of everything that lines have. */
export async function freeLines(ctx: Ctx, lineIds: readonly WorkLineId[]): Promise<void> {
  for (const sql of freeSql) await ctx.tx.session.query(sql, [ctx.tenant, lineIds, ctx.now])
}

/** The tickets of some entries, and their time: for what is told of a bill. */
export async function ticketsOf(ctx: Ctx, entryIds: readonly string[]): Promise<string[]> {
  const { rows } = await ctx.tx.session.query(
    "select distinct ticket_id from time_entries where tenant_id = $1 and id = any($2) and ticket_id is not null order by 1",
    [ctx.tenant, entryIds],
  )
  return (rows as { ticket_id: string }[]).map((row) => row.ticket_id)
}
