import { expect, test } from "vitest"
import { domainChanged } from "#hub"
import { makeHubWorld } from "#testing"

const world = await makeHubWorld()

async function connected() {
  const { tenant, connection, sandbox } = await world.connected("xero")
  const contacts = sandbox.app.tables["contacts"]
  if (contacts === undefined) throw new Error("no contacts")
  const tables = ["records", "links", "quarantine", "conflicts", "intents", "pending", "touches", "cursors"]
  const kept = () =>
    tenant.run(async (ctx) => {
      const found: unknown[] = []
      for (const table of tables)
        found.push((await ctx.tx.session.query(`select * from hub_${table} order by 1, 2, 3, 4`, [])).rows)
      return JSON.stringify(found)
    })
  const writes = () =>
    sandbox.calls.filter(({ request }) => request.method !== "GET" && request.path.startsWith("/api.xro")).length
  return { tenant, connection, sandbox, contacts, kept, writes }
}

test("a dry run shows what would come and what would be sent", async () => {
  const { tenant, contacts, sandbox } = await connected()
  const known = contacts.insert({ Name: "Agora Foods", EmailAddress: "agora@example.com" })
  world.clock.advanceMs(60_000)
  await tenant.post("/integrations/xero/sync", {}).expect(202)
  await world.work()
  contacts.change(String(known["ContactID"]), { Name: "Agora Foods AE" })
  contacts.insert({ Name: "Delos", EmailAddress: "delos@example.com" })
  // What waits to be sent waits until the connection goes on: the dry run is what looks at it first.
  await tenant.post("/integrations/xero/pause", {}).expect(202)
  await tenant.run((ctx) =>
    domainChanged(ctx, world.hub.deps.connectors, {
      kind: "party",
      id: "cus_1",
      row: { name: "Paros Stone", email: "paros@example.com" },
    }),
  )
  const calls = sandbox.calls.length
  await tenant.post("/integrations/xero/dry-runs", { entity: "contacts" }).expect(409, "connection.not_ready")
  await tenant.run((ctx) => ctx.tx.session.query("update hub_connections set state = 'connected'", []))
  const { run } = (await tenant.post("/integrations/xero/dry-runs", { entity: "contacts" }).expect(202)).body
  await world.hub.step()
  const { data } = (await tenant.get(`/integrations/xero/sync/logs?run=${run}`).expect(200)).body
  const shown = data.map((line: { direction: string; action: string }) => `${line.direction} ${line.action}`)
  expect(shown.toSorted()).toEqual(["pull created", "pull updated", "push created"])
  expect(sandbox.calls.length).toBeGreaterThan(calls)
  const { body } = await tenant.get("/integrations/xero/sync/runs").expect(200)
  const dry = body.data.find((one: { id: string }) => one.id === run)
  expect(dry).toMatchObject({ kind: "preview", state: "done", counts: { created: 1, updated: 1, pushed: 1 } })
})

test("a dry run changes nothing on either side: only the run and its lines stay", async () => {
  const { tenant, contacts, kept, writes } = await connected()
  contacts.insert({ Name: "Delos", EmailAddress: "delos@example.com" })
  const [before, sent] = [await kept(), writes()]
  await tenant.post("/integrations/xero/dry-runs", { entity: "contacts" }).expect(202)
  await world.work()
  expect(await kept()).toBe(before)
  expect(writes()).toBe(sent)
  await tenant.post("/integrations/xero/dry-runs", { entity: "nothing" }).expect(404, "resource.unknown")
})

test("a resource is read by its cron expression, by minutes again, or not at all", async () => {
  const { tenant, contacts } = await connected()
  const put = (body: object) => tenant.put("/integrations/xero/sync/schedule/contacts", body)
  const nightly = (await put({ cron: "0 3 * * *" }).expect(200)).body
  expect(nightly).toMatchObject({ cron: "0 3 * * *", direction: "both" })
  contacts.insert({ Name: "Delos", EmailAddress: "delos@example.com" })
  const records = async () => (await tenant.get("/hub/records?kind=party").expect(200)).body.data.length
  world.clock.advanceMs(3_600_000)
  await world.work()
  expect(await records()).toBe(0)
  world.clock.advanceMs(24 * 3_600_000)
  await world.work()
  expect(await records()).toBe(1)
  expect((await put({ cron: null, everyMin: 5 }).expect(200)).body).toMatchObject({ cron: null, everyMin: 5 })
  await put({ direction: "off" }).expect(200)
  contacts.insert({ Name: "Paros", EmailAddress: "paros@example.com" })
  world.clock.advanceMs(48 * 3_600_000)
  await world.work()
  expect(await records()).toBe(1)
  await put({ cron: "0 0 30 2 *" }).expect(422, "schedule.invalid")
  await put({ cron: "every day at noon!" }).expect(422, "schedule.invalid")
  await tenant.put("/integrations/xero/sync/schedule/taxRates", { direction: "push" }).expect(422, "schedule.invalid")
})

test("a read stops at the page it is at when the connection is paused, and goes on there", async () => {
  const { tenant, contacts, sandbox } = await connected()
  contacts.insert({ Name: "Delos", EmailAddress: "delos@example.com" })
  const { deps } = world.hub
  const { send } = deps
  let isPaused = false
  Object.assign(deps, {
    send: async (...parts: Parameters<typeof send>) => {
      const reply = await send(...parts)
      if (!isPaused && parts[1].url.pathname.includes("Contacts")) {
        isPaused = true
        await tenant.post("/integrations/xero/pause", {}).expect(202)
      }
      return reply
    },
  })
  world.clock.advanceMs(60_000)
  await tenant.post("/integrations/xero/sync/contacts", {}).expect(202)
  await world.work()
  Object.assign(deps, { send })
  const records = async () => (await tenant.get("/hub/records?kind=party").expect(200)).body.data.length
  expect([isPaused, await records()]).toEqual([true, 0])
  const calls = sandbox.calls.length
  world.clock.advanceMs(3_600_000)
  await world.work()
  expect(sandbox.calls.length).toBe(calls)
  await tenant.post("/integrations/xero/resume", {}).expect(202)
  await world.work()
  expect(await records()).toBe(1)
})

test("a dry run of everything goes through every page and shows what would be deleted here, and takes nothing away", async () => {
  const { tenant, kept, sandbox } = await connected()
  const items = sandbox.app.tables["items"]
  if (items === undefined) throw new Error("no items")
  for (let i = 0; i < 45; i++) items.insert({ Code: `S${i}`, Name: `Oil ${i}` })
  world.clock.advanceMs(60_000)
  await tenant.post("/integrations/xero/sync", {}).expect(202)
  await world.work()
  const xero = world.hub.deps.connectors.get("xero")?.resources["items"]
  const { pull } = xero ?? {}
  if (xero === undefined || pull === undefined) throw new Error("no resource")
  const all = items.all()
  for (const one of all.slice(0, 12)) items.remove(String(one["ItemID"]))
  const before = await kept()
  const onePerPage: typeof pull = {
    ...pull,
    page: async (_api, { token }) => {
      const at = Number(token ?? 0)
      const left = items.all()
      return { items: left.slice(at, at + 1), next: at + 1 < left.length ? String(at + 1) : null }
    },
  }
  Object.assign(xero, { pull: onePerPage })
  const { run } = (await tenant.post("/integrations/xero/dry-runs", { entity: "items", full: true }).expect(202)).body
  await world.work()
  Object.assign(xero, { pull })
  const { data } = (await tenant.get(`/integrations/xero/sync/logs?run=${run}&action=deleted`).expect(200)).body
  expect(data).toHaveLength(12)
  const runs = (await tenant.get("/integrations/xero/sync/runs").expect(200)).body.data
  expect(runs.find((one: { id: string }) => one.id === run)).toMatchObject({
    ...{ state: "done", errorClass: "held", error: expect.stringMatching(/12 of 45/) },
    counts: { pages: 33, deleted: 12, created: 0 },
  })
  expect(await kept()).toBe(before)
})
