import { addDays, type LocalDate, localDateOf } from "#kernel"
import { instantOf, minutesPerDay } from "./zone-day.ts"

/** From and to, in minutes after midnight on the wall clock; `to` may be 1440. */
export type Opening = readonly [from: number, to: number]

/** When somebody works: openings per weekday (Monday first), but not on holidays. */
export interface WorkCalendar {
  /** IANA name. */
  readonly timeZone: string
  /** Seven lists, Monday to Sunday; each sorted and without overlaps. */
  readonly hours: readonly (readonly Opening[])[]
  readonly holidays: readonly LocalDate[]
}

/** How far ahead an end of work is looked for: ten years. */
const daysMax = 3_653
/** How far ahead the end of an opening is looked for: a year. */
const openMaxMs = 366 * 86_400_000

/** Every minute of every day. */
export const aroundTheClock: readonly (readonly Opening[])[] = Array.from({ length: 7 }, () => [[0, minutesPerDay]])

/**
 * The instant at which `workMs` of working time have passed since `from`: at the end of an opening rather than at the start of
 * the next, and `from` itself for 0. An opening is as long as it really is: on the day when clocks go forward, a night shift is an
 * hour shorter. Null when it does not come within ten years.
 */
export function addWork(calendar: WorkCalendar, from: Date, workMs: number): Date | null {
  if (workMs <= 0) return from
  let left = workMs
  for (const [startMs, endMs] of openingsFrom(calendar, from.getTime())) {
    if (endMs - startMs >= left) return new Date(startMs + left)
    left -= endMs - startMs
  }
  return null
}

/** Milliseconds of working time from `from` to `to`; 0 when `to` is earlier. */
export function workBetween(calendar: WorkCalendar, from: Date, to: Date): number {
  const untilMs = to.getTime()
  let workMs = 0
  for (const [startMs, endMs] of openingsFrom(calendar, from.getTime())) {
    if (startMs >= untilMs) break
    workMs += Math.min(endMs, untilMs) - startMs
  }
  return workMs
}

/** Is somebody at work, and until when: the end of the opening, or the start of the next one. */
export interface OpenState {
  readonly isOpen: boolean
  /** Null: it stays open for a year or more, or shut for ten. */
  readonly changesAt: Date | null
}

/** How a calendar stands at an instant. Openings that touch are one. */
export function openState(calendar: WorkCalendar, at: Date): OpenState {
  let untilMs: number | null = null
  for (const [startMs, endMs] of openingsFrom(calendar, at.getTime())) {
    if (untilMs === null && startMs > at.getTime()) return { isOpen: false, changesAt: new Date(startMs) }
    if (untilMs !== null && startMs > untilMs) return { isOpen: true, changesAt: new Date(untilMs) }
    untilMs = endMs
    if (endMs - at.getTime() > openMaxMs) break
  }
  return { isOpen: untilMs !== null, changesAt: null }
}

/** The openings after an instant as [start, end) in milliseconds, in order, the first one cut at it. */
function* openingsFrom(calendar: WorkCalendar, fromMs: number): Generator<readonly [number, number]> {
  const holidays = new Set(calendar.holidays)
  let date = localDateOf(new Date(fromMs), calendar.timeZone)
  for (let n = 0; n < daysMax; n++, date = addDays(date, 1)) {
    if (holidays.has(date)) continue
    for (const [from, to] of calendar.hours[weekdayOf(date)] ?? []) {
      const startMs = Math.max(instantOf(date, from, calendar.timeZone), fromMs)
      const endMs = instantOf(date, to, calendar.timeZone)
      if (endMs > startMs) yield [startMs, endMs]
    }
  }
}

/** 0 for Monday to 6 for Sunday. */
function weekdayOf(date: LocalDate): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
}
