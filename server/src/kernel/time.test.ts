import fc from "fast-check"
import { expect, test } from "vitest"
import { proof } from "./proof-runs.ts"
import { addDays, addMonths, daysBetween, isLocalDate, localDateOf, startOfLocalDate } from "./time.ts"

const dates = fc
  .date({ min: new Date("1970-01-02"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const zones = fc.constantFrom(
  "UTC",
  "Europe/Athens",
  "America/New_York",
  "Asia/Kolkata",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "Australia/Lord_Howe",
)

test("a date is an existing day written YYYY-MM-DD", () => {
  for (const good of ["2024-02-29", "0001-01-01", "9999-12-31", "0099-06-30"])
    expect(isLocalDate(good), good).toBe(true)
  for (const bad of [
    "2023-02-29",
    "2024-13-01",
    "2024-00-10",
    "0000-01-01",
    "2024-1-1",
    "2024-01-01T00:00",
    "24-01-01",
    "",
    20240101,
    null,
  ]) {
    expect(isLocalDate(bad), String(bad)).toBe(false)
  }
})

test("days are added over month, year and leap day", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29")
  expect(addDays("2023-12-31", 1)).toBe("2024-01-01")
  expect(addDays("2024-03-01", -1)).toBe("2024-02-29")
})

test("months are added on the same day, or on the last one of a shorter month", () => {
  expect(addMonths("2024-01-31", 1)).toBe("2024-02-29")
  expect(addMonths("2023-01-31", 1)).toBe("2023-02-28")
  expect(addMonths("2024-03-31", -1)).toBe("2024-02-29")
  expect(addMonths("2024-11-15", 14)).toBe("2026-01-15")
  expect(addMonths("0050-05-31", 1)).toBe("0050-06-30")
})

test("what isn't a date, or leaves the years 0001 to 9999, is refused", () => {
  for (const act of [
    () => addDays("2024-02-30", 1),
    () => daysBetween("x", "2024-01-01"),
    () => addMonths("", 1),
    () => startOfLocalDate("1", "UTC"),
  ]) {
    expect(act).toThrow(expect.objectContaining({ code: "date.invalid", status: 400 }))
  }
  for (const act of [
    () => addDays("9999-12-31", 1),
    () => addDays("0001-01-01", -1),
    () => addMonths("9999-12-01", 1),
    () => addDays("2024-01-01", 1e12),
  ]) {
    expect(act).toThrow(expect.objectContaining({ code: "date.invalid" }))
  }
})

test("adding days and counting them are inverse, and months keep order", () => {
  const days = fc.integer({ min: -40_000, max: 40_000 })
  fc.assert(
    fc.property(dates, days, (date, n) => daysBetween(date, addDays(date, n)) === n),
    proof,
  )
  fc.assert(
    fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, n) => addMonths(date, n) < addMonths(date, n + 1)),
    proof,
  )
})

test("an instant falls on the day its zone's clocks show", () => {
  const instant = new Date("2024-06-30T22:30:00Z")
  expect(localDateOf(instant, "UTC")).toBe("2024-06-30")
  expect(localDateOf(instant, "Europe/Athens")).toBe("2024-07-01")
  expect(localDateOf(instant, "America/New_York")).toBe("2024-06-30")
  expect(localDateOf(new Date("0099-06-30T12:00:00Z"), "UTC")).toBe("0099-06-30")
})

test("a day starts at midnight, later where clocks jump over it, and with the next one where the zone skipped it", () => {
  expect(startOfLocalDate("2024-07-01", "Europe/Athens")).toEqual(new Date("2024-06-30T21:00:00Z"))
  expect(startOfLocalDate("2018-11-04", "America/Sao_Paulo")).toEqual(new Date("2018-11-04T03:00:00Z")) // 01:00, no midnight that day
  expect(startOfLocalDate("2024-11-03", "America/Havana")).toEqual(new Date("2024-11-03T04:00:00Z")) // midnight twice: the first
  expect(startOfLocalDate("2011-12-30", "Pacific/Apia")).toEqual(startOfLocalDate("2011-12-31", "Pacific/Apia"))
})

test("a day's start falls on that day and the millisecond before doesn't", () => {
  fc.assert(
    fc.property(dates, zones, (date, zone) => {
      const start = startOfLocalDate(date, zone)
      return localDateOf(start, zone) === date && localDateOf(new Date(start.getTime() - 1), zone) < date
    }),
    { ...proof, examples: [["2024-03-31", "Europe/Athens"]] },
  )
})

test("an unknown zone is refused", () => {
  expect(() => localDateOf(new Date(0), "Mars/Olympus")).toThrow(
    expect.objectContaining({ code: "time_zone.unknown", status: 400 }),
  )
})
