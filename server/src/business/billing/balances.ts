import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { customerReassigned } from "./events.ts"
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

/** The balances of customers; a customer without invoices or credit has none. */
export async function customerBalances(ctx: Ctx, customerIds: readonly string[]): Promise<CustomerBalance[]> {
  const { today } = await basicsOf(ctx)
  return store.balancesOf(ctx, customerIds, today)
}

/** Moves the documents of merged customers to the one that is left; the buyer on each document stays as it was. */
export async function reassignCustomers(ctx: Ctx, mergedIds: readonly string[], customerId: string): Promise<void> {
  for (const id of [...mergedIds, customerId].toSorted()) await lockAccount(ctx, id)
  await store.moveDocuments(ctx, mergedIds, customerId)
  await append(ctx, customerReassigned, { customerId, mergedIds: [...mergedIds] }, { before: { mergedIds }, after: { customerId } })
}
