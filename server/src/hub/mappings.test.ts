import { expect, test } from "vitest"
import { domainChanged } from "#hub"
import { makeHubWorld } from "#testing"

const world = await makeHubWorld()

async function connected() {
  const { tenant, sandbox } = await world.connected("xero")
  const contacts = sandbox.app.tables["contacts"]
  if (contacts === undefined) throw new Error("no contacts")
  const contact = contacts.insert({ Name: "Agora Foods", EmailAddress: "agora@example.com", ContactNumber: "gold" })
  const id = String(contact["ContactID"])
  const sync = async () => {
    world.clock.advanceMs(60_000)
    await tenant.post("/integrations/xero/sync", {}).expect(202)
    await world.work()
  }
  await sync()
  const ours = async (): Promise<Record<string, unknown>> => {
    const { rows } = await tenant.run((ctx) =>
      ctx.tx.session.query("select data from hub_records where kind = 'party'", []),
    )
    return (rows as { data: Record<string, unknown> }[])[0]?.data ?? {}
  }
  const save = (rules: object) => tenant.put("/integrations/xero/mappings", { entity: "contacts", rules })
  return { tenant, contacts, id, sync, ours, save }
}

test("a field may be read from another place, by a table or a formula; an older version comes back", async () => {
  const { tenant, ours, save } = await connected()
  const rules = {
    website: { kind: "direct", path: "ContactNumber", isReadOnly: true },
    companyNumber: { kind: "lookup", path: "ContactNumber", table: { gold: "G-1" }, otherwise: null },
    notes: { kind: "formula", get: "raw.Name + ' <' + raw.EmailAddress + '>'" },
  }
  expect((await save(rules).expect(200)).body).toMatchObject({ version: 1, rules })
  await world.work()
  expect(await ours()).toMatchObject({
    website: "gold",
    companyNumber: "G-1",
    notes: "Agora Foods <agora@example.com>",
  })
  await save({ notes: { kind: "formula", get: "'two'" } }).expect(200)
  await world.work()
  expect(await ours()).toMatchObject({ notes: "two" })
  await tenant.post("/integrations/xero/mappings/contacts/rollback", { version: 1 }).expect(200)
  await world.work()
  expect(await ours()).toMatchObject({ notes: "Agora Foods <agora@example.com>" })
  const { versions } = (await tenant.get("/integrations/xero/mappings/contacts/versions").expect(200)).body
  expect(versions.map((one: { version: number }) => one.version)).toEqual([3, 2, 1])
})

test("what changes here goes to the place of one's own, and comes back the same", async () => {
  const { tenant, contacts, id, save, ours, sync } = await connected()
  await save({
    companyNumber: { kind: "lookup", path: "ContactNumber", table: { gold: "G-1", silver: "S-1" } },
  }).expect(200)
  await world.work()
  await tenant.run((ctx) =>
    domainChanged(ctx, world.hub.deps.connectors, {
      kind: "party",
      id: "cus_1",
      row: { name: "Agora Foods", email: "agora@example.com" },
    }),
  )
  await tenant.run((ctx) =>
    ctx.tx.session.query(
      "update hub_records set domain_id = 'cus_9', domain_data = '{}' where kind = 'party' and domain_id is null",
      [],
    ),
  )
  await tenant.run((ctx) =>
    domainChanged(ctx, world.hub.deps.connectors, { kind: "party", id: "cus_9", row: { companyNumber: "S-1" } }),
  )
  await world.work()
  expect(contacts.get(id)?.["ContactNumber"]).toBe("silver")
  await sync()
  expect(await ours()).toBeDefined()
  expect(contacts.get(id)?.["ContactNumber"]).toBe("silver")
})

test("a preview shows what a mapping makes of a real record, and keeps nothing", async () => {
  const { tenant, ours, id } = await connected()
  const before = await ours()
  const rules = { notes: { kind: "formula", get: "raw.ContactNumber + '!'" } }
  const shown = (await tenant.post("/integrations/xero/mappings/preview", { entity: "contacts", rules }).expect(200))
    .body
  expect(shown).toMatchObject({ externalId: id, after: { notes: "gold!" }, error: null })
  const wrong = { notes: { kind: "formula", get: "raw.NoSuchField.deep" } }
  const failed = await tenant.post("/integrations/xero/mappings/preview", { entity: "contacts", rules: wrong })
  expect(failed.body).toMatchObject({ after: null, error: expect.stringContaining("notes") })
  expect(await ours()).toEqual(before)
  const { places } = (await tenant.get("/integrations/xero/mappings/contacts/places").expect(200)).body
  expect(places).toContain("ContactNumber")
})

test("what can't work is refused before it is saved, with every reason", async () => {
  const { save, tenant } = await connected()
  const refused = await save({
    nobody: { kind: "direct", path: "Name" },
    phones: { kind: "direct", path: "Phones" },
    notes: { kind: "formula", get: "process.exit()" },
    website: { kind: "direct", path: "__proto__.x" },
  }).expect(422, "mapping.invalid")
  for (const field of ["nobody", "phones", "notes", "website"]) expect(refused.body.detail).toContain(`${field}:`)
  const { mappings } = (await tenant.get("/integrations/xero/mappings").expect(200)).body
  expect(mappings.every((one: { version: number }) => one.version === 0)).toBe(true)
})

test("a record that a formula can't be worked out for is in quarantine, the others go on", async () => {
  const { tenant, contacts, save, sync } = await connected()
  contacts.insert({ Name: "Delos", EmailAddress: "delos@example.com" })
  await save({ notes: { kind: "formula", get: "raw.ContactNumber + '!'" } }).expect(200)
  await sync()
  const { data } = (await tenant.get("/integrations/xero/quarantine").expect(200)).body
  expect(data).toMatchObject([{ resource: "contacts", reason: expect.stringContaining("your own mapping") }])
})

test("a mapping is one business's own, and a stale version is not overwritten", async () => {
  const one = await connected()
  const two = await connected()
  await one.save({ notes: { kind: "formula", get: "'mine'" } }).expect(200)
  await two.sync()
  expect((await two.ours())["notes"]).not.toBe("mine")
  await one.tenant
    .put("/integrations/xero/mappings", { entity: "contacts", rules: {} }, { "if-match": '"0"' })
    .expect(412, "version.mismatch")
})
