import Fastify from "fastify"
import { beforeAll, expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import type { HostedOrder } from "./hosted-checkout.ts"
import { shopPages } from "./index.ts"
import { browserOf, shopper } from "./testing.ts"

const world = await makeWorld()
const root = "/shops/card-shop"
const en = { "accept-language": "en" }
const asked: HostedOrder[] = []
let isUp = true
let t: TestTenant
let variantId = ""

/** The pages beside a payment service that answers, or doesn't. */
const app = Fastify()
shopPages(app, {
  db: world.db,
  publicUrl: "https://shop.example",
  hostedCheckout: {
    origins: ["https://pay.example"],
    isOffered: async () => true,
    startHostedCheckout: async (order) => {
      if (!isUp) throw new Error("the payment service does not answer")
      asked.push(order)
      return `https://pay.example/session/${order.orderId}`
    },
  },
})

beforeAll(async () => {
  t = await world.tenant({ pricesIncludeTax: true })
  await t.post("/storefronts", { slug: "card-shop", name: "Cards", paymentMethods: ["card", "invoice"] }).expect(201)
  const { body } = await t
    .post("/products", {
      name: "Oil",
      handle: "oil",
      listedOn: ["storefront"],
      variants: [{ unitPrice: "10", tracksStock: false }],
    })
    .expect(201)
  variantId = body.variants[0].id
})

async function checkOut(paymentMethod: string) {
  const b = browserOf(app)
  await b.get(`${root}/p/oil`)
  await b.post(`${root}/cart/add`, { variantId })
  const page = await b.get(`${root}/checkout`, en)
  return { b, page, sent: await b.post(`${root}/checkout`, { ...shopper, paymentMethod }) }
}

test("a card order leads to the payment service's page, which the policy lets the form reach", async () => {
  const { page, sent } = await checkOut("card")
  expect(page.text).toContain('value="card"')
  expect(String(page.headers["content-security-policy"])).toContain("form-action 'self' https://pay.example")
  const order = asked.at(-1)
  expect(sent.location).toBe(`https://pay.example/session/${order?.orderId}`)
  expect(order).toMatchObject({ amountMinor: 1000n, currency: "EUR", email: shopper.email, tenant: t.id })
  expect(order?.returnUrl).toMatch(/^https:\/\/shop\.example\/shops\/card-shop\/orders\//)
})

test("a payment service that does not answer loses no order: its page offers to pay again", async () => {
  isUp = false
  const { b, sent } = await checkOut("card")
  isUp = true
  expect(sent.location).toContain(`${root}/orders/`)
  const order = await b.get(sent.location, en)
  expect(order.text).toContain("Pay now")
  const again = await b.post(sent.location.replace("?thanks", "/pay"), {})
  expect(again.location).toMatch(/^https:\/\/pay\.example\/session\//)
})

test("an order that is paid otherwise goes nowhere else", async () => {
  const before = asked.length
  const { b, sent } = await checkOut("invoice")
  expect(sent.location).toContain(`${root}/orders/`)
  expect((await b.get(sent.location, en)).text).not.toContain("Pay now")
  expect(asked.length).toBe(before)
})
