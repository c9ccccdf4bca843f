import { daysBetween, type LocalDate, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import type { TicketId } from "./asset.ts"
import { maintenanceDue, maintenanceSettled } from "./events.ts"
import { nextDate } from "./rule.ts"
import { type Maintenance, type MaintenanceId, missedDays, scheduleErrors } from "./schedule.ts"
import * as store from "./schedule-store.ts"
import { opensOn, todayOf } from "./schedules.ts"

/** Schedules one transaction takes. */
const batchMax = 50

/**
 * Tells of every date that has come (less its lead), one per schedule; answers how many. Any number of processes may do so at once:
 * a schedule's row is taken by one of them, and the date is noted once per asset, schedule and day whoever comes.
 */
export async function openDue(ctx: Ctx): Promise<number> {
  const today = await todayOf(ctx)
  const due = await store.takeDue(ctx, today, batchMax)
  for (const schedule of due) {
    const { id, nextOn, rule, startsOn, leadDays } = schedule
    await openOne(ctx, schedule, today)
    const next = nextDate(rule, startsOn, nextOn)
    await store.advance(ctx, id, next, opensOn({ nextOn: next, leadDays }))
  }
  return due.length
}

async function openOne(ctx: Ctx, schedule: store.DueSchedule, today: LocalDate): Promise<void> {
  const { id: scheduleId, assetId, customerId, nextOn: dueOn } = schedule
  const isMissed = daysBetween(dueOn, today) > missedDays
  const maintenance = {
    id: newId("amnt"),
    scheduleId,
    assetId,
    dueOn,
    state: isMissed ? "missed" : "due",
    reason: null,
  } as const
  if (!(await store.insertMaintenance(ctx, maintenance))) return
  const fact = { assetId, customerId, maintenanceId: maintenance.id, scheduleId, dueOn }
  if (isMissed) return void (await append(ctx, maintenanceSettled, { ...fact, state: "missed", ticketId: null }))
  const { priority, assetName, title, description } = schedule
  await append(ctx, maintenanceDue, { ...fact, priority, assetName, title, description })
}

/** The ticket that a due maintenance became. Throws maintenance.unknown. */
export async function noteTicket(ctx: Ctx, id: MaintenanceId, ticketId: TicketId): Promise<void> {
  const maintenance = await loadMaintenance(ctx, id)
  if (maintenance.state !== "due") return
  await store.writeMaintenance(ctx, { ...maintenance, state: "open", ticketId })
}

/** A due or open maintenance that will not be done. Throws maintenance.unknown, maintenance.settled. */
export async function skipMaintenance(ctx: Ctx, id: MaintenanceId, reason: string): Promise<Maintenance> {
  const before = await loadMaintenance(ctx, id)
  if (before.state !== "due" && before.state !== "open")
    throw scheduleErrors["maintenance.settled"]({ id, state: before.state })
  return settle(ctx, before, "skipped", reason)
}

/** Its ticket was resolved (`isDone`) or taken up again: so was the maintenance. A ticket that belongs to none changes nothing. */
export async function followMaintenance(ctx: Ctx, ticketId: TicketId, isDone: boolean): Promise<void> {
  for (const maintenance of await store.lockFollowers(ctx, ticketId)) {
    if (isDone && maintenance.state === "open") await settle(ctx, maintenance, "done", null)
    if (!isDone && maintenance.state === "done") await settle(ctx, maintenance, "open", null)
  }
}

/** Tickets were merged: what they were for is done with the one that is left. */
export function followMerge(ctx: Ctx, mergedIds: readonly TicketId[], into: TicketId): Promise<void> {
  return store.followInstead(ctx, mergedIds, into)
}

/** A merge of tickets was taken back: each is done for itself again. */
export function followUnmerge(ctx: Ctx, ids: readonly TicketId[]): Promise<void> {
  return store.followInstead(ctx, ids, null)
}

async function settle(
  ctx: Ctx,
  before: Maintenance,
  state: "open" | "done" | "skipped",
  reason: string | null,
): Promise<Maintenance> {
  const after: Maintenance = { ...before, state, reason, doneAt: state === "done" ? ctx.now : null }
  await store.writeMaintenance(ctx, after)
  const { id: maintenanceId, scheduleId, assetId, customerId, dueOn, ticketId } = after
  const data = { assetId, customerId, maintenanceId, scheduleId, dueOn, state, ticketId }
  await append(ctx, maintenanceSettled, data, { before: { state: before.state }, after: { state, reason } })
  return after
}

async function loadMaintenance(ctx: Ctx, id: MaintenanceId): Promise<Maintenance> {
  const maintenance = await store.lockMaintenance(ctx, id)
  if (maintenance === undefined) throw scheduleErrors["maintenance.unknown"]({ id })
  return maintenance
}
