import type { Currency, LocalDate } from "#kernel"
import type { TimeEntry, WorkLineId } from "./entry.ts"
import type { Expense } from "./expense.ts"
import type { MilestoneDue } from "./ports.ts"
import type { RateSource } from "./rates.ts"
import type { LineGrouping } from "./register.ts"
import type { Retainer, RetainerPeriod } from "./retainer.ts"

/** Entries, and expenses, that one run takes at most; what is more waits for the next run. */
export const billedMax = 2000
/** What an invoice takes. */
export const billLinesMax = 1000

/** What is to be billed, and how. */
export interface BillRequest {
  readonly customerId: string
  /** Only work on these tickets. */
  readonly ticketIds?: readonly string[] | undefined
  /** Only this project: its work, expenses, milestones and retainers. */
  readonly projectId?: string | undefined
  /** The last day of work that is billed. Default: today. */
  readonly until?: LocalDate | undefined
  /** Default: as the settings say. */
  readonly linesBy?: LineGrouping | undefined
  /** Only work priced in it. Default: the tenant's. */
  readonly currency?: Currency | undefined
}

/** How the invoice of a run is to be made. */
export interface InvoiceWish {
  /** False (the default): a draft to look at. */
  readonly isIssued?: boolean | undefined
  readonly issueDate?: LocalDate | undefined
  readonly dueDate?: LocalDate | undefined
  readonly notes?: string | undefined
  readonly exchangeRate?: string | undefined
  /** The net that somebody has seen in the preview; another one refuses the run. */
  readonly expectedNetMinor?: bigint | undefined
}

/** A retainer's period whose fee is to be billed. */
export interface FeeDue {
  readonly retainer: Retainer
  readonly period: RetainerPeriod
}

/** What a run has found to bill. */
export interface Billable {
  readonly time: readonly TimeEntry[]
  readonly expenses: readonly Expense[]
  readonly fees: readonly FeeDue[]
  readonly milestones: readonly MilestoneDue[]
}

export const lineKinds = ["time", "expense", "fee", "milestone"] as const
export type WorkLineKind = (typeof lineKinds)[number]

/** Why a line is what it is. */
export interface LineWhy {
  /** The policies in words. */
  readonly rounding: readonly string[]
  /** Where the rate came from; several where cards agree on the price. */
  readonly rates: readonly RateSource[]
  readonly people: readonly string[]
  /** First and last day of the work. */
  readonly from: LocalDate
  readonly to: LocalDate
  /** As worked, as charged after rounding, and what of that is covered. */
  readonly workedMinutes: number
  readonly chargedMinutes: number
  readonly coveredMinutes: number
}

/** What one entry, expense, fee or milestone has of a line. */
export interface LineSource {
  readonly id: string
  readonly minutes: number
  readonly amountMinor: bigint
}

/** A line of a bill; quantity × unit price = amount, rounded half-even once. */
export interface BillLine {
  readonly kind: WorkLineKind
  readonly projectId: string | null
  readonly description: string
  /** Hours for time, 1 for all else. */
  readonly quantity: bigint
  readonly unitPrice: bigint
  readonly minutes: number
  readonly amountMinor: bigint
  readonly taxClass: string | null
  readonly why: LineWhy
  readonly sources: readonly LineSource[]
}

/** A line as it stands on an invoice. */
export interface WorkLine extends Omit<BillLine, "taxClass" | "sources"> {
  readonly id: WorkLineId
  readonly invoiceId: string
  readonly lineNo: number
  readonly customerId: string
  readonly currency: Currency
  readonly sourceIds: readonly string[]
  /** The invoice was credited or its draft discarded: what it had can be billed again. */
  readonly freedAt: Date | null
}
