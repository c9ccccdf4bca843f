import { defineErrors, type Id } from "#kernel"
import type { QueueId, ReplyId, TicketId } from "./ticket.ts"

export type MailboxId = Id<"mbx">
export type DeskMailId = Id<"inm">

/** Files of one mail together, as they are; more are left out and named. */
export const mailFilesMaxBytes = 25 * 1024 * 1024
/** A whole mail as it travels: its files grow by 37 % on the way (base64 in lines of 76). */
export const mailMaxBytes = 36 * 1024 * 1024
export const mailFilesMax = 50
export const mailboxesMax = 50

/** Mails of one sender in an hour that are taken; more are a loop or a flood. */
export const senderHourMax = 20

/** Where mail comes in. */
export interface Mailbox {
  readonly id: MailboxId
  readonly name: string
  /** Lower case. */
  readonly address: string
  readonly queueId: QueueId | null
  readonly isActive: boolean
  readonly usesPlusAddress: boolean
  readonly acceptsAutomated: boolean
  /** True when a mail server may post to it. */
  readonly hasToken: boolean
  readonly imap: ImapAccess | null
  readonly polledAt: Date | null
  /** When the server was last asked, whether it answered well or not. */
  readonly checkedAt: Date | null
  readonly lastError: string | null
  readonly version: number
}

/** Where a mailbox is fetched from; the password is kept sealed. */
export interface ImapAccess {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly folder: string
}

/** What became of a mail. */
export const mailOutcomes = ["waiting", "ticket", "reply", "ignored", "unreadable"] as const
export type MailOutcome = (typeof mailOutcomes)[number]

/** A mail that came in, without itself. */
export interface DeskMail {
  readonly id: DeskMailId
  readonly mailboxId: MailboxId
  readonly outcome: MailOutcome
  readonly reason: string | null
  readonly sender: string | null
  readonly subject: string | null
  readonly sizeBytes: number
  readonly ticketId: TicketId | null
  readonly replyId: ReplyId | null
  readonly receivedAt: Date
  readonly decidedAt: Date | null
}

export interface MailPerson {
  readonly name: string | null
  /** Lower case. */
  readonly email: string
}

export interface MailFile {
  readonly fileName: string
  readonly contentType: string
  readonly bytes: Buffer
}

/** A mail as far as the desk reads it. */
export interface ParsedMail {
  readonly messageId: string | null
  /** Message-IDs that it answers, the nearest first. */
  readonly answers: readonly string[]
  readonly from: MailPerson | null
  /** Every address that it went to, lower case. */
  readonly recipients: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly files: readonly MailFile[]
  /** Names of files that were too large or too many. */
  readonly leftOut: readonly string[]
  /** Some of its bytes were no text in any known writing: the original goes along. */
  readonly isGarbled: boolean
  readonly machine: MachineMarks
}

/** What tells that a machine wrote a mail (RFC 3834 and what is in use beside it). */
export interface MachineMarks {
  readonly autoSubmitted: string | null
  readonly precedence: string | null
  /** A delivery report, or sent from nobody. */
  readonly isBounce: boolean
  readonly isList: boolean
  /** A header that only automatic answers have. */
  readonly isAutoReply: boolean
}

export const mailErrors = defineErrors({
  "mailbox.unknown": { status: 404, text: (p: { id: string }) => `There is no mailbox ${p.id}.` },
  "mailbox.address_taken": {
    status: 409,
    text: (p: { address: string }) => `There is a mailbox for ${p.address} already.`,
  },
  "mailbox.token_wrong": {
    status: 401,
    text: () => "Send the mailbox's token in the header x-mortise-mailbox-token; make a new one if it is lost.",
  },
  "mailbox.shut": { status: 409, text: () => "This mailbox takes no mail at the moment; switch it on." },
  "mailbox.imap_missing": {
    status: 409,
    text: () => "This mailbox is not fetched by IMAP; give it a server first.",
  },
  "mailbox.password_missing": { status: 422, text: () => "IMAP needs a password; send `imap.password`." },
  "mailbox.too_many": { status: 422, text: () => `A business has at most ${mailboxesMax} mailboxes.` },
  "desk_mail.empty": { status: 422, text: () => "The mail is empty; post it as message/rfc822." },
})
