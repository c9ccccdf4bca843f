import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { booksOf } from "./testing.ts"

const world = await makeWorld()
const { check, spoil } = booksOf(world)
const goods = { name: "Olive oil", variants: [{ unitPrice: "10" }] }

/** A marketplace that sold one order of a seller, delivered it and paid the seller out. */
async function market(): Promise<TestTenant> {
  const [operator, seller] = [await world.tenant(), await world.tenant()]
  const slug = `m-${operator.id.slice(-12)}`
  const debtor = { name: "Agora", iban: "DE89370400440532013000", bic: "COBADEFFXXX" }
  const terms = { payoutMinMinor: "1", holdDays: 0, debtor }
  await operator.post("/marketplace", { slug, name: "Agora", ...terms }).expect(201)
  const { invitation, seller: made } = (await operator.post("/marketplace/sellers", { name: "Oil" }).expect(201)).body
  await seller.post("/marketplace/join", { invitation }).expect(201)
  const product = { ...goods, listedOn: ["marketplace"] }
  const { body } = await seller.post("/products", product).expect(201)
  await seller.post("/stock/adjustments", { variantId: body.variants[0].id, delta: "5", reason: "receipt" }).expect(201)
  await world.settle()
  const url = `/marketplaces/${slug}`
  const [listing] = (await operator.get(`${url}/listings`).expect(200)).body.data
  const cart = await operator.post(`${url}/carts`, { lines: [{ listingId: listing.id, quantity: "1" }] }).expect(201)
  const buyer = { email: "n@example.com", name: "N", paymentMethod: "invoice" }
  const { orders } = (await operator.post(`${url}/carts/${cart.body.id}/checkout`, buyer).expect(201)).body
  await seller.post(`/orders/${orders[0].orderId}/fulfil`, {}).expect(200)
  const address = { line1: "Ermou 1", city: "Athens", country: "GR" }
  const numbers = { taxNumber: "123456789", vatNumber: "EL123456789", iban: "GR1601101250000000012300695" }
  await operator.patch(`/marketplace/sellers/${made.id}`, { legalName: "Oil Ltd", address, ...numbers }).expect(200)
  await operator.post("/marketplace/payouts", {}).expect(201)
  expect((await check(operator)).violations).toEqual([])
  return operator
}

test.each([
  [
    "a marketplace checkout is the sum of its orders",
    "update marketplace_groups set total_minor = total_minor + 1 where tenant_id = $tenant",
  ],
  [
    "a seller's ledger is its orders",
    "update marketplace_group_orders set credited_minor = 1 where tenant_id = $tenant",
  ],
  [
    "a payout is the sum of its entries",
    "update marketplace_payouts set amount_minor = amount_minor + 1 where tenant_id = $tenant",
  ],
])("a marketplace broken on purpose, only that is told: %s", async (rule, sql) => {
  const operator = await market()
  await spoil(operator, sql)
  const { violations } = await check(operator)
  expect(violations.map((violation) => violation.check)).toEqual([rule])
})
