import { expect, test } from "vitest"
import type { Ctx, TenantId } from "#platform/db"
import { makeWorld, type TestTenant } from "#testing"
import {
  defineInbound,
  type InboundMessage,
  linkInboundAccount,
  removeInboundOwner,
  setInboundAppSecret,
  setInboundSecret,
  textAt,
} from "./index.ts"
import { hmac, inboundWorld } from "./testing.ts"

const world = await makeWorld()
const handled: { tenant: TenantId; message: InboundMessage }[] = []
const handle = async (ctx: Ctx, message: InboundMessage): Promise<void> => {
  handled.push({ tenant: ctx.tenant, message })
}
const shop = defineInbound({ slug: "shop", preset: "github", handle })
const books = defineInbound({
  slug: "books",
  preset: "xero",
  account: (request) => {
    const events = (request.json() as { events?: { tenantId: string }[] }).events ?? []
    return events.map((event) => event.tenantId)
  },
  partOf: (request, account) => ({
    events: (request.json() as { events: { tenantId: string }[] }).events.filter((e) => e.tenantId === account),
  }),
  handle,
})
const own = await inboundWorld(world, [shop, books])

const secret = "a secret of the test"
const body = (n: number | string): string => JSON.stringify({ n })
const signed = (text: string | Buffer, key = secret, more: Record<string, string> = {}) => ({
  payload: text,
  headers: { "content-type": "application/json", "x-hub-signature-256": `sha256=${hmac(key, text)}`, ...more },
})

async function connected(connection = "con_1"): Promise<TestTenant> {
  const t = await world.tenant()
  await own.run(t.id, (ctx) => setInboundSecret(ctx, { slug: "shop", owner: connection, secret }))
  return t
}

async function settle(): Promise<void> {
  while ((await own.step()) > 0);
}

function handledOf(t: TestTenant): InboundMessage[] {
  return handled.filter(({ tenant }) => tenant === t.id).map(({ message }) => message)
}

test("a signed webhook is answered after it was stored, and handled once with its bytes untouched", async () => {
  const t = await connected()
  const bytes = Buffer.from([0x7b, 0x20, 0xff, 0x00, 0x0d, 0x0a, 0x7d])
  const answer = await own.call(
    `shop/${t.id}?b=2`,
    signed(bytes, secret, { "x-github-delivery": "d-1", authorization: "x" }),
  )
  expect(answer).toMatchObject({ status: 200, text: "" })
  await settle()
  const [message] = handledOf(t)
  expect(message).toMatchObject({
    eventId: "d-1",
    owner: "con_1",
    slug: "shop",
    attempts: 1,
    contentType: "application/json",
  })
  expect(message?.body.equals(bytes)).toBe(true)
  expect(message?.query.get("b")).toBe("2")
  expect(message?.headers["authorization"]).toBeUndefined()
})

test("a business is named by its id or its short name", async () => {
  const t = await connected()
  expect((await own.call(`shop/${t.slug}`, signed(body(1)))).status).toBe(200)
  expect((await own.call(`shop/${t.id}`, signed(body(2)))).status).toBe(200)
})

test("a repeat of the same event is answered and ignored, for days", async () => {
  const t = await connected()
  const one = signed(body("same"), secret, { "x-github-delivery": "twice" })
  expect((await own.call(`shop/${t.id}`, one)).status).toBe(200)
  await settle()
  world.clock.advanceMs(3 * 86_400_000)
  expect((await own.call(`shop/${t.id}`, one)).status).toBe(200)
  await settle()
  expect(handledOf(t)).toHaveLength(1)
})

test("without an id of the vendor the same bytes are the same event", async () => {
  const t = await connected()
  for (const n of [1, 2, 1, 1]) await own.call(`shop/${t.id}`, signed(body(n)))
  await settle()
  expect(handledOf(t)).toHaveLength(2)
})

test("missing, wrong, truncated, doubled and foreign signatures are refused and nothing is stored", async () => {
  const [t, other] = [await connected(), await world.tenant()]
  await own.run(other.id, (ctx) => setInboundSecret(ctx, { slug: "shop", owner: "con_x", secret: "another secret" }))
  const good = signed(body(1))
  const signature = good.headers["x-hub-signature-256"]
  const withSignature = (value: string | string[]) => ({
    payload: good.payload,
    headers: { "content-type": "application/json", "x-hub-signature-256": value },
  })
  const bad = [
    { payload: good.payload },
    withSignature(""),
    withSignature(signature.slice(0, -1)),
    withSignature(`${signature}0`),
    withSignature(signature.slice(7)),
    withSignature(`sha256=${"0".repeat(64)}`),
    withSignature([signature, signature]),
    withSignature(`${signature}, ${signature}`),
    signed(body(1), "another secret"),
    { ...good, payload: `${good.payload} ` },
  ]
  for (const request of bad) {
    expect(await own.call(`shop/${t.id}`, request)).toMatchObject({ status: 401, code: "inbound.unverified" })
  }
  expect((await t.get("/integration/inbound/messages").expect(200)).body.data).toEqual([])
})

test("unknown names, unknown businesses and bodies that are too large are refused, and counted", async () => {
  const t = await connected()
  const counted = async (outcome: string): Promise<number> => {
    const line = new RegExp(`^mortise_inbound_requests_total\\{.*outcome="${outcome}".*\\} (\\d+)$`, "gm")
    return (await world.metrics.text()).matchAll(line).reduce((sum, [, count]) => sum + Number(count), 0)
  }
  const before = [await counted("unknown"), await counted("too_large")] as const
  expect(await own.call(`nobody/${t.id}`, signed(body(1)))).toMatchObject({ status: 404, code: "inbound.unknown" })
  expect(await own.call("shop/ten_none", signed(body(1)))).toMatchObject({ status: 404, code: "inbound.unknown" })
  expect(await own.call("shop", signed(body(1)))).toMatchObject({ status: 401, code: "inbound.unverified" })
  const large = "x".repeat(1_048_577)
  expect(await own.call(`shop/${t.id}`, signed(large))).toMatchObject({ status: 413, code: "inbound.too_large" })
  const huge = "x".repeat(5_300_000)
  expect(await own.call(`shop/${t.id}`, signed(huge))).toMatchObject({ status: 413 })
  expect([await counted("unknown"), await counted("too_large")]).toEqual([before[0] + 2, before[1] + 1])
})

test("what was refused and taken is counted by day", async () => {
  const t = await connected()
  await own.call(`shop/${t.id}`, signed(body(1)))
  await own.call(`shop/${t.id}`, signed(body(1)))
  await own.call(`shop/${t.id}`, signed(body(1), "wrong"))
  await own.call(`shop/${t.id}`, { payload: "{}" })
  const from = world.clock.now().toISOString().slice(0, 10)
  const read = async () => (await t.get(`/integration/inbound/counts?from=${from}`).expect(200)).body.data
  await expect.poll(read, { timeout: 10_000, interval: 50 }).toHaveLength(4)
  expect(
    Object.fromEntries((await read()).map((c: { outcome: string; count: number }) => [c.outcome, c.count])),
  ).toEqual({ taken: 1, repeated: 1, wrong: 1, missing: 1 })
})

test("a secret is turned with an overlap: both count until it ends", async () => {
  const t = await connected()
  await own.run(t.id, (ctx) =>
    setInboundSecret(ctx, { slug: "shop", owner: "con_1", secret: "the new one", overlapMs: 3_600_000 }),
  )
  expect((await own.call(`shop/${t.id}`, signed(body(1)))).status).toBe(200)
  expect((await own.call(`shop/${t.id}`, signed(body(2), "the new one"))).status).toBe(200)
  world.clock.advanceMs(3_600_001)
  expect((await own.call(`shop/${t.id}`, signed(body(3)))).status).toBe(401)
  expect((await own.call(`shop/${t.id}`, signed(body(4), "the new one"))).status).toBe(200)
})

test("two connections of one business are told apart by their secrets; a removed one is refused at once", async () => {
  const t = await connected("con_a")
  await own.run(t.id, (ctx) => setInboundSecret(ctx, { slug: "shop", owner: "con_b", secret: "of b" }))
  await own.call(`shop/${t.id}`, signed(body(1)))
  await own.call(`shop/${t.id}`, signed(body(2), "of b"))
  await settle()
  expect(handledOf(t).map((m) => m.owner)).toEqual(["con_a", "con_b"])
  await own.run(t.id, (ctx) => removeInboundOwner(ctx, "con_b"))
  expect((await own.call(`shop/${t.id}`, signed(body(3), "of b"))).status).toBe(401)
  expect((await own.call(`shop/${t.id}`, signed(body(3)))).status).toBe(200)
})

test("an address that all share is routed by account; each business sees its own part only", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  await own.db.withSystem("test", (sys) => setInboundAppSecret(sys, { slug: "books", secret: "app secret" }))
  await own.run(one.id, (ctx) => linkInboundAccount(ctx, { slug: "books", account: "org-1", owner: "con_1" }))
  await own.run(two.id, (ctx) => linkInboundAccount(ctx, { slug: "books", account: "org-2", owner: "con_2" }))
  const text = JSON.stringify({
    events: [
      { tenantId: "org-1", resourceId: "a" },
      { tenantId: "org-2", resourceId: "b" },
      { tenantId: "org-3", resourceId: "c" },
    ],
  })
  const request = { payload: text, headers: { "x-xero-signature": hmac("app secret", text, "base64") } }
  expect(await own.call("books", request)).toMatchObject({ status: 200, text: "" })
  expect((await own.call("books", request)).status).toBe(200)
  await settle()
  expect(handledOf(one).map((m) => [m.account, m.json()])).toEqual([
    ["org-1", { events: [{ tenantId: "org-1", resourceId: "a" }] }],
  ])
  expect(handledOf(one).map((m) => m.isPart)).toEqual([true])
  expect(handledOf(two).map((m) => [m.owner, textAt(m.json(), "events.0.resourceId")])).toEqual([["con_2", "b"]])
  const stored = await own.db.withSystem(
    "test",
    async (sys) =>
      (await sys.tx.session.query("select body from inbound_shared_bodies", [])).rows as { body: Uint8Array }[],
  )
  expect(stored.some((row) => Buffer.from(row.body).toString() === text)).toBe(true)
  const unknown = JSON.stringify({ events: [{ tenantId: "org-9" }] })
  const signature = hmac("app secret", unknown, "base64")
  expect((await own.call("books", { payload: unknown, headers: { "x-xero-signature": signature } })).status).toBe(200)
})

test("the app's secret opens no business's own address for an account that it has not connected", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  await own.db.withSystem("test", (sys) => setInboundAppSecret(sys, { slug: "books", secret: "app secret" }))
  await own.run(one.id, (ctx) => linkInboundAccount(ctx, { slug: "books", account: "org-7", owner: "con_1" }))
  const text = JSON.stringify({ events: [{ tenantId: "org-7" }] })
  const request = { payload: text, headers: { "x-xero-signature": hmac("app secret", text, "base64") } }
  await own.call(`books/${two.id}`, request)
  await own.call(`books/${one.id}`, request)
  await settle()
  expect(handledOf(two)).toEqual([])
  expect(handledOf(one)).toHaveLength(1)
})

test("Xero's intent to receive: 200 for the right signature, 401 for a wrong one, nothing stored", async () => {
  const t = await world.tenant()
  await own.run(t.id, (ctx) => setInboundSecret(ctx, { slug: "books", owner: "con_1", secret }))
  const text = JSON.stringify({ events: [], firstEventSequence: 0, lastEventSequence: 0, entropy: "SJQXQZ" })
  const call = (key: string) =>
    own.call(`books/${t.id}`, { payload: text, headers: { "x-xero-signature": hmac(key, text, "base64") } })
  expect(await call(secret)).toMatchObject({ status: 200, text: "" })
  expect((await call("wrong")).status).toBe(401)
  expect((await t.get("/integration/inbound/messages").expect(200)).body.data).toEqual([])
})

test("a signature that can't be checked now is neither taken nor refused: 503", async () => {
  const broken = defineInbound({
    slug: "shop",
    preset: {
      scheme: {
        kind: "code",
        verify: async () => {
          throw new Error("the certificate can't be fetched")
        },
      },
    },
    handle,
  })
  const t = await connected()
  const other = await inboundWorld(world, [broken])
  expect(await other.call(`shop/${t.id}`, signed(body(1)))).toMatchObject({ status: 503, code: "inbound.unproved" })
})

test("another business sees nothing of all this", async () => {
  const [one, two] = [await connected(), await world.tenant()]
  await own.call(`shop/${one.id}`, signed(body(1)))
  const [message] = (await one.get("/integration/inbound/messages").expect(200)).body.data
  await two.get(`/integration/inbound/messages/${message.id}`).expect(404, "inbound.message_unknown")
  await two.post(`/integration/inbound/messages/${message.id}/replay`).expect(404, "inbound.message_unknown")
  await (await one.as(["customers:read"])).get("/integration/inbound/messages").expect(403, "auth.forbidden")
  const whole = (await one.get(`/integration/inbound/messages/${message.id}`).expect(200)).body
  expect(whole).toMatchObject({ text: body(1), base64: Buffer.from(body(1)).toString("base64") })
})

test("who proves nothing six hundred times in a minute is not looked at any more; others are, and so is the same caller elsewhere", async () => {
  const [t, other] = [await connected(), await connected()]
  const bad = { payload: "{}", headers: { "x-hub-signature-256": "sha256=00" } }
  const callFrom = (remoteAddress: string, at: TestTenant, request: object) =>
    own.call(`shop/${at.id}`, { ...request, remoteAddress })
  const answers = await Promise.all(Array.from({ length: 600 }, () => callFrom("10.1.1.1", t, bad)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
  expect(await callFrom("10.1.1.1", t, signed(body(1)))).toMatchObject({
    status: 429,
    code: "inbound.refused_too_often",
  })
  expect((await callFrom("10.1.1.2", t, signed(body(2)))).status).toBe(200)
  expect((await callFrom("10.1.1.1", other, signed(body(3)))).status).toBe(200)
})
