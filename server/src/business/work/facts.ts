import { type Currency, formatMicro, lineTotalMinor } from "#kernel"
import type { TimeEntry } from "./entry.ts"
import { hoursOf } from "./rounding.ts"

/** What events tell of an entry. */
export function factOf(e: TimeEntry) {
  return {
    entryId: e.id,
    customerId: e.customerId,
    ticketId: e.ticketId,
    projectId: e.projectId,
    taskId: e.taskId,
    userId: e.person.userId,
    workDate: e.workDate,
    minutes: e.minutes,
    isBillable: e.isBillable,
  }
}

/** What the audit trail keeps of an entry. */
export function auditOf(e: TimeEntry) {
  return {
    state: e.state,
    workDate: e.workDate,
    minutes: e.minutes,
    isBillable: e.isBillable,
    billableMinutes: e.billableMinutes,
    coveredMinutes: e.coveredMinutes,
    unitPrice: e.unitPrice === null ? null : formatMicro(e.unitPrice),
  }
}

/** One row for the project that is used more or less; none where nothing changes. */
export function useOf(
  at: { readonly projectId: string | null; readonly taskId: string | null },
  change: { readonly minutes?: number; readonly amountMinor?: bigint; readonly currency?: Currency | null },
) {
  const { minutes = 0, amountMinor = 0n, currency = null } = change
  if (at.projectId === null || (minutes === 0 && amountMinor === 0n)) return []
  return [{ projectId: at.projectId, taskId: at.taskId, minutes, amountMinor: String(amountMinor), currency }]
}

/** The worth of an entry's charged time at its rate, in minor units: covered, billed and unbilled. */
export function worthMinor(e: Pick<TimeEntry, "unitPrice" | "currency" | "billableMinutes">): bigint {
  if (e.unitPrice === null || e.currency === null) return 0n
  return lineTotalMinor(e.unitPrice, hoursOf(e.billableMinutes), e.currency)
}
