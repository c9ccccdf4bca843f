import fc from "fast-check"
import Type, { type Static } from "typebox"
import { expect, test } from "vitest"
import { formatMicro, lineTotalMinor, majorString, micro } from "#kernel"
import { proof } from "../../kernel/proof-runs.ts"
import { rootPlace } from "./place.ts"
import { netOf, pricedLine, sumByQuantity } from "./priced.ts"
import { shape } from "./types.ts"

const decimal = (max: bigint) => fc.bigInt({ min: 0n, max }).map(formatMicro)
const currencies = fc.constantFrom("EUR", "JPY", "KWD")
const lines = fc.record({
  quantity: fc.bigInt({ min: 1n, max: 999_000_000n }).map(formatMicro),
  unitPrice: decimal(10_000_000_000n),
  discountPercent: fc.option(decimal(100_000_000n)),
  discountMinor: fc.option(fc.bigInt({ min: 0n, max: 100_000n }).map(String)),
  taxRate: fc.option(decimal(30_000_000n)),
})

test("quantity times price of one is the line's sum without tax, to the minor unit", () => {
  fc.assert(
    fc.property(lines, currencies, fc.boolean(), (line, currency, includesTax) => {
      const { quantity, unitPrice, net } = pricedLine(line, currency, includesTax)
      expect(majorString(lineTotalMinor(micro(unitPrice), micro(quantity), currency), currency)).toBe(net)
    }),
    proof,
  )
})

test("without tax and discounts a line stays as it is", () => {
  fc.assert(
    fc.property(lines, currencies, ({ quantity, unitPrice }, currency) => {
      const priced = pricedLine({ quantity, unitPrice, taxRate: "24" }, currency, false)
      expect(priced).toMatchObject({ quantity, unitPrice, net: priced.sum })
    }),
    proof,
  )
})

test("tax is taken out of the price, and what is taken off is folded into it", () => {
  const line = { quantity: "2", unitPrice: "6.2", taxRate: "24" }
  expect(pricedLine(line, "EUR", true)).toEqual({ quantity: "2", unitPrice: "5", net: "10.00", sum: "12.40" })
  expect(pricedLine({ ...line, discountPercent: "50" }, "EUR", false)).toMatchObject({ unitPrice: "3.1", net: "6.20" })
  expect(pricedLine({ ...line, discountMinor: "40" }, "EUR", false)).toMatchObject({ unitPrice: "6", net: "12.00" })
})

test("a line that says neither how many nor how much is one of nothing", () => {
  expect(pricedLine({}, "EUR", true)).toEqual({ quantity: "1", unitPrice: "0", net: "0.00", sum: "0.00" })
  expect(pricedLine({ quantity: "0", unitPrice: "5" }, "JPY", true)).toMatchObject({ unitPrice: "5", net: "0" })
})

const env = { currency: "EUR", country: null, timeZone: "UTC", settings: {}, meta: {} }
const vDocument = Type.Object({
  total: Type.Number(),
  tax: Type.Number(),
  currency: Type.String(),
  count: Type.Number(),
})
interface VDocument extends Static<typeof vDocument> {}

test("a total without its tax is told in minor units of the document's currency, or of the account's", () => {
  const r = rootPlace(shape<VDocument>(vDocument))
  const node = netOf(r.total, r.tax, r.currency)
  const of = (raw: object) => node.get({ frames: [raw], env })
  expect([of({ total: 12.4, tax: 2.4 }), of({ total: 5, tax: 1, currency: "JPY" })]).toEqual(["1000", "4"])
  expect([of({ total: 12.4 }), of({ tax: 2.4 })]).toEqual(["1240", null])
})

test("the price of one is read from a line's sum and quantity, where both are told", () => {
  const r = rootPlace(shape<VDocument>(vDocument))
  const of = (raw: object) => sumByQuantity(r.total, r.count).get({ frames: [raw], env })
  expect([of({ total: 12.4, count: 2 }), of({ total: 10, count: 3 })]).toEqual(["6.2", "3.333333"])
  expect([of({ total: 5 }), of({ count: 2 }), of({ total: 5, count: 0 })]).toEqual([undefined, undefined, undefined])
})
