import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import type { WorkLine } from "./bill.ts"
import { ticketsOf } from "./bill-store.ts"
import { billFreed, billMade, expensesBilled, expensesFreed, timeBilled, timeFreed } from "./events-bill.ts"

const events = {
  billed: { bill: billMade, time: timeBilled, expense: expensesBilled },
  freed: { bill: billFreed, time: timeFreed, expense: expensesFreed },
} as const

/** Tells what an invoice has now, or has no more: one event for all, one for its time, one for its expenses. */
export async function tellBilled(ctx: Ctx, lines: readonly WorkLine[], what: keyof typeof events): Promise<void> {
  const [first] = lines
  if (first === undefined) return
  const { invoiceId, customerId, currency } = first
  const about = { invoiceId, customerId, currency }
  const { bill, time, expense } = events[what]
  await append(ctx, bill, { ...about, ...sums(lines), projects: projectsOf(lines) })
  const [ofTime, ofExpenses] = [lines.filter((l) => l.kind === "time"), lines.filter((l) => l.kind === "expense")]
  if (ofTime.length > 0) {
    const entryIds = ofTime.flatMap((line) => line.sourceIds)
    await append(ctx, time, { ...about, ...sums(ofTime), entryIds, ticketIds: await ticketsOf(ctx, entryIds) })
  }
  if (ofExpenses.length > 0) {
    const expenseIds = ofExpenses.flatMap((line) => line.sourceIds)
    await append(ctx, expense, { ...about, amountMinor: sums(ofExpenses).amountMinor, expenseIds })
  }
}

function sums(lines: readonly WorkLine[]) {
  return {
    minutes: lines.reduce((sum, line) => sum + line.minutes, 0),
    amountMinor: String(lines.reduce((sum, line) => sum + line.amountMinor, 0n)),
  }
}

function projectsOf(lines: readonly WorkLine[]) {
  const groups = Map.groupBy(lines, (line) => line.projectId)
  const rows = [...groups].flatMap(([projectId, group]) => (projectId === null ? [] : [{ projectId, ...sums(group) }]))
  return rows.sort((a, b) => (a.projectId < b.projectId ? -1 : 1)) // projects are held in the order of their ids
}
