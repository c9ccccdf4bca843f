import type { Selectable } from "kysely"
import { type Ctx, type TenantId, tables } from "#platform/db"
import type { FulfilmentId } from "./fulfil.ts"
import type { OrderId } from "./order.ts"
import type { OrderReturn, ReturnId, ReturnLine, ReturnState } from "./return.ts"

interface ReturnTable {
  tenant_id: TenantId
  id: ReturnId
  order_id: OrderId
  state: ReturnState
  reason: string
  lines: readonly ReturnLine[]
  credit_minor: bigint
  created_at: Date
  closed_at: Date | null
}

interface FulfilmentTable {
  tenant_id: TenantId
  id: FulfilmentId
  order_id: OrderId
  lines: readonly { readonly lineId: string; readonly quantity: string }[]
  note: string | null
  created_at: Date
}

interface Tables {
  order_returns: ReturnTable
  fulfilments: FulfilmentTable
}

/** Something that left. */
export interface Fulfilment {
  readonly id: FulfilmentId
  readonly orderId: OrderId
  readonly lines: readonly { readonly lineId: string; readonly quantity: string }[]
  readonly note: string | null
}

export async function insertFulfilment(ctx: Ctx, fulfilment: Fulfilment): Promise<void> {
  const lines = fulfilment.lines.map(({ lineId, quantity }) => ({ lineId, quantity }))
  await ctx.tx.session.query(
    "insert into fulfilments (tenant_id, id, order_id, lines, note, created_at) values ($1, $2, $3, $4, $5, $6)",
    [ctx.tenant, fulfilment.id, fulfilment.orderId, JSON.stringify(lines), fulfilment.note, ctx.now],
  )
}

/** What left of an order, oldest first. */
export async function fulfilmentsOf(
  ctx: Ctx,
  orderId: OrderId,
): Promise<(Fulfilment & { readonly createdAt: Date })[]> {
  const rows = await tables<Tables>(ctx)
    .selectFrom("fulfilments")
    .selectAll()
    .where("order_id", "=", orderId)
    .orderBy("id")
    .execute()
  return rows.map((row) => ({
    id: row.id,
    orderId: row.order_id,
    lines: row.lines,
    note: row.note,
    createdAt: row.created_at,
  }))
}

/** Writes a return, new or changed. */
export async function saveReturn(ctx: Ctx, made: OrderReturn): Promise<void> {
  await ctx.tx.session.query(
    `insert into order_returns (tenant_id, id, order_id, state, reason, lines, credit_minor, created_at, closed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (tenant_id, id) do update set state = excluded.state, lines = excluded.lines,
       credit_minor = excluded.credit_minor, closed_at = excluded.closed_at`,
    [
      ctx.tenant,
      made.id,
      made.orderId,
      made.state,
      made.reason,
      JSON.stringify(made.lines),
      made.creditMinor,
      made.createdAt,
      made.closedAt,
    ],
  )
}

/** A return, locked. */
export async function returnById(ctx: Ctx, id: ReturnId): Promise<OrderReturn | undefined> {
  const row = await tables<Tables>(ctx)
    .selectFrom("order_returns")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  return row && returnOf(row)
}

/** Returns of an order, oldest first. */
export async function returnsOf(ctx: Ctx, orderId: OrderId): Promise<OrderReturn[]> {
  const rows = await tables<Tables>(ctx)
    .selectFrom("order_returns")
    .selectAll()
    .where("order_id", "=", orderId)
    .orderBy("id")
    .execute()
  return rows.map(returnOf)
}

function returnOf(row: Selectable<ReturnTable>): OrderReturn {
  return {
    id: row.id,
    orderId: row.order_id,
    state: row.state,
    reason: row.reason,
    lines: row.lines,
    creditMinor: row.credit_minor,
    createdAt: row.created_at,
    closedAt: row.closed_at,
  }
}
