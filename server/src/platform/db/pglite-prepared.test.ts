import { afterAll, expect, test } from "vitest"
import { openPglite } from "./backend-pglite.ts"
import type { Session } from "./session.ts"

const backend = await openPglite(undefined)
afterAll(() => backend.close())
const on = <T>(use: (session: Session) => Promise<T>): Promise<T> => backend.withSession(use)

test("a statement answers alike at its first use and ever after", async () => {
  const text =
    "select $1::int8 as big, $2::date as day, $3::timestamptz as at, $4::text[] as list, $5::bytea as bytes, $6::jsonb as doc, $7::text as none"
  const at = new Date("2026-03-02T09:00:00.000Z")
  const params = [12n, "2026-03-02", at, ["a", 'b"c', null], Buffer.from([0, 255]), '{"a":1}', null]
  const answers = await on(async (session) => [await session.query(text, params), await session.query(text, params)])
  expect(answers[0]?.rows).toEqual(answers[1]?.rows)
  expect(answers[0]?.rows[0]).toMatchObject({ big: 12n, day: "2026-03-02", at, doc: { a: 1 }, none: null })
})

test("a refused statement leaves the next one unharmed, sent at once or later", async () => {
  const divide = "select 1 / $1::int as n"
  await on(async (session) => {
    const [first, second] = await Promise.allSettled([session.query(divide, [0]), session.query(divide, [1])])
    expect(first).toMatchObject({ status: "rejected", reason: { code: "22012" } })
    expect(second).toMatchObject({ status: "fulfilled", value: { rows: [{ n: 1 }] } })
    await expect(session.query("select nonsense", [])).rejects.toMatchObject({ code: "42703" })
    expect((await session.query(divide, [1])).rows).toEqual([{ n: 1 }])
  })
})

test("a changed table is read as it is now, and rows that were written are counted", async () => {
  await on(async (session) => {
    await session.exec("create table things (a int)")
    expect((await session.query("insert into things select generate_series(1, $1::int)", [3])).affected).toBe(3)
    await session.query("select * from things", [])
    await session.exec("alter table things add column b int default 7")
    expect((await session.query("select * from things order by a limit 1", [])).rows).toEqual([{ a: 1, b: 7 }])
    expect((await session.query("select * from things", [])).rows).toHaveLength(3)
  })
})

test("more different statements than are kept still run", async () => {
  await on(async (session) => {
    for (let i = 0; i < 450; i++)
      expect((await session.query(`select ${i} as n, $1::int as m`, [i])).rows).toEqual([{ n: i, m: i }])
  })
}, 30_000)
