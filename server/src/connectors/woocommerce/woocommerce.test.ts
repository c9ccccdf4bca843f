import * as vendor from "@woocommerce/woocommerce-rest-api"
import { expect, test } from "vitest"
import { rowAt, serveSandbox } from "#hub"
import { makeHubWorld } from "#testing"
import { resources } from "./resources.ts"
import { wooSandbox } from "./sandbox.ts"
import { contractProblems, hasContract } from "./testing.ts"

/** The package is CommonJS: its class is the default of the default, or already taken out. */
const WooCommerceRestApi: typeof vendor.default.default = Reflect.get(vendor.default, "default") ?? vendor.default

const world = await makeHubWorld()
const env = { currency: "EUR", country: null, timeZone: "UTC", settings: {}, meta: {} }

test("WooCommerce's own client, over HTTP with OAuth 1.0a, finds in the sandbox what it expects", async () => {
  const sandbox = await serveSandbox(wooSandbox, { now: () => new Date(), seed: "client" })
  try {
    const keys = { consumerKey: "ck_sandbox", consumerSecret: "cs_sandbox", version: "wc/v3" } as const
    const client = new WooCommerceRestApi({ url: `${sandbox.url}/shop.example.com`, ...keys })
    const made = await client.post("products", { name: "Shirt (large)", regular_price: "20.00", sku: "SHIRT" })
    expect([made.status, made.data.name]).toEqual([201, "Shirt (large)"])
    await client.put(`products/${made.data.id}`, { stock_quantity: 3, manage_stock: true })
    const list = await client.get("products", { per_page: 10, search: "Shirt (l" })
    expect(list.data).toMatchObject([{ sku: "SHIRT", stock_quantity: 3 }])
    expect(list.headers["x-wp-total"]).toBe("1")
    await expect(client.post("products", { name: "Twice", sku: "SHIRT" })).rejects.toMatchObject({
      response: { status: 400, data: { code: "product_invalid_sku" } },
    })
    const stranger = new WooCommerceRestApi({
      url: `${sandbox.url}/shop.example.com`,
      ...keys,
      consumerSecret: "cs_other",
    })
    await expect(stranger.get("products")).rejects.toMatchObject({ response: { status: 401 } })
    const replayed = sandbox.calls.find(({ request }) => request.method === "GET")?.request
    const again = await fetch(`${sandbox.url}/shop.example.com${replayed?.path}?${replayed?.query}`)
    expect(again.status).toBe(401)
  } finally {
    await sandbox.close()
  }
})

test("a variant without a SKU is known by its id, and gets that as its SKU", () => {
  const raw = {
    id: 7,
    name: "Cup",
    type: "simple",
    status: "publish",
    variants: [{ id: 7, sku: "", regular_price: "3" }],
  }
  const read = resources.products.map.get(raw, env)
  expect(read["variants"]).toMatchObject([{ key: "woo-7", sku: null, unitPrice: "3" }])
  const [row] = Array.isArray(read["variants"]) ? read["variants"] : []
  const patch = resources.products.map.patch(raw, read, { ...read, variants: [{ ...row, sku: "woo-7" }] }, env)
  expect(patch).toEqual({ variants: [{ id: 7, sku: "woo-7", regular_price: "3" }] })
})

test("lines keep what was paid to the cent: discounts, fees and thirds", () => {
  const line = { name: "Third", quantity: 3, subtotal: "8.07", subtotal_tax: "1.93", total: "7.26", total_tax: "1.74" }
  const order = {
    id: 1,
    currency: "EUR",
    line_items: [line],
    fee_lines: [{ name: "Gift", total: "-1.00", total_tax: "0" }],
  }
  const read = resources.orders.map.get(order, env)
  expect(read["lines"]).toMatchObject([{ quantity: "3", unitPrice: "3.333333", discountMinor: "100" }])
  expect(read["discountMinor"]).toBe("100")
})

test.skipIf(!hasContract)("every request and every answer of the sandbox is as the documentation has it", async () => {
  const { tenant, sandbox } = await world.connected("woocommerce")
  sandbox.app.tables["customers"]?.insert(sandbox.app.tables["customers"].sample(1))
  sandbox.app.tables["products"]?.insert(sandbox.app.tables["products"].sample(1))
  sandbox.app.tables["products"]?.insert({
    ...{ name: "Shirt", type: "variable", attributes: [{ name: "Size", variation: true, options: ["M"] }] },
    variants: [{ sku: "SHIRT-M", regular_price: "20", attributes: [{ name: "Size", option: "M" }] }],
  })
  sandbox.app.tables["refunds"]?.insert(sandbox.app.tables["refunds"].sample(1))
  await tenant.post("/integrations/woocommerce/sync", {}).expect(202)
  await world.work()
  const judged = sandbox.calls.filter(({ reply }) => rowAt(reply.json)["code"] === undefined)
  expect(judged.length).toBeGreaterThan(15)
  expect(sandbox.calls.flatMap((call) => contractProblems(call))).toEqual([])
})
