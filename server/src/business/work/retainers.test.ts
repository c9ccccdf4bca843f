import fc from "fast-check"
import { expect, test } from "vitest"
import { lineTotalMinor, micro } from "#kernel"
import { makeWorld, type TestTenant } from "#testing"
import { proof } from "../../kernel/proof-runs.ts"
import { coverOf, periodDays, periodNoOn } from "./retainer.ts"
import { hoursOf } from "./rounding.ts"
import { approved, rate, ticketOf, type WorkBench, workBench } from "./testing.ts"

const world = await makeWorld()

const retainer = async (b: WorkBench, more: Record<string, unknown> = {}): Promise<string> => {
  const block = {
    name: "Block",
    kind: "prepaid",
    unit: "hours",
    allowance: "600",
    currency: "EUR",
    startsOn: "2026-01-01",
  }
  return (await b.t.post("/work/retainers", { customerId: b.customerId, ...block, ...more }).expect(201)).body.id
}
const currentOf = async (t: TestTenant, id: string) => (await t.get(`/work/retainers/${id}`).expect(200)).body.current
const bill = (b: WorkBench, more: Record<string, unknown> = {}) =>
  b.t.post("/work/invoices", { customerId: b.customerId, ...more })
const eventsOf = (t: TestTenant, type: string) =>
  t.run(
    async (ctx) =>
      (await ctx.tx.session.query("select data from events where type = $1 order by id", [type])).rows as {
        data: Record<string, unknown>
      }[],
  )

test("of a block of ten hours and twelve hours of work, two are billed", async () => {
  const b = await workBench(world)
  const id = await retainer(b)
  const ticketId = await ticketOf(b.t, b.customerId)
  expect(await approved(b, { ticketId, minutes: 540 })).toMatchObject({ coveredMinutes: 540, billing: "covered" })
  expect(await approved(b, { ticketId, minutes: 180 })).toMatchObject({
    billableMinutes: 180,
    coveredMinutes: 60,
    coveredBy: "retainer",
    billing: "unbilled",
  })
  expect(await currentOf(b.t, id)).toMatchObject({ granted: "600", drawn: "600", left: "0", isExhausted: true })
  const { body } = await bill(b).expect(201)
  expect(body.lines).toMatchObject([{ kind: "time", quantity: "2", amountMinor: "24000" }])
  expect(body.lines[0].why).toMatchObject({ chargedMinutes: 180, coveredMinutes: 60 })
  expect((await eventsOf(b.t, "work.retainer.drawn")).map((row) => row.data["leftUnits"])).toEqual(["60", "0"])
  expect(await eventsOf(b.t, "work.retainer.exhausted")).toHaveLength(1)
})

test("an approval that is taken back gives the retainer its time again", async () => {
  const b = await workBench(world)
  const id = await retainer(b)
  const entry = await approved(b, { minutes: 600 })
  await b.t.post(`/time-entries/${entry.id}/withdraw`).expect(200)
  expect(await currentOf(b.t, id)).toMatchObject({ drawn: "0", left: "600", isExhausted: false })
  expect(await eventsOf(b.t, "work.retainer.released")).toHaveLength(1)
})

test("a block that is bought later covers what is approved and not billed when it is billed; the preview says so", async () => {
  const b = await workBench(world)
  await approved(b, { minutes: 60 })
  await approved(b, { minutes: 60 })
  const id = await retainer(b, { allowance: "90" })
  const { body: preview } = await b.t.post("/work/invoices/preview", { customerId: b.customerId }).expect(200)
  expect(preview).toMatchObject({ netMinor: "6000", covered: [{ retainerId: id, minutes: 60 }, { minutes: 30 }] })
  expect((await bill(b).expect(201)).body.invoice.netMinor).toBe("6000")
  expect(await currentOf(b.t, id)).toMatchObject({ left: "0" })
})

test("a run that retainers cover whole makes no invoice", async () => {
  const b = await workBench(world)
  const entry = await approved(b, { minutes: 60 })
  await retainer(b)
  expect((await bill(b).expect(201)).body).toEqual({ invoice: null, lines: [] })
  expect((await b.t.get(`/time-entries/${entry.id}`).expect(200)).body.billing).toBe("covered")
  await bill(b).expect(409, "work.nothing_to_bill")
})

test("a month's allowance is that month's; its fee is billed once per month and freed with the invoice", async () => {
  const b = await workBench(world)
  const monthly = { name: "Care", kind: "monthly", allowance: "120", feeMinor: "20000" }
  const id = await retainer(b, { ...monthly, startsOn: "2026-01-15" })
  await approved(b, { minutes: 90, workDate: "2026-01-20" })
  expect(await approved(b, { minutes: 60, workDate: "2026-02-14" })).toMatchObject({ coveredMinutes: 30 })
  expect(await approved(b, { minutes: 60, workDate: "2026-02-15" })).toMatchObject({ coveredMinutes: 60 })
  const { body } = await bill(b, { until: "2026-02-28" }).expect(201)
  expect(body.lines.map((l: { description: string; amountMinor: string }) => [l.description, l.amountMinor])).toEqual([
    ["Care, 2026-01-15 to 2026-02-14", "20000"],
    ["Care, 2026-02-15 to 2026-03-14", "20000"],
    ["Work, 2026-02-14", "6000"],
  ])
  await bill(b).expect(409, "work.nothing_to_bill")
  await b.t.delete(`/invoices/${body.invoice.id}`).expect(204)
  expect((await bill(b).expect(201)).body.lines).toHaveLength(3)
  const { body: periods } = await b.t.get(`/work/retainers/${id}/periods`).expect(200)
  expect(periods.data.map((p: { drawn: string; isFeeBilled: boolean }) => [p.drawn, p.isFeeBilled])).toEqual([
    ["60", true],
    ["120", true],
  ])
})

test("what a month leaves goes to the next one ten days after its end, and nothing is covered twice", async () => {
  const b = await workBench(world)
  const id = await retainer(b, { kind: "monthly", allowance: "120", startsOn: "2026-01-01", carriesOver: true })
  await approved(b, { minutes: 30, workDate: "2026-01-20" })
  expect(await currentOf(b.t, id)).toMatchObject({ periodNo: 2, carriedIn: "0" })
  expect(await approved(b, { minutes: 240, workDate: "2026-02-20" })).toMatchObject({ coveredMinutes: 210 })
  expect(await approved(b, { minutes: 30, workDate: "2026-01-21" })).toMatchObject({ coveredMinutes: 0 })
  const { body } = await b.t.get(`/work/retainers/${id}/periods`).expect(200)
  expect(body.data).toMatchObject([
    { periodNo: 1, carriedIn: "90", drawn: "210", left: "0" },
    { periodNo: 0, carriedOut: "90", drawn: "30", left: "0" },
  ])
})

test("a retainer of money covers whole minutes at each entry's own rate", async () => {
  const b = await workBench(world)
  await rate(b.t, "client", b.customerId, "100")
  const id = await retainer(b, { unit: "money", allowance: "15000" })
  expect(await approved(b, { minutes: 60 })).toMatchObject({ coveredMinutes: 60 })
  expect(await approved(b, { minutes: 60 })).toMatchObject({ coveredMinutes: 30 })
  expect(await currentOf(b.t, id)).toMatchObject({ drawn: "15000", left: "0" })
})

test("a project's own retainer, and one for some kinds of work, cover only those; an ended one covers nothing", async () => {
  const b = await workBench(world)
  const kind = (await b.t.post("/work/service-types", { code: "remote", name: "Remote" }).expect(201)).body.id
  const id = await retainer(b, { serviceTypeIds: [kind] })
  expect(await approved(b, { minutes: 60 })).toMatchObject({ coveredMinutes: 0 })
  expect(await approved(b, { minutes: 60, serviceTypeId: kind })).toMatchObject({ coveredMinutes: 60 })
  await b.t.patch(`/work/retainers/${id}`, { endsOn: "2026-03-01" }).expect(200)
  expect(await approved(b, { minutes: 60, serviceTypeId: kind })).toMatchObject({ coveredMinutes: 0 })
  await b.t.patch(`/work/retainers/${id}`, { endsOn: null, isActive: false }).expect(200)
  expect(await approved(b, { minutes: 60, serviceTypeId: kind })).toMatchObject({ coveredMinutes: 0 })
})

test("a retainer that can't be is refused", async () => {
  const b = await workBench(world)
  const draft = { customerId: b.customerId, name: "X", unit: "hours", allowance: "60", currency: "EUR" }
  const refused = (more: object, code: string) =>
    b.t.post("/work/retainers", { ...draft, kind: "prepaid", startsOn: "2026-03-01", ...more }).expect(422, code)
  await refused({ endsOn: "2026-02-28" }, "retainer.invalid")
  await refused({ carriesOver: true }, "retainer.invalid")
  await refused({ serviceTypeIds: ["svt_01jd7n3xq8e5fv0k2m4p6r8t9w"] }, "retainer.invalid")
  await refused({ projectId: "prj_01jd7n3xq8e5fv0k2m4p6r8t9w" }, "work.project_unknown")
  await refused({ taxClass: "nothing" }, "work.tax_class_unknown")
})

test.each([
  ["2026-01-31", 0],
  ["2026-02-27", 0],
  ["2026-02-28", 1],
  ["2026-03-30", 1],
  ["2026-03-31", 2],
  ["2026-01-30", undefined],
])("a month that starts on the 31st: %s is of period %s", (date, no) => {
  const monthly = { kind: "monthly", startsOn: "2026-01-31", endsOn: null } as const
  expect(periodNoOn(monthly, date)).toBe(no)
  if (no === undefined) return
  const days = periodDays(monthly, no)
  expect(days.startsOn <= date && date <= (days.endsOn ?? "")).toBe(true)
})

test("a cover is never more than is left, nor less than could be covered", () => {
  const work = fc.record({
    minutes: fc.integer({ min: 1, max: 1440 }),
    unitPrice: fc.bigInt({ min: 0n, max: micro("900") }),
  })
  fc.assert(
    fc.property(work, fc.bigInt({ min: 0n, max: 500_000n }), fc.constantFrom("hours", "money"), (w, left, unit) => {
      const { minutes, units } = coverOf(unit, left, { ...w, currency: "EUR" })
      const worth = (m: number) => (unit === "hours" ? BigInt(m) : lineTotalMinor(w.unitPrice, hoursOf(m), "EUR"))
      expect(units).toBe(worth(minutes))
      expect(units <= left && minutes <= w.minutes).toBe(true)
      if (left > 0n && minutes < w.minutes) expect(worth(minutes + 1) > left).toBe(true)
    }),
    proof,
  )
})
