import { expect, test } from "vitest"
import { leftIn } from "./budget.ts"

test("what is left is read from the headers that name it; one that is not there says nothing", () => {
  const left = leftIn({ minute: "x-minute-left", day: "x-day-left" })
  expect(left({ "x-minute-left": "0", "x-day-left": "4999" })).toEqual({ minute: 0, day: 4999 })
  expect(left({ "x-day-left": "17", other: "1" })).toEqual({ day: 17 })
  expect(left({})).toEqual({})
})
