import { Client } from "@modelcontextprotocol/sdk/client/index.js"
import { StreamableHTTPClientTransport, StreamableHTTPError } from "@modelcontextprotocol/sdk/client/streamableHttp.js"
import { ErrorCode, McpError } from "@modelcontextprotocol/sdk/types.js"
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/ajv"
import { expect, test } from "vitest"
import { makeHubWorld } from "#testing"

const world = await makeHubWorld()
const origin = await world.app.listen({ host: "127.0.0.1", port: 0 })

type Row = Readonly<Record<string, unknown>>

/** The protocol's own client at our server, with this key. */
async function spoken(apiKey: string) {
  const complaints: unknown[] = []
  const transport = new StreamableHTTPClientTransport(new URL("/api/v1/mcp", origin), {
    requestInit: { headers: { authorization: `Bearer ${apiKey}` } },
  })
  const client = new Client({ name: "test", version: "1" })
  client.onerror = (error) => complaints.push(error)
  await client.connect(transport as Parameters<typeof client.connect>[0])
  const call = async (name: string, input: Row = {}) => {
    const { isError, structuredContent, content } = await client.callTool({ name, arguments: { ...input } })
    return { isError, made: Object(structuredContent) as Row, text: String(Object(content)[0]?.text) }
  }
  return { client, transport, complaints, call }
}

async function connected() {
  const both = await world.connected("hubspot")
  const table = both.sandbox.app.tables["contacts"]
  table?.insert({ properties: { email: "ada@example.com", firstname: "Ada", lastname: "Lovelace" } })
  world.clock.advanceMs(3_600_000)
  await both.tenant.post("/integrations/hubspot/sync", {}).expect(202)
  await world.work()
  await both.tenant.put("/hub/assistants", { mayWrite: true }).expect(200)
  return { ...both, table }
}

test("the protocol's own client greets, lists, reads, writes, is refused and leaves, and has nothing to complain about", async () => {
  const { tenant, table } = await connected()
  const { client, transport, complaints, call } = await spoken(tenant.apiKey)
  expect(client.getServerVersion()).toMatchObject({ name: "mortise" })
  expect(client.getServerCapabilities()).toMatchObject({ tools: {} })
  expect(client.getInstructions()).toContain("Amounts are minor units")
  expect(transport.protocolVersion).toBe("2025-11-25")
  expect(await client.ping()).toEqual({})

  // From here on the client holds every answer against the schema that its tool has named.
  const { tools, nextCursor } = await client.listTools()
  expect(nextCursor).toBeUndefined()
  const hints = new Map(tools.map(({ name, annotations }) => [name, annotations]))
  expect(hints.get("hubspot_list_contacts")).toMatchObject({ readOnlyHint: true })
  expect(hints.get("hubspot_remove_contacts")).toMatchObject({ readOnlyHint: false, destructiveHint: true })

  const { made } = await call("hubspot_list_contacts", { search: "lovelace" })
  const [record] = made["records"] as Row[]
  expect(record).toMatchObject({ fields: { name: "Ada Lovelace", email: "ada@example.com" } })
  const id = record?.["id"]
  expect((await call("hubspot_get_contacts", { id })).made).toMatchObject({ id, links: [{ connector: "hubspot" }] })
  expect((await call("integrations_status")).made).toMatchObject({ connections: [{ service: "hubspot" }] })

  const changed = await call("hubspot_update_contacts", { id, fields: { website: "https://ada.example" } })
  expect(changed.made).toMatchObject({ changed: ["website"] })
  const eleni = { name: "Eleni Papadaki", email: "eleni@example.com" }
  expect((await call("hubspot_create_contacts", { fields: eleni, key: "one" })).made).toMatchObject({
    id: expect.stringMatching(/^rec_/),
  })
  expect((await call("hubspot_remove_contacts", { id, confirm: true })).made).toMatchObject({ isRemoved: true })
  await world.work()
  expect(table?.all().map((raw) => Object(raw["properties"]).email)).toContain("eleni@example.com")

  expect(await call("hubspot_get_contacts", { id: "rec_none" })).toMatchObject({ isError: true })
  expect(await call("hubspot_update_contacts", { id, fields: { name: 7 } })).toMatchObject({ isError: true })
  await expect(client.callTool({ name: "hubspot_wipe_contacts" })).rejects.toThrow(McpError)
  await expect(client.listTools({ cursor: "nowhere" })).rejects.toMatchObject({ code: ErrorCode.InvalidParams })
  await expect(client.listResources()).rejects.toMatchObject({ code: ErrorCode.MethodNotFound })

  await transport.terminateSession()
  await client.close()
  expect(complaints).toEqual([])
})

test("the client is told by the status what is wrong with a key", async () => {
  const { tenant } = await connected()
  await expect(spoken("mk_wrong")).rejects.toMatchObject({ code: 401 })
  const { secret } = (await tenant.post("/api-keys", { name: "Narrow", scopes: ["customers:read"] }).expect(201)).body
  await expect(spoken(secret)).rejects.toThrow(StreamableHTTPError)
})

test("the client goes through the pages of a business with many services, and takes every tool's schemas", async () => {
  const { tenant } = await connected()
  for (const slug of ["xero", "quickbooks", "stripe", "shopify", "woocommerce", "mailchimp", "slack", "halopsa"])
    await tenant.post(`/integrations/${slug}/connect`, { sandbox: true }).expect(201)
  await world.work()
  const { client, complaints } = await spoken(tenant.apiKey)
  const first = await client.listTools()
  expect([first.tools.length, typeof first.nextCursor]).toEqual([100, "string"])
  const { tools, nextCursor } = await client.listTools({ cursor: first.nextCursor })
  expect(nextCursor).toBeUndefined()
  const all = [...first.tools, ...tools]
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  const takes = new AjvJsonSchemaValidator()
  for (const { name, inputSchema, outputSchema } of all) {
    expect(name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/)
    for (const schema of [inputSchema, outputSchema])
      expect(() => takes.getValidator(Object(schema)), name).not.toThrow()
  }
  await client.close()
  expect(complaints).toEqual([])
})
