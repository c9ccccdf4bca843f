import type { Id, LocalDate } from "#kernel"
import type { TenantId } from "#platform/db"

export type SellerId = Id<"sel">

export const sellerStates = ["invited", "active", "suspended"] as const
export type SellerState = (typeof sellerStates)[number]

export const sellerKinds = ["person", "company"] as const
export type SellerKind = (typeof sellerKinds)[number]

export interface SellerAddress {
  readonly line1: string
  readonly line2: string | null
  readonly city: string
  readonly postalCode: string | null
  readonly country: string
}

/** Who a seller is before the law and its bank: what DAC7 asks a marketplace to know. */
export interface SellerIdentity {
  readonly kind: SellerKind
  readonly legalName: string | null
  readonly address: SellerAddress | null
  readonly taxNumber: string | null
  readonly vatNumber: string | null
  readonly birthDate: LocalDate | null
  readonly iban: string | null
  readonly bic: string | null
}

/** A business that sells on the marketplace. */
export interface Seller extends SellerIdentity {
  readonly id: SellerId
  /** Null until the invitation is accepted. */
  readonly sellerTenant: TenantId | null
  readonly name: string
  readonly state: SellerState
  readonly version: number
}

/** A seller's own side of the link. */
export interface Membership {
  readonly operatorTenant: TenantId
  readonly sellerId: SellerId
  readonly marketplaceSlug: string
}

const always = ["legalName", "address", "taxNumber", "iban"] as const
const byKind = { person: ["birthDate"], company: ["vatNumber"] } as const satisfies Record<
  SellerKind,
  readonly (keyof SellerIdentity)[]
>

/** The fields that must be known before a seller is paid, and are not (EU directive 2021/514, annex V). */
export function missingFields(seller: SellerIdentity): (keyof SellerIdentity)[] {
  return [...always, ...byKind[seller.kind]].filter((field) => seller[field] === null)
}

/** An account number without blanks, in capitals, when its check digits are right (ISO 13616); else null. */
export function ibanOf(text: string): string | null {
  const iban = text.replace(/\s/g, "").toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return null
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return BigInt(digits) % 97n === 1n ? iban : null
}
