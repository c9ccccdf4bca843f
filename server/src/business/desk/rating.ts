import { defineErrors } from "#kernel"
import type { Ctx, TenantId } from "#platform/db"
import { append } from "#platform/events"
import { loadTicket } from "./change.ts"
import { ticketRated } from "./events.ts"
import * as store from "./rating-store.ts"
import type { Ticket, TicketId } from "./ticket.ts"
import { isRatingToken, namedBy } from "./tokens.ts"

const ratingErrors = defineErrors({
  "rating.link_invalid": {
    status: 404,
    text: () => "This link is not one of ours, or it is too old; write to us instead.",
  },
})

/** What a client says of how it went. */
export interface Rating {
  /** 1 (badly) to 5 (well). */
  readonly score: number
  readonly comment: string | null
}

/** The ticket of a rating link. Throws `rating.link_invalid`. */
export async function ticketOfLink(ctx: Ctx, token: string): Promise<Ticket> {
  const named = namedBy(token)
  if (named === null || !(await isRatingToken(ctx, token))) throw ratingErrors["rating.link_invalid"]()
  return loadTicket(ctx, named.ticketId)
}

/** Keeps what a client says; saying it again replaces it. Throws `ticket.unknown`. */
export async function rateTicket(ctx: Ctx, id: TicketId, rating: Rating): Promise<void> {
  const ticket = await loadTicket(ctx, id)
  await store.writeRating(ctx, ticket.id, rating)
  const { customerId, assigneeId } = ticket
  await append(ctx, ticketRated, { ticketId: ticket.id, customerId, assigneeId, score: rating.score })
}

/** The business that a rating link names, before its signature is looked at. Throws `rating.link_invalid`. */
export async function tenantOfLink(token: string): Promise<TenantId> {
  const named = namedBy(token)
  if (named === null) throw ratingErrors["rating.link_invalid"]()
  return named.tenant
}
