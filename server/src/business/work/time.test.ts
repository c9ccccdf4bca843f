import { expect, test } from "vitest"
import { newId } from "#kernel"
import { callerOf, makeWorld } from "#testing"
import { nextState } from "./entry.ts"
import { approved, clientOf, memberOf, rate, ticketOf, workBench } from "./testing.ts"

const world = await makeWorld()

test("time is logged, changed, approved and listed", async () => {
  const { t, customerId, ada } = await workBench(world)
  const made = await t.post("/time-entries", { customerId, userId: ada, minutes: 20, note: "Call" }).expect(201)
  expect(made.body).toMatchObject({
    state: "logged",
    billing: "none",
    person: "Ada",
    workDate: "2026-03-02",
    minutes: 20,
  })
  await t.patch(`/time-entries/${made.body.id}`, { minutes: 50 }, { "if-match": '"1"' }).expect(200)
  await t.patch(`/time-entries/${made.body.id}`, { minutes: 51 }, { "if-match": '"1"' }).expect(412, "version.mismatch")
  const { body } = await t.post("/time-entries/approve", { ids: [made.body.id] }).expect(200)
  expect(body.data).toMatchObject([
    { state: "approved", billing: "unbilled", unitPrice: "120", currency: "EUR", billableMinutes: 60, minutes: 50 },
  ])
  expect(body.data[0].rateSource).toMatchObject({ level: "default", cardName: "default 120" })
  const list = await t.get(`/time-entries?customerId=${customerId}&unbilled=true`).expect(200)
  expect(list.body.data).toHaveLength(1)
})

test("a rate is frozen at the approval", async () => {
  const b = await workBench(world)
  const card = await rate(b.t, "client", b.customerId, "90")
  const first = await approved(b, { minutes: 60 })
  await b.t.patch(`/work/rate-cards/${card}`, { prices: [{ unitPrice: "95" }] }).expect(200)
  const second = await approved(b, { minutes: 60 })
  expect([first.unitPrice, second.unitPrice]).toEqual(["90", "95"])
  expect((await b.t.get(`/time-entries/${first.id}`).expect(200)).body.unitPrice).toBe("90")
})

test("a contract's rate is stronger than the client's, on the days of the contract", async () => {
  const b = await workBench(world)
  await rate(b.t, "client", b.customerId, "90")
  const contract = { customerId: b.customerId, name: "Care", startsOn: "2026-03-01" }
  const { body } = await b.t.post("/work/contracts", contract).expect(201)
  await rate(b.t, "contract", body.id, "70")
  expect(await approved(b, { minutes: 60 })).toMatchObject({ unitPrice: "70", rateSource: { level: "contract" } })
  expect(await approved(b, { minutes: 60, workDate: "2026-02-28" })).toMatchObject({ unitPrice: "90" })
})

test("a contract is found by a part of its name, whatever its letters, and a sign of the search stands for itself", async () => {
  const b = await workBench(world)
  for (const name of ["Care 100%", "Carefree", "Night watch"])
    await b.t.post("/work/contracts", { customerId: b.customerId, name, startsOn: "2026-03-01" }).expect(201)
  const found = async (search: string) =>
    (await b.t.get(`/work/contracts?search=${encodeURIComponent(search)}`).expect(200)).body.data.map(
      (c: { name: string }) => c.name,
    )
  expect(await found("care")).toEqual(["Care 100%", "Carefree"])
  expect(await found("0%")).toEqual(["Care 100%"])
  expect(await found("_")).toEqual([])
})

test("a kind of work has its factor, unless a card has a price for it", async () => {
  const b = await workBench(world)
  const kind = (await b.t.post("/work/service-types", { code: "night", name: "Night", factor: "1.5" }).expect(201)).body
  expect(await approved(b, { minutes: 60, serviceTypeId: kind.id })).toMatchObject({ unitPrice: "180" })
  const prices = [{ unitPrice: "120" }, { serviceTypeId: kind.id, unitPrice: "200" }]
  const own = { name: "Own", level: "client", holderId: b.customerId, currency: "EUR", prices }
  await b.t.post("/work/rate-cards", own).expect(201)
  expect(await approved(b, { minutes: 60, serviceTypeId: kind.id })).toMatchObject({ unitPrice: "200" })
})

test("work without a rate can't be approved, work that is not billable needs none", async () => {
  const t = await world.tenant()
  const [ada, customerId] = [await memberOf(world, t, "Ada"), await clientOf(t)]
  const log = async (isBillable: boolean) =>
    (await t.post("/time-entries", { customerId, userId: ada, minutes: 5, isBillable }).expect(201)).body.id
  await t.post("/time-entries/approve", { ids: [await log(true)] }).expect(422, "work.rate_missing")
  const { body } = await t.post("/time-entries/approve", { ids: [await log(false)] }).expect(200)
  expect(body.data).toMatchObject([{ billableMinutes: 0, billing: "none", unitPrice: null }])
})

test("where approval is automatic, logged time is approved at once if it has a rate", async () => {
  const b = await workBench(world)
  await b.t.patch("/work/settings", { approval: "automatic" }).expect(200)
  const log = () => b.t.post("/time-entries", { customerId: b.customerId, userId: b.ada, minutes: 5 }).expect(201)
  expect((await log()).body.state).toBe("approved")
  const [card] = (await b.t.get("/work/rate-cards").expect(200)).body.data
  await b.t.delete(`/work/rate-cards/${card.id}`).expect(204)
  expect((await log()).body.state).toBe("logged")
})

test("rounding by ticket and day charges less than by entry, in whatever order entries are approved", async () => {
  const b = await workBench(world)
  const ticketId = await ticketOf(b.t, b.customerId)
  const charge = async (entries: Record<string, unknown>[]) => {
    const all = []
    for (const entry of entries) all.push(await approved(b, entry))
    return all.map((e) => e.billableMinutes)
  }
  expect(
    await charge([
      { ticketId, minutes: 1 },
      { ticketId, minutes: 16 },
    ]),
  ).toEqual([15, 30])
  const rounding = { scope: "ticket_day", incrementMinutes: 15, minimumMinutes: 15, mode: "up" }
  await b.t.patch("/work/settings", { rounding }).expect(200)
  expect(
    await charge([
      { ticketId, minutes: 1 },
      { ticketId, minutes: 16 },
      { ticketId, minutes: 13 },
    ]),
  ).toEqual([15, 15, 0])
  const other = await ticketOf(b.t, b.customerId, "Scanner")
  const yesterday = { ticketId, workDate: "2026-03-01" }
  expect(
    await charge([
      { ticketId: other, minutes: 5 },
      { ...yesterday, minutes: 5 },
    ]),
  ).toEqual([15, 15])
  expect(await charge([{ ticketId: other, minutes: 5, userId: b.ben }])).toEqual([0])
})

test("an approval that is taken back leaves the rest of its pool charged as if it had never been there", async () => {
  const b = await workBench(world)
  const ticketId = await ticketOf(b.t, b.customerId)
  const rounding = { scope: "ticket_day", incrementMinutes: 15, minimumMinutes: 15, mode: "up" }
  await b.t.patch("/work/settings", { rounding }).expect(200)
  const [first, second] = [await approved(b, { ticketId, minutes: 5 }), await approved(b, { ticketId, minutes: 5 })]
  expect([first.billableMinutes, second.billableMinutes]).toEqual([15, 0])
  const { body } = await b.t.post(`/time-entries/${first.id}/withdraw`).expect(200)
  expect(body).toMatchObject({ state: "logged", billableMinutes: 0, unitPrice: null })
  expect((await b.t.get(`/time-entries/${second.id}`).expect(200)).body.billableMinutes).toBe(15)
  await b.t.post("/time-entries/approve", { ids: [first.id] }).expect(200)
  expect((await b.t.get(`/time-entries/${first.id}`).expect(200)).body.billableMinutes).toBe(0)
})

test("a rejected entry tells why, is changed and looked at again, or removed", async () => {
  const { t, customerId, ada } = await workBench(world)
  const log = async () => (await t.post("/time-entries", { customerId, userId: ada, minutes: 5 }).expect(201)).body.id
  const [one, two] = [await log(), await log()]
  const { body } = await t.post("/time-entries/reject", { ids: [one, two], reason: "Which ticket?" }).expect(200)
  expect(body.data).toMatchObject([{ state: "rejected", rejectedReason: "Which ticket?" }, { state: "rejected" }])
  await t.post("/time-entries/approve", { ids: [one] }).expect(409, "time_entry.state")
  expect((await t.patch(`/time-entries/${one}`, { minutes: 6 }).expect(200)).body).toMatchObject({
    state: "logged",
    rejectedReason: null,
  })
  await t.delete(`/time-entries/${two}`).expect(204)
  await t.get(`/time-entries/${two}`).expect(404, "time_entry.unknown")
})

test("what an approver waives is charged no more", async () => {
  const b = await workBench(world)
  const entry = await approved(b, { minutes: 30 })
  const { body } = await b.t.post(`/time-entries/${entry.id}/waive`).expect(200)
  expect(body).toMatchObject({ billableMinutes: 0, waivedMinutes: 30, billing: "none" })
  await b.t.post(`/time-entries/${entry.id}/waive`).expect(409, "time_entry.nothing_to_waive")
  await b.t.post("/work/invoices", { customerId: b.customerId }).expect(409, "work.nothing_to_bill")
})

test("every state allows what the table says", () => {
  const actions = ["change", "approve", "reject", "remove", "withdraw", "waive"] as const
  const table = (state: "logged" | "rejected" | "approved") => actions.map((action) => nextState(state, action) ?? "-")
  expect(table("logged")).toEqual(["logged", "approved", "rejected", "removed", "-", "-"])
  expect(table("rejected")).toEqual(["logged", "-", "-", "removed", "-", "-"])
  expect(table("approved")).toEqual(["-", "-", "-", "-", "logged", "approved"])
})

test("work is for one client, on a day that has come, 1 to 1440 minutes long", async () => {
  const { t, customerId, ada } = await workBench(world)
  const other = await clientOf(t, "Other")
  const ticketId = await ticketOf(t, other)
  const log = (entry: object) => t.post("/time-entries", { userId: ada, minutes: 5, ...entry })
  await log({}).expect(422, "work.place_required")
  await log({ customerId, ticketId }).expect(422, "work.other_customer")
  await log({ ticketId: "tkt_01jd7n3xq8e5fv0k2m4p6r8t9w" }).expect(422, "work.ticket_unknown")
  await log({ customerId, workDate: "2026-03-03" }).expect(422, "time_entry.in_the_future")
  await log({ customerId, workDate: "2026-02-30" }).expect(400, "date.invalid")
  await log({ customerId, minutes: undefined }).expect(422, "time_entry.too_long")
  const startedAt = "2026-03-02T07:00:00.000Z"
  await log({ customerId, minutes: undefined, startedAt, endedAt: startedAt }).expect(422, "time_entry.too_long")
  const timed = { customerId, minutes: undefined, startedAt, endedAt: "2026-03-02T07:10:01.000Z" }
  expect((await log(timed).expect(201)).body.minutes).toBe(11)
  expect((await log({ ticketId }).expect(201)).body.customerId).toBe(other)
  await t.post("/time-entries", { customerId, minutes: 5 }).expect(422, "work.person_required")
  await log({ customerId, userId: "usr_01jd7n3xq8e5fv0k2m4p6r8t9w" }).expect(422, "work.person_unknown")
})

test("a timer runs once per person and becomes an entry; a second start and a stop without one are refused", async () => {
  const { t, customerId, ada } = await workBench(world)
  await t.post("/work/timer/start", { userId: ada, customerId, note: "Server" }).expect(201)
  await t.post("/work/timer/start", { userId: ada, customerId }).expect(409, "timer.running")
  world.clock.advanceMs(61_000)
  expect((await t.get(`/work/timer?userId=${ada}`).expect(200)).body).toMatchObject({ note: "Server" })
  expect((await t.get("/work/timers").expect(200)).body.data).toMatchObject([{ userId: ada, note: "Server" }])
  expect((await t.get(`/work/timers?userId=${newId("usr")}`).expect(200)).body.data).toEqual([])
  const { body } = await t.post("/work/timer/stop", { userId: ada }).expect(201)
  expect(body).toMatchObject({ minutes: 2, note: "Server", startedAt: "2026-03-02T09:00:00.000Z" })
  await t.post("/work/timer/stop", { userId: ada }).expect(404, "timer.none")
  await t.post("/work/timer/start", { userId: ada, customerId }).expect(201)
  world.clock.advanceMs(25 * 3_600_000)
  await t.post("/work/timer/stop", { userId: ada }).expect(422, "time_entry.too_long")
  await t.post("/work/timer/stop", { userId: ada, minutes: 30 }).expect(201)
  await t.post("/work/timer/start", { userId: ada, customerId }).expect(201)
  await t.delete(`/work/timer?userId=${ada}`).expect(204)
  await t.get(`/work/timer?userId=${ada}`).expect(404, "timer.none")
  world.clock.advanceMs(-25 * 3_600_000 - 61_000)
})

test("strangers, other businesses and callers without the scope are refused", async () => {
  const b = await workBench(world)
  const two = await world.tenant()
  const entry = await approved(b, { minutes: 5 })
  await callerOf(world.app).get(`/time-entries/${entry.id}`).expect(401, "auth.required")
  await two.get(`/time-entries/${entry.id}`).expect(404, "time_entry.unknown")
  await two.post("/time-entries", { customerId: b.customerId, userId: b.ada, minutes: 5 }).expect(422)
  const clerk = await b.t.as(["work:read", "work:write"])
  await clerk.post("/time-entries/approve", { ids: [entry.id] }).expect(403, "auth.forbidden")
  await clerk.post("/work/invoices", { customerId: b.customerId }).expect(403, "auth.forbidden")
})
