import { expect, test } from "vitest"
import { askAction, attachHub } from "#hub"
import { makeHubWorld } from "#testing"
import { bell, bellOf } from "../testing/bell.ts"

const world = await makeHubWorld([bell])

async function ringing() {
  const { tenant, connection, sandbox } = await world.connected("bell")
  const ask = (action: string, input: Record<string, unknown>, key?: string) =>
    tenant.run((ctx) => {
      attachHub(ctx.tx, world.hub.deps.connectors)
      return askAction(ctx, { slug: "bell", action, input, ...(key && { key }) })
    })
  const rows = async () => {
    const { rows } = await tenant.run((ctx) =>
      ctx.tx.session.query("select id, state, attempts, result, error, input from hub_actions order by id", []),
    )
    return rows as {
      id: string
      state: string
      attempts: number
      result: unknown
      error: string | null
      input: unknown
    }[]
  }
  return { tenant, connection, sandbox, ask, rows }
}

test("an action is done after the commit, and what was entered is erased at its end", async () => {
  const { ask, rows, sandbox } = await ringing()
  await ask("ring", { times: 3 })
  expect(bellOf(sandbox).rung).toEqual([])
  await world.work()
  expect(bellOf(sandbox).rung).toMatchObject([{ times: 3 }])
  expect(await rows()).toMatchObject([{ state: "done", attempts: 1, result: { count: 1 }, input: null }])
})

test("asked again under the same key it is done once", async () => {
  const { ask, sandbox } = await ringing()
  const first = await ask("ring", { times: 1 }, "order-1")
  const second = await ask("ring", { times: 1 }, "order-1")
  expect(second.id).toBe(first.id)
  await world.work()
  await ask("ring", { times: 1 }, "order-1")
  await world.work()
  expect(bellOf(sandbox).rung).toHaveLength(1)
})

test("a failure that passes is tried again with the same key, so that a lost answer does not do it twice", async () => {
  const { ask, rows, sandbox } = await ringing()
  sandbox.faults.push({ what: { kind: "after" }, on: (request) => request.path === "/ring" })
  await ask("ring", { times: 2 })
  await world.work()
  expect(await rows()).toMatchObject([{ state: "waiting", attempts: 1 }])
  world.clock.advanceMs(60_000)
  await world.work()
  expect(await rows()).toMatchObject([{ state: "done", attempts: 2 }])
  expect(bellOf(sandbox).rung).toHaveLength(1)
})

test("what the vendor refuses has failed, with its words, and is told by an event", async () => {
  const { ask, rows, tenant } = await ringing()
  await ask("ring", { times: 99 })
  await world.work()
  expect(await rows()).toMatchObject([{ state: "failed", attempts: 1, error: "A bell rings ten times at most" }])
  const { rows: events } = await tenant.run((ctx) =>
    ctx.tx.session.query("select data from events where type = 'integration.action.ended'", []),
  )
  expect(events).toMatchObject([{ data: { action: "ring", isDone: false, error: "A bell rings ten times at most" } }])
})

test("an answer that breaks the action's own promise is no success", async () => {
  const { ask, rows } = await ringing()
  await ask("mumble", {})
  await world.work()
  expect(await rows()).toMatchObject([{ state: "failed", error: expect.stringContaining("Its answer can't be used") }])
})

test("an unknown action and a wrong input are refused before anything is kept", async () => {
  const { ask, rows } = await ringing()
  await expect(ask("sing", {})).rejects.toMatchObject({ code: "action.unknown" })
  await expect(ask("ring", { times: "many" })).rejects.toMatchObject({ code: "action.input_wrong" })
  await expect(ask("ring", { times: 1, loud: true })).rejects.toMatchObject({ code: "action.input_wrong" })
  expect(await rows()).toEqual([])
})

test("a refused login ends the connection, and the action waits for a new one", async () => {
  const { ask, rows, sandbox, tenant } = await ringing()
  bellOf(sandbox).isLocked = true
  await ask("ring", { times: 1 })
  await world.work()
  expect(await rows()).toMatchObject([{ state: "waiting" }])
  const { rows: states } = await tenant.run((ctx) => ctx.tx.session.query("select state from hub_connections", []))
  expect(states).toEqual([{ state: "expired" }])
})
