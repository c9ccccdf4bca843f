import { requireStatusOf } from "#business/customers"
import { ticketCreated } from "#business/desk"
import { inTransaction } from "#platform/events"

/** What comes in by mail or from another desk has happened already, and a flow knows what it does: nobody refuses those. */
const asked: ReadonlySet<string> = new Set(["staff", "portal", "api"])

/** A client's status decides whether a ticket may be made for it. */
export const ticketNeedsClient = inTransaction(ticketCreated, "ticket-needs-client", async (ctx, { data }) => {
  if (data.customerId !== null && asked.has(data.source)) await requireStatusOf(ctx, data.customerId, "ticket")
})
