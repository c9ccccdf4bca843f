import { expect, test } from "vitest"
import { markOverdue, sendReminders } from "#business/billing"
import { makeWorld, type TestTenant } from "#testing"

const world = await makeWorld()

/** A shop that sells one product, with these many on the shelf and this threshold. */
async function shop(onHand: string, lowStockThreshold: string) {
  const t = await world.tenant({ locale: "en" })
  await t.post("/storefronts", { slug: t.slug, name: "Shop", paymentMethods: ["invoice"] }).expect(201)
  const product = (
    await t
      .post("/products", { name: "Feta", listedOn: ["storefront"], variants: [{ sku: "F", unitPrice: "6.40" }] })
      .expect(201)
  ).body
  const variantId = product.variants[0].id
  const level = (await t.post("/stock/adjustments", { variantId, delta: onHand, reason: "receipt" }).expect(201)).body
  await t.patch(`/stock/levels/${variantId}/${level.locationId}`, { lowStockThreshold }).expect(200)
  return { t, variantId }
}

async function buy(t: TestTenant, variantId: string, quantity: string) {
  const cart = (await t.post(`/storefronts/${t.slug}/carts`, { lines: [{ variantId, quantity }] }).expect(201)).body
  const buyer = { email: "eleni@example.com", name: "Eleni", paymentMethod: "invoice" }
  return (await t.post(`/storefronts/${t.slug}/carts/${cart.id}/checkout`, buyer).expect(201)).body
}

const mails = async (t: TestTenant): Promise<{ to: string; subject: string }[]> =>
  (await t.get("/mail").expect(200)).body.data.map(({ to, subject }: { to: string; subject: string }) => ({
    to,
    subject,
  }))

test("a shopper's order is confirmed by mail once, staff's own is not", async () => {
  const { t, variantId } = await shop("10", "0")
  const order = await buy(t, variantId, "2")
  await t
    .post("/orders", { customer: { name: "N", email: "n@example.com" }, lines: [{ variantId, quantity: "1" }] })
    .expect(201)
  await world.settle()
  await world.settle()
  expect(await mails(t)).toEqual([
    { to: "eleni@example.com", subject: `Your order ${order.number} at ${(await t.get("/tenant")).body.name}` },
  ])
})

test("an overdue invoice is reminded of with its PDF, and a payment is receipted", async () => {
  const { t, variantId } = await shop("10", "0")
  const order = await buy(t, variantId, "2")
  world.clock.advanceMs(40 * 86_400_000)
  await t.run(markOverdue)
  await t.run(sendReminders)
  await t.run(sendReminders)
  const [invoice] = (await t.get("/invoices").expect(200)).body.data
  const payment = {
    customerId: invoice.customerId,
    amountMinor: invoice.totalMinor,
    currency: "EUR",
    method: "bank_transfer",
  }
  await t
    .post("/payments", { ...payment, allocations: [{ invoiceId: invoice.id, amountMinor: invoice.totalMinor }] })
    .expect(201)
  await world.settle()
  const subjects = (await mails(t)).map((mail) => mail.subject)
  expect(subjects.filter((s) => s === `Invoice ${invoice.number} is overdue`)).toHaveLength(1)
  expect(subjects.filter((s) => s.startsWith("We received"))).toHaveLength(1)
  expect(order.number).not.toBe(invoice.number)
})

test("an invoice is sent to its buyer when asked, a draft is not", async () => {
  const { t, variantId } = await shop("10", "0")
  await buy(t, variantId, "1")
  const [invoice] = (await t.get("/invoices").expect(200)).body.data
  const sent = await t.post(`/invoices/${invoice.id}/send`, {}).expect(202)
  expect(sent.body.to).toBe("eleni@example.com")
})

test("falling to the threshold alerts the owners once", async () => {
  const { t, variantId } = await shop("10", "8")
  await buy(t, variantId, "1")
  await buy(t, variantId, "1")
  await buy(t, variantId, "1")
  await world.settle()
  const alerts = await t.run(
    async (ctx) => (await ctx.tx.session.query("select 1 from events where type = 'stock.level.low'", [])).rows.length,
  )
  expect(alerts).toBe(1)
})
