import type { LocalDate } from "#kernel"
import { type Ctx, type TenantId, tables } from "#platform/db"
import {
  type CustomerId,
  type Deal,
  type DealId,
  type DealSource,
  type DealState,
  type InvoiceId,
  type OrderId,
  sortName,
  type UserId,
} from "./deal.ts"
import type { PipelineId, StageId } from "./pipeline.ts"

interface DealTable {
  tenant_id: TenantId
  id: DealId
  name: string
  sort_name: string
  customer_id: CustomerId | null
  pipeline_id: PipelineId
  stage_id: StageId
  state: DealState
  amount_minor: bigint | null
  currency: string
  close_on: string | null
  probability: number | null
  owner_id: UserId | null
  source: DealSource
  notes: string | null
  reason: string | null
  order_id: OrderId | null
  invoice_id: InvoiceId | null
  stage_since: Date
  closed_at: Date | null
  version: number
  created_at: Date
  updated_at: Date
}

interface Tables {
  deals: DealTable
}

/** A row with what its stage says. */
export interface DealRow extends DealTable {
  readonly stage_name: string
  readonly stage_probability: number
}

/** Deals `d` with their stages `s`. */
export const dealColumns = "d.*, s.name as stage_name, s.probability as stage_probability"
export const dealTables = "deals d join deal_stages s on s.tenant_id = d.tenant_id and s.id = d.stage_id"

export async function insertDeal(ctx: Ctx, deal: Deal): Promise<void> {
  await tables<Tables>(ctx)
    .insertInto("deals")
    .values({ tenant_id: ctx.tenant, id: deal.id, created_at: deal.createdAt, ...columns(deal) })
    .execute()
}

/** Writes a deal whose row is held. */
export async function updateDeal(ctx: Ctx, deal: Deal): Promise<void> {
  await tables<Tables>(ctx).updateTable("deals").set(columns(deal)).where("id", "=", deal.id).execute()
}

/** A deal; with `hold` until the transaction ends. */
export async function dealById(ctx: Ctx, id: DealId, hold = false): Promise<Deal | undefined> {
  // Held first, then read: a statement that waits for the row would join what it has become with the stage that it had.
  if (hold)
    await ctx.tx.session.query("select from deals where tenant_id = $1 and id = $2 for update", [ctx.tenant, id])
  const { rows } = await ctx.tx.session.query(
    `select ${dealColumns} from ${dealTables} where d.tenant_id = $1 and d.id = $2`,
    [ctx.tenant, id],
  )
  const [row] = rows as DealRow[]
  return row && dealOf(row)
}

export async function deleteDeal(ctx: Ctx, id: DealId): Promise<void> {
  await tables<Tables>(ctx).deleteFrom("deals").where("id", "=", id).execute()
}

/** What of a client's deals is still to be decided. */
export interface ClientDeals {
  readonly open: number
  /** Open, and the day by which they are decided has passed. */
  readonly late: number
  /** What the open ones would bring, per currency. */
  readonly amounts: readonly { readonly currency: string; readonly amountMinor: bigint }[]
}

/** A client's open deals by currency. */
export const clientDealsSql = `select currency, count(*)::int as open, (count(*) filter (where close_on < $3::date))::int as late,
    coalesce(sum(amount_minor), 0)::bigint as "amountMinor"
  from deals where tenant_id = $1 and customer_id = $2 and state = 'open' group by currency order by currency`

/** Counts a client's open deals on a day. */
export async function clientDeals(ctx: Ctx, customerId: CustomerId, today: LocalDate): Promise<ClientDeals> {
  const found = await ctx.tx.session.query(clientDealsSql, [ctx.tenant, customerId, today])
  const rows = found.rows as { currency: string; open: number; late: number; amountMinor: bigint }[]
  const sum = (of: "open" | "late") => rows.reduce((all, row) => all + row[of], 0)
  const amounts = rows
    .filter((row) => row.amountMinor > 0n)
    .map(({ currency, amountMinor }) => ({ currency, amountMinor }))
  return { open: sum("open"), late: sum("late"), amounts }
}

/** A deal, and the client it was of. */
export interface DealMove {
  readonly recordId: string
  readonly fromId: string
}

const takeSql = `with was as (select id, customer_id from deals where tenant_id = $1 and customer_id = any($3::text[]) order by id for update)
  update deals d set customer_id = $2, version = version + 1, updated_at = $4 from was
  where d.tenant_id = $1 and d.id = was.id returning d.id as "recordId", was.customer_id as "fromId"`

/** Gives the deals of merged clients to the one that stays; answers whose they were. */
export async function reassignDeals(ctx: Ctx, survivorId: string, mergedIds: readonly string[]): Promise<DealMove[]> {
  const { rows } = await ctx.tx.session.query(takeSql, [ctx.tenant, survivorId, mergedIds, ctx.now])
  return rows as DealMove[]
}

/** Gives deals back to the clients they came from. */
export async function giveBackDeals(ctx: Ctx, moves: readonly DealMove[]): Promise<void> {
  await ctx.tx.session.query(
    `update deals d set customer_id = m.customer_id, version = version + 1, updated_at = $4
     from unnest($2::text[], $3::text[]) as m (id, customer_id) where d.tenant_id = $1 and d.id = m.id`,
    [ctx.tenant, moves.map((m) => m.recordId), moves.map((m) => m.fromId), ctx.now],
  )
}

/** What was called or written about erased clients goes; what was sold for how much stays. */
export async function eraseFromDeals(ctx: Ctx, customerIds: readonly string[]): Promise<void> {
  await ctx.tx.session.query(
    `update deals set name = 'Erased', sort_name = 'erased', notes = null, reason = null, version = version + 1, updated_at = $3
     where tenant_id = $1 and customer_id = any($2::text[])`,
    [ctx.tenant, customerIds, ctx.now],
  )
}

function columns(d: Deal) {
  return {
    name: d.name,
    sort_name: sortName(d.name),
    customer_id: d.customerId,
    pipeline_id: d.pipelineId,
    stage_id: d.stageId,
    state: d.state,
    amount_minor: d.amountMinor,
    currency: d.currency,
    close_on: d.closeOn,
    probability: d.probability,
    owner_id: d.ownerId,
    source: d.source,
    notes: d.notes,
    reason: d.reason,
    order_id: d.orderId,
    invoice_id: d.invoiceId,
    stage_since: d.stageSince,
    closed_at: d.closedAt,
    version: d.version,
    updated_at: d.updatedAt,
  }
}

export function dealOf(row: DealRow): Deal {
  const { id, name, state, currency, probability, source, notes, reason, version } = row
  return {
    ...{ id, name, state, currency, probability, source, notes, reason, version },
    customerId: row.customer_id,
    pipelineId: row.pipeline_id,
    stageId: row.stage_id,
    stageName: row.stage_name,
    likelihood: state === "open" ? (probability ?? row.stage_probability) : row.stage_probability,
    amountMinor: row.amount_minor,
    closeOn: row.close_on,
    ownerId: row.owner_id,
    orderId: row.order_id,
    invoiceId: row.invoice_id,
    stageSince: row.stage_since,
    closedAt: row.closed_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
