import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import type { BillRequest, InvoiceWish, WorkLine, WorkLineKind } from "./bill.ts"
import { type BillPlan, planBill, scopeOf } from "./bill-plan.ts"
import * as store from "./bill-store.ts"
import { tellBilled } from "./bill-tell.ts"
import { workErrors } from "./errors.ts"
import type { MadeInvoice, WorkPorts } from "./ports.ts"

/** What became of a run. */
export interface Bill {
  /** null: retainers covered all of it. */
  readonly invoice: MadeInvoice | null
  readonly lines: readonly WorkLine[]
}

/** What would be billed, and why; writes nothing. Throws as `scopeOf` and `planBill`. */
export async function previewBill(ctx: Ctx, ports: WorkPorts, request: BillRequest): Promise<BillPlan> {
  return planBill(ctx, ports, await scopeOf(ctx, ports, request), false)
}

/**
 * Bills approved work, expenses, fees and milestones of a client: claims them for the lines of one invoice in the invoice's own
 * transaction, so that parallel runs never bill anything twice. Retainers cover first. Throws `work.nothing_to_bill`,
 * `work.total_changed`, and what planning and invoicing throw.
 */
export async function billWork(ctx: Ctx, ports: WorkPorts, request: BillRequest & InvoiceWish): Promise<Bill> {
  const plan = await planBill(ctx, ports, await scopeOf(ctx, ports, request), true)
  const netMinor = plan.lines.reduce((sum, line) => sum + line.amountMinor, 0n)
  if (request.expectedNetMinor !== undefined && request.expectedNetMinor !== netMinor)
    throw workErrors["work.total_changed"]({
      expectedMinor: String(request.expectedNetMinor),
      netMinor: String(netMinor),
    })
  if (plan.lines.length === 0) return coveredOnly(plan)
  const invoiceId = newId("inv")
  const lines = plan.lines.map((line, i) => workLine(plan, line, invoiceId, i + 1))
  await store.insertLines(ctx, lines)
  await claimAll(ctx, ports, plan, lines, invoiceId)
  await tellBilled(ctx, lines, "billed")
  const invoice = await ports.makeInvoice(ctx, invoiceId, orderOf(plan, request))
  checkAmounts(lines, invoice)
  return { invoice, lines }
}

/** A run that retainers covered whole has done something; one that found nothing has not. */
function coveredOnly(plan: BillPlan): Bill {
  if (!plan.isCovered) throw workErrors["work.nothing_to_bill"]()
  return { invoice: null, lines: [] }
}

function workLine(plan: BillPlan, line: BillPlan["lines"][number], invoiceId: string, lineNo: number): WorkLine {
  const { taxClass: _taxClass, tax: _tax, sources, ...rest } = line
  const { customerId, currency } = plan.scope
  const sourceIds = sources.map((source) => source.id)
  return { ...rest, id: newId("wil"), invoiceId, lineNo, customerId, currency, sourceIds, freedAt: null }
}

async function claimAll(
  ctx: Ctx,
  ports: WorkPorts,
  plan: BillPlan,
  lines: readonly WorkLine[],
  invoiceId: string,
): Promise<void> {
  const wanted = (kind: WorkLineKind): store.Claim[] =>
    plan.lines.flatMap((line, i) => {
      const lineId = lines[i]?.id
      return line.kind !== kind || lineId === undefined
        ? []
        : line.sources.map(({ id, amountMinor }) => ({ id, lineId, amountMinor }))
    })
  for (const kind of ["time", "expense", "fee"] as const) {
    const claims = wanted(kind)
    requireAll(claims.length, await store.claim(ctx, kind, claims))
  }
  const milestones = wanted("milestone").map((one) => one.id)
  if (milestones.length > 0)
    requireAll(milestones.length, (await ports.claimMilestones(ctx, milestones, invoiceId)).length)
}

/** The rows are held since they were found: a claim that fails is a bug, and the transaction is refused whole. */
function requireAll(wanted: number, claimed: number): void {
  if (wanted !== claimed) throw new Error(`Of ${wanted} claims only ${claimed} could be made.`)
}

function orderOf(plan: BillPlan, wish: InvoiceWish & BillRequest) {
  const { customerId, currency, today } = plan.scope
  const notes = [wish.notes, ...plan.rounding].filter((note) => note !== undefined).join("\n")
  return {
    customerId,
    currency,
    lines: plan.lines.map(({ description, quantity, unitPrice, tax }) => ({
      description,
      quantity,
      unitPrice,
      ...tax,
    })),
    issueDate: wish.issueDate ?? today,
    dueDate: wish.dueDate ?? null,
    notes: notes === "" ? null : notes,
    exchangeRate: wish.exchangeRate ?? null,
    isIssued: wish.isIssued ?? false,
    projectIds: [...new Set(plan.lines.map((line) => line.projectId))].filter((id) => id !== null),
  }
}

function checkAmounts(lines: readonly WorkLine[], invoice: MadeInvoice): void {
  const wrong = lines.find((line, i) => invoice.lineNetMinor[i] !== line.amountMinor)
  if (wrong !== undefined) throw new Error(`Line ${wrong.lineNo} of ${invoice.invoiceId} is not what was billed.`)
}
