import { addDays, type LocalDate, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import * as store from "./period-store.ts"
import { carryAfterDays, leftOf, periodDays, periodNoOn, type Retainer, type RetainerPeriod } from "./retainer.ts"

/** A retainer on a day of work. */
export interface RetainerDay {
  readonly retainer: Retainer
  readonly date: LocalDate
}

/**
 * The periods of these days, made where they are missing and held until the transaction ends. Of a retainer that carries over,
 * months that ended long enough ago have given their rest to the next one first. `today` is the tenant's day.
 */
export async function holdPeriods(ctx: Ctx, days: readonly RetainerDay[], today: LocalDate): Promise<RetainerPeriod[]> {
  const wanted = wantedPeriods(days)
  await store.insertPeriods(ctx, wanted)
  const held = await store.periodsByKey(ctx, wanted, true)
  const carried = carryOver(ctx, new Map(days.map((d) => [d.retainer.id as string, d.retainer])), held, today)
  await store.savePeriods(ctx, carried.changed)
  return carried.periods
}

/** The same periods as they would be, without writing anything; those that are missing are as they would be made. */
export async function seePeriods(ctx: Ctx, days: readonly RetainerDay[], today: LocalDate): Promise<RetainerPeriod[]> {
  const wanted = wantedPeriods(days)
  const known = new Map((await store.periodsByKey(ctx, wanted, false)).map((p) => [keyOf(p), p]))
  const seen = wanted.map((period) => known.get(keyOf(period)) ?? period)
  return carryOver(ctx, new Map(days.map((d) => [d.retainer.id as string, d.retainer])), seen, today).periods
}

function keyOf(p: store.PeriodKey): string {
  return `${p.retainerId} ${p.periodNo}`
}

/** One row per period that is needed: that of each day, and all before it where rests are carried over. */
function wantedPeriods(days: readonly RetainerDay[]): RetainerPeriod[] {
  const wanted = new Map<string, RetainerPeriod>()
  for (const { retainer, date } of days) {
    const no = periodNoOn(retainer, date)
    if (no === undefined) continue
    for (let n = retainer.carriesOver ? 0 : no; n <= no; n++) {
      const key = keyOf({ retainerId: retainer.id, periodNo: n })
      if (!wanted.has(key)) wanted.set(key, newPeriod(retainer, n))
    }
  }
  return [...wanted.values()]
}

function newPeriod(retainer: Retainer, periodNo: number): RetainerPeriod {
  return {
    id: newId("rtp"),
    retainerId: retainer.id,
    periodNo,
    ...periodDays(retainer, periodNo),
    granted: retainer.allowance,
    carriedIn: 0n,
    carriedOut: 0n,
    drawn: 0n,
    closedAt: null,
    exhaustedAt: null,
    feeMinor: retainer.feeMinor,
    invoiceLineId: null,
  }
}

/** Moves the rest of periods that ended more than `carryAfterDays` ago to the next one of the same retainer. */
function carryOver(
  ctx: Ctx,
  retainers: ReadonlyMap<string, Retainer>,
  periods: readonly RetainerPeriod[],
  today: LocalDate,
): { periods: RetainerPeriod[]; changed: RetainerPeriod[] } {
  const now = new Map(periods.map((p) => [keyOf(p), p]))
  for (const { retainerId, periodNo } of periods.toSorted((a, b) => a.periodNo - b.periodNo)) {
    const from = now.get(keyOf({ retainerId, periodNo }))
    const to = now.get(keyOf({ retainerId, periodNo: periodNo + 1 }))
    if (from === undefined || to === undefined || from.closedAt !== null || from.endsOn === null) continue
    if (retainers.get(retainerId)?.carriesOver !== true || today <= addDays(from.endsOn, carryAfterDays)) continue
    const rest = leftOf(from)
    now.set(keyOf(from), { ...from, carriedOut: from.carriedOut + rest, closedAt: ctx.now })
    now.set(keyOf(to), { ...to, carriedIn: to.carriedIn + rest })
  }
  const after = [...now.values()]
  return { periods: after, changed: after.filter((p) => !periods.includes(p)) }
}
