import { addDays, localDateOf, startOfLocalDate } from "#kernel"

/** Days that are looked at for the next time: 29 February comes within eight years. */
const daysMax = 366 * 8
const minuteMs = 60_000
const ranges = [
  ["minute", 0, 59],
  ["hour", 0, 23],
  ["day of the month", 1, 31],
  ["month", 1, 12],
  ["day of the week", 0, 7],
] as const

/** A cron expression, read. */
export interface Cron {
  /** Minutes after midnight, ascending. */
  readonly minutes: ReadonlySet<number>
  readonly isDay: (year: number, month: number, day: number) => boolean
}

/**
 * Reads `minute hour day month weekday` (`*`, lists, ranges, steps; 0 and 7 are Sunday). As usual a day fits by either of day and
 * weekday where both are given. Throws an Error that says what is wrong.
 */
export function cronOf(text: string): Cron {
  const parts = text.trim().split(/\s+/)
  if (parts.length !== ranges.length)
    throw new Error("a cron expression has five fields: minute hour day month weekday")
  const [minute = [], hour = [], days = [], months = [], weekdays = []] = ranges.map(([name, min, max], i) =>
    fieldOf(parts[i] ?? "", name, min, max),
  )
  const isAny = (index: number): boolean => parts[index]?.startsWith("*") === true
  const minutes = new Set(hour.flatMap((h) => minute.map((m) => h * 60 + m)).toSorted((a, b) => a - b))
  const isDay: Cron["isDay"] = (year, month, day) => {
    if (!months.includes(month)) return false
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
    const isWeekday = weekdays.includes(weekday) || (weekday === 0 && weekdays.includes(7))
    if (isAny(2) || isAny(4)) return days.includes(day) && isWeekday
    return days.includes(day) || isWeekday
  }
  return { minutes, isDay }
}

function fieldOf(text: string, name: string, min: number, max: number): number[] {
  const found = new Set<number>()
  for (const part of text.split(",")) {
    const [, from, to, step = "1"] = /^(\*|\d{1,2})(?:-(\d{1,2}))?(?:\/(\d{1,2}))?$/.exec(part) ?? []
    const first = from === "*" ? min : Number(from)
    const last = from === "*" || (to === undefined && part.includes("/")) ? max : Number(to ?? from)
    if (from === undefined || first < min || last > max || first > last || Number(step) < 1)
      throw new Error(`${part.slice(0, 20)} is no ${name}; it is ${min} to ${max}, *, a list, a range or a step`)
    for (let value = first; value <= last; value += Number(step)) found.add(value)
  }
  return [...found].toSorted((a, b) => a - b)
}

/**
 * The first time after `after` that fits, by the clocks of a zone. A time that clocks jump over is left out that day. Throws an Error
 * where none comes.
 */
export function nextTime(cron: Cron, after: Date, timeZone: string): Date {
  let date = localDateOf(after, timeZone)
  for (let count = 0; count < daysMax; count++) {
    const [year = 0, month = 0, day = 0] = date.split("-").map(Number)
    const next = addDays(date, 1)
    if (cron.isDay(year, month, day)) {
      const found = timeWithin(
        cron,
        startOfLocalDate(date, timeZone),
        startOfLocalDate(next, timeZone),
        after,
        timeZone,
      )
      if (found !== null) return found
    }
    date = next
  }
  throw new Error("such a day never comes")
}

function timeWithin(cron: Cron, start: Date, end: Date, after: Date, timeZone: string): Date | null {
  const from = Math.max(start.getTime(), Math.floor(after.getTime() / minuteMs) * minuteMs + minuteMs)
  const wall = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
  for (let ms = from; ms < end.getTime(); ms += minuteMs) {
    const [hour = 0, minute = 0] = wall.format(ms).split(":").map(Number)
    if (cron.minutes.has(hour * 60 + minute)) return new Date(ms)
  }
  return null
}
