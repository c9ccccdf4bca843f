import type { Currency, Id } from "#kernel"
import type { SellerId } from "./seller.ts"

export type PayoutId = Id<"mpo">
export type BatchId = Id<"mpb">

export const payoutStates = ["processing", "paid", "failed"] as const
export type PayoutState = (typeof payoutStates)[number]

/** To whom a payout goes, as it was then. */
export interface Creditor {
  readonly name: string
  readonly iban: string
  readonly bic: string | null
}

/** Money on its way to a seller: everything that was available. */
export interface Payout {
  readonly id: PayoutId
  readonly batchId: BatchId
  readonly sellerId: SellerId
  readonly amountMinor: bigint
  readonly currency: Currency
  readonly state: PayoutState
  readonly creditor: Creditor
  readonly createdAt: Date
  readonly closedAt: Date | null
}

/** Why a seller was left out of a payout run. */
export type PayoutRefusal =
  | {
      readonly sellerId: SellerId
      readonly reason: "fields_missing"
      readonly missing: readonly string[]
      readonly availableMinor: bigint
    }
  | {
      readonly sellerId: SellerId
      readonly reason: "below_minimum" | "in_debt"
      readonly missing: readonly []
      readonly availableMinor: bigint
    }
