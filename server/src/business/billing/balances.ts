import { isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { discardDraft } from "./draft.ts"
import { customerReassigned } from "./events.ts"
import { endRecurring } from "./recurring-save.ts"
import { basicsOf } from "./settings.ts"
import * as store from "./store-balances.ts"
import { lockAccount } from "./store-payments.ts"

/** What a customer owes and has in credit, per currency. */
export interface CustomerBalance {
  readonly customerId: string
  readonly currency: string
  /** Balances of issued invoices. */
  readonly openMinor: bigint
  /** The part of it that is past its due date. */
  readonly overdueMinor: bigint
  /** Payments that no invoice has yet. */
  readonly creditMinor: bigint
}

/** A document that followed a merge, and the customer it was of. */
export interface DocumentMove {
  readonly recordId: string
  readonly fromId: string
}

/** The balances of customers; a customer without invoices or credit has none. */
export async function customerBalances(ctx: Ctx, customerIds: readonly string[]): Promise<CustomerBalance[]> {
  const { today } = await basicsOf(ctx)
  return store.balancesOf(ctx, customerIds, today)
}

/** Moves the documents of merged customers to the one that is left; the buyer on each document stays as it was. */
export async function reassignCustomers(
  ctx: Ctx,
  mergedIds: readonly string[],
  survivorId: string,
): Promise<DocumentMove[]> {
  await lockAccounts(ctx, [...mergedIds, survivorId])
  const moves = await store.takeDocuments(ctx, mergedIds, survivorId)
  await append(ctx, customerReassigned, { customerId: survivorId, mergedIds: [...mergedIds] })
  return moves
}

/** Gives documents back to the customers they came from: the merge into `survivorId` was undone. */
export async function giveBackDocuments(ctx: Ctx, survivorId: string, moves: readonly DocumentMove[]): Promise<void> {
  const owners = [...new Set(moves.map((m) => m.fromId))]
  await lockAccounts(ctx, [...owners, survivorId])
  await store.giveBack(ctx, moves)
  for (const customerId of owners) await append(ctx, customerReassigned, { customerId, mergedIds: [] })
}

/** Drops the drafts and recurring invoices of erased persons; issued documents are kept for their legal period. */
export async function forgetCustomers(ctx: Ctx, customerIds: readonly string[]): Promise<void> {
  const { drafts, recurring } = await store.looseDocuments(ctx, customerIds)
  for (const id of drafts) if (isId("inv", id)) await discardDraft(ctx, id)
  for (const id of recurring) if (isId("rec", id)) await endRecurring(ctx, id)
}

async function lockAccounts(ctx: Ctx, ids: readonly string[]): Promise<void> {
  for (const id of ids.toSorted()) await lockAccount(ctx, id)
}
