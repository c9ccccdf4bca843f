import Stripe from "stripe"
import { expect, test } from "vitest"
import { serveSandbox } from "#hub"
import { makeHubWorld } from "#testing"
import { stripeSandbox } from "./sandbox.ts"

const world = await makeHubWorld()
const now = new Date("2026-03-02T10:00:00.000Z")

/** Stripe's own client, whose addresses lie below the sandbox's host. */
async function clientOf() {
  const sandbox = await serveSandbox(stripeSandbox, { now: () => now, seed: "client" })
  const { hostname, port } = new URL(sandbox.url)
  const httpClient = Stripe.createFetchHttpClient((url, init) => {
    const { pathname, search } = new URL(String(url))
    return fetch(`${sandbox.url}/api.stripe.com${pathname}${search}`, init)
  })
  const options = { host: hostname, port: Number(port), protocol: "http", httpClient, maxNetworkRetries: 0 } as const
  return { sandbox, client: new Stripe(stripeSandbox.secrets?.["key"] ?? "", options) }
}

test("Stripe's own client works with the sandbox: records, lists, idempotency, pages of payment, refunds, refusals", async () => {
  const { sandbox, client } = await clientOf()
  const made = await client.customers.create({ name: "Jenny", address: { city: "Athens" } }, { idempotencyKey: "k1" })
  const again = await client.customers.create({ name: "Jenny", address: { city: "Athens" } }, { idempotencyKey: "k1" })
  expect(again.id).toBe(made.id)
  await expect(client.customers.create({ name: "Other" }, { idempotencyKey: "k1" })).rejects.toMatchObject({
    type: "StripeIdempotencyError",
  })
  for (let n = 0; n < 3; n++) await client.customers.create({ name: `Customer ${n}` })
  const all = await client.customers.list({ limit: 2 }).autoPagingToArray({ limit: 100 })
  expect(all.map((one) => one.name)).toEqual(["Customer 2", "Customer 1", "Customer 0", "Jenny"])
  await expect(client.customers.retrieve("cus_none")).rejects.toMatchObject({
    statusCode: 404,
    code: "resource_missing",
  })

  const session = await client.checkout.sessions.create({
    mode: "payment",
    success_url: "https://shop.example/done?paid={CHECKOUT_SESSION_ID}",
    line_items: [
      { quantity: 1, price_data: { currency: "eur", unit_amount: 1240, product_data: { name: "Order 1" } } },
    ],
  })
  const page = await fetch(session.url ?? "", {
    method: "POST",
    body: new URLSearchParams({ action: "pay" }),
    redirect: "manual",
  })
  expect(page.headers.get("location")).toBe(`https://shop.example/done?paid=${session.id}`)
  const { payment_status, payment_intent } = await client.checkout.sessions.retrieve(session.id)
  expect(payment_status).toBe("paid")
  const refund = await client.refunds.create({ payment_intent: String(payment_intent), amount: 240 })
  expect(refund).toMatchObject({ amount: 240, status: "succeeded" })
  await expect(client.refunds.create({ payment_intent: String(payment_intent), amount: 1001 })).rejects.toThrow(
    /greater than/,
  )
  await sandbox.close()
})

test("what Stripe's own signer makes is let in at the business's address, and reads the record again; another secret is not", async () => {
  const { tenant, sandbox } = await world.connected("stripe")
  const url = `/api/v1/webhooks/stripe/${tenant.id}`
  const made = sandbox.app.tables["customers"]?.insert({ name: "Hermes", email: "hermes@example.com" })
  const payload = JSON.stringify({ id: "evt_own", object: "event", type: "customer.created", data: { object: made } })
  const secret = sandbox.calls.flatMap(({ reply }) => {
    const found: unknown = Reflect.get(Object(reply.json), "secret")
    return typeof found === "string" ? [found] : []
  })
  const send = (by: string) => {
    const timestamp = Math.floor(world.clock.now().getTime() / 1000)
    const signature = new Stripe("sk_test_x").webhooks.generateTestHeaderString({ payload, secret: by, timestamp })
    const headers = { "content-type": "application/json", "stripe-signature": signature }
    return world.app.inject({ method: "POST", url, payload, headers })
  }
  expect((await send("whsec_wrong")).statusCode).toBe(401)
  expect((await send(String(secret.at(-1)))).statusCode).toBe(200)
  await world.settle()
  await world.work()
  const logs = await tenant.get("/integrations/stripe/sync/logs?resource=customers").expect(200)
  expect(logs.body.data).toMatchObject([{ action: "created", direction: "pull", externalId: made?.["id"] }])
})
