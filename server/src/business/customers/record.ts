import { defineErrors, type Id } from "#kernel"
import type { CustomerId } from "./customer.ts"

export type ContactId = Id<"con">
export type AddressId = Id<"adr">

/** Contacts, and addresses, that one customer may have. */
export const recordsMax = 100

export interface ContactDraft {
  readonly name: string
  readonly role: string | null
  readonly email: string | null
  readonly phone: string | null
  /** The one to talk to first; at most one per customer. */
  readonly isPrimary: boolean
}

/** Someone to talk to at a customer. */
export interface Contact extends ContactDraft {
  readonly id: ContactId
  readonly customerId: CustomerId
  readonly version: number
}

export interface AddressDraft {
  readonly name: string | null
  readonly line1: string
  readonly line2: string | null
  readonly city: string
  readonly region: string | null
  readonly postalCode: string | null
  /** ISO 3166 alpha-2. */
  readonly country: string
  readonly isDefaultBilling: boolean
  readonly isDefaultShipping: boolean
}

/** Where a customer is billed, or is sent things. */
export interface CustomerAddress extends AddressDraft {
  readonly id: AddressId
  readonly customerId: CustomerId
  readonly version: number
}

export const recordErrors = defineErrors({
  "contact.unknown": { status: 404, text: (p: { id: string }) => `This customer has no contact ${p.id}.` },
  "address.unknown": { status: 404, text: (p: { id: string }) => `This customer has no address ${p.id}.` },
  "customer.too_many_records": {
    status: 422,
    text: (p: { max: number }) => `A customer has at most ${p.max} contacts and ${p.max} addresses.`,
  },
})
