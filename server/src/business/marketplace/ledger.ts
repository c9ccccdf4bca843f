import { divideRound, type Id } from "#kernel"
import type { OrderId } from "./group.ts"
import type { SellerId } from "./seller.ts"

export type EntryId = Id<"mle">

export const entryKinds = [
  "sale",
  "commission",
  "commission_vat",
  "refund",
  "commission_refund",
  "commission_vat_refund",
] as const
export type EntryKind = (typeof entryKinds)[number]

/** One amount that the operator owes a seller (or, when negative, is owed). */
export interface Entry {
  readonly id: EntryId
  readonly sellerId: SellerId
  readonly orderId: OrderId
  readonly kind: EntryKind
  readonly amountMinor: bigint
  readonly availableAt: Date | null
  readonly createdAt: Date
}

/** Where a ledger line's money is: waiting for delivery and hold days, free to be paid out, at the bank, or paid. */
export const entryStates = ["pending", "available", "processing", "paid"] as const
export type EntryState = (typeof entryStates)[number]

/** A line of a seller's ledger as it is shown: with its order's number, and where its money is. */
export interface LedgerLine extends Entry {
  readonly orderNumber: string
  readonly state: EntryState
  readonly payoutId: string | null
}

/** An order's money, as far as its seller's ledger is about it. */
export interface Earning {
  readonly totalMinor: bigint
  readonly commissionMinor: bigint
  readonly commissionVatMinor: bigint
  /** Of the total, what went back to the buyer. */
  readonly creditedMinor: bigint
}

type Amount = Pick<Entry, "kind" | "amountMinor">

/** What a sale books: the whole order for the seller, less commission and the VAT on it. */
export function saleEntries(earning: Earning): Amount[] {
  return nonZero([
    { kind: "sale", amountMinor: earning.totalMinor },
    { kind: "commission", amountMinor: -earning.commissionMinor },
    { kind: "commission_vat", amountMinor: -earning.commissionVatMinor },
  ])
}

/**
 * What a refund books: the seller gives the amount back and gets commission and VAT back in proportion. Parts are cut from the
 * running total, so that after the whole order is refunded nothing is left of either, to the cent.
 */
export function refundEntries(earning: Earning, amountMinor: bigint): Amount[] {
  const after = earning.creditedMinor + amountMinor
  const back = (whole: bigint): bigint =>
    share(whole, after, earning.totalMinor) - share(whole, earning.creditedMinor, earning.totalMinor)
  return nonZero([
    { kind: "refund", amountMinor: -amountMinor },
    { kind: "commission_refund", amountMinor: back(earning.commissionMinor) },
    { kind: "commission_vat_refund", amountMinor: back(earning.commissionVatMinor) },
  ])
}

/** Sums of a statement: gross − refunds − commission − VAT on it = net, always. */
export interface EntrySums {
  readonly grossMinor: bigint
  readonly refundMinor: bigint
  /** Less what was given back. */
  readonly commissionMinor: bigint
  readonly commissionVatMinor: bigint
  readonly netMinor: bigint
}

export function sumEntries(entries: readonly Amount[]): EntrySums {
  const sum = (...kinds: EntryKind[]): bigint =>
    entries.filter((e) => kinds.includes(e.kind)).reduce((total, e) => total + e.amountMinor, 0n)
  return {
    grossMinor: sum("sale"),
    refundMinor: -sum("refund"),
    commissionMinor: -sum("commission", "commission_refund"),
    commissionVatMinor: -sum("commission_vat", "commission_vat_refund"),
    netMinor: sum(...entryKinds),
  }
}

function share(whole: bigint, part: bigint, total: bigint): bigint {
  return total === 0n ? 0n : divideRound(whole * part, total)
}

function nonZero(amounts: Amount[]): Amount[] {
  return amounts.filter((a) => a.amountMinor !== 0n)
}
