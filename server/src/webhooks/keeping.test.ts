import { expect, test } from "vitest"
import { addMember, createUser } from "#platform/auth"
import { replayByHand, showDelivery, tellDeliveries } from "./by-hand.ts"
import { forgetSome } from "./retention.ts"
import { deliver, endpointAt, makeHookWorld, makeSink, status } from "./testing.ts"

const world = await makeHookWorld()
const dayMs = 86_400_000

test("the log forgets by the business's policy: arrived ones sooner, given up ones later, waiting ones never", async () => {
  const t = await world.tenant()
  const [good, bad, dead] = [await makeSink(), await makeSink(status(500)), await makeSink(status(500))]
  await endpointAt(t, good.url, { events: ["customers.*"] })
  await endpointAt(t, bad.url, { events: ["customers.*"], retry: { delaysS: [] } })
  const waiting = await endpointAt(t, dead.url, { events: ["customers.*"], retry: { delaysS: [86_400, 86_400] } })
  await t.put("/integration/delivery-policy", { deliveredDays: 7, failedDays: 30 }).expect(200)
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  await t.put(`/integration/webhooks/${waiting.id}`, { state: "paused" }).expect(200)
  const states = async () => {
    while ((await t.run(forgetSome)) > 0);
    const { data } = (await t.get("/integration/deliveries").expect(200)).body
    return data.map(({ state }: { state: string }) => state).toSorted()
  }
  expect(await states()).toEqual(["delivered", "exhausted", "waiting"])
  world.clock.advanceMs(8 * dayMs)
  expect(await states()).toEqual(["exhausted", "waiting"])
  world.clock.advanceMs(30 * dayMs)
  expect(await states()).toEqual(["waiting"])
})

test("what a deleted endpoint would still get is removed, and its address is called no more", async () => {
  const t = await world.tenant()
  const sink = await makeSink()
  const { id } = await endpointAt(t, sink.url, { events: ["customers.*"], state: "paused" })
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  await t.delete(`/integration/webhooks/${id}`).expect(204)
  await t.get(`/integration/webhooks/${id}`).expect(404, "webhook.unknown")
  await t.post("/customers", { name: "Ada" }).expect(201)
  await deliver(world)
  while ((await t.run(forgetSome)) > 0);
  expect(sink.received).toHaveLength(0)
  expect((await t.get("/integration/deliveries").expect(200)).body.data).toEqual([])
})

test("owners are told by mail, once, when an endpoint was disabled", async () => {
  const t = await world.tenant({ locale: "en" })
  const email = `owner-${t.slug}@example.com`
  const userId = await createUser(world.db, { name: "Ada", email, password: "a long password" })
  await t.run((ctx) => addMember(ctx, userId, "owner"))
  const sink = await makeSink(status(410))
  await endpointAt(t, sink.url, { name: "Warehouse", events: ["customers.*"] })
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  await world.settle()
  const mails = (await t.get("/mail").expect(200)).body.data
  expect(mails.map(({ to, subject }: { to: string; subject: string }) => [to, subject])).toEqual([
    [email, "Webhook endpoint disabled: Warehouse"],
  ])
})

test("the command line tells deliveries and one with its attempts; the metrics tell what waits", async () => {
  const t = await world.tenant()
  const sink = await makeSink(status(500))
  const { id } = await endpointAt(t, sink.url, { events: ["customers.*"] })
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  const [line] = await t.run((ctx) => tellDeliveries(ctx, { limit: 10 }))
  expect(line).toMatchObject({ endpointId: id, state: "waiting", attempts: 1, status: 500 })
  const shown = await t.run((ctx) => showDelivery(ctx, line?.id ?? "dlv_"))
  expect(shown.attemptLog).toHaveLength(1)
  expect(JSON.parse(shown.body ?? "").data.name).toBe("Nikos")
  const text = await world.metrics.text()
  expect(text).toContain(`mortise_webhook_backlog{of="${id}"} 1`)
  expect(text).toMatch(/mortise_webhook_attempts_total\{outcome="waiting"\} [1-9]/)
})

test("the command line sends one again, or what an endpoint missed", async () => {
  const t = await world.tenant()
  const sink = await makeSink()
  const { id } = await endpointAt(t, sink.url, { events: ["customers.*"] })
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  const [line] = await t.run((ctx) => tellDeliveries(ctx, { limit: 10, endpointId: id }))
  const since = world.clock.now()
  expect(await t.run((ctx) => replayByHand(ctx, { id: line?.id ?? null, endpointId: null, since: null }))).toBe(1)
  await deliver(world)
  expect(sink.received.map(({ headers }) => headers["webhook-id"])).toEqual([line?.eventId, line?.eventId])
  await t.put(`/integration/webhooks/${id}`, { state: "disabled" }).expect(200)
  await t.post("/customers", { name: "Ada" }).expect(201)
  await deliver(world)
  await t.put(`/integration/webhooks/${id}`, { state: "enabled" }).expect(200)
  expect(await t.run((ctx) => replayByHand(ctx, { id: null, endpointId: id, since }))).toBe(1)
  await deliver(world)
  expect(JSON.parse(sink.received.at(-1)?.body ?? "").data.name).toBe("Ada")
  const nothing = t.run((ctx) => replayByHand(ctx, { id: null, endpointId: id, since: null }))
  await expect(nothing).rejects.toMatchObject({ code: "webhook.settings_invalid" })
})

test("nothing of an erased person is left in what was sent, answered or still waits", async () => {
  const t = await world.tenant()
  const echo = await makeSink((_request, response, { body }) => void response.writeHead(500).end(`got ${body}`))
  const template = { shape: "template", template: '{"name":"{{ data.name }}","mail":"{{ data.email }}"}' }
  const ids = []
  for (const more of [template, {}]) ids.push((await endpointAt(t, echo.url, { events: ["customers.*"], ...more })).id)
  const person = (await t.post("/customers", { name: "Ελένη", email: "eleni@example.com" }).expect(201)).body
  await deliver(world)
  const note = { type: "my.own.note", data: { customerId: person.id, text: "eleni@example.com" } }
  await t.post(`/integration/webhooks/${ids[0]}/dispatch`, note).expect(202)
  await deliver(world)
  const kept = async () => {
    const { data } = (await t.get("/integration/deliveries").expect(200)).body
    const texts = [(await t.get("/integration/logs").expect(200)).text]
    for (const { id } of data) texts.push((await t.get(`/integration/deliveries/${id}`).expect(200)).text)
    return texts.join("\n")
  }
  expect(await kept()).toContain("eleni@example.com")
  const sentBefore = echo.received.length
  await t.post(`/customers/${person.id}/erase`).expect(200)
  expect(await kept()).not.toContain("eleni@example.com")
  expect(await kept()).not.toContain("Ελένη")
  world.clock.advanceMs(3_600_000)
  await deliver(world)
  const later = echo.received.slice(sentBefore).map(({ body }) => body)
  expect(later.length).toBeGreaterThan(2)
  expect(later.join("\n")).not.toContain("eleni@example.com")
})

test("secrets rotate with an overlap, several old ones at once, and none is shown again", async () => {
  const t = await world.tenant()
  const sink = await makeSink()
  const { id } = await endpointAt(t, sink.url, { events: ["customers.*"] })
  const rotate = (body: object) => t.post(`/integration/webhooks/${id}/secrets`, body)
  await rotate({ overlapDays: 7 }).expect(201)
  await rotate({ overlapDays: 1 }).expect(201)
  const asymmetric = (await rotate({ overlapDays: 0, signature: "v1a" }).expect(201)).body
  expect(asymmetric.publicKey).toMatch(/^whpk_/)
  await rotate({ overlapDays: 8 }).expect(400, "request.invalid")
  const signedBy = async () => {
    await t.post("/customers", { name: "Nikos" }).expect(201)
    await deliver(world)
    return String(sink.received.at(-1)?.headers["webhook-signature"])
      .split(" ")
      .map((one) => one.split(",")[0])
  }
  expect((await signedBy()).toSorted()).toEqual(["v1", "v1", "v1", "v1a"])
  world.clock.advanceMs(2 * dayMs)
  expect((await signedBy()).toSorted()).toEqual(["v1", "v1", "v1a"])
  world.clock.advanceMs(6 * dayMs)
  expect((await signedBy()).toSorted()).toEqual(["v1", "v1a"])
  expect((await t.get(`/integration/webhooks/${id}`).expect(200)).text).not.toMatch(/whsec_|whsk_/)
})
