import { defineErrors, type Id, type LocalDate } from "#kernel"
import type { AssetId, CustomerId, TicketId } from "./asset.ts"

export type ScheduleId = Id<"asch">
export type MaintenanceId = Id<"amnt">

/** Schedules that one asset may have. */
export const schedulesMax = 50
export const leadDaysMax = 90
/** A date that passed longer ago than this without anybody noticing is noted as missed: a ticket for it would help nobody. */
export const missedDays = 31

export const priorities = ["low", "normal", "high", "urgent"] as const
export type Priority = (typeof priorities)[number]

export interface ScheduleDraft {
  readonly title: string
  readonly description: string | null
  readonly priority: Priority
  /** RFC 5545, over days. */
  readonly rule: string
  /** The day the rule counts from; the first date unless the rule says otherwise. */
  readonly startsOn: LocalDate
  /** So many days before its date a maintenance becomes a ticket. */
  readonly leadDays: number
  readonly isPaused: boolean
}

/** Maintenance of an asset that comes again and again. */
export interface Schedule extends ScheduleDraft {
  readonly id: ScheduleId
  readonly assetId: AssetId
  /** The next date that is no ticket yet; null when the rule has no more. */
  readonly nextOn: LocalDate | null
  readonly version: number
}

/** `due`: told of, no ticket yet. `skipped`: the client's status did not allow it, or staff said so. `missed`: noticed too late. */
export const maintenanceStates = ["due", "open", "done", "skipped", "missed"] as const
export type MaintenanceState = (typeof maintenanceStates)[number]

/** One date of a schedule. */
export interface Maintenance {
  readonly id: MaintenanceId
  readonly scheduleId: ScheduleId
  readonly assetId: AssetId
  readonly customerId: CustomerId
  readonly title: string
  readonly dueOn: LocalDate
  readonly state: MaintenanceState
  readonly ticketId: TicketId | null
  readonly reason: string | null
  readonly openedAt: Date
  readonly doneAt: Date | null
}

export const scheduleErrors = defineErrors({
  "schedule.unknown": { status: 404, text: (p: { id: string }) => `There is no maintenance schedule ${p.id}.` },
  "schedule.too_many": { status: 422, text: (p: { max: number }) => `An asset has at most ${p.max} schedules.` },
  "schedule.ended": { status: 409, text: (p: { id: string }) => `Schedule ${p.id} was ended; make a new one.` },
  "maintenance.unknown": { status: 404, text: (p: { id: string }) => `There is no maintenance ${p.id}.` },
  "maintenance.settled": {
    status: 409,
    text: (p: { id: string; state: MaintenanceState }) => `Maintenance ${p.id} is ${p.state} already.`,
  },
})
