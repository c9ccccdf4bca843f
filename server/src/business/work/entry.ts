import type { Currency, Id, LocalDate, Micro } from "#kernel"
import { workErrors } from "./errors.ts"
import type { RateSource } from "./rates.ts"
import type { RoundingPolicy } from "./rounding.ts"

export type TimeEntryId = Id<"tme">
export type WorkLineId = Id<"wil">

/** A day's worth: longer work is split. */
export const entryMinutesMax = 1440

/** `rejected` work is changed and looked at again, or removed. */
export const entryStates = ["logged", "rejected", "approved"] as const
export type EntryState = (typeof entryStates)[number]

const next = {
  logged: { change: "logged", approve: "approved", reject: "rejected", remove: "removed" },
  rejected: { change: "logged", remove: "removed" },
  approved: { withdraw: "logged", waive: "approved" },
} as const satisfies Record<EntryState, Partial<Record<EntryAction, EntryState | "removed">>>

export type EntryAction = "change" | "approve" | "reject" | "remove" | "withdraw" | "waive"
const past: Record<EntryAction, string> = {
  change: "changed",
  approve: "approved",
  reject: "rejected",
  remove: "removed",
  withdraw: "taken back",
  waive: "waived",
}

/** What a state becomes by an action; undefined where the table has none. */
export function nextState(state: EntryState, action: EntryAction): EntryState | "removed" | undefined {
  const row: Partial<Record<EntryAction, EntryState | "removed">> = next[state]
  return row[action]
}

/** For whom and on what somebody worked. */
export interface WorkPlace {
  readonly customerId: string
  readonly ticketId: string | null
  readonly projectId: string | null
  readonly taskId: string | null
  readonly contractId: string | null
}

/** Who worked. */
export interface Person {
  readonly userId: string
  readonly name: string
}

export type CoverKind = "retainer" | "fixed_price"

/** What the approval froze. */
export interface Charge {
  /** Per hour, without tax; null for work that is not billable. */
  readonly unitPrice: Micro | null
  readonly currency: Currency | null
  readonly rateSource: RateSource | null
  readonly rounding: RoundingPolicy | null
  readonly poolKey: string | null
  /** What is charged after rounding: covered + billed or still to be billed. */
  readonly billableMinutes: number
  readonly coveredMinutes: number
  readonly coveredBy: CoverKind | null
}

export const noCharge: Charge = {
  unitPrice: null,
  currency: null,
  rateSource: null,
  rounding: null,
  poolKey: null,
  billableMinutes: 0,
  coveredMinutes: 0,
  coveredBy: null,
}

/** Work that one person did on one day. */
export interface TimeEntry extends WorkPlace, Charge {
  readonly id: TimeEntryId
  readonly serviceTypeId: string | null
  readonly person: Person
  readonly workDate: LocalDate
  readonly startedAt: Date | null
  /** As worked, 1 to 1440. */
  readonly minutes: number
  readonly note: string | null
  readonly isBillable: boolean
  readonly state: EntryState
  /** What an approver let go of what had been chargeable. */
  readonly waivedMinutes: number
  readonly approvedAt: Date | null
  readonly approvedBy: string | null
  /** Why an approver sent it back. */
  readonly rejectedReason: string | null
  readonly invoiceLineId: WorkLineId | null
  /** Its share of the invoice line's amount. */
  readonly billedMinor: bigint | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Minutes that an invoice has, or is to have. */
export function openMinutes(e: Pick<TimeEntry, "billableMinutes" | "coveredMinutes">): number {
  return e.billableMinutes - e.coveredMinutes
}

/** What a client reads of an entry's billing. */
export const billingStates = ["none", "unbilled", "billed", "covered"] as const
export type BillingState = (typeof billingStates)[number]

/** Where an entry stands on its way to an invoice. An entry that is covered in part is what the rest of it is. */
export function billingState(e: TimeEntry): BillingState {
  if (e.state !== "approved" || e.billableMinutes === 0) return "none"
  if (e.invoiceLineId !== null) return "billed"
  return openMinutes(e) === 0 ? "covered" : "unbilled"
}

/** Throws `time_entry.state` for what the state does not allow, `time_entry.billed` for what an invoice has. */
export function checkAction(e: Pick<TimeEntry, "id" | "state" | "invoiceLineId">, action: EntryAction): void {
  if (e.invoiceLineId !== null) throw workErrors["time_entry.billed"]({ id: e.id })
  if (nextState(e.state, action) === undefined)
    throw workErrors["time_entry.state"]({ id: e.id, state: e.state, action: past[action] })
}
