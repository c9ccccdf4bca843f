import fc from "fast-check"
import { expect, test } from "vitest"
import { canonicalJson, type JsonValue } from "./json.ts"
import { proof } from "./proof-runs.ts"

/** The same value with every object's keys in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

test("keys are sorted at every level, lists keep their order, undefined is absent", () => {
  expect(canonicalJson({ b: [2, 1, { d: null, c: "é\n" }], a: true, u: undefined })).toBe(
    '{"a":true,"b":[2,1,{"c":"é\\n","d":null}]}',
  )
})

test("the text doesn't depend on the order of keys, and reads back as the value", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const value: JsonValue = JSON.parse(text)
      const other: JsonValue = JSON.parse(JSON.stringify(reversed(value)))
      expect(canonicalJson(other)).toBe(canonicalJson(value))
      expect(JSON.stringify(JSON.parse(canonicalJson(value)))).toBe(JSON.stringify(JSON.parse(canonicalJson(other))))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(text))
    }),
    proof,
  )
})

test("nesting has a bound and numbers are finite", () => {
  const deep: JsonValue = JSON.parse("[".repeat(100_000) + "]".repeat(100_000))
  expect(() => canonicalJson(deep)).toThrow(expect.objectContaining({ code: "json.too_deep", status: 400 }))
  expect(() => canonicalJson([Number.NaN])).toThrow(RangeError)
})
