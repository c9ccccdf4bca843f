import fc from "fast-check"
import { expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import { isSame, matchRows, textOf } from "./rows.ts"

const value = fc.jsonValue({ maxDepth: 4 })

test("two values are the same exactly where they are one text", () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(isSame(a, b)).toBe(textOf(a) === textOf(b))
    }),
    proof,
  )
})

test("a value is the same as its copy, whatever the order of its names", () => {
  const turned = (one: unknown): unknown =>
    Array.isArray(one)
      ? one.map(turned)
      : one === null || typeof one !== "object"
        ? one
        : Object.fromEntries(
            Object.entries(one)
              .toReversed()
              .map(([name, inner]) => [name, turned(inner)]),
          )
  fc.assert(
    fc.property(value, (one) => {
      expect(isSame(one, turned(one))).toBe(true)
    }),
    proof,
  )
})

test.each([
  ["a list and an object", [], {}],
  ["a number and its text", 1, "1"],
  ["null and nothing", null, undefined],
  ["rows in another order", [{ n: 1 }, { n: 2 }], [{ n: 2 }, { n: 1 }]],
  ["a name more", { a: 1 }, { a: 1, b: null }],
  ["another name", { a: 1 }, { b: 1 }],
])("%s are not the same", (_what, a, b) => {
  expect(isSame(a, b)).toBe(false)
  expect(isSame(b, a)).toBe(false)
})

test("a member that is undefined is one that is missing", () => {
  expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true)
  expect(isSame({ a: 1, b: undefined }, { a: 1, c: undefined })).toBe(true)
})

test("rows with a key are followed by it, others by what they hold, then by their order", () => {
  const [red, blue, green] = [
    { n: 1, c: "red" },
    { n: 2, c: "blue" },
    { n: 3, c: "green" },
  ]
  expect(matchRows([red, blue], [{ n: 2, c: "grey" }, green], ["n"])).toEqual([1, -1])
  expect(matchRows([red, blue], [blue, green], [])).toEqual([1, 0])
})
