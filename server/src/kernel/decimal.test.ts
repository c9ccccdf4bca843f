import fc from "fast-check"
import { expect, test } from "vitest"
import { divideRound, formatMicro, micro, multiplyMicro, parseMicro, type RoundingMode } from "./decimal.ts"
import { proof } from "./proof-runs.ts"

const modes: readonly RoundingMode[] = ["half-even", "half-up", "up", "down"]
const whole = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n })
const divisor = whole.filter((d) => d !== 0n)

test("decimals are read to six places", () => {
  expect(parseMicro("12.5")).toBe(12_500_000n)
  expect(parseMicro("-0.000001")).toBe(-1n)
  expect(parseMicro("-0")).toBe(0n)
  expect(parseMicro("999999999999.999999")).toBe(999_999_999_999_999_999n)
  expect(micro("24")).toBe(24_000_000n)
})

test("what isn't a plain decimal is refused, and a long one isn't echoed whole", () => {
  for (const bad of [
    "",
    " ",
    "1.",
    ".5",
    "+1",
    "1e3",
    "1,5",
    "1.0000001",
    "1234567890123",
    "--1",
    "1 ",
    "0x1",
    "NaN",
    "١",
    "1\n",
  ]) {
    expect(() => parseMicro(bad), bad).toThrow(expect.objectContaining({ code: "decimal.invalid", status: 400 }))
  }
  expect(() => parseMicro("x".repeat(5000))).toThrow(/^.{0,200}$/)
})

test("the text of a decimal is its shortest, and reading it gives the same again", () => {
  expect(formatMicro(12_500_000n)).toBe("12.5")
  expect(formatMicro(-1n)).toBe("-0.000001")
  expect(formatMicro(0n)).toBe("0")
  expect(formatMicro(100_000_000n)).toBe("100")
  const stored = fc.bigInt({ min: -(10n ** 18n - 1n), max: 10n ** 18n - 1n })
  fc.assert(
    fc.property(stored, (m) => parseMicro(formatMicro(m)) === m && !/\.\d*0$|\.$|^-0$/.test(formatMicro(m))),
    proof,
  )
})

test.for<[bigint, bigint, bigint, bigint, bigint, bigint]>([
  // n, d, half-even, half-up, up, down
  [5n, 2n, 2n, 3n, 3n, 2n],
  [7n, 2n, 4n, 4n, 4n, 3n],
  [-5n, 2n, -2n, -3n, -3n, -2n],
  [5n, -2n, -2n, -3n, -3n, -2n],
  [-7n, -2n, 4n, 4n, 4n, 3n],
  [1n, 2n, 0n, 1n, 1n, 0n],
  [-1n, 2n, 0n, -1n, -1n, 0n],
  [4n, 3n, 1n, 1n, 2n, 1n],
  [5n, 3n, 2n, 2n, 2n, 1n],
  [-1n, 3n, 0n, 0n, -1n, 0n],
  [6n, 3n, 2n, 2n, 2n, 2n],
])("%s / %s is rounded as each mode says", ([n, d, ...expected]) => {
  expect(modes.map((mode) => divideRound(n, d, mode))).toEqual(expected)
})

test("rounding stays within its bound, mirrors at zero and is half-even by default", () => {
  fc.assert(
    fc.property(whole, divisor, fc.constantFrom(...modes), (n, d, mode) => {
      const off = divideRound(n, d, mode) * d - n
      const size = off < 0n ? -off : off
      const bound = d < 0n ? -d : d
      expect(mode.startsWith("half") ? size * 2n <= bound : size < bound).toBe(true)
      expect(divideRound(-n, d, mode)).toBe(-divideRound(n, d, mode))
      expect(divideRound(n, d)).toBe(divideRound(n, d, "half-even"))
    }),
    proof,
  )
})

test("a product is rounded to six places, half-even", () => {
  expect(multiplyMicro(micro("1.5"), micro("-2.25"))).toBe(micro("-3.375"))
  expect(multiplyMicro(1n, micro("0.5"))).toBe(0n)
  expect(multiplyMicro(3n, micro("0.5"))).toBe(2n)
})

test("division by zero is a bug and throws", () => {
  expect(() => divideRound(1n, 0n)).toThrow(RangeError)
})
