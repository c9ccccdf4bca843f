import type { Ctx } from "#platform/db"
import { type CustomerId, customerErrors } from "./customer.ts"
import { heldClient } from "./people-store.ts"
import type { ContactId } from "./record.ts"

export { type ContactOfCustomer, contactById, type Person, peopleByEmail } from "./people-store.ts"

/** A customer and the contact that was asked for (null when none was), as other domains name them. */
export interface ClientOfRecord {
  readonly id: CustomerId
  readonly name: string
  readonly email: string | null
  readonly contact: { readonly id: ContactId; readonly name: string; readonly email: string | null } | null
}

/**
 * The living customer of a record that is about to be written, held until the commit so that no merge takes it away meanwhile; an id
 * that was merged away leads to the survivor. Undefined when the contact is not this customer's. Throws `customer.unknown`,
 * `customer.erased`.
 */
export async function clientOfRecord(
  ctx: Ctx,
  id: CustomerId,
  contactId: ContactId | null,
): Promise<ClientOfRecord | undefined> {
  const row = await heldClient(ctx, id, contactId)
  if (row === undefined) throw customerErrors["customer.unknown"]({ id })
  if (row.mergedInto !== null) return clientOfRecord(ctx, row.mergedInto, contactId)
  if (row.erasedAt !== null) throw customerErrors["customer.erased"]({ id })
  if (row.contactId !== contactId) return undefined
  const contact = contactId === null ? null : { id: contactId, name: row.contactName, email: row.contactEmail }
  return { id: row.id, name: row.name, email: row.email, contact }
}
