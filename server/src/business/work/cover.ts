import { type LocalDate, localDateOf, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { readTenant } from "#platform/tenants"
import { type Covered, mayCover, planCover } from "./cover-plan.ts"
import { openMinutes, type TimeEntry } from "./entry.ts"
import { saveCharges } from "./entry-store.ts"
import { retainerDrawn, retainerExhausted, retainerReleased } from "./events-retainer.ts"
import * as store from "./period-store.ts"
import { holdPeriods, type RetainerDay, seePeriods } from "./periods.ts"
import { leftOf, type Retainer, type RetainerPeriod } from "./retainer.ts"
import { activeRetainers } from "./retainer-store.ts"

/**
 * Lets the clients' retainers cover what is open of approved entries, whose rows the caller holds; earliest work first. The
 * periods are held (with those of `others`, which the caller will need), so that parallel approvals never take more than there
 * is. Answers the entries as they are then.
 */
export async function coverEntries(
  ctx: Ctx,
  entries: readonly TimeEntry[],
  others: readonly RetainerDay[] = [],
): Promise<TimeEntry[]> {
  const found = await daysOf(ctx, entries, others)
  if (found.days.length === 0) return [...entries]
  const periods = await holdPeriods(ctx, found.days, found.today)
  const covered = planCover(found.retainers, periods, entries, ctx.now)
  return save(ctx, periods, covered)
}

/** What `coverEntries` would do, without doing it. */
export async function previewCover(
  ctx: Ctx,
  entries: readonly TimeEntry[],
): Promise<Pick<Covered, "entries" | "draws"> & { isCovered: boolean }> {
  const found = await daysOf(ctx, entries)
  if (found.days.length === 0) return { entries: [...entries], draws: [], isCovered: false }
  const covered = planCover(found.retainers, await seePeriods(ctx, found.days, found.today), entries, ctx.now)
  return { ...covered, isCovered: covered.draws.length > 0 }
}

/** Gives back what covers an entry whose approval is taken back; the caller holds its row. */
export async function uncoverEntry(ctx: Ctx, entry: TimeEntry): Promise<void> {
  const draws = entry.coveredBy === "retainer" ? await store.drawsOf(ctx, entry.id) : []
  const periods = await store.lockPeriods(
    ctx,
    draws.map((draw) => draw.periodId),
  )
  const after = periods.map((p) => {
    const units = draws.find((draw) => draw.periodId === p.id)?.units ?? 0n
    return { ...p, drawn: p.drawn - units, exhaustedAt: units > 0n ? null : p.exhaustedAt }
  })
  await store.savePeriods(ctx, after)
  await store.insertDraws(
    ctx,
    draws.map((d) => ({ ...d, id: newId("rdw"), entryId: entry.id, minutes: -d.minutes, units: -d.units })),
  )
  for (const { periodId, minutes, units } of draws) {
    const period = after.find((p) => p.id === periodId)
    if (period) await append(ctx, retainerReleased, drawFact(entry, period, minutes, units))
  }
}

/** The retainers and days that may cover these entries. */
async function daysOf(
  ctx: Ctx,
  entries: readonly TimeEntry[],
  others: readonly RetainerDay[] = [],
): Promise<{ retainers: Retainer[]; days: RetainerDay[]; today: LocalDate }> {
  const open = entries.filter((e) => openMinutes(e) > 0)
  const retainers = await activeRetainers(ctx, [...new Set(open.map((e) => e.customerId))])
  const own = open.flatMap((e) =>
    retainers.filter((r) => mayCover(r, e)).map((retainer) => ({ retainer, date: e.workDate })),
  )
  const days = [...own, ...others]
  const today = days.length === 0 ? "" : localDateOf(ctx.now, (await readTenant(ctx)).timeZone)
  return { retainers, days, today }
}

async function save(ctx: Ctx, before: readonly RetainerPeriod[], covered: Covered): Promise<TimeEntry[]> {
  await store.savePeriods(
    ctx,
    covered.periods.filter((p) => !before.includes(p)),
  )
  const draws = covered.draws.map(({ periodId, entryId, minutes, units }) => ({ periodId, entryId, minutes, units }))
  await store.insertDraws(
    ctx,
    draws.map((draw) => ({ ...draw, id: newId("rdw") })),
  )
  const touched = new Set(draws.map((draw) => draw.entryId))
  const entries = covered.entries.map((e) => (touched.has(e.id) ? { ...e, version: e.version + 1 } : e))
  await saveCharges(
    ctx,
    entries.filter((e) => touched.has(e.id)),
  )
  await tell(ctx, before, covered)
  return entries
}

async function tell(ctx: Ctx, before: readonly RetainerPeriod[], covered: Covered): Promise<void> {
  const { entries, draws, periods, retainers } = covered
  for (const { periodId, entryId, minutes, units } of draws) {
    const [period, entry] = [periods.find((p) => p.id === periodId), entries.find((e) => e.id === entryId)]
    if (period && entry) await append(ctx, retainerDrawn, drawFact(entry, period, minutes, units))
  }
  for (const period of periods) {
    const was = before.find((p) => p.id === period.id)
    const retainer = retainers.find((r) => r.id === period.retainerId)
    if (period.exhaustedAt === null || was?.exhaustedAt !== null || retainer === undefined) continue
    const { retainerId, id: periodId, startsOn } = period
    await append(ctx, retainerExhausted, { retainerId, periodId, startsOn, customerId: retainer.customerId })
  }
}

function drawFact(e: TimeEntry, period: RetainerPeriod, minutes: number, units: bigint) {
  return {
    retainerId: period.retainerId,
    periodId: period.id,
    customerId: e.customerId,
    entryId: e.id,
    ticketId: e.ticketId,
    projectId: e.projectId,
    minutes,
    units: String(units),
    leftUnits: String(leftOf(period)),
  }
}
