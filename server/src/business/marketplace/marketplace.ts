import { type Currency, defineErrors, type Id } from "#kernel"
import type { TenantId } from "#platform/db"
import type { CommissionTerms } from "./commission.ts"

export type MarketplaceId = Id<"mkt">

/** Whose account payouts leave. */
export interface Debtor {
  readonly name: string
  readonly iban: string
  readonly bic: string | null
}

export interface MarketplaceDraft {
  readonly slug: string
  readonly name: string
  readonly description: string | null
  readonly isOpen: boolean
  /** The commission where no rule fits. */
  readonly terms: CommissionTerms
  readonly holdDays: number
  readonly payoutMinMinor: bigint
  /** Charged once per seller of a checkout. */
  readonly shippingMinor: bigint
  readonly debtor: Debtor | null
}

/** A marketplace; `tenant` is its operator. */
export interface Marketplace extends MarketplaceDraft {
  readonly id: MarketplaceId
  readonly tenant: TenantId
  readonly currency: Currency
  readonly version: number
}

export const marketplaceErrors = defineErrors({
  "marketplace.unknown": { status: 404, text: (p: { slug: string }) => `There is no marketplace ${p.slug}.` },
  "marketplace.none": {
    status: 404,
    text: () => "This business runs no marketplace; open one with POST /marketplace.",
  },
  "marketplace.exists": {
    status: 409,
    text: (p: { slug: string }) => `This business runs the marketplace ${p.slug} already; a business runs one.`,
  },
  "marketplace.slug_taken": {
    status: 409,
    text: (p: { slug: string }) => `The short name ${p.slug} is taken; choose another.`,
  },
  "marketplace.closed": { status: 409, text: () => "The marketplace takes no orders at the moment." },
  "marketplace.seller_unknown": { status: 404, text: (p: { id: string }) => `There is no seller ${p.id}.` },
  "marketplace.seller_linked": { status: 409, text: () => "This business sells on the marketplace already." },
  "marketplace.seller_state": {
    status: 409,
    text: (p: { state: string }) => `This is not possible while the seller is ${p.state}.`,
  },
  "marketplace.invitation_invalid": {
    status: 422,
    text: () => "The invitation is not valid (any more); ask the marketplace for a new one.",
  },
  "marketplace.currency_differs": {
    status: 422,
    text: (p: { wanted: string; found: string }) =>
      `The marketplace sells in ${p.wanted}, this business in ${p.found}; a seller needs the same currency.`,
  },
  "marketplace.iban_invalid": { status: 422, text: () => "The IBAN's check digits are wrong; look at it again." },
  "marketplace.rule_unknown": { status: 404, text: (p: { id: string }) => `There is no commission rule ${p.id}.` },
  "marketplace.listing_unknown": { status: 404, text: (p: { id: string }) => `There is no listing ${p.id}.` },
  "marketplace.listing_unavailable": {
    status: 409,
    text: (p: { listings: readonly { readonly listingId: string; readonly name: string }[] }) =>
      `${p.listings.map((l) => l.name).join(", ")} can't be bought at the moment; take it out of the basket.`,
  },
  "marketplace.stock_short": {
    status: 409,
    text: (p: {
      listings: readonly { readonly listingId: string; readonly name: string; readonly available: string }[]
    }) =>
      `There is not enough of ${p.listings.map((l) => `${l.name} (${l.available} left)`).join(", ")}; nothing was ordered.`,
  },
  "marketplace.price_changed": {
    status: 409,
    text: (p: { expectedTotalMinor: string; totalMinor: string }) =>
      `The total is now ${p.totalMinor}, not ${p.expectedTotalMinor}; nothing was ordered.`,
  },
  "marketplace.cart_unknown": { status: 404, text: () => "There is no such basket; begin a new one." },
  "marketplace.cart_ordered": { status: 409, text: () => "This basket was ordered already; begin a new one." },
  "marketplace.cart_empty": { status: 422, text: () => "The basket is empty." },
  "marketplace.cart_too_many_sellers": {
    status: 422,
    text: (p: { max: number }) => `One checkout takes goods of up to ${p.max} sellers; order in several.`,
  },
  "marketplace.group_unknown": { status: 404, text: () => "There is no such order." },
  "marketplace.payout_unknown": { status: 404, text: (p: { id: string }) => `There is no payout ${p.id}.` },
  "marketplace.payout_closed": { status: 409, text: (p: { state: string }) => `The payout is ${p.state} already.` },
  "marketplace.debtor_missing": {
    status: 422,
    text: () => "Say first whose account payouts leave: PATCH /marketplace with `debtor`.",
  },
  "marketplace.payout_fields_missing": {
    status: 422,
    text: (p: { missing: readonly string[] }) =>
      `The seller can't be paid before these are known: ${p.missing.join(", ")}.`,
  },
})
