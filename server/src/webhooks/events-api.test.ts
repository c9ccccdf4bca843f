import { expect, test } from "vitest"
import { deliver, endpointAt, makeHookWorld, makeSink } from "./testing.ts"

const world = await makeHookWorld()
const origin = await world.app.listen({ host: "127.0.0.1", port: 0 })
const schema = { type: "object", properties: { litres: { type: "number", minimum: 0 } }, required: ["litres"] }
const declared = { type: "tank.level.measured", summary: "A tank was measured", schema, sample: { litres: 12 } }

test("the catalogue tells every kind of event with a schema, a version and a sample that fits", async () => {
  const t = await world.tenant()
  const all = (await t.get("/event-types").expect(200)).body.data
  expect(all.length).toBe(world.events.types.size)
  const sales = (await t.get("/event-types?events=sales.*").expect(200)).body.data
  expect(sales.every(({ type }: { type: string }) => type.startsWith("sales."))).toBe(true)
  expect((await t.get("/event-types/sales.order.placed").expect(200)).body).toMatchObject({ version: 1, isOwn: false })
  await t.get("/event-types/no.such.thing").expect(404, "event_type.unknown")
})

test("a business publishes events of its own: checked, once per key, delivered like any other", async () => {
  const t = await world.tenant()
  const sink = await makeSink()
  await endpointAt(t, sink.url, { events: ["tank.*"] })
  await t
    .post("/events", { type: declared.type, subject: "tank-1", data: { litres: 3 } })
    .expect(404, "event_type.unknown")
  expect((await t.post("/event-types", declared).expect(201)).body).toMatchObject({ version: 1, isOwn: true })
  const wrong = { type: declared.type, subject: "tank-1", data: { litres: -1 } }
  await t.post("/events", wrong).expect(422, "event.misfit")
  const event = { type: declared.type, subject: "tank-1", data: { litres: 3 }, key: "m-1" }
  const first = (await t.post("/events", event).expect(202)).body
  expect(first.isNew).toBe(true)
  expect((await t.post("/events", event).expect(202)).body).toEqual({ id: first.id, isNew: false })
  await t.post("/events", { ...event, data: { litres: 4 } }).expect(422, "event.key_reused")
  await deliver(world)
  expect(sink.received.map(({ body }) => JSON.parse(body))).toMatchObject([
    { id: first.id, type: declared.type, subject: "tank-1", dataversion: "1", data: { litres: 3 } },
  ])
  const wider = { ...declared, schema: { ...schema, required: [] } }
  expect((await t.post("/event-types", wider).expect(201)).body.version).toBe(2)
})

test.each([
  [{ ...declared, type: "sales.order.placed" }, "event_type.taken"],
  [{ ...declared, sample: { litres: "x" } }, "event_type.sample_misfit"],
  [{ ...declared, schema: { $ref: "http://example.com/s" } }, "event_type.schema_refused"],
  [{ ...declared, schema: { properties: { a: { pattern: "(a+)+$" } } } }, "event_type.schema_refused"],
  [{ ...declared, schema: { type: "objekt" } }, "event_type.schema_refused"],
])("a type that is not the business's own or can't be checked is refused: %#", async (draft, code) => {
  const t = await world.tenant()
  const status = code === "event_type.taken" ? 409 : 422
  await t.post("/event-types", draft).expect(status, code)
})

test("the feed gives every event once and in order, in pages of any size, filtered or not", async () => {
  const t = await world.tenant()
  for (let i = 0; i < 7; i++) await t.post("/customers", { name: `N${i}` }).expect(201)
  await world.settle()
  const read = async (limit: number, events = "") => {
    const ids: string[] = []
    let cursor = ""
    for (let page = 0; page < 20; page++) {
      const { body } = await t.get(`/events?limit=${limit}${cursor}${events}`).expect(200)
      ids.push(...body.data.map((event: { id: string }) => event.id))
      cursor = `&cursor=${body.nextCursor}`
      if (!body.hasMore) break
    }
    return { ids, cursor }
  }
  const whole = await read(200)
  expect((await read(2)).ids).toEqual(whole.ids)
  expect((await read(2, "&events=customers.*")).ids).toHaveLength(7)
  expect((await read(2, "&events=stock.*")).ids).toEqual([])
  await t.post("/customers", { name: "later" }).expect(201)
  await world.settle()
  const { body } = await t.get(`/events?${whole.cursor.slice(1)}`).expect(200)
  expect(body.data.map(({ data }: { data: { name: string } }) => data.name)).toEqual(["later"])
})

/** Reads a stream until `count` events came; answers them and hangs up. */
async function listen(apiKey: string, count: number, headers: Record<string, string> = {}, query = "") {
  const hangUp = new AbortController()
  const reply = await fetch(`${origin}/api/v1/events/stream${query}`, {
    headers: { authorization: `Bearer ${apiKey}`, ...headers },
    signal: hangUp.signal,
  })
  const events: { id: string; type: string; name: string }[] = []
  let rest = ""
  const done = (async () => {
    for await (const chunk of reply.body ?? []) {
      const parts = (rest + Buffer.from(chunk).toString()).split("\n\n")
      rest = parts.pop() ?? ""
      for (const part of parts) {
        const found = /^id: (.+)\nevent: (.+)\ndata: (.+)$/.exec(part)
        if (found) events.push({ id: found[1] ?? "", type: found[2] ?? "", name: JSON.parse(found[3] ?? "").data.name })
      }
      if (events.length >= count) break
    }
    hangUp.abort()
    return events
  })()
  return { status: reply.status, done }
}

test("a live stream tells what happens, and goes on from the last id after a break", async () => {
  const t = await world.tenant()
  const other = await world.tenant()
  await t.post("/customers", { name: "before" }).expect(201)
  await world.settle()
  const first = await listen(t.apiKey, 2, {}, "?events=customers.*")
  await other.post("/customers", { name: "foreign" }).expect(201)
  for (const name of ["one", "two"]) await t.post("/customers", { name }).expect(201)
  await world.settle()
  for (const hear of world.events.listeners) hear("router")
  const heard = await first.done
  expect(heard.map(({ name }) => name)).toEqual(["one", "two"])
  for (const name of ["three", "four"]) await t.post("/customers", { name }).expect(201)
  await world.settle()
  const again = await listen(t.apiKey, 3, { "last-event-id": heard[0]?.id ?? "" })
  expect((await again.done).map(({ name }) => name)).toEqual(["two", "three", "four"])
})

test("the stream is refused to strangers, without the permission, and for nonsense", async () => {
  const t = await world.tenant()
  expect((await listen("wrong", 0)).status).toBe(401)
  const clerk = await t.post("/api-keys", { name: "Clerk", scopes: ["customers:read"] }).expect(201)
  expect((await listen(clerk.body.secret, 0)).status).toBe(403)
  expect((await listen(t.apiKey, 0, {}, "?events=Not*A*Type")).status).toBe(400)
})

test("who hears from the same place on hears the same, and each goes on from the place it has reached", async () => {
  const t = await world.tenant()
  await world.settle()
  const listening = [2, 1, 2].map((count) => listen(t.apiKey, count, {}, "?events=customers.*"))
  const all = await Promise.all(listening)
  for (const name of ["one", "two"]) await t.post("/customers", { name }).expect(201)
  await world.settle()
  for (const hear of world.events.listeners) hear("router")
  const heard = await Promise.all(all.map(({ done }) => done))
  const names = heard.map((events, place) => events.slice(0, [2, 1, 2][place]).map(({ name }) => name))
  expect(names).toEqual([["one", "two"], ["one"], ["one", "two"]])
})

test("a stream that has told nothing yet says where to go on", async () => {
  const t = await world.tenant()
  await world.settle()
  const hangUp = new AbortController()
  const headers = { authorization: `Bearer ${t.apiKey}` }
  const reply = await fetch(`${origin}/api/v1/events/stream`, { headers, signal: hangUp.signal })
  const reader = reply.body?.getReader()
  const begun = Buffer.from((await reader?.read())?.value ?? []).toString()
  hangUp.abort()
  const id = /^id: (.+)$/m.exec(begun)?.[1] ?? ""
  await t.post("/customers", { name: "in the gap" }).expect(201)
  await world.settle()
  const again = await listen(t.apiKey, 1, { "last-event-id": id })
  expect((await again.done).map(({ name }) => name)).toEqual(["in the gap"])
})

test("neither one caller nor one business can take all streams; who hangs up makes room", async () => {
  const small = await makeHookWorld({ MORTISE_STREAMS_PER_BUSINESS: "11" })
  const at = await small.app.listen({ host: "127.0.0.1", port: 0 })
  const t = await small.tenant()
  const key = async () => (await t.post("/api-keys", { name: "Key", scopes: ["events:read"] }).expect(201)).body.secret
  const hangUps: AbortController[] = []
  const status = async (apiKey: string) => {
    const hangUp = new AbortController()
    const headers = { authorization: `Bearer ${apiKey}` }
    const reply = await fetch(`${at}/api/v1/events/stream`, { headers, signal: hangUp.signal })
    if (reply.ok) hangUps.push(hangUp)
    return reply.status
  }
  const [one, other, third] = [await key(), await key(), await key()]
  for (let n = 0; n < 10; n++) expect(await status(one)).toBe(200)
  expect(await status(one)).toBe(429)
  expect([await status(other), await status(third)]).toEqual([200, 429])
  hangUps[0]?.abort()
  await expect.poll(() => status(third)).toBe(200)
  for (const hangUp of hangUps) hangUp.abort()
})

test("an attempt stands in the trace of the request that caused the event", async () => {
  const t = await world.tenant()
  const sink = await makeSink()
  await endpointAt(t, sink.url, { events: ["customers.*"] })
  const trace = "4bf92f3577b34da6a3ce929d0e0e4736"
  await t.post("/customers", { name: "Nikos" }, { traceparent: `00-${trace}-00f067aa0ba902b7-01` }).expect(201)
  await t.post("/customers", { name: "Ada" }).expect(201)
  await deliver(world)
  const traces = sink.received.map(({ headers }) => String(headers["traceparent"]))
  expect(traces[0]).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`))
  expect(traces[1]).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
  expect(traces[1]).not.toContain(trace)
})

test("an event that the business published itself loses what it said; its number and its type stay", async () => {
  const t = await world.tenant()
  const [mail, other] = ["eleni@example.com", "maria@example.com"]
  const { id } = (await t.post("/customers", { name: "Eleni", email: mail }).expect(201)).body
  await t
    .post("/event-types", { type: "club.member.joined", summary: "x", schema: { type: "object" }, sample: {} })
    .expect(201)
  const publish = (data: object) => t.post("/events", { type: "club.member.joined", subject: "m", data }).expect(202)
  await publish({ mail: mail, since: "Akadimias" })
  await publish({ about: id })
  await publish({ mail: other })
  await deliver(world)
  const told = async () =>
    (await t.get("/events?events=club.*").expect(200)).body.data.map((e: { data: unknown }) => e.data)
  expect(await told()).toEqual([{ mail: mail, since: "Akadimias" }, { about: id }, { mail: other }])
  await t.post(`/customers/${id}/erase`).expect(200)
  expect(await told()).toEqual([{}, {}, { mail: other }])
})
