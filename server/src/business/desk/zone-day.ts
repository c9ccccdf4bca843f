import { addDays, type LocalDate, startOfLocalDate } from "#kernel"

const minuteMs = 60_000
const dayMs = 86_400_000
export const minutesPerDay = 1440
const cacheMax = 5_000 // days of zones in use; a day is two numbers

/** A day of a zone: when it begins and ends, and where its clocks were moved (null: they were not). */
interface ZoneDay {
  readonly startMs: number
  readonly endMs: number
  readonly moved: { readonly atMs: number; readonly wallAfterMs: number } | null
  /** What the clocks show when the day begins: more than 0 where midnight is skipped. */
  readonly wallAtStartMs: number
}

/**
 * The first instant of a day at which its clocks have come to `minutes` after midnight (0 to 1440), in milliseconds since 1970.
 * A time that clocks jump over is the instant of the jump; of a time that comes twice it is the first.
 */
export function instantOf(date: LocalDate, minutes: number, timeZone: string): number {
  const day = zoneDay(date, timeZone)
  if (minutes >= minutesPerDay) return day.endMs
  const wallMs = minutes * minuteMs
  if (wallMs <= day.wallAtStartMs) return day.startMs
  const straight = day.startMs + wallMs - day.wallAtStartMs
  const { moved } = day
  if (moved === null || straight <= moved.atMs) return Math.min(straight, day.endMs)
  if (wallMs <= moved.wallAfterMs) return moved.atMs
  return Math.min(moved.atMs + wallMs - moved.wallAfterMs, day.endMs)
}

const cache = new Map<string, ZoneDay>()

function zoneDay(date: LocalDate, timeZone: string): ZoneDay {
  const key = `${date} ${timeZone}`
  const known = cache.get(key)
  if (known) return known
  const made = makeDay(date, timeZone)
  if (cache.size >= cacheMax) cache.clear()
  cache.set(key, made)
  return made
}

function makeDay(date: LocalDate, timeZone: string): ZoneDay {
  const startMs = startOfLocalDate(date, timeZone).getTime()
  const endMs = startOfLocalDate(addDays(date, 1), timeZone).getTime()
  if (endMs - startMs === dayMs) return { startMs, endMs, moved: null, wallAtStartMs: 0 }
  const wallAtStartMs = wallMsAt(startMs, timeZone)
  const atMs = moveWithin(startMs, endMs, timeZone)
  if (atMs === null) return { startMs, endMs, moved: null, wallAtStartMs }
  return { startMs, endMs, wallAtStartMs, moved: { atMs, wallAfterMs: wallMsAt(atMs, timeZone) } }
}

/** The instant (to the second) at which the clocks were moved after `startMs` and before `endMs`, if they were. */
function moveWithin(startMs: number, endMs: number, timeZone: string): number | null {
  const offset = offsetMsAt(startMs, timeZone)
  let before = startMs / 1000
  let from = endMs / 1000 - 1
  if (offsetMsAt(from * 1000, timeZone) === offset) return null
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (offsetMsAt(middle * 1000, timeZone) === offset) before = middle
    else from = middle
  }
  return from * 1000
}

function wallMsAt(ms: number, timeZone: string): number {
  const local = ms + offsetMsAt(ms, timeZone)
  return local - Math.floor(local / dayMs) * dayMs
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** How far a zone's clocks are ahead of UTC at an instant. */
function offsetMsAt(ms: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn-hc-h23", {
      timeZone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    })
    if (formats.size >= 1_000) formats.clear()
    formats.set(timeZone, format)
  }
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(ms)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000
}
