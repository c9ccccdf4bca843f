import { expect, test } from "vitest"
import { cronOf, nextTime } from "./cron.ts"

const next = (cron: string, after: string, zone = "Europe/Athens"): string =>
  nextTime(cronOf(cron), new Date(after), zone).toISOString()

test("the next time is by the clocks of the zone, in summer and winter", () => {
  expect(next("0 6 * * *", "2026-01-10T00:00:00Z")).toBe("2026-01-10T04:00:00.000Z")
  expect(next("0 6 * * *", "2026-07-10T00:00:00Z")).toBe("2026-07-10T03:00:00.000Z")
  expect(next("0 6 * * *", "2026-07-10T03:00:00Z")).toBe("2026-07-11T03:00:00.000Z")
})

test("lists, ranges, steps and weekdays", () => {
  expect(next("*/20 8-10 * * 1-5", "2026-01-09T08:45:00Z")).toBe("2026-01-12T06:00:00.000Z")
  expect(next("15,45 * * * *", "2026-01-09T08:16:00Z")).toBe("2026-01-09T08:45:00.000Z")
  expect(next("0 0 29 2 *", "2026-03-01T00:00:00Z", "UTC")).toBe("2028-02-29T00:00:00.000Z")
  expect(next("0 0 * * 7", "2026-01-09T00:00:00Z", "UTC")).toBe("2026-01-11T00:00:00.000Z")
})

test("a time that clocks jump over is left out that day", () => {
  expect(next("30 3 * * *", "2026-03-28T12:00:00Z")).toBe("2026-03-30T00:30:00.000Z")
})

test.each(["* * * *", "60 * * * *", "0 24 * * *", "a b c d e", "0 0 0 * *", "5-1 * * * *", "*/0 * * * *"])(
  "%s is refused",
  (text) => {
    expect(() => cronOf(text)).toThrow()
  },
)

test("a day that never comes is refused", () => {
  expect(() => next("0 0 30 2 *", "2026-01-01T00:00:00Z")).toThrow("never comes")
})
