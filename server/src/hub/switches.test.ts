import { expect, test } from "vitest"
import { makeHubWorld, makeWorld } from "#testing"
import { applySwitches, switchConnector } from "./shelf.ts"
import { bell } from "./testing/bell.ts"

const world = await makeHubWorld([bell])
const turn = (isOn: boolean) => world.db.withSystem("test", (sys) => switchConnector(sys, "bell", isOn))

test("what the operator switches off pauses with the reason and reads nothing, and goes on when it is on again", async () => {
  const { tenant, connection, sandbox } = await world.connected("bell")
  const state = async () =>
    (
      await tenant.run((ctx) =>
        ctx.tx.session.query("select state, reason from hub_connections where id = $1", [connection]),
      )
    ).rows[0]
  expect(await turn(false)).toEqual({ isOn: false, offBy: "operator", paused: 1, resumed: 0 })
  expect(await state()).toMatchObject({
    state: "paused",
    reason: expect.stringContaining("Switched off by whoever runs"),
  })
  const calls = sandbox.calls.length
  world.clock.advanceMs(2 * 86_400_000)
  await world.work()
  expect(sandbox.calls.length).toBe(calls)
  expect(await turn(true)).toEqual({ isOn: true, offBy: null, paused: 0, resumed: 1 })
  expect(await state()).toMatchObject({ state: "connected", reason: null })
  await world.work()
  expect(sandbox.calls.length).toBeGreaterThan(calls)
})

test("nobody connects or resumes what is switched off, and a login that was finished meanwhile is paused, too", async () => {
  await turn(false)
  await expect(world.connected("bell")).rejects.toMatchObject({ code: "connector.off" })
  await turn(true)
  const { tenant, connection } = await world.connected("bell")
  await turn(false)
  await tenant.run((ctx) =>
    ctx.tx.session.query("update hub_connections set state = 'connected', is_held = false where id = $1", [connection]),
  )
  expect(await world.db.withSystem("test", applySwitches)).toMatchObject({ paused: 1 })
  await turn(true)
})

test("what a person paused stays paused when the operator switches it off and on", async () => {
  const { tenant, connection } = await world.connected("bell")
  const set = (sql: string) => tenant.run((ctx) => ctx.tx.session.query(sql, [connection]))
  await set("update hub_connections set state = 'paused', reason = 'Paused by Ada' where id = $1")
  await turn(false)
  await turn(true)
  const { rows } = await set("select state, reason from hub_connections where id = $1")
  expect(rows[0]).toEqual({ state: "paused", reason: "Paused by Ada" })
})

test("the catalogue shows what is off, the refusal says who switches it on, and the environment wins", async () => {
  const own = await makeWorld({ MORTISE_CONNECTORS_OFF: "slack, xero" })
  const t = await own.tenant()
  const turned = (slug: string, isOn: boolean) => own.db.withSystem("test", (sys) => switchConnector(sys, slug, isOn))
  await turned("hubspot", false)
  expect(await turned("xero", true)).toMatchObject({ isOn: false, offBy: "environment" })
  const { data } = (await t.get("/integrations").expect(200)).body
  const off = data.filter((one: { isOn: boolean }) => !one.isOn).map((one: { slug: string }) => one.slug)
  expect(off.toSorted()).toEqual(["hubspot", "slack", "xero"])
  const connect = (slug: string) => t.post(`/integrations/${slug}/connect`, { sandbox: true })
  expect((await connect("hubspot").expect(409, "connector.off")).body.detail).toContain(
    "mortise connectors enable hubspot",
  )
  expect((await connect("xero").expect(409, "connector.off")).body.detail).toContain("MORTISE_CONNECTORS_OFF")
  await t.get("/integrations/xero/oauth/url").expect(409, "connector.off")
  await turned("hubspot", true)
  await connect("hubspot").expect(201)
  await own.db.withSystem("test", (sys) => switchConnector(sys, "hubspot", false))
  await t.post("/integrations/hubspot/test", {}).expect(409, "connector.off")
})
