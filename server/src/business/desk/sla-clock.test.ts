import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import { addWork, aroundTheClock, type Opening, openState, type WorkCalendar, workBetween } from "./sla-clock.ts"

const hour = 3_600_000
const nineToFive: Opening[] = [[540, 1020]]
const office = (timeZone: string, holidays: string[] = []): WorkCalendar => ({
  timeZone,
  hours: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []],
  holidays,
})
const always = (timeZone: string): WorkCalendar => ({ timeZone, hours: aroundTheClock, holidays: [] })
const night = (timeZone: string): WorkCalendar => ({
  timeZone,
  hours: Array.from({ length: 7 }, () => [[0, 360] as Opening]),
  holidays: [],
})
const split: WorkCalendar = {
  timeZone: "Europe/Athens",
  hours: Array.from({ length: 7 }, (_, day) =>
    day < 5
      ? [
          [540, 780],
          [840, 1080],
        ]
      : [],
  ),
  holidays: [],
}
const athens = office("Europe/Athens")
const newYork = office("America/New_York")

// 2026-03-02 is a Monday. Athens is UTC+2 in winter and UTC+3 in summer; New York UTC-5 and UTC-4.
// Clocks go forward on 2026-03-29 (Athens, 03:00 → 04:00) and 2026-03-08 (New York, 02:00 → 03:00), back on 2026-10-25 (Athens,
// 04:00 → 03:00) and 2026-11-01 (New York, 02:00 → 01:00).
describe("when so much working time has passed", () => {
  test.each([
    ["within a day", athens, "2026-03-02T09:00+02:00", 4, "2026-03-02T13:00+02:00"],
    [
      "to the very end of a day, not the start of the next",
      athens,
      "2026-03-02T09:00+02:00",
      8,
      "2026-03-02T17:00+02:00",
    ],
    ["over a night", athens, "2026-03-02T15:00+02:00", 4, "2026-03-03T11:00+02:00"],
    ["from before opening", athens, "2026-03-02T03:00+02:00", 1, "2026-03-02T10:00+02:00"],
    ["from after closing", athens, "2026-03-02T20:00+02:00", 1, "2026-03-03T10:00+02:00"],
    ["over a weekend", athens, "2026-03-06T16:00+02:00", 2, "2026-03-09T10:00+02:00"],
    ["from a Saturday", athens, "2026-03-07T12:00+02:00", 1, "2026-03-09T10:00+02:00"],
    ["over a week", athens, "2026-03-02T09:00+02:00", 40, "2026-03-06T17:00+02:00"],
    ["over a holiday", office("Europe/Athens", ["2026-03-25"]), "2026-03-24T16:00+02:00", 2, "2026-03-26T10:00+02:00"],
    ["from a holiday", office("Europe/Athens", ["2026-03-25"]), "2026-03-25T10:00+02:00", 1, "2026-03-26T10:00+02:00"],
    [
      "over a holiday beside a weekend",
      office("Europe/Athens", ["2026-04-10", "2026-04-13"]),
      "2026-04-09T16:00+03:00",
      2,
      "2026-04-14T10:00+03:00",
    ],
    ["over a lunch break", split, "2026-03-02T12:00+02:00", 2, "2026-03-02T15:00+02:00"],
    ["over the weekend of the change to summer time", athens, "2026-03-27T16:00+02:00", 2, "2026-03-30T10:00+03:00"],
    ["over the weekend of the change to winter time", athens, "2026-10-23T16:00+03:00", 2, "2026-10-26T10:00+02:00"],
    ["the same in New York, spring", newYork, "2026-03-06T16:00-05:00", 2, "2026-03-09T10:00-04:00"],
    ["the same in New York, autumn", newYork, "2026-10-30T16:00-04:00", 2, "2026-11-02T10:00-05:00"],
    [
      "an hour is an hour when clocks go forward",
      always("Europe/Athens"),
      "2026-03-29T02:00+02:00",
      2,
      "2026-03-29T05:00+03:00",
    ],
    ["and when they go back", always("Europe/Athens"), "2026-10-25T02:00+03:00", 3, "2026-10-25T04:00+02:00"],
    ["the same in New York, spring", always("America/New_York"), "2026-03-08T01:00-05:00", 2, "2026-03-08T04:00-04:00"],
    ["the same in New York, autumn", always("America/New_York"), "2026-11-01T00:00-04:00", 3, "2026-11-01T02:00-05:00"],
    [
      "a night of the change to summer time has five hours",
      night("Europe/Athens"),
      "2026-03-29T00:00+02:00",
      6,
      "2026-03-30T01:00+03:00",
    ],
    [
      "a night of the change to winter time has seven",
      night("Europe/Athens"),
      "2026-10-25T00:00+03:00",
      7,
      "2026-10-25T06:00+02:00",
    ],
    [
      "around the clock, a day of the change to summer time has 23 hours",
      always("Europe/Athens"),
      "2026-03-29T00:00+02:00",
      24,
      "2026-03-30T01:00+03:00",
    ],
    ["a zone without changes", office("Asia/Tokyo"), "2026-03-02T09:00+09:00", 10, "2026-03-03T11:00+09:00"],
    ["a zone of half hours", office("Asia/Kolkata"), "2026-03-02T09:00+05:30", 8, "2026-03-02T17:00+05:30"],
    ["midnight that clocks jump over", night("Africa/Cairo"), "2026-04-23T06:00+02:00", 1, "2026-04-24T02:00+03:00"],
  ] as const)("%s", (_what, calendar, from, hours, end) => {
    expect(addWork(calendar, new Date(from), hours * hour)?.toISOString()).toBe(new Date(end).toISOString())
    expect(workBetween(calendar, new Date(from), new Date(end))).toBe(hours * hour)
  })
})

test("no working time is no time at all, and what never comes is null", () => {
  const sunday = new Date("2026-03-01T12:00Z")
  expect(addWork(athens, sunday, 0)).toEqual(sunday)
  expect(workBetween(athens, sunday, new Date("2026-02-01T00:00Z"))).toBe(0)
  const never = { ...athens, hours: Array.from({ length: 7 }, () => []) }
  expect(addWork(never, sunday, 1)).toBeNull()
})

const calendars = fc.record({
  timeZone: fc.constantFrom(
    "Europe/Athens",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "UTC",
    "Africa/Cairo",
  ),
  hours: fc.array(openings(), { minLength: 7, maxLength: 7 }).map((hours) => [nineToFive, ...hours.slice(1)]),
  holidays: fc.uniqueArray(
    fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)),
    { maxLength: 10 },
  ),
})

function openings(): fc.Arbitrary<Opening[]> {
  return fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 }).map((marks) => {
    const sorted = marks.toSorted((a, b) => a - b)
    return sorted.flatMap((mark, n): Opening[] => {
      const end = sorted[n + 1]
      return n % 2 === 0 && end !== undefined ? [[mark * 15, end * 15]] : []
    })
  })
}

const instants = fc.integer({ min: 0, max: 700 * 86_400 }).map((s) => new Date(Date.UTC(2026, 0, 1) + s * 1000))
const works = fc.integer({ min: 0, max: 60 * 3_600 }).map((s) => s * 1000)
const runs = { ...proof, numRuns: Math.ceil(proof.numRuns / 10) }
const plus = (calendar: WorkCalendar, from: Date, ms: number): Date => {
  const end = addWork(calendar, from, ms)
  if (end === null) throw new Error("not within ten years")
  return end
}

test("working time adds up: in one go or in two, and counted back it is the same", () => {
  fc.assert(
    fc.property(calendars, instants, works, works, (calendar, from, a, b) => {
      const both = plus(calendar, from, a + b)
      expect(plus(calendar, plus(calendar, from, a), b)).toEqual(both)
      expect(workBetween(calendar, from, both)).toBe(a + b)
    }),
    runs,
  )
})

test("somebody is at work until the moment that is told, and then no more; openings that touch are one", () => {
  const worksAt = (calendar: WorkCalendar, at: Date) => workBetween(calendar, at, new Date(at.getTime() + 1)) === 1
  fc.assert(
    fc.property(calendars, instants, (calendar, at) => {
      const { isOpen, changesAt } = openState(calendar, at)
      expect(isOpen).toBe(worksAt(calendar, at))
      if (changesAt === null) return
      expect(worksAt(calendar, changesAt)).toBe(!isOpen)
      expect(workBetween(calendar, at, changesAt)).toBe(isOpen ? changesAt.getTime() - at.getTime() : 0)
    }),
    runs,
  )
  expect(openState(always("Europe/Athens"), new Date("2026-03-02T09:00:00Z"))).toEqual({
    isOpen: true,
    changesAt: null,
  })
})

test("more work ends later, and what starts later ends no earlier", () => {
  fc.assert(
    fc.property(calendars, instants, instants, works, works, (calendar, one, two, a, b) => {
      const [early, late] = one < two ? [one, two] : [two, one]
      const [less, more] = a < b ? [a, b] : [b, a]
      expect(plus(calendar, early, less).getTime()).toBeLessThanOrEqual(plus(calendar, early, more).getTime())
      expect(plus(calendar, early, less).getTime()).toBeLessThanOrEqual(plus(calendar, late, less).getTime())
      const middle = new Date((early.getTime() + late.getTime()) / 2)
      expect(workBetween(calendar, early, middle) + workBetween(calendar, middle, late)).toBe(
        workBetween(calendar, early, late),
      )
    }),
    runs,
  )
})
