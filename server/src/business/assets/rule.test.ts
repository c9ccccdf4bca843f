import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays } from "#kernel"
import { proof } from "../../kernel/proof-runs.ts"
import { checkedRule, datesOf, nextDate } from "./rule.ts"

describe("a rule over days", () => {
  test.each([
    ["FREQ=DAILY", "2026-03-01", ["2026-03-01", "2026-03-02", "2026-03-03"]],
    ["FREQ=WEEKLY;BYDAY=MO,TH", "2026-03-01", ["2026-03-02", "2026-03-05", "2026-03-09"]],
    ["FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-01", ["2026-01-31", "2026-03-31", "2026-05-31"]],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-01", ["2026-01-31", "2026-02-28", "2026-03-31"]],
    ["FREQ=MONTHLY;BYDAY=-1FR", "2026-01-01", ["2026-01-30", "2026-02-27", "2026-03-27"]],
    ["FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1", "2026-02-01", ["2026-02-01", "2026-05-01", "2026-08-01"]],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2026-01-01", ["2028-02-29", "2032-02-29", "2036-02-29"].slice(0, 2)],
    ["FREQ=WEEKLY;COUNT=2", "2026-03-01", ["2026-03-01", "2026-03-08"]],
    ["FREQ=DAILY;UNTIL=20260302", "2026-03-01", ["2026-03-01", "2026-03-02"]],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-01", ["2026-01-30", "2026-02-27", "2026-03-31"]],
  ])("%s from %s", (rule, startsOn, dates) => {
    expect(datesOf(checkedRule(rule, startsOn), startsOn, addDays(startsOn, -1), dates.length)).toEqual(dates)
  })

  test.each([
    "",
    "every day",
    "INTERVAL=2",
    "FREQ=HOURLY",
    "FREQ=DAILY;FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;INTERVAL=-1",
    "FREQ=YEARLY;INTERVAL=11",
    "FREQ=DAILY;COUNT=1001",
    "FREQ=DAILY;COUNT=2;UNTIL=20270101",
    "FREQ=DAILY;UNTIL=20270101T000000Z",
    "FREQ=DAILY;DTSTART=20260101",
    "FREQ=DAILY;BYHOUR=9",
    "FREQ=DAILY;TZID=Europe/Athens",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYMONTH=13",
    "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=WEEKLY;BYDAY=XX",
    "FREQ=DAILY;UNTIL=20200101",
    `FREQ=MONTHLY;BYMONTHDAY=${Array.from({ length: 40 }, () => "1").join(",")}`,
  ])("refuses %s", (rule) => {
    expect(() => checkedRule(rule, "2026-03-01")).toThrow(expect.objectContaining({ code: "schedule.rule_invalid" }))
  })

  test("is spelt in one way", () => {
    expect(checkedRule(" rrule:freq=daily;interval=2 ", "2026-03-01")).toBe("FREQ=DAILY;INTERVAL=2")
  })

  test("each next date is later, and stepping one by one finds what is found at once", () => {
    const rules = fc.constantFrom(
      "FREQ=DAILY;INTERVAL=9",
      "FREQ=WEEKLY;BYDAY=SU,WE",
      "FREQ=MONTHLY;BYMONTHDAY=31",
      "FREQ=MONTHLY;BYDAY=2TU",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    )
    const days = fc.integer({ min: 0, max: 3000 })
    fc.assert(
      fc.property(rules, days, (rule, n) => {
        const after = addDays("2024-01-01", n)
        const dates = datesOf(rule, "2024-01-01", after, 3)
        let day = after
        for (const date of dates) {
          expect(nextDate(rule, "2024-01-01", day)).toBe(date)
          expect(date > day).toBe(true)
          day = date
        }
      }),
      { ...proof, numRuns: Math.min(proof.numRuns / 10, 2000) },
    )
  })
})
