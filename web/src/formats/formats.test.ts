import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formatMicro, parseMicro, readDecimal } from "./decimal.ts"
import { makeFormats } from "./formats.ts"
import { decimalToMinor, minorToDecimal, sumMinor } from "./money.ts"

describe("money", () => {
  test("minor units become a decimal by the currency's own digits", () => {
    expect(minorToDecimal("1250", "EUR")).toBe("12.50")
    expect(minorToDecimal("-5", "EUR")).toBe("-0.05")
    expect(minorToDecimal("1250", "JPY")).toBe("1250")
    expect(minorToDecimal("1250", "KWD")).toBe("1.250")
  })

  test("there and back changes nothing, however large the amount", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.constantFrom("EUR", "JPY", "KWD"),
        (minor, currency) => {
          expect(decimalToMinor(minorToDecimal(String(minor), currency), currency)).toBe(String(minor))
        },
      ),
    )
  })

  test("an amount with more digits than its currency is refused, not rounded", () => {
    expect(decimalToMinor("12.345", "EUR")).toBe(null)
    expect(decimalToMinor("12.340", "EUR")).toBe("1234")
    expect(decimalToMinor("12.5", "JPY")).toBe(null)
    expect(decimalToMinor("twelve", "EUR")).toBe(null)
  })

  test("a large amount is written digit by digit", () => {
    const { money } = makeFormats("en-GB", "UTC", "EUR")
    expect(money("900719925474099312")).toBe("€9,007,199,254,740,993.12")
    expect(sumMinor(["9007199254740993", "1"])).toBe("9007199254740994")
  })
})

describe("numbers as people type them", () => {
  test.each([
    ["1.234,5", "el-GR", "1234.5"],
    ["1,234.5", "en-GB", "1234.5"],
    ["12,5", "el-GR", "12.5"],
    ["12,5", "en-GB", "12.5"],
    ["12.5", "el-GR", "12.5"],
    ["1,234", "en-GB", "1234"],
    ["1.234", "el-GR", "1234"],
    ["1 234,50", "el-GR", "1234.5"],
    ["-7", "en-GB", "-7"],
    ["007", "en-GB", "7"],
    ["", "en-GB", null],
    ["1.2.3", "en-GB", null],
    ["abc", "en-GB", null],
    ["1e5", "en-GB", null],
  ])("%s in %s is %s", (typed, locale, decimal) => {
    expect(readDecimal(typed, locale)).toBe(decimal)
  })

  test("what is written in a language is read back in it", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
        fc.constantFrom("en-GB", "el-GR", "de-DE", "fr-FR"),
        (micro, locale) => {
          const decimal = formatMicro(micro)
          expect(readDecimal(makeFormats(locale, "UTC", "EUR").number(decimal), locale)).toBe(decimal)
          expect(parseMicro(decimal)).toBe(micro)
        },
      ),
    )
  })
})

test("dates are of the business's time zone, calendar dates of none", () => {
  const athens = makeFormats("en-GB", "Europe/Athens", "EUR")
  const honolulu = makeFormats("en-GB", "Pacific/Honolulu", "EUR")
  expect(athens.day("2026-11-20T23:30:00Z")).toBe("21 Nov 2026")
  expect(honolulu.day("2026-11-20T23:30:00Z")).toBe("20 Nov 2026")
  expect(honolulu.date("2026-11-20")).toBe("20 Nov 2026")
  expect(honolulu.month("2026-07")).toBe("July 2026")
  expect(athens.ago("2026-11-20T20:30:00Z", new Date("2026-11-20T23:30:00Z"))).toBe("3 hours ago")
})
