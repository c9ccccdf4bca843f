import { expect, test } from "vitest"
import type { TestTenant } from "#testing"
import { deliver, endpointAt, makeHookWorld, makeSink, status } from "../testing.ts"

const world = await makeHookWorld()

interface Reply {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, unknown>>
}

/** A customer in front of the page. */
interface Customer {
  readonly path: string
  get(path?: string): Promise<Reply>
  /** Sends a form; answers what the page answers, after its redirect. */
  post(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<Reply>
}

const usual = { consumer: "acme", events: ["customers.*"] }

async function customerOf(t: TestTenant, wish: Record<string, unknown> = {}): Promise<Customer> {
  const { url } = (await t.post("/integration/portal/links", { ...usual, ...wish }).expect(201)).body
  return at(new URL(url).pathname)
}

function at(path: string): Customer {
  const ask = async (method: "GET" | "POST", url: string, payload?: string): Promise<Reply> => {
    const headers = payload === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }
    const reply = await world.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
    return { status: reply.statusCode, text: reply.body, headers: reply.headers }
  }
  return {
    path,
    get: (below = "") => ask("GET", `${path}${below}`),
    post: async (below, fields = {}) => {
      const form = new URLSearchParams()
      for (const [name, values] of Object.entries(fields))
        for (const value of [values].flat()) form.append(name, String(value))
      const reply = await ask("POST", `${path}${below}`, form.toString())
      const to = reply.headers["location"]
      return typeof to === "string" ? ask("GET", to) : reply
    },
  }
}

const endpointIn = (text: string): string => /\/endpoints\/(whe_[a-z0-9]+)/.exec(text)?.[1] ?? ""
const secretIn = (text: string): string => /<pre id="secret"[^>]*>([^<]+)</.exec(text)?.[1] ?? ""

async function madeBy(customer: Customer, url: string, more: Record<string, string | readonly string[]> = {}) {
  const made = await customer.post("/new", { name: "Mine", url, all: "1", ...more })
  expect(made.status).toBe(200)
  return { id: endpointIn(made.text), secret: secretIn(made.text) }
}

test("a customer makes an endpoint, sees its secret once, what was sent, every attempt, and sends it again", async () => {
  const t = await world.tenant()
  const sink = await makeSink(status(500))
  const customer = await customerOf(t)
  expect((await customer.get()).text).toContain("customers.customer.created")
  const { id, secret } = await madeBy(customer, sink.url)
  expect(secret).toMatch(/^whsec_/)
  expect((await customer.get(`/endpoints/${id}`)).text).not.toContain(secret)
  expect((await t.get(`/integration/webhooks/${id}`).expect(200)).body).toMatchObject({
    name: "Mine",
    consumer: "acme",
    events: ["customers.*"],
  })
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  expect(sink.received).toHaveLength(1)
  const log = await customer.get(`/endpoints/${id}`)
  const delivery = /\/deliveries\/(dlv_[a-z0-9]+)/.exec(log.text)?.[1] ?? ""
  const shown = await customer.get(`/deliveries/${delivery}`)
  expect(shown.text).toContain("Nikos")
  expect(shown.text).toContain("The receiver answered 500.")
  expect((await customer.get(`/endpoints/${id}?state=exhausted`)).text).not.toContain(delivery)
  sink.answer = status(204)
  world.clock.advanceMs(6_000)
  await deliver(world)
  expect((await customer.get(`/endpoints/${id}?state=delivered`)).text).toContain(delivery)
  expect((await customer.post(`/deliveries/${delivery}/again`)).text).toContain("It is sent again.")
  await deliver(world)
  expect(sink.received).toHaveLength(3)
  expect(new Set(sink.received.map(({ body }) => body)).size).toBe(1)
})

test("a customer changes, pauses, tests, rotates and deletes what is its own", async () => {
  const t = await world.tenant()
  const [one, other] = [await makeSink(), await makeSink()]
  const customer = await customerOf(t)
  const { id, secret } = await madeBy(customer, one.url, { all: "", type: ["customers.customer.created"] })
  const saved = await customer.post(`/endpoints/${id}/edit`, { name: "Ours", url: other.url, all: "1" })
  expect(saved.text).toContain("Saved.")
  expect((await customer.post(`/endpoints/${id}/pause`)).text).toContain("The endpoint is paused.")
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  expect(other.received).toHaveLength(0)
  await customer.post(`/endpoints/${id}/enable`)
  await customer.post(`/endpoints/${id}/test`)
  await deliver(world)
  expect(other.received.map(({ body }) => JSON.parse(body).type).toSorted()).toEqual([
    "customers.customer.created",
    "webhook.endpoint.tested",
  ])
  const fresh = secretIn((await customer.post(`/endpoints/${id}/secret`, { overlapDays: "1" })).text)
  expect(fresh).toMatch(/^whsec_/)
  expect(fresh).not.toBe(secret)
  await t.put(`/integration/webhooks/${id}`, { state: "disabled" }).expect(200)
  await t.post("/customers", { name: "Ada" }).expect(201)
  await deliver(world)
  await customer.post(`/endpoints/${id}/enable`)
  expect((await customer.post(`/endpoints/${id}/replay`, { hours: "1" })).text).toContain("is sent again")
  await deliver(world)
  expect(other.received.map(({ body }) => JSON.parse(body).data.name)).toContain("Ada")
  expect((await customer.post(`/endpoints/${id}/delete`)).text).toContain("The endpoint is deleted.")
  await t.get(`/integration/webhooks/${id}`).expect(404, "webhook.unknown")
  expect((await customer.get(`/endpoints/${id}`)).status).toBe(404)
  expect(one.received).toHaveLength(0)
})

test("nothing of another customer, of the business itself or of another business can be reached", async () => {
  const [t, foreign] = [await world.tenant(), await world.tenant()]
  const sink = await makeSink()
  const [acme, brick] = [await customerOf(t), await customerOf(t, { consumer: "brick" })]
  const stranger = await customerOf(foreign)
  const mine = await madeBy(acme, sink.url)
  const house = (await endpointAt(t, sink.url, { name: "House", events: ["customers.*"] })).id
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await deliver(world)
  const deliveries = (await t.get("/integration/deliveries").expect(200)).body.data
  expect(deliveries).toHaveLength(2)
  const ofMine = deliveries.find((one: { endpointId: string }) => one.endpointId === mine.id).id
  const ofHouse = deliveries.find((one: { endpointId: string }) => one.endpointId === house).id
  const before = (await t.get(`/integration/webhooks/${mine.id}`).expect(200)).body
  for (const [customer, endpoint, delivery] of [
    [brick, mine.id, ofMine],
    [stranger, mine.id, ofMine],
    [acme, house, ofHouse],
  ] as const) {
    expect((await customer.get()).text).not.toContain(endpoint)
    for (const path of [`/endpoints/${endpoint}`, `/endpoints/${endpoint}/edit`, `/deliveries/${delivery}`])
      expect((await customer.get(path)).status, path).toBe(404)
    for (const doing of ["pause", "enable", "test", "delete", "secret", "replay", "edit"]) {
      const fields = { name: "x", url: sink.url, all: "1", overlapDays: "0", hours: "1" }
      expect((await customer.post(`/endpoints/${endpoint}/${doing}`, fields)).status, doing).toBe(404)
    }
    expect((await customer.post(`/deliveries/${delivery}/again`)).status).toBe(404)
  }
  expect((await t.get(`/integration/webhooks/${mine.id}`).expect(200)).body).toEqual(before)
  await deliver(world)
  expect(sink.received).toHaveLength(2)
})

test("a customer gets the events of its link only, narrowed by the link's filter, whatever its forms say", async () => {
  const t = await world.tenant()
  const sink = await makeSink()
  const customer = await customerOf(t, { filter: 'data.kind == "company"' })
  const { id } = await madeBy(customer, sink.url, {
    all: "",
    type: ["customers.customer.created", "sales.order.placed", "*"],
  })
  const read = async () => (await t.get(`/integration/webhooks/${id}`).expect(200)).body
  expect(await read()).toMatchObject({ events: ["customers.customer.created"], filter: 'data.kind == "company"' })
  await t.put(`/integration/webhooks/${id}`, { filter: null }).expect(200)
  await customer.post(`/endpoints/${id}/edit`, {
    name: "Mine",
    url: sink.url,
    type: ["*", "customers.customer.created"],
  })
  expect(await read()).toMatchObject({ events: ["customers.customer.created"], filter: 'data.kind == "company"' })
  const none = await customer.post(`/endpoints/${id}/edit`, { name: "Mine", url: sink.url, type: ["*"] })
  expect(none.status).toBe(422)
  expect(none.text).toContain("Take one of the events at least.")
  await t.post("/customers", { name: "Nikos" }).expect(201)
  await t.post("/customers", { name: "Papadakis AE", kind: "company" }).expect(201)
  await deliver(world)
  expect(sink.received.map(({ body }) => JSON.parse(body).data.name)).toEqual(["Papadakis AE"])
})

test("an address that goes with a login of the business is not the customer's to change", async () => {
  const t = await world.tenant()
  const [one, other] = [await makeSink(), await makeSink()]
  const auth = { kind: "bearer", token: "of-the-business" }
  const { id } = await endpointAt(t, one.url, { consumer: "acme", events: ["customers.*"], auth })
  const customer = await customerOf(t)
  const refused = await customer.post(`/endpoints/${id}/edit`, { name: "Mine", url: other.url, all: "1" })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain("a login of its own")
  expect((await customer.post(`/endpoints/${id}/edit`, { name: "Mine", url: one.url, all: "1" })).text).toContain(
    "Saved.",
  )
  expect((await customer.get(`/endpoints/${id}`)).text).not.toContain("of-the-business")
})

test("a link is good until it ends, and not when a single character of it is another one", async () => {
  const t = await world.tenant()
  const customer = await customerOf(t, { minutes: 5 })
  expect((await customer.get()).status).toBe(200)
  for (const place of [12, 40, customer.path.length - 3]) {
    const char = customer.path[place] === "a" ? "b" : "a"
    const forged = at(`${customer.path.slice(0, place)}${char}${customer.path.slice(place + 1)}`)
    const reply = await forged.get()
    expect(reply.status).toBe(404)
    expect(reply.text).not.toContain("customers.customer.created")
  }
  expect((await at("/embed/webhooks/nonsense").get()).status).toBe(404)
  world.clock.advanceMs(5 * 60_000)
  expect((await customer.get()).status).toBe(404)
  const ended = await customerOf(t)
  await t.post("/integration/portal/links/end", { consumer: "acme" }).expect(200)
  expect((await ended.get()).status).toBe(404)
  expect((await ended.post("/new", { name: "x", url: "https://a.example", all: "1" })).status).toBe(404)
})

test("the page may stand in frames of the business's sites only, runs no other script, and is kept by nobody", async () => {
  const t = await world.tenant()
  const customer = await customerOf(t)
  const policy = async () => String((await customer.get()).headers["content-security-policy"])
  expect(await policy()).toContain("frame-ancestors 'none'")
  await t.put("/integration/portal", { origins: ["https://shop.example", "https://shop.example:8443"] }).expect(200)
  expect(await policy()).toMatch(/frame-ancestors https:\/\/shop\.example https:\/\/shop\.example:8443$/)
  expect(await policy()).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'/,
  )
  const { headers, text } = await customer.get()
  expect(headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" })
  expect(headers["set-cookie"]).toBeUndefined()
  for (const address of [...text.matchAll(/(?:href|src)="(\/embed\/webhooks-assets[^"]+)"/g)].map(
    ([, found]) => found ?? "",
  ))
    expect((await world.app.inject({ method: "GET", url: address })).statusCode).toBe(200)
  await t
    .put("/integration/portal", { origins: ["https://a..example:99999"] })
    .expect(422, "webhook.portal_origin_refused")
})

test("a form that another site sends is refused, and what is entered is shown as text", async () => {
  const t = await world.tenant()
  const customer = await customerOf(t)
  const send = (site: string) =>
    world.app.inject({
      method: "POST",
      url: `${customer.path}/new`,
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": site },
      payload: new URLSearchParams({ name: "<script>x</script>", url: "https://a.example", all: "1" }).toString(),
    })
  expect((await send("cross-site")).statusCode).toBe(404)
  expect((await t.get("/integration/webhooks").expect(200)).body.data).toHaveLength(0)
  const made = await send("same-origin")
  expect(made.statusCode).toBe(200)
  expect(made.body).not.toContain("<script>x")
  expect((await customer.get()).text).toContain("&lt;script&gt;x")
})

test("it speaks English and Greek, says what is wrong with a form, and keeps what was entered", async () => {
  const t = await world.tenant()
  const customer = await customerOf(t)
  expect((await customer.get("?lang=el")).text).toContain("Νέος παραλήπτης")
  expect((await customer.get("?lang=el")).text).toMatch(/href="[^"]+\/new\?lang=el"/)
  const refused = await customer.post("/new?lang=el", { name: "Δικός μου", url: "http://10.0.0.1/hook", all: "1" })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('role="alert"')
  expect(refused.text).toContain('value="Δικός μου"')
  expect(refused.text).toContain("δεν στέλνεται τίποτα")
})

test("links are made by those who may change webhooks", async () => {
  const t = await world.tenant()
  const reader = await t.as(["webhooks:read"])
  await reader.post("/integration/portal/links", usual).expect(403, "auth.forbidden")
  await reader.get("/integration/portal").expect(200)
  await t.post("/integration/portal/links", { ...usual, filter: "1 + 1" }).expect(422, "webhook.filter_invalid")
})

test("however many endpoints a customer has, each stands on one of the list's pages", async () => {
  const t = await world.tenant()
  const names = Array.from({ length: 55 }, (_, i) => `Endpoint ${i}.`)
  for (const name of names) await endpointAt(t, "https://receiver.invalid/", { name, consumer: "acme" })
  await endpointAt(t, "https://receiver.invalid/", { name: "Another customer's", consumer: "other" })
  const customer = await customerOf(t)
  const first = (await customer.get()).text
  const next = /href="[^"]*(\?cursor=[^"]+)"/.exec(first)?.[1] ?? ""
  const second = (await customer.get(next)).text
  expect(second).not.toContain("cursor=")
  expect(second).toContain(">All endpoints</a>")
  const shown = (text: string) => names.filter((name) => text.includes(`>${name}<`))
  expect([shown(first).length, shown(second).length]).toEqual([50, 5])
  expect(new Set([...shown(first), ...shown(second)]).size).toBe(55)
  expect(first + second).not.toContain("Another customer")
  expect((await customer.get("?cursor=nonsense")).status).toBe(400)
})
