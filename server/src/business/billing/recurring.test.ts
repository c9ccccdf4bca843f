import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { billingDrift } from "./drift.ts"
import { periodOn } from "./recurring.ts"
import { generateRecurring } from "./recurring-generate.ts"
import { draftFor } from "./testing.ts"

const world = await makeWorld()
const on = (day: string) => world.clock.set(new Date(`${day}T09:00:00Z`))

async function schedule(change: Record<string, unknown> = {}) {
  const t = await world.tenant()
  const { customerId } = await draftFor(t)
  const template = {
    buyer: { name: "Eleni" },
    currency: "EUR",
    pricesIncludeTax: false,
    lines: [{ description: "Rent", unitPrice: "100", quantity: "1", taxRate: "24" }],
  }
  const made = await t
    .post("/recurring-invoices", {
      name: "Rent",
      customerId,
      template,
      frequency: "monthly",
      startsOn: "2026-03-31",
      ...change,
    })
    .expect(201)
  const dates = async () => {
    const list = await t.get("/invoices?limit=200")
    return list.body.data.map((i: { issueDate: string }) => i.issueDate).toReversed()
  }
  return { t, id: made.body.id as string, dates }
}

test("the periods of a schedule that starts on the 31st stay at the months' ends", () => {
  const monthly = { frequency: "monthly", every: 1, startsOn: "2024-01-31" } as const
  expect([0, 1, 2, 3].map((n) => periodOn(monthly, n))).toEqual([
    "2024-01-31",
    "2024-02-29",
    "2024-03-31",
    "2024-04-30",
  ])
  expect(periodOn({ ...monthly, frequency: "yearly" }, 1)).toBe("2025-01-31")
  expect(periodOn({ ...monthly, frequency: "weekly", every: 2 }, 1)).toBe("2024-02-14")
})

test("each period gets one invoice, also by two processes and after a silence", async () => {
  on("2026-03-02")
  const { t, id, dates } = await schedule()
  expect(await t.run(generateRecurring)).toBe(0)
  on("2026-03-31")
  const counts = await Promise.all([t.run(generateRecurring), t.run(generateRecurring)])
  expect(counts.reduce((a, b) => a + b)).toBe(1)
  on("2026-06-15")
  expect(await t.run(generateRecurring)).toBe(2)
  expect(await t.run(generateRecurring)).toBe(0)
  expect(await dates()).toEqual(["2026-03-31", "2026-04-30", "2026-05-31"])
  expect((await t.get(`/recurring-invoices/${id}`)).body.nextOn).toBe("2026-06-30")
  expect((await t.get("/invoices")).body.data[0]).toMatchObject({
    source: "recurring",
    number: "INV-2026-00003",
    totalMinor: "12400",
  })
  expect(await t.run(billingDrift)).toEqual([])
})

test("a crash after the invoice and before the commit leaves neither, and the next run makes it once", async () => {
  on("2026-03-31")
  const { t, dates } = await schedule()
  const crash = t.run(async (ctx) => {
    await generateRecurring(ctx)
    throw new Error("killed")
  })
  await expect(crash).rejects.toThrow("killed")
  expect(await dates()).toEqual([])
  expect(await t.run(generateRecurring)).toBe(1)
  expect((await t.get("/invoices")).body.data[0].number).toBe("INV-2026-00001")
})

test("a schedule set back to a period that has its invoice makes no second one", async () => {
  on("2026-03-31")
  const { t, id, dates } = await schedule()
  await t.run(generateRecurring)
  await t.run((ctx) =>
    ctx.tx.session.query("update recurring_invoices set next_on = '2026-03-31', periods_done = 0 where id = $1", [id]),
  )
  expect(await t.run(generateRecurring)).toBe(0)
  expect(await dates()).toEqual(["2026-03-31"])
})

test("paused it makes nothing, resumed it goes on with the next period", async () => {
  on("2026-03-31")
  const { t, id, dates } = await schedule({ isIssuedAtOnce: false })
  await t.patch(`/recurring-invoices/${id}`, { isPaused: true }).expect(200)
  on("2026-05-10")
  expect(await t.run(generateRecurring)).toBe(0)
  expect((await t.patch(`/recurring-invoices/${id}`, { isPaused: false }).expect(200)).body.nextOn).toBe("2026-05-31")
  on("2026-05-31")
  expect(await t.run(generateRecurring)).toBe(1)
  expect(await dates()).toEqual(["2026-05-31"])
  expect((await t.get("/invoices?state=draft")).body.data).toHaveLength(1)
})

test("it ends on its last day, its day is the tenant's, and a closed month doesn't stop it", async () => {
  on("2026-03-02")
  const { t, id, dates } = await schedule({ startsOn: "2026-03-02", endsOn: "2026-03-31", frequency: "weekly" })
  on("2026-04-20")
  await t.put("/billing/settings", { closedUntil: "2026-03-09" }).expect(200)
  expect(await t.run(generateRecurring)).toBe(5)
  expect(await dates()).toEqual(["2026-03-16", "2026-03-23", "2026-03-30", "2026-04-20", "2026-04-20"])
  await t.delete(`/recurring-invoices/${id}`).expect(204)
  await t.get(`/recurring-invoices/${id}`).expect(404, "recurring.unknown")
})
