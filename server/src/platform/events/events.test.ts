import Type from "typebox"
import { expect, test } from "vitest"
import { newId } from "#kernel"
import { type Database, makeDatabase, systemActor, within } from "#platform/db"
import { createTenant } from "#platform/tenants"
import { makeWorld } from "#testing"
import { append, attachEvents } from "./append.ts"
import { afterCommit, defineEvent, type Flow, inTransaction } from "./define.ts"
import { flowDelayMs, flowStep } from "./flow-worker.ts"
import { type EventRegistry, makeEventRegistry } from "./registry.ts"
import { routeStep } from "./router.ts"

const world = await makeWorld()
const rang = defineEvent({
  type: "test.bell.rung",
  version: 1,
  summary: "A bell rang",
  schema: Type.Object({ bell: Type.String(), who: Type.String() }),
  sample: { bell: "b", who: "w" },
  subject: (d) => d.bell,
  personal: { holder: (d) => d.who, fields: ["who"] },
})

/** A database with just this event and these flows, over the world's backend. */
function databaseWith(flows: readonly Flow[]) {
  const db = makeDatabase(world.backend, world.clock)
  const registry = makeEventRegistry([rang], flows)
  db.onBegin((tx) => attachEvents(tx, registry))
  return { db, registry }
}

/** Routes until every event has its number: other tests' transactions on one server hold the horizon back for a moment. */
async function routeAll(db: Database, registry: EventRegistry): Promise<void> {
  const unrouted = "select 1 from events e left join event_log l on l.event_id = e.id where l.seq is null limit 1"
  const left = async () => {
    await routeStep(db, registry)
    return db.withSystem("test", async (sys) => (await sys.tx.session.query(unrouted, [])).rows.length)
  }
  await expect.poll(left, { interval: 5, timeout: 10_000 }).toBe(0)
}

const newTenant = () => world.db.withSystem("test", (sys) => createTenant(sys, { name: newId("ten"), currency: "EUR" }))
const scopeOf = (tenant: { id: `ten_${string}` }) => ({ tenant: tenant.id, actor: systemActor("test") })
const fail = (_task: unknown, error: unknown): never => {
  throw error
}

test("a flow inside the transaction can refuse the change, and then nothing is left of it", async () => {
  const refuse = inTransaction(rang, "refuse", async () => {
    throw new Error("no")
  })
  const { db } = databaseWith([refuse])
  const tenant = await newTenant()
  await expect(db.withTenant(scopeOf(tenant), (ctx) => append(ctx, rang, { bell: "one", who: "x" }))).rejects.toThrow(
    "no",
  )
  const rows = await db.withTenant(
    scopeOf(tenant),
    async (ctx) => (await ctx.tx.session.query("select id from events", [])).rows,
  )
  expect(rows).toEqual([])
})

test("events get gap-free numbers per tenant, and each after-commit flow has its effect once however often it runs", async () => {
  const heard: string[] = []
  const hear = afterCommit(rang, "hear", async (_ctx, event) => void heard.push(event.data.bell + event.data.who))
  const { db, registry } = databaseWith([hear])
  const tenant = await newTenant()
  for (const bell of ["a", "b", "c"]) {
    await db.withTenant(scopeOf(tenant), (ctx) => append(ctx, rang, { bell, who: "!" }))
  }
  await routeAll(db, registry)
  await flowStep(db, registry, fail)
  expect(heard.toSorted()).toEqual(["a!", "b!", "c!"])
  await db.withSystem("test", (sys) =>
    sys.tx.session.query(
      "insert into flow_tasks (event_id, flow, tenant_id, due_at) select event_id, 'hear', tenant_id, $1 from event_log",
      [sys.now],
    ),
  )
  await flowStep(db, registry, fail)
  expect(heard).toHaveLength(3)
  const seqs = await db.withTenant(
    scopeOf(tenant),
    async (ctx) => (await ctx.tx.session.query("select seq from event_log order by seq", [])).rows,
  )
  expect(seqs).toEqual([{ seq: 1n }, { seq: 2n }, { seq: 3n }])
})

test("a flow that fails is tried again later, its effect rolled back, and in the end waits for a person", async () => {
  let tries = 0
  const stumble = afterCommit(rang, "stumble", async () => {
    tries++
    throw new Error("not today")
  })
  const { db, registry } = databaseWith([stumble])
  const tenant = await newTenant()
  await db.withTenant(scopeOf(tenant), (ctx) => append(ctx, rang, { bell: "a", who: "w" }))
  await routeAll(db, registry)
  for (let i = 1; i <= 12; i++) {
    await flowStep(db, registry, () => undefined)
    world.clock.advanceMs(flowDelayMs(i))
  }
  await flowStep(db, registry, () => undefined)
  expect(tries).toBe(12)
  const tasks = await db.withTenant(
    scopeOf(tenant),
    async (ctx) => (await ctx.tx.session.query("select state, last_error from flow_tasks", [])).rows,
  )
  expect(tasks).toEqual([{ state: "dead", last_error: "not today" }])
  const receipts = await db.withTenant(
    scopeOf(tenant),
    async (ctx) => (await ctx.tx.session.query("select * from flow_receipts", [])).rows,
  )
  expect(receipts).toEqual([])
})

test("one transaction can record events in several tenants, each in its own books", async () => {
  const { db } = databaseWith([])
  const [one, two] = [await newTenant(), await newTenant()]
  await db.withTenant(scopeOf(one), async (ctx) => {
    await append(ctx, rang, { bell: "mine", who: "w" })
    await within(ctx, two.id, (other) => append(other, rang, { bell: "yours", who: "w" }))
  })
  const bells = (tenant: typeof one) =>
    db.withTenant(scopeOf(tenant), async (ctx) => (await ctx.tx.session.query("select subject from events", [])).rows)
  expect([await bells(one), await bells(two)]).toEqual([[{ subject: "mine" }], [{ subject: "yours" }]])
})

test("an event can be neither changed nor removed", async () => {
  const { db } = databaseWith([])
  const tenant = await newTenant()
  await db.withTenant(scopeOf(tenant), (ctx) => append(ctx, rang, { bell: "a", who: "w" }))
  for (const sql of ["update events set subject = 'x'", "delete from events"]) {
    await expect(db.withTenant(scopeOf(tenant), (ctx) => ctx.tx.session.query(sql, []))).rejects.toThrow("append-only")
  }
})
