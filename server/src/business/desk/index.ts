export { deskEvents } from "./all-events.ts"
export { changeTicket, loadTicket } from "./change.ts"
export { createTicket } from "./create.ts"
export {
  replyAdded,
  requestReceived,
  slaBreached,
  slaWarned,
  ticketAssigned,
  ticketChanged,
  ticketClosed,
  ticketCreated,
  ticketMerged,
  ticketRated,
  ticketReopened,
  ticketResolved,
  ticketSplit,
  ticketUnmerged,
  ticketWithdrawn,
} from "./events.ts"
export { deskImapStep } from "./imap-step.ts"
export { deskJobs } from "./jobs.ts"
export { type ClientTickets, clientTickets, listTickets, type TicketFilter } from "./list-store.ts"
export type { DeskMailId } from "./mail.ts"
export { mailReceived } from "./mail-events.ts"
export {
  findTicket,
  isAcknowledged,
  type Letter,
  letterTo,
  noteLetter,
  ratingAsked,
  replyForMail,
} from "./mail-out.ts"
export { placeMail } from "./mail-place.ts"
export { moveTicket, resolveIfOpen } from "./move.ts"
export { eraseFromTickets } from "./people.ts"
export type { DeskClient, DeskPorts, KnownPerson } from "./ports.ts"
export { rateTicket } from "./rating.ts"
export { type Author, addReply, type Reply } from "./reply.ts"
export { replyById } from "./reply-store.ts"
export { deskRoutes } from "./routes.ts"
export { calendars, policies, queues } from "./setups.ts"
export { withdrawTicket } from "./split.ts"
export type { TicketState } from "./states.ts"
export type { Ticket, TicketDraft, TicketHead, TicketId } from "./ticket.ts"
export { giveBackTickets, reassignTickets, ticketByNumber, ticketsByIds } from "./ticket-store.ts"
