import { type Selectable, sql } from "kysely"
import { type Ctx, type TenantId, tables } from "#platform/db"
import type { OrderId } from "./group.ts"
import type { Entry, EntryId, EntryKind, LedgerLine } from "./ledger.ts"
import type { BatchId, Creditor, Payout, PayoutId, PayoutState } from "./payout.ts"
import type { SellerId } from "./seller.ts"

interface EntryTable {
  tenant_id: TenantId
  id: EntryId
  seller_id: SellerId
  order_id: OrderId
  kind: EntryKind
  amount_minor: bigint
  available_at: Date | null
  payout_id: PayoutId | null
  created_at: Date
}

interface PayoutTable {
  tenant_id: TenantId
  id: PayoutId
  batch_id: BatchId
  seller_id: SellerId
  amount_minor: bigint
  currency: string
  state: PayoutState
  creditor: Creditor
  created_at: Date
  closed_at: Date | null
}

/** A row of a payout. */
export type PayoutRow = Selectable<PayoutTable>

interface Tables {
  marketplace_ledger: EntryTable
  marketplace_payouts: PayoutTable
  marketplace_group_orders: { tenant_id: TenantId; order_id: OrderId; number: string }
}

export async function insertEntries(ctx: Ctx, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map((e) => ({
    tenant_id: ctx.tenant,
    id: e.id,
    seller_id: e.sellerId,
    order_id: e.orderId,
    kind: e.kind,
    amount_minor: e.amountMinor,
    available_at: e.availableAt,
    payout_id: null,
    created_at: e.createdAt,
  }))
  await tables<Tables>(ctx).insertInto("marketplace_ledger").values(rows).execute()
}

/** Frees an order's pending entries from `at` on. */
export async function releaseEntries(ctx: Ctx, order: OrderId, at: Date): Promise<void> {
  const pending = tables<Tables>(ctx).updateTable("marketplace_ledger").set({ available_at: at })
  await pending.where("order_id", "=", order).where("available_at", "is", null).execute()
}

/** A seller's money by state. */
export interface Balance {
  readonly sellerId: SellerId
  readonly pendingMinor: bigint
  readonly availableMinor: bigint
  readonly processingMinor: bigint
  readonly paidMinor: bigint
}

/** Balances of sellers; one without entries is missing. */
export async function balances(ctx: Ctx, sellers: readonly SellerId[]): Promise<Map<SellerId, Balance>> {
  const { rows } = await sql<Balance>`select l.seller_id as "sellerId",
      coalesce(sum(l.amount_minor) filter (where l.payout_id is null and (l.available_at is null or l.available_at > ${ctx.now})), 0)::bigint as "pendingMinor",
      coalesce(sum(l.amount_minor) filter (where l.payout_id is null and l.available_at <= ${ctx.now}), 0)::bigint as "availableMinor",
      coalesce(sum(l.amount_minor) filter (where p.state = 'processing'), 0)::bigint as "processingMinor",
      coalesce(sum(l.amount_minor) filter (where p.state = 'paid'), 0)::bigint as "paidMinor"
    from marketplace_ledger l left join marketplace_payouts p on p.tenant_id = l.tenant_id and p.id = l.payout_id
    where l.seller_id = any(${[...sellers]}::text[]) group by l.seller_id`.execute(tables(ctx))
  return new Map(rows.map((row) => [row.sellerId, row]))
}

/** Lines of a seller's ledger, newest first. */
export async function listLedger(
  ctx: Ctx,
  filter: { limit: number; after: string | null; sellerId: SellerId },
): Promise<LedgerLine[]> {
  let query = tables<Tables>(ctx)
    .selectFrom("marketplace_ledger as l")
    .innerJoin("marketplace_group_orders as o", (on) =>
      on.onRef("o.tenant_id", "=", "l.tenant_id").onRef("o.order_id", "=", "l.order_id"),
    )
    .leftJoin("marketplace_payouts as p", (on) =>
      on.onRef("p.tenant_id", "=", "l.tenant_id").onRef("p.id", "=", "l.payout_id"),
    )
    .selectAll("l")
    .select(["o.number", "p.state as payout_state"])
    .where("l.seller_id", "=", filter.sellerId)
  if (filter.after !== null) query = query.where(sql<boolean>`l.id < ${filter.after}`)
  const rows = await query.orderBy("l.id", "desc").limit(filter.limit).execute()
  return rows.map((row) => ({
    ...entryOf(row),
    orderNumber: row.number,
    payoutId: row.payout_id,
    state: stateOf(row.payout_state, row.available_at, ctx.now),
  }))
}

/** A failed payout has given its lines back, so a line of one is at the bank or paid. */
function stateOf(payout: PayoutState | null, availableAt: Date | null, now: Date): LedgerLine["state"] {
  if (payout !== null) return payout === "paid" ? "paid" : "processing"
  return availableAt !== null && availableAt <= now ? "available" : "pending"
}

/** Makes a payout of everything that a (locked) seller has available. */
export async function insertPayout(ctx: Ctx, payout: Payout): Promise<void> {
  const { id, batchId, sellerId, amountMinor, currency, state, creditor } = payout
  const row = {
    tenant_id: ctx.tenant,
    id,
    batch_id: batchId,
    seller_id: sellerId,
    amount_minor: amountMinor,
    currency,
    state,
  }
  await tables<Tables>(ctx)
    .insertInto("marketplace_payouts")
    .values({ ...row, creditor: sql`${JSON.stringify(creditor)}::jsonb`, created_at: ctx.now, closed_at: null })
    .execute()
  const taken = tables<Tables>(ctx).updateTable("marketplace_ledger").set({ payout_id: id })
  await taken
    .where("seller_id", "=", sellerId)
    .where("payout_id", "is", null)
    .where("available_at", "<=", ctx.now)
    .execute()
}

/** Closes a payout that is in process; a failed one gives its entries back. */
export async function closePayout(ctx: Ctx, id: PayoutId, state: "paid" | "failed"): Promise<void> {
  await tables<Tables>(ctx)
    .updateTable("marketplace_payouts")
    .set({ state, closed_at: ctx.now })
    .where("id", "=", id)
    .execute()
  if (state === "paid") return
  await tables<Tables>(ctx)
    .updateTable("marketplace_ledger")
    .set({ payout_id: null })
    .where("payout_id", "=", id)
    .execute()
}

/** A payout, locked. */
export async function lockPayout(ctx: Ctx, id: PayoutId): Promise<Payout | undefined> {
  const row = await tables<Tables>(ctx)
    .selectFrom("marketplace_payouts")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  return row && payoutOf(row)
}

export async function payoutsOfBatch(ctx: Ctx, batch: BatchId): Promise<Payout[]> {
  const all = tables<Tables>(ctx).selectFrom("marketplace_payouts").selectAll()
  return (await all.where("batch_id", "=", batch).orderBy("id").execute()).map(payoutOf)
}

/** What a payout consists of, in the order in which it was booked. */
export async function entriesOfPayout(ctx: Ctx, id: PayoutId): Promise<Entry[]> {
  const all = tables<Tables>(ctx).selectFrom("marketplace_ledger").selectAll()
  return (await all.where("payout_id", "=", id).orderBy("id").execute()).map(entryOf)
}

function entryOf(row: Selectable<EntryTable>): Entry {
  return {
    id: row.id,
    sellerId: row.seller_id,
    orderId: row.order_id,
    kind: row.kind,
    amountMinor: row.amount_minor,
    availableAt: row.available_at,
    createdAt: row.created_at,
  }
}

/** A row as a payout. */
export function payoutOf(row: PayoutRow): Payout {
  return {
    id: row.id,
    batchId: row.batch_id,
    sellerId: row.seller_id,
    amountMinor: row.amount_minor,
    currency: row.currency,
    state: row.state,
    creditor: row.creditor,
    createdAt: row.created_at,
    closedAt: row.closed_at,
  }
}
