import { expect, test } from "vitest"
import { makeWorld, type TestTenant, testStart } from "#testing"
import { issueInvoice } from "./issue.ts"
import { markOverdue, sendReminders } from "./overdue.ts"
import { draftFor } from "./testing.ts"

const world = await makeWorld()
const days = (n: number) => world.clock.set(new Date(testStart.getTime() + n * 86_400_000))

async function dueOn(t: TestTenant, dueDate: string) {
  const draft = await draftFor(t, { dueDate })
  return t.run((ctx) => issueInvoice(ctx, draft))
}

test("overdue is said once per invoice, however many processes look", async () => {
  days(0)
  const t = await world.tenant()
  const i = await dueOn(t, "2026-03-05")
  days(3)
  expect(await t.run(markOverdue)).toBe(0)
  days(4)
  const counts = await Promise.all([t.run(markOverdue), t.run(markOverdue)])
  expect(counts.toSorted()).toEqual([0, 1])
  expect(await t.run(markOverdue)).toBe(0)
  expect((await t.get(`/invoices/${i.id}`)).body.state).toBe("overdue")
})

test("what is overdue depends on the tenant's own day", async () => {
  days(0)
  const [east, west] = [
    await world.tenant({ timeZone: "Pacific/Auckland" }),
    await world.tenant({ timeZone: "America/Los_Angeles" }),
  ]
  await dueOn(east, "2026-03-05")
  await dueOn(west, "2026-03-05")
  world.clock.set(new Date("2026-03-05T20:00:00Z"))
  expect(await east.run(markOverdue)).toBe(1)
  expect(await west.run(markOverdue)).toBe(0)
})

test("each step reminds once, also when two processes run it twice", async () => {
  days(0)
  const t = await world.tenant()
  await dueOn(t, "2026-03-05")
  const sent: number[] = []
  for (let day = 0; day <= 30; day++) {
    days(day)
    const counts = [...(await Promise.all([t.run(sendReminders), t.run(sendReminders)])), await t.run(sendReminders)]
    if (counts.some((n) => n > 0)) sent.push(day)
    expect(counts.reduce((a, b) => a + b)).toBeLessThanOrEqual(1)
  }
  expect(sent).toEqual([6, 13, 23])
})

test("after a long silence one reminder goes out, the last that is due, and a paid invoice gets none", async () => {
  days(0)
  const t = await world.tenant()
  const [open, paid] = [await dueOn(t, "2026-03-05"), await dueOn(t, "2026-03-05")]
  await t
    .post("/payments", {
      customerId: paid.customerId,
      amountMinor: "1240",
      currency: "EUR",
      method: "cash",
      allocations: [{ invoiceId: paid.id, amountMinor: "1240" }],
    })
    .expect(201)
  days(15)
  expect(await t.run(sendReminders)).toBe(1)
  expect(await t.run(sendReminders)).toBe(0)
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select invoice_id, step, is_skipped from invoice_reminders order by step", []),
  )
  expect(rows).toEqual([
    { invoice_id: open.id, step: 3, is_skipped: true },
    { invoice_id: open.id, step: 10, is_skipped: false },
  ])
  await t.put("/billing/settings", { reminderDays: [] }).expect(200)
  days(40)
  expect(await t.run(sendReminders)).toBe(0)
})
