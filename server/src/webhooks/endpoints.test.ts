import { Webhook } from "standardwebhooks"
import { expect, test } from "vitest"
import { callerOf, type TestTenant } from "#testing"
import { deliver, endpointAt, makeHookWorld, makeSink, status } from "./testing.ts"

const world = await makeHookWorld()
const at = "/integration/webhooks"

const idsOf = async (t: TestTenant, query: string): Promise<string[]> =>
  (await t.get(`/integration/deliveries?${query}`).expect(200)).body.data.map(({ id }: { id: string }) => id)

test("the routes of webhooks from an endpoint's making to its end; what it did is still in the log", async () => {
  const t = await world.tenant()
  const sink = await makeSink()
  const watcher = await makeSink()
  await endpointAt(t, watcher.url, { events: ["webhook.*"] })
  const secret = ["whsec", Buffer.alloc(32, 7).toString("base64")].join("_")
  const draft = { name: "Stock counter", description: "Counts", events: ["customers.*"], secret }
  const made = (await t.post(at, { ...draft, url: sink.url }).expect(201)).body
  expect(made).toMatchObject({ ...draft, state: "enabled", isOrdered: false })
  const place = `${at}/${made.id}`
  expect((await t.get(at).expect(200)).body.data.map(({ name }: { name: string }) => name)).toContain("Stock counter")
  const shown = await t.get(place).expect(200)
  expect(shown.text).not.toContain(secret)
  await t.put(place, { name: "Counter", concurrency: 2 }, { "if-match": '"9"' }).expect(412)
  expect((await t.put(place, { name: "Counter", concurrency: 2 }).expect(200)).body).toMatchObject({
    name: "Counter",
    description: "Counts",
    concurrency: 2,
    version: shown.body.version + 1,
  })
  await t.post(`${place}/secrets`, { overlapDays: 0 }).expect(201)
  await t.post("/customers", { name: "Nikos" }).expect(201)
  const sent = (await t.post(`${place}/dispatch`, { type: "my.own.thing", data: { n: 1 } }).expect(202)).body
  await deliver(world)
  expect(sink.received).toHaveLength(2)
  expect(await idsOf(t, `endpointId=${made.id}`)).toContain(sent.id)
  await t.delete(place).expect(204)
  await t.get(place).expect(404, "webhook.unknown")
  await t.put(place, { name: "x" }).expect(404, "webhook.unknown")
  await t.delete(place).expect(404, "webhook.unknown")
  expect((await t.get(at).expect(200)).body.data).toHaveLength(1)
  expect((await t.get(`/integration/logs?endpointId=${made.id}`).expect(200)).body.data).toHaveLength(2)
  expect(await idsOf(t, `endpointId=${made.id}`)).toHaveLength(2)
  await deliver(world)
  const told = watcher.received.map(({ body }) => JSON.parse(body))
  expect(told.filter(({ data }) => data.endpointId === made.id).map(({ type }) => type)).toEqual([
    "webhook.endpoint.created",
    "webhook.endpoint.updated",
    "webhook.secret.rotated",
    "webhook.endpoint.deleted",
  ])
})

test("a secret of the caller's own signs from the first event on", async () => {
  const t = await world.tenant()
  const sink = await makeSink()
  const secret = ["whsec", Buffer.alloc(24, 9).toString("base64")].join("_")
  expect((await endpointAt(t, sink.url, { events: ["customers.*"], secret })).secret).toBe(secret)
  await t.post("/customers", { name: "Nikos" }).expect(201)
  world.clock.advanceMs(Date.now() - world.clock.now().getTime())
  await deliver(world)
  const [{ body, headers } = { body: "", headers: {} }] = sink.received
  expect(() => new Webhook(secret).verify(body, headers as Record<string, string>)).not.toThrow()
  await t.post(at, { name: "x", url: sink.url, events: ["*"], secret: "whsec_dG9vIHNob3J0" }).expect(400)
})

test("every route is closed to strangers, to callers without the scope, and to another business", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const sink = await makeSink()
  const { id } = await endpointAt(one, sink.url, { events: ["customers.*"] })
  const { id: sent } = (await one.post(`${at}/${id}/test`).expect(202)).body
  await deliver(world)
  const change = { name: "x" }
  const message = { type: "a.b", data: {} }
  const routes = [
    ["get", at, undefined],
    ["post", at, { name: "x", url: sink.url, events: ["*"] }],
    ["get", `${at}/${id}`, undefined],
    ["put", `${at}/${id}`, change],
    ["delete", `${at}/${id}`, undefined],
    ["post", `${at}/${id}/dispatch`, message],
    ["post", `${at}/${id}/replay`, { what: "all", from: "2026-01-01T00:00:00Z" }],
    ["get", "/integration/logs", undefined],
    ["get", "/integration/deliveries", undefined],
    ["get", `/integration/deliveries/${sent}`, undefined],
    ["post", `/integration/deliveries/${sent}/discard`, undefined],
  ] as const
  const [stranger, clerk] = [callerOf(world.app), await one.as(["customers:read"])]
  const ask = (
    caller: Pick<TestTenant, "get" | "post" | "put" | "delete">,
    [method, path, body]: (typeof routes)[number],
  ) => (method === "get" || method === "delete" ? caller[method](path) : caller[method](path, body))
  for (const route of routes) {
    expect((await ask(stranger, route)).status, String(route[1])).toBe(401)
    expect((await ask(clerk, route)).status, String(route[1])).toBe(403)
    const foreign = await ask(two, route)
    if (/(whe|dlv)_/.test(route[1])) expect(foreign.status, route[1]).toBe(404)
    else expect(foreign.text).not.toContain(id)
  }
  expect((await one.get(`${at}/${id}`).expect(200)).body).toMatchObject({ name: "Test", state: "enabled" })
})

test("endpoints are listed page by page, by state and by customer", async () => {
  const t = await world.tenant()
  const made: string[] = []
  for (const more of [{}, { consumer: "acme" }, { state: "paused" }, { consumer: "acme", state: "paused" }])
    made.unshift((await endpointAt(t, "https://receiver.invalid/", more)).id)
  const read = async (query: string): Promise<string[]> => {
    const ids: string[] = []
    for (let cursor = ""; ; ) {
      const page = (await t.get(`${at}?limit=1&${query}${cursor}`).expect(200)).body
      ids.push(...page.data.map(({ id }: { id: string }) => id))
      if (page.nextCursor === null) return ids
      cursor = `&cursor=${page.nextCursor}`
    }
  }
  const [both, paused, customers, plain] = made
  expect(await read("")).toEqual(made)
  expect(await read("state=paused")).toEqual([both, paused])
  expect(await read("consumer=acme")).toEqual([both, customers])
  expect(await read("consumer=nobody")).toEqual([])
  expect(await read("state=enabled")).toEqual([customers, plain])
})

test("deliveries are found by event, endpoint, state and time, and sent again as a range of time", async () => {
  const t = await world.tenant()
  const sink = await makeSink()
  const { id } = await endpointAt(t, sink.url, { events: ["customers.*"], retry: { delaysS: [1] } })
  const other = await endpointAt(t, sink.url, { events: ["customers.*"] })
  const times: string[] = []
  for (const name of ["Ada", "Nikos", "Eleni"]) {
    world.clock.advanceMs(60_000)
    times.push(world.clock.now().toISOString())
    await t.post("/customers", { name }).expect(201)
    await deliver(world)
  }
  const [, second, third] = times
  const all = (await t.get(`/integration/deliveries?endpointId=${id}`).expect(200)).body.data
  expect(all).toHaveLength(3)
  expect(await idsOf(t, `eventId=${all[1].eventId}`)).toHaveLength(2)
  expect(await idsOf(t, `eventId=${all[1].eventId}&endpointId=${id}`)).toEqual([all[1].id])
  expect(await idsOf(t, `endpointId=${id}&from=${second}&to=${third}`)).toEqual([all[1].id])
  expect(await idsOf(t, `endpointId=${id}&state=delivered`)).toHaveLength(3)
  expect(await idsOf(t, `endpointId=${id}&state=exhausted`)).toEqual([])
  const before = sink.received.length
  const replay = (body: object) => t.post(`${at}/${id}/replay`, body).expect(202)
  expect((await replay({ what: "all", from: second, to: third })).body).toEqual({ count: 1 })
  await deliver(world)
  expect(sink.received.slice(before).map(({ body }) => JSON.parse(body).id)).toEqual([all[1].eventId])
  expect((await replay({ what: "exhausted", from: times[0] })).body).toEqual({ count: 0 })
  expect((await replay({ what: "missed", from: times[0] })).body).toEqual({ count: 0 })
  expect(await idsOf(t, `endpointId=${other.id}`)).toHaveLength(3)
})

test("a strict order that is stuck: given up by a person it goes on; given up by itself the endpoint is disabled", async () => {
  const t = await world.tenant()
  const sink = await makeSink(status(500))
  const { id } = await endpointAt(t, sink.url, { events: ["customers.*"], isOrdered: true, retry: { delaysS: [60] } })
  for (const name of ["Ada", "Nikos", "Eleni"]) await t.post("/customers", { name }).expect(201)
  await deliver(world)
  const [stuck] = (await t.get(`/integration/deliveries?endpointId=${id}&state=waiting`).expect(200)).body.data.filter(
    ({ attempts }: { attempts: number }) => attempts === 1,
  )
  await t.post(`/integration/deliveries/${stuck.id}/discard`).expect(204)
  sink.answer = (_request, response, { body }) => void response.writeHead(body.includes("Nikos") ? 200 : 500).end()
  world.clock.advanceMs(3_600_000)
  await deliver(world)
  world.clock.advanceMs(3_600_000)
  await deliver(world)
  expect(sink.received.map(({ body }) => JSON.parse(body).data.name)).toEqual(["Ada", "Nikos", "Eleni", "Eleni"])
  expect((await t.get(`${at}/${id}`).expect(200)).body).toMatchObject({ state: "disabled", stateReason: "order" })
})

test("an endpoint has as many requests at once as it asks for, and never more", async () => {
  const t = await world.tenant()
  const [open, most] = [new Set<object>(), { slow: 0, usual: 0 }]
  const counted = (name: keyof typeof most) =>
    makeSink((_request, response) => {
      open.add(response)
      most[name] = Math.max(most[name], open.size)
      setTimeout(() => {
        open.delete(response)
        response.end()
      }, 10)
    })
  for (const [name, concurrency] of [
    ["slow", 1],
    ["usual", 3],
  ] as const) {
    const sink = await counted(name)
    const { id } = await endpointAt(t, sink.url, { events: ["customers.*"], concurrency })
    for (let i = 0; i < 12; i++) await t.post("/customers", { name: `N${i}` }).expect(201)
    await deliver(world)
    expect(sink.received).toHaveLength(12)
    await t.delete(`${at}/${id}`).expect(204)
  }
  expect(most).toEqual({ slow: 1, usual: 3 })
})
