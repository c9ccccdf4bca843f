import { createHmac } from "node:crypto"
import { createAdminApiClient } from "@shopify/admin-api-client"
import { expect, test } from "vitest"
import { apiOf, livingConnections, rowAt, rowsAt, serveSandbox } from "#hub"
import { makeHubWorld } from "#testing"
import { ask } from "./calls.ts"
import { shopify } from "./index.ts"
import { left, waitMs } from "./points.ts"
import { resources } from "./resources.ts"
import { shopifySandbox } from "./sandbox.ts"
import { bag } from "./sandbox-shop.ts"

const world = await makeHubWorld([shopify])
const env = { currency: "EUR", country: null, timeZone: "UTC", settings: {}, meta: {} }
const { auth } = shopify

test("the callback's signature is checked as in Shopify's own example; one letter changed is refused", () => {
  const query = {
    code: "0907a61c0c8d55e99db179b68161bc00",
    shop: "some-shop.myshopify.com",
    state: "0.6784241404160823",
    timestamp: "1337178173",
    hmac: "700e2dadb827fcc8609e9d5ce208b2e9cdaab9df07390d2cbca10d7c328fc4bf",
  }
  if (auth.kind !== "oauth2" || auth.verifyCallback === undefined) throw new Error("no consent page")
  expect(auth.verifyCallback(query, "hush")).toBe(true)
  expect(auth.verifyCallback({ ...query, shop: "other-shop.myshopify.com" }, "hush")).toBe(false)
  expect(auth.verifyCallback({ ...query, hmac: "" }, "hush")).toBe(false)
})

test("a throttled query waits as long as the bucket needs, and every answer says what is left", () => {
  const throttleStatus = { maximumAvailable: 2000, currentlyAvailable: 300, restoreRate: 100 }
  const body = {
    errors: [{ message: "Throttled", extensions: { code: "THROTTLED" } }],
    extensions: { cost: { requestedQueryCost: 800, actualQueryCost: null, throttleStatus } },
  }
  expect(waitMs(body)).toBe(5_000)
  expect(left({}, body)).toEqual({ "10s": -700 })
  expect(left({}, { data: {} })).toEqual({})
})

test.each([
  [200, { errors: [{ message: "No", extensions: { code: "ACCESS_DENIED" } }] }, "scope", "No"],
  [200, { errors: [{ message: "Too dear", extensions: { code: "MAX_COST_EXCEEDED" } }] }, "permanent", "Too dear"],
  [402, { errors: "Unavailable Shop" }, "permanent", "The shop is frozen: its bill is not paid"],
  [404, { errors: "Not Found" }, "missing", "Not Found"],
])("an answer of %i with %j is a failure of the class %s", async (status, json, errorClass, message) => {
  const { tenant, sandbox } = await world.connected("shopify")
  const [connection] = await tenant.run((ctx) => livingConnections(ctx, "shopify"))
  if (connection === undefined) throw new Error("not connected")
  sandbox.faults.push({ what: { kind: "reply", reply: { status, json } } })
  await expect(ask(apiOf(world.hub.deps, connection), "{ shop { name } }", {})).rejects.toMatchObject({
    errorClass,
    message,
  })
})

test("the sandbox charges queries, refuses the dearest, and throttles whoever takes too much", async () => {
  let nowMs = Date.parse("2026-03-01T10:00:00Z")
  const sandbox = await serveSandbox(shopifySandbox, { now: () => new Date(nowMs), seed: "budget" })
  try {
    const base = `${sandbox.url}/mortise-sandbox.myshopify.com/admin`
    const redirect_uri = "http://localhost/"
    const asked = new URLSearchParams({ client_id: shopifySandbox.app.clientId, scope: "write_products", redirect_uri })
    const back = await fetch(`${base}/oauth/authorize?${asked}`, { redirect: "manual" })
    const code = new URL(back.headers.get("location") ?? "").searchParams.get("code") ?? ""
    const app = { client_id: shopifySandbox.app.clientId, client_secret: shopifySandbox.app.clientSecret }
    const grant = new URLSearchParams({ ...app, code, redirect_uri, grant_type: "authorization_code", expiring: "1" })
    const answered = async (path: string, init: RequestInit) =>
      rowAt(await (await fetch(base + path, { method: "POST", ...init })).json())
    const token = await answered("/oauth/access_token", { body: grant })
    const headers = { "content-type": "application/json", "x-shopify-access-token": String(token["access_token"]) }
    const run = (query: string) => answered("/api/2026-07/graphql.json", { headers, body: JSON.stringify({ query }) })
    expect(token).toMatchObject({ expires_in: 3600, refresh_token_expires_in: 7_776_000 })
    const dear = await run("{ products(first: 100) { nodes { variants(first: 100) { nodes { id } } } } }")
    expect(dear).toMatchObject({ errors: [{ extensions: { code: "MAX_COST_EXCEEDED" } }] })
    const wrong = await run("{ products(first: 1) { nodes { nonsense } } }")
    expect(wrong).toMatchObject({ errors: [{ message: expect.stringContaining("nonsense") }] })
    const { customers } = sandbox.app.tables
    for (let n = 1; n <= 200; n++) customers?.insert(customers.sample(n))
    let answer = await run("{ customers(first: 250) { nodes { id } } }")
    expect(rowAt(answer["extensions"])["cost"]).toMatchObject({
      requestedQueryCost: 250,
      throttleStatus: { maximumAvailable: 2000 },
    })
    for (let i = 0; i < 20 && answer["errors"] === undefined; i++)
      answer = await run("{ customers(first: 250) { nodes { id } } }")
    expect(answer).toMatchObject({ errors: [{ extensions: { code: "THROTTLED" } }] })
    nowMs += 5_000
    expect((await run("{ customers(first: 250) { nodes { id } } }"))["errors"]).toBeUndefined()
  } finally {
    await sandbox.close()
  }
})

test("a variant without a SKU is known by its id, and gets that as its SKU", () => {
  const id = "gid://shopify/ProductVariant/7"
  const raw = {
    id: "gid://shopify/Product/6",
    title: "Cup",
    status: "ACTIVE",
    variants: [{ id, sku: null, price: "3.00" }],
  }
  const read = resources.products.map.get(raw, env)
  expect(read["variants"]).toMatchObject([{ key: "shopify-7", sku: null, unitPrice: "3", options: null }])
  const [row] = Array.isArray(read["variants"]) ? read["variants"] : []
  const patch = resources.products.map.patch(raw, read, { ...read, variants: [{ ...row, sku: "shopify-7" }] }, env)
  expect(patch).toEqual({ variants: [{ id, sku: "shopify-7", price: "3.00" }] })
})

test("lines are taken tax included, with their discounts, wherever the shop keeps its tax", () => {
  const line = (amount: string, tax: string) => ({
    ...{ title: "Third", quantity: 3, originalUnitPriceSet: bag("10.00") },
    discountAllocations: [{ allocatedAmountSet: bag(amount) }],
    taxLines: [{ ratePercentage: 24, priceSet: bag(tax) }],
  })
  const read = (taxesIncluded: boolean, one: object) =>
    rowsAt(resources.orders.map.get({ id: "1", currencyCode: "EUR", taxesIncluded, lineItems: [one] }, env)["lines"])
  expect(read(true, line("3.00", "5.23"))).toMatchObject([{ unitPrice: "10", discountMinor: "300", taxMinor: "523" }])
  expect(read(false, line("3.00", "6.48"))).toMatchObject([
    { unitPrice: "12.4", discountMinor: "372", taxMinor: "648" },
  ])
})

test("a message is signed over its bytes with the app's client secret, and names its shop in a header", () => {
  const body = '{"id":1,"admin_graphql_api_id":"gid://shopify/Order/1"}'
  const made = createHmac("sha256", shopifySandbox.app.clientSecret).update(body).digest("base64")
  const app = shopifySandbox.make({
    now: () => new Date(0),
    uuid: () => "u",
    serial: () => 1,
    urlOf: (h) => h,
    deliver: () => undefined,
  })
  expect(app.sign?.(body)).toEqual({ "x-shopify-hmac-sha256": made })
  const headers = { "x-shopify-topic": "orders/updated", "x-shopify-shop-domain": "one.myshopify.com" }
  const touches = (account: string, payload: unknown) => shopify.webhooks?.touches(payload, account, headers)
  expect(shopify.webhooks?.accounts({}, headers)).toEqual(["one.myshopify.com"])
  expect(touches("one.myshopify.com", JSON.parse(body))).toEqual([{ resource: "orders", id: "gid://shopify/Order/1" }])
  expect(touches("one.myshopify.com", { id: 5 })).toEqual([{ resource: "orders", id: "gid://shopify/Order/5" }])
  expect(touches("two.myshopify.com", JSON.parse(body))).toEqual([])
})

test("Shopify's own client works against the sandbox: a query with variables, a write, and what is refused", async () => {
  const { sandbox } = await world.connected("shopify", {}, async ({ sandbox: { app } }) => {
    const { customers } = app.tables
    customers?.insert(customers.sample(1))
  })
  const headers = sandbox.calls.map(({ request }) => request.headers["x-shopify-access-token"])
  const client = createAdminApiClient({
    storeDomain: "mortise-sandbox.myshopify.com",
    apiVersion: "2026-07",
    accessToken: headers.findLast((token) => token !== undefined) ?? "",
    // The client calls shops by https alone: its requests are taken to the simulator.
    customFetchApi: (url, init) => fetch(String(url).replace("https://", `${sandbox.url}/`), init),
    logger: () => undefined,
  })
  const query = "query ($first: Int!) { customers(first: $first) { nodes { id } pageInfo { hasNextPage } } }"
  const read = await client.request(query, { variables: { first: 1 } })
  expect(read.errors).toBeUndefined()
  expect(read.data).toMatchObject({
    customers: { nodes: [{ id: expect.stringContaining("gid://shopify/Customer/") }] },
  })
  expect(read.extensions).toMatchObject({ cost: { throttleStatus: { maximumAvailable: 2000 } } })
  const [known] = sandbox.app.tables["customers"]?.all() ?? []
  const change =
    "mutation ($input: CustomerInput!) { customerUpdate(input: $input) { customer { id } userErrors { message } } }"
  const changed = await client.request(change, { variables: { input: { id: known?.["id"], firstName: "Mary" } } })
  expect(changed.data).toMatchObject({ customerUpdate: { customer: { id: known?.["id"] }, userErrors: [] } })
  expect(sandbox.app.tables["customers"]?.all()).toMatchObject([{ firstName: "Mary" }])
  const wrong = await client.request("{ customers(first: 1) { nodes { nonsense } } }")
  expect(wrong.errors?.graphQLErrors?.[0]?.message).toContain("nonsense")
})
