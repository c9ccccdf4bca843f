import type { Ctx } from "#platform/db"
import type { CalendarId, CannedReply, DeskCalendar, DeskQueue, SlaPolicy } from "./setup.ts"
import { setupMax } from "./setup.ts"
import type { CustomerId } from "./ticket.ts"

/** How one kind of record is kept: its table and the column of each field; fields of `json` are written as JSON. */
interface Layout<T> {
  readonly table: string
  readonly columns: Readonly<Record<Exclude<keyof T & string, "id" | "version">, string>>
  readonly json: readonly (keyof T & string)[]
  readonly order: string
}

interface Kept {
  readonly id: string
  readonly version: number
}

/** Reading and writing one kind of record. */
export interface SetupStore<T extends Kept> {
  list(ctx: Ctx): Promise<T[]>
  byId(ctx: Ctx, id: T["id"], mode?: "read" | "lock"): Promise<T | undefined>
  insert(ctx: Ctx, record: T): Promise<void>
  /** Writes a record whose version is one more than the stored one; answers whether it was. */
  update(ctx: Ctx, record: T): Promise<boolean>
  remove(ctx: Ctx, id: T["id"]): Promise<void>
  /** Takes the mark `isDefault` from every other record. */
  clearDefault(ctx: Ctx, id: T["id"]): Promise<void>
}

function storeOf<T extends Kept>({ table, columns, json, order }: Layout<T>): SetupStore<T> {
  const fields = Object.entries<string>(columns)
  const select = `select id, version, ${fields.map(([field, column]) => `${column} as "${field}"`).join(", ")} from ${table}`
  const written = (record: T, field: string): unknown => {
    const value: unknown = Reflect.get(record, field)
    return json.some((name) => name === field) ? JSON.stringify(value) : value
  }
  const values = (record: T) => fields.map(([field]) => written(record, field))
  const places = (first: number) => fields.map((_, n) => `$${n + first}`)
  const sets = fields.map(([, column], n) => `${column} = $${n + 5}`).join(", ")
  const names = fields.map(([, column]) => column).join(", ")
  return {
    list: async (ctx) => {
      const { rows } = await ctx.tx.session.query(`${select} where tenant_id = $1 order by ${order} limit $2`, [
        ctx.tenant,
        setupMax,
      ])
      return rows as T[]
    },
    byId: async (ctx, id, mode = "read") => {
      const lock = mode === "lock" ? "for update" : ""
      const { rows } = await ctx.tx.session.query(`${select} where tenant_id = $1 and id = $2 ${lock}`, [
        ctx.tenant,
        id,
      ])
      return (rows as T[])[0]
    },
    insert: async (ctx, record) => {
      const sql = `insert into ${table} (tenant_id, id, version, created_at, updated_at, ${names})
        values ($1, $2, $3, $4, $4, ${places(5).join(", ")})`
      await ctx.tx.session.query(sql, [ctx.tenant, record.id, record.version, ctx.now, ...values(record)])
    },
    update: async (ctx, record) => {
      const sql = `update ${table} set version = $3, updated_at = $4, ${sets} where tenant_id = $1 and id = $2 and version = $3 - 1`
      const { affected } = await ctx.tx.session.query(sql, [
        ctx.tenant,
        record.id,
        record.version,
        ctx.now,
        ...values(record),
      ])
      return affected === 1
    },
    remove: async (ctx, id) => {
      await ctx.tx.session.query(`delete from ${table} where tenant_id = $1 and id = $2`, [ctx.tenant, id])
    },
    clearDefault: async (ctx, id) => {
      if (!names.includes("is_default")) return
      await ctx.tx.session.query(
        `update ${table} set is_default = false, version = version + 1 where tenant_id = $1 and is_default and id <> $2`,
        [ctx.tenant, id],
      )
    },
  }
}

export const calendarStore = storeOf<DeskCalendar>({
  table: "desk_calendars",
  columns: { name: "name", timeZone: "time_zone", hours: "hours", holidays: "holidays", holidayNames: "holiday_names" },
  json: ["hours", "holidays", "holidayNames"],
  order: "lower(name)",
})

export const policyStore = storeOf<SlaPolicy>({
  table: "desk_policies",
  columns: {
    name: "name",
    calendarId: "calendar_id",
    targets: "targets",
    warnPercent: "warn_percent",
    isDefault: "is_default",
    revision: "revision",
  },
  json: ["targets"],
  order: "lower(name)",
})

export const queueStore = storeOf<DeskQueue>({
  table: "desk_queues",
  columns: { name: "name", policyId: "policy_id", isDefault: "is_default", isArchived: "is_archived" },
  json: [],
  order: "lower(name)",
})

export const cannedStore = storeOf<CannedReply>({
  table: "desk_canned_replies",
  columns: { name: "name", body: "body" },
  json: [],
  order: "lower(name)",
})

/** Policies of a changed calendar count their tickets anew. */
export async function raiseRevisions(ctx: Ctx, calendarId: CalendarId): Promise<void> {
  await ctx.tx.session.query(
    "update desk_policies set revision = revision + 1, version = version + 1, updated_at = $3 where tenant_id = $1 and calendar_id = $2",
    [ctx.tenant, calendarId, ctx.now],
  )
}

const policyUseSql = `select
  (select name from desk_queues where tenant_id = $1 and policy_id = $2 order by lower(name) limit 1) as queue,
  (select count(*)::int from desk_client_policies where tenant_id = $1 and policy_id = $2) as clients,
  (select count(*)::int from tickets where tenant_id = $1 and sla_policy_id = $2 and is_open) as tickets`

/** What a policy is used by, in words; null: nothing. */
export async function userOfPolicy(ctx: Ctx, id: string): Promise<string | null> {
  const { rows } = await ctx.tx.session.query(policyUseSql, [ctx.tenant, id])
  const [use] = rows as [{ queue: string | null; clients: number; tickets: number }]
  if (use.queue !== null) return `the queue "${use.queue}"`
  if (use.clients > 0) return use.clients === 1 ? "a client" : `${use.clients} clients`
  if (use.tickets > 0) return use.tickets === 1 ? "an open ticket" : `${use.tickets} open tickets`
  return null
}

/** Puts another policy in the place of one: at queues, clients and open tickets, which are then counted anew by it. */
export async function replacePolicy(ctx: Ctx, id: SlaPolicy["id"], insteadId: SlaPolicy["id"]): Promise<void> {
  const change = (sql: string) => ctx.tx.session.query(sql, [ctx.tenant, id, insteadId])
  await change("update desk_queues set policy_id = $3, version = version + 1 where tenant_id = $1 and policy_id = $2")
  await change("update desk_client_policies set policy_id = $3 where tenant_id = $1 and policy_id = $2")
  await change(
    "update tickets set sla_policy_id = $3, sla_revision = 0 where tenant_id = $1 and sla_policy_id = $2 and is_open",
  )
}

/** The name of a record that names another one; null: there is none. */
export async function nameOfReferrer(
  ctx: Ctx,
  table: "desk_policies" | "desk_mailboxes",
  column: "calendar_id" | "queue_id",
  id: string,
): Promise<string | null> {
  const { rows } = await ctx.tx.session.query(
    `select name from ${table} where tenant_id = $1 and ${column} = $2 order by lower(name) limit 1`,
    [ctx.tenant, id],
  )
  const [row] = rows as { name: string }[]
  return row?.name ?? null
}

/** Was a ticket ever put into this queue, and is still there? */
export async function hasTickets(ctx: Ctx, id: string): Promise<boolean> {
  const { rows } = await ctx.tx.session.query("select 1 from tickets where tenant_id = $1 and queue_id = $2 limit 1", [
    ctx.tenant,
    id,
  ])
  return rows.length > 0
}

/** Gives a client a policy of its own, or (null) none. */
export async function setClientPolicy(ctx: Ctx, customerId: string, policyId: string | null): Promise<void> {
  if (policyId === null) {
    await ctx.tx.session.query("delete from desk_client_policies where tenant_id = $1 and customer_id = $2", [
      ctx.tenant,
      customerId,
    ])
    return
  }
  await ctx.tx.session.query(
    `insert into desk_client_policies (tenant_id, customer_id, policy_id) values ($1, $2, $3)
     on conflict (tenant_id, customer_id) do update set policy_id = excluded.policy_id`,
    [ctx.tenant, customerId, policyId],
  )
}

/** The policy of a client's own; null: none. */
export async function clientPolicy(ctx: Ctx, customerId: string): Promise<SlaPolicy["id"] | null> {
  const { rows } = await ctx.tx.session.query(
    "select policy_id from desk_client_policies where tenant_id = $1 and customer_id = $2",
    [ctx.tenant, customerId],
  )
  const [row] = rows as { policy_id: SlaPolicy["id"] }[]
  return row?.policy_id ?? null
}

/** A client with a policy of its own. */
export interface ClientPolicy {
  readonly customerId: CustomerId
  readonly policyId: SlaPolicy["id"]
}

/** Clients with a policy of their own, in the order of their ids, at most so many as `limit`. */
export async function listClientPolicies(ctx: Ctx, after: string, limit: number): Promise<ClientPolicy[]> {
  const { rows } = await ctx.tx.session.query(
    `select customer_id as "customerId", policy_id as "policyId" from desk_client_policies
     where tenant_id = $1 and customer_id > $2 order by customer_id limit $3`,
    [ctx.tenant, after, limit],
  )
  return rows as ClientPolicy[]
}

/** What waits in a queue. */
export interface QueueCount {
  readonly queueId: string | null
  readonly open: number
  readonly unassigned: number
  readonly overdue: number
}

const countsSql = `select queue_id as "queueId", count(*)::int as open, (count(*) filter (where assignee_id is null))::int as unassigned,
    (count(*) filter (where deadline_at < $2))::int as overdue
  from tickets where tenant_id = $1 and is_open group by queue_id order by queue_id`

/** How many open tickets each queue has; read from the open ones only. */
export async function queueCounts(ctx: Ctx): Promise<QueueCount[]> {
  const { rows } = await ctx.tx.session.query(countsSql, [ctx.tenant, ctx.now])
  return rows as QueueCount[]
}
