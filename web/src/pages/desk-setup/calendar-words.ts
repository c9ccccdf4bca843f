import type { Row } from "../../api/index.ts"
import type { Text } from "../../texts/index.ts"

export type Calendar = Row<"/desk/calendars">

const minutesPerHour = 60
/** A Monday; the days after it are the week. */
const mondayMs = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000

/** The names of the week's days, Monday first. */
export function weekdays(locale: string, weekday: "long" | "short" = "long"): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" })
  return Array.from({ length: 7 }, (_, n) => format.format(new Date(mondayMs + n * dayMs)))
}

/** Minutes after midnight on the clock: `09:30`; the end of the day is `00:00` of the next. */
export function clockOf(minutes: number): string {
  const at = minutes % (24 * minutesPerHour)
  const two = (n: number) => String(n).padStart(2, "0")
  return `${two(Math.floor(at / minutesPerHour))}:${two(at % minutesPerHour)}`
}

/** Days with the same hours together: `Mon–Fri`, `09:00–17:00`. */
export function weekWords(t: Text, { hours }: Pick<Calendar, "hours">, locale: string): readonly [string, string][] {
  const names = weekdays(locale, "short")
  const said = hours.map((day) => dayWords(t, day))
  const lines: [string, string][] = []
  for (let n = 0; n < said.length; ) {
    let last = n
    while (last + 1 < said.length && said[last + 1] === said[n]) last++
    const days = last === n ? names[n] : `${names[n]}–${names[last]}`
    lines.push([days ?? "", said[n] ?? ""])
    n = last + 1
  }
  return lines
}

function dayWords(t: Text, openings: Calendar["hours"][number]): string {
  if (openings.length === 0) return t("deskSetup.calendars.shut")
  return openings
    .map(([from = 0, to = 0]) =>
      from === 0 && to === 24 * minutesPerHour
        ? t("deskSetup.calendars.allDay")
        : `${clockOf(from)}–${to === 24 * minutesPerHour ? "24:00" : clockOf(to)}`,
    )
    .join(", ")
}

/** The same for within a sentence, without the days on which nobody works. */
export function openWords(t: Text, { hours }: Pick<Calendar, "hours">, locale: string): string {
  return weekWords(t, { hours }, locale)
    .filter(([, said]) => said !== t("deskSetup.calendars.shut"))
    .map((line) => line.join(" "))
    .join(", ")
}

/** Until when somebody is at work, or when somebody will be, on the calendar's own clock. */
export function changeWords(t: Text, { isOpen, changesAt, timeZone }: Calendar, locale: string): string {
  if (changesAt === null) return t(isOpen ? "deskSetup.calendars.alwaysOpen" : "deskSetup.calendars.neverOpens")
  const at = new Date(changesAt)
  const dayOf = (instant: Date) => new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(instant)
  const isToday = dayOf(at) === dayOf(new Date())
  const day = isToday ? {} : ({ weekday: "short", day: "numeric", month: "short" } as const)
  const when = new Intl.DateTimeFormat(locale, {
    ...{ timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    ...day,
  }).format(at)
  return t(isOpen ? "deskSetup.calendars.until" : "deskSetup.calendars.opens", { when })
}
