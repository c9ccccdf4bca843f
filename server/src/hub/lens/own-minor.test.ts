import fc from "fast-check"
import { expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import { ownMinor } from "./own-minor.ts"

const { toIso, fromIso, toMajor, fromMajor } = ownMinor({ ISK: 2, MGA: 0 })

test("amounts are turned where their digits are others, and stay where they are the same", () => {
  expect([toIso(1500n, "isk"), fromIso(15n, "ISK")]).toEqual([15n, 1500])
  expect([toIso(3n, "MGA"), fromIso(300n, "MGA")]).toEqual([300n, 3])
  expect([toIso(1099n, "usd"), fromIso(1099n, "USD"), toIso(1099n, null)]).toEqual([1099n, 1099, 1099n])
  // Half of a unit that ISO does not have goes to the even one.
  expect(toIso(150n, "isk")).toBe(2n)
})

test("a price of one may have parts of a minor unit", () => {
  expect(toMajor("1999.5", "eur")).toBe("19.995")
  expect(toMajor(2000, "jpy")).toBe("2000")
  expect(toMajor("some", "eur")).toBeNull()
  expect(fromMajor("19.995", "EUR")).toBe("1999.5")
})

test("what goes there comes back", () => {
  const currencies = fc.constantFrom("EUR", "JPY", "KWD", "ISK")
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), currencies, (minor, currency) => {
      expect(toIso(BigInt(fromIso(minor, currency)), currency)).toBe(minor)
    }),
    proof,
  )
})

test("three letters that are no currency are refused as what the lens can't read", () => {
  expect(() => toIso(150n, "abc")).toThrow(
    expect.objectContaining({ name: "LensError", message: 'currency: "ABC" is no currency of ISO 4217' }),
  )
})
