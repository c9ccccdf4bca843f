import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { expect, test } from "vitest"
import { domainChanged } from "#hub"
import { makeHubWorld } from "#testing"
import { quickbooks } from "./index.ts"
import { quickbooksSandbox } from "./sandbox.ts"

const world = await makeHubWorld()
const schema = join(
  process.env["SHARED_DIR"] ?? join(import.meta.dirname, "../../../../../shared"),
  "contracts/quickbooks/Finance.xsd",
)

/** How the JSON names what the schema has as the text of an element. */
const inJsonOnly = ["value", "sparse"]

const cloudEvents = [
  { type: "qbo.customer.merged.v1", intuitentityid: "1", intuitaccountid: "9", data: { deletedid: "2" } },
  { type: "qbo.creditmemo.created.v1", intuitentityid: "3", intuitaccountid: "9" },
  { type: "qbo.invoice.updated.v1", intuitentityid: "4", intuitaccountid: "8" },
  { type: "qbo.estimate.created.v1", intuitentityid: "5", intuitaccountid: "9" },
]
const legacy = {
  eventNotifications: [
    {
      realmId: "1185883450",
      dataChangeEvent: {
        entities: [{ name: "Customer", id: "1", operation: "Create", lastUpdated: "2015-10-05T14:42:19-0700" }],
      },
    },
  ],
}

test("both forms of webhooks are understood, each company gets its part, and a merge touches both customers", () => {
  const { accounts, partOf, touches } = quickbooks.webhooks ?? {}
  expect(accounts?.(cloudEvents)).toEqual(["9", "8"])
  expect(touches?.(partOf?.(cloudEvents, "9"), "9", {})).toEqual([
    { resource: "customers", id: "1" },
    { resource: "customers", id: "2" },
    { resource: "creditMemos", id: "3" },
  ])
  expect(accounts?.(legacy)).toEqual(["1185883450"])
  expect(touches?.(partOf?.(legacy, "1185883450"), "1185883450", {})).toEqual([{ resource: "customers", id: "1" }])
  expect(touches?.(partOf?.(legacy, "9"), "9", {})).toEqual([])
})

test("a login that nobody uses for 100 days asks for a new consent", async () => {
  const { tenant } = await world.connected("quickbooks")
  await tenant.post("/integrations/quickbooks/pause").expect(202)
  world.clock.advanceMs(101 * 86_400_000)
  await tenant.post("/integrations/quickbooks/resume").expect(202)
  await tenant.post("/integrations/quickbooks/sync", {}).expect(202)
  await world.work()
  const { body } = await tenant.get("/integrations/quickbooks/status").expect(200)
  expect(body).toMatchObject({ state: "expired" })
})

test("a number of more than 21 characters is refused in words rather than cut", async () => {
  const { tenant, sandbox } = await world.connected("quickbooks")
  const customer = await tenant.run((ctx) =>
    domainChanged(ctx, world.hub.deps.connectors, { kind: "party", id: "cus_1", row: { name: "Nikos" } }),
  )
  const row = { number: "INVOICE-2026-0000000001", customer, status: "issued", lines: [] }
  await tenant.run((ctx) => domainChanged(ctx, world.hub.deps.connectors, { kind: "invoice", id: "inv_1", row }))
  await world.work()
  expect(sandbox.app.tables["invoices"]?.all()).toEqual([])
})

test.skipIf(!existsSync(schema))(
  "every field that is sent, and every one that the sandbox answers, is in the vendor's schema, at minor version 75",
  async () => {
    const files = ["Finance", "IntuitBaseTypes", "IntuitNamesTypes", "IntuitRestServiceDef", "SalesTax"]
    const texts = files.map((name) => readFileSync(join(schema, `../${name}.xsd`), "utf8"))
    const names = new Set(texts.join("").match(/(?<=name=")\w+(?=")/g))
    const isUnknown = (key: string): boolean => !names.has(key) && !inJsonOnly.includes(key)
    const { tenant, sandbox } = await world.connected("quickbooks")
    const tell = (kind: string, id: string, row: Record<string, unknown>) =>
      tenant.run((ctx) => domainChanged(ctx, world.hub.deps.connectors, { kind, id, row }))
    const address = { line1: "Ermou 1", line2: null, city: "Athens", region: null, postalCode: "10563", country: "GR" }
    const party = { name: "Eleni", phones: [{ kind: "mobile", number: "+30 69" }], taxNumber: "EL123" }
    const customer = await tell("party", "cus_1", { ...party, addresses: [{ kind: "billing", ...address }] })
    await tell("item", "var_1", { sku: "OIL-1", name: "Oil", unitPrice: "5" })
    const line = { description: "Oil", quantity: "2", unitPrice: "6.2", taxRate: "24", item: null, sku: null }
    const document = { customer, currency: "EUR", pricesIncludeTax: true, lines: [line], issueDate: "2026-03-02" }
    const invoice = await tell("invoice", "inv_1", { ...document, number: "1", status: "issued" })
    await tell("payment", "pay_1", {
      invoice,
      amountMinor: "100",
      date: "2026-03-02",
      currency: "EUR",
      status: "received",
    })
    await world.work()
    const sent = sandbox.calls.map(({ request }) => request).filter(({ path }) => path.startsWith("/v3"))
    expect(sent.every(({ query }) => query.get("minorversion") === "75")).toBe(true)
    const written = sent.filter(({ method }) => method === "POST")
    expect(written.map(({ path }) => path.split("/").at(-1)).toSorted()).toEqual([
      "customer",
      "invoice",
      "item",
      "payment",
    ])
    expect(written.flatMap(({ json }) => keysOf(json)).filter(isUnknown)).toEqual([])
    const answers = sandbox.calls.flatMap(({ request: { path }, reply }) =>
      path.startsWith("/v3") && reply.status < 300 ? [reply.json] : [],
    )
    expect(answers.length).toBeGreaterThan(10)
    expect([...new Set(answers.flatMap(keysOf).filter(isUnknown))]).toEqual([])
  },
)

function keysOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return []
  if (Array.isArray(value)) return value.flatMap(keysOf)
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
}

/** Intuit's package brings no types. */
interface IntuitClient {
  setAuthorizeURLs(urls: Readonly<Record<string, string>>): void
  authorizeUri(ask: { scope: readonly string[]; state: string }): string
  createToken(address: string): Promise<{ getJson(): Record<string, unknown> }>
  refresh(): Promise<{ getJson(): Record<string, unknown> }>
  makeApiCall(call: { url: string; method?: string; body?: unknown }): Promise<{ json: unknown }>
  revoke(): Promise<unknown>
  getToken(): { readonly realmId: string }
}
const require = createRequire(import.meta.url)
const OAuthClient: new (config: Readonly<Record<string, unknown>>) => IntuitClient = require("intuit-oauth")

/** Signed in at this sandbox; answers the client and the address of its company. */
async function intuitAt(sandbox: { readonly url: string }) {
  const client = new OAuthClient({ ...quickbooksSandbox.app, environment: "sandbox", redirectUri: "http://localhost/" })
  client.setAuthorizeURLs({
    authorizeEndpoint: `${sandbox.url}/appcenter.intuit.com/connect/oauth2`,
    tokenEndpoint: `${sandbox.url}/oauth.platform.intuit.com/oauth2/v1/tokens/bearer`,
    revokeEndpoint: `${sandbox.url}/developer.api.intuit.com/v2/oauth2/tokens/revoke`,
    userInfoEndpoint: `${sandbox.url}/sandbox-accounts.platform.intuit.com/v1/openid_connect/userinfo`,
  })
  const page = client.authorizeUri({ scope: ["com.intuit.quickbooks.accounting"], state: "s" })
  const back = (await fetch(page, { redirect: "manual" })).headers.get("location") ?? ""
  const first = (await client.createToken(back)).getJson()
  const { realmId } = client.getToken()
  return { client, first, realmId, company: `${sandbox.url}/quickbooks.api.intuit.com/v3/company/${realmId}` }
}

test("Intuit's own client signs in at the sandbox, reads with its token, renews it and gives it back", async () => {
  const { sandbox } = await world.connected("quickbooks")
  const { client, first, realmId, company: base } = await intuitAt(sandbox)
  expect(first).toMatchObject({ token_type: expect.stringMatching(/bearer/i), expires_in: 3600 })
  const company = `${base}/companyinfo/${realmId}?minorversion=75`
  expect((await client.makeApiCall({ url: company })).json).toMatchObject({
    CompanyInfo: { CompanyName: "Sandbox Company_EU_1" },
  })
  const second = (await client.refresh()).getJson()
  expect(second["access_token"]).not.toBe(first["access_token"])
  await client.revoke()
  await expect(client.makeApiCall({ url: company })).rejects.toBeDefined()
})

test("Intuit's own client makes, changes, finds and follows records in the sandbox, and is told in its words what is refused", async () => {
  const { sandbox } = await world.connected("quickbooks")
  const { client, company } = await intuitAt(sandbox)
  // Ten calls a second are allowed: this one has made its share.
  world.clock.advanceMs(1_000)
  const post = async (entity: string, body: unknown): Promise<Record<string, Record<string, unknown>>> =>
    Object((await client.makeApiCall({ url: `${company}/${entity}?minorversion=75`, method: "POST", body })).json)
  const { Customer: customer = {} } = await post("customer", {
    DisplayName: "Delos",
    PrimaryEmailAddr: { Address: "d@example.com" },
  })
  expect(customer).toMatchObject({ DisplayName: "Delos", SyncToken: "0", Active: true })
  const named = { Id: customer["Id"], SyncToken: "0", sparse: true, DisplayName: "Delos Ltd" }
  expect(await post("customer", named)).toMatchObject({ Customer: { DisplayName: "Delos Ltd", SyncToken: "1" } })
  // A version that was changed meanwhile, a name that is taken: the client throws with Intuit's code.
  await expect(post("customer", named)).rejects.toMatchObject({ code: "5010" })
  await expect(post("customer", { DisplayName: "Delos Ltd" })).rejects.toMatchObject({ code: "6240" })
  const found = async (query: string) =>
    Object(
      (await client.makeApiCall({ url: `${company}/query?query=${encodeURIComponent(query)}&minorversion=75` })).json,
    )
  const [item] = (await found("select * from Item maxresults 1"))["QueryResponse"]["Item"] ?? []
  const ItemRef = item === undefined ? {} : { ItemRef: { value: item["Id"] } }
  const line = {
    DetailType: "SalesItemLineDetail",
    Amount: 50,
    SalesItemLineDetail: { ...ItemRef, Qty: 1, UnitPrice: 50 },
  }
  const draft = { CustomerRef: { value: customer["Id"] }, DocNumber: "77", Line: [line] }
  const { Invoice: invoice = {} } = await post("invoice", draft)
  expect(invoice).toMatchObject({ DocNumber: "77", Balance: invoice["TotalAmt"] })
  world.clock.advanceMs(1_000)
  const linked = { Amount: 20, LinkedTxn: [{ TxnId: invoice["Id"], TxnType: "Invoice" }] }
  await post("payment", { CustomerRef: { value: customer["Id"] }, TotalAmt: 20, Line: [linked] })
  const read = (await client.makeApiCall({ url: `${company}/invoice/${invoice["Id"]}?minorversion=75` })).json
  expect(read).toMatchObject({ Invoice: { Balance: Number(invoice["TotalAmt"]) - 20 } })
  expect(await found("select * from Invoice where DocNumber = '77'")).toMatchObject({
    QueryResponse: { Invoice: [{ Id: invoice["Id"] }] },
  })
  const since = encodeURIComponent(new Date(world.clock.now().getTime() - 3_600_000).toISOString())
  const changes = await client.makeApiCall({ url: `${company}/cdc?entities=Customer,Invoice&changedSince=${since}` })
  expect(JSON.stringify(changes.json)).toContain("Delos Ltd")
})
