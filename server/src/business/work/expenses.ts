import { addDays, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append, type EventType } from "#platform/events"
import { fileBytesMax, imageTypeOf, putFile, readFile, type StoredFile } from "#platform/files"
import { httpErrors } from "#platform/http"
import type { EntryState, Person } from "./entry.ts"
import {
  expenseApproved,
  expenseChanged,
  expenseLogged,
  expenseReimbursed,
  expenseRejected,
  expenseRemoved,
  expenseWithdrawn,
} from "./events-expense.ts"
import { type Expense, type ExpenseDraft, type ExpenseId, expenseErrors, priceMinorOf } from "./expense.ts"
import * as store from "./expense-store.ts"
import { useOf } from "./facts.ts"
import { type PlaceDraft, placeOf } from "./place.ts"
import type { WorkPorts } from "./ports.ts"
import { requireTaxClass } from "./service-types.ts"

/** What a person says of an expense. */
export type ExpenseInput = PlaceDraft &
  Omit<ExpenseDraft, "customerId" | "ticketId" | "projectId" | "taskId" | "person">

/** Logs an expense. Throws what `placeOf` throws, `expense.amount_invalid`, `expense.rate_required`. */
export async function logExpense(ctx: Ctx, ports: WorkPorts, person: Person, input: ExpenseInput): Promise<Expense> {
  const made: Expense = {
    ...(await draftOf(ctx, ports, input)),
    person,
    id: newId("xps"),
    state: "logged",
    receiptFileId: null,
    reimbursedAt: null,
    priceMinor: null,
    approvedAt: null,
    approvedBy: null,
    invoiceLineId: null,
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await store.insertExpense(ctx, made)
  await append(ctx, expenseLogged, factOf(made, 0n), { before: null, after: auditOf(made) })
  return made
}

/** Changes an expense before its approval. Throws as `logExpense`, `expense.state`, `version.mismatch`. */
export async function changeExpense(
  ctx: Ctx,
  ports: WorkPorts,
  id: ExpenseId,
  patch: Partial<ExpenseInput>,
  version?: number,
): Promise<Expense> {
  const before = await loadExpense(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  checkState(before, ["logged", "rejected"])
  const isMoved = [patch.customerId, patch.ticketId, patch.projectId, patch.taskId].some((x) => x !== undefined)
  const { customerId: _c, ticketId: _t, projectId: _p, taskId: _k, ...rest } = before
  const draft = await draftOf(ctx, ports, { ...(isMoved ? rest : before), ...patch })
  return save(ctx, before, { ...before, ...draft, state: "logged" }, expenseChanged)
}

/** Removes an expense that is not approved. Throws `expense.unknown`, `expense.state`. */
export async function removeExpense(ctx: Ctx, id: ExpenseId): Promise<void> {
  const before = await held(ctx, id)
  checkState(before, ["logged", "rejected"])
  await store.deleteExpense(ctx, id)
  await append(ctx, expenseRemoved, factOf(before, 0n), { before: auditOf(before), after: null })
}

/** Approves an expense: what is charged for it is frozen. Throws `expense.unknown`, `expense.state`. */
export async function approveExpense(ctx: Ctx, id: ExpenseId): Promise<Expense> {
  const before = await held(ctx, id)
  checkState(before, ["logged"])
  const approved = { state: "approved", approvedAt: ctx.now, approvedBy: ctx.actor.id } as const
  const priceMinor = before.isBillable ? priceMinorOf(before) : null
  return save(ctx, before, { ...before, ...approved, priceMinor }, expenseApproved, priceMinor ?? 0n)
}

/** Sends an expense back. Throws `expense.unknown`, `expense.state`. */
export async function rejectExpense(ctx: Ctx, id: ExpenseId): Promise<Expense> {
  const before = await held(ctx, id)
  checkState(before, ["logged"])
  return save(ctx, before, { ...before, state: "rejected" }, expenseRejected)
}

/** Takes an approval back, as long as no invoice has it. Throws `expense.unknown`, `expense.state`, `expense.billed`. */
export async function withdrawExpense(ctx: Ctx, id: ExpenseId): Promise<Expense> {
  const before = await held(ctx, id)
  checkState(before, ["approved"])
  const taken = { state: "logged", approvedAt: null, approvedBy: null, priceMinor: null } as const
  return save(ctx, before, { ...before, ...taken }, expenseWithdrawn, -(before.priceMinor ?? 0n))
}

/** Notes that the person got the money back. Throws `expense.not_reimbursable`. */
export async function reimburseExpense(ctx: Ctx, id: ExpenseId): Promise<Expense> {
  const before = await held(ctx, id)
  const isDue = before.isReimbursable && before.state === "approved" && before.reimbursedAt === null
  if (!isDue) throw expenseErrors["expense.not_reimbursable"]({ id })
  return save(ctx, before, { ...before, reimbursedAt: ctx.now }, expenseReimbursed)
}

/** One expense. Throws `expense.unknown`. */
export async function loadExpense(ctx: Ctx, id: ExpenseId): Promise<Expense> {
  const found = await store.expenseById(ctx, id)
  if (found === undefined) throw expenseErrors["expense.unknown"]({ id })
  return found
}

/** What a receipt may weigh. */
export const receiptBytesMax = fileBytesMax

/** Keeps a receipt; its kind is read from its bytes. Throws `expense.receipt_type`, `expense.billed`. */
export async function putReceipt(ctx: Ctx, id: ExpenseId, bytes: Uint8Array): Promise<Expense> {
  const before = await held(ctx, id)
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-"
  const contentType = isPdf ? "application/pdf" : imageTypeOf(bytes)
  if (contentType === null) throw expenseErrors["expense.receipt_type"]()
  const file = await putFile(ctx, { bytes, contentType, fileName: null, isPublic: false })
  return save(ctx, before, { ...before, receiptFileId: file.id }, expenseChanged)
}

/** The receipt of an expense. Throws `expense.receipt_missing`. */
export async function readReceipt(ctx: Ctx, id: ExpenseId): Promise<StoredFile> {
  const { receiptFileId } = await loadExpense(ctx, id)
  if (receiptFileId === null) throw expenseErrors["expense.receipt_missing"]({ id })
  return readFile(ctx, receiptFileId)
}

async function draftOf(ctx: Ctx, ports: WorkPorts, input: ExpenseInput): Promise<Omit<ExpenseDraft, "person">> {
  const spentOn = addDays(input.spentOn, 0)
  const { contractId: _none, ...place } = await placeOf(ctx, ports, input, spentOn)
  const { description, category, costMinor, currency, billCurrency, exchangeRate, markupPercent } = input
  const { taxClass, isBillable, isReimbursable } = input
  await requireTaxClass(ctx, ports, taxClass)
  const amounts = { costMinor, currency, billCurrency, exchangeRate, markupPercent }
  priceMinorOf(amounts)
  return { ...place, ...amounts, spentOn, description, category, taxClass, isBillable, isReimbursable }
}

async function held(ctx: Ctx, id: ExpenseId): Promise<Expense> {
  const found = await store.expenseById(ctx, id, true)
  if (found === undefined) throw expenseErrors["expense.unknown"]({ id })
  return found
}

function checkState(e: Expense, states: readonly EntryState[]): void {
  if (e.invoiceLineId !== null) throw expenseErrors["expense.billed"]({ id: e.id })
  if (!states.includes(e.state)) throw expenseErrors["expense.state"]({ id: e.id, state: e.state })
}

async function save(
  ctx: Ctx,
  before: Expense,
  changed: Expense,
  event: EventType<ReturnType<typeof factOf>>,
  useMinor = 0n,
): Promise<Expense> {
  const after = { ...changed, version: before.version + 1, updatedAt: ctx.now }
  if (!(await store.updateExpense(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(ctx, event, factOf(after, useMinor), { before: auditOf(before), after: auditOf(after) })
  return after
}

function factOf(e: Expense, useMinor: bigint) {
  return {
    expenseId: e.id,
    customerId: e.customerId,
    ticketId: e.ticketId,
    projectId: e.projectId,
    userId: e.person.userId,
    spentOn: e.spentOn,
    costMinor: String(e.costMinor),
    currency: e.currency,
    use: useOf(e, { amountMinor: useMinor, currency: e.billCurrency }),
  }
}

function auditOf(e: Expense) {
  const { state, spentOn, currency, billCurrency, isBillable, receiptFileId, reimbursedAt } = e
  const amounts = { costMinor: String(e.costMinor), priceMinor: e.priceMinor === null ? null : String(e.priceMinor) }
  return { ...amounts, state, spentOn, currency, billCurrency, isBillable, receiptFileId, reimbursedAt }
}
