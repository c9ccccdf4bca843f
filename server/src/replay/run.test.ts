import { existsSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { checkBooks } from "../books/index.ts"
import { planNorthwind, planOnlineRetail, type ReplayPlan, runReplay } from "./index.ts"
import type { PlannedCredit, PlannedOrder } from "./plan.ts"
import { dataFolder, unwatched } from "./testing.ts"

const northwind = join(dataFolder, "northwind")
const onlineRetail = join(dataFolder, "online-retail-10k.csv")
const isHere = existsSync(northwind) && existsSync(onlineRetail)

const world = await makeWorld()
const origin = await world.app.listen({ host: "127.0.0.1", port: 0 })

const violations = async (t: TestTenant) =>
  (await checkBooks({ db: world.db, events: world.events, slug: t.slug, ...unwatched })).violations

/** Idempotency keys are kept three days; a replay of a week later can't lean on them. */
const forgetKeys = () => world.backend.withSession((session) => session.exec("delete from idempotency_keys"))

function firstOrders(plan: ReplayPlan, count: number): ReplayPlan {
  const orders = plan.orders.slice(0, count)
  const skus = new Set(orders.flatMap((order) => order.lines.map((line) => line.sku)))
  const names = new Set(orders.map((order) => order.customer.externalId))
  return {
    ...plan,
    orders,
    suppliers: plan.suppliers.slice(0, 5),
    products: plan.products.filter((product) => skus.has(product.sku)),
    customers: plan.customers.filter((customer) => names.has(customer.externalId)),
  }
}

/** Is this an order that the cancellation can take something back of? */
function hasSold(order: PlannedOrder, { customerExternalId, at, lines: [first] }: PlannedCredit): boolean {
  const isTheirs = order.customer.externalId === customerExternalId && order.placedAt <= at
  return isTheirs && order.lines.some((line) => line.sku === first?.sku && line.quantity >= first.quantity)
}

/** What must not change from run to run. */
function steady({ ordersPerSecond, p95Ms, ...report }: Awaited<ReturnType<typeof runReplay>>) {
  expect(ordersPerSecond).toBeGreaterThan(0)
  expect(p95Ms).toBeGreaterThan(0)
  return report
}

test.skipIf(!isHere)(
  "Northwind's first orders are placed at their own prices, and a second run doubles nothing",
  async () => {
    const t = await world.tenant({ currency: "USD" })
    const plan = firstOrders(planNorthwind(northwind), 40)
    const first = steady(await runReplay(plan, { origin, apiKey: t.apiKey, ...unwatched }))
    expect(first).toMatchObject({ orders: 40, lines: 107, invoices: 40, unmatched: 0, refused: [], currency: "USD" })
    await forgetKeys()
    expect(steady(await runReplay(plan, { origin, apiKey: t.apiKey, ...unwatched }))).toEqual(first)
    const customers = (await t.get("/customers?limit=200").expect(200)).body.data
    expect(customers).toHaveLength(plan.customers.length)
    expect((await t.get("/suppliers?limit=200").expect(200)).body.data).toHaveLength(5)
    expect(await violations(t)).toEqual([])
  },
)

test.skipIf(!isHere)(
  "cancellations of the wholesaler become credit notes once, and what has no sale is told",
  async () => {
    const t = await world.tenant({ currency: "GBP" })
    const whole = planOnlineRetail(onlineRetail)
    const taken = whole.credits.find((credit) => whole.orders.some((order) => hasSold(order, credit)))
    const sold = whole.orders.filter((order) => taken !== undefined && hasSold(order, taken))
    const credits = whole.credits.filter((credit, i) => i < 20 || credit === taken)
    const plan = firstOrders({ ...whole, orders: sold, credits }, 5)
    const first = steady(await runReplay(plan, { origin, apiKey: t.apiKey, ...unwatched }))
    expect(first.orders).toBe(plan.orders.length)
    expect(first.creditNotes).toBe(1)
    expect(BigInt(first.creditedMinor)).toBeGreaterThan(0n)
    expect(first.unmatched).toBeGreaterThan(0)
    await forgetKeys()
    expect(steady(await runReplay(plan, { origin, apiKey: t.apiKey, ...unwatched }))).toEqual(first)
    expect(await violations(t)).toEqual([])
  },
)

test.skipIf(!isHere)("a replay that is stopped goes on where it was", async () => {
  const t = await world.tenant({ currency: "USD" })
  const plan = firstOrders(planNorthwind(northwind), 12)
  const stop = new AbortController()
  const report = ({ what, done }: { what: string; done: number }): void => {
    if (what === "orders" && done === 5) stop.abort()
  }
  const interrupted = runReplay(plan, { origin, apiKey: t.apiKey, report, signal: stop.signal })
  await expect(interrupted).rejects.toMatchObject({ name: "AbortError" })
  const second = await runReplay(plan, { origin, apiKey: t.apiKey, ...unwatched })
  expect(second).toMatchObject({ orders: 12, invoices: 12, unmatched: 0 })
  expect(await violations(t)).toEqual([])
})
