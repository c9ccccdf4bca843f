import { defineErrors } from "./errors.ts"

/** A moment in time, UTC, milliseconds. */
export type Instant = Date

/** A calendar day without a time or a zone, `YYYY-MM-DD`, years 0001 to 9999; sorts as text. */
export type LocalDate = string

const errors = defineErrors({
  "date.invalid": {
    status: 400,
    text: (p: { value: string }) =>
      `"${p.value}" is not a date; write an existing day of the years 0001 to 9999 as YYYY-MM-DD.`,
  },
  "time_zone.unknown": {
    status: 400,
    text: (p: { timeZone: string }) => `"${p.timeZone}" is not a time zone; use an IANA name such as Europe/Athens.`,
  },
})

const dayMs = 86_400_000
const echoCharsMax = 40 // of a caller's wrong text in a message
const zoneCacheMax = 1000 // IANA has about 600 names, but Intl also takes any letter case and offsets

/** Is this text an existing day, written `YYYY-MM-DD`? */
export function isLocalDate(value: unknown): value is LocalDate {
  return typeof value === "string" && dayMsOf(value) !== undefined
}

/** The day `n` days later (earlier when negative; n is whole). Throws `date.invalid`, also when it leaves years 0001–9999. */
export function addDays(date: LocalDate, n: number): LocalDate {
  return textOf(parse(date) + n * dayMs)
}

/** The same day `n` months later, or the last day of that month where it is shorter: 2024-01-31 + 1 → 2024-02-29.
 *  Not reversible, so count a series from its first day. Throws `date.invalid`. */
export function addMonths(date: LocalDate, n: number): LocalDate {
  const from = new Date(parse(date))
  const months = from.getUTCFullYear() * 12 + from.getUTCMonth() + n
  const lastDay = new Date(utcDay(months + 1, 0)).getUTCDate()
  return textOf(utcDay(months, Math.min(from.getUTCDate(), lastDay)))
}

/** Whole days from `a` to `b`, negative when `b` is earlier. Throws `date.invalid`. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return (parse(b) - parse(a)) / dayMs
}

/** The day an instant falls on in a zone. Throws `time_zone.unknown`. */
export function localDateOf(instant: Instant, timeZone: string): LocalDate {
  const parts = { year: "", month: "", day: "" }
  for (const { type, value } of zoneFormat(timeZone).formatToParts(instant)) {
    if (type === "year" || type === "month" || type === "day") parts[type] = value
  }
  return `${parts.year.padStart(4, "0")}-${parts.month}-${parts.day}`
}

/** The first instant of a day in a zone: usually midnight, an hour later where clocks jump over it, the next day's start where
 *  the zone skipped the day (Apia, 2011-12-30). A report's day is `[startOfLocalDate(d), startOfLocalDate(addDays(d, 1)))`.
 *  Throws `date.invalid`, `time_zone.unknown`. */
export function startOfLocalDate(date: LocalDate, timeZone: string): Instant {
  const midnightUtcS = parse(date) / 1000
  const spanS = 16 * 3600 // no zone was ever further from UTC (tz database: Manila −15:56 until 1844)
  let before = midnightUtcS - spanS
  let from = midnightUtcS + spanS
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (localDateOf(new Date(middle * 1000), timeZone) < date) before = middle
    else from = middle
  }
  return new Date(from * 1000)
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs fifty times a use of it, so they are kept. */
function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  const known = zoneFormats.get(timeZone)
  if (known) return known
  const made = makeZoneFormat(timeZone)
  if (zoneFormats.size >= zoneCacheMax) zoneFormats.clear()
  zoneFormats.set(timeZone, made)
  return made
}

function makeZoneFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    })
  } catch (cause) {
    throw errors["time_zone.unknown"]({ timeZone: timeZone.slice(0, echoCharsMax) }, { cause })
  }
}

function parse(date: LocalDate): number {
  const ms = dayMsOf(date)
  if (ms === undefined) throw errors["date.invalid"]({ value: date.slice(0, echoCharsMax) })
  return ms
}

function dayMsOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return undefined
  const ms = Date.parse(`${text}T00:00:00Z`)
  // Date.parse rolls 02-30 over into March in V8, so the day must come back unchanged.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? undefined : ms
}

function textOf(ms: number): LocalDate {
  const text = new Date(ms)
  const value = Number.isNaN(text.getTime()) ? "out of range" : text.toISOString().slice(0, -14)
  if (dayMsOf(value) === undefined) throw errors["date.invalid"]({ value })
  return value
}

/** Like Date.UTC, but the years 0 to 99 are not read as 19xx. */
function utcDay(months: number, day: number): number {
  return new Date(0).setUTCFullYear(0, months, day)
}
