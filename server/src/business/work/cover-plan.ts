import type { Instant } from "#kernel"
import { openMinutes, type TimeEntry } from "./entry.ts"
import { coverOf, leftOf, periodNoOn, type Retainer, type RetainerPeriod } from "./retainer.ts"

/** What a retainer gives an entry. */
export interface Draw {
  readonly retainer: Retainer
  readonly periodId: RetainerPeriod["id"]
  readonly entryId: TimeEntry["id"]
  readonly minutes: number
  /** In the retainer's unit. */
  readonly units: bigint
}

/** Entries with what retainers cover of them. */
export interface Covered {
  readonly entries: TimeEntry[]
  readonly draws: readonly Draw[]
  readonly periods: readonly RetainerPeriod[]
  readonly retainers: readonly Retainer[]
}

/** May this retainer cover this work? */
export function mayCover(r: Retainer, e: TimeEntry): boolean {
  return (
    r.customerId === e.customerId &&
    (r.projectId === null || r.projectId === e.projectId) &&
    (r.serviceTypeIds === null || (e.serviceTypeId !== null && r.serviceTypeIds.includes(e.serviceTypeId))) &&
    periodNoOn(r, e.workDate) !== undefined
  )
}

/** Which retainer covers what: earliest work first; of retainers a project's own, then the one that ends first. A period that
 *  could not cover all of an entry, or has nothing left, is exhausted. Periods that give nothing are the ones that came in. */
export function planCover(
  retainers: readonly Retainer[],
  before: readonly RetainerPeriod[],
  entries: readonly TimeEntry[],
  now: Instant,
): Covered {
  const periods = new Map(before.map((p) => [`${p.retainerId} ${p.periodNo}`, p]))
  const after = new Map(entries.map((e) => [e.id, e]))
  const draws: Draw[] = []
  for (const { id } of entries.toSorted(byDay)) {
    let entry = after.get(id)
    for (const retainer of entry === undefined ? [] : byUrgency(retainers)) {
      if (entry === undefined || !mayCover(retainer, entry)) continue
      const key = `${retainer.id} ${periodNoOn(retainer, entry.workDate)}`
      const period = periods.get(key)
      const given = period && give(retainer, period, entry, now)
      if (given === undefined) continue
      periods.set(key, given.period)
      entry = given.entry
      if (given.minutes > 0)
        draws.push({ retainer, periodId: given.period.id, entryId: id, minutes: given.minutes, units: given.units })
    }
    if (entry !== undefined) after.set(id, entry)
  }
  return { entries: entries.map((e) => after.get(e.id) ?? e), draws, periods: [...periods.values()], retainers }
}

/** What one period gives one entry; undefined where it is not for this work or the work needs nothing. */
function give(retainer: Retainer, period: RetainerPeriod, entry: TimeEntry, now: Instant) {
  const { unitPrice, currency } = entry
  const open = openMinutes(entry)
  if (open === 0 || unitPrice === null || currency === null) return undefined
  if (retainer.unit === "money" && retainer.currency !== currency) return undefined
  const work = { minutes: open, unitPrice, currency }
  const { minutes, units } = coverOf(retainer.unit, leftOf(period), work)
  const drawn = { ...period, drawn: period.drawn + units }
  const isExhausted = minutes < open || leftOf(drawn) === 0n
  if (minutes === 0 && (!isExhausted || period.exhaustedAt !== null)) return undefined
  return {
    minutes,
    units,
    period: isExhausted ? { ...drawn, exhaustedAt: period.exhaustedAt ?? now } : drawn,
    entry: minutes === 0 ? entry : covered(entry, minutes),
  }
}

function covered(entry: TimeEntry, minutes: number): TimeEntry {
  return { ...entry, coveredMinutes: entry.coveredMinutes + minutes, coveredBy: "retainer" }
}

function byDay(a: TimeEntry, b: TimeEntry): number {
  const [x, y] = [`${a.workDate} ${a.id}`, `${b.workDate} ${b.id}`]
  return x < y ? -1 : x > y ? 1 : 0
}

function byUrgency(retainers: readonly Retainer[]): Retainer[] {
  const key = (r: Retainer) => `${r.projectId === null ? 1 : 0} ${r.endsOn ?? "9999-12-31"} ${r.id}`
  return retainers.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}
