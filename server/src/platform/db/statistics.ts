import type { Backend } from "./session.ts"

/** Tables one round looks after: the embedded database answers nothing else meanwhile. */
const tablesMax = 20

/** The rule of PostgreSQL's autovacuum (50 rows or dead rows and a share of the table), by its documented defaults. */
const staleSql = `
select format('%I.%I', schemaname, relname) as name, n_dead_tup > 50 + 0.2 * n_live_tup as is_littered,
  last_analyze is null and last_autoanalyze is null as is_new
from pg_stat_user_tables
where n_mod_since_analyze > 50 + 0.1 * n_live_tup or n_dead_tup > 50 + 0.2 * n_live_tup
order by n_mod_since_analyze desc limit ${tablesMax}`

interface StaleTable {
  readonly name: string
  readonly is_littered: boolean
  readonly is_new: boolean
}

/**
 * Gives the planner statistics of tables that changed much; answers how many tables it looked at. The embedded database has no
 * autovacuum, so this is all it gets. A server's autovacuum begins up to a minute after a table's first rows; until then the
 * planner takes any index for as good as the right one (measured: 5 ms instead of 0.1 ms for the variants of an order), so tables that
 * were never analysed are done here.
 */
export function refreshStatistics(backend: Backend): Promise<number> {
  return backend.withSession(async (session) => {
    const { rows } = await session.query(staleSql, [])
    const stale = (rows as StaleTable[]).filter((table) => backend.kind === "pglite" || table.is_new)
    for (const { name, is_littered } of stale) {
      await session.exec(backend.kind === "pglite" && is_littered ? `vacuum (analyze) ${name}` : `analyze ${name}`)
    }
    return stale.length
  })
}

/**
 * Gives the planner statistics of tables that grew far beyond what it knows of them: `rows` is how many were written just now. For work
 * that fills a table faster than the round above comes by. Tables that another session looks after at this moment are left to it.
 */
export function refreshGrown(backend: Backend, tables: readonly string[], rows: number): Promise<void> {
  return backend.withSession(async (session) => {
    const known = await session.query(
      "select relname as name from pg_class where oid = any($1::regclass[]) and reltuples < $2::float4 / 4",
      [tables, rows],
    )
    for (const { name } of known.rows as { name: string }[]) await session.exec(`analyze (skip_locked) ${name}`)
  })
}
