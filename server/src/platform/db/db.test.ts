import { expect, test } from "vitest"
import { type Ctx, systemActor } from "#platform/db"
import { makeWorld } from "#testing"

const world = await makeWorld()

test("a transaction without a tenant sees nothing and writes nothing", async () => {
  const t = await world.tenant()
  await t.post("/customers", { name: "A" }).expect(201)
  const rows = await world.backend.withSession(async (session) => {
    await session.exec("begin; set local role mortise_app")
    const result = await session.query("select id from customers", [])
    await session.exec("rollback")
    return result.rows
  })
  expect(rows).toEqual([])
})

test("a tenant can't write another tenant's rows, nor step out of its role", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const made = await one.post("/customers", { name: "A" }).expect(201)
  const touched = await two.run(
    async (ctx) =>
      (await ctx.tx.session.query("update customers set name = 'B' where id = $1", [made.body.id])).affected,
  )
  expect(touched).toBe(0)
  const insert =
    "insert into customers (tenant_id, id, name, sort_name, kind, source, created_at, updated_at) values ($1, 'cus_x', 'x', 'x', 'person', 'manual', now(), now())"
  await expect(two.run((ctx) => ctx.tx.session.query(insert, [one.id]))).rejects.toThrow("row-level security")
})

test("every table with a tenant is under forced row security", async () => {
  const open = await world.db.withSystem("test", async (sys) => {
    const { rows } = await sys.tx.session.query(
      `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)`,
      [],
    )
    return rows
  })
  expect(open).toEqual([])
})

test("a transaction inside a transaction is refused instead of waiting for itself", async () => {
  const t = await world.tenant()
  await expect(
    t.run(() => world.db.withTenant({ tenant: t.id, actor: systemActor("x") }, async () => 1)),
  ).rejects.toThrow("open already")
})

test("whichever statement is waited for, a transaction tells why its first one failed, and a lost race is run again", async () => {
  const t = await world.tenant()
  const behind = async (ctx: Ctx, failing: string): Promise<void> => {
    const first = ctx.tx.session.query(failing, [])
    first.catch(() => undefined)
    await ctx.tx.session.query("select 1", [])
  }
  await expect(t.run((ctx) => behind(ctx, "select 1/0"))).rejects.toThrow("division by zero")
  let tries = 0
  const lostTwice = "do $$ begin raise exception using errcode = 'deadlock_detected'; end $$"
  await t.run((ctx) => behind(ctx, ++tries < 3 ? lostTwice : "select 1"))
  expect(tries).toBe(3)
})

test("a failed statement undoes the whole transaction and the connection goes on working", async () => {
  const t = await world.tenant()
  await expect(
    t.run(async (ctx) => {
      await ctx.tx.session.query("update tenants set name = 'changed'", [])
      await ctx.tx.session.query("select 1/0", [])
    }),
  ).rejects.toThrow("division by zero")
  const [row] = await t.run(
    async (ctx) => (await ctx.tx.session.query("select name from tenants", [])).rows as { name: string }[],
  )
  expect(row?.name).not.toBe("changed")
})
