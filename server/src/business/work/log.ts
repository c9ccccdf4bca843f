import { isId, type LocalDate, localDateOf, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { readTenant } from "#platform/tenants"
import { checkAction, entryMinutesMax, noCharge, type Person, type TimeEntry, type TimeEntryId } from "./entry.ts"
import * as store from "./entry-store.ts"
import { workErrors } from "./errors.ts"
import { timeChanged, timeLogged, timeRemoved } from "./events.ts"
import { auditOf, factOf, useOf } from "./facts.ts"
import { type PlaceDraft, placeOf } from "./place.ts"
import type { WorkPorts } from "./ports.ts"
import { loadServiceType } from "./service-types.ts"

/** What somebody worked: minutes, or a start and an end. */
export interface TimeDraft extends PlaceDraft {
  readonly serviceTypeId?: string | null | undefined
  readonly person: Person
  /** Default: the day of the start, else today, in the tenant's time zone. */
  readonly workDate?: LocalDate | undefined
  readonly startedAt?: Date | null | undefined
  readonly endedAt?: Date | undefined
  /** 1 to 1440; from start to end, rounded up to a minute, where it is not given. */
  readonly minutes?: number | undefined
  readonly note?: string | null | undefined
  /** Default: as the service type says, else true. */
  readonly isBillable?: boolean | undefined
}

/**
 * Logs work. Throws what `placeOf` throws, `time_entry.too_long`, `time_entry.in_the_future`, `service_type.unknown`,
 * `service_type.inactive`.
 */
export async function logTime(ctx: Ctx, ports: WorkPorts, draft: TimeDraft): Promise<TimeEntry> {
  const entry: TimeEntry = {
    ...noCharge,
    ...(await workOf(ctx, ports, draft)),
    id: newId("tme"),
    state: "logged",
    waivedMinutes: 0,
    approvedAt: null,
    approvedBy: null,
    rejectedReason: null,
    invoiceLineId: null,
    billedMinor: null,
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await store.insertEntry(ctx, entry)
  const fact = { ...factOf(entry), use: useOf(entry, { minutes: entry.minutes }) }
  await append(ctx, timeLogged, fact, { before: null, after: auditOf(entry) })
  return entry
}

/** Fields of an entry that its person may change. */
export type TimePatch = Partial<Omit<TimeDraft, "person">>

/** Changes an entry before its approval; a rejected one is to be looked at again. Throws as `logTime`, `time_entry.state`,
 *  `version.mismatch`. */
export async function changeTime(
  ctx: Ctx,
  ports: WorkPorts,
  id: TimeEntryId,
  patch: TimePatch,
  version?: number,
): Promise<TimeEntry> {
  const before = await loadTime(ctx, id)
  checkAction(before, "change")
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const work = await workOf(ctx, ports, { ...draftOf(before, patch), ...patch, person: before.person })
  const after: TimeEntry = {
    ...before,
    ...work,
    state: "logged",
    rejectedReason: null,
    version: before.version + 1,
    updatedAt: ctx.now,
  }
  if (!(await store.updateEntry(ctx, after))) throw httpErrors["version.mismatch"]()
  const counted = before.state === "logged" ? -before.minutes : 0
  const use = [...useOf(before, { minutes: counted }), ...useOf(after, { minutes: after.minutes })]
  await append(ctx, timeChanged, { ...factOf(after), use }, { before: auditOf(before), after: auditOf(after) })
  return after
}

/** Removes an entry that is not approved. Throws `time_entry.unknown`, `time_entry.state`. */
export async function removeTime(ctx: Ctx, id: TimeEntryId): Promise<void> {
  const [before] = await store.lockEntries(ctx, [id])
  if (before === undefined) throw workErrors["time_entry.unknown"]({ id })
  checkAction(before, "remove")
  await store.deleteEntry(ctx, id)
  const use = useOf(before, { minutes: before.state === "logged" ? -before.minutes : 0 })
  await append(ctx, timeRemoved, { ...factOf(before), use }, { before: auditOf(before), after: null })
}

/** One entry. Throws `time_entry.unknown`. */
export async function loadTime(ctx: Ctx, id: TimeEntryId): Promise<TimeEntry> {
  const found = await store.entryById(ctx, id)
  if (found === undefined) throw workErrors["time_entry.unknown"]({ id })
  return found
}

/** The draft that an entry came from. A new ticket, project or task without its client is a new place altogether. */
function draftOf(e: TimeEntry, patch: TimePatch): Omit<TimeDraft, "person"> {
  const { serviceTypeId, workDate, startedAt, minutes, note, isBillable } = e
  const isMoved = [patch.customerId, patch.ticketId, patch.projectId, patch.taskId].some((id) => id !== undefined)
  const { customerId, ticketId, projectId, taskId } = e
  const place = isMoved ? {} : { customerId, ticketId, projectId, taskId }
  const isTimed = patch.endedAt !== undefined
  return { ...place, serviceTypeId, workDate, startedAt, note, isBillable, ...(isTimed ? {} : { minutes }) }
}

async function workOf(ctx: Ctx, ports: WorkPorts, draft: TimeDraft) {
  const { timeZone } = await readTenant(ctx)
  const startedAt = draft.startedAt ?? null
  const workDate = draft.workDate ?? localDateOf(startedAt ?? ctx.now, timeZone)
  if (workDate > localDateOf(ctx.now, timeZone)) throw workErrors["time_entry.in_the_future"]()
  const service = await serviceOf(ctx, draft.serviceTypeId ?? null)
  return {
    ...(await placeOf(ctx, ports, draft, workDate)),
    serviceTypeId: service?.id ?? null,
    person: draft.person,
    workDate,
    startedAt,
    minutes: minutesOf(draft),
    note: draft.note ?? null,
    isBillable: draft.isBillable ?? service?.isBillable ?? true,
  }
}

async function serviceOf(ctx: Ctx, id: string | null) {
  if (id === null) return null
  if (!isId("svt", id)) throw workErrors["service_type.unknown"]({ id })
  const service = await loadServiceType(ctx, id)
  if (!service.isActive) throw workErrors["service_type.inactive"]({ code: service.code })
  return service
}

const minuteMs = 60_000

function minutesOf({ minutes, startedAt, endedAt }: TimeDraft): number {
  const worked = minutes ?? (startedAt && endedAt ? minutesBetween(startedAt, endedAt) : 0)
  if (worked < 1 || worked > entryMinutesMax) throw workErrors["time_entry.too_long"]()
  return worked
}

/** Whole minutes; a begun one counts. */
function minutesBetween(from: Date, to: Date): number {
  return Math.ceil((to.getTime() - from.getTime()) / minuteMs)
}
