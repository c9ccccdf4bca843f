import { mailReceived, placeMail } from "#business/desk"
import { afterCommit } from "#platform/events"
import { deskPorts } from "./desk-ports.ts"

/** A mail that came in is read, and becomes a ticket or a reply, or nothing. */
export const deskMailRead = afterCommit(mailReceived, "desk-mail-read", (ctx, { data }) =>
  placeMail(ctx, deskPorts, data.mailId),
)
