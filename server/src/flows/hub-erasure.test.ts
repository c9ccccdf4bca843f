import { expect, test } from "vitest"
import { makeHubWorld, type TestTenant } from "#testing"
import { hubDomains } from "./hub-joined.ts"

const world = await makeHubWorld(undefined, hubDomains)

/** Flows and hub in turns, until both rest. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await world.settle()
    await world.work()
  }
}

async function connected() {
  const { tenant, sandbox } = await world.connected("xero")
  await settle()
  const contacts = sandbox.app.tables["contacts"]
  if (contacts === undefined) throw new Error("no contacts")
  const writes = () =>
    sandbox.calls.filter(({ request }) => request.method !== "GET" && request.path.startsWith("/api.xro")).length
  const read = async () => {
    world.clock.advanceMs(3_600_000)
    await tenant.post("/integrations/xero/sync", { full: true }).expect(202)
    await settle()
  }
  return { tenant, sandbox, contacts, writes, read }
}

const person = { name: "Eleni Papadaki", kind: "person", email: "eleni@example.com", phone: "+30 690 111 222" }

const tables = ["records", "links", "run_lines", "quarantine", "conflicts", "intents", "pending", "touches"]

/** Everything that the hub keeps of a business, as one text. */
async function everythingKept(tenant: TestTenant): Promise<string> {
  const texts = await tenant.run(async (ctx) => {
    const found: unknown[] = []
    for (const table of tables) found.push((await ctx.tx.session.query(`select * from hub_${table}`, [])).rows)
    return found
  })
  return JSON.stringify(texts)
}

async function expectForgotten(tenant: TestTenant): Promise<void> {
  const kept = await everythingKept(tenant)
  for (const word of ["Eleni", "Papadaki", "eleni@example.com", "690 111 222", "690111222", "Akadimias"])
    expect(kept).not.toContain(word)
}

async function made(tenant: TestTenant): Promise<string> {
  const { body } = await tenant.post("/customers", person).expect(201)
  const address = { line1: "Akadimias 1", city: "Athens", country: "GR", isDefaultBilling: true }
  await tenant.post(`/customers/${body.id}/addresses`, address).expect(201)
  await settle()
  return String(body.id)
}

test("an erased customer is nowhere in the hub, nothing is sent, and what they keep is not read again", async () => {
  const { tenant, contacts, writes, read } = await connected()
  const id = await made(tenant)
  expect(await everythingKept(tenant)).toContain("eleni@example.com")
  const [contact] = contacts.all()
  const before = writes()
  await tenant.post(`/customers/${id}/erase`, {}).expect(200)
  await expectForgotten(tenant)
  await read()
  contacts.change(String(contact?.["ContactID"]), { FirstName: "Eleni", LastName: "Papadaki-Ray" })
  await read()
  await expectForgotten(tenant)
  expect(writes()).toBe(before)
  expect(contacts.all()).toHaveLength(1)
  expect((await tenant.get("/customers?email=eleni@example.com").expect(200)).body.data).toEqual([])
})

test("a change that waited to be sent is not sent after the erasure", async () => {
  const { tenant, contacts, writes } = await connected()
  const id = await made(tenant)
  const before = writes()
  await tenant.patch(`/customers/${id}`, { name: "Eleni Papadaki the second" }).expect(200)
  await world.settle()
  await tenant.post(`/customers/${id}/erase`, {}).expect(200)
  await settle()
  await expectForgotten(tenant)
  expect(writes()).toBe(before)
  expect(contacts.all()).toMatchObject([{ Name: person.name }])
})

test("erased between the call and its answer, what it made there is known and does not come back", async () => {
  const { tenant, contacts, read } = await connected()
  const { body } = await tenant.post("/customers", person).expect(201)
  await world.settle()
  const { deps } = world.hub
  const { send } = deps
  let erasures = 0
  Object.assign(deps, {
    send: async (...parts: Parameters<typeof send>) => {
      const reply = await send(...parts)
      const isWrite = parts[1].method !== "GET" && parts[1].url.pathname.includes("Contacts")
      if (isWrite && erasures++ === 0) await tenant.post(`/customers/${body.id}/erase`, {}).expect(200)
      return reply
    },
  })
  await settle()
  Object.assign(deps, { send })
  expect(erasures).toBe(1)
  await expectForgotten(tenant)
  expect(contacts.all()).toHaveLength(1)
  contacts.change(String(contacts.all()[0]?.["ContactID"]), { FirstName: "Eleni" })
  await read()
  await expectForgotten(tenant)
  expect((await tenant.get("/customers?email=eleni@example.com").expect(200)).body.data).toEqual([])
})

test("erased after a call whose answer was lost, it is not made again and does not come back", async () => {
  const { tenant, sandbox, contacts, read } = await connected()
  const { body } = await tenant.post("/customers", person).expect(201)
  await world.settle()
  sandbox.faults.push({
    what: { kind: "after" },
    on: ({ method, path }) => method !== "GET" && path.includes("Contacts"),
  })
  await world.work()
  expect(contacts.all()).toHaveLength(1)
  await tenant.post(`/customers/${body.id}/erase`, {}).expect(200)
  await read()
  await expectForgotten(tenant)
  expect(contacts.all()).toHaveLength(1)
  expect((await tenant.get("/customers?email=eleni@example.com").expect(200)).body.data).toEqual([])
})

test("connected anew, the old copy there stays out; a person who comes back later is a new one", async () => {
  const { tenant, contacts, read } = await connected()
  const id = await made(tenant)
  await tenant.post(`/customers/${id}/erase`, {}).expect(200)
  await tenant.delete("/integrations/xero/disconnect").expect(204)
  await settle()
  await tenant.post("/integrations/xero/connect", { sandbox: true }).expect(201)
  await settle()
  await read()
  expect((await tenant.get("/customers?email=eleni@example.com").expect(200)).body.data).toEqual([])
  world.clock.advanceMs(3_600_000)
  contacts.insert({ Name: "Eleni Papadaki", EmailAddress: "eleni@example.com" })
  await read()
  expect((await tenant.get("/customers?email=eleni@example.com").expect(200)).body.data).toHaveLength(1)
})

test("quarantine that holds the person's address goes, another person's stays", async () => {
  const { tenant } = await connected()
  const id = await made(tenant)
  const { body } = await tenant.get("/integrations/connected").expect(200)
  const connection = String(body.data[0].id)
  await tenant.run((ctx) =>
    ctx.tx.session.query(
      `insert into hub_quarantine (tenant_id, connection_id, resource, external_id, reason, raw, first_at, last_at)
       select $1, $2, 'contacts', x, 'phone: it is not text', '{"EmailAddress":"' || x || '"}', $3, $3 from unnest($4::text[]) as x`,
      [ctx.tenant, connection, ctx.now, ["Eleni@Example.com", "maria@example.com"]],
    ),
  )
  await tenant.post(`/customers/${id}/erase`, {}).expect(200)
  const { rows } = await tenant.run((ctx) => ctx.tx.session.query("select external_id as id from hub_quarantine", []))
  expect(rows).toEqual([{ id: "maria@example.com" }])
})

test("another business's copy of the same person stays", async () => {
  const [one, two] = [await connected(), await connected()]
  const id = await made(one.tenant)
  await made(two.tenant)
  await one.tenant.post(`/customers/${id}/erase`, {}).expect(200)
  expect(await everythingKept(two.tenant)).toContain("eleni@example.com")
})
