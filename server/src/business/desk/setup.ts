import { defineErrors, type Id, type LocalDate } from "#kernel"
import type { SlaPolicyId, SlaTargets } from "./sla.ts"
import type { WorkCalendar } from "./sla-clock.ts"
import type { QueueId } from "./ticket.ts"

export type CalendarId = Id<"cal">
export type CannedReplyId = Id<"can">

/** Records of one kind that a business may have. */
export const setupMax = 200
export const holidaysMax = 400
export const openingsPerDayMax = 6

interface SetupRecord {
  readonly name: string
  readonly version: number
}

/** When a team works. */
export interface DeskCalendar extends SetupRecord, WorkCalendar {
  readonly id: CalendarId
  readonly holidays: readonly LocalDate[]
  /** What holidays are called, by their date; those without a name are left out. */
  readonly holidayNames: Readonly<Record<LocalDate, string>>
}
export type CalendarDraft = Omit<DeskCalendar, "id" | "version" | "holidayNames"> &
  Partial<Pick<DeskCalendar, "holidayNames">>

/** What is promised, by priority and in the working time of a calendar. */
export interface SlaPolicy extends SetupRecord {
  readonly id: SlaPolicyId
  readonly calendarId: CalendarId
  readonly targets: SlaTargets
  readonly warnPercent: number
  /** Holds where neither client nor queue has a policy. */
  readonly isDefault: boolean
  readonly revision: number
}
export type PolicyDraft = Omit<SlaPolicy, "id" | "version" | "revision">

/** Where tickets wait for a team. */
export interface DeskQueue extends SetupRecord {
  readonly id: QueueId
  readonly policyId: SlaPolicyId | null
  /** Takes what names no queue. */
  readonly isDefault: boolean
  /** Takes no ticket any more; those in it stay and are worked on. */
  readonly isArchived: boolean
}
export type QueueDraft = Omit<DeskQueue, "id" | "version" | "isArchived"> & Partial<Pick<DeskQueue, "isArchived">>

/** A text that is written often; a Liquid template. */
export interface CannedReply extends SetupRecord {
  readonly id: CannedReplyId
  readonly body: string
}
export type CannedReplyDraft = Omit<CannedReply, "id" | "version">

/** How a business runs its desk. */
export interface DeskSettings {
  readonly reopenDays: number
  readonly closeAfterDays: number
  readonly acknowledges: boolean
  readonly asksRating: boolean
  readonly version: number
}

export const setupKinds = ["calendar", "policy", "queue", "canned reply", "mailbox", "settings"] as const
export type SetupKind = (typeof setupKinds)[number]

export const setupErrors = defineErrors({
  "desk.unknown": { status: 404, text: (p: { kind: SetupKind; id: string }) => `There is no ${p.kind} ${p.id}.` },
  "desk.name_taken": {
    status: 409,
    text: (p: { kind: SetupKind; name: string }) => `There is a ${p.kind} "${p.name}" already; choose another name.`,
  },
  "desk.in_use": {
    status: 409,
    text: (p: { kind: SetupKind; by: string }) => `This ${p.kind} is used by ${p.by}; change that first.`,
  },
  "desk.too_many": {
    status: 422,
    text: (p: { kind: SetupKind; max: number }) => `A business has at most ${p.max} of this kind (${p.kind}).`,
  },
  "desk.default_missing": {
    status: 409,
    text: (p: { kind: SetupKind }) => `This is the default ${p.kind}; make another one the default first.`,
  },
  "desk.queue_archived": {
    status: 409,
    text: (p: { id: string }) => `The queue ${p.id} is archived and takes nothing new; choose another one.`,
  },
  "desk.replacement_invalid": {
    status: 422,
    text: () => "A policy can't take its own place; name another one in `instead`.",
  },
  "desk.hours_invalid": { status: 422, text: (p: { reason: string }) => `The working hours do not fit: ${p.reason}.` },
  "desk.target_unreachable": {
    status: 422,
    text: (p: { minutes: number }) =>
      `${p.minutes} minutes of working time do not come within ten years by this calendar; shorten the target or lengthen the hours.`,
  },
  "desk.template_invalid": {
    status: 422,
    text: (p: { reason: string }) => `The template can't be filled: ${p.reason}.`,
  },
})
