import { allocateMinor, type Currency, type LocalDate, lineTotalMinor, micro, minorToMicro } from "#kernel"
import type { Billable, BillLine, FeeDue, LineWhy } from "./bill.ts"
import { openMinutes, type TimeEntry } from "./entry.ts"
import type { Expense } from "./expense.ts"
import type { MilestoneDue } from "./ports.ts"
import type { LineGrouping, ServiceType } from "./register.ts"
import { describeRounding, hoursOf } from "./rounding.ts"

/** What lines are named by. */
export interface Labels {
  ticket(id: string): string
  project(id: string): string
  task(id: string): string
  service(id: string | null): Pick<ServiceType, "name" | "taxClass"> | undefined
}

const descriptionCharsMax = 500
const single = micro("1")

/** The lines of what is to be billed: fees, milestones, time (by ticket or by person), expenses. Time of one rate, kind of work
 *  and ticket (or person and project) is one line. */
export function billLines(found: Billable, currency: Currency, by: LineGrouping, labels: Labels): BillLine[] {
  const open = found.time.filter((e) => openMinutes(e) > 0)
  const groups = [...Map.groupBy(open.toSorted(byDay), (e) => groupKey(e, by)).values()]
  return [
    ...found.fees.map((fee) => feeLine(fee, currency)),
    ...found.milestones.map((milestone) => milestoneLine(milestone, currency)),
    ...groups.map((group) => timeLine(group, currency, by, labels)),
    ...found.expenses.map((expense) => expenseLine(expense, currency)),
  ]
}

function groupKey(e: TimeEntry, by: LineGrouping): string {
  const who = by === "person" ? e.person.userId : (e.ticketId ?? e.taskId ?? "")
  return `${e.projectId}|${who}|${e.serviceTypeId}|${e.unitPrice}`
}

function timeLine(group: readonly TimeEntry[], currency: Currency, by: LineGrouping, labels: Labels): BillLine {
  const minutes = sumOf(group, openMinutes)
  const unitPrice = group[0]?.unitPrice ?? 0n
  const quantity = hoursOf(minutes)
  const amountMinor = lineTotalMinor(unitPrice, quantity, currency)
  const shares = allocateMinor(
    amountMinor,
    group.map((e) => BigInt(openMinutes(e))),
  )
  const service = labels.service(group[0]?.serviceTypeId ?? null)
  return {
    kind: "time",
    projectId: group[0]?.projectId ?? null,
    description: joined([titleOf(group, by, labels), service?.name, daysOf(group)]),
    quantity,
    unitPrice,
    minutes,
    amountMinor,
    taxClass: service?.taxClass ?? null,
    why: whyOf(group),
    sources: group.map((e, i) => ({ id: e.id, minutes: openMinutes(e), amountMinor: shares[i] ?? 0n })),
  }
}

function titleOf(group: readonly TimeEntry[], by: LineGrouping, labels: Labels): string {
  const [first] = group
  if (first === undefined) return ""
  const project = first.projectId === null ? null : labels.project(first.projectId)
  if (by === "person") return project === null ? first.person.name : `${first.person.name}, ${project}`
  if (first.ticketId !== null) return labels.ticket(first.ticketId)
  if (first.taskId !== null) return `${project ?? ""}: ${labels.task(first.taskId)}`
  return project ?? "Work"
}

function whyOf(group: readonly TimeEntry[]): LineWhy {
  const days = group.map((e) => e.workDate)
  const rates = group.flatMap((e) => (e.rateSource === null ? [] : [e.rateSource]))
  return {
    rounding: [...new Set(group.flatMap((e) => (e.rounding === null ? [] : [describeRounding(e.rounding)])))],
    rates: [...new Map(rates.map((source) => [JSON.stringify(source), source])).values()],
    people: [...new Set(group.map((e) => e.person.name))],
    from: days.reduce((a, b) => (a < b ? a : b), days[0] ?? ""),
    to: days.reduce((a, b) => (a > b ? a : b), days[0] ?? ""),
    workedMinutes: sumOf(group, (e) => e.minutes),
    chargedMinutes: sumOf(group, (e) => e.billableMinutes),
    coveredMinutes: sumOf(group, (e) => e.coveredMinutes),
  }
}

function expenseLine(e: Expense, currency: Currency): BillLine {
  const line = amountLine(e.id, e.priceMinor ?? 0n, currency, e.spentOn)
  const description = joined([e.description, e.spentOn])
  const why = { ...line.why, people: [e.person.name] }
  return { ...line, kind: "expense", projectId: e.projectId, description, taxClass: e.taxClass, why }
}

function feeLine({ retainer, period }: FeeDue, currency: Currency): BillLine {
  const line = amountLine(period.id, period.feeMinor, currency, period.startsOn)
  const days = period.endsOn === null ? `from ${period.startsOn}` : `${period.startsOn} to ${period.endsOn}`
  const description = joined([retainer.name, days])
  const why = { ...line.why, to: period.endsOn ?? period.startsOn }
  return { ...line, kind: "fee", projectId: retainer.projectId, description, taxClass: retainer.taxClass, why }
}

function milestoneLine(m: MilestoneDue, currency: Currency): BillLine {
  const line = amountLine(m.id, m.amountMinor, currency, "")
  return { ...line, kind: "milestone", projectId: m.projectId, description: joined([m.label]), taxClass: null }
}

/** One of something at its amount. */
function amountLine(id: string, amountMinor: bigint, currency: Currency, day: LocalDate) {
  const why: LineWhy = {
    rounding: [],
    rates: [],
    people: [],
    from: day,
    to: day,
    workedMinutes: 0,
    chargedMinutes: 0,
    coveredMinutes: 0,
  }
  const sources = [{ id, minutes: 0, amountMinor }]
  return { quantity: single, unitPrice: minorToMicro(amountMinor, currency), minutes: 0, amountMinor, why, sources }
}

function daysOf(group: readonly TimeEntry[]): string {
  const { from, to } = whyOf(group)
  return from === to ? from : `${from} to ${to}`
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== "")
    .join(", ")
    .slice(0, descriptionCharsMax)
}

function byDay(a: TimeEntry, b: TimeEntry): number {
  const [x, y] = [`${a.workDate} ${a.id}`, `${b.workDate} ${b.id}`]
  return x < y ? -1 : x > y ? 1 : 0
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0)
}
