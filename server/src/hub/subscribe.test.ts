import { expect, test } from "vitest"
import { attachHub, disconnect } from "#hub"
import { makeHubWorld } from "#testing"
import { connectionById } from "./connection-store.ts"
import { readSubscription } from "./subscription-store.ts"
import { bell, bellOf } from "./testing/bell.ts"

const world = await makeHubWorld([bell])
const hourMs = 3_600_000

async function told() {
  const { tenant, connection, sandbox } = await world.connected("bell")
  const id = connection as `conn_${string}`
  const row = () => tenant.run((ctx) => readSubscription(ctx, id))
  return { tenant, id, sandbox, row }
}

test("the vendor is asked once to tell of changes at the business's own address, with a secret of ours", async () => {
  const { tenant, sandbox, row } = await told()
  const [[name, one] = [], ...more] = [...bellOf(sandbox).told]
  expect(more).toEqual([])
  expect(one?.url).toContain(`/api/v1/webhooks/bell/${tenant.id}`)
  expect(one?.secret).toMatch(/^[0-9a-f]{64}$/)
  expect(await row()).toMatchObject({ ids: [name], error: null, attempts: 0 })
  const { rows } = await tenant.run((ctx) => ctx.tx.session.query("select slug, use from inbound_secrets", []))
  expect(rows).toEqual([{ slug: "bell", use: "signature" }])
})

test("a day later it is looked whether it stands, and made again where the vendor dropped it", async () => {
  const { sandbox, row } = await told()
  world.clock.advanceMs(25 * hourMs)
  await world.work()
  expect(bellOf(sandbox).asked).toBe(1)
  const [before] = [...bellOf(sandbox).told.values()]
  bellOf(sandbox).told.clear()
  world.clock.advanceMs(25 * hourMs)
  await world.work()
  expect([...bellOf(sandbox).told.values()]).toEqual([before])
  expect(await row()).toMatchObject({ ids: ["sub2"] })
})

test("a try whose answer was lost leaves one subscription behind, not two", async () => {
  const { sandbox, row, tenant, id } = await told()
  bellOf(sandbox).told.clear()
  await tenant.run((ctx) => ctx.tx.session.query("update hub_subscriptions set ids = '[]', made_at = null", []))
  sandbox.faults.push({
    what: { kind: "after" },
    on: ({ path, method }) => path === "/subscriptions" && method === "POST",
  })
  world.clock.advanceMs(25 * hourMs)
  await world.work()
  expect(await row()).toMatchObject({ attempts: 1, error: expect.any(String) })
  expect(await tenant.run((ctx) => connectionById(ctx, id))).toMatchObject({ state: "connected" })
  world.clock.advanceMs(hourMs)
  await world.work()
  expect(await row()).toMatchObject({ attempts: 0, error: null })
  expect(bellOf(sandbox).told.size).toBe(1)
})

test("disconnected, nothing is told any more and no secret is left", async () => {
  const { sandbox, tenant, id, row } = await told()
  await tenant.run(async (ctx) => {
    attachHub(ctx.tx, world.hub.deps.connectors)
    const connection = await connectionById(ctx, id)
    if (connection !== undefined) await disconnect(ctx, connection)
  })
  await world.work()
  expect(bellOf(sandbox).told.size).toBe(0)
  expect(await row()).toBeUndefined()
  const { rows } = await tenant.run((ctx) => ctx.tx.session.query("select slug from inbound_secrets", []))
  expect(rows).toEqual([])
})
