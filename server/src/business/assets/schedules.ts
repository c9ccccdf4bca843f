import { addDays, daysBetween, defineErrors, type LocalDate, localDateOf, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { readTenant } from "#platform/tenants"
import type { AssetId } from "./asset.ts"
import { scheduleChanged } from "./events.ts"
import { checkedRule, nextDate } from "./rule.ts"
import { loadAsset } from "./save.ts"
import { type Schedule, type ScheduleDraft, type ScheduleId, scheduleErrors, schedulesMax } from "./schedule.ts"
import * as store from "./schedule-store.ts"

/** A rule counts from its first day on, so that day may not lie so far away that counting takes long. */
const startYearsMax = 10

const errors = defineErrors({
  "schedule.start_invalid": {
    status: 422,
    text: () => `A schedule starts within ${startYearsMax} years from today.`,
  },
})

/** Gives an asset a schedule; dates before today are not made up for. Throws asset.unknown, schedule.rule_invalid,
 *  schedule.start_invalid, schedule.too_many. */
export async function createSchedule(ctx: Ctx, assetId: AssetId, draft: ScheduleDraft): Promise<Schedule> {
  const { customerId } = await loadAsset(ctx, assetId)
  if ((await store.schedulesOf(ctx, assetId)).length >= schedulesMax)
    throw scheduleErrors["schedule.too_many"]({ max: schedulesMax })
  const planned = await plan(ctx, draft)
  const schedule: Schedule = { ...planned, id: newId("asch"), assetId, version: 1 }
  await store.insertSchedule(ctx, schedule, opensOn(schedule))
  const { id: scheduleId, nextOn } = schedule
  const data = { assetId, customerId, scheduleId, nextOn, action: "added" } as const
  await append(ctx, scheduleChanged, data, { before: null, after: { ...draft } })
  return schedule
}

/** Changes a schedule. Another rule or start is counted from today on; a date that is a ticket already is not told again.
 *  Throws schedule.unknown, version.mismatch and as `createSchedule`. */
export async function changeSchedule(
  ctx: Ctx,
  id: ScheduleId,
  patch: Partial<ScheduleDraft>,
  version?: number,
): Promise<Schedule> {
  const before = await loadSchedule(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const wanted = { ...before, ...patch }
  const isReplanned =
    wanted.rule !== before.rule || wanted.startsOn !== before.startsOn || (before.isPaused && !wanted.isPaused)
  const after: Schedule = {
    ...(isReplanned ? await plan(ctx, wanted) : wanted),
    id,
    assetId: before.assetId,
    version: before.version + 1,
  }
  await store.updateSchedule(ctx, after, opensOn(after))
  const { assetId, nextOn } = after
  const { customerId } = await loadAsset(ctx, assetId)
  const data = { assetId, customerId, scheduleId: id, nextOn, action: "changed" } as const
  await append(ctx, scheduleChanged, data, { before: { ...before }, after: { ...after } })
  return after
}

/** Ends a schedule; what it has made stays. Throws schedule.unknown. */
export async function endSchedule(ctx: Ctx, id: ScheduleId): Promise<void> {
  const before = await loadSchedule(ctx, id)
  const { customerId } = await loadAsset(ctx, before.assetId)
  await store.endSchedule(ctx, id)
  const data = { assetId: before.assetId, customerId, scheduleId: id, nextOn: null, action: "removed" } as const
  await append(ctx, scheduleChanged, data, { before: { ...before }, after: null })
}

/** An asset's schedules, oldest first. Throws asset.unknown. */
export async function listSchedules(ctx: Ctx, assetId: AssetId): Promise<Schedule[]> {
  await loadAsset(ctx, assetId)
  return store.schedulesOf(ctx, assetId)
}

/** The day on which the next date is told; null when there is none. */
export function opensOn({ nextOn, leadDays }: Pick<Schedule, "nextOn" | "leadDays">): LocalDate | null {
  return nextOn === null ? null : addDays(nextOn, -leadDays)
}

/** Today, where the business is. */
export async function todayOf(ctx: Ctx): Promise<LocalDate> {
  return localDateOf(ctx.now, (await readTenant(ctx)).timeZone)
}

async function plan(ctx: Ctx, draft: ScheduleDraft): Promise<ScheduleDraft & Pick<Schedule, "nextOn">> {
  const today = await todayOf(ctx)
  if (Math.abs(daysBetween(today, draft.startsOn)) > startYearsMax * 366) throw errors["schedule.start_invalid"]()
  const rule = checkedRule(draft.rule, draft.startsOn)
  return { ...draft, rule, nextOn: nextDate(rule, draft.startsOn, addDays(today, -1)) }
}

async function loadSchedule(ctx: Ctx, id: ScheduleId): Promise<Schedule> {
  const schedule = await store.lockSchedule(ctx, id)
  if (schedule === undefined) throw scheduleErrors["schedule.unknown"]({ id })
  return schedule
}
