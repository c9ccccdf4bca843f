import { decodeCursor, newId, type Page, pageOf } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { payoutCreated, payoutFailed, payoutPaid } from "./events.ts"
import type { Entry, EntrySums, LedgerLine } from "./ledger.ts"
import { sumEntries } from "./ledger.ts"
import * as store from "./ledger-store.ts"
import { type Marketplace, marketplaceErrors } from "./marketplace.ts"
import { loadMarketplace } from "./operate.ts"
import type { BatchId, Payout, PayoutId, PayoutRefusal } from "./payout.ts"
import { missingFields, type Seller, type SellerId } from "./seller.ts"
import { lockSellers } from "./seller-store.ts"
import { loadSeller } from "./sellers.ts"

export interface PayoutRun {
  readonly batchId: BatchId
  readonly payouts: readonly Payout[]
  readonly refused: readonly PayoutRefusal[]
}

/**
 * Pays every active seller (or one) what is available: all of it, from the marketplace's minimum up. Sellers whose identity is
 * not known whole, or who are in debt after refunds, are left out with the reason; named alone, the first is an error.
 * Two runs at once pay once: each locks its sellers. Throws marketplace.payout_fields_missing, marketplace.seller_unknown.
 */
export async function runPayouts(ctx: Ctx, only: SellerId | null): Promise<PayoutRun> {
  const marketplace = await loadMarketplace(ctx)
  if (only !== null) await requirePayable(ctx, only)
  const batchId: BatchId = newId("mpb")
  const sellers = await lockSellers(ctx, only)
  const balances = await store.balances(
    ctx,
    sellers.map((s) => s.id),
  )
  const payouts: Payout[] = []
  const refused: PayoutRefusal[] = []
  for (const seller of sellers) {
    const availableMinor = balances.get(seller.id)?.availableMinor ?? 0n
    const refusal = refusalOf(marketplace, seller, availableMinor)
    if (refusal === "nothing") continue
    if (refusal !== null) refused.push(refusal)
    else payouts.push(await pay(ctx, marketplace, batchId, seller, availableMinor))
  }
  return { batchId, payouts, refused }
}

/** The bank has paid. Throws marketplace.payout_unknown, marketplace.payout_closed. */
export function markPayoutPaid(ctx: Ctx, id: PayoutId): Promise<Payout> {
  return close(ctx, id, "paid")
}

/** The bank has refused: the money is available again. Throws marketplace.payout_unknown, marketplace.payout_closed. */
export function markPayoutFailed(ctx: Ctx, id: PayoutId): Promise<Payout> {
  return close(ctx, id, "failed")
}

/** A payout with everything it consists of. */
export interface Statement {
  readonly payout: Payout
  readonly entries: readonly Entry[]
  readonly sums: EntrySums
}

/** A payout's statement; its sums add up to its amount. Throws marketplace.payout_unknown. */
export async function readStatement(ctx: Ctx, id: PayoutId): Promise<Statement> {
  const payout = await lockOne(ctx, id)
  const entries = await store.entriesOfPayout(ctx, id)
  return { payout, entries, sums: sumEntries(entries) }
}

/** The lines of a seller's ledger, newest first. Throws marketplace.seller_unknown. */
export async function pageLedger(
  ctx: Ctx,
  query: { limit: number; cursor?: string | undefined; sellerId: SellerId },
): Promise<Page<LedgerLine>> {
  await loadSeller(ctx, query.sellerId)
  const after = query.cursor === undefined ? null : `${decodeCursor(query.cursor, 1)[0]}`
  const rows = await store.listLedger(ctx, { limit: query.limit + 1, after, sellerId: query.sellerId })
  return pageOf(rows, query.limit, (line) => [line.id])
}

/** A seller's money by state; all zero before the first sale. */
export async function sellerBalance(ctx: Ctx, id: SellerId): Promise<store.Balance> {
  await loadSeller(ctx, id)
  const found = (await store.balances(ctx, [id])).get(id)
  return found ?? { sellerId: id, pendingMinor: 0n, availableMinor: 0n, processingMinor: 0n, paidMinor: 0n }
}

async function requirePayable(ctx: Ctx, id: SellerId): Promise<void> {
  const seller = await loadSeller(ctx, id)
  if (seller.state !== "active") throw marketplaceErrors["marketplace.seller_state"]({ state: seller.state })
  const missing = missingFields(seller)
  if (missing.length > 0) throw marketplaceErrors["marketplace.payout_fields_missing"]({ missing })
}

function refusalOf(marketplace: Marketplace, seller: Seller, availableMinor: bigint): PayoutRefusal | "nothing" | null {
  if (availableMinor === 0n) return "nothing"
  if (availableMinor < 0n) return { sellerId: seller.id, reason: "in_debt", missing: [], availableMinor }
  if (availableMinor < marketplace.payoutMinMinor)
    return { sellerId: seller.id, reason: "below_minimum", missing: [], availableMinor }
  const missing = missingFields(seller)
  return missing.length === 0 ? null : { sellerId: seller.id, reason: "fields_missing", missing, availableMinor }
}

async function pay(
  ctx: Ctx,
  marketplace: Marketplace,
  batchId: BatchId,
  seller: Seller,
  amountMinor: bigint,
): Promise<Payout> {
  const creditor = { name: seller.legalName ?? seller.name, iban: seller.iban ?? "", bic: seller.bic }
  const payout: Payout = {
    id: newId("mpo"),
    batchId,
    sellerId: seller.id,
    amountMinor,
    currency: marketplace.currency,
    state: "processing",
    creditor,
    createdAt: ctx.now,
    closedAt: null,
  }
  await store.insertPayout(ctx, payout)
  await append(ctx, payoutCreated, factOf(payout), { before: null, after: { state: payout.state } })
  return payout
}

async function close(ctx: Ctx, id: PayoutId, state: "paid" | "failed"): Promise<Payout> {
  const payout = await lockOne(ctx, id)
  if (payout.state !== "processing") throw marketplaceErrors["marketplace.payout_closed"]({ state: payout.state })
  await store.closePayout(ctx, id, state)
  const closed: Payout = { ...payout, state, closedAt: ctx.now }
  await append(ctx, state === "paid" ? payoutPaid : payoutFailed, factOf(closed), {
    before: { state: payout.state },
    after: { state },
  })
  return closed
}

async function lockOne(ctx: Ctx, id: PayoutId): Promise<Payout> {
  const payout = await store.lockPayout(ctx, id)
  if (payout === undefined) throw marketplaceErrors["marketplace.payout_unknown"]({ id })
  return payout
}

function factOf(payout: Payout) {
  const { id, batchId, sellerId, amountMinor, currency, state } = payout
  return { payoutId: id, batchId, sellerId, amountMinor: String(amountMinor), currency, state }
}
