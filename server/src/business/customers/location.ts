import { defineErrors, type Id } from "#kernel"
import type { CustomerId } from "./customer.ts"
import type { AddressId, ContactId } from "./record.ts"

export type LocationId = Id<"cloc">

/** Locations that one client may have. */
export const locationsMax = 500

export interface LocationDraft {
  readonly name: string
  /** One of the client's addresses. */
  readonly addressId: AddressId | null
  /** One of the client's contacts: who opens the door. */
  readonly contactId: ContactId | null
  readonly phone: string | null
  readonly note: string | null
  /** Where one goes if nothing else is said; at most one per client. */
  readonly isPrimary: boolean
}

/** A place of a client where its assets stand and people go. */
export interface ClientLocation extends LocationDraft {
  readonly id: LocationId
  readonly customerId: CustomerId
  readonly version: number
}

export const locationErrors = defineErrors({
  "location.not_of_client": { status: 404, text: (p: { id: string }) => `This client has no location ${p.id}.` },
  "location.link_unknown": {
    status: 422,
    text: (p: { id: string }) => `${p.id} is none of this client's addresses or contacts; name one of its own.`,
  },
  "location.too_many": { status: 422, text: (p: { max: number }) => `A client has at most ${p.max} locations.` },
})
