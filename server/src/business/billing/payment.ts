import type { Currency, Id, LocalDate } from "#kernel"
import type { Rate } from "./exchange.ts"
import type { InvoiceId } from "./invoice.ts"

export type PaymentId = Id<"pay">

/** A part of a payment and the invoice it pays. */
export interface Allocation {
  readonly invoiceId: InvoiceId
  readonly amountMinor: bigint
}

/** Money that came in. amount = allocated + refunded + unapplied; what is unapplied is the customer's credit. */
export interface Payment {
  readonly id: PaymentId
  readonly customerId: string
  readonly currency: Currency
  readonly exchangeRate: Rate
  readonly amountMinor: bigint
  /** Such as cash, bank_transfer, card. */
  readonly method: string
  readonly reference: string | null
  readonly externalId: string | null
  readonly receivedAt: Date
  /** The day of the booking, in the tenant's time zone. */
  readonly receivedOn: LocalDate
  readonly allocatedMinor: bigint
  readonly refundedMinor: bigint
  readonly unappliedMinor: bigint
  /** The unapplied part in the tenant's currency: what account 2100 holds for this payment. */
  readonly baseCreditMinor: bigint
  /** What each invoice has of it now, oldest allocation first. */
  readonly allocations: readonly Allocation[]
  readonly version: number
  readonly createdAt: Date
}

/** Money that went back. */
export interface Refund {
  readonly id: Id<"rfd">
  readonly paymentId: PaymentId
  readonly amountMinor: bigint
  readonly reason: string
  readonly externalId: string | null
  readonly refundedOn: LocalDate
  readonly createdAt: Date
}

/** What moved an allocation. */
export type AllocationCause = "payment" | "credit" | "refund" | "credit_note"
