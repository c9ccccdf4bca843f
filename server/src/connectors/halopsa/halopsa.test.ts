import { expect, test } from "vitest"
import { domainChanged } from "#hub"
import { makeHubWorld } from "#testing"

const world = await makeHubWorld()

async function connected(settings: Readonly<Record<string, unknown>> = {}) {
  const { tenant, sandbox } = await world.connected("halopsa", settings)
  const tables = sandbox.app.tables
  const change = async (kind: string, id: string, row: Record<string, unknown>) => {
    const record = await tenant.run((ctx) => domainChanged(ctx, world.hub.deps.connectors, { kind, id, row }))
    await world.work()
    return record
  }
  const client = () => change("party", "cus_1", { name: "Agora Foods", kind: "company" })
  return { tenant, sandbox, tables, change, client }
}

const ticket = { subject: "The printer is on fire", body: "Desk 2", status: "new", priority: "high" }

test("a ticket gets the type, state and priority that the settings name, and its asker", async () => {
  const { tables, change, client } = await connected({ priorityHigh: "Nobody's name, critical" })
  const customer = await client()
  await change("ticket", "tkt_1", { ...ticket, customer, contactEmail: "Eleni@client.example.com" })
  expect(tables["tickets"]?.all()).toMatchObject([
    { summary: ticket.subject, details: "Desk 2", status_id: 1, priority_id: 1, tickettype_id: 1, user_id: 900 },
  ])
  await change("ticket", "tkt_1", { status: "waiting" })
  expect(tables["tickets"]?.all()).toMatchObject([{ status_id: 4, details: "Desk 2" }])
})

test("a state there that no setting names changes nothing here and is not written over", async () => {
  const { sandbox, tables, change, client, tenant } = await connected({ statusWaiting: "With User" })
  const customer = await client()
  await change("ticket", "tkt_1", { ...ticket, customer })
  const id = String(tables["tickets"]?.all()[0]?.["id"])
  tables["tickets"]?.change(id, { status_id: 5 })
  await tenant.post("/integrations/halopsa/sync", {}).expect(202)
  await world.work()
  await change("ticket", "tkt_1", { subject: "The printer burns" })
  expect(tables["tickets"]?.get(id)).toMatchObject({ summary: "The printer burns", status_id: 5 })
  expect(
    sandbox.calls.filter(({ request }) => request.method === "POST" && request.path === "/api/Tickets"),
  ).toHaveLength(2)
})

test("a client of the same name is found, not made twice", async () => {
  const { tables, client } = await connected()
  tables["clients"]?.insert({ name: "AGORA Foods" })
  await client()
  expect(tables["clients"]?.all()).toHaveLength(1)
})

test("time says who worked, and under which id", async () => {
  const { tables, change, client } = await connected()
  const there = await change("ticket", "tkt_1", { ...ticket, customer: await client() })
  const work = { ticket: there, person: "Ada", minutes: 45, isBillable: true, notes: "Cooled it", reference: "tme_1" }
  await change("time_entry", "tme_1", { ...work, startedAt: "2026-03-02T10:00:00.000Z" })
  expect(tables["timeEntries"]?.all()).toMatchObject([
    { note: "Cooled it\n\n(Mortise Ada, tme_1)", timetaken: 0.75, actisbillable: true, hiddenfromuser: true },
  ])
})

test("a webhook is let in with the right Basic login only", async () => {
  const { tenant, sandbox, tables } = await connected()
  const made = tables["tickets"]?.insert(tables["tickets"].sample(1))
  const payload = JSON.stringify({ event: "New Ticket Logged", ticket: { id: made?.["id"] } })
  const post = (headers: Readonly<Record<string, string>>) =>
    world.app.inject({
      method: "POST",
      url: `/api/v1/webhooks/halopsa/${tenant.id}`,
      payload,
      headers: { "content-type": "application/json", ...headers },
    })
  const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString("base64")}` })
  expect((await post({})).statusCode).toBe(401)
  expect((await post(basic("halo:another"))).statusCode).toBe(401)
  expect((await post(sandbox.app.sign?.(payload) ?? {})).statusCode).toBe(200)
})
