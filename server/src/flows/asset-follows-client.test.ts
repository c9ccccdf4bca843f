import { beforeAll, expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"

const world = await makeWorld()
let t: TestTenant
let typeId: string

beforeAll(async () => {
  t = await world.tenant()
  typeId = (await t.post("/asset-types", { name: "Till" }).expect(201)).body.id
})

async function client() {
  const id = (await t.post("/customers", { name: "Aegean Hotels" }).expect(201)).body.id as string
  const post = async (path: string, body: Record<string, unknown>) =>
    (await t.post(`/customers/${id}/${path}`, body).expect(201)).body.id as string
  return {
    id,
    contact: await post("contacts", { name: "Nikos" }),
    location: await post("locations", { name: "Lobby" }),
    category: await post("asset-categories", { name: "Tills" }),
  }
}

const asset = async (customerId: string, more: Record<string, unknown> = {}) =>
  (await t.post("/assets", { customerId, name: "Till", typeId, ...more }).expect(201)).body.id as string
const read = async (id: string) => (await t.get(`/assets/${id}`).expect(200)).body

test("assets follow a merge of clients with all they refer to, and its undoing", async () => {
  const [one, two] = [await client(), await client()]
  const links = { contactId: two.contact, locationId: two.location, categoryId: two.category, serial: "S-1" }
  const moved = await asset(two.id, links)
  const part = await asset(two.id)
  await t.post(`/assets/${part}/relations`, { toId: moved, kind: "part_of" }).expect(201)
  const own = await asset(one.id, { serial: "S1" })
  const ticket = (await t.post("/tickets", { subject: "X", body: "Y", customerId: two.id, assetId: moved }).expect(201))
    .body

  const { mergeId } = (await t.post(`/customers/${one.id}/merge`, { ids: [two.id] }).expect(200)).body
  expect(await read(moved)).toMatchObject({ ...links, customerId: one.id, categoryId: one.category })
  expect((await t.get(`/tickets/${ticket.id}`)).body).toMatchObject({ customerId: one.id, assetId: moved })
  await t.post(`/assets/${own}/relations`, { toId: moved, kind: "connected_to" }).expect(201)
  await t.patch(`/assets/${own}`, { contactId: two.contact, locationId: two.location }).expect(200)

  await t.post(`/customers/merges/${mergeId}/undo`, {}).expect(200)
  expect(await read(moved)).toMatchObject({ ...links, customerId: two.id })
  expect(await read(own)).toMatchObject({ customerId: one.id, contactId: null, locationId: null })
  expect((await t.get(`/assets/${moved}/relations`)).body.data).toMatchObject([{ fromId: part, kind: "part_of" }])
})

test("an erased client's assets say nothing of it any more, and need no maintenance", async () => {
  const one = await client()
  const id = await asset(one.id, { name: "Till of Mrs Papadaki", notes: "Ask her", serial: "P-1" })
  const schedule = { title: "Clean Mrs Papadaki's till", rule: "FREQ=DAILY", startsOn: "2026-03-02" }
  await t.post(`/assets/${id}/schedules`, schedule).expect(201)
  await t.post(`/customers/${one.id}/erase`, {}).expect(200)
  expect(await read(id)).toMatchObject({ name: "(erased)", notes: null, serial: null, contactId: null })
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query(
      "select (select count(*)::int from asset_schedules where ended_at is null) as living, (select count(*)::int from personal_data where fields::text like '%Papadaki%') as kept",
      [],
    ),
  )
  expect(rows).toEqual([{ living: 0, kept: 0 }])
})

test("the undoing is refused while a later ticket is one client's, with an asset of the other", async () => {
  const [one, two] = [await client(), await client()]
  const till = await asset(two.id)
  const ticket = { subject: "X", body: "Y" }
  const old = (await t.post("/tickets", { ...ticket, customerId: two.id }).expect(201)).body
  const { mergeId } = (await t.post(`/customers/${one.id}/merge`, { ids: [two.id] }).expect(200)).body
  const later = (await t.post("/tickets", { ...ticket, customerId: one.id, assetId: till }).expect(201)).body
  await t.patch(`/tickets/${old.id}`, { assetId: await asset(one.id) }).expect(200)

  const undo = () => t.post(`/customers/merges/${mergeId}/undo`, {})
  const refused = await undo().expect(409, "merge.ticket_between")
  expect(refused.body.detail).toContain(`#${old.number}, #${later.number} `)
  expect(await read(till)).toMatchObject({ customerId: one.id })
  for (const { id } of [old, later]) await t.patch(`/tickets/${id}`, { assetId: null }).expect(200)
  await undo().expect(200)
  expect(await read(till)).toMatchObject({ customerId: two.id })
})
