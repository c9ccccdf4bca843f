import { expect, test } from "vitest"
import { makeWorld } from "#testing"

const world = await makeWorld()

test("a customer is made, read, changed and listed", async () => {
  const t = await world.tenant()
  const made = await t.post("/customers", { name: "Ελένη Παπαδάκη", email: "Eleni@Example.com ".trim() }).expect(201)
  expect(made.headers["etag"]).toBe('"1"')
  const changed = await t
    .patch(`/customers/${made.body.id}`, { phone: "+30 210 1234567" }, { "if-match": '"1"' })
    .expect(200)
  expect(changed.body).toMatchObject({ phone: "+30 210 1234567", version: 2 })
  const list = await t.get("/customers?search=ελενη").expect(200)
  expect(list.body.data).toHaveLength(1)
})

test("a change on a version that is no longer there is refused", async () => {
  const t = await world.tenant()
  const made = await t.post("/customers", { name: "A" }).expect(201)
  await t.patch(`/customers/${made.body.id}`, { name: "B" }, { "if-match": '"1"' }).expect(200)
  await t.patch(`/customers/${made.body.id}`, { name: "C" }, { "if-match": '"1"' }).expect(412, "version.mismatch")
})

test("one address is one customer, however it is written", async () => {
  const t = await world.tenant()
  await t.post("/customers", { name: "A", email: "a@example.com" }).expect(201)
  await t.post("/customers", { name: "B", email: "A@EXAMPLE.com" }).expect(409, "customer.email_taken")
})

test("strangers, other tenants and callers without the scope are refused", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const made = await one.post("/customers", { name: "A" }).expect(201)
  await two.get(`/customers/${made.body.id}`).expect(404, "customer.unknown")
  await (await one.as(["stock:read"])).get("/customers").expect(403, "auth.forbidden")
})

test("the same key answers the same customer, another body is refused", async () => {
  const t = await world.tenant()
  const key = { "idempotency-key": "k1" }
  const answers = await Promise.all(Array.from({ length: 10 }, () => t.post("/customers", { name: "A" }, key)))
  expect(new Set(answers.map((a) => a.text)).size).toBe(1)
  await t.post("/customers", { name: "B" }, key).expect(422, "idempotency.key_reused")
})

test("an event is recorded with its personal fields apart", async () => {
  const t = await world.tenant()
  const made = await t.post("/customers", { name: "Eleni", email: "eleni@example.com" }).expect(201)
  await world.settle()
  const rows = await t.run(
    async (ctx) =>
      (await ctx.tx.session.query("select data, change from events where subject = $1", [made.body.id])).rows,
  )
  expect(JSON.stringify(rows)).not.toContain("eleni@example.com")
})
