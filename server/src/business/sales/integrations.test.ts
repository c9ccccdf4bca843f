import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { buyer, cart, product, shop, staffOrder } from "./testing.ts"

const world = await makeWorld({ GROWMARKET_COMMISSION_RATE: "12.5" })
const closed = await makeWorld({ GROWBUILDER_INTEGRATION_ENABLED: "false" })

test("a tenant starts with the deployment's defaults and keeps what it changes", async () => {
  const t = await world.tenant()
  const start = await t.get("/integrations/growbuilder/settings").expect(200)
  expect(start.body).toEqual({
    enabled: true,
    siteId: null,
    autoSyncProducts: true,
    autoCreateInvoices: true,
    syncInventory: true,
    version: 0,
  })
  expect((await t.get("/integrations/growmarket/settings")).body).toMatchObject({
    commissionRate: "12.5",
    sellerId: null,
  })
  const changed = await t
    .put("/integrations/growbuilder/settings", { autoCreateInvoices: false }, { "if-match": '"0"' })
    .expect(200)
  expect(changed.body).toMatchObject({ autoCreateInvoices: false, syncInventory: true, version: 1 })
  await t
    .put("/integrations/growmarket/settings", { commissionRate: "8" }, { "if-match": '"0"' })
    .expect(412, "version.mismatch")
  await t.put("/integrations/growmarket/settings", { commissionRate: "101" }).expect(400, "request.invalid")
  const logs = await t.get("/integrations/growbuilder/sync/logs").expect(200)
  expect(logs.body.data).toMatchObject([
    { action: "settings.changed", isOk: true, detail: { autoCreateInvoices: false } },
  ])
})

test("an order keeps the settings it was placed under, and is invoiced only if they say so", async () => {
  const t = await world.tenant()
  const { slug } = await shop(t)
  const oil = await product(t)
  const buy = async () => {
    const { body } = await cart(t, slug, [{ variantId: oil.variantId, quantity: "1" }])
    const placed = await t.post(`/storefronts/${slug}/carts/${body.id}/checkout`, buyer).expect(201)
    return (await t.get(`/orders/${placed.body.id}`)).body
  }
  const before = await buy()
  await t.put("/integrations/growbuilder/settings", { autoCreateInvoices: false }).expect(200)
  const after = await buy()
  expect([before.isInvoiced, after.isInvoiced]).toEqual([true, false])
  expect((await t.get(`/orders/${before.id}`)).body.settings).toMatchObject({ autoCreateInvoices: true })
  await t.put("/integrations/growbuilder/settings", { autoCreateInvoices: true, enabled: false }).expect(200)
  expect((await buy()).settings).toMatchObject({ autoCreateInvoices: false, syncInventory: false })
  expect(
    (await t.post("/orders", staffOrder([{ variantId: oil.variantId, quantity: "1" }])).expect(201)).body.isInvoiced,
  ).toBe(true)
})

test("a connection test says what is missing, until nothing is", async () => {
  const t = await world.tenant()
  const first = await t.post("/integrations/growbuilder/test").expect(200)
  const failing = (body: { checks: { check: string; isOk: boolean }[] }) =>
    body.checks.filter((c) => !c.isOk).map((c) => c.check)
  expect(first.body.isOk).toBe(false)
  expect(failing(first.body)).toEqual(["site_linked", "site_open", "shipping_methods", "products_listed"])
  const { id } = await shop(t)
  await product(t)
  await t.put("/integrations/growbuilder/settings", { siteId: id }).expect(200)
  expect((await t.post("/integrations/growbuilder/test").expect(200)).body.isOk).toBe(true)
  expect(failing((await t.post("/integrations/growmarket/test").expect(200)).body)).toEqual(["seller_linked"])
  const logs = await t.get("/integrations/growbuilder/sync/logs?action=connection.tested").expect(200)
  expect(logs.body.data.map((l: { isOk: boolean }) => l.isOk)).toEqual([true, false])
})

test("what the deployment does not offer is off and stays off", async () => {
  const t = await closed.tenant()
  expect((await t.get("/integrations/growbuilder/settings")).body.enabled).toBe(false)
  await t.put("/integrations/growbuilder/settings", { enabled: true }).expect(409, "integration.not_offered")
})

test("strangers and callers without the scope are refused; another tenant has settings of its own", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  await one.put("/integrations/growbuilder/settings", { syncInventory: false }).expect(200)
  expect((await two.get("/integrations/growbuilder/settings")).body.syncInventory).toBe(true)
  const reader = await one.as(["integrations:read"])
  await reader.put("/integrations/growbuilder/settings", {}).expect(403, "auth.forbidden")
  await reader.post("/integrations/growbuilder/test").expect(403, "auth.forbidden")
})
