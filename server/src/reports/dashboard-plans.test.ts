import { beforeAll, expect, test } from "vitest"
import { clientDealsSql } from "#business/deals"
import { type Id, isId } from "#kernel"
import { makeWorld, type TestTenant } from "#testing"
import {
  activitySql,
  assetsByStateSql,
  keptSql,
  openInvoicesSql,
  openTicketsSql,
  ticketsByStateSql,
} from "./dashboard-store.ts"

/** The starting document names its cross-domain queries with their indexes: here the plans are looked at, in a business with many
 *  clients, under the role (and so the row security) that the program runs with. */

const world = await makeWorld()
let t: TestTenant
let client: Id<"cus">
const clients = 60
const each = 200

beforeAll(async () => {
  t = await world.tenant()
  const { id } = (await t.post("/customers", { name: "A" }).expect(201)).body
  if (!isId("cus", id)) throw new Error("no client")
  client = id
  const type = (await t.post("/asset-types", { name: "Computer" }).expect(201)).body.id
  const customers = `insert into customers (tenant_id, id, name, sort_name, kind, source, created_at, updated_at)
    select $1, 'cus_' || n, 'C', 'c', 'company', 'import', now(), now() from generate_series(1, ${clients}) n`
  const whose = `case when n % ${clients} = 0 then $2::text else 'cus_' || n % ${clients} end`
  const tickets = `insert into tickets (tenant_id, id, number, customer_id, subject, body, priority, source, state, is_open, search, created_at, updated_at)
    select $1, 'tkt_' || n, n, ${whose}, 'S', 'B', 'low', 'staff', s, s <> 'closed', '', now(), now()
    from generate_series(1, ${clients * each}) n, lateral (select case when n % 3 = 0 then 'open' else 'closed' end as s) x`
  const assets = `insert into assets (tenant_id, id, customer_id, type_id, name, sort_name, state, warranty_ends_on, fields, created_at, updated_at)
    select $1, 'ast_' || n, ${whose}, $3, 'A', 'a', 'active', current_date + n % 500, '{}', now(), now() from generate_series(1, ${clients * each}) n`
  const events = `insert into events (id, tenant_id, type, version, subject, data, actor, occurred_at)
    select 'evt_' || n, $1, 'test.thing.done', 1, 'x', jsonb_build_object('customerId', ${whose}), '{"name":"t"}', now() from generate_series(1, ${clients * each}) n`
  await world.db.withSystem("test", async (sys) => {
    const { session } = sys.tx
    await session.query(customers, [t.id])
    await session.query(tickets, [t.id, client])
    await session.query(assets, [t.id, client, type])
    await session.query(events, [t.id, client])
  })
  await world.backend.withSession((session) => session.exec("analyze tickets, assets, events, customers, invoices"))
}, 60_000)

interface Plan {
  readonly "Node Type": string
  readonly "Index Name"?: string
  readonly "Relation Name"?: string
  readonly Plans?: readonly Plan[]
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

const today = "2026-03-02"
const queries = [
  ["a client's tickets by status", ticketsByStateSql, () => [], "tickets_client"],
  ["a client's open tickets", openTicketsSql, () => [world.clock.now()], "tickets_client_open"],
  ["a client's assets and warranties", assetsByStateSql, () => [today, "2026-04-01"], "assets_client"],
  ["a client's open invoices", openInvoicesSql, () => [today], "invoices_client_open"],
  ["a client's open deals", clientDealsSql, () => [today], "deals_of_customer"],
  ["what happened with a client last", activitySql, () => [10], "events_client"],
] as const

test.each(queries)("%s are found by their index, never by reading the table", async (_what, sql, params, index) => {
  const { rows } = await t.run(async (ctx) => {
    // What little these tests have in invoices and time would be read whole.
    await ctx.tx.session.exec("set local enable_seqscan = off")
    return ctx.tx.session.query(`explain (format json) ${sql}`, [ctx.tenant, client, ...params()])
  })
  const [row] = rows as [{ "QUERY PLAN": [{ Plan: Plan }] }]
  const nodes = nodesOf(row["QUERY PLAN"][0].Plan)
  const scans = nodes.filter((node) => node["Relation Name"] !== undefined)
  expect(scans.map((node) => node["Node Type"])).not.toContain("Seq Scan")
  const used = nodes.flatMap((node) => node["Index Name"] ?? [])
  expect(used, JSON.stringify(nodes.map((n) => n["Node Type"]))).toEqual([expect.stringContaining(index)])
})

test("the kept dashboard is found, and held against what happened since, by indexes alone", async () => {
  await t.get(`/clients/${client}/dashboard`).expect(200)
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query(`explain (format json) ${keptSql}`, [ctx.tenant, client, 3, world.clock.now()]),
  )
  const [row] = rows as [{ "QUERY PLAN": [{ Plan: Plan }] }]
  const nodes = nodesOf(row["QUERY PLAN"][0].Plan)
  expect(nodes.flatMap((node) => node["Index Name"] ?? [])).toContain("events_client")
  const scanned = nodes.filter((node) => node["Node Type"] === "Seq Scan").map((node) => node["Relation Name"])
  expect(scanned).not.toContain("events")
})
