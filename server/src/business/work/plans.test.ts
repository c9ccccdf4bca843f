import { beforeAll, expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { timeSql } from "./bill-store.ts"
import { expensesSql, unbilledSql, waitingSql } from "./summary-store.ts"

/** What is asked of a client's work day by day reads what is open only, in a business with many clients and much that is billed. */

const world = await makeWorld()
const clients = 40
const each = 250
const client = "cus_1"
let t: TestTenant

beforeAll(async () => {
  t = await world.tenant()
  const customers = `insert into customers (tenant_id, id, name, sort_name, kind, source, created_at, updated_at)
    select $1, 'cus_' || n, 'C', 'c', 'company', 'import', now(), now() from generate_series(0, ${clients}) n`
  const line = `insert into work_lines (tenant_id, id, invoice_id, line_no, customer_id, kind, description, currency, unit_price, quantity,
      minutes, amount_minor, why, source_ids, created_at)
    values ($1, 'wil_1', 'inv_1', 1, 'cus_1', 'time', 'W', 'EUR', 100, 1, 60, 10000, '{}', '{}', now())`
  // Of twenty entries one is open, one waits for its approval, and the others are billed.
  const entries = `insert into time_entries (tenant_id, id, customer_id, user_id, person, work_date, minutes, is_billable, state, unit_price,
      currency, billable_minutes, invoice_line_id, billed_minor, created_at, updated_at)
    select $1, 'tme_' || n, 'cus_' || n % ${clients}, 'usr_1', 'A', date '2026-01-01' + (n % 60), 60, true,
      case when k = 0 then 'logged' else 'approved' end, 100, 'EUR', case when k = 0 then 0 else 60 end,
      case when k > 1 then 'wil_1' end, case when k > 1 then 0 end, now(), now()
    from generate_series(1, ${clients * each}) n, lateral (select (n / ${clients}) % 20 as k) x`
  const expenses = `insert into expenses (tenant_id, id, customer_id, user_id, person, spent_on, description, cost_minor, currency,
      bill_currency, exchange_rate, markup_percent, is_billable, is_reimbursable, state, price_minor, invoice_line_id, created_at, updated_at)
    select $1, 'xps_' || n, 'cus_' || n % ${clients}, 'usr_1', 'A', date '2026-01-01', 'E', 100, 'EUR', 'EUR', 1, 0, true, false, 'approved',
      100, case when (n / ${clients}) % 20 > 0 then 'wil_1' end, now(), now() from generate_series(1, ${clients * each}) n`
  await world.db.withSystem("test", async (sys) => {
    for (const sql of [customers, line, entries, expenses]) await sys.tx.session.query(sql, [t.id])
  })
  await world.backend.withSession((session) => session.exec("analyze time_entries, expenses, work_lines, customers"))
}, 60_000)

interface Plan {
  readonly "Node Type": string
  readonly "Index Name"?: string
  readonly Plans?: readonly Plan[]
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

test.each([
  ["a client's unbilled time", unbilledSql, [], "time_entries_unbilled"],
  ["a client's unbilled expenses", expensesSql, [], "expenses_unbilled"],
  ["a client's time that waits", waitingSql, [], "time_entries_waiting"],
  ["what a run bills", timeSql, ["EUR", "2026-12-31", null, null], "time_entries_unbilled"],
])("%s is found by an index of what is open", async (_what, sql, params, index) => {
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query(`explain (format json) ${sql}`, [ctx.tenant, client, ...params]),
  )
  const [row] = rows as [{ "QUERY PLAN": [{ Plan: Plan }] }]
  const nodes = nodesOf(row["QUERY PLAN"][0].Plan)
  expect(nodes.map((node) => node["Node Type"])).not.toContain("Seq Scan")
  expect(nodes.flatMap((node) => node["Index Name"] ?? [])).toEqual([index])
})
