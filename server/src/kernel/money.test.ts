import fc from "fast-check"
import { expect, test } from "vitest"
import { micro } from "./decimal.ts"
import {
  currencyExponent,
  formatDecimal,
  formatMoney,
  lineTotalMinor,
  majorString,
  microToMinor,
  minorToMicro,
  percentOfMinor,
} from "./money.ts"
import { proof } from "./proof-runs.ts"

const currencies = fc.constantFrom(...Intl.supportedValuesOf("currency"), "CLF", "UYW")
const amounts = fc.bigInt({ min: 1n - 10n ** 12n, max: 10n ** 12n - 1n }) // twelve digits, all that a decimal may have

test.for([
  ["EUR", 2],
  ["JPY", 0],
  ["KWD", 3],
  ["IQD", 3],
  ["HUF", 2],
  ["IDR", 2],
  ["RSD", 2],
  ["UGX", 0],
  ["CLF", 4],
] as const)("%s has %d minor digits, as ISO 4217 says", ([currency, digits]) => {
  expect(currencyExponent(currency)).toBe(digits)
})

test("a code that isn't a currency is refused", () => {
  for (const bad of ["ABC", "eur", "", "EURO", "XXX"]) {
    expect(() => currencyExponent(bad), bad).toThrow(expect.objectContaining({ code: "currency.unknown", status: 400 }))
  }
})

test("a line is price times quantity, rounded once, ties to even", () => {
  expect(lineTotalMinor(micro("9.99"), micro("3"), "EUR")).toBe(2997n)
  expect(lineTotalMinor(micro("0.125"), micro("1"), "EUR")).toBe(12n)
  expect(lineTotalMinor(micro("0.135"), micro("1"), "EUR")).toBe(14n)
  expect(lineTotalMinor(micro("0.125"), micro("-1"), "EUR")).toBe(-12n)
  expect(lineTotalMinor(micro("0.000001"), micro("1000000"), "EUR")).toBe(100n)
  expect(lineTotalMinor(micro("100.5"), micro("1"), "JPY")).toBe(100n)
  expect(lineTotalMinor(micro("1.2345"), micro("1"), "KWD")).toBe(1234n)
})

test("a percentage of an amount is rounded half-even unless told", () => {
  expect(percentOfMinor(1050n, micro("24"))).toBe(252n)
  expect(percentOfMinor(50n, micro("5"))).toBe(2n)
  expect(percentOfMinor(50n, micro("5"), "half-up")).toBe(3n)
  expect(percentOfMinor(-50n, micro("5"), "up")).toBe(-3n)
})

test("minor units and decimals of the major unit turn into each other", () => {
  expect(minorToMicro(1234n, "EUR")).toBe(micro("12.34"))
  expect(microToMinor(micro("12.345"), "EUR")).toBe(1234n)
  expect(microToMinor(micro("12.345"), "EUR", "half-up")).toBe(1235n)
  fc.assert(
    fc.property(
      amounts,
      currencies,
      (amount, currency) => microToMinor(minorToMicro(amount, currency), currency) === amount,
    ),
    proof,
  )
})

test("the major text has all the currency's digits and says the same amount", () => {
  expect(majorString(1234n, "EUR")).toBe("12.34")
  expect(majorString(-5n, "EUR")).toBe("-0.05")
  expect(majorString(1234n, "JPY")).toBe("1234")
  expect(majorString(0n, "KWD")).toBe("0.000")
  fc.assert(
    fc.property(
      amounts,
      currencies,
      (amount, currency) => micro(majorString(amount, currency)) === minorToMicro(amount, currency),
    ),
    proof,
  )
})

test("a person reads the amount in their own way, exact at any size", () => {
  expect(formatMoney(1234n, "EUR")).toBe("€12.34")
  expect(formatMoney(-1234567n, "EUR", "de-DE")).toBe("-12.345,67\u00a0€")
  expect(formatMoney(500n, "JPY", "ja-JP")).toBe("￥500")
  expect(formatMoney(12345n, "HUF", "en")).toBe("HUF\u00a0123.45")
  expect(formatMoney(900719925474099312345n, "USD")).toBe("$9,007,199,254,740,993,123.45")
})

test("a decimal is written as its reader writes it, with all its digits", () => {
  expect(formatDecimal("5.1", "el", 2)).toBe("5,10")
  expect(formatDecimal("1234567.123456", "de-DE")).toBe("1.234.567,123456")
  expect(formatDecimal("3")).toBe("3")
})
