import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { buyer, cart, product, shop } from "./testing.ts"

const world = await makeWorld()

const count = (t: TestTenant, table: "orders" | "carts" | "invoices") =>
  t.run(async (ctx) => (await ctx.tx.session.query(`select count(*)::int as n from ${table}`, [])).rows[0])

test("a stranger fills a cart, orders it and sees how it goes", async () => {
  const t = await world.tenant({ pricesIncludeTax: true })
  const { slug } = await shop(t)
  const oil = await product(t, { unitPrice: "11.3", taxCode: "reduced" })
  const soap = await product(t, { name: "Soap", unitPrice: "12.4" })
  const started = await cart(t, slug, [{ variantId: oil.variantId, quantity: "1" }])
  const lines = [
    { variantId: oil.variantId, quantity: "1" },
    { variantId: soap.variantId, quantity: "1" },
  ]
  const filled = await t.put(`/storefronts/${slug}/carts/${started.body.id}/lines`, { lines }).expect(200)
  expect(filled.body).toMatchObject({
    totalMinor: "2370",
    taxMinor: "370",
    shippingMethods: [{ code: "post", priceMinor: "500" }],
  })
  expect((await t.get(`/storefronts/${slug}/carts/${started.body.id}`)).body).toEqual(filled.body)
  const { body: order } = await t.post(`/storefronts/${slug}/carts/${started.body.id}/checkout`, buyer).expect(201)
  expect(order).toMatchObject({ totalMinor: "2870", shippingMinor: "500", isInvoiced: true })
  const status = await t.get(`/storefronts/${slug}/orders/${order.id}?token=${order.statusToken}`).expect(200)
  expect(status.body).toMatchObject({ number: order.number, state: "open", invoiceNumber: order.invoiceNumber })
  await t.get(`/storefronts/${slug}/orders/${order.id}?token=guess`).expect(404, "sales.order_unknown")
})

test("the shipping of a mixed basket is taxed like its goods, in proportion", async () => {
  const t = await world.tenant()
  const { slug } = await shop(t)
  const oil = await product(t, { unitPrice: "30", taxCode: "reduced" })
  const soap = await product(t, { name: "Soap", unitPrice: "10" })
  const { body } = await cart(t, slug, [
    { variantId: oil.variantId, quantity: "1" },
    { variantId: soap.variantId, quantity: "1" },
  ])
  const placed = await t.post(`/storefronts/${slug}/carts/${body.id}/checkout`, buyer).expect(201)
  const order = await t.get(`/orders/${placed.body.id}`).expect(200)
  const shipping = order.body.lines.filter((l: { kind: string }) => l.kind === "shipping")
  expect(shipping.map((l: { taxRate: string; netMinor: string }) => [l.taxRate, l.netMinor])).toEqual([
    ["13", "375"],
    ["24", "125"],
  ])
  expect(order.body).toMatchObject({ netMinor: "4500", taxMinor: String(439 + 270), totalMinor: "5209" })
})

test("over the shop's sum shipping is free", async () => {
  const t = await world.tenant()
  const { slug } = await shop(t)
  const oil = await product(t, { unitPrice: "50" })
  const { body } = await cart(t, slug, [{ variantId: oil.variantId, quantity: "1" }])
  const placed = await t.post(`/storefronts/${slug}/carts/${body.id}/checkout`, buyer).expect(201)
  expect(placed.body).toMatchObject({ shippingMinor: "0", netMinor: "5000" })
})

test("a price from outside is refused, wherever it is put", async () => {
  const t = await world.tenant()
  const { slug } = await shop(t)
  const oil = await product(t)
  const line = { variantId: oil.variantId, quantity: "1" }
  await t.post(`/storefronts/${slug}/carts`, { lines: [{ ...line, unitPrice: "0.01" }] }).expect(400, "request.invalid")
  const { body } = await cart(t, slug, [line])
  for (const own of [
    { unitPrice: "0.01" },
    { totalMinor: "1" },
    { shippingMinor: "0" },
    { discountMinor: "999" },
    { lines: [line] },
    { placedAt: "2020-01-01T00:00:00Z" },
  ]) {
    await t.post(`/storefronts/${slug}/carts/${body.id}/checkout`, { ...buyer, ...own }).expect(400, "request.invalid")
  }
})

test("a price that changed meanwhile asks the buyer who says what they saw, and is today's for the others", async () => {
  const t = await world.tenant()
  const { slug } = await shop(t, { shippingMethods: [] })
  const oil = await product(t, { unitPrice: "10" })
  const { body } = await cart(t, slug, [{ variantId: oil.variantId, quantity: "1" }])
  const { body: before } = await t.get(`/products/${oil.productId}`).expect(200)
  const variants = before.variants.map((v: { id: string }) => v.id)
  await t.patch(`/variants/${variants[0]}`, { unitPrice: "12" })
  const seen = await t.get(`/storefronts/${slug}/carts/${body.id}`).expect(200)
  expect(seen.body.lines[0]).toMatchObject({ unitPrice: "12", seenUnitPrice: "10" })
  const refused = await t
    .post(`/storefronts/${slug}/carts/${body.id}/checkout`, { ...buyer, expectedTotalMinor: "1240" })
    .expect(409, "sales.price_changed")
  expect(refused.body.params).toEqual({ expectedTotalMinor: "1240", totalMinor: "1488" })
  expect(await count(t, "orders")).toEqual({ n: 0 })
  await t.post(`/storefronts/${slug}/carts/${body.id}/checkout`, { ...buyer, expectedTotalMinor: "1488" }).expect(201)
})

test("one cart becomes one order, however often and at once it is checked out", async () => {
  const t = await world.tenant()
  const { slug } = await shop(t)
  const oil = await product(t)
  const { body } = await cart(t, slug, [{ variantId: oil.variantId, quantity: "1" }])
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => t.post(`/storefronts/${slug}/carts/${body.id}/checkout`, buyer).expect(201)),
  )
  expect(new Set(answers.map((a) => a.text)).size).toBe(1)
  expect([await count(t, "orders"), await count(t, "invoices")]).toEqual([{ n: 1 }, { n: 1 }])
  await t.put(`/storefronts/${slug}/carts/${body.id}/lines`, { lines: [] }).expect(409, "sales.cart_ordered")
})

test("50 equal checkouts with one key are one order and 50 equal answers; another body is refused", async () => {
  const t = await world.tenant()
  const { slug } = await shop(t)
  const oil = await product(t)
  const { body } = await cart(t, slug, [{ variantId: oil.variantId, quantity: "1" }])
  const path = `/storefronts/${slug}/carts/${body.id}/checkout`
  const key = { "idempotency-key": "buy" }
  const answers = await Promise.all(Array.from({ length: 50 }, () => t.post(path, buyer, key)))
  expect(new Set(answers.map((a) => `${a.status} ${a.text}`)).size).toBe(1)
  expect(await count(t, "orders")).toEqual({ n: 1 })
  await t.post(path, { ...buyer, name: "Another" }, key).expect(422, "idempotency.key_reused")
})

test("50 first orders of one address at once are one customer", async () => {
  const t = await world.tenant()
  const { slug } = await shop(t)
  const oil = await product(t, { tracksStock: false })
  const carts = await Promise.all(
    Array.from({ length: 50 }, () => cart(t, slug, [{ variantId: oil.variantId, quantity: "1" }])),
  )
  await Promise.all(
    carts.map(({ body }) => t.post(`/storefronts/${slug}/carts/${body.id}/checkout`, buyer).expect(201)),
  )
  expect((await t.get("/customers")).body.data).toHaveLength(1)
  expect(await count(t, "orders")).toEqual({ n: 50 })
})

test("a shop offers what it lists and says whose it is; another shop's cart is not there", async () => {
  const [t, other] = [await world.tenant(), await world.tenant()]
  const [mine, theirs] = [await shop(t), await shop(other)]
  const oil = await product(t)
  const hidden = await t.post("/products", { name: "Hidden", variants: [{ unitPrice: "1" }] }).expect(201)
  const list = await t.get(`/storefronts/${mine.slug}/products`).expect(200)
  expect(list.body.data.map((p: { id: string }) => p.id)).toEqual([oil.productId])
  await t.get(`/storefronts/${mine.slug}/products/${oil.productId}`).expect(200)
  await t.get(`/storefronts/${mine.slug}/products/${hidden.body.id}`).expect(404, "record.unknown")
  await t
    .post(`/storefronts/${mine.slug}/carts`, { lines: [{ variantId: hidden.body.variants[0].id, quantity: "1" }] })
    .expect(422, "sales.not_for_sale")
  await t
    .post(`/storefronts/${theirs.slug}/carts`, { lines: [{ variantId: oil.variantId, quantity: "1" }] })
    .expect(422, "sales.variant_unknown")
  const { body } = await cart(t, mine.slug, [{ variantId: oil.variantId, quantity: "1" }])
  await t.get(`/storefronts/${theirs.slug}/carts/${body.id}`).expect(404, "sales.cart_unknown")
  await t.post(`/storefronts/${theirs.slug}/carts/${body.id}/checkout`, buyer).expect(404, "sales.cart_unknown")
  await t.get("/storefronts/nowhere/shop").expect(404, "sales.storefront_unknown")
})

test("a closed shop takes no orders; a way to pay or send that it does not offer is refused", async () => {
  const t = await world.tenant()
  const made = await shop(t)
  const oil = await product(t)
  const line = { variantId: oil.variantId, quantity: "1" }
  const { body } = await cart(t, made.slug, [line])
  const path = `/storefronts/${made.slug}/carts/${body.id}/checkout`
  await t.post(path, { ...buyer, paymentMethod: "card" }).expect(422, "sales.payment_method_refused")
  await t.post(path, { ...buyer, shippingMethod: "pigeon" }).expect(422, "sales.shipping_method_unknown")
  await t.patch(`/storefronts/${made.id}`, { isOpen: false }).expect(200)
  await t.post(path, buyer).expect(409, "sales.storefront_closed")
  await t.post(`/storefronts/${made.slug}/carts`, { lines: [line] }).expect(409, "sales.storefront_closed")
  const empty = await shop(await world.tenant())
  expect(empty.slug).not.toBe(made.slug)
})

test("staff keep shops and pages; a slug is one shop's in the whole installation", async () => {
  const [t, other] = [await world.tenant(), await world.tenant()]
  const mine = await shop(t)
  await other.post("/storefronts", { slug: mine.slug, name: "Copy" }).expect(409, "sales.slug_taken")
  await other.patch(`/storefronts/${mine.id}`, { name: "Stolen" }).expect(404, "sales.storefront_unknown")
  await t.patch(`/storefronts/${mine.id}`, { name: "B" }, { "if-match": '"9"' }).expect(412, "version.mismatch")
  const page = {
    storefrontId: mine.id,
    slug: "about",
    title: "About us",
    blocks: [{ kind: "text", text: "We press olives." }],
  }
  const made = await t.post("/storefront-pages", page).expect(201)
  await t.post("/storefront-pages", page).expect(409, "sales.slug_taken")
  expect((await t.get(`/storefronts/${mine.slug}/shop`)).body.pages).toEqual([{ slug: "about", title: "About us" }])
  expect((await t.get(`/storefronts/${mine.slug}/pages/about`)).body.blocks).toEqual(page.blocks)
  await t.patch(`/storefront-pages/${made.body.id}`, { isPublished: false }).expect(200)
  await t.get(`/storefronts/${mine.slug}/pages/about`).expect(404, "sales.page_unknown")
  await other.delete(`/storefront-pages/${made.body.id}`).expect(404, "sales.page_unknown")
  await t.delete(`/storefront-pages/${made.body.id}`).expect(204)
})
