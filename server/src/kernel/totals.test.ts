import fc from "fast-check"
import { expect, test } from "vitest"
import { divideRound, micro } from "./decimal.ts"
import { proof } from "./proof-runs.ts"
import { type DocumentInput, type DocumentTotals, documentTotals, type PricedLine } from "./totals.ts"

function line(unitPrice: string, quantity: string, rate = "24", more: Partial<PricedLine> = {}): PricedLine {
  return { unitPrice: micro(unitPrice), quantity: micro(quantity), taxRate: micro(rate), taxCategory: "S", ...more }
}

function totals(lines: readonly PricedLine[], more: Partial<DocumentInput> = {}): DocumentTotals {
  return documentTotals({ currency: "EUR", pricesIncludeTax: false, lines, ...more })
}

test("a mixed basket of 13 % and 24 % has one tax line per rate", () => {
  const result = totals([line("10", "2", "13"), line("35.50", "1"), line("4", "1")])
  expect(result.taxLines).toEqual([
    { taxRate: micro("13"), taxCategory: "S", baseMinor: 2000n, taxMinor: 260n },
    { taxRate: micro("24"), taxCategory: "S", baseMinor: 3950n, taxMinor: 948n },
  ])
  expect(result).toMatchObject({ netMinor: 5950n, taxMinor: 1208n, totalMinor: 7158n, discountMinor: 0n })
})

test("tax is rounded once per rate and category, not per line", () => {
  const result = totals([line("0.33", "1", "10"), line("0.33", "1", "10"), line("0.33", "1", "10")])
  expect(result.taxMinor).toBe(10n) // 9.9; line by line it would be 3 × 3 = 9
  expect(result.lines.map((row) => row.taxMinor)).toEqual([4n, 3n, 3n])
})

test("equal rates of two categories stay two tax lines", () => {
  const result = totals([line("1", "1", "0", { taxCategory: "Z" }), line("1", "1", "0", { taxCategory: "E" })])
  expect(result.taxLines.map((row) => row.taxCategory)).toEqual(["Z", "E"])
})

test("prices with tax keep every line's total and split the tax out of it", () => {
  const result = totals([line("9.99", "1"), line("9.99", "1"), line("9.99", "1")], { pricesIncludeTax: true })
  expect(result.lines.map((row) => row.totalMinor)).toEqual([999n, 999n, 999n])
  expect(result).toMatchObject({ totalMinor: 2997n, taxMinor: 580n, netMinor: 2417n })
  expect(result.taxLines[0]).toMatchObject({ baseMinor: 2417n, taxMinor: 580n })
})

test("a line's percentage and fixed discount add up, then the order's is shared in proportion", () => {
  const result = totals(
    [line("100", "1", "24", { discountPercent: micro("10"), discountMinor: 500n }), line("15", "1")],
    { orderDiscountMinor: 1000n },
  )
  expect(
    result.lines.map((row) => [row.grossListMinor, row.discountMinor, row.orderDiscountMinor, row.netMinor]),
  ).toEqual([
    [10000n, 1500n, 850n, 7650n],
    [1500n, 0n, 150n, 1350n],
  ])
  expect(result).toMatchObject({ netMinor: 9000n, taxMinor: 2160n, totalMinor: 11160n, discountMinor: 2500n })
})

test("an order discount of 100 cents over three equal lines is 34, 33 and 33", () => {
  const result = totals([line("5", "1"), line("5", "1"), line("5", "1")], { orderDiscountMinor: 100n })
  expect(result.lines.map((row) => row.orderDiscountMinor)).toEqual([34n, 33n, 33n])
})

test("an order discount is shared by what is sold, not by what is returned beside it", () => {
  const result = totals([line("1", "1"), line("0.99", "-1")], { orderDiscountMinor: 10n })
  expect(result.lines.map((row) => row.orderDiscountMinor)).toEqual([10n, 0n])
})

test("an exchange of equal lines has no tax in sum but on each line", () => {
  const result = totals([line("1", "1"), line("1", "-1")])
  expect(result.lines.map((row) => row.taxMinor)).toEqual([24n, -24n])
  expect(result).toMatchObject({ netMinor: 0n, taxMinor: 0n, totalMinor: 0n })
})

test("a document without lines is all zeros, a free line too, and yen have no cents", () => {
  expect(totals([], { orderDiscountMinor: 5n })).toEqual({
    lines: [],
    taxLines: [],
    netMinor: 0n,
    taxMinor: 0n,
    totalMinor: 0n,
    discountMinor: 0n,
  })
  expect(totals([line("0", "7")])).toMatchObject({ totalMinor: 0n })
  expect(totals([line("105", "1", "10")], { currency: "JPY" })).toMatchObject({ taxMinor: 10n, totalMinor: 115n })
})

test("an unknown currency is refused", () => {
  expect(() => totals([line("1", "1")], { currency: "EURO" })).toThrow(
    expect.objectContaining({ code: "currency.unknown" }),
  )
})

const money = { min: 0n, max: 10n ** 11n }
const lines: fc.Arbitrary<PricedLine> = fc.record(
  {
    unitPrice: fc.bigInt(money),
    quantity: fc.oneof(
      fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n }),
      fc.bigInt({ min: -9n, max: 9n }).map((n) => n * 1_000_000n),
    ),
    discountPercent: fc.bigInt({ min: 0n, max: 100_000_000n }),
    discountMinor: fc.bigInt({ min: -10_000n, max: 10_000n }),
    taxRate: fc.constantFrom("0", "5.5", "13", "19", "24", "8.875").map(micro),
    taxCategory: fc.constantFrom("S", "Z"),
  },
  { requiredKeys: ["unitPrice", "quantity", "taxRate", "taxCategory"] },
)
const documents: fc.Arbitrary<DocumentInput> = fc.record({
  currency: fc.constantFrom(...Intl.supportedValuesOf("currency")),
  pricesIncludeTax: fc.boolean(),
  lines: fc.array(lines, { maxLength: 12 }),
  orderDiscountMinor: fc.oneof(fc.constant(0n), fc.bigInt({ min: -100_000n, max: 100_000n })),
})

function sum<T>(rows: readonly T[], amount: (row: T) => bigint): bigint {
  return rows.reduce((total, row) => total + amount(row), 0n)
}

test("lines, tax lines and document agree in every sum", () => {
  fc.assert(
    fc.property(documents, (input) => {
      const result = documentTotals(input)
      expect(sum(result.lines, (row) => row.netMinor)).toBe(result.netMinor)
      expect(sum(result.lines, (row) => row.taxMinor)).toBe(result.taxMinor)
      expect(sum(result.lines, (row) => row.totalMinor)).toBe(result.totalMinor)
      expect(sum(result.taxLines, (row) => row.taxMinor)).toBe(result.taxMinor)
      expect(sum(result.taxLines, (row) => row.baseMinor)).toBe(result.netMinor)
      expect(result.netMinor + result.taxMinor).toBe(result.totalMinor)
      expect(sum(result.lines, (row) => row.orderDiscountMinor)).toBe(
        input.lines.length === 0 ? 0n : input.orderDiscountMinor,
      )
      const discounted = sum(result.lines, (row) => row.grossListMinor) - result.discountMinor
      expect(input.pricesIncludeTax ? result.totalMinor : result.netMinor).toBe(discounted)
    }),
    proof,
  )
})

test("tax follows its rule per group, and each line is within one minor unit of its own exact tax", () => {
  const hundred = micro("100")
  fc.assert(
    fc.property(documents, (input) => {
      const result = documentTotals(input)
      for (const row of result.taxLines) {
        const exact = input.pricesIncludeTax
          ? divideRound((row.baseMinor + row.taxMinor) * row.taxRate, hundred + row.taxRate)
          : divideRound(row.baseMinor * row.taxRate, hundred)
        expect(row.taxMinor).toBe(exact)
        const tax = divideRound(row.baseMinor * row.taxRate, hundred)
        expect([-1n, 0n, 1n]).toContain(row.taxMinor - tax)
      }
      for (const [i, row] of result.lines.entries()) {
        const rate = input.lines[i]?.taxRate ?? 0n
        const off = input.pricesIncludeTax
          ? row.taxMinor * (hundred + rate) - row.totalMinor * rate
          : row.taxMinor * hundred - row.netMinor * rate
        expect(off < hundred + rate && off > -(hundred + rate)).toBe(true)
      }
    }),
    proof,
  )
})

test("the negative of a document has the negative totals, line by line", () => {
  const turn = (n: bigint): bigint => -n
  fc.assert(
    fc.property(documents, (input) => {
      const mirrored = documentTotals({
        ...input,
        orderDiscountMinor: turn(input.orderDiscountMinor ?? 0n),
        lines: input.lines.map((row) => ({
          ...row,
          quantity: turn(row.quantity),
          discountMinor: turn(row.discountMinor ?? 0n),
        })),
      })
      const result = documentTotals(input)
      expect(mirrored.totalMinor).toBe(-result.totalMinor)
      expect(mirrored.lines.map((row) => [row.netMinor, row.taxMinor])).toEqual(
        result.lines.map((row) => [-row.netMinor, -row.taxMinor]),
      )
    }),
    proof,
  )
})
