import { expect, test } from "vitest"
import { domainChanged } from "#hub"
import { makeHubWorld } from "#testing"

const world = await makeHubWorld()

async function connected() {
  const { tenant, connection, sandbox } = await world.connected("xero")
  const contacts = sandbox.app.tables["contacts"]
  if (contacts === undefined) throw new Error("no contacts")
  const tell = (id: string, row: Record<string, unknown>) =>
    tenant.run((ctx) => domainChanged(ctx, world.hub.deps.connectors, { kind: "party", id, row }))
  const sync = async (full = false) => {
    world.clock.advanceMs(60_000)
    await tenant.post("/integrations/xero/sync", { full }).expect(202)
    await world.work()
  }
  const conflicts = async () => (await tenant.get("/integrations/xero/conflicts").expect(200)).body.data
  return { tenant, connection, sandbox, contacts, tell, sync, conflicts }
}

const party = { name: "Agora Foods", email: "agora@example.com", companyNumber: "1" }

/** Both sides changed the company number, which nobody may decide by what is newer. */
async function inConflict(c: Awaited<ReturnType<typeof connected>>, id = "cus_1", row = party) {
  await c.tell(id, row)
  await world.work()
  const contact = c.contacts.all().find((one) => one["EmailAddress"] === row.email)
  const key = String(contact?.["ContactID"])
  await c.tell(id, { ...row, companyNumber: "22" })
  world.clock.advanceMs(1_000)
  c.contacts.change(key, { CompanyNumber: "33" })
  await c.sync()
  return { key, read: () => c.contacts.get(key)?.["CompanyNumber"] }
}

async function ourNumber({ tenant }: Awaited<ReturnType<typeof connected>>, domainId = "cus_1") {
  const { body } = await tenant.get(`/hub/records?kind=party&domainId=${domainId}`).expect(200)
  const record = (await tenant.get(`/hub/records/${body.data[0].id}`).expect(200)).body
  return record.fields.find((one: { field: string }) => one.field === "companyNumber")
}

test("a conflict shows both values and what was agreed on; ours wins there, and it is quiet afterwards", async () => {
  const c = await connected()
  const { read } = await inConflict(c)
  const [conflict, ...more] = await c.conflicts()
  expect(more).toEqual([])
  expect(conflict).toMatchObject({ field: "companyNumber", ours: "22", theirs: "33", base: "1", title: "Agora Foods" })
  await c.tenant.post(`/integrations/xero/conflicts/${conflict.id}/decide`, { keep: "ours" }).expect(200)
  await world.work()
  expect(read()).toBe("22")
  await c.sync()
  expect(await c.conflicts()).toEqual([])
  await c.tenant
    .post(`/integrations/xero/conflicts/${conflict.id}/decide`, { keep: "ours" })
    .expect(409, "conflict.decided")
})

test("theirs wins here, and the value says who decided it", async () => {
  const c = await connected()
  const { read } = await inConflict(c)
  const [conflict] = await c.conflicts()
  await c.tenant.post(`/integrations/xero/conflicts/${conflict.id}/decide`, { keep: "theirs" }).expect(200)
  await world.work()
  const field = await ourNumber(c)
  expect(field).toMatchObject({ value: "33", by: c.connection })
  expect(field.rule).toContain(conflict.id)
  expect(read()).toBe("33")
  await c.sync()
  expect(await c.conflicts()).toEqual([])
})

test("an edited value goes to both sides; one that can't be is refused", async () => {
  const c = await connected()
  const { read } = await inConflict(c)
  const [conflict] = await c.conflicts()
  const decide = (value: unknown) =>
    c.tenant.post(`/integrations/xero/conflicts/${conflict.id}/decide`, { keep: "edited", value })
  await decide({ no: "text" }).expect(422, "conflict.value_wrong")
  await decide("44").expect(200)
  await world.work()
  expect([read(), (await ourNumber(c)).value]).toEqual(["44", "44"])
})

test("always decides every open conflict of the field, and the next one by itself", async () => {
  const c = await connected()
  const first = await inConflict(c)
  const second = await inConflict(c, "cus_2", { name: "Delos", email: "delos@example.com", companyNumber: "1" })
  const [conflict] = await c.conflicts()
  const path = `/integrations/xero/conflicts/${conflict.id}/decide`
  expect((await c.tenant.post(path, { keep: "theirs", always: true }).expect(200)).body).toEqual({ decided: 2 })
  await world.work()
  await c.tell("cus_1", { ...party, companyNumber: "55" })
  world.clock.advanceMs(1_000)
  c.contacts.change(first.key, { CompanyNumber: "66" })
  await c.sync()
  expect(await c.conflicts()).toEqual([])
  expect((await ourNumber(c)).value).toBe("66")
  expect(second.read()).toBe("33")
  const { mappings } = (await c.tenant.get("/integrations/xero/mappings").expect(200)).body
  expect(mappings.find((one: { entity: string }) => one.entity === "contacts")).toMatchObject({
    version: 1,
    authority: { companyNumber: "theirs" },
  })
})

test("another business and a reader decide nothing", async () => {
  const c = await connected()
  await inConflict(c)
  const [conflict] = await c.conflicts()
  const path = `/integrations/xero/conflicts/${conflict.id}/decide`
  const other = await connected()
  await other.tenant.post(path, { keep: "ours" }).expect(404, "conflict.unknown")
  await (await c.tenant.as(["integrations:read"])).post(path, { keep: "ours" }).expect(403, "auth.forbidden")
})

test("too much missing at once is held; released it goes, discarded it stays", async () => {
  const c = await connected()
  const items = c.sandbox.app.tables["items"]
  if (items === undefined) throw new Error("no items")
  const ids = Array.from({ length: 20 }, (_, i) => String(items.insert({ Code: `S${i}`, Name: `Oil ${i}` })["ItemID"]))
  await c.sync()
  for (const id of ids.slice(0, 15)) items.remove(id)
  const living = async () => {
    const { rows } = await c.tenant.run((ctx) =>
      ctx.tx.session.query(
        "select count(*)::int4 as n from hub_records where kind = 'item' and deleted_at is null",
        [],
      ),
    )
    return (rows as { n: number }[])[0]?.n
  }
  const held = async () => {
    const { body } = await c.tenant.get("/integrations/xero/sync/runs").expect(200)
    return body.data.find((run: { state: string; decision: unknown }) => run.state === "held" && run.decision === null)
  }
  await c.sync(true)
  const first = await held()
  expect(first.error).toContain("15 of 20")
  await c.tenant.post(`/integrations/xero/sync/runs/${first.id}/discard`, {}).expect(204)
  await world.work()
  expect(await living()).toBe(20)
  await c.tenant.post(`/integrations/xero/sync/runs/${first.id}/release`, {}).expect(409, "run.not_held")
  await c.sync(true)
  await c.tenant.post(`/integrations/xero/sync/runs/${(await held()).id}/release`, {}).expect(204)
  await world.work()
  expect(await living()).toBe(5)
})

test("a record that can't be read is in quarantine with the reason; mended there and tried again it is carried over", async () => {
  const c = await connected()
  const bad = c.contacts.insert({ Name: "x".repeat(300), EmailAddress: "long@example.com" })
  await c.sync()
  const list = async () => (await c.tenant.get("/integrations/xero/quarantine").expect(200)).body.data
  const [stuck] = await list()
  expect(stuck).toMatchObject({ direction: "pull", resource: "contacts", key: bad["ContactID"] })
  expect(stuck.reason).toContain("name")
  expect(stuck.raw).toMatchObject({ EmailAddress: "long@example.com" })
  const { direction, resource, key } = stuck
  const items = [{ direction, resource, key }]
  expect((await c.tenant.post("/integrations/xero/quarantine/retry", { items }).expect(202)).body).toEqual({ count: 1 })
  await world.work()
  expect(await list()).toMatchObject([{ attempts: 2 }])
  c.contacts.change(String(key), { Name: "Short" })
  const { body: runs } = await c.tenant.get("/integrations/xero/sync/runs").expect(200)
  const run = runs.data.find((one: { counts: { refused: number } }) => one.counts.refused === 1)
  expect((await c.tenant.post(`/integrations/xero/sync/runs/${run.id}/retry`, {}).expect(202)).body).toEqual({
    count: 1,
  })
  await world.work()
  expect(await list()).toEqual([])
  const gone = { items: [{ direction: "pull", resource: "contacts", key: "nobody" }] }
  expect((await c.tenant.post("/integrations/xero/quarantine/dismiss", gone).expect(200)).body).toEqual({ count: 0 })
})

test("any record is tried again by a person: one that they refused and one that nobody could read, each alone", async () => {
  const c = await connected()
  const bad = c.contacts.insert({ Name: "x".repeat(300), EmailAddress: "long@example.com" })
  await c.sync()
  c.contacts.change(String(bad["ContactID"]), { Name: "Short" })
  const ask = (items: readonly object[]) => c.tenant.post("/integrations/xero/sync/retry", { items })
  const theirs = { direction: "pull", resource: "contacts", key: bad["ContactID"] }
  const nobody = { direction: "push", resource: "contacts", key: "rec_0000000000000000000000000" }
  expect((await ask([theirs, nobody]).expect(202)).body).toEqual({ count: 1 })
  await world.work()
  expect((await c.tenant.get("/integrations/xero/quarantine").expect(200)).body.data).toEqual([])
  const twin = c.contacts.insert({ Name: party.name, EmailAddress: "other@example.com" })
  await c.tell("cus_1", party)
  await world.work()
  const names = () => c.contacts.all().map((one) => one["Name"])
  expect(names()).toEqual(["Short", party.name])
  c.contacts.change(String(twin["ContactID"]), { Name: "Another" })
  const [record] = (await c.tenant.get("/hub/records?domainId=cus_1").expect(200)).body.data
  const path = `/hub/records/${record.id}/retry`
  await (await c.tenant.as(["integrations:read"])).post(path, {}).expect(403, "auth.forbidden")
  await (await connected()).tenant.post(path, {}).expect(404, "hub.record_unknown")
  expect((await c.tenant.post(path, {}).expect(202)).body).toEqual({ connections: 1 })
  await world.work()
  expect(names().toSorted()).toEqual(["Agora Foods", "Another", "Short"])
})
