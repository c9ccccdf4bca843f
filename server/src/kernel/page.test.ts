import fc from "fast-check"
import { expect, test } from "vitest"
import { type CursorPart, decodeCursor, encodeCursor, pageOf } from "./page.ts"
import { proof } from "./proof-runs.ts"

const part: fc.Arbitrary<CursorPart> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.constant(null),
)

test("a cursor gives back what was put in, and is safe in a URL", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const text = encodeCursor(parts)
      expect(encodeURIComponent(text)).toBe(text)
      expect(decodeCursor(text, parts.length)).toEqual(parts)
    }),
    proof,
  )
})

test("any other text is refused", () => {
  const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")
  const bad = [
    "",
    "%",
    "a b",
    "[1]",
    made([1]),
    made([1, 2, 3]),
    made([1, {}]),
    made([1, true]),
    made({ 0: 1, 1: 2, length: 2 }),
    made(null),
  ]
  for (const text of [...bad, `${encodeCursor([1, 2])}=`, encodeCursor(["x".repeat(9000), 1])]) {
    expect(() => decodeCursor(text, 2), text.slice(0, 50)).toThrow(
      expect.objectContaining({ code: "cursor.invalid", status: 400 }),
    )
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => decodeCursor(text, 2)).toThrow(expect.objectContaining({ code: "cursor.invalid" }))
    }),
    proof,
  )
})

test("a page holds at most its limit and points on only when there is more", () => {
  const key = (n: number) => [n]
  expect(pageOf([1, 2, 3], 2, key)).toEqual({ data: [1, 2], nextCursor: encodeCursor([2]) })
  expect(pageOf([1, 2], 2, key)).toEqual({ data: [1, 2], nextCursor: null })
  expect(pageOf([], 2, key)).toEqual({ data: [], nextCursor: null })
})
