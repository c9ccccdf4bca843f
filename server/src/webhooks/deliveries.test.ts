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

test("after the last attempt a delivery is given up; a replay sends it again with attempts of its own", async () => {
  const t = await world.tenant()
  const sink = await makeSink(status(503))
  const { id } = await endpointAt(t, sink.url, { events: ["customers.*"], retry: { delaysS: [5, 30] } })
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  for (const _attempt of [2, 3, 4]) {
    world.clock.advanceMs(60_000)
    await deliver(world)
  }
  expect(sink.received).toHaveLength(3)
  const [given] = (await t.get(`/integration/deliveries?endpointId=${id}&state=exhausted`).expect(200)).body.data
  expect(given).toMatchObject({ state: "exhausted", attempts: 3, status: 503, eventType: "customers.customer.created" })
  sink.answer = status(200)
  const again = (await t.post(`/integration/deliveries/${given.id}/replay`).expect(202)).body
  expect(again).toMatchObject({ id: given.id, state: "waiting" })
  await deliver(world)
  expect(sink.received).toHaveLength(4)
  expect(sink.received[3]?.body).toBe(sink.received[0]?.body)
  expect((await t.get(`/integration/deliveries/${given.id}`).expect(200)).body).toMatchObject({
    state: "delivered",
    attempts: 4,
    body: sink.received[0]?.body,
  })
  const attempts = (await t.get(`/integration/deliveries/${given.id}/attempts`).expect(200)).body.data
  expect(attempts.map((a: { status: number }) => a.status)).toEqual([503, 503, 503, 200])
})

test("an endpoint gets only what its types and its filter fit", async () => {
  const t = await world.tenant()
  const [all, some] = [await makeSink(), await makeSink()]
  await endpointAt(t, all.url, { events: ["customers.*", "customers.customer.created"] })
  await endpointAt(t, some.url, { events: ["customers.customer.*"], filter: 'data.kind == "company"' })
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await t.post("/customers", { name: "Papadakis AE", kind: "company" }).expect(201)
  await deliver(world)
  expect(all.received).toHaveLength(2)
  expect(some.received.map(({ body }) => JSON.parse(body).data.name)).toEqual(["Papadakis AE"])
  const waiting = (await t.get("/integration/deliveries?state=waiting").expect(200)).body.data
  expect(waiting).toEqual([])
})

test("one event to many endpoints, each in its own shape", async () => {
  const t = await world.tenant()
  const [full, thin, template] = [await makeSink(), await makeSink(), await makeSink()]
  await endpointAt(t, full.url, { events: ["customers.*"] })
  await endpointAt(t, thin.url, { events: ["customers.*"], shape: "thin" })
  const made = await endpointAt(t, template.url, {
    events: ["customers.*"],
    shape: "template",
    template: '{"text":"{{ data.name }} by {{ event.type }}"}',
  })
  const customer = (await t.post("/customers", { name: "Nikos" }).expect(201)).body
  await deliver(world)
  expect(JSON.parse(full.received[0]?.body ?? "").data.name).toBe("Nikos")
  expect(JSON.parse(thin.received[0]?.body ?? "").data).toEqual({ id: customer.id })
  expect(template.received[0]?.body).toBe('{"text":"Nikos by customers.customer.created"}')
  expect(template.received[0]?.headers["content-type"]).toBe("application/json")
  const [sent] = (await t.get(`/integration/deliveries?endpointId=${made.id}`).expect(200)).body.data
  expect((await t.get(`/integration/deliveries/${sent.id}`).expect(200)).body.body).toBe(template.received[0]?.body)
})

test("a body that was sent once is sent again though the template is another one by now", async () => {
  const t = await world.tenant()
  const sink = await makeSink(status(500))
  const template = { events: ["customers.*"], shape: "template", template: "first {{ data.name }}" }
  const { id } = await endpointAt(t, sink.url, template)
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  await t.put(`/integration/webhooks/${id}`, { template: "second {{ data.name }}" }).expect(200)
  await t.post("/customers", { name: "Ada" }).expect(201)
  world.clock.advanceMs(6_000)
  await deliver(world)
  expect(sink.received.map(({ body }) => body).toSorted()).toEqual(["first Nikos", "first Nikos", "second Ada"])
})

test("a paused endpoint gathers and sends when it goes on; a disabled one misses, and what it missed can be sent", async () => {
  const t = await world.tenant()
  const sink = await makeSink()
  const { id } = await endpointAt(t, sink.url, { events: ["customers.*"], state: "paused" })
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  expect(sink.received).toHaveLength(0)
  expect((await t.get(`/integration/webhooks/${id}`).expect(200)).body.health.waiting).toBe(1)
  await t.put(`/integration/webhooks/${id}`, { state: "enabled" }).expect(200)
  await deliver(world)
  expect(sink.received).toHaveLength(1)
  await t.put(`/integration/webhooks/${id}`, { state: "disabled" }).expect(200)
  const from = world.clock.now().toISOString()
  await t.post("/customers", { name: "Ada" }).expect(201)
  await deliver(world)
  await t.post(`/integration/webhooks/${id}/dispatch`, { type: "a.b", data: {} }).expect(409, "webhook.not_enabled")
  await t.put(`/integration/webhooks/${id}`, { state: "enabled" }).expect(200)
  const replay = { what: "missed", from }
  expect((await t.post(`/integration/webhooks/${id}/replay`, replay).expect(202)).body).toEqual({ count: 1 })
  expect((await t.post(`/integration/webhooks/${id}/replay`, replay).expect(202)).body).toEqual({ count: 0 })
  await deliver(world)
  expect(sink.received.map(({ body }) => JSON.parse(body).data.name)).toEqual(["Nikos", "Ada"])
})

test("410 disables at once, and says so", async () => {
  const t = await world.tenant()
  const sink = await makeSink(status(410))
  const { id } = await endpointAt(t, sink.url, { events: ["customers.*"] })
  const watcher = await makeSink()
  await endpointAt(t, watcher.url, { events: ["webhook.endpoint.disabled", "webhook.delivery.*"] })
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  const endpoint = (await t.get(`/integration/webhooks/${id}`).expect(200)).body
  expect(endpoint).toMatchObject({ state: "disabled", stateReason: "gone" })
  await t.post("/customers", { name: "Ada" }).expect(201)
  await deliver(world)
  expect(sink.received).toHaveLength(1)
  const told = watcher.received
    .map(({ body }) => JSON.parse(body))
    .map(({ type, data }) => [type, data.reason ?? data.status])
  expect(told.toSorted()).toEqual([
    ["webhook.delivery.exhausted", 410],
    ["webhook.endpoint.disabled", "gone"],
  ])
})

test("an endpoint that has only failed for five days is disabled; one success in between begins anew", async () => {
  const t = await world.tenant()
  const sink = await makeSink(status(500))
  const { id } = await endpointAt(t, sink.url, { events: ["customers.*"], retry: { delaysS: [86_400] } })
  const stateAfter = async (days: number) => {
    await t.post("/customers", { name: "Nikos" }).expect(201)
    await deliver(world)
    world.clock.advanceMs(days * 86_400_000)
    await deliver(world)
    return (await t.get(`/integration/webhooks/${id}`).expect(200)).body.state
  }
  expect(await stateAfter(3)).toBe("enabled")
  sink.answer = status(200)
  expect(await stateAfter(1)).toBe("enabled")
  sink.answer = status(500)
  expect(await stateAfter(4)).toBe("enabled")
  expect(await stateAfter(2)).toBe("disabled")
})

test("failing, recovered: said once each", async () => {
  const t = await world.tenant()
  const sink = await makeSink(status(500))
  await endpointAt(t, sink.url, { events: ["customers.*"], retry: { delaysS: [1, 1, 1, 1, 1] } })
  const watcher = await makeSink()
  await endpointAt(t, watcher.url, { events: ["webhook.delivery.*"] })
  await t.post("/customers", { name: "Nikos" }).expect(201)
  for (const answer of [500, 500, 500, 500, 200]) {
    sink.answer = status(answer)
    await deliver(world)
    world.clock.advanceMs(400_000)
  }
  await deliver(world)
  expect(sink.received).toHaveLength(5)
  expect(watcher.received.map(({ body }) => JSON.parse(body).type)).toEqual([
    "webhook.delivery.failing",
    "webhook.delivery.recovered",
  ])
})

test("a breaker parks the backlog: few attempts are spent on an endpoint that does not answer, and it drains when it does", async () => {
  const t = await world.tenant()
  const sink = await makeSink(status(500))
  const { id } = await endpointAt(t, sink.url, { events: ["customers.*"], concurrency: 4 })
  for (let i = 0; i < 30; i++) await t.post("/customers", { name: `N${i}` }).expect(201)
  await deliver(world)
  const before = sink.received.length
  expect(before).toBeLessThan(10)
  await deliver(world)
  expect(sink.received).toHaveLength(before)
  const { health } = (await t.get(`/integration/webhooks/${id}`).expect(200)).body
  expect(health).toMatchObject({ waiting: 30 })
  expect(Date.parse(health.blockedUntil)).toBeGreaterThan(world.clock.now().getTime())
  sink.answer = status(200)
  world.clock.advanceMs(3_600_000)
  await deliver(world)
  expect(new Set(sink.received.map(({ headers }) => headers["webhook-id"])).size).toBe(30)
  expect((await t.get(`/integration/webhooks/${id}`).expect(200)).body.health).toMatchObject({
    waiting: 0,
    failures: 0,
    blockedUntil: null,
  })
})

test("a strict order sends one after the other, and nothing passes one that fails", async () => {
  const t = await world.tenant()
  let isDown = true
  const sink = await makeSink((_request, response, { body }) => {
    const isThird = JSON.parse(body).data.name === "N2"
    response.writeHead(isThird && isDown ? 500 : 200).end()
  })
  await endpointAt(t, sink.url, { events: ["customers.*"], isOrdered: true })
  for (let i = 0; i < 6; i++) await t.post("/customers", { name: `N${i}` }).expect(201)
  await deliver(world)
  const names = () => sink.received.map(({ body }) => JSON.parse(body).data.name)
  expect(names()).toEqual(["N0", "N1", "N2"])
  isDown = false
  world.clock.advanceMs(10_000)
  await deliver(world)
  expect(names()).toEqual(["N0", "N1", "N2", "N2", "N3", "N4", "N5"])
})

test("the log tells what was sent and answered, without secrets, cut at 20 kB", async () => {
  const t = await world.tenant()
  const sink = await makeSink(
    (_request, response) => void response.writeHead(500, { "x-why": "tired" }).end("x".repeat(30_000)),
  )
  const { id, secret } = await endpointAt(t, sink.url, {
    events: ["customers.*"],
    headers: { "X-Key": "top-secret" },
    auth: { kind: "basic", user: "shop", password: "hunter2-hunter2" },
  })
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  expect(sink.received[0]?.headers).toMatchObject({
    "x-key": "top-secret",
    authorization: `Basic ${Buffer.from("shop:hunter2-hunter2").toString("base64")}`,
  })
  const log = await t.get(`/integration/logs?endpointId=${id}&outcome=failed`).expect(200)
  const [attempt] = log.body.data
  expect(attempt).toMatchObject({ number: 1, status: 500, errorClass: "status", state: "waiting" })
  expect(attempt.response).toMatchObject({ headers: { "x-why": "tired" }, isTruncated: true })
  expect(attempt.response.body).toHaveLength(20_000)
  expect(attempt.request.headers).toMatchObject({ "x-key": "•••", authorization: "Basic •••" })
  expect(attempt.timings.totalMs).toBeGreaterThan(0)
  const shown = await t.get(`/integration/webhooks/${id}`).expect(200)
  for (const hidden of ["top-secret", "hunter2", secret]) {
    expect(log.text).not.toContain(hidden)
    expect(shown.text).not.toContain(hidden)
  }
})

test("dispatch and test reach this endpoint only, signed and logged, and are no events", async () => {
  const t = await world.tenant()
  const [one, other] = [await makeSink(), await makeSink()]
  const { id } = await endpointAt(t, one.url, { events: ["stock.*"] })
  await endpointAt(t, other.url)
  await deliver(world)
  const before = other.received.length
  const sent = (
    await t.post(`/integration/webhooks/${id}/dispatch`, { type: "my.own.thing", data: { n: 1 } }).expect(202)
  ).body
  await t.post(`/integration/webhooks/${id}/test`).expect(202)
  await deliver(world)
  expect(one.received.map(({ body }) => JSON.parse(body).type)).toEqual(["my.own.thing", "webhook.endpoint.tested"])
  expect(JSON.parse(one.received[0]?.body ?? "").data).toEqual({ n: 1 })
  expect(other.received).toHaveLength(before)
  expect((await t.get(`/integration/deliveries/${sent.id}`).expect(200)).body).toMatchObject({
    state: "delivered",
    eventType: "my.own.thing",
    body: one.received[0]?.body,
  })
})

test("another business sees and sends nothing of it", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const sink = await makeSink()
  const { id } = await endpointAt(one, sink.url, { events: ["customers.*"] })
  await one.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  const [delivery] = (await one.get("/integration/deliveries").expect(200)).body.data
  await two.get(`/integration/webhooks/${id}`).expect(404, "webhook.unknown")
  await two.get(`/integration/deliveries/${delivery.id}`).expect(404, "delivery.unknown")
  await two.post(`/integration/deliveries/${delivery.id}/replay`).expect(404, "delivery.unknown")
  expect((await two.get("/integration/deliveries").expect(200)).body.data).toEqual([])
  await two.post("/customers", { name: "Ada" }).expect(201)
  await deliver(world)
  expect(sink.received).toHaveLength(1)
  await (await one.as(["customers:read"])).get("/integration/webhooks").expect(403, "auth.forbidden")
})
