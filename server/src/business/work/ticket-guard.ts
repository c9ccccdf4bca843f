import type { Ctx } from "#platform/db"
import { workErrors } from "./errors.ts"
import { clientsOnTicket } from "./follow-store.ts"

/** Refuses to lose a ticket that work was logged on. Throws `work.ticket_has_time`. */
export async function requireNoWork(ctx: Ctx, ticketId: string): Promise<void> {
  if ((await clientsOnTicket(ctx, ticketId)).length > 0) throw workErrors["work.ticket_has_time"]()
}

/** Refuses to give a ticket to another client than the one whose work was logged on it. Throws `work.other_customer`. */
export async function requireClientOfWork(ctx: Ctx, ticketId: string, customerId: string): Promise<void> {
  const others = (await clientsOnTicket(ctx, ticketId)).filter((id) => id !== customerId)
  if (others.length > 0) throw workErrors["work.other_customer"]({ what: "Work on this ticket" })
}
