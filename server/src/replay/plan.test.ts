import { existsSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { documentTotals, microToMinor } from "#kernel"
import { planNorthwind, planOnlineRetail, type ReplayPlan } from "./index.ts"
import { dataFolder } from "./testing.ts"

const northwind = join(dataFolder, "northwind")
const onlineRetail = join(dataFolder, "online-retail-10k.csv")

/** What the plan's orders come to by our own calculator, before any server has seen them. */
function totalMinor(plan: ReplayPlan): bigint {
  return plan.orders.reduce((sum, { lines, shippingMinor }) => {
    const taxed = lines.map((line) => ({ ...line, discountMinor: 0n, taxRate: 0n, taxCategory: "Z" }))
    return (
      sum + shippingMinor + documentTotals({ currency: plan.currency, pricesIncludeTax: false, lines: taxed }).netMinor
    )
  }, 0n)
}

test.skipIf(!existsSync(northwind))("Northwind is read whole, its float noise gone", () => {
  const plan = planNorthwind(northwind)
  expect([plan.customers.length, plan.products.length, plan.suppliers.length, plan.orders.length]).toEqual([
    91, 77, 29, 830,
  ])
  expect(plan.orders.reduce((sum, order) => sum + order.lines.length, 0)).toBe(2155)
  const lines = plan.orders.flatMap((order) => order.lines)
  expect(lines.every((line) => line.unitPrice % 10_000n === 0n && line.discountPercent % 1_000_000n === 0n)).toBe(true)
  expect(plan.orders[0]?.lines[1]?.unitPrice).toBe(9_800_000n)
  expect(plan.orders[0]?.shippingMinor).toBe(3238n)
  expect(totalMinor(plan)).toBe(133_073_571n)
  expect(plan.refused).toEqual([])
})

test.skipIf(!existsSync(northwind))("Northwind's stock is opened with what was sold and what was left", () => {
  const [chai] = planNorthwind(northwind).products
  expect(chai).toMatchObject({
    sku: "NW-001",
    name: "Chai",
    openingQuantity: (828n + 39n) * 1_000_000n,
    isActive: false,
  })
})

test.skipIf(!existsSync(onlineRetail))(
  "every row of the wholesaler's export is an order's, a credit's or refused",
  () => {
    const plan = planOnlineRetail(onlineRetail)
    const lines = plan.orders.flatMap((order) => order.lines)
    const credits = plan.credits.flatMap((credit) => credit.lines)
    expect(lines.length + credits.length + plan.refused.length).toBe(10_000)
    expect(new Set(plan.refused.map(({ row }) => row)).size).toBe(plan.refused.length)
    expect(plan.refused.every(({ reason }) => reason !== "")).toBe(true)
    expect(lines.every((line) => line.quantity > 0n && line.unitPrice >= 0n)).toBe(true)
    expect(plan.orders.every((order) => microToMinor(order.lines[0]?.unitPrice ?? 0n, plan.currency) >= 0n)).toBe(true)
  },
)

test.skipIf(!existsSync(onlineRetail))(
  "the export's marks are read: decimal comma, day first, no byte-order mark",
  () => {
    const [first] = planOnlineRetail(onlineRetail).orders
    expect(first).toMatchObject({ row: 2, externalId: "536365", placedAt: new Date("2010-12-01T08:26:00Z") })
    expect(first?.lines[0]).toMatchObject({ sku: "85123A", quantity: 6_000_000n, unitPrice: 2_550_000n })
  },
)
