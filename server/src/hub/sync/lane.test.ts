import { expect, test } from "vitest"
import { connect } from "#hub"
import { systemActor } from "#platform/db"
import { makeHubWorld } from "#testing"
import type { Connector, Resource } from "../define.ts"
import { askForRead } from "./cursor-store.ts"

const world = await makeHubWorld()
const known = world.hub.deps.connectors as Map<string, Connector>
const xero = known.get("xero")
const theirs = xero?.resources["contacts"]
if (xero === undefined || theirs === undefined) throw new Error("Xero has contacts.")

/** What pages of contacts wait for, by the connection's sales account. */
const held = new Map<unknown, Promise<void>>()
const contacts: Resource = {
  ...theirs,
  pull: {
    ...theirs.pull,
    page: async (api, at) => {
      await held.get(api.connection.settings["salesAccount"])
      return theirs.pull.page(api, at)
    },
  },
}
known.set("xero", { ...xero, resources: { ...xero.resources, contacts } })

test("while one business's read takes long, another's is read; a second connection of the same business waits its turn", async () => {
  const first = await world.connected("xero", { salesAccount: "301" })
  const second = await world.connected("xero")
  const twin = await first.tenant.run((ctx) =>
    connect(ctx, world.hub.deps, "hubspot", { inputs: {}, secrets: {}, settings: {}, isSandbox: true }),
  )
  await world.work()
  const readAt = async (tenant: typeof first.tenant, id: string) =>
    tenant.run(async (ctx) => {
      const sql = "select count(*)::int4 as count from hub_runs where connection_id = $1 and state = 'done'"
      const { rows } = await ctx.tx.session.query(sql, [id])
      return (rows as { count: number }[])[0]?.count
    })
  const ask = (tenant: typeof first.tenant, id: typeof twin.id) =>
    world.db.withTenant({ tenant: tenant.id, actor: systemActor("test") }, (ctx) =>
      askForRead(ctx, id, "contacts", false),
    )
  const counts = async () =>
    Promise.all([
      readAt(first.tenant, first.connection),
      readAt(second.tenant, second.connection),
      readAt(first.tenant, twin.id),
    ])
  const before = await counts()
  const gate = Promise.withResolvers<void>()
  held.set("301", gate.promise)
  world.clock.advanceMs(1_000)
  await ask(first.tenant, first.connection as typeof twin.id)
  const [one, two] = world.hub.loops
  const long = one?.()
  for (let looks = 0; looks < 1_000 && !(await isTaken(first)); looks++);
  await ask(second.tenant, second.connection as typeof twin.id)
  await ask(first.tenant, twin.id)
  while (((await two?.()) ?? 0) > 0);
  const [a = 0, b = 0, c = 0] = before
  expect(await counts()).toEqual([a, b + 1, c])
  gate.resolve()
  await long
  while (((await two?.()) ?? 0) > 0);
  expect(await counts()).toEqual([a + 1, b + 1, c + 1])
})

async function isTaken({
  tenant,
  connection,
}: {
  tenant: Awaited<ReturnType<typeof world.tenant>>
  connection: string
}) {
  const { rows } = await tenant.run((ctx) =>
    ctx.tx.session.query("select from hub_connections where id = $1 and lane_owner is not null", [connection]),
  )
  return rows.length > 0
}
