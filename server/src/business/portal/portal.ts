import { defineErrors, type Id } from "#kernel"
import type { Ctx } from "#platform/db"

export type ContactId = Id<"con">
export type CustomerId = Id<"cus">
export type PortalSessionId = Id<"pse">

/** A contact with the client whose it is now. */
export interface PortalContact {
  readonly contactId: ContactId
  readonly customerId: CustomerId
  readonly name: string
  readonly email: string | null
  readonly customerName: string
}

/** What the portal asks of customers; a flow joins them. */
export interface PortalPorts {
  /** A contact with its living client; undefined when either is gone. */
  contact(ctx: Ctx, id: ContactId): Promise<PortalContact | undefined>
  /** Contacts with this address, at most `max`; a client's own address is none. */
  contactsByEmail(ctx: Ctx, email: string, max: number): Promise<readonly ContactId[]>
}

/** How a business runs its portal. */
export interface PortalSettings {
  readonly isOpen: boolean
  readonly version: number
}

export const linkMinutes = 30
export const sessionDays = 14
/** Links that one contact is mailed in an hour: enough for somebody who looks in the wrong inbox, little for a nuisance. */
export const linksHourMax = 5
/** Clients that one address may be a contact of. */
export const contactsMax = 10

export const portalErrors = defineErrors({
  "portal.closed": { status: 404, text: () => "This business has no portal." },
  "portal.link_invalid": {
    status: 401,
    text: () => "This link was used already, or it is too old; ask for a new one.",
  },
})
