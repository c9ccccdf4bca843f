import {
  replyAdded,
  slaBreached,
  slaWarned,
  ticketChanged,
  ticketClosed,
  ticketCreated,
  ticketLinked,
  ticketMerged,
  ticketRated,
  ticketReopened,
  ticketResolved,
  ticketSplit,
  ticketsErased,
  ticketUnmerged,
  ticketWithdrawn,
} from "./events.ts"
import { setupChanged } from "./setup-events.ts"

/** Every event of the domain. */
export const deskEvents = [
  ticketCreated,
  ticketChanged,
  ticketResolved,
  ticketClosed,
  ticketReopened,
  ticketWithdrawn,
  ticketMerged,
  ticketUnmerged,
  ticketSplit,
  ticketLinked,
  ticketRated,
  ticketsErased,
  replyAdded,
  slaWarned,
  slaBreached,
  setupChanged,
] as const
