import fc from "fast-check"
import { expect, test } from "vitest"
import { proof } from "../kernel/proof-runs.ts"
import { uuidOf } from "./uuid-of.ts"

test("a text has one UUID of its own, in the form of a random one", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(uuidOf(a)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(uuidOf(a) === uuidOf(b)).toBe(a === b)
    }),
    proof,
  )
})
