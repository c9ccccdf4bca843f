import { expect, test } from "vitest"
import { customerBalances } from "#business/billing"
import { makeWorld, type TestTenant } from "#testing"

const world = await makeWorld()

/** An order by hand for a customer, which is invoiced. */
async function order(
  t: TestTenant,
  customer: object,
  unitPrice: string,
): Promise<{ customerId: string; totalMinor: string }> {
  const { body } = await t
    .post("/products", { name: `P ${unitPrice}`, variants: [{ unitPrice, tracksStock: false }] })
    .expect(201)
  const lines = [{ variantId: body.variants[0].id, quantity: "1" }]
  return (await t.post("/orders", { customer, lines }).expect(201)).body
}

const owed = (t: TestTenant, ids: readonly string[]) =>
  t.run(async (ctx) => (await customerBalances(ctx, ids)).reduce((sum, b) => sum + b.openMinor, 0n))
const ordersOf = async (t: TestTenant, id: string) => (await t.get(`/orders?customerId=${id}`).expect(200)).body.data

test("a merge keeps the sum of orders, the sum of balances and the external ids; its undoing gives each their own", async () => {
  const t = await world.tenant()
  const a = await order(t, { name: "A", email: "a@example.com" }, "10")
  const b = await order(t, { name: "B", email: "b@example.com" }, "25")
  await t.post(`/customers/${b.customerId}/external-ids`, { source: "shopify", externalId: "7" }).expect(201)
  const sum = BigInt(a.totalMinor) + BigInt(b.totalMinor)
  const merged = (await t.post(`/customers/${a.customerId}/merge`, { ids: [b.customerId] }).expect(200)).body
  expect(merged.customer.externalIds).toEqual([{ source: "shopify", externalId: "7" }])
  expect(await ordersOf(t, a.customerId)).toHaveLength(2)
  expect(await owed(t, [a.customerId])).toBe(sum)
  expect(await owed(t, [b.customerId])).toBe(0n)
  const later = await order(t, { name: "A", email: "a@example.com" }, "5")
  await t.post(`/customers/merges/${merged.mergeId}/undo`).expect(200)
  expect(await owed(t, [b.customerId])).toBe(BigInt(b.totalMinor))
  expect(await owed(t, [a.customerId])).toBe(BigInt(a.totalMinor) + BigInt(later.totalMinor))
  expect(await ordersOf(t, b.customerId)).toHaveLength(1)
})

test("an order that is placed while its customer is merged is the survivor's", async () => {
  const t = await world.tenant()
  const a = await order(t, { name: "A", email: "a@example.com" }, "10")
  const b = await order(t, { name: "B", email: "b@example.com" }, "10")
  await Promise.all([
    t
      .post(`/customers/${a.customerId}/merge`, { ids: [b.customerId], prefer: { fields: { email: b.customerId } } })
      .expect(200),
    ...Array.from({ length: 8 }, () => order(t, { name: "B", email: "b@example.com" }, "10")),
  ])
  expect(await ordersOf(t, a.customerId)).toHaveLength(10)
})

test("an erased person is in no order, and the invoice stays", async () => {
  const t = await world.tenant()
  const { customerId } = await order(t, { name: "Eleni", email: "eleni@example.com" }, "10")
  await t.post(`/customers/${customerId}/erase`).expect(200)
  expect(JSON.stringify(await ordersOf(t, customerId))).not.toContain("eleni@")
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select count(*)::int as invoices from invoices where customer_id = $1", [customerId]),
  )
  expect(rows).toEqual([{ invoices: 1 }])
})
