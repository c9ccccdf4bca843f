import { Webhook } from "standardwebhooks"
import { Webhook as SvixWebhook } from "svix"
import { expect, test } from "vitest"
import { deliver, endpointAt, makeHookWorld, makeSink, status } from "./testing.ts"

const world = await makeHookWorld()

test("an event arrives once, whole and signed, and both verifiers of the specification take it", async () => {
  const t = await world.tenant()
  const sink = await makeSink()
  const { secret } = await endpointAt(t, sink.url, { events: ["customers.*"] })
  const customer = (await t.post("/customers", { name: "Ελένη", email: "eleni@example.com" }).expect(201)).body
  await deliver(world)
  expect(sink.received).toHaveLength(1)
  const [{ headers, body }] = sink.received as [(typeof sink.received)[0]]
  const flat = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  const verify = [new Webhook(secret), new SvixWebhook(secret)]
  // The verifiers look at the clock of this machine, the world has its own.
  for (const one of verify) expect(() => one.verify(body, flat)).toThrow(/timestamp/)
  const sent = JSON.parse(body)
  expect(sent).toMatchObject({
    specversion: "1.0",
    id: headers["webhook-id"],
    source: `/tenants/${t.id}`,
    type: "customers.customer.created",
    subject: customer.id,
    data: { customerId: customer.id, name: "Ελένη", email: "eleni@example.com" },
  })
})

test("what fails is tried again at its time with the same bytes and id, and a new signature", async () => {
  const t = await world.tenant()
  const sink = await makeSink(status(500))
  await endpointAt(t, sink.url, { events: ["customers.*"] })
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  expect(sink.received).toHaveLength(1)
  await deliver(world)
  expect(sink.received).toHaveLength(1)
  sink.answer = status(204)
  world.clock.advanceMs(6_000)
  await deliver(world)
  expect(sink.received).toHaveLength(2)
  const [first, second] = sink.received
  expect(second?.body).toBe(first?.body)
  expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"])
  expect(second?.headers["webhook-timestamp"]).not.toBe(first?.headers["webhook-timestamp"])
  expect(second?.headers["webhook-signature"]).not.toBe(first?.headers["webhook-signature"])
})
