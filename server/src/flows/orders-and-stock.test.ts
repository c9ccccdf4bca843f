import { expect, test } from "vitest"
import { availability, expireReservations, setLevels } from "#business/stock"
import { formatMicro, type Id, micro } from "#kernel"
import { makeWorld, type TestTenant } from "#testing"

const world = await makeWorld()
type VariantId = Id<"var">

const buyer = { email: "eleni@example.com", name: "Eleni", paymentMethod: "invoice" }

/** A listed product of which so many are there. */
async function stocked(t: TestTenant, onHand: string): Promise<VariantId> {
  const { body } = await t
    .post("/products", { name: `Oil ${onHand}`, listedOn: ["storefront"], variants: [{ unitPrice: "10" }] })
    .expect(201)
  const variantId: VariantId = body.variants[0].id
  await t.run((ctx) => setLevels(ctx, [{ variantId, onHand: micro(onHand), reference: `opening ${variantId}` }]))
  return variantId
}

async function shopOf(t: TestTenant, more: Record<string, unknown> = {}): Promise<string> {
  return (await t.post("/storefronts", { slug: `s-${t.id.slice(-12)}`, name: "Shop", ...more }).expect(201)).body.slug
}

const left = (t: TestTenant, id: VariantId) =>
  t.run(async (ctx) => formatMicro((await availability(ctx, [id])).get(id) ?? -1n))
const books = (t: TestTenant) =>
  t.run(async (ctx) => {
    const { rows } = await ctx.tx.session.query(
      `select (select count(*) from orders)::int as orders, (select count(*) from invoices)::int as invoices,
         (select count(*) from stock_reservations)::int as reservations,
         (select count(*) from events where type like 'sales.order.%' or type like 'billing.%')::int as events`,
      [],
    )
    return rows[0]
  })
const order = (lines: readonly unknown[]) => ({ customer: { name: "N", email: "n@example.com" }, lines })
const buy = async (t: TestTenant, slug: string, variantId: VariantId) => {
  const { body } = await t.post(`/storefronts/${slug}/carts`, { lines: [{ variantId, quantity: "1" }] }).expect(201)
  return t.post(`/storefronts/${slug}/carts/${body.id}/checkout`, buyer)
}

test("of 40 checkouts at once for 10 units exactly 10 succeed, the others get a clear refusal", async () => {
  const t = await world.tenant()
  const slug = await shopOf(t)
  const id = await stocked(t, "10")
  const answers = await Promise.all(Array.from({ length: 40 }, () => buy(t, slug, id)))
  const refused = answers.filter((a) => a.status === 409)
  expect(answers.filter((a) => a.status === 201)).toHaveLength(10)
  expect(new Set(refused.map((a) => a.body.code))).toEqual(new Set(["stock.insufficient"]))
  expect(refused[0]?.body.params.items).toEqual([{ variantId: id, wanted: "1", available: "0" }])
  expect(await left(t, id)).toBe("0")
  expect(await books(t)).toMatchObject({ orders: 10, invoices: 10, reservations: 10 })
})

test("an order that can't be had leaves no trace: no order, reservation, invoice number or event", async () => {
  const t = await world.tenant()
  const [scarce, plenty] = [await stocked(t, "1"), await stocked(t, "50")]
  const lines = [
    { variantId: plenty, quantity: "5" },
    { variantId: scarce, quantity: "1" },
    { variantId: scarce, quantity: "1" },
  ]
  await t.post("/orders", order(lines)).expect(409, "stock.insufficient")
  expect(await books(t)).toEqual({ orders: 0, invoices: 0, reservations: 0, events: 0 })
  expect(await left(t, plenty)).toBe("50")
  const first = await t.post("/orders", order([{ variantId: plenty, quantity: "1" }])).expect(201)
  expect(first.body.invoiceNumber).toMatch(/0*1$/)
})

test("stock is reserved, delivered, released and restocked as the order goes", async () => {
  const t = await world.tenant()
  const id = await stocked(t, "10")
  const { body } = await t.post("/orders", order([{ variantId: id, quantity: "4" }])).expect(201)
  const lineId = body.lines[0].id
  expect(await left(t, id)).toBe("6")
  await t.post(`/orders/${body.id}/fulfil`, { lines: [{ lineId, quantity: "3" }] }).expect(200)
  expect(await left(t, id)).toBe("6")
  await t.post(`/orders/${body.id}/cancel`, {}).expect(200)
  expect(await left(t, id)).toBe("7")
  await t
    .post(`/orders/${body.id}/return`, { lines: [{ lineId, quantity: "2", damaged: "1" }], reason: "broken" })
    .expect(201)
  expect(await left(t, id)).toBe("8")
})

test("each movement of an order is exactly one event of its item", async () => {
  const t = await world.tenant()
  const id = await stocked(t, "10")
  const { body } = await t
    .post(
      "/orders",
      order([
        { variantId: id, quantity: "2" },
        { variantId: id, quantity: "1" },
      ]),
    )
    .expect(201)
  await t.post(`/orders/${body.id}/fulfil`, {}).expect(200)
  const rows = await t.run(
    async (ctx) =>
      (
        await ctx.tx.session.query(
          "select data->>'reason' as reason from events where type = 'stock.level.changed' and subject = $1 order by ord",
          [id],
        )
      ).rows,
  )
  expect(rows).toEqual([{ reason: "opening" }, { reason: "allocation" }, { reason: "sale" }])
})

test("a card order that is not paid in time is cancelled, and the next buyer gets its stock", async () => {
  const t = await world.tenant()
  const slug = await shopOf(t, { paymentMethods: ["card", "invoice"], reservationMinutes: 30 })
  const id = await stocked(t, "1")
  const { body: cart } = await t
    .post(`/storefronts/${slug}/carts`, { lines: [{ variantId: id, quantity: "1" }] })
    .expect(201)
  const held = await t
    .post(`/storefronts/${slug}/carts/${cart.id}/checkout`, { ...buyer, paymentMethod: "card" })
    .expect(201)
  expect((await buy(t, slug, id)).body.code).toBe("stock.insufficient")
  world.clock.advanceMs(31 * 60_000)
  await t.run(expireReservations)
  expect((await t.get(`/orders/${held.body.id}`)).body).toMatchObject({
    state: "cancelled",
    lines: [{ cancelled: "1" }],
  })
  expect((await buy(t, slug, id)).status).toBe(201)
  await t.run(expireReservations)
  expect(await left(t, id)).toBe("0")
})

test("a shop that does not sync its inventory takes no stock, then or later", async () => {
  const t = await world.tenant()
  const slug = await shopOf(t)
  const id = await stocked(t, "1")
  await t.put("/integrations/growbuilder/settings", { syncInventory: false }).expect(200)
  const placed = await buy(t, slug, id)
  await t.post(`/orders/${placed.body.id}/fulfil`, {}).expect(200)
  expect(await left(t, id)).toBe("1")
})

test("a price by stock level is today's price of the cart and of the order", async () => {
  const t = await world.tenant()
  const slug = await shopOf(t)
  const id = await stocked(t, "5")
  const { body } = await t.get(`/storefronts/${slug}/products`).expect(200)
  const productId = body.data[0].id
  await t.put(`/products/${productId}/channels/storefront`, {
    isListed: true,
    priceRule: { kind: "stock_level", below: "6", percent: "20" },
  })
  const shown = await t.get(`/storefronts/${slug}/products/${productId}`).expect(200)
  expect(shown.body.variants[0]).toMatchObject({ unitPrice: "12", isAvailable: true })
  const placed = await buy(t, slug, id)
  expect(placed.body.lines[0].unitPrice).toBe("12")
})

test("multi-line orders in any order of lines end without a deadlock and without a unit too many", async () => {
  const t = await world.tenant()
  const ids = [await stocked(t, "20"), await stocked(t, "20"), await stocked(t, "20")]
  const place = (i: number) => {
    const turned = [...ids.slice(i % 3), ...ids.slice(0, i % 3)]
    return t.post(
      "/orders",
      order((i % 2 === 0 ? turned : turned.toReversed()).map((variantId) => ({ variantId, quantity: "1" }))),
    )
  }
  const answers = await Promise.all(Array.from({ length: 32 }, (_, i) => place(i)))
  expect(answers.map((a) => a.status).toSorted()).toEqual([...Array(20).fill(201), ...Array(12).fill(409)])
  expect(await Promise.all(ids.map((id) => left(t, id)))).toEqual(["0", "0", "0"])
})
