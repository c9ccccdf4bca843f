import { beforeAll, expect, test } from "vitest"
import { type Backend, type Ctx, makeDatabase, type Session, systemActor } from "#platform/db"
import { makeWorld } from "#testing"
import { clientTickets, listTickets, type TicketFilter } from "./list-store.ts"
import { dueTickets } from "./sla-store.ts"

const world = await makeWorld()
const t = await world.tenant()
const clients = 40
const ticketsEach = 250
const customerIds: string[] = []

// So many tickets of two businesses that reading a table whole is dearer than its index; most of them are done.
const seedSql = `insert into tickets (tenant_id, id, number, customer_id, subject, body, priority, source, queue_id, assignee_id, state, is_open,
    due_at, deadline_at, resolved_at, sla_policy_id, sla_next_at, search, version, created_at, updated_at)
  select $1::text, 'tkt_' || lpad(n::text, 26, '0'), n, ($2::text[])[n % $3::int + 1], 'Ticket ' || n, '', (array['low', 'normal', 'high', 'urgent'])[n % 4 + 1],
    'staff', null, 'usr_' || lpad((n % 7)::text, 26, '0'), s.state, s.state in ('new', 'open', 'waiting'), null,
    case when s.state = 'open' then $4::timestamptz + (n % 1000 - 500) * interval '1 hour' end, case when s.state = 'resolved' then $4::timestamptz end, null,
    case when s.state = 'open' and n % 3 = 0 then $4::timestamptz - interval '1 minute' end,
    to_tsvector('simple', $5::text || ' ticket word' || n || ' common'), 1, $4::timestamptz, $4::timestamptz - n * interval '1 minute'
  from generate_series(1, $3::int * $6::int) n,
    lateral (select (array['new', 'open', 'waiting', 'resolved'])[case when n % 20 < 4 then n % 20 + 1 end] as state0) z,
    lateral (select coalesce(z.state0, 'closed') as state) s`

beforeAll(async () => {
  for (let n = 0; n < clients; n++) customerIds.push((await t.post("/customers", { name: `Client ${n}` })).body.id)
  const word = `x${t.id.replace("_", "")}`
  await t.run((ctx) => ctx.tx.session.query(seedSql, [t.id, customerIds, clients, ctx.now, word, ticketsEach]))
  await world.backend.withSession((session) => session.exec("analyze tickets"))
}, 120_000)

/** The plans of every statement that `work` sends. */
async function plansOf(work: (ctx: Ctx) => Promise<unknown>): Promise<string> {
  const plans: string[] = []
  const explaining = (session: Session): Session => ({
    exec: session.exec,
    query: async (text, params) => {
      const { rows } = await session.query(`explain ${text}`, params)
      plans.push(...(rows as { "QUERY PLAN": string }[]).map((row) => row["QUERY PLAN"]))
      return session.query(text, params)
    },
  })
  const { backend, clock } = world
  const watched: Backend = { ...backend, withSession: (use) => backend.withSession((s) => use(explaining(s))) }
  await makeDatabase(watched, clock).withTenant({ tenant: t.id, actor: systemActor("test") }, work)
  return plans.join("\n")
}

const queue = "que_01jd7n3xq8e5fv0k2m4p6r8t9w" as const
const cases: readonly [string, () => Omit<TicketFilter, "limit">, RegExp][] = [
  ["newest", () => ({}), /tickets_pkey/],
  [
    "a later page",
    () => ({ cursor: Buffer.from('["tkt_00000000000000000000005000"]').toString("base64url") }),
    /tickets_pkey/,
  ],
  ["last changed", () => ({ sort: "updated" }), /tickets_updated/],
  ["nearest deadline", () => ({ sort: "deadline" }), /tickets_deadline/],
  ["overdue", () => ({ isOverdue: true, sort: "deadline" }), /tickets_deadline/],
  ["open", () => ({ isOpen: true }), /tickets_open|tickets_queue_open|tickets_assignee_open/],
  ["resolved", () => ({ state: "resolved" }), /tickets_state/],
  ["of a queue", () => ({ queueId: queue, isOpen: true }), /tickets_queue_open/],
  [
    "of an assignee",
    () => ({ assigneeId: `usr_${"0".repeat(25)}3`, isOpen: true }),
    /tickets_assignee_open|tickets_open/,
  ],
  ["of a client", () => ({ customerId: customerIds[3] as `cus_${string}` }), /tickets_client/],
  [
    "of a client and state",
    () => ({ customerId: customerIds[3] as `cus_${string}`, state: "open", sort: "updated" }),
    /tickets_client/,
  ],
  ["of a contact", () => ({ contactId: "con_01jd7n3xq8e5fv0k2m4p6r8t9w" }), /tickets_contact/],
  ["of an asset", () => ({ assetId: "ast_01jd7n3xq8e5fv0k2m4p6r8t9w" }), /tickets_asset/],
  ["with a word", () => ({ search: "word4711" }), /desk_search[\s\S]*tickets_pkey/],
  ["watched by somebody", () => ({ watcherId: "usr_01jd7n3xq8e5fv0k2m4p6r8t9w" }), /ticket_watchers_pkey/],
]

test.each(cases)("the list of tickets, %s, is read by its index", async (_what, filter, index) => {
  const plans = await plansOf((ctx) => listTickets(ctx, { ...filter(), limit: 50 }))
  expect(plans).toMatch(index)
  expect(plans).not.toContain("Seq Scan on tickets")
})

test("a client's numbers and newest tickets are read by their indexes", async () => {
  const plans = await plansOf((ctx) => clientTickets(ctx, customerIds[3] as `cus_${string}`, 10))
  expect(plans).toContain("tickets_client_open")
  expect(plans).not.toContain("Seq Scan on tickets")
})

test("what the clock has to tell is found without looking at other tickets", async () => {
  const { rows } = await world.db.withSystem("test", async (sys) => {
    expect((await dueTickets(sys, [], 500)).length).toBeGreaterThan(0)
    return sys.tx.session.query(
      "explain select tenant_id, id from tickets where sla_next_at <= $1 order by sla_next_at, tenant_id, id limit 500",
      [sys.now],
    )
  })
  expect(JSON.stringify(rows)).toContain("tickets_sla_next")
})

test("a rare word is found by the index of words, past row security and in one business only", async () => {
  expect((await t.get("/tickets?search=word4711").expect(200)).body.data).toMatchObject([{ number: 4711 }])
  const rows = await world.db.withSystem("test", async (sys) => {
    await sys.tx.session.exec("set local enable_seqscan = off; set local enable_indexscan = off")
    const sql = "explain select id from tickets where tenant_id = $1 and search @@ to_tsquery('simple', $2) limit 2001"
    return (await sys.tx.session.query(sql, [t.id, `x${t.id.replace("_", "")} & word4711`])).rows
  })
  expect(JSON.stringify(rows)).toContain("Bitmap Index Scan on tickets_search")
  const other = await world.tenant()
  expect((await other.get("/tickets?search=word4711").expect(200)).body.data).toEqual([])
  const page = (await t.get("/tickets?search=common&limit=5").expect(200)).body
  expect(page.data.map((x: { number: number }) => x.number)).toEqual([10_000, 9_999, 9_998, 9_997, 9_996])
  const next = (await t.get(`/tickets?search=common&limit=5&cursor=${page.nextCursor}`).expect(200)).body
  expect(next.data[0].number).toBe(9_995)
})
