import fc from "fast-check"
import { expect, test } from "vitest"
import { parseMicro } from "#kernel"
import { proof } from "../../kernel/proof-runs.ts"
import { amountOf, amountText, minorText, soldLine, sumOf } from "./amounts.ts"

test("amounts are read to the millionth, whether as numbers or as text; what is blank is nothing", () => {
  expect([amountOf("12.345678"), amountOf(0.1), amountOf("-3")]).toEqual([12_345_678n, 100_000n, -3_000_000n])
  expect([amountOf(null), amountOf(undefined), amountOf("")]).toEqual([0n, 0n, 0n])
  expect(amountText("01.50")).toBe("1.5")
})

test.each([["twelve"], [{}], [true], ["1,5"], [1e15], ["999999999999999"]])("%j is no amount", (value) => {
  expect(() => amountOf(value)).toThrow("is no decimal")
})

test("amounts become minor units of their currency, euros where none is named", () => {
  expect(minorText(12_340_000n, "EUR")).toBe("1234")
  expect(minorText(12_340_000n, "jpy")).toBe("12")
  expect(minorText(12_345_600n, "BHD")).toBe("12346")
  expect(minorText(12_340_000n, null)).toBe("1234")
  expect(minorText(0n, "EUR")).toBe("0")
})

test("a sum of amounts in whole cents is theirs to the cent", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -100_000, max: 100_000 })), (cents) => {
      const total = sumOf(cents.map((one) => amountOf((one / 100).toFixed(2))))
      expect(minorText(total, "EUR")).toBe(String(cents.reduce((sum, one) => sum + one, 0)))
    }),
    proof,
  )
})

const line = { sku: "OIL", description: "Oil", quantity: 1_000_000n, taxRate: "24", tax: 0n, currency: "EUR" }

test("a line is sold at what was asked for one; what was taken off stands beside", () => {
  const sold = soldLine({ ...line, quantity: 3_000_000n, listed: 10_000_000n, sold: 9_000_000n, tax: 1_741_935n })
  expect(sold).toMatchObject({ quantity: "3", unitPrice: "3.333333", discountMinor: "100", taxMinor: "174" })
  const dearer = soldLine({ ...line, listed: 10_000_000n, sold: 11_000_000n })
  expect(dearer).toMatchObject({ unitPrice: "10", discountMinor: null })
})

test("its description fits, and a line of nothing is refused", () => {
  const long = soldLine({ ...line, listed: 0n, sold: 0n, description: ` ${"x".repeat(600)} ` })
  expect(long.description).toHaveLength(499)
  expect(soldLine({ ...line, listed: 0n, sold: 0n, description: null }).description).toBeNull()
  expect(() => soldLine({ ...line, listed: 0n, sold: 0n, quantity: 0n })).toThrow("no quantity")
})

test("price times quantity less the discount is what was paid, to the cent", () => {
  const cents = fc.integer({ min: 0, max: 1_000_000 })
  fc.assert(
    fc.property(cents, cents, fc.integer({ min: 1, max: 1_000 }), (listed, off, count) => {
      const sold = Math.max(0, listed - off)
      const minor = (amount: number) => BigInt(amount) * 10_000n
      const made = soldLine({
        ...{ ...line, quantity: BigInt(count) * 1_000_000n },
        listed: minor(listed),
        sold: minor(sold),
      })
      const asked = parseMicro(made.unitPrice ?? "0") * BigInt(count)
      expect(Number(minorText(asked, "EUR")) - Number(made.discountMinor ?? 0)).toBe(sold)
    }),
    proof,
  )
})
