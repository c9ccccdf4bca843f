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

const assistantOf = (apiKey: string) => assistant(world.app, apiKey)

async function connected(slug = "hubspot") {
  const both = await world.connected(slug)
  const table = both.sandbox.app.tables["contacts"]
  table?.insert({ properties: { email: "ada@example.com", firstname: "Ada", lastname: "Lovelace" } })
  world.clock.advanceMs(3_600_000)
  await both.tenant.post(`/integrations/${slug}/sync`, {}).expect(202)
  await settle()
  return { ...both, table, owner: assistantOf(both.tenant.apiKey) }
}

const keyWith = async (tenant: Awaited<ReturnType<typeof connected>>["tenant"], scopes: readonly string[]) =>
  (await tenant.post("/api-keys", { name: "Assistant", scopes }).expect(201)).body.secret as string

test("an assistant is greeted in a version that both speak, what it only tells is taken, and nonsense is refused", async () => {
  const { owner, tenant } = await connected()
  const hello = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } }
  expect(await owner.ask("initialize", hello)).toMatchObject({
    result: { protocolVersion: "2025-06-18", capabilities: { tools: {} }, serverInfo: { name: "mortise" } },
  })
  expect(await owner.ask("initialize", { ...hello, protocolVersion: "1999-01-01" })).toMatchObject({
    result: { protocolVersion: "2025-11-25" },
  })
  const told = await owner.post({ jsonrpc: "2.0", method: "notifications/initialized" })
  expect([told.statusCode, told.body]).toEqual([202, ""])
  expect(await owner.ask("ping")).toMatchObject({ result: {} })
  expect(await owner.ask("resources/list")).toMatchObject({ error: { code: -32601 } })
  expect((await owner.post([{ jsonrpc: "2.0", id: 1, method: "ping" }])).statusCode).toBe(400)
  expect((await owner.post({ id: 1, method: "ping" })).json()).toMatchObject({ error: { code: -32600 } })
  const old = { "mcp-protocol-version": "1999-01-01" }
  expect((await owner.post({ jsonrpc: "2.0", id: 1, method: "ping" }, old)).statusCode).toBe(400)
  const from = async (origin: string) =>
    (await owner.post({ jsonrpc: "2.0", id: 1, method: "ping" }, { origin, host: new URL(origin).host })).statusCode
  expect([await from("http://localhost:6274"), await from("https://evil.example")]).toEqual([200, 403])
  expect((await owner.post({ jsonrpc: "2.0", id: 1, method: "ping" }, { origin: "null" })).statusCode).toBe(403)
  expect((await world.app.inject({ method: "GET", url: "/api/v1/mcp" })).statusCode).toBe(405)
  expect((await assistantOf("mk_wrong").post({ jsonrpc: "2.0", id: 1, method: "ping" })).statusCode).toBe(401)
  const without = assistantOf(await keyWith(tenant, ["customers:read"]))
  expect((await without.post({ jsonrpc: "2.0", id: 1, method: "ping" })).statusCode).toBe(403)
})

test("what is offered follows from the connections, with schemas, and only reads at first", async () => {
  const { owner } = await connected()
  const tools = await owner.tools()
  expect(tools.map((tool) => tool["name"])).toEqual([
    "integrations_status",
    ...["companies", "contacts", "deals"].flatMap((name) => [`hubspot_list_${name}`, `hubspot_get_${name}`]),
  ])
  for (const { name, inputSchema, annotations } of tools) {
    expect(name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/)
    expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false })
    expect(annotations).toMatchObject({ readOnlyHint: true })
  }
  expect(await assistantOf((await world.tenant()).apiKey).names()).toEqual(["integrations_status"])
  const { made } = await owner.call("hubspot_list_contacts", { search: "lovelace" })
  const [record] = made["records"] as Row[]
  expect(record).toMatchObject({ fields: { name: "Ada Lovelace", email: "ada@example.com" } })
  expect(await owner.call("hubspot_list_contacts", { search: "nobody" })).toMatchObject({ made: { records: [] } })
  const one = (await owner.call("hubspot_get_contacts", { id: record?.["externalId"] })).made
  expect(one).toMatchObject({ id: record?.["id"], links: [{ connector: "hubspot", state: "linked", waits: null }] })
  expect(one["why"]).toContainEqual(expect.objectContaining({ field: "email", by: expect.stringMatching(/^conn_/) }))
  expect(await owner.call("hubspot_get_contacts", { id: "rec_none" })).toMatchObject({ isError: true })
  expect(await owner.call("hubspot_get_contacts", { name: "Ada" })).toMatchObject({ isError: true })
  expect((await owner.call("hubspot_wipe_contacts")).error).toMatchObject({ code: -32602 })
})

test("a page of records goes on behind its cursor", async () => {
  const { owner, table, tenant } = await connected()
  for (let n = 0; n < 4; n++) table?.insert(table.sample(n))
  world.clock.advanceMs(3_600_000)
  await tenant.post("/integrations/hubspot/sync", {}).expect(202)
  await settle()
  const seen: unknown[] = []
  let cursor: unknown = null
  for (let page = 0; page < 3; page++) {
    const input = cursor === null ? { limit: 2 } : { limit: 2, cursor }
    const { made } = await owner.call("hubspot_list_contacts", input)
    seen.push(...(made["records"] as Row[]).map((one) => one["id"]))
    cursor = made["nextCursor"]
  }
  expect([new Set(seen).size, cursor]).toEqual([5, null])
})

test("allowed by the business, an assistant changes a record here and there, under its key's name in the audit trail", async () => {
  const { owner, tenant, table } = await connected()
  const [record] = (await owner.call("hubspot_list_contacts")).made["records"] as Row[]
  const ask = { id: record?.["id"], fields: { name: "Ada King", website: "https://ada.example" } }
  expect(await owner.call("hubspot_update_contacts", ask)).toMatchObject({
    isError: true,
    text: expect.stringContaining("only read"),
  })
  await (await tenant.as(["integrations:read"])).put("/hub/assistants", { mayWrite: true }).expect(403)
  await tenant.put("/hub/assistants", { mayWrite: true }).expect(200)
  expect(await owner.names()).toContain("hubspot_update_contacts")
  expect(await owner.call("hubspot_update_contacts", ask)).toMatchObject({ made: { changed: ["name", "website"] } })
  expect(await owner.call("hubspot_update_contacts", ask)).toMatchObject({ made: { changed: [] } })
  for (const fields of [{}, { marketing: "subscribed" }, { company: "rec_1" }, { name: 7 }, { nothing: 1 }])
    expect(await owner.call("hubspot_update_contacts", { ...ask, fields })).toMatchObject({ isError: true })
  await settle()
  const there = { firstname: "Ada", lastname: "King", website: "https://ada.example", email: "ada@example.com" }
  expect(table?.all()).toMatchObject([{ properties: there }])
  expect((await tenant.get("/customers").expect(200)).body.data).toMatchObject([{ name: "Ada King" }])
  const { data } = (await tenant.get("/audit?type=integration.assistant.acted").expect(200)).body
  expect(data).toMatchObject([{ actor: { kind: "api_key" }, type: "integration.assistant.acted" }])
  const { why } = (await owner.call("hubspot_get_contacts", { id: record?.["id"] })).made as { why: Row[] }
  expect(why.find(({ field }) => field === "website")?.["rule"]).toContain("through an assistant")
  await tenant.put("/hub/assistants", { mayWrite: false }).expect(200)
  expect(await owner.names()).not.toContain("hubspot_update_contacts")
})

test("a key sees and changes no more than it may", async () => {
  const { tenant } = await connected()
  await tenant.put("/hub/assistants", { mayWrite: true }).expect(200)
  const narrow = assistantOf(await keyWith(tenant, ["integrations:read", "deals:read"]))
  expect(await narrow.names()).toEqual(["integrations_status", "hubspot_list_deals", "hubspot_get_deals"])
  expect(await narrow.call("hubspot_list_contacts")).toMatchObject({
    isError: true,
    text: expect.stringContaining("customers:read"),
  })
  const reader = assistantOf(await keyWith(tenant, ["*:read"]))
  expect((await reader.names()).filter((name) => name.includes("update"))).toEqual([])
})

test("a service's action is offered when changes are allowed, done once the answer is out, and its end can be asked for", async () => {
  const { tenant, sandbox } = await world.connected("slack")
  const owner = assistantOf(tenant.apiKey)
  expect(await owner.names()).not.toContain("slack_do_postMessage")
  await tenant.put("/hub/assistants", { mayWrite: true }).expect(200)
  const asked = await owner.call("slack_do_postMessage", { channel: "C0GENERAL", text: "Hello from an assistant" })
  expect(asked).toMatchObject({ isError: false, made: { state: "waiting" } })
  await settle()
  const end = await owner.call("integrations_action_result", { service: "slack", id: asked.made["id"] })
  expect(end.made).toMatchObject({ state: "done", error: null })
  const sent = sandbox.calls.filter(({ request }) => request.path.endsWith("/chat.postMessage"))
  expect(sent).toHaveLength(1)
})
