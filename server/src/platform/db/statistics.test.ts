import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { refreshStatistics } from "./statistics.ts"

const world = await makeWorld()

test("a table that was filled gets its statistics, once", async () => {
  await world.backend.withSession(async (session) => {
    await session.exec("create table filled (id int); insert into filled select generate_series(1, 5000)")
    await session.exec("select pg_stat_force_next_flush()")
  })
  await expect.poll(() => refreshStatistics(world.backend)).toBeGreaterThan(0)
  const { rows } = await world.backend.withSession((session) =>
    session.query("select reltuples::int as n from pg_class where relname = 'filled'", []),
  )
  expect(rows).toEqual([{ n: 5000 }])
})
