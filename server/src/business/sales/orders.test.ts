import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { product, staffOrder } from "./testing.ts"

const world = await makeWorld()

const inTables = (t: TestTenant) =>
  t.run(async (ctx) => {
    const { rows } = await ctx.tx.session.query(
      `select (select count(*) from orders)::int as orders, (select count(*) from order_lines)::int as lines,
         (select count(*) from events where type like 'sales.order.%')::int as events`,
      [],
    )
    return rows[0]
  })

test("an order has the catalogue's price and its tax per line", async () => {
  const t = await world.tenant()
  const oil = await product(t, { unitPrice: "10", taxCode: "reduced" })
  const soap = await product(t, { name: "Soap", unitPrice: "5" })
  const { body } = await t
    .post(
      "/orders",
      staffOrder([
        { variantId: oil.variantId, quantity: "2" },
        { variantId: soap.variantId, quantity: "1" },
      ]),
    )
    .expect(201)
  expect(body).toMatchObject({
    state: "open",
    paymentState: "none",
    fulfilmentState: "none",
    netMinor: "2500",
    taxMinor: "380",
    totalMinor: "2880",
  })
  expect(body.taxLines).toEqual([
    { taxRate: "13", taxCategory: "S", baseMinor: "2000", taxMinor: "260" },
    { taxRate: "24", taxCategory: "S", baseMinor: "500", taxMinor: "120" },
  ])
  expect(body.number).toMatch(/^260302-[0-9A-HJKMNP-TV-Z]{7}$/)
})

test("without sales:history an order brings no price, discount, charge, date or id of its own", async () => {
  const t = await world.tenant()
  const oil = await product(t)
  const staff = await t.as(["sales:write", "sales:read"])
  const line = { variantId: oil.variantId, quantity: "1" }
  for (const own of [{ unitPrice: "0.01" }, { discountPercent: "99" }, { discountMinor: "1" }, { taxRate: "0" }]) {
    await staff.post("/orders", staffOrder([{ ...line, ...own }])).expect(403, "auth.forbidden")
  }
  for (const own of [
    { shippingMinor: "1" },
    { orderDiscountMinor: "1" },
    { placedAt: "2020-01-01T00:00:00Z" },
    { externalId: "x" },
    { channel: "shopify" },
  ]) {
    await staff.post("/orders", staffOrder([line], own)).expect(403, "auth.forbidden")
  }
  const { body } = await staff.post("/orders", staffOrder([line])).expect(201)
  expect(body.lines[0].unitPrice).toBe("10")
  expect(await inTables(t)).toMatchObject({ orders: 1 })
})

test("history keeps its own prices, discounts, charge and date", async () => {
  const t = await world.tenant()
  const oil = await product(t, { unitPrice: "99" })
  const order = staffOrder(
    [{ variantId: oil.variantId, quantity: "12", unitPrice: "14.4", discountPercent: "5", taxRate: "0" }],
    {
      shippingMinor: "3238",
      placedAt: "1996-07-04T00:00:00Z",
      externalId: "10248",
    },
  )
  const { body } = await t.post("/orders", order).expect(201)
  expect(body).toMatchObject({
    totalMinor: String(17280 - 864 + 3238),
    shippingMinor: "3238",
    placedOn: "1996-07-04",
    externalId: "10248",
  })
  const again = await t.post("/orders", order).expect(201)
  expect(again.body.id).toBe(body.id)
  const atOnce = await Promise.all(
    Array.from({ length: 8 }, () => t.post("/orders", { ...order, externalId: "10249" })),
  )
  expect(new Set(atOnce.map((a) => a.body.id)).size).toBe(1)
  expect(await inTables(t)).toMatchObject({ orders: 2 })
  await t
    .post("/orders", { ...order, externalId: "later", placedAt: "2030-01-01T00:00:00Z" })
    .expect(422, "sales.date_in_future")
})

test("a line of free text has staff's own price; a line of nothing is refused", async () => {
  const t = await world.tenant()
  const staff = await t.as(["sales:write"])
  const { body } = await staff
    .post("/orders", staffOrder([{ description: "Gift wrap", quantity: "1", unitPrice: "2", taxRate: "24" }]))
    .expect(201)
  expect(body).toMatchObject({ totalMinor: "248", lines: [{ kind: "custom", variantId: null }] })
  await staff.post("/orders", staffOrder([{ quantity: "1" }])).expect(422, "sales.description_missing")
  await staff
    .post("/orders", staffOrder([{ description: "x", quantity: "0", unitPrice: "1" }]))
    .expect(422, "sales.quantity_invalid")
  await staff
    .post("/orders", { customer: {}, lines: [{ description: "x", quantity: "1", unitPrice: "1" }] })
    .expect(422, "sales.customer_missing")
  await t
    .post(
      "/orders",
      staffOrder([{ description: "x", quantity: "1", unitPrice: "1" }], { placedAt: "2016-12-31T23:59:60Z" }),
    )
    .expect(400)
})

test("a discount over the price is refused", async () => {
  const t = await world.tenant()
  const oil = await product(t)
  const line = { variantId: oil.variantId, quantity: "1" }
  await t.post("/orders", staffOrder([{ ...line, discountPercent: "101" }])).expect(422, "sales.discount_too_large")
  await t.post("/orders", staffOrder([line], { orderDiscountMinor: "1001" })).expect(422, "sales.discount_too_large")
})

test("50 equal requests with one key are one order and 50 equal answers; another body is refused", async () => {
  const t = await world.tenant()
  const oil = await product(t)
  const key = { "idempotency-key": "checkout-1" }
  const body = staffOrder([{ variantId: oil.variantId, quantity: "1" }])
  const answers = await Promise.all(Array.from({ length: 50 }, () => t.post("/orders", body, key)))
  expect(new Set(answers.map((a) => `${a.status} ${a.text}`)).size).toBe(1)
  expect(answers[0]?.status).toBe(201)
  expect(await inTables(t)).toMatchObject({ orders: 1, lines: 1 })
  await t.post("/orders", { ...body, note: "another" }, key).expect(422, "idempotency.key_reused")
})

test("an order that is refused leaves no trace", async () => {
  const t = await world.tenant()
  const other = await product(await world.tenant())
  await t
    .post("/orders", staffOrder([{ variantId: other.variantId, quantity: "1" }]))
    .expect(422, "sales.variant_unknown")
  expect(await inTables(t)).toEqual({ orders: 0, lines: 0, events: 0 })
  expect((await t.get("/customers")).body.data).toEqual([])
})

test("an order is found again by its filters, newest first, and tells what happened to it", async () => {
  const t = await world.tenant()
  const oil = await product(t)
  const ids: string[] = []
  for (let i = 0; i < 5; i++) {
    ids.push((await t.post("/orders", staffOrder([{ variantId: oil.variantId, quantity: "1" }])).expect(201)).body.id)
    world.clock.advanceMs(1000)
  }
  const first = await t.get("/orders?limit=2").expect(200)
  const rest = await t.get(`/orders?limit=50&cursor=${first.body.nextCursor}`).expect(200)
  expect([...first.body.data, ...rest.body.data].map((o) => o.id)).toEqual(ids.toReversed())
  const idsOf = async (path: string): Promise<string[]> =>
    (await t.get(path).expect(200)).body.data.map((o: { id: string }) => o.id)
  expect(await idsOf("/orders?sort=placedAt")).toEqual(ids)
  expect(await idsOf(`/orders?search=${first.body.data[0].number}`)).toEqual([ids[4]])
  expect(await idsOf(`/orders?search=${encodeURIComponent(first.body.data[0].contact.email.slice(1))}`)).toHaveLength(5)
  expect(await idsOf("/orders?search=100%25")).toEqual([])
  await t.get(`/orders?sort=total&cursor=${first.body.nextCursor}`).expect(400, "cursor.other_list")
  await t.get("/orders?sort=colour").expect(400)
  expect((await t.get("/orders?state=cancelled")).body.data).toEqual([])
  expect((await t.get("/orders?channel=manual&paymentState=none&isInvoiced=true")).body.data).toHaveLength(5)
  await t.post(`/orders/${ids[0]}/cancel`, { reason: "no" }).expect(200)
  expect((await t.get(`/orders?state=cancelled`)).body.data.map((o: { id: string }) => o.id)).toEqual([ids[0]])
  const timeline = await t.get(`/orders/${ids[0]}/timeline`).expect(200)
  expect(timeline.body.data.map((e: { type: string }) => e.type)).toEqual([
    "sales.order.placed",
    "sales.order.invoiced",
    "sales.order.cancelled",
  ])
})

test("an order becomes invoiced by the invoice of its own transaction, for the same sum", async () => {
  const t = await world.tenant()
  const oil = await product(t, { unitPrice: "3.33", taxCode: "reduced" })
  const { body } = await t
    .post(
      "/orders",
      staffOrder(
        [
          { variantId: oil.variantId, quantity: "3", discountPercent: "7" },
          { description: "x", quantity: "1", unitPrice: "1.05", taxRate: "24" },
        ],
        { shippingMinor: "499", orderDiscountMinor: "77" },
      ),
    )
    .expect(201)
  expect(body).toMatchObject({ isInvoiced: true, version: 2 })
  const [invoice] = await t.run(
    async (ctx) =>
      (await ctx.tx.session.query("select number, order_id, net_minor::text, total_minor::text from invoices", []))
        .rows,
  )
  expect(invoice).toEqual({
    number: body.invoiceNumber,
    order_id: body.id,
    net_minor: body.netMinor,
    total_minor: body.totalMinor,
  })
  expect((await t.get(`/orders/${body.id}`)).body).toEqual(body)
  const plain = await t
    .post("/orders", staffOrder([{ variantId: oil.variantId, quantity: "1" }], { createInvoice: false }))
    .expect(201)
  expect(plain.body.isInvoiced).toBe(false)
})

test("orders of one customer by address, by id and by the import's id find that customer", async () => {
  const t = await world.tenant()
  const lines = [{ description: "x", quantity: "1", unitPrice: "1" }]
  const made = await t.post("/orders", { customer: { name: "A", email: "a@example.com" }, lines }).expect(201)
  const byEmail = await t.post("/orders", { customer: { email: "A@Example.com" }, lines }).expect(201)
  const byId = await t.post("/orders", { customer: { id: made.body.customerId }, lines }).expect(201)
  expect([byEmail.body.customerId, byId.body.customerId]).toEqual([made.body.customerId, made.body.customerId])
  expect(byId.body.contact).toMatchObject({ name: "A", email: "a@example.com" })
  const imported = await t.post("/orders", { customer: { name: "B", externalId: "ALFKI" }, lines }).expect(201)
  const again = await t.post("/orders", { customer: { externalId: "ALFKI" }, lines }).expect(201)
  expect(again.body.customerId).toBe(imported.body.customerId)
})

test("an order of 1000 lines is placed, read and delivered", async () => {
  const t = await world.tenant()
  const oil = await product(t, { unitPrice: "0.37", taxCode: "reduced" })
  const lines = Array.from({ length: 1000 }, (_, i) => ({ variantId: oil.variantId, quantity: String(1 + (i % 7)) }))
  const { body } = await t.post("/orders", staffOrder(lines)).expect(201)
  const sum = (field: string) =>
    body.lines.reduce((s: bigint, line: Record<string, string>) => s + BigInt(line[field] ?? 0), 0n)
  expect(String(sum("totalMinor"))).toBe(body.totalMinor)
  expect(String(sum("taxMinor"))).toBe(body.taxMinor)
  const done = await t.post(`/orders/${body.id}/fulfil`, {}).expect(200)
  expect(done.body.fulfilmentState).toBe("fulfilled")
})

test("strangers, other tenants and callers without the scope are refused", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const made = await one.post("/orders", staffOrder([{ description: "x", quantity: "1", unitPrice: "1" }])).expect(201)
  for (const path of ["", "/timeline", "/fulfilments", "/returns"])
    await two.get(`/orders/${made.body.id}${path}`).expect(404, "sales.order_unknown")
  for (const verb of ["cancel", "fulfil"])
    await two.post(`/orders/${made.body.id}/${verb}`, {}).expect(404, "sales.order_unknown")
  await (await one.as(["stock:read"])).get("/orders").expect(403, "auth.forbidden")
  await (await one.as(["sales:read"])).post("/orders", staffOrder([{ quantity: "1" }])).expect(403, "auth.forbidden")
})
