import Fastify from "fastify"
import { expect, test } from "vitest"
import { expireReservations, setLevels } from "#business/stock"
import { cardCheckout, hubDomains } from "#flows"
import { micro } from "#kernel"
import { makeHubWorld } from "#testing"
import { shopPages } from "./index.ts"
import { browserOf, shopper } from "./testing.ts"

const world = await makeHubWorld(undefined, hubDomains)
const app = Fastify()
shopPages(app, {
  db: world.db,
  publicUrl: "https://shop.example",
  hostedCheckout: cardCheckout(world.db, () => world.work()),
})
let shops = 0

async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await world.settle()
    await world.work()
  }
}

/** A shop that takes cards by the payment service's sandbox, and an order of 10.00 on its way to be paid. */
async function ordered() {
  const { tenant, sandbox } = await world.connected("stripe")
  await settle()
  const slug = `cards-${++shops}`
  await tenant.post("/storefronts", { slug, name: "Cards", paymentMethods: ["card"] }).expect(201)
  const variants = [{ unitPrice: "10", tracksStock: true }]
  const { body } = await tenant
    .post("/products", { name: "Oil", handle: "oil", listedOn: ["storefront"], variants })
    .expect(201)
  const variantId = body.variants[0].id
  await tenant.run((ctx) => setLevels(ctx, [{ variantId, onHand: micro("5"), reference: "opening stock" }]))
  const b = browserOf(app)
  await b.get(`/shops/${slug}/p/oil`)
  await b.post(`/shops/${slug}/cart/add`, { variantId })
  const sent = await b.post(`/shops/${slug}/checkout`, { ...shopper, paymentMethod: "card" })
  const order = async () => (await tenant.get("/orders").expect(200)).body.data[0]
  const pay = async (action = "pay") => {
    const reply = await fetch(sent.location, {
      ...{ method: "POST", redirect: "manual", body: new URLSearchParams({ action }) },
    })
    return String(reply.headers.get("location"))
  }
  const refunds = () => sandbox.app.tables["refunds"]?.all() ?? []
  return { tenant, sandbox, b, sent, order, pay, refunds }
}

test("an order is paid on the service's page: whoever tells it first, it is booked once, on the order's invoice", async () => {
  const { tenant, sandbox, b, sent, order, pay } = await ordered()
  expect(sent.location).toMatch(/checkout\.stripe\.com\/c\/pay\/cs_test_/)
  expect(await order()).toMatchObject({ paymentState: "none", paymentMethod: "card" })
  const back = await pay()
  expect(back).toMatch(/^https:\/\/shop\.example\/shops\/cards-\d+\/orders\/.+\?paid=cs_test_/)
  await b.get(back.replace("https://shop.example", ""))
  await settle()
  expect(await order()).toMatchObject({ paymentState: "paid" })
  await tenant.post("/integrations/stripe/sync", {}).expect(202)
  await settle()
  await b.get(back.replace("https://shop.example", ""))
  await settle()
  const { body } = await tenant.get("/payments").expect(200)
  expect(body.data).toMatchObject([{ method: "card", amountMinor: String((await order()).totalMinor) }])
  expect(
    sandbox.calls.filter(({ request }) => request.method === "POST" && request.path.endsWith("/sessions")),
  ).toHaveLength(1)
})

test("without the buyer coming back, the read by the clock books it; our refund goes out once", async () => {
  const { tenant, order, pay, refunds } = await ordered()
  await pay()
  await tenant.post("/integrations/stripe/sync", {}).expect(202)
  await settle()
  expect(await order()).toMatchObject({ paymentState: "paid" })
  const [payment] = (await tenant.get("/payments").expect(200)).body.data
  await tenant.post(`/payments/${payment.id}/refunds`, { amountMinor: "400", reason: "Broken" }).expect(201)
  await settle()
  world.clock.advanceMs(3_600_000)
  await settle()
  expect(refunds()).toMatchObject([{ amount: 400, status: "succeeded" }])
  await tenant.post("/integrations/stripe/sync", { full: true }).expect(202)
  await settle()
  expect((await tenant.get("/payments").expect(200)).body.data).toMatchObject([{ refundedMinor: "400" }])
})

test("what is given back at the service itself is given back here, once, and not sent back", async () => {
  const { tenant, sandbox, order, pay, refunds } = await ordered()
  await pay()
  const read = async () => {
    world.clock.advanceMs(60_000)
    await tenant.post("/integrations/stripe/sync", {}).expect(202)
    await settle()
  }
  await read()
  const intent = sandbox.app.tables["paymentIntents"]?.all().at(-1)
  const made = sandbox.app.tables["refunds"]?.insert({
    ...{ payment_intent: intent?.["id"], amount: 300, currency: "eur", status: "succeeded" },
  })
  await read()
  await read()
  const [payment] = (await tenant.get("/payments").expect(200)).body.data
  expect(payment).toMatchObject({ refundedMinor: "300" })
  expect(await order()).toMatchObject({ refundedMinor: "300" })
  expect(refunds()).toMatchObject([{ id: made?.["id"], amount: 300 }])
})

test("a click again leads to the same page; an order that is not paid in time is cancelled, and its page is closed", async () => {
  const { tenant, b, sent, order, pay } = await ordered()
  const again = await pay("back")
  const page = again.replace("https://shop.example", "")
  const { location } = await b.post(`${page}/pay`, {})
  expect(location).toBe(sent.location)
  world.clock.advanceMs(61 * 60_000)
  await tenant.run((ctx) => expireReservations(ctx))
  await settle()
  expect(await order()).toMatchObject({ state: "cancelled", paymentState: "none" })
  await pay()
  await settle()
  expect(await order()).toMatchObject({ state: "cancelled", paymentState: "none" })
  expect((await tenant.get("/payments").expect(200)).body.data).toEqual([])
})

test("a business without a working connection offers no cards", async () => {
  const tenant = await world.tenant()
  const { isOffered } = cardCheckout(world.db)
  expect(await tenant.run((ctx) => isOffered(ctx))).toBe(false)
})
