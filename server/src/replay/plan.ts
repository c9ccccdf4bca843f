import type { Micro } from "#kernel"

/** A customer as a replay makes it. */
export interface PlannedCustomer {
  readonly externalId: string
  readonly name: string
  readonly phone: string | null
}

/** A supplier as a replay makes it. */
export interface PlannedSupplier {
  readonly externalId: string
  readonly name: string
  readonly contactName: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly website: string | null
}

/** A product with the stock that the replay opens it with. */
export interface PlannedProduct {
  readonly sku: string
  readonly name: string
  readonly category: string | null
  readonly description: string | null
  readonly unitPrice: Micro
  readonly openingQuantity: Micro
  readonly lowStockThreshold: Micro | null
  readonly isActive: boolean
}

export interface PlannedLine {
  /** Null for a charge that is no product (postage, a fee). */
  readonly sku: string | null
  readonly description: string
  readonly quantity: Micro
  readonly unitPrice: Micro
  /** 15_000_000n is 15 %. */
  readonly discountPercent: Micro
}

/** An order of the past: it keeps its own prices and its date. */
export interface PlannedOrder {
  /** Its first row in the source, from 1. */
  readonly row: number
  readonly externalId: string
  readonly customer: PlannedCustomer
  readonly placedAt: Date
  readonly lines: readonly PlannedLine[]
  readonly shippingMinor: bigint
  readonly shipTo: {
    readonly name: string
    readonly line1: string
    readonly city: string
    readonly postalCode: string | null
    readonly country: string
  } | null
}

/** A cancellation of the past: it becomes a credit note of the invoices that it takes back. */
export interface PlannedCredit {
  readonly externalId: string
  readonly customerExternalId: string | null
  readonly at: Date
  readonly row: number
  readonly lines: readonly PlannedCreditLine[]
}

/** What a cancellation takes back. */
export interface PlannedCreditLine {
  readonly row: number
  readonly sku: string
  readonly quantity: Micro
  readonly unitPrice: Micro
}

/** A row that can't be replayed, and why. */
export interface Refusal {
  readonly row: number
  readonly ref: string
  readonly reason: string
}

/** Everything that a replay does, read from its files before the first request. */
export interface ReplayPlan {
  readonly name: string
  readonly slug: string
  readonly currency: string
  readonly timeZone: string
  readonly suppliers: readonly PlannedSupplier[]
  readonly customers: readonly PlannedCustomer[]
  readonly products: readonly PlannedProduct[]
  readonly orders: readonly PlannedOrder[]
  readonly credits: readonly PlannedCredit[]
  readonly refused: readonly Refusal[]
}
