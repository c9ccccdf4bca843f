import { openPostgres } from "#platform/db"
import type { LoadClient } from "./load.ts"

const clientCount = 100
const ticketsEach = 10_000
const smallClients = 10

/** Statements of a service provider's database: each client has its tickets, assets, invoices and past facts. `$t` is the tenant. */
const statements = [
  `insert into customers (tenant_id, id, name, sort_name, kind, source, created_at, updated_at)
   select $t, 'cus_0' || lpad(n::text, 25, '0'), 'Client ' || n, 'client ' || n, 'company', 'import', now(), now()
   from generate_series(1, ${clientCount}) n`,
  `insert into tickets (tenant_id, id, number, customer_id, requester_name, subject, body, priority, category, source, state, is_open,
     due_at, deadline_at, resolved_at, closed_at, search, created_at, updated_at)
   select $t, 'tkt_0' || lpad(n::text, 25, '0'), n, 'cus_0' || lpad((1 + n % ${clientCount})::text, 25, '0'), 'Nikos',
     'The printer is out of paper ' || n, 'Since this morning.', (array['low', 'normal', 'high', 'urgent'])[1 + n % 4], 'printing', 'email',
     s.state, s.state not in ('resolved', 'closed'),
     case when n % 7 = 0 then now() + (n % 200) * interval '1 hour' end,
     case when n % 7 = 0 and s.state not in ('resolved', 'closed') then now() + (n % 200) * interval '1 hour' end,
     case when s.state in ('resolved', 'closed') then now() end, case when s.state = 'closed' then now() end,
     to_tsvector('simple', 'printer paper w' || n % 5000), now() - n * interval '1 minute', now() - n * interval '1 minute'
   from generate_series(1, ${clientCount * ticketsEach}) n,
     lateral (select (array['new', 'open', 'waiting', 'closed', 'closed', 'closed', 'closed', 'closed', 'resolved', 'closed'])[1 + (n / ${clientCount}) % 10] as state) s`,
  `insert into desk_counters (tenant_id, last_number) values ($t, ${clientCount * ticketsEach})
   on conflict (tenant_id) do update set last_number = excluded.last_number`,
  `insert into asset_types (tenant_id, id, name, sort_name, fields, follows_tickets, created_at, updated_at)
   values ($t, 'asty_0' || lpad('1', 25, '0'), 'Computer', 'computer', '[]', true, now(), now())`,
  `insert into assets (tenant_id, id, customer_id, type_id, name, sort_name, state, warranty_ends_on, fields, created_at, updated_at)
   select $t, 'ast_0' || lpad(n::text, 25, '0'), 'cus_0' || lpad((1 + n % ${clientCount})::text, 25, '0'), 'asty_0' || lpad('1', 25, '0'),
     'Computer ' || n, 'computer ' || n, 'active', current_date + (n % 900), '{}', now(), now()
   from generate_series(1, ${clientCount * 500}) n`,
  // Facts that the router has behind it: transaction 3 is older than any of its own.
  `insert into events (id, tenant_id, type, version, subject, data, actor, occurred_at, xid)
   select 'evt_0' || lpad(n::text, 25, '0'), $t, 'desk.ticket.created', 1, 'tkt_0' || lpad(n::text, 25, '0'),
     jsonb_build_object('customerId', 'cus_0' || lpad((1 + n % ${clientCount})::text, 25, '0')), '{"kind":"system","id":"seed","name":"seed"}', now(), '3'
   from generate_series(1, ${clientCount * ticketsEach}) n`,
]

/** Gives a business a million tickets; answers its clients. */
export async function seedWhole(databaseUrl: string, tenant: string): Promise<string[]> {
  const backend = openPostgres(databaseUrl, 1)
  try {
    await backend.withSession(async (session) => {
      for (const sql of statements) await session.exec(sql.replaceAll("$t", `'${tenant}'`))
      for (const table of ["tickets", "assets", "events", "customers"]) await session.exec(`vacuum analyze ${table}`)
    })
  } finally {
    await backend.close()
  }
  return Array.from({ length: clientCount }, (_, n) => `cus_0${String(n + 1).padStart(25, "0")}`)
}

/** Makes some clients through the API. */
export async function seedSmall(client: LoadClient): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < smallClients; n++) {
    const answer = await client.send("POST", "/api/v1/customers", { name: `Client ${n}`, kind: "company" })
    if (answer.status !== 201) throw new Error(`A client was answered by ${answer.status} ${answer.body.slice(0, 300)}`)
    ids.push(String(JSON.parse(answer.body).id))
  }
  return ids
}
