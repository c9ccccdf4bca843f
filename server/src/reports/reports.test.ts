import { beforeAll, describe, expect, test } from "vitest"
import { addMember, createUser } from "#platform/auth"
import { makeWorld, type TestTenant } from "#testing"

const world = await makeWorld()
let t: TestTenant
let userId: string
const dayMs = 86_400_000

beforeAll(async () => {
  t = await world.tenant({ timeZone: "Europe/Athens" })
  userId = await createUser(world.db, { name: "Ada", email: "ada@example.com", password: "a long password" })
  await t.run((ctx) => addMember(ctx, userId, "staff"))
  const prices = [{ unitPrice: "90" }]
  await t.post("/work/rate-cards", { name: "Usual", level: "default", currency: "EUR", prices }).expect(201)
})

const client = async (name = "Aegean Hotels") => (await t.post("/customers", { name }).expect(201)).body.id as string
const report = async (path: string) =>
  (await t.get(`/reports/${path}`).expect(200)).body.data as Record<string, unknown>[]

describe("revenue", () => {
  test("is invoiced, credited, received and given back by client, month and currency", async () => {
    const id = await client("Revenue Ltd")
    const line = { description: "Visit", quantity: "1", unitPrice: "100", taxRate: "24" }
    const order = (await t.post("/orders", { customer: { id }, lines: [line] }).expect(201)).body
    const invoice = (await t.get(`/invoices/${order.invoiceId}`).expect(200)).body
    const payment = { customerId: id, amountMinor: invoice.totalMinor, currency: "EUR", method: "cash" }
    const paid = (
      await t.post("/payments", {
        ...payment,
        allocations: [{ invoiceId: invoice.id, amountMinor: invoice.totalMinor }],
      })
    ).body
    world.clock.advanceMs(31 * dayMs)
    await t.post("/orders", { customer: { id }, lines: [line] }).expect(201)
    const credit = await t.post(`/invoices/${invoice.id}/credit`, { reason: "Too late" })
    expect(credit.status, credit.text).toBeLessThan(300)
    const refund = await t.post(`/payments/${paid.id}/refunds`, { amountMinor: "100", reason: "Too late" })
    expect(refund.status, refund.text).toBeLessThan(300)
    expect(await report(`revenue?customer=${id}`)).toMatchObject([
      {
        month: "2026-03",
        currency: "EUR",
        invoices: 1,
        netMinor: invoice.netMinor,
        taxMinor: invoice.taxMinor,
        creditedMinor: "0",
        receivedMinor: invoice.totalMinor,
        refundedMinor: "0",
      },
      { month: "2026-04", invoices: 1, creditedMinor: credit.body.netMinor, receivedMinor: "0", refundedMinor: "100" },
    ])
    expect(await report(`revenue?customer=${id}&from=2026-04`)).toHaveLength(1)
    const first = (await t.get(`/reports/revenue?customer=${id}&limit=1`).expect(200)).body
    expect(await report(`revenue?customer=${id}&limit=1&cursor=${first.nextCursor}`)).toMatchObject([
      { month: "2026-04" },
    ])
    world.clock.advanceMs(-31 * dayMs)
  })

  test("of too many months, of none, or of another business is not told", async () => {
    await t.get("/reports/revenue?from=2020-01&to=2026-01").expect(422, "report.months_invalid")
    await t.get("/reports/revenue?from=2026-02&to=2026-01").expect(422, "report.months_invalid")
    await t.get("/reports/revenue?from=2026-13").expect(400, "request.invalid")
    expect((await (await world.tenant()).get("/reports/revenue").expect(200)).body.data).toEqual([])
    await (await t.as(["desk:read"])).get("/reports/revenue").expect(403, "auth.forbidden")
  })
})

describe("open work and kept promises", () => {
  test("go by the month in which a ticket was made, where the business is", async () => {
    const id = await client("Promises Ltd")
    const calendar = await t.post("/desk/calendars", {
      name: "Always",
      timeZone: "Europe/Athens",
      hours: Array.from({ length: 7 }, () => [[0, 1440]]),
      holidays: [],
    })
    expect(calendar.status, calendar.text).toBe(201)
    const target = { responseMinutes: 60, resolutionMinutes: 240 }
    const policy = await t.post("/desk/policies", {
      name: "Standard",
      calendarId: calendar.body.id,
      targets: { low: target, normal: target, high: target, urgent: target },
      warnPercent: 75,
      isDefault: true,
    })
    expect(policy.status, policy.text).toBe(201)
    const ticket = async () =>
      (await t.post("/tickets", { subject: "X", body: "Y", customerId: id }).expect(201)).body.id
    const [kept, broken] = [await ticket(), await ticket()]
    await t.post(`/tickets/${kept}/replies`, { kind: "public", body: "On our way" }).expect(201)
    await t.post(`/tickets/${kept}/actions`, { action: "resolve" }).expect(200)
    world.clock.advanceMs(5 * 3_600_000)
    await t.post(`/tickets/${broken}/replies`, { kind: "public", body: "Sorry" }).expect(201)
    // Half past ten of 31 March in London: April has begun in Athens.
    const back = world.clock.now().getTime()
    world.clock.advanceMs(Date.parse("2026-03-31T21:30:00Z") - back)
    await ticket()
    const sla = await report(`sla?customer=${id}`)
    expect(sla).toMatchObject([
      { month: "2026-03", tickets: 2, open: 1, responseKept: 1, responseBroken: 1, resolutionKept: 1 },
      { month: "2026-04", tickets: 1, open: 1, responseKept: 0, responseBroken: 0 },
    ])
    expect(await report(`open-work?customer=${id}`)).toMatchObject([
      { month: "2026-03", openTickets: 1, overdueTickets: 1, unassignedTickets: 1 },
      { month: "2026-04", openTickets: 1, overdueTickets: 0 },
    ])
    world.clock.advanceMs(back - world.clock.now().getTime())
  })

  test("name the time that waits for an approval or an invoice", async () => {
    const id = await client("Hours Ltd")
    const log = async (minutes: number) =>
      (await t.post("/time-entries", { customerId: id, userId, minutes, note: "Called" }).expect(201)).body.id
    const [one] = [await log(60), await log(30)]
    await t.post("/time-entries/approve", { ids: [one] }).expect(200)
    expect(await report(`open-work?customer=${id}`)).toMatchObject([
      { openTickets: 0, waitingMinutes: 30, unbilledMinutes: 60 },
    ])
  })
})

describe("utilisation", () => {
  test("is billable of logged time, by client and by person", async () => {
    const id = await client("Busy Ltd")
    const log = (minutes: number, isBillable: boolean) =>
      t.post("/time-entries", { customerId: id, userId, minutes, isBillable, note: "Called" }).expect(201)
    await log(90, true)
    await log(30, false)
    expect(await report(`utilisation?customer=${id}`)).toMatchObject([
      { id, name: "Busy Ltd", month: "2026-03", loggedMinutes: 120, billableMinutes: 90, billablePercent: 75 },
    ])
    const people = await report("utilisation?by=person")
    expect(people).toMatchObject([{ id: userId, name: "Ada" }])
  })
})
