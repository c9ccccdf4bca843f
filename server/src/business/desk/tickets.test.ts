import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { client, eventsOf, ticket } from "./testing.ts"

const world = await makeWorld()

test("strangers and callers without the permission are refused; another business's ticket is not there", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const { id } = await ticket(one)
  expect((await world.app.inject({ method: "GET", url: "/api/v1/tickets" })).statusCode).toBe(401)
  await (await one.as(["desk:read"])).post("/tickets", { subject: "x" }).expect(403, "auth.forbidden")
  await two.get(`/tickets/${id}`).expect(404, "ticket.unknown")
  await two.patch(`/tickets/${id}`, { subject: "mine" }).expect(404, "ticket.unknown")
  await two.post(`/tickets/${id}/actions`, { action: "close" }).expect(404, "ticket.unknown")
  expect((await two.get("/tickets")).body.data).toEqual([])
})

test("tickets are numbered per business, also when many are made at once", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const made = await Promise.all(Array.from({ length: 20 }, () => ticket(one)))
  expect(made.map((t) => t.number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  expect((await ticket(two)).number).toBe(1)
})

test("a ticket knows its client, contact and who asked, and what was asked", async () => {
  const t = await world.tenant()
  const { customerId, contactId, email } = await client(t)
  const made = await ticket(t, { customerId, contactId, priority: "high", category: "network" })
  expect(made).toMatchObject({
    customerId,
    contactId,
    requester: { name: "Eleni", email },
    state: "new",
    priority: "high",
    source: "staff",
    body: "Since this morning.",
    sla: { policyId: null, response: "none" },
  })
  expect((await t.get(`/tickets/${made.id}`).expect(200)).body).toEqual(made)
})

test("contact and client belong together, and a ticket stays with its client", async () => {
  const t = await world.tenant()
  const [one, two] = [await client(t, "One"), await client(t, "Two")]
  const { customerId } = one
  await t
    .post("/tickets", { subject: "x", customerId, contactId: two.contactId })
    .expect(422, "ticket.contact_of_another_client")
  await t.post("/tickets", { subject: "x", contactId: two.contactId }).expect(422, "ticket.client_missing")
  const made = await ticket(t, { customerId })
  await t.patch(`/tickets/${made.id}`, { customerId: two.customerId }).expect(409, "ticket.client_is_fixed")
  await t.patch(`/tickets/${made.id}`, { customerId: null }).expect(409, "ticket.client_is_fixed")
  const nobodys = await ticket(t)
  const named = await t
    .patch(`/tickets/${nobodys.id}`, { customerId: two.customerId, contactId: two.contactId })
    .expect(200)
  expect(named.body).toMatchObject({ customerId: two.customerId, contactId: two.contactId })
})

test("an asset that nobody knows is refused", async () => {
  const t = await world.tenant()
  const { customerId } = await client(t)
  const assetId = "ast_01jd7n3xq8e5fv0k2m4p6r8t9w"
  await t.post("/tickets", { subject: "x", customerId, assetId }).expect(422, "ticket.asset_of_another_client")
})

test("only members of the business are assigned and watch", async () => {
  const t = await world.tenant()
  const nobody = "usr_01jd7n3xq8e5fv0k2m4p6r8t9w"
  await t.post("/tickets", { subject: "x", assigneeId: nobody }).expect(422, "ticket.member_unknown")
  await t.post("/tickets", { subject: "x", watchers: [nobody] }).expect(422, "ticket.member_unknown")
})

test("a ticket moves by the table, a closed one is taken up again for some days only", async () => {
  const t = await world.tenant()
  const { id } = await ticket(t)
  const act = (action: string, more = {}) => t.post(`/tickets/${id}/actions`, { action, ...more })
  await act("schedule").expect(422, "ticket.due_date_missing")
  const planned = await act("schedule", { dueAt: "2026-03-05T10:00:00Z" }).expect(200)
  expect(planned.body).toMatchObject({ state: "scheduled", dueAt: "2026-03-05T10:00:00.000Z" })
  await act("reopen").expect(409, "ticket.transition_refused")
  const done = await act("resolve").expect(200)
  expect(done.body).toMatchObject({ state: "resolved", resolvedAt: "2026-03-02T09:00:00.000Z", closedAt: null })
  expect((await act("reopen").expect(200)).body).toMatchObject({ state: "reopened", resolvedAt: null })
  await act("close").expect(200)
  world.clock.advanceMs(15 * 86_400_000)
  await act("reopen").expect(409, "ticket.too_old_to_reopen")
  const { data } = (await t.get(`/tickets/${id}/timeline`).expect(200)).body
  expect(data[0]).toMatchObject({
    type: "desk.ticket.created",
    actor: { kind: "api_key", name: "test" },
    data: { subject: "No network" },
  })
  expect(data).toHaveLength(5)
  expect(await eventsOf(t, id)).toEqual(
    ["created", "changed", "resolved", "reopened", "closed"].map((verb) => `desk.ticket.${verb}`),
  )
})

test("two who change one ticket at once do not overwrite each other", async () => {
  const t = await world.tenant()
  const { id, version } = await ticket(t)
  const etag = { "if-match": `"${version}"` }
  await t.patch(`/tickets/${id}`, { priority: "high" }, etag).expect(200)
  await t.patch(`/tickets/${id}`, { priority: "low" }, etag).expect(412, "version.mismatch")
  await t.patch(`/tickets/${id}`, { priority: "high" }).expect(200)
  expect(await eventsOf(t, id)).toEqual(["desk.ticket.created", "desk.ticket.changed"])
})
