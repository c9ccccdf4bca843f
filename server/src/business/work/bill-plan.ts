import { addDays, type Currency, currencyExponent, isId, type LocalDate, localDateOf } from "#kernel"
import type { Ctx } from "#platform/db"
import { readTenant } from "#platform/tenants"
import { type Billable, type BillLine, type BillRequest, billLinesMax, type FeeDue } from "./bill.ts"
import { type OpenScope, openExpenses, openTime } from "./bill-store.ts"
import { coverEntries, previewCover } from "./cover.ts"
import type { Draw } from "./cover-plan.ts"
import { openMinutes, type TimeEntry } from "./entry.ts"
import { workErrors } from "./errors.ts"
import { billLines, type Labels } from "./lines.ts"
import { holdPeriods, type RetainerDay, seePeriods } from "./periods.ts"
import type { LineTax, WorkPorts } from "./ports.ts"
import type { LineGrouping } from "./register.ts"
import { serviceTypes } from "./register-store.ts"
import { periodDays, periodNoOn, type Retainer } from "./retainer.ts"
import { activeRetainers } from "./retainer-store.ts"
import { readSettings } from "./settings.ts"

/** A request with everything answered. */
export interface BillScope extends OpenScope {
  readonly currency: Currency
  readonly linesBy: LineGrouping
  readonly today: LocalDate
}

/** What a run comes to. */
export interface BillPlan {
  readonly scope: BillScope
  readonly lines: readonly (BillLine & { readonly tax: LineTax })[]
  /** What retainers would cover first, in a preview. */
  readonly draws: readonly Draw[]
  /** Has this run let retainers cover anything? */
  readonly isCovered: boolean
  /** The policies that the time was rounded by, in words: declared on the invoice. */
  readonly rounding: readonly string[]
}

/** Answers every question that a request leaves open. Throws `customer.unknown`, `currency.unknown`, `date.invalid`. */
export async function scopeOf(ctx: Ctx, ports: WorkPorts, request: BillRequest): Promise<BillScope> {
  const tenant = await readTenant(ctx)
  const today = localDateOf(ctx.now, tenant.timeZone)
  const currency = request.currency ?? tenant.currency
  currencyExponent(currency)
  return {
    customerId: (await ports.customer(ctx, request.customerId)).id,
    ticketIds: request.ticketIds ?? null,
    projectId: request.projectId ?? null,
    until: addDays(request.until ?? today, 0),
    currency,
    linesBy: request.linesBy ?? (await readSettings(ctx)).linesBy,
    today,
  }
}

/**
 * Finds what is to be billed and makes its lines. With `hold` the rows are held in the order of their ids and retainers cover
 * what they can, in the order entries, expenses, retainers, milestones; without it nothing is written.
 * Throws `work.too_many_lines`, `work.tax_class_unknown`.
 */
export async function planBill(ctx: Ctx, ports: WorkPorts, scope: BillScope, hold: boolean): Promise<BillPlan> {
  const open = await openTime(ctx, scope, hold)
  const expenses = await openExpenses(ctx, scope, hold)
  const feeDays = await feeDaysOf(ctx, scope)
  const seen = await (hold ? coverHeld(ctx, open, feeDays) : previewCover(ctx, open))
  const fees = await feesDue(ctx, feeDays, scope, hold)
  const { customerId, projectId, currency } = scope
  const milestones =
    scope.ticketIds === null ? await ports.milestones(ctx, { customerId, projectId, currency }, hold) : []
  const found: Billable = { time: seen.entries.filter((e) => openMinutes(e) > 0), expenses, fees, milestones }
  const lines = billLines(found, currency, scope.linesBy, await labelsFor(ctx, ports, found))
  if (lines.length > billLinesMax) throw workErrors["work.too_many_lines"]({ max: billLinesMax })
  const rounding = [...new Set(lines.flatMap((line) => line.why.rounding))]
  return { scope, lines: await taxed(ctx, ports, lines), draws: seen.draws, isCovered: seen.isCovered, rounding }
}

/** Periods of fees are held together with those that cover, so that two runs can't hold them crosswise. */
async function coverHeld(ctx: Ctx, open: readonly TimeEntry[], feeDays: readonly RetainerDay[]) {
  const entries = await coverEntries(ctx, open, feeDays)
  return { entries, draws: [], isCovered: entries.some((e, i) => e.coveredMinutes !== open[i]?.coveredMinutes) }
}

/** The first days of the periods of retainers with a fee that have begun by the last day. */
async function feeDaysOf(ctx: Ctx, scope: BillScope): Promise<RetainerDay[]> {
  if (scope.ticketIds !== null) return []
  const retainers = (await activeRetainers(ctx, [scope.customerId])).filter((r) => isOfScope(r, scope))
  return retainers.flatMap((retainer) => begunDays(retainer, scope.until).map((date) => ({ retainer, date })))
}

/** The fees of those periods that no invoice has. */
async function feesDue(ctx: Ctx, days: readonly RetainerDay[], scope: BillScope, hold: boolean): Promise<FeeDue[]> {
  if (days.length === 0) return []
  const periods = await (hold ? holdPeriods : seePeriods)(ctx, days, scope.today)
  const byId = new Map<string, Retainer>(days.map(({ retainer }) => [retainer.id, retainer]))
  return periods.flatMap((period) => {
    const retainer = byId.get(period.retainerId)
    const isDue = period.invoiceLineId === null && period.feeMinor > 0n && period.startsOn <= scope.until
    return retainer !== undefined && isDue ? [{ retainer, period }] : []
  })
}

function isOfScope(r: Retainer, scope: BillScope): boolean {
  return (
    r.feeMinor > 0n && r.currency === scope.currency && (scope.projectId === null || r.projectId === scope.projectId)
  )
}

/** The first day of every period that has begun by `until`; a retainer has at most 240. */
function begunDays(r: Retainer, until: LocalDate): LocalDate[] {
  const last = periodNoOn(r, r.endsOn !== null && r.endsOn < until ? r.endsOn : until)
  return last === undefined ? [] : Array.from({ length: last + 1 }, (_, no) => periodDays(r, no).startsOn)
}

async function labelsFor(ctx: Ctx, ports: WorkPorts, { time }: Billable): Promise<Labels> {
  const distinct = (ids: readonly (string | null)[]) => [...new Set(ids)].filter((id) => id !== null)
  const tickets = await ports.tickets(ctx, distinct(time.map((e) => e.ticketId)))
  const projects = await ports.projects(ctx, distinct(time.map((e) => e.projectId)))
  const tasks = await ports.tasks(ctx, distinct(time.map((e) => e.taskId)))
  const kinds = await serviceTypes(ctx)
  return {
    ticket: (id) => tickets.get(id)?.label ?? `Ticket ${id}`,
    project: (id) => projects.get(id)?.label ?? `Project ${id}`,
    task: (id) => tasks.get(id)?.label ?? `Task ${id}`,
    service: (id) => (isId("svt", id) ? kinds.find((kind) => kind.id === id) : undefined),
  }
}

async function taxed(ctx: Ctx, ports: WorkPorts, lines: readonly BillLine[]) {
  if (lines.length === 0) return []
  const taxOf = await ports.taxes(ctx)
  return lines.map((line) => {
    const tax = taxOf(line.taxClass)
    if (tax === undefined) throw workErrors["work.tax_class_unknown"]({ code: line.taxClass ?? "default" })
    return { ...line, tax }
  })
}
