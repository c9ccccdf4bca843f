import type { Ctx } from "#platform/db"
import { holdTicket, loadTicket, saveTicket } from "./change.ts"
import { ticketErrors } from "./errors.ts"
import { openBlockersOf } from "./link-store.ts"
import { readDeskSettings } from "./settings.ts"
import { isOpen, stateAfter, type TicketAction } from "./states.ts"
import type { Ticket, TicketId } from "./ticket.ts"

const dayMs = 86_400_000

/** What goes with a move. */
export interface MoveDetail {
  /** When a scheduled ticket is to be done; else unchanged. */
  readonly dueAt?: Date
}

/**
 * Moves a ticket by an action of the state table. Scheduling needs a due date; resolving waits for what blocks it; a closed ticket is
 * taken up again for a limited time. Throws `ticket.unknown`, `ticket.is_merged`, `ticket.transition_refused`,
 * `ticket.due_date_missing`, `ticket.is_blocked`, `ticket.too_old_to_reopen`, `version.mismatch`.
 */
export async function moveTicket(
  ctx: Ctx,
  id: TicketId,
  action: TicketAction,
  detail: MoveDetail = {},
  version?: number,
): Promise<Ticket> {
  const before = await holdTicket(ctx, id, version)
  return moveHeld(ctx, before, action, detail)
}

/** `moveTicket` for a ticket that the caller holds. */
export async function moveHeld(
  ctx: Ctx,
  before: Ticket,
  action: TicketAction,
  detail: MoveDetail = {},
): Promise<Ticket> {
  const state = stateAfter(before.state, action)
  const after = { ...before, state, dueAt: detail.dueAt ?? before.dueAt }
  await guard(ctx, before, after, action)
  return saveTicket(ctx, before, after)
}

async function guard(ctx: Ctx, before: Ticket, after: Ticket, action: TicketAction): Promise<void> {
  if (action === "schedule" && after.dueAt === null) throw ticketErrors["ticket.due_date_missing"]()
  if (action === "resolve") {
    const numbers = await openBlockersOf(ctx, before.id)
    if (numbers.length > 0) throw ticketErrors["ticket.is_blocked"]({ numbers })
  }
  if (action === "reopen" && !(await canReopen(ctx, before))) {
    const { reopenDays } = await readDeskSettings(ctx)
    throw ticketErrors["ticket.too_old_to_reopen"]({ days: reopenDays })
  }
}

/** May a ticket that is done be taken up again? A resolved one always, a closed one for some days. */
export async function canReopen(ctx: Ctx, ticket: Ticket): Promise<boolean> {
  if (isOpen(ticket.state) || ticket.closedAt === null) return true
  const { reopenDays } = await readDeskSettings(ctx)
  return ctx.now.getTime() - ticket.closedAt.getTime() <= reopenDays * dayMs
}

/** Says that nothing is left to do, if something was: for flows whose work is what the ticket was for. */
export async function resolveIfOpen(ctx: Ctx, id: TicketId): Promise<Ticket> {
  const { id: living } = await loadTicket(ctx, id)
  const ticket = await holdTicket(ctx, living)
  return isOpen(ticket.state) ? moveHeld(ctx, ticket, "resolve") : ticket
}
