import { expect, test } from "vitest"
import { billingDrift, invoiceState, listInvoices } from "#business/billing"
import { stockDrift } from "#business/stock"
import { workDrift } from "#business/work"
import { localDateOf } from "#kernel"
import { systemActor } from "#platform/db"
import { makeWorld, type World } from "#testing"
import { demoStatus, switchDemo } from "./control.ts"
import { demoSize, eraseDemo, findDemo, makeDemo } from "./demo.ts"
import { planSeason } from "./season.ts"
import { firstStart } from "./start.ts"
import { trickleStep } from "./trickle.ts"

const world = await makeWorld()
const empty = await makeWorld()
const quiet = { report: () => undefined, signal: new AbortController().signal }
const small = { seed: 7, orders: 20, customers: 15, days: 40 }
/** Whole (400 orders) only in `npm run proofs`. */
const isWhole = process.env["PROOF_RUNS"] !== undefined

/** The different values of a column of the demo's orders, or the states of its invoices. */
async function statesOf(column: string): Promise<string[]> {
  const found: string[] = []
  for (const { id } of await findDemo(world)) {
    const rows = await world.db.withTenant({ tenant: id, actor: systemActor("test") }, async (ctx) => {
      if (column === "invoice") {
        const today = localDateOf(ctx.now, "Europe/Athens")
        const { data } = await listInvoices(ctx, { limit: 500 }, today)
        return data.map((invoice) => invoiceState(invoice, today))
      }
      const { rows } = await ctx.tx.session.query(`select distinct ${column} as value from orders`, [])
      return (rows as { value: string }[]).map(({ value }) => value)
    })
    found.push(...rows)
  }
  return [...new Set(found)].toSorted()
}

/** What there is to see at the provider of services. */
async function serviceSide() {
  const provider = (await findDemo(world)).find(({ role }) => role === "service")
  if (provider === undefined) throw new Error("There is no provider.")
  return world.db.withTenant({ tenant: provider.id, actor: systemActor("test") }, async (ctx) => {
    const values = async (column: string, table: string) => {
      const { rows } = await ctx.tx.session.query(`select distinct ${column} as value from ${table} order by 1`, [])
      return (rows as { value: string }[]).map(({ value }) => value)
    }
    return {
      states: await values("state", "tickets"),
      clients: await values("status", "customers"),
      assets: await values("state", "assets"),
      hours: await values("state", "time_entries"),
      invoices: (await values("id", "invoices where number is not null")).length > 3,
      projects: (await values("id", "projects")).length,
      deals: await values("state", "deals"),
      retainers: (await values("id", "retainers")).length,
    }
  })
}

async function mailStates(): Promise<string[]> {
  const { rows } = await world.backend.withSession((session) => session.query("select distinct state from mails", []))
  return (rows as { state: string }[]).map(({ state }) => state)
}

async function expectBooksToAgree(w: World): Promise<void> {
  for (const { id } of await findDemo(w)) {
    const found = await w.db.withTenant({ tenant: id, actor: systemActor("test") }, async (ctx) => ({
      stock: await stockDrift(ctx),
      billing: await billingDrift(ctx),
      work: await workDrift(ctx),
    }))
    expect(found).toEqual({ stock: [], billing: [], work: [] })
  }
}

test("a season is the same for the same seed, and another one for another", () => {
  const until = new Date("2026-03-02T09:00:00.000Z")
  const plan = (seed: number) => JSON.stringify(planSeason({ ...demoSize, seed, until }).steps)
  expect(plan(1)).toBe(plan(1))
  expect(plan(1)).not.toBe(plan(2))
})

test("a season plans as many orders as asked for, of all channels, and nothing later than now", () => {
  const until = new Date("2026-03-02T09:00:00.000Z")
  const { steps, buyers } = planSeason({ ...demoSize, until })
  expect(buyers).toHaveLength(300)
  expect(steps.every((step) => step.at <= until)).toBe(true)
  const placed = steps.map((step) => (step.kind === "place" ? 1 : step.kind === "checkout" ? step.sellers.length : 0))
  expect(placed.reduce((sum: number, n) => sum + n, 0)).toBe(400)
})

/** Every state that a visitor may look for. */
const wanted = {
  channel: ["manual", "marketplace", "storefront"],
  state: ["cancelled", "completed", "open"],
  payment_state: ["none", "paid", "partial", "partially_refunded", "refunded"],
  fulfilment_state: ["fulfilled", "none", "partial", "partially_returned", "returned"],
}

test("the demo is made through the use cases, its books agree, and it is removed without a trace of it or a touch of others", async () => {
  const other = await world.tenant()
  await other.post("/customers", { name: "Somebody real" }).expect(201)
  const { apiKey, password } = await makeDemo(world, quiet, isWhole ? demoSize : small)
  expect(apiKey).toMatch(/^mk_/)
  expect(password).not.toBeNull()
  await expectBooksToAgree(world)
  expect(await serviceSide()).toEqual({
    states: ["closed", "new", "open", "reopened", "resolved", "scheduled", "waiting"],
    clients: ["active", "former", "lead", "on_hold"],
    assets: ["active", "in_repair"],
    hours: ["approved", "logged"],
    invoices: true,
    projects: 2,
    deals: ["lost", "open", "won"],
    retainers: 2,
  })
  if (isWhole) {
    for (const [column, states] of Object.entries(wanted)) expect(await statesOf(column)).toEqual(states)
    expect(await statesOf("invoice")).toEqual(["credited", "issued", "overdue", "paid", "partially_paid"])
  }
  await world.settle()
  await expectBooksToAgree(world)
  const before = await other.get("/customers").expect(200)
  await eraseDemo(world)
  expect(await findDemo(world)).toEqual([])
  expect((await other.get("/customers").expect(200)).body).toEqual(before.body)
  expect(await makeDemo(world, quiet, { ...small, orders: 2 })).toMatchObject({ password: null })
  await eraseDemo(world)
}, 180_000)

test("a start that was killed half-way begins again cleanly; one without the demo leaves nothing half", async () => {
  const stop = new AbortController()
  const report = ({ done }: { done: number }) => (done > 5 ? stop.abort() : undefined)
  const lines = await firstStart(empty, { isWanted: true, report, signal: stop.signal }, small)
  expect(lines.join()).toContain("half-way")
  expect(await findDemo(empty)).toHaveLength(5)
  expect((await demoStatus(empty)).exists).toBe(false)
  expect(await firstStart(empty, { isWanted: false, ...quiet }, small)).toEqual([])
  expect(await findDemo(empty)).toEqual([])
  const made = (await firstStart(empty, { isWanted: true, ...quiet }, small)).join()
  expect(made).toMatch(/demo@example.com, password agora-delicatessen.*mk_/)
  await expectBooksToAgree(empty)
  const again = (await firstStart(empty, { isWanted: true, ...quiet }, small)).join()
  expect(again).toContain("demo@example.com")
  expect(again).not.toContain("mk_")
})

test("an installation with a business gets no demo", async () => {
  await world.tenant()
  expect(await firstStart(world, { isWanted: true, ...quiet }, small)).toEqual([])
  expect(await findDemo(world)).toEqual([])
})

test("new orders trickle in when they are due and while it is on, and their mails are kept", async () => {
  await makeDemo(world, quiet, { ...small, orders: 3 })
  expect(await trickleStep(world)).toBe(0)
  world.clock.advanceMs(60_000)
  expect(await Promise.all([trickleStep(world), trickleStep(world)])).toContain(1)
  expect(await demoStatus(world)).toMatchObject({ exists: true, isOn: true, trickled: 1 })
  await world.settle()
  await expectBooksToAgree(world)
  expect(await mailStates()).toEqual(["kept"])
  await switchDemo(world, false)
  world.clock.advanceMs(60_000)
  expect(await trickleStep(world)).toBe(0)
  await eraseDemo(world)
  await expect(switchDemo(world, true)).rejects.toThrow("no demo")
})
