import type { FormErrors } from "@mantine/form"
import type { Text } from "../../texts/index.ts"
import { type Calendar, clockOf } from "./calendar-words.ts"

/** An opening as it is typed: `09:00` to `17:00`; `00:00` as the end is midnight. */
export interface Span {
  from: string
  to: string
}

export interface CalendarValues {
  name: string
  timeZone: string
  /** Monday to Sunday. */
  hours: Span[][]
  holidays: { date: string; name: string }[]
}

/** As the server takes at most. */
export const spansMax = 6
export const holidaysMax = 400

const minutesPerHour = 60
const minutesPerDay = 1440
const officeDay: Span = { from: "09:00", to: "17:00" }

/** What a calendar's form begins with; a new one with office hours. */
export function calendarValues(calendar: Calendar | null, timeZone: string): CalendarValues {
  if (calendar === null) {
    const hours = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ ...officeDay }] : []))
    return { name: "", timeZone, hours, holidays: [] }
  }
  return {
    name: calendar.name,
    timeZone: calendar.timeZone,
    hours: calendar.hours.map((day) => day.map(([from = 0, to = 0]) => ({ from: clockOf(from), to: clockOf(to) }))),
    holidays: calendar.holidays.map((date) => ({ date, name: calendar.holidayNames[date] ?? "" })),
  }
}

/** What the API takes. */
export function calendarBody({ name, timeZone, hours, holidays }: CalendarValues) {
  return {
    name: name.trim(),
    timeZone,
    hours: hours.map((day) => day.map(openingOf).toSorted(([a], [b]) => a - b)),
    holidays: holidays.map(({ date }) => date),
    holidayNames: Object.fromEntries(holidays.map(({ date, name: called }) => [date, called.trim()])),
  }
}

/** What is wrong with a calendar, by field. */
export function checkCalendar(t: Text, { name, hours, holidays }: CalendarValues): FormErrors {
  const isEmpty = hours.every((day) => day.length === 0)
  return {
    ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
    ...(isEmpty ? { hours: t("deskSetup.calendars.neverOpen") } : {}),
    ...Object.fromEntries(hours.flatMap((day, n) => checkDay(t, day, n))),
    ...Object.fromEntries(holidays.flatMap(({ date }, n) => checkHoliday(t, date, n, holidays))),
  }
}

function checkDay(t: Text, day: readonly Span[], place: number): [string, string][] {
  return day.flatMap((span, n): [string, string][] => {
    const field = `hours.${place}.${n}.to`
    if (span.from === "") return [[`hours.${place}.${n}.from`, t("form.wanted")]]
    if (span.to === "") return [[field, t("form.wanted")]]
    const [from, to] = openingOf(span)
    if (from >= to) return [[field, t("deskSetup.calendars.endsEarly")]]
    const isInside = day.some((other, m) => m < n && overlaps(openingOf(other), [from, to]))
    return isInside ? [[field, t("deskSetup.calendars.overlaps")]] : []
  })
}

function checkHoliday(t: Text, date: string, n: number, all: CalendarValues["holidays"]): [string, string][] {
  if (date === "") return [[`holidays.${n}.date`, t("form.wanted")]]
  const isTwice = all.some((other, m) => m < n && other.date === date)
  return isTwice ? [[`holidays.${n}.date`, t("deskSetup.calendars.holidayTwice")]] : []
}

function overlaps([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean {
  return a < d && c < b
}

function openingOf({ from, to }: Span): [number, number] {
  const end = minutesOf(to)
  return [minutesOf(from), end === 0 ? minutesPerDay : end]
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number)
  return hours * minutesPerHour + minutes
}
