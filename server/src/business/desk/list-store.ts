import { type Expression, type SqlBool, sql } from "kysely"
import { decodeCursor, type Page, pageOf } from "#kernel"
import { type Ctx, tables } from "#platform/db"
import type { Priority } from "./priority.ts"
import { type HeadRow, headOf, headWritten } from "./rows.ts"
import { isOpen, type TicketState } from "./states.ts"
import type { ContactId, CustomerId, QueueId, TicketHead, TicketId, TicketSource, UserId } from "./ticket.ts"
import { searchQuery } from "./words.ts"

interface Tables {
  tickets: HeadRow
}

/** What lists are ordered by: newest first, last changed first, or nearest deadline first (only those that have one). */
export const ticketSorts = ["newest", "updated", "deadline"] as const
export type TicketSort = (typeof ticketSorts)[number]

/** What a list of tickets can be narrowed by. `none` means: without one. */
export interface TicketFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly sort?: TicketSort | undefined
  /** Words of subject, body or requester; the newest first whatever `sort` says. */
  readonly search?: string | undefined
  readonly state?: TicketState | undefined
  readonly isOpen?: boolean | undefined
  readonly queueId?: QueueId | "none" | undefined
  readonly assigneeId?: UserId | "none" | undefined
  readonly customerId?: CustomerId | "none" | undefined
  readonly contactId?: ContactId | undefined
  readonly assetId?: string | undefined
  readonly watcherId?: UserId | undefined
  readonly priority?: Priority | undefined
  readonly category?: string | undefined
  readonly source?: TicketSource | undefined
  /** Open and past its deadline. */
  readonly isOverdue?: boolean | undefined
  /** A promise of its SLA is broken. */
  readonly isBroken?: boolean | undefined
}

const headColumns = [
  "tenant_id",
  "id",
  "number",
  "created_at",
  ...headWritten,
] as const satisfies readonly (keyof HeadRow)[]

/** A page of tickets. Every filter and order has its index (see the migration), whatever the number of tickets. */
export async function listTickets(ctx: Ctx, filter: TicketFilter): Promise<Page<TicketHead>> {
  const words = filter.search === undefined ? undefined : searchQuery(ctx.tenant, filter.search)
  if (words === null) return { data: [], nextCursor: null }
  const order = words === undefined ? orders[filter.sort ?? "newest"] : orders.newest
  let query = tables<Tables>(ctx).selectFrom("tickets").select(headColumns).where("tenant_id", "=", ctx.tenant)
  for (const condition of conditionsOf(ctx, filter)) query = query.where(condition)
  if (words !== undefined) query = query.where("id", "in", found(filter, words))
  if (order === orders.deadline) query = query.where("deadline_at", "is not", null)
  if (filter.cursor !== undefined) query = query.where(order.after(filter.cursor))
  const rows = await order
    .by(query)
    .limit(filter.limit + 1)
    .execute()
  const page = pageOf(rows, filter.limit, order.key)
  return { data: page.data.map(headOf), nextCursor: page.nextCursor }
}

/** The index of words is read by a function of the database; it gives as many as a page needs, newest first. */
function found(filter: TicketFilter, words: string) {
  const before = filter.cursor === undefined ? null : decodeCursor(filter.cursor, 1)[0]
  const plain = (value: string | undefined) => (value === undefined || value === "none" ? null : value)
  const most = knowsAll(filter) ? filter.limit + 1 : searchedMax
  return sql<TicketId>`(select found_id from desk_search(to_tsquery('simple', ${words}), ${before}::text, ${filter.isOpen === true},
    ${filter.state ?? null}::text, ${plain(filter.queueId)}, ${plain(filter.assigneeId)},
    ${plain(filter.customerId)}, ${filter.priority ?? null}, ${most}))`
}

/** Hits that a page looks at where it is narrowed by what the search itself does not know; it may then hold fewer than there are. */
const searchedMax = 1_000

/** Is the list narrowed by nothing that the search does not know itself? */
function knowsAll(filter: TicketFilter): boolean {
  const { queueId, assigneeId, customerId, isOpen: open, contactId, assetId, watcherId, category, source } = filter
  const others = [contactId, assetId, watcherId, category, source, filter.isOverdue, filter.isBroken]
  return ![queueId, assigneeId, customerId].includes("none") && open !== false && others.every((v) => v === undefined)
}

function conditionsOf(ctx: Ctx, filter: TicketFilter): Expression<SqlBool>[] {
  const equal = {
    state: filter.state,
    queue_id: filter.queueId,
    assignee_id: filter.assigneeId,
    customer_id: filter.customerId,
    contact_id: filter.contactId,
    asset_id: filter.assetId,
    priority: filter.priority,
    category: filter.category,
    source: filter.source,
  }
  const conditions = Object.entries(equal).flatMap(([column, value]) => {
    if (value === undefined) return []
    return [value === "none" ? sql<SqlBool>`${sql.ref(column)} is null` : sql<SqlBool>`${sql.ref(column)} = ${value}`]
  })
  const open = filter.isOpen ?? (filter.state !== undefined && isOpen(filter.state) ? true : undefined)
  // Written out, as the indexes of open tickets are for exactly this condition.
  if (open !== undefined) conditions.push(open ? sql<SqlBool>`is_open` : sql<SqlBool>`not is_open`)
  if (filter.watcherId !== undefined)
    conditions.push(
      sql<SqlBool>`id in (select ticket_id from ticket_watchers where tenant_id = ${ctx.tenant} and user_id = ${filter.watcherId})`,
    )
  if (filter.isOverdue === true) conditions.push(sql<SqlBool>`deadline_at < ${ctx.now}`)
  if (filter.isOverdue === false) conditions.push(sql<SqlBool>`(deadline_at is null or deadline_at >= ${ctx.now})`)
  if (filter.isBroken !== undefined) conditions.push(sql<SqlBool>`((sla_told & 10) <> 0) = ${filter.isBroken}`)
  return conditions
}

type HeadQuery = ReturnType<typeof headQuery>

function headQuery(ctx: Ctx) {
  return tables<Tables>(ctx).selectFrom("tickets").select(headColumns)
}

interface Order {
  readonly by: (query: HeadQuery) => HeadQuery
  readonly after: (cursor: string) => Expression<SqlBool>
  readonly key: (row: HeadRow) => (string | null)[]
}

const orders: Readonly<Record<TicketSort, Order>> = {
  newest: {
    by: (query) => query.orderBy("id", "desc"),
    after: (cursor) => sql<SqlBool>`id < ${decodeCursor(cursor, 1)[0]}`,
    key: (row) => [row.id],
  },
  updated: {
    by: (query) => query.orderBy("updated_at", "desc").orderBy("id", "desc"),
    after: (cursor) => {
      const [at, id] = decodeCursor(cursor, 2)
      return sql<SqlBool>`(updated_at, id) < (${at}::timestamptz, ${id})`
    },
    key: (row) => [row.updated_at.toISOString(), row.id],
  },
  deadline: {
    by: (query) => query.orderBy("deadline_at").orderBy("id"),
    after: (cursor) => {
      const [at, id] = decodeCursor(cursor, 2)
      return sql<SqlBool>`(deadline_at, id) > (${at}::timestamptz, ${id})`
    },
    key: (row) => [row.deadline_at?.toISOString() ?? null, row.id],
  },
}

/** What a client's tickets come to. */
export interface ClientTickets {
  readonly open: number
  readonly overdue: number
  readonly byPriority: Readonly<Record<Priority, number>>
  /** The newest ones, whatever their state. */
  readonly latest: readonly TicketHead[]
}

const countSql = `select priority, count(*)::int as open, (count(*) filter (where deadline_at < $3))::int as overdue
  from tickets where tenant_id = $1 and customer_id = $2 and is_open group by priority`

/** A client's open tickets counted from one index, and its `latest` newest tickets from another: for its dashboard. */
export async function clientTickets(ctx: Ctx, customerId: CustomerId, latest: number): Promise<ClientTickets> {
  const counted = ctx.tx.session.query(countSql, [ctx.tenant, customerId, ctx.now])
  const { data } = await listTickets(ctx, { customerId, limit: latest })
  const rows = (await counted).rows as { priority: Priority; open: number; overdue: number }[]
  const countOf = (priority: Priority) => rows.find((row) => row.priority === priority)?.open ?? 0
  return {
    open: rows.reduce((sum, row) => sum + row.open, 0),
    overdue: rows.reduce((sum, row) => sum + row.overdue, 0),
    byPriority: {
      low: countOf("low"),
      normal: countOf("normal"),
      high: countOf("high"),
      urgent: countOf("urgent"),
    },
    latest: data,
  }
}
