import { expect, test } from "vitest"
import { seededRandom } from "./random.ts"

test("the same seed gives the same numbers, another seed others", () => {
  const take = (seed: number) => Array.from({ length: 20 }, seededRandom(seed))
  expect(take(7)).toEqual(take(7))
  expect(take(7)).not.toEqual(take(8))
})

test("the numbers lie in [0, 1) and spread evenly", () => {
  const next = seededRandom(1)
  const tenths = new Array<number>(10).fill(0)
  for (let i = 0; i < 100_000; i++) {
    const tenth = Math.floor(next() * 10)
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  expect(tenths).toHaveLength(10) // a number outside would have made another place
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500)
})
