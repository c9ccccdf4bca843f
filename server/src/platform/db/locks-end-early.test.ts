import { afterAll, describe, expect, test } from "vitest"
import { systemClock } from "#platform/clock"
import { makeWorld } from "#testing"
import { makeDatabase } from "./database.ts"
import { openPostgres, systemActor } from "./index.ts"
import { freeLocksEarly } from "./tx.ts"

const world = await makeWorld()
const url = world.databaseUrl

describe.skipIf(url === null)("a transaction that gives its locks back before the disk has it", () => {
  const durable = new URL(url ?? "postgres://nowhere")
  // The databases of tests don't wait for the disk; this connection does, as any other one.
  durable.searchParams.set("options", "-c synchronous_commit=on")
  const backend = openPostgres(durable.href, 2)
  afterAll(() => backend.close())
  const db = makeDatabase(backend, systemClock)

  test("is on disk when its caller hears of it", async () => {
    const t = await world.tenant()
    for (let turn = 0; turn < 20; turn++) {
      const written = await db.withTenant({ tenant: t.id, actor: systemActor("test") }, async (ctx) => {
        freeLocksEarly(ctx)
        await ctx.tx.session.query("update tenants set name = $1", [`turn ${turn}`])
        const { rows } = await ctx.tx.session.query("select pg_current_wal_insert_lsn()::text as lsn", [])
        return String(Reflect.get(Object(rows[0]), "lsn"))
      })
      const isOnDisk = await backend.withSession(async (session) => {
        const { rows } = await session.query("select pg_current_wal_flush_lsn() >= $1::pg_lsn as ok", [written])
        return Reflect.get(Object(rows[0]), "ok")
      })
      expect(isOnDisk).toBe(true)
    }
  })

  test("is undone as a whole when it is refused at its commit", async () => {
    const t = await world.tenant()
    const named = () => t.run(async (ctx) => (await ctx.tx.session.query("select name from tenants", [])).rows)
    const before = await named()
    const refused = db.withTenant({ tenant: t.id, actor: systemActor("test") }, async (ctx) => {
      freeLocksEarly(ctx)
      await ctx.tx.session.query("update tenants set name = 'gone'", [])
      ctx.tx.unsettled.push(ctx.tx.session.query("select 1/0", []))
    })
    await expect(refused).rejects.toThrow("division by zero")
    expect(await named()).toEqual(before)
  })
})
