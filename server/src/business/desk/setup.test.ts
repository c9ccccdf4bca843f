import { expect, test } from "vitest"
import { runJob } from "#platform/jobs"
import { makeWorld, type TestTenant } from "#testing"
import { deskJobs } from "./jobs.ts"
import { client, eventsOf, ticket } from "./testing.ts"

const world = await makeWorld()
const hour = 3_600_000
const minute = 60_000

const nineToFive = [[540, 1020]]
const office = {
  name: "Office",
  timeZone: "Europe/Athens",
  hours: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []],
  holidays: ["2026-03-25"],
}
const nothing = { responseMinutes: null, resolutionMinutes: null }
const targets = {
  low: nothing,
  normal: { responseMinutes: 240, resolutionMinutes: 960 },
  high: { responseMinutes: 60, resolutionMinutes: 480 },
  urgent: { responseMinutes: 15, resolutionMinutes: 120 },
}

async function promise(t: TestTenant, fields: Record<string, unknown> = {}) {
  const calendar = (await t.post("/desk/calendars", office).expect(201)).body
  const draft = { name: "Standard", calendarId: calendar.id, targets, warnPercent: 75, isDefault: true, ...fields }
  return { calendar, policy: (await t.post("/desk/policies", draft).expect(201)).body }
}

const tell = () => runJob(world, deskJobs, "desk.tellSla")
const slaEvents = async (t: TestTenant, id: string) =>
  (await eventsOf(t, id)).filter((type) => type.startsWith("desk.sla."))

test("settings, queues, calendars and policies are kept; nonsense is refused with a reason", async () => {
  const t = await world.tenant()
  expect((await t.get("/desk/settings").expect(200)).body).toMatchObject({ reopenDays: 14, version: 1 })
  const changed = await t.patch("/desk/settings", { reopenDays: 3 }, { "if-match": '"1"' }).expect(200)
  expect(changed.body).toMatchObject({ reopenDays: 3, version: 2 })
  await t.patch("/desk/settings", { reopenDays: 4 }, { "if-match": '"1"' }).expect(412)
  const { calendar, policy } = await promise(t)
  const wrongHours = [
    [
      [540, 1020],
      [1000, 1100],
    ],
    [],
    [],
    [],
    [],
    [],
    [],
  ]
  await t.post("/desk/calendars", { ...office, name: "B", hours: wrongHours }).expect(422, "desk.hours_invalid")
  await t
    .post("/desk/calendars", { ...office, name: "B", hours: [[], [], [], [], [], [], []] })
    .expect(422, "desk.hours_invalid")
  await t.post("/desk/calendars", { ...office, name: "B", holidays: ["2026-02-30"] }).expect(422, "desk.hours_invalid")
  await t.post("/desk/calendars", { ...office, name: "B", timeZone: "Mars/Olympus" }).expect(400, "time_zone.unknown")
  await t.post("/desk/calendars", { ...office, name: "office" }).expect(409, "desk.name_taken")
  await t.delete(`/desk/calendars/${calendar.id}`).expect(409, "desk.in_use")
  await t.patch(`/desk/policies/${policy.id}`, { isDefault: false }).expect(409, "desk.default_missing")
  const queue = (await t.post("/desk/queues", { name: "First line", policyId: policy.id, isDefault: true }).expect(201))
    .body
  await t.delete(`/desk/policies/${policy.id}`).expect(409, "desk.in_use")
  const second = (await t.post("/desk/queues", { name: "Second line", policyId: null, isDefault: true }).expect(201))
    .body
  expect((await t.get("/desk/queues")).body.data).toMatchObject([
    { id: queue.id, isDefault: false },
    { id: second.id, isDefault: true },
  ])
  expect((await ticket(t)).queueId).toBe(second.id)
  expect((await t.get("/desk/queue-counts")).body.data).toEqual([
    { queueId: second.id, open: 1, unassigned: 1, overdue: 0 },
  ])
  await (await t.as(["desk:read", "desk:write"]))
    .post("/desk/queues", { name: "x", policyId: null, isDefault: false })
    .expect(403)
  const unused = (await t.post("/desk/queues", { name: "Mail", policyId: null, isDefault: false }).expect(201)).body
  const address = { name: "Help", address: "queue@example.com", isActive: true, usesPlusAddress: true }
  const mailbox = { ...address, queueId: unused.id, acceptsAutomated: false, imap: null }
  await t.post("/desk/mailboxes", mailbox).expect(201)
  await t.delete(`/desk/queues/${unused.id}`).expect(409, "desk.in_use")
  const other = await world.tenant()
  await other.patch(`/desk/queues/${queue.id}`, { name: "mine" }).expect(404, "desk.unknown")
})

test("a calendar says what its holidays are called, whether somebody is at work, and when that changes", async () => {
  const t = await world.tenant()
  world.clock.set(new Date("2026-03-02T09:00:00Z"))
  const names = { "2026-03-25": " Independence Day ", "2026-03-26": "No holiday" }
  const made = (await t.post("/desk/calendars", { ...office, holidayNames: names }).expect(201)).body
  expect(made).toMatchObject({ isOpen: true, changesAt: "2026-03-02T15:00:00.000Z" })
  expect(made.holidayNames).toEqual({ "2026-03-25": "Independence Day" })
  world.clock.set(new Date("2026-03-24T16:00:00Z"))
  const [shut] = (await t.get("/desk/calendars").expect(200)).body.data
  expect(shut).toMatchObject({ isOpen: false, changesAt: "2026-03-26T07:00:00.000Z" })
  const other = (await t.patch(`/desk/calendars/${made.id}`, { holidays: ["2026-12-25"] }).expect(200)).body
  expect(other.holidayNames).toEqual({})
  world.clock.set(new Date("2026-03-02T09:00:00Z"))
})

test("an archived queue takes no ticket any more, and those in it are worked on as before", async () => {
  const t = await world.tenant()
  const queue = async (name: string, isDefault = false) =>
    (await t.post("/desk/queues", { name, policyId: null, isDefault }).expect(201)).body
  const [first, old] = [await queue("First line", true), await queue("Old")]
  const kept = await ticket(t, { queueId: old.id })
  await t.delete(`/desk/queues/${old.id}`).expect(409, "desk.in_use")
  const change = (id: string, body: unknown) => t.patch(`/desk/queues/${id}`, body)
  await change(first.id, { isArchived: true }).expect(409, "desk.default_missing")
  const address = { name: "Help", address: "old@example.com", isActive: true, usesPlusAddress: true }
  const mailbox = { ...address, acceptsAutomated: false, imap: null }
  const filling = (await t.post("/desk/mailboxes", { ...mailbox, queueId: old.id }).expect(201)).body
  await change(old.id, { isArchived: true }).expect(409, "desk.in_use")
  await t.patch(`/desk/mailboxes/${filling.id}`, { queueId: null }).expect(200)
  expect((await change(old.id, { isArchived: true }).expect(200)).body.isArchived).toBe(true)
  await t.post("/tickets", { subject: "New", queueId: old.id }).expect(409, "desk.queue_archived")
  const elsewhere = await ticket(t)
  expect(elsewhere.queueId).toBe(first.id)
  await t.patch(`/tickets/${elsewhere.id}`, { queueId: old.id }).expect(409, "desk.queue_archived")
  await t.patch(`/desk/mailboxes/${filling.id}`, { queueId: old.id }).expect(409, "desk.queue_archived")
  const { customerId } = await client(t)
  expect((await t.patch(`/tickets/${kept.id}`, { customerId }).expect(200)).body.queueId).toBe(old.id)
  await t.post(`/tickets/${kept.id}/actions`, { action: "resolve" }).expect(200)
  await change(old.id, { isArchived: false }).expect(200)
  expect((await ticket(t, { queueId: old.id })).queueId).toBe(old.id)
})

test("another policy takes the place of one that is removed, at queues, clients and open tickets", async () => {
  const t = await world.tenant()
  world.clock.set(new Date("2026-03-02T09:00:00Z"))
  const { calendar, policy } = await promise(t)
  const short = { responseMinutes: 60, resolutionMinutes: 120 }
  const draft = { name: "Short", calendarId: calendar.id, warnPercent: 50, isDefault: false }
  const all = { low: short, normal: short, high: short, urgent: short }
  const next = (await t.post("/desk/policies", { ...draft, targets: all }).expect(201)).body
  const queue = (await t.post("/desk/queues", { name: "Night", policyId: policy.id, isDefault: true })).body
  const { customerId } = await client(t)
  await t.put(`/desk/clients/${customerId}/policy`, { policyId: policy.id }).expect(200)
  const { id } = await ticket(t)
  const refused = await t.delete(`/desk/policies/${policy.id}`).expect(409, "desk.in_use")
  expect(refused.body.detail).toContain('the queue "Night"')
  const by = (instead: string) => t.delete(`/desk/policies/${policy.id}?instead=${instead}`)
  await by(policy.id).expect(422, "desk.replacement_invalid")
  await by("slp_01jd7n3xq8e5fv0k2m4p6r8t9w").expect(404, "desk.unknown")
  await by(next.id).expect(204)
  expect((await t.get("/desk/policies")).body.data).toMatchObject([{ id: next.id, isDefault: true }])
  expect((await t.get("/desk/queues")).body.data).toMatchObject([{ id: queue.id, policyId: next.id }])
  expect((await t.get("/desk/client-policies").expect(200)).body).toEqual({
    data: [{ customerId, policyId: next.id }],
    nextCursor: null,
  })
  await runJob(world, deskJobs, "desk.recountSla")
  expect((await t.get(`/tickets/${id}`)).body.sla).toMatchObject({
    policyId: next.id,
    responseDueAt: "2026-03-02T10:00:00.000Z",
  })
})

test("clients with a policy of their own are read page by page", async () => {
  const t = await world.tenant()
  const { policy } = await promise(t)
  for (const name of ["One", "Two", "Three"]) {
    const { customerId } = await client(t, name)
    await t.put(`/desk/clients/${customerId}/policy`, { policyId: policy.id }).expect(200)
  }
  const first = (await t.get("/desk/client-policies?limit=2").expect(200)).body
  expect(first.data).toHaveLength(2)
  const rest = (await t.get(`/desk/client-policies?limit=2&cursor=${first.nextCursor}`).expect(200)).body
  expect(rest).toMatchObject({ data: [{ policyId: policy.id }], nextCursor: null })
})

test("the client's own policy goes before its queue's, and that before the default", async () => {
  const t = await world.tenant()
  const { calendar, policy } = await promise(t)
  const of = async (name: string) =>
    (await t.post("/desk/policies", { name, calendarId: calendar.id, targets, warnPercent: 50, isDefault: false })).body
      .id
  const [forQueue, forClient] = [await of("Queue"), await of("Client")]
  const queueId = (await t.post("/desk/queues", { name: "Night", policyId: forQueue, isDefault: false })).body.id
  const { customerId } = await client(t)
  const policyOf = async (fields: Record<string, unknown>) => (await ticket(t, fields)).sla.policyId
  expect(await policyOf({})).toBe(policy.id)
  expect(await policyOf({ queueId })).toBe(forQueue)
  await t.put(`/desk/clients/${customerId}/policy`, { policyId: forClient }).expect(200)
  expect(await policyOf({ queueId, customerId })).toBe(forClient)
  const moved = await ticket(t)
  expect((await t.patch(`/tickets/${moved.id}`, { queueId })).body.sla.policyId).toBe(forQueue)
  await t.put(`/desk/clients/${customerId}/policy`, { policyId: null }).expect(200)
  expect((await t.get(`/desk/clients/${customerId}/policy`)).body).toEqual({ policyId: null })
})

test("a ticket's due instants are kept, stand while the client is waited for, and move by as long as that was", async () => {
  const t = await world.tenant()
  await promise(t)
  const made = await ticket(t)
  // 11:00 in Athens, a Monday.
  expect(made.sla).toMatchObject({
    responseDueAt: "2026-03-02T13:00:00.000Z",
    resolveDueAt: "2026-03-04T09:00:00.000Z",
  })
  const waits = await t.post(`/tickets/${made.id}/actions`, { action: "wait" }).expect(200)
  expect(waits.body.sla).toMatchObject({ isRunning: false, resolveDueAt: null })
  world.clock.advanceMs(2 * hour)
  const goesOn = await t.post(`/tickets/${made.id}/actions`, { action: "open" }).expect(200)
  expect(goesOn.body.sla).toMatchObject({ isRunning: true, resolveDueAt: "2026-03-04T11:00:00.000Z" })
})

test("a warning and a breach are told once each, by however many who look at once", async () => {
  const t = await world.tenant()
  await promise(t)
  const { id } = await ticket(t, { priority: "urgent" })
  await tell()
  expect(await slaEvents(t, id)).toEqual([])
  world.clock.advanceMs(12 * minute)
  await Promise.all([tell(), tell(), tell()])
  expect(await slaEvents(t, id)).toEqual(["desk.sla.warned"])
  world.clock.advanceMs(3 * minute)
  await Promise.all([tell(), tell()])
  await tell()
  expect(await slaEvents(t, id)).toEqual(["desk.sla.warned", "desk.sla.breached"])
  expect((await t.get(`/tickets/${id}`)).body.sla).toMatchObject({ response: "broken", resolution: "open" })
  expect((await t.get("/tickets?isBroken=true")).body.data).toHaveLength(1)
})

test("a promise broken just before the answer is broken, though the job came later", async () => {
  const t = await world.tenant()
  await promise(t)
  const { id } = await ticket(t, { priority: "urgent" })
  world.clock.advanceMs(16 * minute)
  await t.post(`/tickets/${id}/replies`, { kind: "public", body: "Sorry." }).expect(201)
  expect(await slaEvents(t, id)).toEqual(["desk.sla.breached"])
  await tell()
  expect(await slaEvents(t, id)).toEqual(["desk.sla.breached"])
})

test("changed hours and targets count open tickets anew", async () => {
  const t = await world.tenant()
  world.clock.set(new Date("2026-03-02T09:00:00Z"))
  const { calendar, policy } = await promise(t)
  const { id } = await ticket(t)
  const due = async () => (await t.get(`/tickets/${id}`)).body.sla.responseDueAt
  await t
    .patch(`/desk/policies/${policy.id}`, {
      targets: { ...targets, normal: { responseMinutes: 60, resolutionMinutes: null } },
    })
    .expect(200)
  await runJob(world, deskJobs, "desk.recountSla")
  expect(await due()).toBe("2026-03-02T10:00:00.000Z")
  await t.patch(`/desk/calendars/${calendar.id}`, { holidays: ["2026-03-02"] }).expect(200)
  await runJob(world, deskJobs, "desk.recountSla")
  expect(await due()).toBe("2026-03-03T08:00:00.000Z")
})

test("a resolved ticket is closed after some days, and never where the business says so", async () => {
  const [t, other] = [await world.tenant(), await world.tenant()]
  await other.patch("/desk/settings", { closeAfterDays: 0 }).expect(200)
  const [mine, theirs] = [await ticket(t), await ticket(other)]
  await t.post(`/tickets/${mine.id}/actions`, { action: "resolve" }).expect(200)
  await other.post(`/tickets/${theirs.id}/actions`, { action: "resolve" }).expect(200)
  world.clock.advanceMs(6 * 24 * hour)
  await runJob(world, deskJobs, "desk.closeResolved")
  expect((await t.get(`/tickets/${mine.id}`)).body.state).toBe("resolved")
  world.clock.advanceMs(24 * hour)
  await runJob(world, deskJobs, "desk.closeResolved")
  expect((await t.get(`/tickets/${mine.id}`)).body.state).toBe("closed")
  expect((await other.get(`/tickets/${theirs.id}`)).body.state).toBe("resolved")
})

test("a canned reply is filled for a ticket and sees nothing else; an endless one is refused", async () => {
  const t = await world.tenant({ name: "Olive & Co" })
  const { customerId, contactId } = await client(t)
  const made = await ticket(t, { customerId, contactId })
  const body =
    "Hello {{ contact.name }} of {{ client.name }}: #{{ ticket.number }}, {{ business.name }}{{ ticket.constructor }}"
  const canned = await t.post("/desk/canned-replies", { name: "Hello", body }).expect(201)
  const filled = await t.get(`/tickets/${made.id}/canned-replies/${canned.body.id}`).expect(200)
  expect(filled.body.text).toBe("Hello Eleni of Olive Grove: #1, Olive & Co")
  await t.post("/desk/canned-replies", { name: "a", body: "{% if %}" }).expect(422, "desk.template_invalid")
  const endless = "{% for a in (1..1000000) %}{% for b in (1..1000000) %}x{% endfor %}{% endfor %}"
  await t.post("/desk/canned-replies", { name: "b", body: endless }).expect(422, "desk.template_invalid")
  await t.delete(`/desk/canned-replies/${canned.body.id}`).expect(204)
})

test("a template is looked at before it is kept, for a ticket or a made-up one", async () => {
  const t = await world.tenant({ name: "Grove & Co" })
  const { customerId, contactId } = await client(t)
  const made = await ticket(t, { customerId, contactId })
  const preview = (fields: Record<string, unknown>, as: Pick<TestTenant, "post"> = t) =>
    as.post("/desk/canned-replies/preview", {
      body: "{{ contact.name }}: {{ ticket.subject }}, {{ business.name }}",
      ...fields,
    })
  expect((await preview({ ticketId: made.id }).expect(200)).body.text).toBe("Eleni: No network, Grove & Co")
  expect((await preview({}).expect(200)).body.text).toContain("Grove & Co")
  await preview({ body: "{{ contact.name" }).expect(422, "desk.template_invalid")
  await preview({ ticketId: made.id }, await world.tenant()).expect(404, "ticket.unknown")
  await preview({}, await t.as(["desk:read"])).expect(403)
  expect((await t.get("/desk/canned-replies")).body.data).toEqual([])
})
