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
  const { tenant, sandbox } = await world.connected("woocommerce")
  await settle()
  // The shop's records of later days are news, those before the connection history.
  world.clock.advanceMs(60_000)
  const table = (name: string) => {
    const found = sandbox.app.tables[name]
    if (found === undefined) throw new Error(`no table ${name}`)
    return found
  }
  const read = async () => {
    await tenant.post("/integrations/woocommerce/sync", {}).expect(202)
    await settle()
  }
  const isWrite = ({ method, path }: { method: string; path: string }) =>
    method !== "GET" && !path.includes("/webhooks")
  const writes = () => sandbox.calls.filter(({ request }) => isWrite(request)).length
  return { tenant, sandbox, table, read, writes }
}

/** A product of ours with so many on stock, listed on the shop. */
async function listed(tenant: TestTenant, { sku = "OIL-500", onHand = "10" } = {}) {
  const draft = { name: "Olive oil", variants: [{ sku, unitPrice: "9.90", pricesIncludeTax: true }] }
  const product = await tenant.post("/products", draft).expect(201)
  const variantId = String(product.body.variants[0].id)
  await tenant.post("/stock/adjustments", { variantId, delta: onHand, reason: "receipt" }).expect(201)
  await tenant.put(`/products/${product.body.id}/channels/woocommerce`, { isListed: true }).expect(200)
  await settle()
  return { id: String(product.body.id), variantId }
}

const sold = (more: Rec = {}): Rec => ({
  status: "processing",
  date_paid_gmt: "2026-03-01T10:00:00",
  billing: { first_name: "Eleni", last_name: "Papadaki", email: "eleni@example.com", country: "GR" },
  line_items: [{ name: "Olive oil", sku: "OIL-500", quantity: 2, total: "15.96" }],
  ...more,
})

test("a product listed here is in the shop once, with its stock; its change reaches it, and the listing says so", async () => {
  const { tenant, table, writes } = await connected()
  const { id } = await listed(tenant)
  expect(table("products").all()).toMatchObject([
    { name: "Olive oil", type: "simple", regular_price: "9.9", sku: "OIL-500", manage_stock: true, stock_quantity: 10 },
  ])
  const channel = await tenant.get(`/products/${id}/channels`).expect(200)
  expect(channel.body.data.find((one: Rec) => one["channel"] === "woocommerce")).toMatchObject({
    isListed: true,
    syncState: "synced",
    lastError: null,
  })
  await tenant.patch(`/products/${id}`, { name: "Olive oil 500 ml" }).expect(200)
  await settle()
  expect(table("products").all()).toMatchObject([{ name: "Olive oil 500 ml", stock_quantity: 10 }])
  const before = writes()
  world.clock.advanceMs(86_400_000)
  await settle()
  expect(writes()).toBe(before)
})

test("a product made in the shop is in the catalogue, with its stock as opening; neither is sent back", async () => {
  const { tenant, table, read, writes } = await connected()
  const before = writes()
  table("products").insert({
    name: "Shirt",
    type: "variable",
    status: "publish",
    attributes: [{ id: 0, name: "Size", variation: true, options: ["M", "L"] }],
    variants: ["M", "L"].map((size) => ({
      ...{ sku: `SHIRT-${size}`, regular_price: "20", manage_stock: true, stock_quantity: 4 },
      attributes: [{ id: 0, name: "Size", option: size }],
    })),
  })
  await read()
  const found = await tenant.get("/products?search=shirt").expect(200)
  expect(found.body.data).toMatchObject([{ name: "Shirt", options: ["Size"], listedOn: ["woocommerce"] }])
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
  expect(table("products").all()).toMatchObject([{ stock_quantity: 8 }])
  const before = writes()
  await read()
  const found = await tenant.get("/orders?channel=woocommerce").expect(200)
  expect(found.body.data).toMatchObject([
    { channel: "woocommerce", totalMinor: "1979", paymentState: "paid", contact: { email: "eleni@example.com" } },
  ])
  expect(found.body.data[0].externalId).toContain(`#${order["id"]}`)
  const levels = await tenant.get(`/stock/levels?variantId=${variantId}`).expect(200)
  expect(levels.body.data).toMatchObject([{ onHand: "10", reserved: "2", available: "8" }])
  expect((await tenant.get("/customers?email=eleni@example.com").expect(200)).body.data).toHaveLength(1)
  await read()
  world.clock.advanceMs(86_400_000)
  await settle()
  expect((await tenant.get("/orders?channel=woocommerce").expect(200)).body.data).toHaveLength(1)
  expect(writes()).toBe(before)
})

test("an order of more than is there is refused with its words and enters when stock comes in", async () => {
  const { tenant, table, read } = await connected()
  const { variantId } = await listed(tenant, { onHand: "1" })
  table("orders").insert(sold())
  await read()
  expect((await tenant.get("/orders?channel=woocommerce").expect(200)).body.data).toEqual([])
  const logs = await tenant.get("/integrations/woocommerce/sync/logs?resource=orders").expect(200)
  const refused = logs.body.data.find((line: Rec) => line["action"] === "refused")
  expect(refused.error).toContain("Not enough in stock")
  await tenant.post("/stock/adjustments", { variantId, delta: "5", reason: "receipt" }).expect(201)
  await settle()
  expect((await tenant.get("/orders?channel=woocommerce").expect(200)).body.data).toMatchObject([
    { totalMinor: "1979" },
  ])
})

test("what is sold here is not for sale there; what is sent here is complete there", async () => {
  const { tenant, table, read } = await connected()
  const { variantId } = await listed(tenant)
  await tenant.post("/stock/adjustments", { variantId, delta: "-3", reason: "write_off" }).expect(201)
  await settle()
  expect(table("products").all()).toMatchObject([{ stock_quantity: 7 }])
  table("orders").insert(sold())
  await read()
  const [order] = (await tenant.get("/orders?channel=woocommerce").expect(200)).body.data
  await tenant.post(`/orders/${order.id}/fulfil`, {}).expect(200)
  await settle()
  expect(table("orders").all()).toMatchObject([{ status: "completed" }])
  expect(table("products").all()).toMatchObject([{ stock_quantity: 5 }])
})

test("a refund there comes back: what was sent is returned and credited, the money refunded, once", async () => {
  const { tenant, table, read } = await connected()
  const { variantId } = await listed(tenant)
  const made = table("orders").insert(sold({ status: "completed" }))
  await read()
  const line = { name: "Olive oil", sku: "OIL-500", quantity: -1, total: "-7.98", total_tax: "-1.92" }
  table("refunds").insert({ order_id: made["id"], amount: "9.90", reason: "Broken", line_items: [line] })
  await read()
  await read()
  const [order] = (await tenant.get("/orders?channel=woocommerce").expect(200)).body.data
  expect(order).toMatchObject({ fulfilmentState: "partially_returned", refundedMinor: "990", creditedMinor: "990" })
  const levels = await tenant.get(`/stock/levels?variantId=${variantId}`).expect(200)
  expect(levels.body.data).toMatchObject([{ onHand: "9", available: "9" }])
})

test("a product is sent again when a person asks, and its history tells; one without a SKU says what it lacks", async () => {
  const { tenant, table } = await connected()
  const { id } = await listed(tenant)
  await tenant.post(`/products/${id}/channels/woocommerce/sync`, {}).expect(200)
  await settle()
  const history = await tenant.get(`/products/${id}/channels/woocommerce/history`).expect(200)
  const actions = history.body.data.map((one: Rec) => one["action"])
  expect(actions.slice(0, 2)).toEqual(["synced", "sync_requested"])
  const nameless = { name: "Soap", variants: [{ unitPrice: "3", pricesIncludeTax: true }] }
  const soap = await tenant.post("/products", nameless).expect(201)
  await tenant.put(`/products/${soap.body.id}/channels/woocommerce`, { isListed: true }).expect(200)
  await settle()
  const channel = await tenant.get(`/products/${soap.body.id}/channels/woocommerce`).expect(200)
  expect(channel.body).toMatchObject({ syncState: "failed", lastError: expect.stringContaining("SKU") })
  expect(table("products").all()).toHaveLength(1)
})

test("orders from before the connection are history, and what was cancelled there is cancelled here and for sale again", async () => {
  const { tenant, table, read } = await connected()
  await listed(tenant)
  table("orders").insert(sold({ date_created_gmt: "2020-01-01T00:00:00" }))
  const order = table("orders").insert(sold({ status: "on-hold", date_paid_gmt: null }))
  await read()
  const open = await tenant.get("/orders?channel=woocommerce").expect(200)
  expect(open.body.data).toMatchObject([{ state: "open", isInvoiced: true, paymentState: "none" }])
  table("orders").change(String(order["id"]), { status: "cancelled" })
  await read()
  expect((await tenant.get("/orders?channel=woocommerce").expect(200)).body.data).toMatchObject([
    { state: "cancelled" },
  ])
  expect(table("products").all()).toMatchObject([{ stock_quantity: 10 }])
})

test("the shop's webhook brings an order at once", async () => {
  const { tenant, sandbox, table } = await connected()
  const { variantId } = await listed(tenant)
  const sent: { body: string; headers: Readonly<Record<string, string>> }[] = []
  sandbox.deliver = (message) => void sent.push(message)
  table("orders").insert(sold())
  const hook = sent.find(({ headers }) => headers["x-wc-webhook-topic"] === "order.created")
  const url = `/api/v1/webhooks/woocommerce/${tenant.id}`
  const answer = await world.app.inject({
    method: "POST",
    url,
    payload: hook?.body ?? "",
    headers: hook?.headers ?? {},
  })
  expect(answer.statusCode).toBe(200)
  await settle()
  expect((await tenant.get("/orders?channel=woocommerce").expect(200)).body.data).toHaveLength(1)
  const levels = await tenant.get(`/stock/levels?variantId=${variantId}`).expect(200)
  expect(levels.body.data).toMatchObject([{ available: "8" }])
})
