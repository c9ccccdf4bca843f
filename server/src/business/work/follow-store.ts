import type { Ctx } from "#platform/db"

/** A record of work, and the client it was of. */
export interface WorkMove {
  readonly recordId: string
  readonly fromId: string
}

const moved = ["time_entries", "expenses", "retainers", "work_contracts", "work_lines"] as const

const takeSql = moved.map(
  (
    table,
  ) => `with was as (select id, customer_id from ${table} where tenant_id = $1 and customer_id = any($3::text[]) order by id for update)
    update ${table} t set customer_id = $2 from was where t.tenant_id = $1 and t.id = was.id
    returning t.id as "recordId", was.customer_id as "fromId"`,
)
const takeCardsSql = `with was as (select id, holder_id from rate_cards where tenant_id = $1 and level = 'client' and holder_id = any($3::text[])
    order by id for update)
  update rate_cards t set holder_id = $2 from was where t.tenant_id = $1 and t.id = was.id
  returning t.id as "recordId", was.holder_id as "fromId"`
const takeTimersSql = "update work_timers set customer_id = $2 where tenant_id = $1 and customer_id = any($3::text[])"

/** Gives the work of merged clients to the one that stays; answers whose it was. */
export async function reassignWork(ctx: Ctx, survivorId: string, mergedIds: readonly string[]): Promise<WorkMove[]> {
  const params = [ctx.tenant, survivorId, mergedIds]
  const moves: WorkMove[] = []
  for (const sql of [...takeSql, takeCardsSql])
    moves.push(...((await ctx.tx.session.query(sql, params)).rows as WorkMove[]))
  await ctx.tx.session.query(takeTimersSql, params)
  return moves
}

const backSql = [
  ...moved.map((table) => `update ${table} t set customer_id = m.customer_id`),
  "update rate_cards t set holder_id = m.customer_id",
].map(
  (update) =>
    `${update} from unnest($2::text[], $3::text[]) as m (id, customer_id) where t.tenant_id = $1 and t.id = m.id`,
)

/** Gives work back to the clients that it came from. */
export async function giveBackWork(ctx: Ctx, moves: readonly WorkMove[]): Promise<void> {
  const params = [ctx.tenant, moves.map((m) => m.recordId), moves.map((m) => m.fromId)]
  for (const sql of backSql) await ctx.tx.session.query(sql, params)
}

/** An erased person's words are in no note any more; hours and money stay for the books. */
export async function eraseFromWork(ctx: Ctx, customerIds: readonly string[]): Promise<void> {
  const params = [ctx.tenant, customerIds]
  for (const sql of [
    "update time_entries set note = null where tenant_id = $1 and customer_id = any($2) and note is not null",
    "update work_timers set note = null where tenant_id = $1 and customer_id = any($2) and note is not null",
    "update expenses set description = 'Erased' where tenant_id = $1 and customer_id = any($2)",
  ])
    await ctx.tx.session.query(sql, params)
}

/** Moves time and expenses of merged tickets to the one that they live on in. */
export async function followTickets(ctx: Ctx, mergedIds: readonly string[], intoId: string): Promise<void> {
  for (const table of ["time_entries", "expenses", "work_timers"])
    await ctx.tx.session.query(`update ${table} set ticket_id = $3 where tenant_id = $1 and ticket_id = any($2)`, [
      ctx.tenant,
      mergedIds,
      intoId,
    ])
}

/** Whose work was logged on a ticket, if any was; more than one client never. */
export async function clientsOnTicket(ctx: Ctx, ticketId: string): Promise<string[]> {
  const { rows } = await ctx.tx.session.query(
    `select customer_id as id from time_entries where tenant_id = $1 and ticket_id = $2
     union select customer_id from expenses where tenant_id = $1 and ticket_id = $2
     union select customer_id from work_timers where tenant_id = $1 and ticket_id = $2`,
    [ctx.tenant, ticketId],
  )
  return (rows as { id: string }[]).map((row) => row.id)
}

/** The tickets that time and expenses of this one were logged on, before others were merged into it. */
export async function ticketsWithin(ctx: Ctx, ticketId: string): Promise<string[]> {
  const { rows } = await ctx.tx.session.query(
    `select logged_ticket_id as id from time_entries where tenant_id = $1 and ticket_id = $2 and logged_ticket_id <> $2
     union select logged_ticket_id from expenses where tenant_id = $1 and ticket_id = $2 and logged_ticket_id <> $2 order by 1`,
    [ctx.tenant, ticketId],
  )
  return (rows as { id: string }[]).map((row) => row.id)
}

/** Moves what was logged on a ticket from the one that it was merged into to where that lives now. */
export async function rehomeTicket(ctx: Ctx, loggedId: string, fromId: string, toId: string): Promise<void> {
  for (const table of ["time_entries", "expenses"])
    await ctx.tx.session.query(
      `update ${table} set ticket_id = $4 where tenant_id = $1 and ticket_id = $3 and logged_ticket_id = $2`,
      [ctx.tenant, loggedId, fromId, toId],
    )
}
