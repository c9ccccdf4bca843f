import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { defineJob } from "./define.ts"
import { forEachTenant } from "./each-tenant.ts"
import { runJob, startJobs } from "./queue.ts"
import { forgetIdempotencyKeys } from "./tidy.ts"

const world = await makeWorld()

test("old idempotency keys are forgotten, young ones kept", async () => {
  const t = await world.tenant()
  await t.post("/customers", { name: "A" }, { "idempotency-key": "old" }).expect(201)
  world.clock.advanceMs(2 * 86_400_000)
  await t.post("/customers", { name: "B" }, { "idempotency-key": "young" }).expect(201)
  world.clock.advanceMs(1.5 * 86_400_000)
  await runJob(world, [forgetIdempotencyKeys], "platform.forgetIdempotencyKeys")
  const { rows } = await t.run((ctx) => ctx.tx.session.query("select key from idempotency_keys", []))
  expect(rows).toEqual([{ key: "young" }])
})

test("work is repeated until nothing is left; one business's failure keeps no other from its turn", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const left = new Map([[two.id, 3]])
  const run = forEachTenant(world, "test", async (ctx) => {
    if (ctx.tenant === one.id) throw new Error("broken")
    const now = left.get(ctx.tenant) ?? 0
    left.set(ctx.tenant, now - 1)
    return now
  })
  await expect(run).rejects.toThrow("failed for 1 of")
  expect(left.get(two.id)).toBe(-1)
})

test("the schedules are those of this program, and what falls due is run", async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const ring = defineJob({ name: "test.ring", cron: "* * * * *", run: async () => resolve() })
  const old = await startJobs(world, [defineJob({ name: "test.old", cron: "0 0 * * *", run: async () => undefined })])
  await old.stop()
  const runner = await startJobs(world, [ring])
  const { rows } = await world.backend.withSession((session) =>
    session.query("select key, cron from pgboss.schedule", []),
  )
  expect(rows).toEqual([{ key: "test.ring", cron: "* * * * *" }])
  await runner.runNow("test.ring")
  await promise
  await runner.stop()
}, 60_000)
