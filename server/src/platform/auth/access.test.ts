import { expect, test } from "vitest"
import { callerOf, makeWorld } from "#testing"
import { addMember, createUser } from "./users.ts"

const world = await makeWorld()

test("a key is shown once, works, is listed without its secret, and ends when it is revoked", async () => {
  const t = await world.tenant()
  const made = await t.post("/api-keys", { name: "Scanner", scopes: ["customers:read"] }).expect(201)
  const key = callerOf(world.app, made.body.secret)
  await key.get("/customers").expect(200)
  await key.post("/customers", { name: "A" }).expect(403, "auth.forbidden")
  const list = await t.get("/api-keys").expect(200)
  expect(list.text).not.toContain(made.body.secret)
  expect(list.body.data[0]).toMatchObject({
    id: made.body.id,
    name: "Scanner",
    scopes: ["customers:read"],
    revokedAt: null,
  })
  await t.delete(`/api-keys/${made.body.id}`).expect(204)
  await t.delete(`/api-keys/${made.body.id}`).expect(404, "api_key.unknown")
  world.clock.advanceMs(5_001)
  await key.get("/customers").expect(401, "auth.required")
})

test("a key that has expired is nobody's", async () => {
  const t = await world.tenant()
  const expiresAt = new Date(world.clock.now().getTime() + 60_000).toISOString()
  const made = await t.post("/api-keys", { name: "Short", scopes: ["*"], expiresAt }).expect(201)
  const key = callerOf(world.app, made.body.secret)
  await key.get("/me").expect(200)
  world.clock.advanceMs(60_001)
  await key.get("/me").expect(401, "auth.required")
})

test.for([["*"], ["*:read"], ["access:*"], ["customers:read"]])(
  "a key can't make a key with a scope it does not have: %s",
  async ([scope]) => {
    const t = await world.tenant()
    const narrow = await t.as(["access:write", "access:read"])
    await narrow.post("/api-keys", { name: "Wider", scopes: [scope] }).expect(403, "api_key.scope_too_wide")
    await narrow.post("/api-keys", { name: "Same", scopes: ["access:read"] }).expect(201)
  },
)

test("the secret is not kept with an idempotency key", async () => {
  const t = await world.tenant()
  await t.post("/api-keys", { name: "K", scopes: ["*"] }, { "idempotency-key": "k" }).expect(201)
  const rows = await t.run(async (ctx) => (await ctx.tx.session.query("select * from idempotency_keys", [])).rows)
  expect(rows).toEqual([])
})

test("another business's keys and members can't be seen or touched", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const made = await one.post("/api-keys", { name: "K", scopes: ["*"] }).expect(201)
  await two.delete(`/api-keys/${made.body.id}`).expect(404, "api_key.unknown")
  const userId = await createUser(world.db, {
    name: "Ada",
    email: `ada-${one.slug}@example.com`,
    password: "a long password",
  })
  const memberId = await one.run((ctx) => addMember(ctx, userId, "staff"))
  await expect(one.run((ctx) => addMember(ctx, userId, "viewer"))).rejects.toThrow(
    expect.objectContaining({ code: "member.exists" }),
  )
  expect((await two.get("/members").expect(200)).body.data).toEqual([])
  await two.patch(`/members/${memberId}`, { role: "viewer" }).expect(404, "member.unknown")
  await two.delete(`/members/${memberId}`).expect(404, "member.unknown")
  expect((await one.get("/members").expect(200)).body.data).toMatchObject([
    { id: memberId, role: "staff", name: "Ada" },
  ])
})

test("the business's settings change under its version; its currency and an unknown zone are refused", async () => {
  const t = await world.tenant()
  const changed = await t
    .patch("/tenant", { timeZone: "Europe/Athens", country: "GR", pricesIncludeTax: true }, { "if-match": '"1"' })
    .expect(200)
  expect(changed.body).toMatchObject({ timeZone: "Europe/Athens", country: "GR", pricesIncludeTax: true, version: 2 })
  await t.patch("/tenant", { name: "X" }, { "if-match": '"1"' }).expect(412, "version.mismatch")
  await t.patch("/tenant", { timeZone: "Mars/Olympus" }).expect(400, "time_zone.unknown")
  await t.patch("/tenant", { currency: "USD" }).expect(400, "request.invalid")
})

test("the audit trail pages backwards and narrows by subject, actor, type and time", async () => {
  const t = await world.tenant()
  const made = await t.post("/customers", { name: "Eleni", email: "eleni@example.com" }).expect(201)
  await t.patch(`/customers/${made.body.id}`, { name: "Eleni P." }).expect(200)
  await world.settle()
  const first = await t.get("/audit?limit=1").expect(200)
  expect(first.body.data).toMatchObject([
    { type: "customers.customer.updated", before: { name: "Eleni" }, after: { name: "Eleni P." } },
  ])
  expect(first.body.data[0].requestId).toMatch(/^req_/)
  const next = await t.get(`/audit?limit=1&cursor=${first.body.nextCursor}`).expect(200)
  expect(next.body.data).toMatchObject([{ type: "customers.customer.created" }])
  const actor = first.body.data[0].actor.id
  const count = async (query: string) => (await t.get(`/audit?${query}`).expect(200)).body.data.length
  expect([
    await count(`subject=${made.body.id}`),
    await count(`actor=${actor}`),
    await count("type=access.api_key.created"),
  ]).toEqual([2, 2, 1])
  const later = new Date(world.clock.now().getTime() + 1).toISOString()
  expect(await count(`since=${encodeURIComponent(later)}`)).toBe(0)
})
