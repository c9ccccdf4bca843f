import fc from "fast-check"
import { expect, test } from "vitest"
import { formatMicro } from "#kernel"
import { proof } from "../../kernel/proof-runs.ts"
import { describeRounding, hoursOf, type RoundingPolicy, roundingModes, roundMinutes } from "./rounding.ts"

const quarter: RoundingPolicy = { scope: "entry", incrementMinutes: 15, minimumMinutes: 15, mode: "up" }

test.each([
  [0, 0],
  [1, 15],
  [15, 15],
  [16, 30],
  [30, 30],
  [61, 75],
])("quarters of an hour, rounded up: %i min is %i", (worked, charged) => {
  expect(roundMinutes(worked, quarter)).toBe(charged)
})

test.each([
  ["up", 6, 0, 7, 12],
  ["down", 6, 0, 11, 6],
  ["down", 15, 0, 14, 0],
  ["down", 15, 15, 14, 15],
  ["nearest", 15, 0, 7, 0],
  ["nearest", 15, 0, 8, 15],
  ["nearest", 10, 0, 15, 20],
  ["nearest", 10, 30, 15, 30],
  ["up", 1, 0, 37, 37],
  ["up", 60, 120, 61, 120],
] as const)("%s by %i min, at least %i: %i is %i", (mode, incrementMinutes, minimumMinutes, worked, charged) => {
  expect(roundMinutes(worked, { scope: "entry", incrementMinutes, minimumMinutes, mode })).toBe(charged)
})

test("hours of minutes have six places", () => {
  expect([15, 20, 50, 90, 1].map((m) => formatMicro(hoursOf(m)))).toEqual([
    "0.25",
    "0.333333",
    "0.833333",
    "1.5",
    "0.016667",
  ])
})

test.each([
  [quarter, "Time is rounded up to 15 min per entry, at least 15 min."],
  [
    { ...quarter, scope: "ticket_day", mode: "down" },
    "Time is rounded down to 15 min per ticket and day, at least 15 min.",
  ],
  [{ ...quarter, mode: "nearest", minimumMinutes: 0 }, "Time is rounded to the nearest 15 min per entry."],
  [{ ...quarter, incrementMinutes: 1, minimumMinutes: 0 }, "Time is charged to the minute per entry."],
] as const)("an invoice declares %j", (policy, text) => {
  expect(describeRounding(policy)).toBe(text)
})

test("more work is never charged less, and up, nearest and down keep their sides", () => {
  const policies = fc.record({
    incrementMinutes: fc.integer({ min: 1, max: 480 }),
    minimumMinutes: fc.integer({ min: 0, max: 480 }),
    mode: fc.constantFrom(...roundingModes),
  })
  fc.assert(
    fc.property(
      policies,
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 0, max: 600 }),
      (part, worked, more) => {
        const policy: RoundingPolicy = { scope: "entry", ...part }
        const charged = roundMinutes(worked, policy)
        expect(roundMinutes(worked + more, policy)).toBeGreaterThanOrEqual(charged)
        expect(charged).toBeGreaterThanOrEqual(part.minimumMinutes)
        if (charged > part.minimumMinutes) {
          expect(charged % part.incrementMinutes).toBe(0)
          expect(Math.abs(charged - worked)).toBeLessThan(part.incrementMinutes)
        }
        if (part.mode === "up") expect(charged).toBeGreaterThanOrEqual(worked)
      },
    ),
    proof,
  )
})
