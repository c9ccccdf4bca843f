import type { Selectable } from "kysely"
import { formatMicro, type LocalDate, type Page, pageOf, parseMicro } from "#kernel"
import { type Ctx, isForeignKeyViolation, type TenantId, tables } from "#platform/db"
import type { FileId } from "#platform/files"
import { dateAndId } from "./cursor.ts"
import type { EntryState, WorkLineId } from "./entry.ts"
import { workErrors } from "./errors.ts"
import type { Expense, ExpenseId } from "./expense.ts"

interface ExpenseTable {
  tenant_id: TenantId
  id: ExpenseId
  customer_id: string
  ticket_id: string | null
  logged_ticket_id: string | null
  project_id: string | null
  task_id: string | null
  user_id: string
  person: string
  spent_on: LocalDate
  description: string
  category: string | null
  cost_minor: bigint
  currency: string
  bill_currency: string
  exchange_rate: string
  markup_percent: string
  tax_class: string | null
  is_billable: boolean
  is_reimbursable: boolean
  reimbursed_at: Date | null
  receipt_file_id: FileId | null
  state: EntryState
  price_minor: bigint | null
  approved_at: Date | null
  approved_by: string | null
  invoice_line_id: WorkLineId | null
  version: number
  created_at: Date
  updated_at: Date
}

interface Tables {
  expenses: ExpenseTable
}

export type ExpenseRow = Selectable<ExpenseTable>

/** Inserts an expense. Throws `work.customer_unknown`. */
export async function insertExpense(ctx: Ctx, e: Expense): Promise<void> {
  try {
    await tables<Tables>(ctx)
      .insertInto("expenses")
      .values({
        tenant_id: ctx.tenant,
        id: e.id,
        ...columns(e),
        logged_ticket_id: e.ticketId,
        invoice_line_id: null,
        created_at: e.createdAt,
      })
      .execute()
  } catch (error) {
    if (isForeignKeyViolation(error)) throw workErrors["work.customer_unknown"]({ id: e.customerId }, { cause: error })
    throw error
  }
}

/** Writes everything but the claim, if the version is still the one before; answers whether it was. */
export async function updateExpense(ctx: Ctx, e: Expense): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("expenses")
    .set((eb) => ({
      ...columns(e),
      logged_ticket_id: eb
        .case()
        .when("ticket_id", "is not distinct from", e.ticketId)
        .then(eb.ref("logged_ticket_id"))
        .else(e.ticketId)
        .end(),
    }))
    .where("id", "=", e.id)
    .where("version", "=", e.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function deleteExpense(ctx: Ctx, id: ExpenseId): Promise<void> {
  await tables<Tables>(ctx).deleteFrom("expenses").where("id", "=", id).where("state", "!=", "approved").execute()
}

/** An expense; with `hold` until the transaction ends. */
export async function expenseById(ctx: Ctx, id: ExpenseId, hold = false): Promise<Expense | undefined> {
  const query = expenses(ctx).where("id", "=", id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row && expenseOf(row)
}

export interface ExpenseFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly customerId?: string | undefined
  readonly ticketId?: string | undefined
  readonly projectId?: string | undefined
  readonly userId?: string | undefined
  readonly state?: EntryState | undefined
}

/** Expenses, latest first. */
export async function listExpenses(ctx: Ctx, filter: ExpenseFilter): Promise<Page<Expense>> {
  let query = expenses(ctx)
  for (const [column, value] of [
    ["customer_id", filter.customerId],
    ["ticket_id", filter.ticketId],
    ["project_id", filter.projectId],
    ["user_id", filter.userId],
    ["state", filter.state],
  ] as const)
    if (value !== undefined) query = query.where(column, "=", value)
  if (filter.cursor !== undefined) {
    const [date, id] = dateAndId(filter.cursor)
    query = query.where((eb) => eb(eb.refTuple("spent_on", "id"), "<", eb.tuple(date, id as ExpenseId)))
  }
  const rows = await query
    .orderBy("spent_on", "desc")
    .orderBy("id", "desc")
    .limit(filter.limit + 1)
    .execute()
  return pageOf(rows.map(expenseOf), filter.limit, (e) => [e.spentOn, e.id])
}

function expenses(ctx: Ctx) {
  return tables<Tables>(ctx).selectFrom("expenses").selectAll()
}

function columns(e: Expense) {
  return {
    customer_id: e.customerId,
    ticket_id: e.ticketId,
    project_id: e.projectId,
    task_id: e.taskId,
    user_id: e.person.userId,
    person: e.person.name,
    spent_on: e.spentOn,
    description: e.description,
    category: e.category,
    cost_minor: e.costMinor,
    currency: e.currency,
    bill_currency: e.billCurrency,
    exchange_rate: formatMicro(e.exchangeRate),
    markup_percent: formatMicro(e.markupPercent),
    tax_class: e.taxClass,
    is_billable: e.isBillable,
    is_reimbursable: e.isReimbursable,
    reimbursed_at: e.reimbursedAt,
    receipt_file_id: e.receiptFileId,
    state: e.state,
    price_minor: e.priceMinor,
    approved_at: e.approvedAt,
    approved_by: e.approvedBy,
    version: e.version,
    updated_at: e.updatedAt,
  }
}

/** A row as the expense that it is. */
export function expenseOf(row: ExpenseRow): Expense {
  return {
    id: row.id,
    customerId: row.customer_id,
    ticketId: row.ticket_id,
    projectId: row.project_id,
    taskId: row.task_id,
    person: { userId: row.user_id, name: row.person },
    spentOn: row.spent_on,
    description: row.description,
    category: row.category,
    costMinor: row.cost_minor,
    currency: row.currency,
    billCurrency: row.bill_currency,
    exchangeRate: parseMicro(row.exchange_rate),
    markupPercent: parseMicro(row.markup_percent),
    taxClass: row.tax_class,
    isBillable: row.is_billable,
    isReimbursable: row.is_reimbursable,
    reimbursedAt: row.reimbursed_at,
    receiptFileId: row.receipt_file_id,
    state: row.state,
    priceMinor: row.price_minor,
    approvedAt: row.approved_at,
    approvedBy: row.approved_by,
    invoiceLineId: row.invoice_line_id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
