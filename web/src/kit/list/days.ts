/** The instant at which a calendar day begins in a time zone: `2026-03-29` in Athens is `2026-03-28T22:00:00.000Z`. */
export function dayStart(day: string, timeZone: string): string {
  return instantAt(`${day}T00:00`, timeZone)
}

/** The instant at which the day after begins: what a filter "until" (inclusive) sends as "before". */
export function dayEnd(day: string, timeZone: string): string {
  return dayStart(plusDays(day, 1), timeZone)
}

/** The calendar day of such an instant again; for an end it is the day before. */
export function dayOf(instant: string, timeZone: string, isEnd: boolean): string {
  const time = new Date(instant).getTime() - (isEnd ? 1 : 0)
  if (Number.isNaN(time)) return ""
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(time)
}

/** The instant of a wall clock in a time zone, as `<input type="datetime-local">` writes it: `2026-03-30T09:00`. */
export function instantAt(local: string, timeZone: string): string {
  const guess = new Date(`${local.slice(0, 16)}:00Z`).getTime()
  // Twice, because the offset at the guess is not always the offset at that moment (summer time).
  const once = guess - offsetMs(guess, timeZone)
  return new Date(guess - offsetMs(once, timeZone)).toISOString()
}

/** What the wall clock shows at an instant, to the minute, as `<input type="datetime-local">` reads it. */
export function localAt(instant: string, timeZone: string): string {
  const time = new Date(instant).getTime()
  return new Date(time + offsetMs(time, timeZone)).toISOString().slice(0, 16)
}

/** A calendar day some days on. */
export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

function offsetMs(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(time)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"))
  return local - Math.floor(time / 1000) * 1000
}
