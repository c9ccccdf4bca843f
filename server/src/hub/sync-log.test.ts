import { expect, test } from "vitest"
import type { Ctx } from "#platform/db"
import { makeHubWorld, type TestTenant } from "#testing"
import { domainChanged } from "./domain.ts"

const world = await makeHubWorld()

type Row = Readonly<Record<string, unknown>>

const logOf = async (tenant: TestTenant, query: string): Promise<Row[]> =>
  (await tenant.get(`/integrations/xero/sync/logs?${query}`).expect(200)).body.data

async function connected() {
  const both = await world.connected("xero")
  const contacts = both.sandbox.app.tables["contacts"]
  if (contacts === undefined) throw new Error("no contacts")
  const read = async () => {
    world.clock.advanceMs(60_000)
    await both.tenant.post("/integrations/xero/sync/contacts", {}).expect(202)
    await world.work()
  }
  return { ...both, contacts, read }
}

test("the log tells record by record what was done and which fields changed, without a person's data or a secret, and is searched", async () => {
  const { tenant, contacts, read } = await connected()
  const { ContactID } = contacts.insert({
    Name: "Delos Foods",
    EmailAddress: "delos@example.com",
    DefaultCurrency: "EUR",
  })
  await read()
  contacts.change(String(ContactID), { DefaultCurrency: "USD", EmailAddress: "new@example.com" })
  await read()
  const row = { name: "Paros Wines", email: "paros@example.com", kind: "company" }
  await tenant.run((ctx) => domainChanged(ctx, world.hub.deps.connectors, { kind: "party", id: "cus_1", row }))
  await world.work()
  const [updated] = await logOf(tenant, `resource=contacts&direction=pull&action=updated&search=${ContactID}`)
  expect(updated).toMatchObject({ externalId: ContactID, changes: { currency: ["EUR", "USD"] } })
  expect(Object(updated?.["changes"]).email).toEqual(["•••", "•••"])
  const paros = String(contacts.all().find((one) => one["Name"] === "Paros Wines")?.["ContactID"])
  const [sent] = await logOf(tenant, `direction=push&search=${paros}`)
  expect(sent).toMatchObject({
    action: "created",
    externalId: paros,
    request: { method: "PUT", path: "/Contacts" },
    response: { status: 200 },
    durationMs: expect.any(Number),
    errorClass: null,
  })
  const all = JSON.stringify(await logOf(tenant, "limit=50"))
  for (const word of ["delos@", "new@", "paros@", "Delos", "Paros", "Bearer"]) expect(all).not.toContain(word)
  expect(await logOf(tenant, "search=nothing-is-called-so")).toEqual([])
  const other = await connected()
  expect(await logOf(other.tenant, `search=${ContactID}`)).toEqual([])
})

test("a read that a person cancels ends after the page it is at and keeps that page; the next one reads the rest", async () => {
  const { tenant, contacts } = await connected()
  for (let n = 0; n < 1_100; n++) {
    contacts.insert(contacts.sample(n))
    world.clock.advanceMs(1_000)
  }
  const { deps } = world.hub
  const { send } = deps
  let cancelled: unknown = null
  Object.assign(deps, {
    send: async (...parts: Parameters<typeof send>) => {
      const reply = await send(...parts)
      const running = parts[1].url.pathname.endsWith("/Contacts") && cancelled === null
      const { runs } = running ? (await tenant.get("/integrations/xero/sync/status").expect(200)).body : { runs: [] }
      const found = (runs as Row[]).find(({ resource, state, counts }) => {
        return resource === "contacts" && state === "running" && Number(Object(counts).seen) > 0
      })
      if (found !== undefined) {
        cancelled = found["run"] ?? found["id"]
        await tenant.post(`/integrations/xero/sync/runs/${cancelled}/cancel`).expect(204)
      }
      return reply
    },
  })
  await tenant.post("/integrations/xero/sync/contacts", { full: true }).expect(202)
  await world.work()
  Object.assign(deps, { send })
  const runs: Row[] = (await tenant.get("/integrations/xero/sync/runs").expect(200)).body.data
  const run = runs.find(({ state }) => state === "cancelled")
  expect(run?.["run"] ?? run?.["id"]).toBe(cancelled)
  const count = async () => (await tenant.run((ctx) => linkCount(ctx))) as number
  const read = await count()
  expect(read).toBeGreaterThan(400)
  expect(read).toBeLessThan(1_100)
  await tenant.post("/integrations/xero/sync/contacts", { full: true }).expect(202)
  await world.work()
  expect(await count()).toBe(1_100)
})

async function linkCount({ tx, tenant }: Ctx): Promise<number> {
  const { rows } = await tx.session.query(
    "select count(*)::int4 as count from hub_links where tenant_id = $1 and resource = 'contacts'",
    [tenant],
  )
  return (rows as { count: number }[])[0]?.count ?? 0
}
