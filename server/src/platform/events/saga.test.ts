import fc from "fast-check"
import { expect, test } from "vitest"
import { AppError, newId } from "#kernel"
import { makeDatabase, systemActor, type TenantId } from "#platform/db"
import { createTenant } from "#platform/tenants"
import { makeWorld } from "#testing"
import { proof } from "../../kernel/proof-runs.ts"
import { attachEvents } from "./append.ts"
import { makeEventRegistry } from "./registry.ts"
import { defineSaga, type SagaStep } from "./saga.ts"
import { sagaStuck } from "./saga-events.ts"
import { type SagaFailure, sagaAttemptsMax, sagaDelayMs, sagaLeaseMs, sagaStep, startSaga } from "./saga-worker.ts"

const world = await makeWorld()
const db = makeDatabase(world.backend, world.clock)
const registry = makeEventRegistry([sagaStuck], [])
db.onBegin((tx) => attachEvents(tx, registry))

type State = { readonly n: number }
const refusal = () => new AppError("test.refused", 422, "No.")
const quiet: SagaFailure = () => undefined

/** A business with a table-like place to leave traces: its customers, one per effect. */
async function business() {
  const { id } = await db.withSystem("test", (sys) => createTenant(sys, { name: newId("ten"), currency: "EUR" }))
  const scope = { tenant: id, actor: systemActor("test") }
  const rows = async (sql: string) =>
    db.withTenant(scope, async (ctx) => (await ctx.tx.session.query(sql, [])).rows as Record<string, unknown>[])
  return {
    id,
    start: (saga: Parameters<typeof startSaga<State>>[1], key = "k") =>
      db.withTenant(scope, (ctx) => startSaga(ctx, saga, key, { n: 0 })),
    traces: async () =>
      (await rows('select key from idempotency_keys order by key collate "C"')).map((r) => String(r["key"])),
    saga: async () => (await rows("select status, step, state, last_error from sagas"))[0],
    events: async () => (await rows("select type, data from events")).map((r) => r["type"]),
  }
}

/** Leaves a trace in the step's own transaction; a second trace of one name is refused by the database. */
async function trace(
  ctx: {
    tx: { session: { query: (sql: string, params: unknown[]) => Promise<unknown> } }
    tenant: TenantId
    now: Date
  },
  name: string,
) {
  await ctx.tx.session.query(
    "insert into idempotency_keys (tenant_id, key, request_hash, created_at) values ($1, $2, '', $3)",
    [ctx.tenant, name, ctx.now],
  )
}

function steps(count: number, before: (name: string) => void = () => undefined): SagaStep<State>[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `s${i}`,
    run: async (ctx, state) => {
      await trace(ctx, `run${i}`)
      before(`run${i}`)
      return { n: state.n + 1 }
    },
    compensate: async (ctx, state) => {
      await trace(ctx, `undo${i}`)
      before(`undo${i}`)
      return { n: state.n - 1 }
    },
  }))
}

async function drain(
  sagas: Parameters<typeof sagaStep>[1],
  onFailure: SagaFailure = quiet,
  rounds = 200,
): Promise<void> {
  for (let i = 0; i < rounds; i++) {
    if ((await sagaStep(db, sagas, onFailure)) === 0) world.clock.advanceMs(sagaDelayMs(sagaAttemptsMax))
    const open = await db.withSystem(
      "test",
      async (sys) =>
        (await sys.tx.session.query("select 1 from sagas where status in ('running','compensating') limit 1", [])).rows,
    )
    if (open.length === 0) return
  }
  throw new Error("still not settled")
}

test("steps run in order, one per claim, each with its state", async () => {
  const saga = defineSaga({ name: "plain", steps: steps(3) })
  const b = await business()
  await b.start(saga)
  expect(await sagaStep(db, [saga], quiet)).toBe(1)
  expect(await b.saga()).toMatchObject({ status: "running", step: 1, state: { n: 1 } })
  await drain([saga])
  expect(await b.saga()).toMatchObject({ status: "done", step: 3, state: { n: 3 } })
  expect(await b.traces()).toEqual(["run0", "run1", "run2"])
})

test("a second start under one key starts nothing", async () => {
  const saga = defineSaga({ name: "twice", steps: steps(1) })
  const b = await business()
  const [one, two] = [await b.start(saga), await b.start(saga)]
  expect(two).toBe(one)
  await drain([saga])
  expect(await b.start(saga)).toBe(one)
  expect(await b.traces()).toEqual(["run0"])
})

test("a refused step undoes those before it, backwards, and leaves nothing of itself", async () => {
  const saga = defineSaga({
    name: "refused",
    steps: steps(3, (name) => {
      if (name === "run2") throw refusal()
    }),
  })
  const b = await business()
  await b.start(saga)
  await drain([saga])
  expect(await b.saga()).toMatchObject({ status: "compensated", state: { n: 0 }, last_error: "No." })
  expect(await b.traces()).toEqual(["run0", "run1", "undo0", "undo1"])
})

test("wherever it fails, by refusals and by passing faults, every effect is there once: all of them, or all of them undone", async () => {
  const fault = fc.record({ at: fc.integer({ min: 0, max: 7 }), times: fc.integer({ min: 1, max: 3 }) })
  const plan = fc.record({
    refusedAt: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
    faults: fc.array(fault, { maxLength: 4 }),
  })
  const names = ["run0", "run1", "run2", "run3", "undo0", "undo1", "undo2", "undo3"]
  await fc.assert(
    fc.asyncProperty(plan, async ({ refusedAt, faults }) => {
      const left = new Map<string, number>()
      for (const { at, times } of faults) left.set(names[at] ?? "", times)
      const saga = defineSaga({
        name: "random",
        steps: steps(4, (name) => {
          const times = left.get(name) ?? 0
          left.set(name, times - 1)
          if (times > 0) throw new Error("a passing fault")
          if (name === `run${refusedAt}`) throw refusal()
        }),
      })
      const b = await business()
      await b.start(saga)
      await drain([saga])
      const done = names.slice(0, refusedAt ?? 4)
      const undone = refusedAt === null ? [] : names.slice(4, 4 + refusedAt)
      expect(await b.traces()).toEqual([...done, ...undone])
      expect(await b.saga()).toMatchObject({ status: refusedAt === null ? "done" : "compensated" })
    }),
    { ...proof, numRuns: Math.max(15, proof.numRuns / 50) },
  )
})

test("a process that dies in a step gives it back when its lease has passed, and its late note is refused", async () => {
  let calls = 0
  let release: () => void = () => undefined
  const hang = new Promise<void>((resolve) => {
    release = resolve
  })
  const saga = defineSaga<State>({
    name: "dying",
    steps: [
      {
        name: "call",
        outside: true,
        run: async (_outside, state) => {
          calls++
          if (calls === 1) await hang
          return { n: state.n + calls }
        },
      },
    ],
  })
  const b = await business()
  await b.start(saga)
  const dead = sagaStep(db, [saga], quiet)
  while (calls === 0) await new Promise(setImmediate)
  expect(await sagaStep(db, [saga], quiet)).toBe(0)
  world.clock.advanceMs(sagaLeaseMs + 1)
  expect(await sagaStep(db, [saga], quiet)).toBe(1)
  release()
  await dead
  expect(await b.saga()).toMatchObject({ status: "done", state: { n: 2 } })
})

test("many workers at once run each step once", async () => {
  const saga = defineSaga({ name: "crowd", steps: steps(3) })
  const all = await Promise.all(Array.from({ length: 5 }, business))
  await Promise.all(all.flatMap((b) => [b.start(saga), b.start(saga, "k")]))
  const failures: unknown[] = []
  const note: SagaFailure = (_at, error) => void failures.push(error)
  for (let i = 0; i < 8; i++) await Promise.all([1, 2, 3, 4].map(() => sagaStep(db, [saga], note)))
  expect(failures).toEqual([])
  for (const b of all) {
    expect(await b.traces()).toEqual(["run0", "run1", "run2"])
    expect(await b.saga()).toMatchObject({ status: "done" })
  }
})

test("a call outside keeps one key over its tries, and is undone with it when it gives up", async () => {
  const seen: string[] = []
  const saga = defineSaga<State>({
    name: "outside",
    steps: [
      ...steps(1),
      {
        name: "charge",
        outside: true,
        run: async ({ idempotencyKey }) => {
          seen.push(idempotencyKey)
          throw new Error("no answer")
        },
        compensate: async ({ idempotencyKey }, state) => {
          seen.push(idempotencyKey)
          return state
        },
      },
    ],
  })
  const b = await business()
  const id = await b.start(saga)
  await drain([saga])
  expect(seen).toEqual([...Array.from({ length: sagaAttemptsMax }, () => `${id}:charge`), `${id}:charge:undo`])
  expect(await b.traces()).toEqual(["run0", "undo0"])
  expect(await b.saga()).toMatchObject({ status: "compensated" })
})

test("a compensation that keeps failing leaves the saga stuck, and says so once", async () => {
  const saga = defineSaga({
    name: "stuck",
    steps: steps(2, (name) => {
      if (name === "run1" || name === "undo0") throw refusal()
    }),
  })
  const b = await business()
  await b.start(saga)
  await drain([saga])
  await sagaStep(db, [saga], quiet)
  expect(await b.saga()).toMatchObject({ status: "stuck", step: 0 })
  expect(await b.events()).toEqual(["platform.saga.stuck"])
  expect(await b.traces()).toEqual(["run0"])
})

test("sagas are listed to their own business only", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const saga = defineSaga({ name: "listed", steps: steps(1) })
  await one.run((ctx) => startSaga(ctx, saga, "a", { n: 0 }))
  await one.run((ctx) => startSaga(ctx, saga, "b", { n: 0 }))
  const page = await one.get("/sagas?limit=1&status=running").expect(200)
  expect(page.body).toMatchObject({ data: [{ key: "b", status: "running" }] })
  expect((await one.get(`/sagas?cursor=${page.body.nextCursor}`).expect(200)).body.data).toMatchObject([{ key: "a" }])
  expect((await two.get("/sagas").expect(200)).body.data).toEqual([])
  await (await one.as(["sales:read"])).get("/sagas").expect(403, "auth.forbidden")
})
