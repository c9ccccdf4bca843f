import type { Ctx } from "#platform/db"
import { headWritten, type TicketTable, ticketColumns, ticketOf, wordsOf } from "./rows.ts"
import type { CustomerId, Ticket, TicketId } from "./ticket.ts"

/** Columns of a ticket that is written, in the order of their parameters. */
const columns = [...headWritten, "body", "body_html"] as const satisfies readonly (keyof ReturnType<
  typeof ticketColumns
>)[]

const firstColumn = 5
const places = columns.map((_, n) => `$${n + firstColumn}`)

// The number is drawn by the statement that inserts the ticket, so that its row is held no longer than to the commit that follows.
const insertSql = `with drawn as (
  insert into desk_counters (tenant_id, last_number) values ($1, 1)
  on conflict (tenant_id) do update set last_number = desk_counters.last_number + 1 returning last_number
)
insert into tickets (tenant_id, id, number, created_at, search, ${columns.join(", ")})
select $1, $2, drawn.last_number, $3, to_tsvector('simple', $4), ${places.join(", ")} from drawn
on conflict (tenant_id, origin_key) where origin_key is not null do nothing returning number`

/** Inserts a ticket and answers its number; undefined when its origin has one already. */
export async function insertTicket(ctx: Ctx, ticket: Ticket): Promise<number | undefined> {
  const values = ticketColumns(ticket)
  const { rows } = await ctx.tx.session.query(insertSql, [
    ctx.tenant,
    ticket.id,
    ticket.createdAt,
    wordsOf(ctx.tenant, ticket),
    ...columns.map((column) => values[column]),
  ])
  const [row] = rows as { number: number }[]
  return row?.number
}

const updateSql = `update tickets set search = to_tsvector('simple', $4), ${columns.map((c, n) => `${c} = ${places[n]}`).join(", ")}
  where tenant_id = $1 and id = $2 and version = $3`

/** Writes a ticket whose version is one more than the stored one; answers whether it was. */
export async function updateTicket(ctx: Ctx, ticket: Ticket): Promise<boolean> {
  const values = ticketColumns(ticket)
  const { affected } = await ctx.tx.session.query(updateSql, [
    ctx.tenant,
    ticket.id,
    ticket.version - 1,
    wordsOf(ctx.tenant, ticket),
    ...columns.map((column) => values[column]),
  ])
  return affected === 1
}

const selectSql = `select tenant_id, id, number, created_at, ${columns.join(", ")} from tickets where tenant_id = $1`

/** Who watches a ticket is kept the other way round too: what somebody watches is found by it. */
export async function writeWatchers(ctx: Ctx, { id, watchers }: Ticket): Promise<void> {
  await ctx.tx.session.query("delete from ticket_watchers where tenant_id = $1 and ticket_id = $2", [ctx.tenant, id])
  await ctx.tx.session.query(
    "insert into ticket_watchers (tenant_id, user_id, ticket_id) select $1::text, w, $2::text from unnest($3::text[]) w",
    [ctx.tenant, id, watchers],
  )
}

/** A ticket by id, merged ones too; `lock` keeps other changes of it waiting. */
export async function ticketById(ctx: Ctx, id: TicketId, mode: "read" | "lock" = "read"): Promise<Ticket | undefined> {
  return one(ctx, `and id = $2 ${mode === "lock" ? "for update" : ""}`, id)
}

/** A ticket by its number. */
export function ticketByNumber(ctx: Ctx, number: number): Promise<Ticket | undefined> {
  return one(ctx, "and number = $2", number)
}

/** The ticket that was made for this. */
export function ticketByOrigin(ctx: Ctx, originKey: string): Promise<Ticket | undefined> {
  return one(ctx, "and origin_key = $2", originKey)
}

/** Tickets by id in the order of their ids; `lock` keeps other changes of them waiting. */
export async function ticketsByIds(
  ctx: Ctx,
  ids: readonly TicketId[],
  mode: "read" | "lock" = "read",
): Promise<Ticket[]> {
  const sql = `${selectSql} and id = any($2::text[]) order by id ${mode === "lock" ? "for update" : ""}`
  const { rows } = await ctx.tx.session.query(sql, [ctx.tenant, ids])
  return (rows as TicketTable[]).map(ticketOf)
}

async function one(ctx: Ctx, where: string, value: string | number): Promise<Ticket | undefined> {
  const { rows } = await ctx.tx.session.query(`${selectSql} ${where}`, [ctx.tenant, value])
  const [row] = rows as TicketTable[]
  return row && ticketOf(row)
}

/** Removes a ticket with everything that hangs on it. */
export async function deleteTicket(ctx: Ctx, id: TicketId): Promise<void> {
  await ctx.tx.session.query("delete from tickets where tenant_id = $1 and id = $2", [ctx.tenant, id])
}

/** A ticket and whose it was. */
export interface TicketMove {
  readonly recordId: TicketId
  readonly fromId: CustomerId
}

const reassignSql = `with was as (select id, customer_id from tickets where tenant_id = $1 and customer_id = any($3::text[]) order by id for update)
  update tickets t set customer_id = $2, version = version + 1, updated_at = $4 from was
  where t.tenant_id = $1 and t.id = was.id returning t.id as "recordId", was.customer_id as "fromId"`

/** Gives the tickets of merged customers to the one that stays; answers whose they were. */
export async function reassignTickets(
  ctx: Ctx,
  survivor: CustomerId,
  merged: readonly CustomerId[],
): Promise<TicketMove[]> {
  const { rows } = await ctx.tx.session.query(reassignSql, [ctx.tenant, survivor, merged, ctx.now])
  return rows as TicketMove[]
}

const giveBackSql = `update tickets t set customer_id = m.customer_id, version = version + 1, updated_at = $4
  from unnest($2::text[], $3::text[]) as m (ticket_id, customer_id) where t.tenant_id = $1 and t.id = m.ticket_id`

/** Gives tickets back to the customers they came from: the merge was undone. */
export async function giveBackTickets(
  ctx: Ctx,
  moves: readonly { readonly recordId: string; readonly fromId: string }[],
): Promise<void> {
  const ids = moves.map((m) => m.recordId)
  await ctx.tx.session.query(giveBackSql, [ctx.tenant, ids, moves.map((m) => m.fromId), ctx.now])
}
