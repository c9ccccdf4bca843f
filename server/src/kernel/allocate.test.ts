import fc from "fast-check"
import { expect, test } from "vitest"
import { allocateMinor } from "./allocate.ts"
import { proof } from "./proof-runs.ts"

const amounts = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
const sum = (parts: readonly bigint[]): bigint => parts.reduce((a, b) => a + b, 0n)

test.for<[string, bigint, bigint[], bigint[]]>([
  ["a rest goes to the earliest of equals", 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
  ["a negative total is the mirror image", -100n, [1n, 1n, 1n], [-34n, -33n, -33n]],
  ["the largest remainder is served first", 10n, [3n, 3n, 4n], [3n, 3n, 4n]],
  ["the largest remainder wins over the earlier index", 100n, [10n, 70n, 81n], [6n, 44n, 50n]],
  ["a zero weight gets nothing", 5n, [0n, 1n, 0n, 1n], [0n, 3n, 0n, 2n]],
  ["without weights the split is equal", 5n, [0n, 0n], [3n, 2n]],
  ["weights that cancel out count as none", 5n, [7n, -7n], [3n, 2n]],
  ["a part has the sign of its weight", 70n, [100n, -30n], [100n, -30n]],
  ["negative weights alone are like positive ones", 100n, [-1n, -1n, -1n], [34n, 33n, 33n]],
  ["nothing is split into nothings", 0n, [2n, -1n], [0n, 0n]],
  ["nothing over nobody is nothing", 0n, [], []],
])("%s", ([, total, weights, expected]) => {
  expect(allocateMinor(total, weights)).toEqual(expected)
})

test("something over nobody is refused", () => {
  expect(() => allocateMinor(1n, [])).toThrow(
    expect.objectContaining({ code: "money.nothing_to_allocate_to", status: 422 }),
  )
})

test("the parts add up, mirror at zero, and stay within one unit of their exact share", () => {
  fc.assert(
    fc.property(amounts, fc.array(amounts, { minLength: 1, maxLength: 20 }), (total, weights) => {
      const parts = allocateMinor(total, weights)
      expect(sum(parts)).toBe(total)
      expect(allocateMinor(-total, weights)).toEqual(parts.map((part) => -part))
      const all = sum(weights)
      const size = all < 0n ? -all : all
      const far = parts.filter((part, i) => {
        const off = part * all - total * (weights[i] ?? 0n)
        return all !== 0n && (off >= size || off <= -size)
      })
      expect(far).toEqual([])
    }),
    { ...proof, examples: [[1n, [1n, 1n, -1n]]] },
  )
})
