import { expect, test } from "vitest"
import { makeHubWorld, type TestTenant } from "#testing"
import { hubDomains } from "./hub-joined.ts"

const world = await makeHubWorld(undefined, hubDomains)

/** Flows and hub in turns, until both rest. */
async function settle(): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await world.settle()
    await world.work()
  }
}

type Rec = Readonly<Record<string, unknown>>

async function connected() {
  const { tenant, sandbox } = await world.connected("shopify")
  await settle()
  // The shop's records of later days are news, those before the connection history.
  world.clock.advanceMs(60_000)
  const table = (name: string) => {
    const found = sandbox.app.tables[name]
    if (found === undefined) throw new Error(`no table ${name}`)
    return found
  }
  const read = async () => {
    await tenant.post("/integrations/shopify/sync", {}).expect(202)
    await settle()
  }
  const isWrite = (json: unknown) => /^mutation (?!Hook)/.test(String(Reflect.get(Object(json), "query")))
  const writes = () => sandbox.calls.filter(({ request }) => isWrite(request.json)).length
  return { tenant, sandbox, table, read, writes }
}

/** A product of ours with so many on stock, listed on the shop. */
async function listed(tenant: TestTenant, { sku = "OIL-500", onHand = "10", name = "Olive oil" } = {}) {
  const draft = { name, variants: [{ sku, unitPrice: "9.90", pricesIncludeTax: true }] }
  const product = await tenant.post("/products", draft).expect(201)
  const variantId = String(product.body.variants[0].id)
  await tenant.post("/stock/adjustments", { variantId, delta: onHand, reason: "receipt" }).expect(201)
  await tenant.put(`/products/${product.body.id}/channels/shopify`, { isListed: true }).expect(200)
  await settle()
  return { id: String(product.body.id), variantId }
}

const money = (amount: string): Rec => ({ shopMoney: { amount, currencyCode: "EUR" } })
const sold = (more: Rec = {}): Rec => ({
  email: "eleni@example.com",
  billingAddress: { name: "Eleni Papadaki", address1: "Ermou 12", city: "Athens", zip: "105 63", countryCodeV2: "GR" },
  lineItems: [{ title: "Olive oil", sku: "OIL-500", quantity: 2, originalUnitPriceSet: money("9.90") }],
  ...more,
})

/** How many of each SKU the shop offers. */
function offered(rows: readonly Rec[]): Rec {
  const inner = (value: unknown, name: string): unknown => Reflect.get(Object(value), name)
  const pairs = rows.map((row) => [
    row["sku"],
    inner(inner(inner(row["inventoryLevel"], "quantities"), "0"), "quantity"),
  ])
  return Object.fromEntries(pairs)
}

test("a product listed here is in the shop once, with its stock; its change reaches it, and the listing says so", async () => {
  const { tenant, table, writes } = await connected()
  const { id } = await listed(tenant)
  expect(table("products").all()).toMatchObject([
    { title: "Olive oil", status: "ACTIVE", variants: [{ sku: "OIL-500", price: "9.90" }] },
  ])
  expect(offered(table("stock").all())).toEqual({ "OIL-500": 10 })
  const channel = await tenant.get(`/products/${id}/channels`).expect(200)
  expect(channel.body.data.find((one: Rec) => one["channel"] === "shopify")).toMatchObject({
    isListed: true,
    syncState: "synced",
    lastError: null,
  })
  await tenant.patch(`/products/${id}`, { name: "Olive oil 500 ml" }).expect(200)
  await settle()
  expect(table("products").all()).toMatchObject([{ title: "Olive oil 500 ml" }])
  const before = writes()
  world.clock.advanceMs(86_400_000)
  await settle()
  expect(writes()).toBe(before)
})

test("a product made in the shop is in the catalogue, with its stock as opening; neither is sent back", async () => {
  const { tenant, table, read, writes } = await connected()
  const before = writes()
  table("products").insert({
    title: "Shirt",
    variants: ["M", "L"].map((value) => ({
      ...{ sku: `SHIRT-${value}`, price: "20.00", selectedOptions: [{ name: "Size", value }] },
      inventoryItem: { tracked: true, inventoryLevel: { quantities: [{ name: "available", quantity: 4 }] } },
    })),
  })
  await read()
  const found = await tenant.get("/products?search=shirt").expect(200)
  expect(found.body.data).toMatchObject([{ name: "Shirt", options: ["Size"], listedOn: ["shopify"] }])
  const [first, second] = found.body.data[0].variants
  expect([first.sku, second.sku].toSorted()).toEqual(["SHIRT-L", "SHIRT-M"])
  const levels = await tenant.get(`/stock/levels?variantId=${first.id}`).expect(200)
  expect(levels.body.data).toMatchObject([{ onHand: "4" }])
  world.clock.advanceMs(86_400_000)
  await settle()
  expect(writes()).toBe(before)
})

test("a paid order there is an order of that channel here, once, at the prices sold; it takes the shared stock, and is paid", async () => {
  const { tenant, table, read, writes } = await connected()
  const { variantId } = await listed(tenant)
  await read()
  const order = table("orders").insert(sold())
  expect(offered(table("stock").all())).toEqual({ "OIL-500": 8 })
  const before = writes()
  await read()
  const found = await tenant.get("/orders?channel=shopify").expect(200)
  expect(found.body.data).toMatchObject([
    { channel: "shopify", totalMinor: "1980", paymentState: "paid", contact: { email: "eleni@example.com" } },
  ])
  expect(found.body.data[0].externalId).toContain(`#${order["id"]}`)
  const levels = await tenant.get(`/stock/levels?variantId=${variantId}`).expect(200)
  expect(levels.body.data).toMatchObject([{ onHand: "10", reserved: "2", available: "8" }])
  expect((await tenant.get("/customers?email=eleni@example.com").expect(200)).body.data).toHaveLength(1)
  await read()
  world.clock.advanceMs(86_400_000)
  await settle()
  expect((await tenant.get("/orders?channel=shopify").expect(200)).body.data).toHaveLength(1)
  expect(writes()).toBe(before)
})

test("an order of more than is there is refused with its words and enters when stock comes in", async () => {
  const { tenant, table, read } = await connected()
  const { variantId } = await listed(tenant, { onHand: "1" })
  table("orders").insert(sold())
  await read()
  expect((await tenant.get("/orders?channel=shopify").expect(200)).body.data).toEqual([])
  const logs = await tenant.get("/integrations/shopify/sync/logs?resource=orders").expect(200)
  const refused = logs.body.data.find((line: Rec) => line["action"] === "refused")
  expect(refused.error).toContain("Not enough in stock")
  await tenant.post("/stock/adjustments", { variantId, delta: "5", reason: "receipt" }).expect(201)
  await settle()
  expect((await tenant.get("/orders?channel=shopify").expect(200)).body.data).toMatchObject([{ totalMinor: "1980" }])
})

test("what is sold here is not for sale there; what is sent here is complete there", async () => {
  const { tenant, table, read } = await connected()
  const { variantId } = await listed(tenant)
  await tenant.post("/stock/adjustments", { variantId, delta: "-3", reason: "write_off" }).expect(201)
  await settle()
  expect(offered(table("stock").all())).toEqual({ "OIL-500": 7 })
  table("orders").insert(sold())
  await read()
  const [order] = (await tenant.get("/orders?channel=shopify").expect(200)).body.data
  await tenant.post(`/orders/${order.id}/fulfil`, {}).expect(200)
  await settle()
  expect(table("orders").all()).toMatchObject([{ displayFulfillmentStatus: "FULFILLED" }])
  expect(offered(table("stock").all())).toEqual({ "OIL-500": 5 })
})

test("a refund there comes back: what was sent is returned and credited, the money refunded, once", async () => {
  const { tenant, table, read } = await connected()
  const { variantId } = await listed(tenant)
  const made = table("orders").insert(sold({ displayFulfillmentStatus: "FULFILLED" }))
  await read()
  const [line] = Array.isArray(made["lineItems"]) ? made["lineItems"] : []
  const refundLineItems = [{ quantity: 1, restockType: "RETURN", lineItem: line }]
  table("refunds").insert({
    order: { id: made["id"] },
    totalRefundedSet: money("9.90"),
    note: "Broken",
    refundLineItems,
  })
  await read()
  await read()
  const [order] = (await tenant.get("/orders?channel=shopify").expect(200)).body.data
  expect(order).toMatchObject({ fulfilmentState: "partially_returned", refundedMinor: "990", creditedMinor: "990" })
  const levels = await tenant.get(`/stock/levels?variantId=${variantId}`).expect(200)
  expect(levels.body.data).toMatchObject([{ onHand: "9", available: "9" }])
})

test("a product is sent again when a person asks, and its history tells; one without a SKU says what it lacks", async () => {
  const { tenant, table } = await connected()
  const { id } = await listed(tenant)
  await tenant.post(`/products/${id}/channels/shopify/sync`, {}).expect(200)
  await settle()
  const history = await tenant.get(`/products/${id}/channels/shopify/history`).expect(200)
  const actions = history.body.data.map((one: Rec) => one["action"])
  expect(actions.slice(0, 2)).toEqual(["synced", "sync_requested"])
  const nameless = { name: "Soap", variants: [{ unitPrice: "3", pricesIncludeTax: true }] }
  const soap = await tenant.post("/products", nameless).expect(201)
  await tenant.put(`/products/${soap.body.id}/channels/shopify`, { isListed: true }).expect(200)
  await settle()
  const channel = await tenant.get(`/products/${soap.body.id}/channels/shopify`).expect(200)
  expect(channel.body).toMatchObject({ syncState: "failed", lastError: expect.stringContaining("SKU") })
  expect(table("products").all()).toHaveLength(1)
})

test("orders from before the connection are history, and what was cancelled there is cancelled here and for sale again", async () => {
  const { tenant, table, read } = await connected()
  await listed(tenant)
  table("orders").insert(sold({ createdAt: "2020-01-01T00:00:00Z" }))
  const order = table("orders").insert(sold({ displayFinancialStatus: "PENDING" }))
  await read()
  const open = await tenant.get("/orders?channel=shopify").expect(200)
  expect(open.body.data).toMatchObject([{ state: "open", isInvoiced: true, paymentState: "none" }])
  table("orders").change(String(order["id"]), { cancelledAt: "2026-03-01T10:00:00Z", cancelReason: "CUSTOMER" })
  await read()
  expect((await tenant.get("/orders?channel=shopify").expect(200)).body.data).toMatchObject([{ state: "cancelled" }])
  expect(offered(table("stock").all())).toEqual({ "OIL-500": 10 })
})

test("the shop's webhook brings an order at once", async () => {
  const { tenant, sandbox, table } = await connected()
  const { variantId } = await listed(tenant)
  const sent: { body: string; headers: Readonly<Record<string, string>> }[] = []
  sandbox.deliver = (message) => void sent.push(message)
  table("orders").insert(sold())
  const hook = sent.find(({ headers }) => headers["x-shopify-topic"] === "orders/create")
  const url = `/api/v1/webhooks/shopify/${tenant.id}`
  const answer = await world.app.inject({
    method: "POST",
    url,
    payload: hook?.body ?? "",
    headers: hook?.headers ?? {},
  })
  expect(answer.statusCode).toBe(200)
  await settle()
  expect((await tenant.get("/orders?channel=shopify").expect(200)).body.data).toHaveLength(1)
  const levels = await tenant.get(`/stock/levels?variantId=${variantId}`).expect(200)
  expect(levels.body.data).toMatchObject([{ available: "8" }])
})

test("levels of many items go in one call; one that the shop refuses keeps none of the others", async () => {
  const { tenant, table, writes } = await connected()
  const made = await Promise.all(["A", "B", "C"].map((sku) => listed(tenant, { sku, name: `Oil ${sku}` })))
  expect(offered(table("stock").all())).toEqual({ A: 10, B: 10, C: 10 })
  const before = writes()
  const change = (i: number, delta: string) =>
    tenant.post("/stock/adjustments", { variantId: made[i]?.variantId, delta, reason: "receipt" }).expect(201)
  for (const i of [0, 1, 2]) await change(i, "5")
  await settle()
  expect(offered(table("stock").all())).toEqual({ A: 15, B: 15, C: 15 })
  expect(writes()).toBe(before + 1)
  await change(0, "1")
  for (const _twice of [1, 2]) await change(1, "999999999")
  await change(2, "1")
  await settle()
  expect(offered(table("stock").all())).toEqual({ A: 16, B: 15, C: 16 })
})
