import { defineErrors, type Id } from "#kernel"
import type { CustomerStatus } from "./status-rules.ts"

export type CustomerId = Id<"cus">

/** Where a customer came from. */
export const customerSources = ["manual", "storefront", "marketplace", "import", "connector"] as const
export type CustomerSource = (typeof customerSources)[number]

export const customerKinds = ["person", "company"] as const
export type CustomerKind = (typeof customerKinds)[number]

/** What can be said of a customer when it is made or changed. */
export interface CustomerDraft {
  readonly name: string
  readonly kind: CustomerKind
  readonly email: string | null
  readonly phone: string | null
  readonly taxNumber: string | null
  /** The customer's id in the system it came from; one per source. */
  readonly externalId: string | null
  readonly notes: string | null
}

/** What a customer is called in another system. */
export interface ExternalId {
  /** A customer source, or any other system's short name. */
  readonly source: string
  readonly externalId: string
}

/** A person or company that buys. */
export interface Customer extends CustomerDraft {
  readonly id: CustomerId
  readonly externalIds: readonly ExternalId[]
  readonly source: CustomerSource
  /** What the client is to the business, and so what may be begun for it (`status-rules.ts`). */
  readonly status: CustomerStatus
  readonly version: number
  readonly mergedInto: CustomerId | null
  /** When its personal fields were erased; null while it is a person one may know. */
  readonly erasedAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

export const customerErrors = defineErrors({
  "customer.unknown": { status: 404, text: (p: { id: string }) => `There is no customer ${p.id}.` },
  "customer.email_taken": {
    status: 409,
    text: (p: { id: string }) => `Customer ${p.id} has this e-mail address already; change that one, or merge the two.`,
  },
  "customer.external_id_taken": {
    status: 409,
    text: (p: { id: string }) =>
      `Customer ${p.id} has this external id already; an external id belongs to one customer.`,
  },
  "customer.erased": {
    status: 409,
    text: (p: { id: string }) => `Customer ${p.id} was erased; it can't be changed or merged any more.`,
  },
})

/** The form of an e-mail address that makes two of them the same: trimmed, composed, lower case. */
export function emailKey(email: string): string {
  return email.trim().normalize("NFC").toLowerCase()
}

/** A phone number as digits with a leading + where it had one (or 00); null when no digit is left. */
export function phoneKey(phone: string): string | null {
  const digits = phone.replace(/\D/g, "")
  if (digits === "") return null
  const isInternational = phone.trim().startsWith("+") || digits.startsWith("00")
  return isInternational ? `+${digits.replace(/^00/, "")}` : digits
}

/** A tax number without blanks and dots, in capitals; null when nothing is left. */
export function taxNumberKey(taxNumber: string): string | null {
  const key = taxNumber.replace(/[^0-9A-Za-z]/g, "").toUpperCase()
  return key === "" ? null : key
}

/** What names are ordered by on every backend: without accents, lower case. */
export function sortName(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().slice(0, 200)
}
