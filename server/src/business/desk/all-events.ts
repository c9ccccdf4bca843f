import {
  attachmentChanged,
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
import { mailDecided, mailReceived } from "./mail-events.ts"
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
  attachmentChanged,
  slaWarned,
  slaBreached,
  setupChanged,
  mailReceived,
  mailDecided,
] as const
