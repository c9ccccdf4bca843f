import { addDays, addMonths, type Id, type LocalDate } from "#kernel"
import type { InvoiceDraft } from "./invoice.ts"

export type RecurringId = Id<"rec">

export const frequencies = ["weekly", "monthly", "yearly"] as const
export type Frequency = (typeof frequencies)[number]

/** What every invoice of a schedule looks like; dates, source and order come with each period. */
export type RecurringTemplate = Omit<
  InvoiceDraft,
  "customerId" | "source" | "orderId" | "orderNumber" | "issueDate" | "dueDate"
>

export interface RecurringDraft {
  readonly name: string
  readonly customerId: string
  readonly template: RecurringTemplate
  readonly frequency: Frequency
  /** Every so many weeks, months or years. */
  readonly every: number
  readonly startsOn: LocalDate
  /** The last day on which an invoice may be made; null: goes on. */
  readonly endsOn: LocalDate | null
  /** False: a draft is made instead, for a person to issue. */
  readonly isIssuedAtOnce: boolean
}

/** An invoice that comes again by the calendar of the tenant's time zone. */
export interface Recurring extends RecurringDraft {
  readonly id: RecurringId
  readonly nextOn: LocalDate
  /** Periods that are behind: made, or passed over while paused. */
  readonly periodsDone: number
  readonly isPaused: boolean
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** The day of period `n` (from 0), counted from the first day so that the 31st stays the month's last day. */
export function periodOn(r: Pick<RecurringDraft, "frequency" | "every" | "startsOn">, n: number): LocalDate {
  if (r.frequency === "weekly") return addDays(r.startsOn, 7 * r.every * n)
  return addMonths(r.startsOn, (r.frequency === "yearly" ? 12 : 1) * r.every * n)
}

/** Is there another period to come by `today`? */
export function isDue(r: Pick<Recurring, "nextOn" | "endsOn" | "isPaused">, today: LocalDate): boolean {
  return !r.isPaused && r.nextOn <= today && (r.endsOn === null || r.nextOn <= r.endsOn)
}

/** The schedule one period on. */
export function advanced(r: Recurring): Recurring {
  const periodsDone = r.periodsDone + 1
  return { ...r, periodsDone, nextOn: periodOn(r, periodsDone) }
}
