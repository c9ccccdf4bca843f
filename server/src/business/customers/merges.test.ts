import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import type { CustomerDraft } from "./customer.ts"
import { ensureCustomer } from "./save.ts"

const world = await makeWorld()
const dayMs = 86_400_000

const draft = (given: Partial<CustomerDraft>): CustomerDraft => ({
  name: "A",
  kind: "person",
  email: null,
  phone: null,
  taxNumber: null,
  externalId: null,
  notes: null,
  ...given,
})

const make = async (t: TestTenant, body: object) => (await t.post("/customers", body).expect(201)).body

test("50 first orders of one address at once are one customer", async () => {
  const t = await world.tenant()
  const made = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      t.run((ctx) => ensureCustomer(ctx, draft({ name: `N${i}`, email: " Eleni@Example.com" }), "storefront")),
    ),
  )
  expect(new Set(made.map((c) => c.id)).size).toBe(1)
  expect((await t.get("/customers").expect(200)).body.data).toHaveLength(1)
})

test("a customer that exists is found by e-mail in one statement", async () => {
  const t = await world.tenant()
  await make(t, { name: "A", email: "a@example.com" })
  let statements = 0
  await t.run(async (ctx) => {
    const { session } = ctx.tx
    const { query } = session
    Object.assign(session, {
      query: (text: string, params: readonly unknown[]) => {
        statements++
        return query.call(session, text, params)
      },
    })
    await ensureCustomer(ctx, draft({ email: "A@example.com" }), "storefront")
    Object.assign(session, { query })
  })
  expect(statements).toBe(1)
})

test("an external id is one customer's, whoever comes first; a known address learns the new id", async () => {
  const t = await world.tenant()
  const one = await t.run((ctx) => ensureCustomer(ctx, draft({ externalId: "7" }), "import"))
  const same = await t.run((ctx) => ensureCustomer(ctx, draft({ externalId: "7", name: "other" }), "import"))
  expect(same.id).toBe(one.id)
  const mail = await make(t, { name: "B", email: "b@example.com" })
  await t.run((ctx) => ensureCustomer(ctx, draft({ email: "b@example.com", externalId: "8" }), "connector"))
  const again = await t.run((ctx) => ensureCustomer(ctx, draft({ externalId: "8" }), "connector"))
  expect(again.id).toBe(mail.id)
  await t
    .post(`/customers/${mail.id}/external-ids`, { source: "import", externalId: "7" })
    .expect(409, "customer.external_id_taken")
  await t.post("/customers", { name: "C", externalId: "9" }).expect(201)
  await t.post("/customers", { name: "D", externalId: "9" }).expect(409, "customer.external_id_taken")
})

test("duplicates are found by e-mail tag, phone, tax number, and company domain with a similar name", async () => {
  const t = await world.tenant()
  const a = await make(t, {
    name: "Ελένη Παπαδάκη",
    email: "eleni@papadaki-foods.gr",
    phone: "+30 210 1234567",
    taxNumber: "EL 123456789",
  })
  const b = await make(t, {
    name: "Παπαδάκη Ελενη",
    email: "info@papadaki-foods.gr",
    phone: "2101234567",
    taxNumber: "123456789",
  })
  await make(t, { name: "Giorgos", email: "g@papadaki-foods.gr" })
  await make(t, { name: "Ελένη Παπαδάκη", email: "x@gmail.com" })
  const tagged = await make(t, { name: "Zed", email: "x+shop@gmail.com" })
  const { data } = (await t.get("/customers/duplicates").expect(200)).body
  expect(data).toHaveLength(2)
  expect(data[0]).toMatchObject({
    ids: [a.id, b.id].sort(),
    reasons: ["domain_and_name", "name", "phone", "tax_number"],
    score: 99,
  })
  expect(data[1]).toMatchObject({ reasons: ["email"], score: 90 })
  const mine = (await t.get(`/customers/duplicates?customerId=${tagged.id}&minScore=80`).expect(200)).body.data
  expect(mine).toHaveLength(1)
})

test("a dry run shows the change and makes none", async () => {
  const t = await world.tenant()
  const [a, b] = [await make(t, { name: "A", email: "a@example.com" }), await make(t, { name: "B", phone: "1" })]
  const shown = await t
    .post(`/customers/${a.id}/merge`, { ids: [b.id], prefer: { fields: { name: b.id } }, dryRun: true })
    .expect(200)
  expect(shown.body).toMatchObject({
    mergeId: null,
    customer: { name: "B", phone: "1", email: "a@example.com", version: 1 },
  })
  expect(shown.body.changes.map((c: { field: string }) => c.field)).toEqual(["name", "phone"])
  expect((await t.get(`/customers/${b.id}`).expect(200)).body).toMatchObject({ id: b.id, version: 1 })
})

test("a merge takes contacts, addresses and external ids over, and old ids answer the survivor", async () => {
  const t = await world.tenant()
  const [a, b] = [
    await make(t, { name: "A", externalId: "1" }),
    await make(t, { name: "B", email: "b@example.com", externalId: "2" }),
  ]
  const address = { line1: "Ermou 1", city: "Athens", country: "GR", isDefaultBilling: true }
  await t.post(`/customers/${a.id}/addresses`, address).expect(201)
  await t.post(`/customers/${b.id}/addresses`, { ...address, isDefaultShipping: true }).expect(201)
  await t.post(`/customers/${b.id}/contacts`, { name: "Nikos", isPrimary: true }).expect(201)
  const merged = await t.post(`/customers/${a.id}/merge`, { ids: [b.id] }).expect(200)
  expect(merged.body.customer).toMatchObject({
    name: "A",
    email: "b@example.com",
    externalIds: [{ externalId: "1" }, { externalId: "2" }],
  })
  expect((await t.get(`/customers/${b.id}`).expect(200)).body.id).toBe(a.id)
  const addresses = (await t.get(`/customers/${b.id}/addresses`).expect(200)).body.data
  expect(
    addresses.map((x: { isDefaultBilling: boolean; isDefaultShipping: boolean }) => [
      x.isDefaultBilling,
      x.isDefaultShipping,
    ]),
  ).toEqual([
    [true, false],
    [false, true],
  ])
  expect((await t.get(`/customers/${a.id}/contacts`).expect(200)).body.data[0]).toMatchObject({
    name: "Nikos",
    isPrimary: true,
  })
  const buyer = await t.run((ctx) => ensureCustomer(ctx, draft({ email: "B@example.com" }), "storefront"))
  expect(buyer.id).toBe(a.id)
  await t.post(`/customers/${a.id}/merge`, { ids: [b.id] }).expect(409, "merge.already_merged")
})

test("a merge is taken back whole within 30 days while nothing has happened since", async () => {
  const t = await world.tenant()
  const [a, b] = [await make(t, { name: "A" }), await make(t, { name: "B", email: "b@example.com", externalId: "2" })]
  await t.post(`/customers/${b.id}/contacts`, { name: "Nikos" }).expect(201)
  const { mergeId } = (await t.post(`/customers/${a.id}/merge`, { ids: [b.id] }).expect(200)).body
  const undone = await t.post(`/customers/merges/${mergeId}/undo`).expect(200)
  expect(undone.body).toMatchObject({ id: a.id, email: null, externalIds: [] })
  expect((await t.get(`/customers/${b.id}`).expect(200)).body).toMatchObject({
    id: b.id,
    email: "b@example.com",
    externalIds: [{ externalId: "2" }],
  })
  expect((await t.get(`/customers/${b.id}/contacts`).expect(200)).body.data).toHaveLength(1)
  await t.post(`/customers/merges/${mergeId}/undo`).expect(409, "merge.undone")
})

test("a merge is not taken back after a change, or after 30 days", async () => {
  const t = await world.tenant()
  const ids = await Promise.all(["A", "B", "C", "D"].map((name) => make(t, { name })))
  const first = (await t.post(`/customers/${ids[0].id}/merge`, { ids: [ids[1].id] }).expect(200)).body.mergeId
  await t.patch(`/customers/${ids[0].id}`, { notes: "x" }).expect(200)
  await t.post(`/customers/merges/${first}/undo`).expect(409, "merge.changed_since")
  const second = (await t.post(`/customers/${ids[2].id}/merge`, { ids: [ids[3].id] }).expect(200)).body.mergeId
  world.clock.advanceMs(31 * dayMs)
  await t.post(`/customers/merges/${second}/undo`).expect(409, "merge.too_old")
})

test("merges of oneself, of strangers and by strangers are refused", async () => {
  const [t, other] = [await world.tenant(), await world.tenant()]
  const [a, foreign] = [await make(t, { name: "A" }), await make(other, { name: "F" })]
  await t.post(`/customers/${a.id}/merge`, { ids: [a.id] }).expect(422, "merge.ids_invalid")
  await t.post(`/customers/${a.id}/merge`, { ids: [foreign.id] }).expect(404, "customer.unknown")
  await t
    .post(`/customers/${a.id}/merge`, { ids: [foreign.id], prefer: { order: ["x"] } })
    .expect(400, "request.invalid")
})

test("crosswise merges at once leave one of two customers", async () => {
  const t = await world.tenant()
  const [a, b] = [await make(t, { name: "A" }), await make(t, { name: "B" })]
  const answers = await Promise.all([
    t.post(`/customers/${a.id}/merge`, { ids: [b.id] }),
    t.post(`/customers/${b.id}/merge`, { ids: [a.id] }),
  ])
  expect(answers.map((x) => x.status).sort()).toEqual([200, 409])
})

test("an erased person is nowhere, and can't be changed; a second time does nothing", async () => {
  const t = await world.tenant()
  const [a, b] = [
    await make(t, { name: "Eleni", email: "eleni@example.com" }),
    await make(t, { name: "Eleni P", phone: "6900000000" }),
  ]
  await t.post(`/customers/${a.id}/contacts`, { name: "Nikos", email: "nikos@example.com" }).expect(201)
  await t.post(`/customers/${a.id}/merge`, { ids: [b.id] }).expect(200)
  const file = await t.get(`/customers/${b.id}/export`).expect(200)
  expect(file.text).toContain("nikos@example.com")
  await (await t.as(["customers:write"])).post(`/customers/${a.id}/erase`).expect(403, "auth.forbidden")
  await t.post(`/customers/${b.id}/erase`).expect(200)
  const again = await t.post(`/customers/${a.id}/erase`).expect(200)
  expect(again.body).toMatchObject({ id: a.id, email: null, name: "(erased)" })
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query(
      "select (select count(*) from personal_data)::int as personal, (select count(*) from events where type like '%erased')::int as erasures",
      [],
    ),
  )
  expect(rows).toEqual([{ personal: 0, erasures: 1 }])
  expect((await t.get(`/customers/${a.id}/export`).expect(200)).text).not.toMatch(/eleni@|nikos@|6900/i)
  await t.patch(`/customers/${a.id}`, { name: "X" }).expect(409, "customer.erased")
})
