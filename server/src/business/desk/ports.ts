import type { Ctx } from "#platform/db"
import type { ContactId, CustomerId } from "./ticket.ts"

/** A client as the desk needs it. */
export interface DeskClient {
  /** The living one, if the id that was asked for was merged away. */
  readonly id: CustomerId
  readonly name: string
  readonly email: string | null
  /** The contact that was asked for; null when none was. */
  readonly contact: { readonly id: ContactId; readonly name: string; readonly email: string | null } | null
}

/** Somebody with a certain e-mail address: a client itself, or one of its contacts. */
export interface KnownPerson {
  readonly customerId: CustomerId
  readonly contactId: ContactId | null
  readonly name: string
}

/** What the desk asks of other domains; a flow joins them (`flows/desk-ports.ts`). */
export interface DeskPorts {
  /** A client and one of its contacts, held so that a merge or a removal can't take them away before the commit. Undefined
   *  for a contact that is not this client's. Throws `customer.unknown`, `customer.erased`. */
  client(ctx: Ctx, customerId: CustomerId, contactId: ContactId | null): Promise<DeskClient | undefined>
  /** Whose asset this is; undefined when there is none. */
  assetOwner(ctx: Ctx, assetId: string): Promise<CustomerId | undefined>
  /** Everybody known by this address, at most `max`. */
  peopleByEmail(ctx: Ctx, email: string, max: number): Promise<readonly KnownPerson[]>
}
