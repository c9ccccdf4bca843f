import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"

const world = await makeWorld()

test("a supplier is made once per external id, changed and listed", async () => {
  const t = await world.tenant()
  const made = await t.post("/suppliers", { name: "Exotic Liquids", externalId: "1" }).expect(201)
  await t.post("/suppliers", { name: "Another", externalId: "1" }).expect(409, "supplier.external_id_taken")
  const changed = await t
    .patch(`/suppliers/${made.body.id}`, { phone: "(171) 555-2222" }, { "if-match": '"1"' })
    .expect(200)
  expect(changed.body).toMatchObject({ version: 2, phone: "(171) 555-2222" })
  expect((await t.get("/suppliers").expect(200)).body.data).toHaveLength(1)
})

test("another tenant sees no supplier", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const made = await one.post("/suppliers", { name: "A" }).expect(201)
  await two.get(`/suppliers/${made.body.id}`).expect(404, "supplier.unknown")
})

async function bought(t: TestTenant, more: Record<string, unknown> = {}) {
  const supplierId = (await t.post("/suppliers", { name: "Exotic Liquids" }).expect(201)).body.id
  const { body: product } = await t
    .post("/products", { name: "Oil", variants: [{ sku: "OIL", unitPrice: "9" }] })
    .expect(201)
  const variantId = product.variants[0].id as string
  const lines = [{ variantId, quantity: "10", unitCost: "4.255" }]
  const { body: order } = await t.post("/purchase-orders", { supplierId, lines, ...more }).expect(201)
  return { supplierId, variantId, order, path: `/purchase-orders/${order.id}` }
}
const onHand = async (t: TestTenant, variantId: string) =>
  (await t.get(`/stock/levels?variantId=${variantId}`).expect(200)).body.data[0]?.onHand ?? "0"
const receive = (t: TestTenant, path: string, quantity: string, reference?: string) =>
  t.post(`${path}/receipts`, { lines: [{ lineNo: 1, quantity }], ...(reference === undefined ? {} : { reference }) })

test("6 of 10 come, then 4: they are in stock as receipts that name the order, which is done; a delivery note counts once", async () => {
  const t = await world.tenant()
  const { variantId, order, path, supplierId } = await bought(t)
  expect(order).toMatchObject({ number: 1, state: "draft", currency: "EUR", totalMinor: "4255" })
  expect(order.lines).toMatchObject([{ description: "Oil", sku: "OIL", received: "0" }])
  await receive(t, path, "6").expect(409, "purchase.step_refused")
  await t.post(`${path}/actions`, { action: "order" }).expect(200)
  await t.patch(path, { notes: "X" }).expect(409, "purchase.not_draft")
  for (let times = 0; times < 2; times++)
    expect((await receive(t, path, "6", "LS-7").expect(201)).body).toMatchObject({
      state: "partly_received",
      lines: [{ received: "6" }],
    })
  expect(await onHand(t, variantId)).toBe("6")
  await receive(t, path, "5").expect(409, "purchase.too_much")
  expect((await receive(t, path, "4").expect(201)).body).toMatchObject({ state: "received" })
  expect(await onHand(t, variantId)).toBe("10")
  const { body: moves } = await t.get(`/stock/movements?variantId=${variantId}`).expect(200)
  expect(moves.data).toMatchObject([
    { reason: "receipt", onHandDelta: "4" },
    { reason: "receipt", onHandDelta: "6", note: "PO-1, LS-7" },
  ])
  expect((await t.get(`${path}/receipts`).expect(200)).body.data).toMatchObject([
    { reference: null },
    { reference: "LS-7" },
  ])
  expect(
    (await t.get(`/purchase-orders?state=received&supplierId=${supplierId}&search=PO-1`).expect(200)).body.data,
  ).toHaveLength(1)
})

test("twenty deliveries at once never bring more than may come", async () => {
  const t = await world.tenant()
  const { variantId, path } = await bought(t, { overPercent: 10 })
  await t.post(`${path}/actions`, { action: "order" }).expect(200)
  const replies = await Promise.all(Array.from({ length: 20 }, () => receive(t, path, "1")))
  expect(replies.filter((reply) => reply.status === 201).length).toBe(10)
  expect(
    replies.filter((reply) => reply.status !== 201).every((reply) => reply.body.code === "purchase.step_refused"),
  ).toBe(true)
  expect(await onHand(t, variantId)).toBe("10")
})

test("a draft is changed; an order is cancelled while nothing came, and closed after a part", async () => {
  const t = await world.tenant()
  const { variantId, path, order } = await bought(t)
  const lines = [{ variantId, quantity: "3", unitCost: "1" }]
  const changed = await t.patch(path, { lines, expectedOn: "2026-04-01" }, { "if-match": '"1"' }).expect(200)
  expect(changed.body).toMatchObject({ totalMinor: "300", expectedOn: "2026-04-01", version: 2 })
  await t.patch(path, { lines: [...lines, ...lines] }).expect(422, "purchase.item_twice")
  await t.patch(path, { lines: [{ ...lines[0], quantity: "0" }] }).expect(422, "purchase.quantity_invalid")
  await t.post(`${path}/actions`, { action: "close" }).expect(409, "purchase.step_refused")
  await t.post(`${path}/actions`, { action: "order" }).expect(200)
  await receive(t, path, "1").expect(201)
  await t.post(`${path}/actions`, { action: "cancel" }).expect(409, "purchase.step_refused")
  expect((await t.post(`${path}/actions`, { action: "close" }).expect(200)).body.state).toBe("closed")
  const twin = (await t.post("/purchase-orders", { supplierId: order.supplierId, lines }).expect(201)).body
  expect((await t.post(`/purchase-orders/${twin.id}/actions`, { action: "cancel" }).expect(200)).body.state).toBe(
    "cancelled",
  )
  const stranger = await world.tenant()
  await stranger.get(path).expect(404, "purchase.unknown")
})
