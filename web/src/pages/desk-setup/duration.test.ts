import { expect, test } from "vitest"
import { readDuration } from "./duration.ts"

test.each([
  ["30m", 30],
  ["4h", 240],
  ["4h 30m", 270],
  ["4h30", 270],
  ["4:30", 270],
  ["90", 90],
  ["4 hours 30 minutes", 270],
  ["4ω 30λ", 270],
  ["2 ώρες", 120],
  ["", null],
  ["  ", null],
])("what is typed as %j is %j minutes", (typed, minutes) => expect(readDuration(typed)).toBe(minutes))

test.each(["0", "h", "soon", "-5", "4:75", "1.5h", "9000h", "2d"])("%j is no time that can be promised", (typed) =>
  expect(readDuration(typed)).toBeUndefined(),
)
