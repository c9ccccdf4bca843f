import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { inboundAddress } from "./index.ts"
import { hmac } from "./testing.ts"

const world = await makeWorld({ MORTISE_URL: "https://suite.example.com/" })
const path = "/integration/inbound/sources"

async function made(t: TestTenant, verification: unknown, more: Record<string, unknown> = {}) {
  const slug = `s${Math.random().toString(36).slice(2, 10)}`
  return (await t.post(path, { slug, name: "Warehouse", verification, ...more }).expect(201)).body
}

async function call(
  t: TestTenant,
  slug: string,
  payload: string | Buffer,
  headers: Record<string, string> = {},
  query = "",
  method: "GET" | "POST" = "POST",
) {
  const reply = await world.app.inject({ method, url: `/api/v1/webhooks/${slug}/${t.id}${query}`, payload, headers })
  return { status: reply.statusCode, text: reply.body, type: reply.headers["content-type"] }
}

test("a source is made, its secret shown once, its messages become events of the business", async () => {
  const t = await world.tenant()
  const source = await made(t, { kind: "hmac", header: "x-signature" }, { eventId: { field: "id" } })
  expect(source.address).toBe(`https://suite.example.com/api/v1/webhooks/${source.slug}/${t.id}`)
  expect(source.secret).toMatch(/^[\w-]{43}$/)
  const read = (await t.get(`${path}/${source.id}`).expect(200)).text
  expect(read).not.toContain(source.secret)
  expect((await t.get(`${path}/${source.id}/secrets`).expect(200)).text).not.toContain(source.secret)
  const body = '{"id":"e1","parcel":"1234"}'
  expect((await call(t, source.slug, body, { "x-signature": hmac(source.secret, body) })).status).toBe(200)
  const again = '{"id":"e1","parcel":"other bytes"}'
  expect((await call(t, source.slug, again, { "x-signature": hmac(source.secret, again) })).status).toBe(200)
  await world.settle()
  const { data } = (await t.get("/audit?type=inbound.message.received").expect(200)).body
  expect(data).toHaveLength(1)
  const kept = await t.run(
    async (ctx) =>
      (
        await ctx.tx.session.query(
          "select e.data, p.fields from events e join personal_data p on p.record_id = e.id",
          [],
        )
      ).rows,
  )
  expect(kept).toMatchObject([
    { data: { slug: source.slug, eventId: "e1" }, fields: { data: { body: { id: "e1", parcel: "1234" } } } },
  ])
})

test("HMAC in its variants: hash, encoding, prefix, time and id in what is signed", async () => {
  const t = await world.tenant()
  const source = await made(t, {
    kind: "hmac",
    header: "x-sig",
    hash: "sha512",
    encoding: "base64",
    prefix: "v1=",
    signed: "{id}|{timestamp}|{method}|{body}",
    timestampHeader: "x-at",
    timestampUnit: "ms",
    toleranceSeconds: 60,
    idHeader: "x-id",
    key: "hex",
  })
  const at = String(world.clock.now().getTime())
  const key = Buffer.from(source.secret, "hex")
  const headers = (time: string) => ({
    "x-id": "7",
    "x-at": time,
    "x-sig": `v1=${hmac(key, `7|${time}|POST|{}`, "base64", "sha512")}`,
  })
  expect((await call(t, source.slug, "{}", headers(at))).status).toBe(200)
  expect((await call(t, source.slug, "{}", headers(String(Number(at) - 60_001)))).status).toBe(401)
  expect((await call(t, source.slug, "{ }", headers(at))).status).toBe(401)
})

test("Standard Webhooks, Basic, an API key and a secret in the address", async () => {
  const t = await world.tenant()
  const standard = await made(t, { kind: "preset", preset: "standard-webhooks" })
  const at = String(Math.floor(world.clock.now().getTime() / 1000))
  const key = Buffer.from(standard.secret.slice("whsec_".length), "base64")
  const signature = `v1,${hmac(key, `m1.${at}.{}`, "base64")}`
  const headers = { "webhook-id": "m1", "webhook-timestamp": at, "webhook-signature": signature }
  expect((await call(t, standard.slug, "{}", headers)).status).toBe(200)

  const basic = await made(t, { kind: "basic" })
  const login = { authorization: `Basic ${Buffer.from(basic.secret).toString("base64")}` }
  expect((await call(t, basic.slug, "{}", login)).status).toBe(200)
  expect((await call(t, basic.slug, "{}", { authorization: "Basic eDp5" })).status).toBe(401)

  const keyed = await made(t, { kind: "api_key", header: "x-api-key" }, { secret: "my-own-secret" })
  expect((await call(t, keyed.slug, "{}", { "x-api-key": "my-own-secret" })).status).toBe(200)
  expect((await call(t, keyed.slug, "{}", { "x-api-key": "my-own-secre" })).status).toBe(401)

  const open = await made(t, { kind: "address" })
  expect((await call(t, open.slug, "{}", {}, `?secret=${open.secret}&kept=1`)).status).toBe(200)
  expect((await call(t, open.slug, "{}")).status).toBe(401)
  const { data } = (await t.get("/integration/inbound/messages").expect(200)).body
  expect(data).toHaveLength(4)
  const whole = await Promise.all(
    data.map(async (m: { id: string }) => (await t.get(`/integration/inbound/messages/${m.id}`).expect(200)).text),
  )
  for (const secret of [login.authorization, "my-own-secret", open.secret]) expect(whole.join()).not.toContain(secret)
  expect(whole.join()).toContain("kept=1")
})

test("a secret is turned with an overlap, and revoked at once", async () => {
  const t = await world.tenant()
  const source = await made(t, { kind: "api_key", header: "x-key" })
  const first: string = source.secret
  const second = (await t.post(`${path}/${source.id}/secrets`, { overlapHours: 1 }).expect(201)).body.secret
  const status = async (key: string, n: number) => (await call(t, source.slug, `${n}`, { "x-key": key })).status
  expect([await status(first, 1), await status(second, 2)]).toEqual([200, 200])
  const { data } = (await t.get(`${path}/${source.id}/secrets`).expect(200)).body
  expect(data).toHaveLength(2)
  await t.delete(`${path}/${source.id}/secrets/${data[1].id}`).expect(204)
  expect([await status(first, 3), await status(second, 4)]).toEqual([401, 200])
  const third = (await t.post(`${path}/${source.id}/secrets`, { overlapHours: 0 }).expect(201)).body.secret
  expect([await status(second, 5), await status(third, 6)]).toEqual([401, 200])
  for (let n = 0; n < 9; n++) await t.post(`${path}/${source.id}/secrets`, { overlapHours: 168 }).expect(201)
  await t.post(`${path}/${source.id}/secrets`, {}).expect(409, "inbound.secrets_too_many")
})

test("what can't work is refused in words", async () => {
  const t = await world.tenant()
  const refused = [
    [{ kind: "hmac", header: "x-s", signed: "nothing" }, "inbound.verification_unfit"],
    [{ kind: "hmac", header: "x-s", signed: "{body}{what}" }, "inbound.verification_unfit"],
    [{ kind: "hmac", header: "x-s", signed: "{timestamp}{body}" }, "inbound.verification_unfit"],
    [{ kind: "hmac", header: "x-s", timestampHeader: "x-t" }, "inbound.verification_unfit"],
    [{ kind: "hmac", header: "x-s", idHeader: "x-i" }, "inbound.verification_unfit"],
    [{ kind: "api_key", header: "host" }, "inbound.verification_unfit"],
  ] as const
  for (const [verification, code] of refused) {
    await t.post(path, { slug: "x", name: "X", verification }).expect(422, code)
  }
  const verification = { kind: "basic" }
  await t.post(path, { slug: "x", name: "X", verification, secret: "without-user" }).expect(422, "inbound.secret_unfit")
  await t
    .post(path, { slug: "x", name: "X", verification: { kind: "preset", preset: "none" } })
    .expect(400, "request.invalid")
  await t.post(path, { slug: "x", name: "X", verification }).expect(201)
  await t.post(path, { slug: "x", name: "X", verification }).expect(409, "inbound.slug_taken")
})

test("a source is changed under its version, and closed: its address is then unknown", async () => {
  const t = await world.tenant()
  const source = await made(t, { kind: "api_key", header: "x-key" })
  await t.patch(`${path}/${source.id}`, { name: "New" }, { "if-match": '"1"' }).expect(200)
  await t.patch(`${path}/${source.id}`, { name: "Old" }, { "if-match": '"1"' }).expect(412, "version.mismatch")
  await t.patch(`${path}/${source.id}`, { verification: { kind: "api_key", header: "x-other" } }).expect(200)
  expect((await call(t, source.slug, "1", { "x-key": source.secret })).status).toBe(401)
  expect((await call(t, source.slug, "1", { "x-other": source.secret })).status).toBe(200)
  await t.delete(`${path}/${source.id}`).expect(204)
  expect((await call(t, source.slug, "2", { "x-other": source.secret })).status).toBe(404)
  await t.get(`${path}/${source.id}`).expect(404, "inbound.source_unknown")
})

test("another business, a stranger and a caller without the scope are refused", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const source = await made(one, { kind: "basic" })
  await two.get(`${path}/${source.id}`).expect(404, "inbound.source_unknown")
  await two.delete(`${path}/${source.id}`).expect(404, "inbound.source_unknown")
  await two.post(`${path}/${source.id}/secrets`, {}).expect(404, "inbound.source_unknown")
  await (await one.as(["integrations:read"])).post(`${path}/${source.id}/secrets`, {}).expect(403, "auth.forbidden")
  expect((await two.get(path).expect(200)).body.data).toEqual([])
  const url = `/api/v1/webhooks/${source.slug}/${two.id}`
  const login = { authorization: `Basic ${Buffer.from(source.secret).toString("base64")}` }
  expect((await world.app.inject({ method: "POST", url, headers: login, payload: "1" })).statusCode).toBe(404)
})

test("handshakes: Slack's challenge, Graph's token, Meta's verify token, WooCommerce's ping, Mailchimp's visit", async () => {
  const t = await world.tenant()
  const [slack, graph, meta, woo, mailchimp] = [
    await made(t, { kind: "preset", preset: "slack" }),
    await made(t, { kind: "preset", preset: "microsoft-graph" }),
    await made(t, { kind: "preset", preset: "meta" }, { handshakeToken: "meatyhamhock" }),
    await made(t, { kind: "preset", preset: "woocommerce" }),
    await made(t, { kind: "preset", preset: "mailchimp" }),
  ]
  const challenge = "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"
  const asked = JSON.stringify({ token: "x", challenge, type: "url_verification" })
  const at = String(Math.floor(world.clock.now().getTime() / 1000))
  const signed = (key: string) => ({
    "content-type": "application/json",
    "x-slack-request-timestamp": at,
    "x-slack-signature": `v0=${hmac(key, `v0:${at}:${asked}`)}`,
  })
  expect(await call(t, slack.slug, asked, signed(slack.secret))).toMatchObject({ status: 200, text: challenge })
  expect((await call(t, slack.slug, asked, signed("wrong"))).status).toBe(401)
  expect((await call(t, slack.slug, "", {}, "?ssl_check=1", "GET")).status).toBe(200)

  const token = "Validation: Testing client application reachability <script>"
  const query = `?validationToken=${encodeURIComponent(token)}`
  const answer = await call(t, graph.slug, "", { "content-type": "text/plain" }, query)
  expect(answer).toEqual({ status: 200, text: token, type: "text/plain; charset=utf-8" })
  const note = JSON.stringify({ value: [{ clientState: graph.secret, resource: "me/messages/1" }] })
  expect((await call(t, graph.slug, note)).status).toBe(202)

  const hub = (verify: string) => `?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${verify}`
  expect(await call(t, meta.slug, "", {}, hub("meatyhamhock"), "GET")).toMatchObject({
    status: 200,
    text: "1158201444",
  })
  expect((await call(t, meta.slug, "", {}, hub("wrong"), "GET")).status).toBe(401)

  const form = { "content-type": "application/x-www-form-urlencoded" }
  expect((await call(t, woo.slug, "webhook_id=12", form)).status).toBe(200)
  expect((await call(t, woo.slug, "webhook_id=12&order=1", form)).status).toBe(401)
  expect((await call(t, mailchimp.slug, "", {}, "", "GET")).status).toBe(200)
  expect((await t.get("/integration/inbound/messages").expect(200)).body.data).toHaveLength(1)
})

test("a connector's address is told for this installation", async () => {
  const t = await world.tenant()
  expect(await t.run(async (ctx) => inboundAddress(ctx, "xero"))).toBe(
    `https://suite.example.com/api/v1/webhooks/xero/${t.id}`,
  )
})
