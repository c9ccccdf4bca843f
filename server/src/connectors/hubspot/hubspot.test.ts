import { createHmac } from "node:crypto"
import { Client, Signature } from "@hubspot/api-client"
import { expect, test } from "vitest"
import { apiOf, domainChanged, isSame, livingConnections } from "#hub"
import { inboundRequest, presets, verify } from "#inbound"
import { makeHubWorld, type TestTenant } from "#testing"
import { resources } from "./resources.ts"

const world = await makeHubWorld()
/** A search shows no more results than this, however it is paged. */
const resultsMax = 10_000
const env = { currency: "EUR", country: null, timeZone: "UTC", settings: {}, meta: {} }

async function readAgain(tenant: TestTenant): Promise<void> {
  await tenant.post("/integrations/hubspot/sync", {}).expect(202)
  await world.work()
}

const partyChanged = (tenant: TestTenant, id: string, row: Record<string, unknown>) =>
  tenant.run((ctx) => domainChanged(ctx, world.hub.deps.connectors, { kind: "party", id, row }))

test("persons of ours become contacts and companies become companies, a person of a company with it", async () => {
  const { tenant, sandbox } = await world.connected("hubspot")
  const company = await partyChanged(tenant, "cus_1", {
    name: "Agora Foods",
    kind: "company",
    website: "https://agora.example",
  })
  await partyChanged(tenant, "cus_2", { name: "Eleni Papadaki", kind: "person", email: "Eleni@example.com", company })
  await world.work()
  const rows = (table: string) => sandbox.app.tables[table]?.all() ?? []
  expect(rows("companies")).toMatchObject([{ properties: { name: "Agora Foods", website: "https://agora.example" } }])
  expect(rows("contacts")).toMatchObject([
    {
      properties: {
        firstname: "Eleni",
        lastname: "Papadaki",
        email: "eleni@example.com",
        associatedcompanyid: rows("companies")[0]?.["id"],
      },
    },
  ])
})

test("a contact that is there already by its e-mail address is changed, not made a second time", async () => {
  const { tenant, sandbox } = await world.connected("hubspot")
  const table = sandbox.app.tables["contacts"]
  await partyChanged(tenant, "cus_1", { name: "Eleni Papadaki", kind: "person", email: "eleni@example.com" })
  table?.insert({ properties: { email: "eleni@example.com", city: "Athens" } })
  await world.work()
  expect(table?.all()).toMatchObject([
    { properties: { email: "eleni@example.com", firstname: "Eleni", city: "Athens" } },
  ])
})

test("more changes than a search shows are read by id, none left out", async () => {
  const { tenant, sandbox } = await world.connected("hubspot")
  const table = sandbox.app.tables["deals"]
  world.clock.advanceMs(60_000)
  table?.insert(table.sample(0))
  await readAgain(tenant)
  world.clock.advanceMs(3_600_000)
  const count = resultsMax + 500
  for (let n = 1; n <= count; n++) table?.insert(table.sample(n))
  const before = sandbox.calls.length
  await readAgain(tenant)
  const searches = sandbox.calls.slice(before).filter(({ request }) => request.path.endsWith("/deals/search"))
  const shown = searches.flatMap(({ reply }) => [...(Reflect.get(Object(reply.json), "results") as { id: string }[])])
  expect(new Set(shown.map(({ id }) => id)).size).toBeGreaterThanOrEqual(count)
  expect(searches.every(({ reply }) => reply.status === 200)).toBe(true)
  const runs: readonly { resource: string; state: string; counts: { created: number } }[] = (
    await tenant.get("/integrations/hubspot/sync/status").expect(200)
  ).body.runs
  expect(runs.filter((run) => run.resource === "deals" && run.counts.created === count)).toMatchObject([
    { state: "done" },
  ])
}, 240_000)

test("a deal keeps its contact and company, and its stage goes by name", async () => {
  const { tenant, sandbox } = await world.connected("hubspot")
  const tables = sandbox.app.tables
  const contact = tables["contacts"]?.insert({ properties: { email: "eleni@example.com" } })
  await readAgain(tenant)
  const status = await tenant.get("/integrations/hubspot/sync/logs?resource=contacts").expect(200)
  const customer = status.body.data[0].record
  const deal = (row: Record<string, unknown>) =>
    tenant.run((ctx) => domainChanged(ctx, world.hub.deps.connectors, { kind: "deal", id: "lead_1", row }))
  await deal({
    name: "A new kitchen",
    stage: "Contract Sent",
    amountMinor: "150050",
    closeDate: "2026-04-01",
    customer,
  })
  await world.work()
  expect(tables["deals"]?.all()).toMatchObject([
    {
      properties: { dealname: "A new kitchen", dealstage: "contractsent", amount: "1500.50" },
      links: { contacts: contact?.["id"], companies: null },
    },
  ])
  await deal({
    name: "A new kitchen",
    stage: "Closed Won",
    amountMinor: "150050",
    closeDate: "2026-04-01",
    customer: null,
  })
  await world.work()
  expect(tables["deals"]?.all()).toMatchObject([{ properties: { dealstage: "closedwon" }, links: { contacts: null } }])
})

test("a property that people of the account made is found, mapped, read and written", async () => {
  const { tenant, sandbox } = await world.connected("hubspot")
  const contacts = sandbox.app.tables["contacts"]
  const [connection] = await tenant.run((ctx) => livingConnections(ctx, "hubspot"))
  if (connection === undefined) throw new Error("not connected")
  const property = { name: "vat_number", label: "VAT number", groupName: "contactinformation", type: "string" }
  await apiOf(world.hub.deps, connection).post("/crm/properties/2026-03/contacts", { ...property, fieldType: "text" })
  await tenant.post("/integrations/hubspot/test").expect(202)
  await world.work()
  const places = (await tenant.get("/integrations/hubspot/mappings/contacts/places").expect(200)).body
  expect(places.custom).toEqual([{ path: "properties.vat_number", label: "VAT number" }])
  expect(places.places).toContain("properties.vat_number")
  const rules = { taxNumber: { kind: "direct", path: "properties.vat_number" } }
  await tenant.put("/integrations/hubspot/mappings", { entity: "contacts", rules }).expect(200)
  contacts?.insert({ properties: { email: "ada@example.com", vat_number: "EL123456789" } })
  await readAgain(tenant)
  const [record] = (await tenant.get("/hub/records?kind=party").expect(200)).body.data
  const taxNumber = async () => {
    const { fields } = (await tenant.get(`/hub/records/${record.id}`).expect(200)).body
    return fields.find((one: { field: string }) => one.field === "taxNumber")?.value
  }
  expect(await taxNumber()).toBe("EL123456789")
  contacts?.change(String(contacts.all()[0]?.["id"]), { properties: { vat_number: "EL7" } })
  await readAgain(tenant)
  expect(await taxNumber()).toBe("EL7")
  await partyChanged(tenant, "cus_1", { name: "Eleni", kind: "person", email: "eleni@example.com", taxNumber: "EL9" })
  await world.work()
  const made = contacts?.all().find((raw) => Reflect.get(Object(raw["properties"]), "email") === "eleni@example.com")
  expect(made).toMatchObject({ properties: { vat_number: "EL9" } })
})

test("a contact without any name is called by its address, and a change of the rest leaves that alone", () => {
  const raw = { id: "1", properties: { email: "eleni@example.com" } }
  const read = resources.contacts.map.get(raw, env)
  expect(read["name"]).toBe("eleni@example.com")
  const patch = resources.contacts.map.patch(raw, read, { ...read, email: "e@example.com" }, env)
  expect(isSame(patch, { properties: { email: "e@example.com" } })).toBe(true)
})

test("a failure is told in HubSpot's words without the address that it quotes; a used-up day is no short wait", async () => {
  const { tenant, sandbox } = await world.connected("hubspot")
  const [connection] = await tenant.run((ctx) => livingConnections(ctx, "hubspot"))
  if (connection === undefined) throw new Error("not connected")
  const failed = (status: number, json: object) => {
    sandbox.faults.push({ what: { kind: "reply", reply: { status, json } } })
    return apiOf(world.hub.deps, connection).get("/crm/objects/2026-03/contacts")
  }
  const invalid = { message: 'Email address eleni@example.com"] is invalid', category: "VALIDATION_ERROR" }
  const words = 'Email address …"] is invalid'
  await expect(failed(400, invalid)).rejects.toMatchObject({ errorClass: "validation", message: words })
  await expect(failed(409, invalid)).rejects.toMatchObject({ errorClass: "validation" })
  const daily = { policyName: "DAILY", message: "You have reached your daily limit." }
  await expect(failed(429, daily)).rejects.toMatchObject({ errorClass: "throttle", isQuota: true })
})

test("a batch that HubSpot refuses for one record is sent one by one, and only that one is refused", async () => {
  const { tenant, sandbox } = await world.connected("hubspot")
  const whole = { message: "Property values were not valid", category: "VALIDATION_ERROR" }
  const isBatch = ({ path, json }: { path: string; json: unknown }) =>
    path.endsWith("/contacts/batch/upsert") && JSON.stringify(json).includes("third@example.com")
  sandbox.faults.push({ on: isBatch, times: 2, what: { kind: "reply", reply: { status: 400, json: whole } } })
  for (const name of ["first", "second", "third"])
    await partyChanged(tenant, `cus_${name}`, { name, kind: "person", email: `${name}@example.com` })
  await world.work()
  const made = sandbox.app.tables["contacts"]?.all().map((raw) => Reflect.get(Object(raw["properties"]), "email"))
  expect(made).toEqual(["first@example.com", "second@example.com"])
})

test("HubSpot's own client works against the sandbox", async () => {
  const { sandbox } = await world.connected("hubspot")
  const token = /^Bearer (.+)$/.exec(sandbox.calls.at(-1)?.request.headers["authorization"] ?? "")?.[1] ?? ""
  const client = new Client({ accessToken: token, basePath: `${sandbox.url}/api.hubapi.com` })
  const { basicApi, searchApi, batchApi } = client.crm.contacts
  const made = await basicApi.create({ properties: { email: "mary@example.com", firstname: "Mary" }, associations: [] })
  expect((await basicApi.getById(made.id, ["firstname"])).properties["firstname"]).toBe("Mary")
  await basicApi.update(made.id, { properties: { lastname: "Smith" } })
  const filters = [{ propertyName: "email", operator: "EQ" as never, value: "mary@example.com" }]
  const found = await searchApi.doSearch({
    filterGroups: [{ filters }],
    properties: ["lastname"],
    limit: 10,
    sorts: [],
  })
  expect(found).toMatchObject({ total: 1, results: [{ id: made.id, properties: { lastname: "Smith" } }] })
  const upserted = await batchApi.upsert({
    inputs: [{ id: "mary@example.com", idProperty: "email", properties: { city: "Athens" } }],
  })
  expect(upserted.results).toMatchObject([{ id: made.id, _new: false }])
  await expect(basicApi.create({ properties: { email: "mary@example.com" }, associations: [] })).rejects.toMatchObject({
    code: 409,
  })
  expect((await basicApi.getPage(10)).results.map(({ id }) => id)).toContain(made.id)
  await basicApi.archive(made.id)
  await expect(basicApi.getById(made.id)).rejects.toMatchObject({ code: 404 })
})

test("what HubSpot's own signer makes is taken, and nothing that differs by a letter", async () => {
  const [clientSecret, url, timestamp] = [
    "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy",
    "https://www.example.com/webhook_uri",
    1_564_113_600_000,
  ]
  const body = '{"example_field":"example_value"}'
  const signature = Signature.getSignature("POST", "v3", {
    clientSecret,
    requestBody: body,
    url,
    timestamp,
    signatureVersion: "v3",
  } as never)
  const told = (text: string) =>
    inboundRequest({
      method: "POST",
      url,
      rawHeaders: ["x-hubspot-signature-v3", signature, "x-hubspot-request-timestamp", String(timestamp)],
      body: Buffer.from(text),
    })
  const tools = { now: new Date(timestamp + 1_000), fetchDocument: () => Promise.reject(new Error("nothing to fetch")) }
  const { scheme } = presets.hubspot
  expect(await verify(scheme, told(body), [clientSecret], tools)).toMatchObject({ isVerified: true })
  expect(await verify(scheme, told(body.replace("value", "valuf")), [clientSecret], tools)).toMatchObject({
    isVerified: false,
  })
  expect(signature).toBe(createHmac("sha256", clientSecret).update(`POST${url}${body}${timestamp}`).digest("base64"))
})
