import { expect, test } from "vitest"
import { addMember, createUser } from "#platform/auth"
import { makeHubWorld } from "#testing"
import { hubHere } from "./hub-here.ts"
import { hubDomains } from "./hub-joined.ts"

const world = await makeHubWorld(undefined, hubDomains, hubHere)

type Row = Readonly<Record<string, unknown>>

async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await world.settle()
    await world.work()
  }
}

async function connected() {
  const { tenant, sandbox } = await world.connected("hubspot")
  await settle()
  const table = (name: string) => {
    const found = sandbox.app.tables[name]
    if (found === undefined) throw new Error(`no ${name}`)
    return found
  }
  const read = async () => {
    world.clock.advanceMs(3_600_000)
    await tenant.post("/integrations/hubspot/sync", {}).expect(202)
    await settle()
  }
  const theirs = (name: string): Row => {
    const found = table("deals")
      .all()
      .find((raw) => propertiesOf(raw)["dealname"] === name)
    if (found === undefined) throw new Error(`no deal ${name} there`)
    return found
  }
  const ours = async (name: string) =>
    (await tenant.get("/deals").expect(200)).body.data.find((one: Row) => one["name"] === name)
  const writes = () =>
    sandbox.calls.filter(({ request: { path } }) => /\/deals\/batch\/(upsert|update|archive)$/.test(path)).length
  const pipeline = async () =>
    (await tenant.get("/deal-pipelines").expect(200)).body.data.find((one: Row) => one["name"] === "Sales Pipeline")
  return { tenant, sandbox, table, read, theirs, ours, writes, pipeline }
}

const propertiesOf = (raw: Row): Row => Object(raw["properties"])
const idOf = (raw: unknown): string => String(Reflect.get(Object(raw), "id"))

test("a deal there comes with its client, pipeline and stages, follows what is done there, and is not written back", async () => {
  const { tenant, table, read, theirs, ours, writes, pipeline } = await connected()
  const company = table("companies").insert({ properties: { name: "Agora Foods" } })
  const properties = { dealname: "Kitchen", dealstage: "appointmentscheduled", pipeline: "default", amount: "1500.5" }
  table("deals").insert({
    properties: { ...properties, closedate: "2026-12-07T00:00:00.000Z" },
    links: { companies: idOf(company) },
  })
  await read()
  const deal = await ours("Kitchen")
  expect(deal).toMatchObject({ amountMinor: "150050", stageName: "Appointment Scheduled", closeOn: "2026-12-07" })
  expect(deal).toMatchObject({ source: "connector", state: "open" })
  expect((await tenant.get(`/customers/${deal.customerId}`).expect(200)).body.name).toBe("Agora Foods")
  expect((await pipeline()).stages.map((stage: Row) => [stage["name"], stage["kind"]])).toEqual([
    ["Appointment Scheduled", "open"],
    ["Contract Sent", "open"],
    ["Closed Won", "won"],
    ["Closed Lost", "lost"],
  ])
  table("deals").change(idOf(theirs("Kitchen")), { properties: { dealstage: "closedwon" } })
  await read()
  expect(await ours("Kitchen")).toMatchObject({ state: "won", stageName: "Closed Won" })
  const lost = { dealstage: "closedlost", closed_lost_reason: "Too dear" }
  table("deals").change(idOf(theirs("Kitchen")), { properties: lost })
  await read()
  expect(await ours("Kitchen")).toMatchObject({ state: "lost", reason: "Too dear" })
  expect(writes()).toBe(0)
})

test("a deal here goes there with its client and stage, and each step follows; what comes back changes nothing", async () => {
  const { tenant, table, read, theirs, ours, writes, pipeline } = await connected()
  table("deals").insert({ properties: { dealname: "First", dealstage: "contractsent", pipeline: "default" } })
  await read()
  const { stages } = await pipeline()
  const stage = (name: string) => stages.find((one: Row) => one["name"] === name).id
  const customer = { name: "Ada Lovelace", kind: "person", email: "ada@example.com", status: "lead" }
  const customerId = (await tenant.post("/customers", customer).expect(201)).body.id
  const draft = { name: "Engine", currency: "EUR", amountMinor: "99900", customerId, stageId: stage("Contract Sent") }
  const { id } = (await tenant.post("/deals", draft).expect(201)).body
  await settle()
  const contact = table("contacts")
    .all()
    .find((raw) => propertiesOf(raw)["email"] === "ada@example.com")
  expect(propertiesOf(theirs("Engine"))).toMatchObject({
    amount: "999.00",
    dealstage: "contractsent",
    pipeline: "default",
  })
  expect(theirs("Engine")["links"]).toMatchObject({ contacts: idOf(contact) })
  await tenant.post(`/deals/${id}/win`, {}).expect(200)
  await settle()
  expect(propertiesOf(theirs("Engine"))["dealstage"]).toBe("closedwon")
  expect((await tenant.get(`/customers/${customerId}`).expect(200)).body.status).toBe("active")
  await tenant.post(`/deals/${id}/reopen`, {}).expect(200)
  await tenant.post(`/deals/${id}/lose`, { reason: "No budget" }).expect(200)
  await settle()
  expect(propertiesOf(theirs("Engine"))).toMatchObject({ dealstage: "closedlost", closed_lost_reason: "No budget" })
  const [before, version] = [writes(), (await ours("Engine")).version]
  await read()
  await read()
  expect(writes()).toBe(before)
  expect((await ours("Engine")).version).toBe(version)
})

test("a deal that is removed on one side goes on the other", async () => {
  const { tenant, table, read, theirs, ours } = await connected()
  for (const dealname of ["Gone there", "Gone here"])
    table("deals").insert({ properties: { dealname, dealstage: "contractsent", pipeline: "default" } })
  await read()
  await tenant.delete(`/deals/${(await ours("Gone here")).id}`).expect(204)
  await settle()
  expect(() => theirs("Gone here")).toThrow("no deal")
  table("deals").remove(idOf(theirs("Gone there")))
  world.clock.advanceMs(86_400_000 * 2)
  await read()
  await settle()
  expect(await ours("Gone there")).toBeUndefined()
})

test("a deal that became an order stays here when it is archived there, and is not made there again", async () => {
  const { tenant, table, read, theirs, ours, writes } = await connected()
  const company = table("companies").insert({ properties: { name: "Agora Foods" } })
  const properties = { dealname: "Ordered", dealstage: "contractsent", pipeline: "default" }
  table("deals").insert({ properties, links: { companies: idOf(company) } })
  await read()
  const { id, customerId } = await ours("Ordered")
  const lines = [{ description: "Chairs", quantity: "1", unitPrice: "50" }]
  const order = (await tenant.post("/orders", { customer: { id: customerId }, lines }).expect(201)).body
  await tenant.post(`/deals/${id}/win`, { orderId: order.id }).expect(200)
  await settle()
  const before = writes()
  table("deals").remove(idOf(theirs("Ordered")))
  world.clock.advanceMs(86_400_000 * 2)
  await read()
  await read()
  expect(await ours("Ordered")).toMatchObject({ id, state: "won", orderId: order.id, customerId })
  expect(() => theirs("Ordered")).toThrow("no deal")
  expect(writes()).toBe(before)
})

test("a deal whose client is taken away here is with nobody there, and stays so; one that was nobody's here keeps its own", async () => {
  const { tenant, table, read, theirs, ours } = await connected()
  const company = table("companies").insert({ properties: { name: "Agora Foods" } })
  const contact = table("contacts").insert({ properties: { email: "ada@example.com", firstname: "Ada" } })
  const links = { companies: idOf(company), contacts: idOf(contact) }
  const properties = { dealname: "Kitchen", dealstage: "contractsent", pipeline: "default" }
  table("deals").insert({ properties, links })
  table("deals").insert({ properties: { ...properties, dealname: "Nobody's" } })
  await read()
  const { id } = await ours("Kitchen")
  await tenant.patch(`/deals/${id}`, { customerId: null }).expect(200)
  await settle()
  const left = Object(theirs("Kitchen")["links"])
  expect([left.companies ?? null, left.contacts ?? null]).toEqual([null, null])
  table("deals").change(idOf(theirs("Kitchen")), { properties: { amount: "100" } })
  await read()
  expect(await ours("Kitchen")).toMatchObject({ amountMinor: "10000", customerId: null })
  const other = await ours("Nobody's")
  table("deals").change(idOf(theirs("Nobody's")), { links: { companies: idOf(company) } })
  await tenant.patch(`/deals/${other.id}`, { notes: "Asked twice" }).expect(200)
  await settle()
  expect(theirs("Nobody's")["links"]).toMatchObject({ companies: idOf(company) })
})

test("who owns a deal there owns it here, if that is a member", async () => {
  const { tenant, table, read, ours } = await connected()
  const person = { name: "Sales", email: "sales@mortise.example", password: "a long password" }
  const userId = await createUser(world.db, person)
  await tenant.run((ctx) => addMember(ctx, userId, "staff"))
  const properties = { dealname: "Owned", dealstage: "contractsent", pipeline: "default", hubspot_owner_id: "41" }
  table("deals").insert({ properties })
  await read()
  expect((await ours("Owned")).ownerId).toBe(userId)
})

test("a backfill sends the deals that were here before the connection", async () => {
  const { tenant, sandbox } = await world.connected("hubspot", {}, async ({ tenant: t }) => {
    const stages = [
      { name: "Contract Sent", kind: "open", probability: 50 },
      { name: "Closed Won", kind: "won", probability: 100 },
      { name: "Closed Lost", kind: "lost", probability: 0 },
    ]
    const made = (await t.post("/deal-pipelines", { name: "Sales Pipeline", stages }).expect(201)).body
    const draft = { name: "Early", currency: "EUR", amountMinor: "5000", stageId: made.stages[0].id }
    await t.post("/deals", draft).expect(201)
    await world.settle()
  })
  await settle()
  const names = () => sandbox.app.tables["deals"]?.all().map((raw) => propertiesOf(raw)["dealname"])
  expect(names()).not.toContain("Early")
  await tenant.post("/integrations/hubspot/backfill", { entity: "deals" }).expect(202)
  await settle()
  expect(names()).toContain("Early")
})

test("stages and pipelines of other names go there by the settings' table, won and lost by what they are, and the rest says what there is", async () => {
  const { tenant, read, theirs, ours, writes } = await connected()
  const draft = { name: "Kitchen", currency: "EUR", amountMinor: "5000" }
  const { id, stageName } = (await tenant.post("/deals", draft).expect(201)).body
  await settle()
  expect(() => theirs("Kitchen")).toThrow("no deal")
  const stuck = async () => (await tenant.get("/integrations/hubspot/quarantine").expect(200)).body.data
  expect(await stuck()).toMatchObject([
    {
      direction: "push",
      resource: "deals",
      reason: expect.stringMatching(
        new RegExp(`no stage "${stageName}" for it, but: Appointment Scheduled, Contract Sent.*settings`),
      ),
    },
  ])
  const stages = [{ ours: stageName, theirs: "contract sent" }]
  await tenant.put("/integrations/hubspot/settings", { stages }).expect(200)
  await settle()
  expect(await stuck()).toEqual([])
  expect(propertiesOf(theirs("Kitchen"))).toMatchObject({ dealstage: "contractsent", pipeline: "default" })
  expect(await ours("Kitchen")).toMatchObject({ id, stageName })
  await tenant.post(`/deals/${id}/win`, {}).expect(200)
  await settle()
  expect(propertiesOf(theirs("Kitchen"))["dealstage"]).toBe("closedwon")
  const won = await ours("Kitchen")
  const before = writes()
  await read()
  await read()
  expect(await ours("Kitchen")).toMatchObject({ stageName: won.stageName, state: "won", version: won.version })
  expect(writes()).toBe(before)
})

test.each([
  ["when a person tests the connection", 0],
  ["after a day by itself", 25],
])(
  "a stage that is new at HubSpot waits until its pipelines are read again, %s, and is known by its name",
  async (_how, hours) => {
    const { tenant, sandbox, table, read, ours } = await connected()
    const made = {
      id: "777",
      label: "Legal check",
      displayOrder: 9,
      metadata: { probability: "0.7", isClosed: "false" },
    }
    table("deals").insert({ properties: { dealname: "Kitchen", dealstage: "777", pipeline: "default" } })
    await read()
    expect(await ours("Kitchen")).toBeUndefined()
    const stuck = async () => (await tenant.get("/integrations/hubspot/quarantine").expect(200)).body.data
    expect(await stuck()).toMatchObject([{ reason: expect.stringContaining("testing the connection") }])
    const known = { id: "default", label: "Sales Pipeline", displayOrder: 0, stages: [made] }
    sandbox.faults.push({
      on: ({ path }) => path.startsWith("/crm/pipelines/"),
      what: { kind: "reply", reply: { status: 200, json: { results: [known] } } },
    })
    world.clock.advanceMs(hours * 3_600_000)
    if (hours === 0) await tenant.post("/integrations/hubspot/test").expect(202)
    await settle()
    expect(await stuck()).toEqual([])
    expect(await ours("Kitchen")).toMatchObject({ stageName: "Legal check" })
  },
)
