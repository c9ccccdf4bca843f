import { localDateOf } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { readTenant } from "#platform/tenants"
import type { Person, TimeEntry } from "./entry.ts"
import { workErrors } from "./errors.ts"
import { timerStarted, timerStopped } from "./events.ts"
import { logTime } from "./log.ts"
import { type PlaceDraft, placeOf } from "./place.ts"
import type { WorkPorts } from "./ports.ts"
import type { Timer } from "./timer.ts"
import * as store from "./timer-store.ts"

/** What a clock is started for. */
export interface TimerDraft extends PlaceDraft {
  readonly serviceTypeId?: string | null | undefined
  readonly note?: string | null | undefined
  readonly isBillable?: boolean | undefined
}

/** Starts a person's clock; each has one. Throws `timer.running` and what `placeOf` throws. */
export async function startTimer(ctx: Ctx, ports: WorkPorts, person: Person, draft: TimerDraft): Promise<Timer> {
  const today = localDateOf(ctx.now, (await readTenant(ctx)).timeZone)
  const { contractId: _atApproval, ...place } = await placeOf(ctx, ports, draft, today)
  const timer: Timer = {
    ...place,
    userId: person.userId,
    serviceTypeId: draft.serviceTypeId ?? null,
    note: draft.note ?? null,
    isBillable: draft.isBillable ?? null,
    startedAt: ctx.now,
  }
  if (!(await store.insertTimer(ctx, timer))) throw workErrors["timer.running"]()
  await append(ctx, timerStarted, factOf(timer))
  return timer
}

/** What is said when a clock is stopped, over what was said when it started. */
export interface TimerStop {
  /** Instead of what the clock says, which is rounded up to a minute and 1440 at most. */
  readonly minutes?: number | undefined
  readonly serviceTypeId?: string | null | undefined
  readonly note?: string | null | undefined
  readonly isBillable?: boolean | undefined
}

/** Stops a person's clock: it becomes a time entry of the day it was started. Throws `timer.none`, `time_entry.too_long` and
 *  what `logTime` throws; the clock then goes on. */
export async function stopTimer(ctx: Ctx, ports: WorkPorts, person: Person, stop: TimerStop): Promise<TimeEntry> {
  const timer = await store.takeTimer(ctx, person.userId)
  if (timer === undefined) throw workErrors["timer.none"]()
  const { customerId, ticketId, projectId, taskId, startedAt } = timer
  const entry = await logTime(ctx, ports, {
    ...{ customerId, ticketId, projectId, taskId, startedAt, person },
    endedAt: atLeastAMinute(startedAt, ctx.now),
    minutes: stop.minutes,
    serviceTypeId: stop.serviceTypeId === undefined ? timer.serviceTypeId : stop.serviceTypeId,
    note: stop.note === undefined ? timer.note : stop.note,
    isBillable: stop.isBillable ?? timer.isBillable ?? undefined,
  })
  await append(ctx, timerStopped, factOf(timer))
  return entry
}

/** Throws a person's clock away: nothing is logged. Throws `timer.none`. */
export async function discardTimer(ctx: Ctx, person: Person): Promise<void> {
  const timer = await store.takeTimer(ctx, person.userId)
  if (timer === undefined) throw workErrors["timer.none"]()
  await append(ctx, timerStopped, factOf(timer))
}

/** The clock of a person that runs. Throws `timer.none`. */
export async function loadTimer(ctx: Ctx, person: Person): Promise<Timer> {
  const timer = await store.timerOf(ctx, person.userId)
  if (timer === undefined) throw workErrors["timer.none"]()
  return timer
}

function atLeastAMinute(from: Date, to: Date): Date {
  return to.getTime() > from.getTime() ? to : new Date(from.getTime() + 1)
}

function factOf({ userId, customerId, ticketId, projectId, taskId }: Timer) {
  return { userId, customerId, ticketId, projectId, taskId }
}
