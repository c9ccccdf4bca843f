import { contactById, peopleByEmail } from "#business/customers"
import type { PortalPorts } from "#business/portal"

/** What the portal asks of customers. */
export const portalPorts: PortalPorts = {
  contact: contactById,
  contactsByEmail: async (ctx, email, max) => {
    const people = await peopleByEmail(ctx, email, max)
    return people.flatMap(({ contactId }) => contactId ?? [])
  },
}
