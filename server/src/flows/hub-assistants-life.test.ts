import { expect, test } from "vitest"
import { makeHubWorld } from "#testing"
import { assistant } from "./assistant.testing.ts"
import { hubDomains } from "./hub-joined.ts"

const world = await makeHubWorld(undefined, hubDomains)

type Row = Readonly<Record<string, unknown>>

async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await world.settle()
    await world.work()
  }
}

/** A business whose assistants may change something, connected to this service. */
async function connected(slug: string) {
  const { tenant, sandbox, connection } = await world.connected(slug)
  await settle()
  await tenant.put("/hub/assistants", { mayWrite: true }).expect(200)
  const table = (name: string): readonly Row[] => sandbox.app.tables[name]?.all() ?? []
  const acted = async (): Promise<Row[]> =>
    (await tenant.get("/audit?type=integration.assistant.acted").expect(200)).body.data
  const withScopes = async (scopes: readonly string[]) =>
    assistant(world.app, (await tenant.post("/api-keys", { name: "Narrow", scopes }).expect(201)).body.secret)
  return { tenant, sandbox, connection, table, acted, withScopes, owner: assistant(world.app, tenant.apiKey) }
}

const refusal = (words: string) => ({ isError: true, text: expect.stringContaining(words) })
const adaHere = { name: "Ada Lovelace", email: "ada@example.com" }
const unsaid = { name: null, barcode: null, costPrice: null, tracksStock: true, options: null }
const variants = [{ key: "OIL-1", sku: "OIL-1", unitPrice: "12.5", ...unsaid }]
const ada = { ...adaHere, website: "https://ada.example" }

test("making and removing is offered where writes are allowed, to whoever may, and named as what it is", async () => {
  const { owner, tenant, withScopes } = await connected("hubspot")
  const life = (names: readonly string[]) => names.filter((name) => /_(create|remove)_/.test(name))
  const all = ["companies", "contacts", "deals"].flatMap((one) => [`hubspot_create_${one}`, `hubspot_remove_${one}`])
  expect(life(await owner.names())).toEqual(all)
  const tools = new Map((await owner.tools()).map((tool) => [tool["name"], tool]))
  const hintsOf = (name: string) => tools.get(name)?.["annotations"]
  expect(hintsOf("hubspot_create_contacts")).toMatchObject({ readOnlyHint: false, destructiveHint: false })
  expect(hintsOf("hubspot_remove_contacts")).toMatchObject({ destructiveHint: true, idempotentHint: true })
  expect(hintsOf("hubspot_update_contacts")).toMatchObject({ destructiveHint: true, idempotentHint: true })
  expect(hintsOf("hubspot_list_contacts")).toMatchObject({ readOnlyHint: true, destructiveHint: false })
  const { properties, required } = Object(tools.get("hubspot_create_contacts")?.["inputSchema"]).properties.fields
  expect(required).toEqual(["name"])
  expect(Object.keys(properties).toSorted()).toEqual(["addresses", "company", "email", "name", "phones", "website"])
  const seller = await withScopes(["integrations:read", "integrations:act", "deals:*", "customers:read"])
  expect(life(await seller.names())).toEqual(["hubspot_create_deals", "hubspot_remove_deals"])
  expect(await seller.call("hubspot_create_contacts", { fields: ada })).toMatchObject(refusal("customers:write"))
  await tenant.put("/hub/assistants", { mayWrite: false }).expect(200)
  expect(life(await owner.names())).toEqual([])
  expect(await owner.call("hubspot_create_contacts", { fields: ada })).toMatchObject(refusal("only read"))
  expect((await tenant.get("/customers").expect(200)).body.data).toEqual([])
})

test("where the service needs what only the person can say, or the domain decides when, nothing is offered", async () => {
  const mail = await connected("mailchimp")
  expect(await mail.owner.names()).not.toContain("mailchimp_create_members")
  expect(await mail.owner.names()).toContain("mailchimp_remove_members")
  const desk = await connected("halopsa")
  const names = await desk.owner.names()
  expect(names).toContain("halopsa_create_tickets")
  expect(names.filter((name) => /create_clients|_remove_/.test(name))).toEqual([])
})

test("what an assistant makes is a customer here at once and there after the sync, once per key, and stands in the audit trail", async () => {
  const { owner, tenant, table, acted } = await connected("hubspot")
  const ask = { fields: ada, key: "wish-1" }
  const [first, ...atOnce] = await Promise.all([0, 1, 2].map(() => owner.call("hubspot_create_contacts", ask)))
  if (first === undefined) throw new Error("no answer")
  expect(first).toMatchObject({ isError: false, made: { id: expect.stringMatching(/^rec_/) } })
  expect(atOnce).toMatchObject([{ made: first.made }, { made: first.made }])
  const customer = (await tenant.get(`/customers/${first.made["domainId"]}`).expect(200)).body
  expect(customer).toMatchObject({ name: "Ada Lovelace", email: "ada@example.com", kind: "person", source: "manual" })
  expect(table("contacts")).toEqual([])
  await settle()
  expect(await owner.call("hubspot_create_contacts", ask)).toMatchObject({ isError: false, made: first.made })
  const there = { firstname: "Ada", lastname: "Lovelace", email: "ada@example.com", website: "https://ada.example" }
  expect(table("contacts")).toMatchObject([{ properties: there }])
  const other = { fields: { ...ada, name: "Ada King" }, key: "wish-1" }
  expect(await owner.call("hubspot_create_contacts", other)).toMatchObject({ isError: true })
  expect(await owner.call("hubspot_create_contacts", { fields: ada })).toMatchObject(refusal(String(first.made["id"])))
  expect((await tenant.get("/customers").expect(200)).body.data).toHaveLength(1)
  expect(await acted()).toMatchObject([{ actor: { kind: "api_key" }, type: "integration.assistant.acted" }])
  const { why } = (await owner.call("hubspot_get_contacts", { id: first.made["id"] })).made as { why: Row[] }
  expect(why.find(({ field }) => field === "email")?.["rule"]).toContain("through an assistant")
  const calls = table("contacts").length
  await settle()
  expect(table("contacts")).toHaveLength(calls)
})

test("what can't be made says why, and nothing of it stays", async () => {
  const { owner, tenant, connection, acted } = await connected("hubspot")
  const create = (fields: Row) => owner.call("hubspot_create_contacts", { fields })
  expect(await create({ email: "ada@example.com" })).toMatchObject(refusal("name"))
  expect(await create({ ...ada, email: "nobody" })).toMatchObject(refusal("email is no address"))
  expect(await create({ ...ada, name: "x".repeat(256) })).toMatchObject(refusal("name"))
  for (const fields of [
    { marketing: "subscribed" },
    { nothing: 1 },
    { kind: "company" },
    { name: 7 },
    { addresses: 1 },
  ])
    expect(await create({ ...ada, ...fields })).toMatchObject({ isError: true })
  for (const company of ["rec_01jd7n3xq8e5fv0k2m4p6r8t9w", "4711"])
    expect(await create({ ...ada, company })).toMatchObject(refusal(company))
  expect(await owner.call("hubspot_create_contacts", { fields: ada, key: "with blanks" })).toMatchObject(refusal("key"))
  expect(
    await owner.call("hubspot_create_contacts", { fields: ada, connection: "conn_01jd7n3xq8e5fv0k2m4p6r8t9w" }),
  ).toMatchObject({ isError: true })
  await tenant.put("/integrations/hubspot/sync/schedule/contacts", { direction: "pull" }).expect(200)
  expect(await owner.call("hubspot_create_contacts", { fields: ada, connection })).toMatchObject(refusal("only read"))
  await tenant.put("/integrations/hubspot/sync/schedule/contacts", { direction: "both" }).expect(200)
  // Not told to the hub yet: the customers' domain knows it.
  const { id } = (await tenant.post("/customers", { name: "Ada", email: "ada@example.com" }).expect(201)).body
  expect(await create(ada)).toMatchObject(refusal(id))
  expect((await tenant.get("/customers").expect(200)).body.data).toHaveLength(1)
  expect(await acted()).toEqual([])
})

test("a person is made with the company it belongs to, by our id or by theirs", async () => {
  const { owner, table } = await connected("hubspot")
  const company = await owner.call("hubspot_create_companies", { fields: { name: "Agora Foods" } })
  await owner.call("hubspot_create_contacts", { fields: { ...ada, company: company.made["id"] } })
  await settle()
  const [there] = table("companies")
  const eleni = { name: "Eleni Papadaki", email: "eleni@example.com", company: String(there?.["id"]) }
  expect(await owner.call("hubspot_create_contacts", { fields: eleni })).toMatchObject({ isError: false })
  await settle()
  const belongs = { associatedcompanyid: there?.["id"] }
  expect(table("contacts")).toMatchObject([{ properties: belongs }, { properties: belongs }])
})

test("removing asks for a confirmation, takes the record out there, and leaves the customer as a former one", async () => {
  const { owner, tenant, table, acted, sandbox } = await connected("hubspot")
  const { id, domainId } = (await owner.call("hubspot_create_contacts", { fields: ada })).made
  await settle()
  const remove = (input: Row) => owner.call("hubspot_remove_contacts", input)
  expect(await remove({ id })).toMatchObject(refusal("confirm"))
  for (const confirm of [false, "true", 1]) expect(await remove({ id, confirm })).toMatchObject(refusal("confirm"))
  expect((await tenant.get(`/customers/${domainId}`).expect(200)).body).toMatchObject({ status: "active" })
  await tenant.patch(`/customers/${domainId}`, { phone: "+30 210 1234567" }).expect(200)
  // By their id, while a change of before is not told yet.
  const externalId = String(table("contacts")[0]?.["id"])
  expect(await remove({ id: externalId, confirm: true })).toMatchObject({ made: { id, isRemoved: true } })
  await settle()
  expect(sandbox.calls.filter(({ request }) => request.path.endsWith("/contacts/batch/archive"))).toHaveLength(1)
  expect((await tenant.get(`/customers/${domainId}`).expect(200)).body).toMatchObject({ status: "former" })
  expect((await owner.call("hubspot_list_contacts")).made["records"]).toEqual([])
  expect(await remove({ id, confirm: true })).toMatchObject(refusal(String(id)))
  expect((await acted()).length).toBe(2)
  world.clock.advanceMs(3_600_000)
  await tenant.post("/integrations/hubspot/sync", { full: true }).expect(202)
  await settle()
  expect((await owner.call("hubspot_list_contacts")).made["records"]).toEqual([])
})

test("a deal is made in a stage that both have, is deleted here and there, and one that became an order is kept", async () => {
  const { owner, tenant, table, sandbox, acted } = await connected("hubspot")
  const known = { dealname: "Known", dealstage: "contractsent", pipeline: "default" }
  sandbox.app.tables["deals"]?.insert({ properties: known })
  const { id: customer } = (await owner.call("hubspot_create_contacts", { fields: ada })).made
  const own = { name: "Kitchen", customer, amountMinor: "150050", currency: "EUR", closeDate: "2026-12-07" }
  const create = (fields: Row) => owner.call("hubspot_create_deals", { fields: { ...own, ...fields } })
  // Our own first pipeline is none of theirs, and theirs is not known here yet.
  expect(await create({})).toMatchObject(refusal("HubSpot has no"))
  expect(await create({ pipeline: "Sales Pipeline" })).toMatchObject(refusal("there is no pipeline Sales Pipeline"))
  world.clock.advanceMs(3_600_000)
  await tenant.post("/integrations/hubspot/sync", {}).expect(202)
  await settle()
  expect(await create({ pipeline: "Sales Pipeline", stage: "Nowhere" })).toMatchObject(refusal("Contract Sent"))
  const dealsNow = async (): Promise<Row[]> => (await tenant.get("/deals").expect(200)).body.data
  expect(await dealsNow()).toMatchObject([{ name: "Known" }])
  expect(await acted()).toHaveLength(1)
  const { id, domainId } = (await create({ pipeline: "Sales Pipeline", stage: "Contract Sent" })).made
  expect((await tenant.get(`/deals/${domainId}`).expect(200)).body).toMatchObject({
    name: "Kitchen",
    amountMinor: "150050",
    stageName: "Contract Sent",
    state: "open",
  })
  await settle()
  const there = () => table("deals").map((raw) => Object(raw["properties"]).dealname)
  expect(there()).toEqual(["Known", "Kitchen"])
  expect(await owner.call("hubspot_remove_deals", { id, confirm: true })).toMatchObject({ made: { id } })
  await tenant.get(`/deals/${domainId}`).expect(404)
  await settle()
  expect(there()).toEqual(["Known"])
  const won = (await create({ pipeline: "Sales Pipeline", stage: "Contract Sent" })).made
  const { customerId } = (await tenant.get(`/deals/${won["domainId"]}`).expect(200)).body
  const lines = [{ description: "Chairs", quantity: "1", unitPrice: "50" }]
  const order = (await tenant.post("/orders", { customer: { id: customerId }, lines }).expect(201)).body
  await tenant.post(`/deals/${won["domainId"]}/win`, { orderId: order.id }).expect(200)
  await settle()
  expect(await owner.call("hubspot_remove_deals", { id: won["id"], confirm: true })).toMatchObject({ isError: true })
  await settle()
  expect(there()).toEqual(["Known", "Kitchen"])
})

test("a shop's product is made in the catalogue and listed, and archived when it is removed", async () => {
  const { owner, tenant, table } = await connected("shopify")
  const create = (fields: Row) => owner.call("shopify_create_products", { fields })
  expect(await create({ name: "Olive oil" })).toMatchObject(refusal("variants"))
  const { id, domainId } = (await create({ name: "Olive oil", status: "active", variants })).made
  const product = (await tenant.get(`/products/${domainId}`).expect(200)).body
  expect(product).toMatchObject({ name: "Olive oil", variants: [{ sku: "OIL-1" }] })
  await settle()
  expect(table("products")).toMatchObject([{ title: "Olive oil", status: "ACTIVE" }])
  expect(await create({ name: "Olive oil again", variants })).toMatchObject(refusal(String(id)))
  expect(await owner.call("shopify_remove_products", { id, confirm: true })).toMatchObject({ made: { id } })
  await settle()
  expect((await tenant.get(`/products/${domainId}`).expect(200)).body.archivedAt).not.toBeNull()
  expect(table("products").filter((raw) => raw["status"] === "ACTIVE")).toEqual([])
})

test("a ticket is made at the desk here for a client, who is made there with it", async () => {
  const { owner, tenant, table } = await connected("halopsa")
  const customer = (await tenant.post("/customers", { name: "Agora Foods", kind: "company" }).expect(201)).body
  await settle()
  const [record] = (await tenant.get(`/hub/records?kind=party&domainId=${customer.id}`).expect(200)).body.data
  const create = (fields: Row) => owner.call("halopsa_create_tickets", { fields })
  expect(await create({ subject: "Printer" })).toMatchObject(refusal("whose ticket"))
  const { domainId } = (await create({ subject: "Printer", body: "It burns", customer: record.id, priority: "high" }))
    .made
  expect((await tenant.get(`/tickets/${domainId}`).expect(200)).body).toMatchObject({
    subject: "Printer",
    customerId: customer.id,
    priority: "high",
    source: "api",
  })
  await settle()
  expect(table("tickets")).toMatchObject([{ summary: "Printer" }])
})

test("what no part of the business keeps is a record that services share", async () => {
  const { owner, table } = await connected("xero")
  const fields = { sku: "OIL-1", name: "Olive oil", unitPrice: "12.5", isSold: true }
  const { id, domainId } = (await owner.call("xero_create_items", { fields })).made
  expect(domainId).toBeNull()
  await settle()
  expect(table("items")).toMatchObject([{ Code: "OIL-1", Name: "Olive oil" }])
  expect(await owner.call("xero_create_items", { fields })).toMatchObject(refusal(String(id)))
  expect(await owner.call("xero_remove_items", { id, confirm: true })).toMatchObject({ made: { isRemoved: true } })
  await settle()
  expect((await owner.call("xero_list_items")).made["records"]).toEqual([])
})

const everywhere: readonly (readonly [slug: string, name: string, fields: Row])[] = [
  ["xero", "contacts", { ...adaHere, taxNumber: "EL094014201", phones: [{ kind: "mobile", number: "6900000000" }] }],
  ["quickbooks", "customers", adaHere],
  ["quickbooks", "items", { sku: "OIL-1", name: "Olive oil", unitPrice: "12.5" }],
  ["stripe", "customers", adaHere],
  ["stripe", "products", { name: "Olive oil", variants }],
  ["woocommerce", "products", { name: "Olive oil", variants }],
]

test.each(everywhere)(
  "what is made for %s among %s is there after the sync, and gone when it was removed",
  async (slug, name, fields) => {
    const { owner, table, tenant } = await connected(slug)
    const before = table(name).length
    const { id } = (await owner.call(`${slug}_create_${name}`, { fields })).made
    await settle()
    expect(table(name)).toHaveLength(before + 1)
    const removed = await owner.call(`${slug}_remove_${name}`, { id, confirm: true })
    expect(removed).toMatchObject({ isError: false, made: { isRemoved: true } })
    await settle()
    expect((await tenant.get(`/integrations/${slug}/quarantine`).expect(200)).body.data).toEqual([])
    const { links } = (await tenant.get(`/hub/records/${id}`).expect(200)).body
    expect(links).toMatchObject([{ connector: slug, state: "gone", waits: null }])
  },
)
