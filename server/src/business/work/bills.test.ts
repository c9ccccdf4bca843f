import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { approved, clientOf, rate, ticketOf, type WorkBench, workBench } from "./testing.ts"

const world = await makeWorld()

const invoiceOf = async (t: TestTenant, id: string) => (await t.get(`/invoices/${id}`).expect(200)).body
const entryOf = async (t: TestTenant, id: string) => (await t.get(`/time-entries/${id}`).expect(200)).body
const bill = (b: WorkBench, more: Record<string, unknown> = {}) =>
  b.t.post("/work/invoices", { customerId: b.customerId, ...more })

/** 20 min of Ada and 50 of Ben on one ticket, an hour of Ada on another: 0.5 h, 1 h and 1 h at 120. */
async function worked(b: WorkBench) {
  const [printer, server] = [await ticketOf(b.t, b.customerId), await ticketOf(b.t, b.customerId, "Server")]
  const entries = [
    await approved(b, { ticketId: printer, minutes: 20 }),
    await approved(b, { ticketId: printer, minutes: 50, userId: b.ben }),
    await approved(b, { ticketId: server, minutes: 60 }),
  ]
  return { printer, server, entries }
}

test("a preview says what would be billed and why, and the bill is the same to the cent", async () => {
  const b = await workBench(world)
  await worked(b)
  await b.t.post("/time-entries", { customerId: b.customerId, userId: b.ada, minutes: 7 }).expect(201)
  const { body: preview } = await b.t.post("/work/invoices/preview", { customerId: b.customerId }).expect(200)
  expect(preview).toMatchObject({
    linesBy: "ticket",
    netMinor: "30000",
    taxMinor: "7200",
    totalMinor: "37200",
    rounding: ["Time is rounded up to 15 min per entry, at least 15 min."],
    waiting: { entries: 1, minutes: 7 },
  })
  expect(preview.lines).toMatchObject([
    { quantity: "1.5", unitPrice: "120", amountMinor: "18000", minutes: 90, taxRate: "24" },
    { quantity: "1", unitPrice: "120", amountMinor: "12000" },
  ])
  expect(preview.lines[0].why).toMatchObject({
    workedMinutes: 70,
    chargedMinutes: 90,
    people: ["Ada", "Ben"],
    rates: [{ level: "default", cardName: "default 120" }],
  })
  expect(preview.lines[0].description).toMatch(/^#\d+ Printer, 2026-03-02$/)
  const { body: made } = await bill(b, { issue: true, expectedNetMinor: "30000" }).expect(201)
  expect(made.invoice).toMatchObject({ number: "INV-2026-00001", netMinor: "30000", totalMinor: "37200" })
  const invoice = await invoiceOf(b.t, made.invoice.id)
  expect(invoice).toMatchObject({ source: "work", state: "issued", notes: preview.rounding[0] })
  expect(invoice.lines).toMatchObject(
    preview.lines.map((l: { quantity: string; amountMinor: string }) => ({
      quantity: l.quantity,
      netMinor: l.amountMinor,
    })),
  )
  const { body: why } = await b.t.get(`/work/invoices/${made.invoice.id}`).expect(200)
  expect(why.lines[0]).toMatchObject({ lineNo: 1, kind: "time", freedAt: null, sourceIds: expect.any(Array) })
  await bill(b).expect(409, "work.nothing_to_bill")
})

test("lines are made by ticket or by person, and each entry has its share of its line", async () => {
  const b = await workBench(world)
  const { entries } = await worked(b)
  const { body: preview } = await b.t
    .post("/work/invoices/preview", { customerId: b.customerId, linesBy: "person" })
    .expect(200)
  expect(preview.lines).toMatchObject([
    { description: "Ada, 2026-03-02", quantity: "1.5", amountMinor: "18000" },
    { description: "Ben, 2026-03-02", quantity: "1", amountMinor: "12000" },
  ])
  await bill(b, { linesBy: "person" }).expect(201)
  expect(await Promise.all(entries.map(async (e) => (await entryOf(b.t, e.id)).billedMinor))).toEqual([
    "6000",
    "12000",
    "12000",
  ])
})

test("minutes that are no whole part of an hour come to the cent: quantity times price is the amount, shares add up", async () => {
  const b = await workBench(world)
  await b.t
    .patch("/work/settings", { rounding: { scope: "entry", incrementMinutes: 1, minimumMinutes: 0, mode: "up" } })
    .expect(200)
  await rate(b.t, "client", b.customerId, "99.99")
  const ticketId = await ticketOf(b.t, b.customerId)
  const ids = []
  for (const minutes of [1, 7, 20, 13]) ids.push((await approved(b, { ticketId, minutes })).id)
  const { body } = await bill(b).expect(201)
  expect(body.lines).toMatchObject([{ quantity: "0.683333", unitPrice: "99.99", amountMinor: "6833" }])
  expect((await invoiceOf(b.t, body.invoice.id)).lines[0].netMinor).toBe("6833")
  const shares = await Promise.all(ids.map(async (id) => BigInt((await entryOf(b.t, id)).billedMinor)))
  expect(shares.reduce((a, c) => a + c, 0n)).toBe(6833n)
})

test("only the tickets named are billed, and only work up to the day named", async () => {
  const b = await workBench(world)
  const { printer, server } = await worked(b)
  await approved(b, { ticketId: server, minutes: 15, workDate: "2026-02-27" })
  expect((await bill(b, { ticketIds: [printer] }).expect(201)).body.invoice.netMinor).toBe("18000")
  expect((await bill(b, { until: "2026-02-28" }).expect(201)).body.invoice.netMinor).toBe("3000")
  expect((await bill(b).expect(201)).body.invoice.netMinor).toBe("12000")
})

test("a draft that is discarded, and an invoice that is credited, free their work to be billed again", async () => {
  const b = await workBench(world)
  const { entries } = await worked(b)
  const draft = (await bill(b).expect(201)).body.invoice
  expect(draft.number).toBeNull()
  await b.t.delete(`/invoices/${draft.id}`).expect(204)
  expect(await entryOf(b.t, entries[0].id)).toMatchObject({ billing: "unbilled", billedMinor: null })
  const second = (await bill(b).expect(201)).body.invoice
  await b.t.post(`/invoices/${second.id}/issue`).expect(200)
  expect(await entryOf(b.t, entries[0].id)).toMatchObject({ billing: "billed" })
  await b.t.post(`/time-entries/${entries[0].id}/withdraw`).expect(409, "time_entry.billed")
  await b.t.post(`/invoices/${second.id}/credit`, { reason: "Wrong month" }).expect(201)
  expect(await entryOf(b.t, entries[0].id)).toMatchObject({ billing: "unbilled" })
  expect((await bill(b, { issue: true }).expect(201)).body.invoice.netMinor).toBe("30000")
  const { body: old } = await b.t.get(`/work/invoices/${second.id}`).expect(200)
  expect(old.lines.every((line: { freedAt: string | null }) => line.freedAt !== null)).toBe(true)
})

test("crediting one line frees its work only when all of it is credited", async () => {
  const b = await workBench(world)
  const { entries } = await worked(b)
  const { invoice } = (await bill(b, { issue: true }).expect(201)).body
  const credit = (quantity: string) =>
    b.t.post(`/invoices/${invoice.id}/credit`, { reason: "Goodwill", lines: [{ lineNo: 1, quantity }] }).expect(201)
  await credit("0.5")
  expect(await entryOf(b.t, entries[0].id)).toMatchObject({ billing: "billed" })
  await credit("1")
  expect(await entryOf(b.t, entries[0].id)).toMatchObject({ billing: "unbilled" })
  expect(await entryOf(b.t, entries[2].id)).toMatchObject({ billing: "billed" })
  expect((await bill(b).expect(201)).body.invoice.netMinor).toBe("18000")
})

test("a draft of billed work can get more lines and other words, but not another client, price or quantity", async () => {
  const b = await workBench(world)
  await worked(b)
  const { invoice } = (await bill(b).expect(201)).body
  const draft = await invoiceOf(b.t, invoice.id)
  const kept = draft.lines.map((l: Record<string, unknown>) => ({
    description: `${l["description"]}!`,
    unitPrice: l["unitPrice"],
    quantity: l["quantity"],
    taxRate: l["taxRate"],
  }))
  const extra = { description: "Cable", unitPrice: "5", quantity: "1", taxRate: "24" }
  await b.t.patch(`/invoices/${invoice.id}`, { lines: [...kept, extra], notes: "Thank you" }).expect(200)
  const refused = async (patch: object) => b.t.patch(`/invoices/${invoice.id}`, patch).expect(409, "work.draft_locked")
  await refused({ lines: [extra] })
  await refused({ lines: [{ ...kept[0], quantity: "9" }, kept[1]] })
  await refused({ lines: [{ ...kept[0], discountPercent: "10" }, kept[1]] })
  await refused({ orderDiscountMinor: "100" })
  await refused({ customerId: await clientOf(b.t, "Other") })
  await b.t.post(`/invoices/${invoice.id}/issue`).expect(200)
})

test("a run for another sum than the one that was seen is refused and claims nothing", async () => {
  const b = await workBench(world)
  const { entries } = await worked(b)
  await bill(b, { expectedNetMinor: "1" }).expect(409, "work.total_changed")
  expect(await entryOf(b.t, entries[0].id)).toMatchObject({ billing: "unbilled" })
})

test("work in another currency waits for a run in that currency", async () => {
  const b = await workBench(world)
  await approved(b, { minutes: 60 })
  const card = { name: "US", level: "client", holderId: b.customerId, currency: "USD", prices: [{ unitPrice: "200" }] }
  await b.t.post("/work/rate-cards", card).expect(201)
  await approved(b, { minutes: 30 })
  expect((await bill(b, { issue: true }).expect(201)).body.invoice.netMinor).toBe("12000")
  await bill(b, { currency: "USD", issue: true }).expect(422, "exchange_rate.required")
  const { body } = await bill(b, { currency: "USD", issue: true, exchangeRate: "0.92" }).expect(201)
  expect((await invoiceOf(b.t, body.invoice.id)).currency).toBe("USD")
  expect(body.invoice.netMinor).toBe("10000")
})

test("an expense is billed once, with its markup, after its approval", async () => {
  const b = await workBench(world)
  const spent = { userId: b.ada, customerId: b.customerId, spentOn: "2026-03-01", description: "Switch" }
  const cost = { costMinor: "9999", currency: "EUR", markupPercent: "12.5" }
  const { body: expense } = await b.t.post("/expenses", { ...spent, ...cost }).expect(201)
  await bill(b).expect(409, "work.nothing_to_bill")
  expect((await b.t.post(`/expenses/${expense.id}/approve`).expect(200)).body).toMatchObject({ priceMinor: "11249" })
  const { body } = await bill(b).expect(201)
  expect(body.lines).toMatchObject([{ kind: "expense", description: "Switch, 2026-03-01", amountMinor: "11249" }])
  await b.t.post(`/expenses/${expense.id}/withdraw`).expect(409, "expense.billed")
  await bill(b).expect(409, "work.nothing_to_bill")
  await b.t.delete(`/invoices/${body.invoice.id}`).expect(204)
  await b.t.post(`/expenses/${expense.id}/withdraw`).expect(200)
  await b.t.patch(`/expenses/${expense.id}`, { isBillable: false }).expect(200)
  await b.t.post(`/expenses/${expense.id}/approve`).expect(200)
  await bill(b).expect(409, "work.nothing_to_bill")
})

test("every client with something to bill or to approve is found, page by page: time, expenses, fees, milestones", async () => {
  const b = await workBench(world)
  const { t } = b
  const first = b.customerId
  await worked(b)
  const spent = { userId: b.ada, spentOn: "2026-03-01", description: "Cable", costMinor: "900", currency: "EUR" }
  const second = await clientOf(t, "Second")
  const { body: expense } = await t.post("/expenses", { ...spent, customerId: second }).expect(201)
  await t.post(`/expenses/${expense.id}/approve`).expect(200)
  await t.post("/expenses", { ...spent, customerId: second }).expect(201)
  const third = await clientOf(t, "Third")
  const block = { kind: "monthly", unit: "hours", allowance: "60", currency: "EUR", startsOn: "2026-01-15" }
  const care = { ...block, customerId: third, name: "Care", feeMinor: "5000" }
  await t.post("/work/retainers", care).expect(201)
  const fourth = await clientOf(t, "Fourth")
  const project = { customerId: fourth, name: "P", currency: "EUR", billing: "fixed_price" }
  const { body: made } = await t.post("/projects", project).expect(201)
  const { body: design } = await t
    .post(`/projects/${made.id}/milestones`, { name: "Design", amountMinor: "70000" })
    .expect(201)
  await t.post(`/projects/${made.id}/milestones/${design.id}/reach`).expect(200)
  await t.post("/time-entries", { customerId: await clientOf(t, "Fifth"), userId: b.ada, minutes: 7 }).expect(201)
  await clientOf(t, "Nothing open")

  const seen = []
  for (let cursor = ""; ; ) {
    const { body } = await t.get(`/work/open-clients?limit=2${cursor}`).expect(200)
    seen.push(...body.data)
    if (body.nextCursor === null) break
    cursor = `&cursor=${body.nextCursor}`
  }
  const eur = (amountMinor: string) => [{ currency: "EUR", amountMinor }]
  expect(seen).toMatchObject([
    { customerId: first, unbilledMinutes: 150, time: eur("30000"), expenses: [], fees: [], waitingEntries: 0 },
    { customerId: second, unbilledMinutes: 0, time: [], expenses: eur("900"), waitingExpenses: 1 },
    { customerId: third, fees: eur("10000") },
    { customerId: fourth, milestones: eur("70000"), fees: [] },
    { waitingEntries: 1, waitingMinutes: 7, milestones: [] },
  ])
  for (const [customerId, netMinor] of [
    [first, "30000"],
    [second, "900"],
    [third, "10000"],
    [fourth, "70000"],
  ]) {
    const { body } = await t.post("/work/invoices/preview", { customerId }).expect(200)
    expect(body.netMinor).toBe(netMinor)
    await t.post("/work/invoices", { customerId }).expect(201)
  }
  const { body: left } = await t.get("/work/open-clients").expect(200)
  expect(
    left.data.map((c: { waitingExpenses: number; waitingEntries: number }) => [c.waitingExpenses, c.waitingEntries]),
  ).toEqual([
    [1, 0],
    [0, 1],
  ])
})
