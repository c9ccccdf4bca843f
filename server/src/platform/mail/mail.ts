import { defineErrors, type Id } from "#kernel"

export type MailId = Id<"mai">

/** queued: to be sent; kept: to be read here, as no mail server is set; failed: refused for good, or tried too often. */
export const mailStates = ["queued", "sent", "kept", "failed"] as const
export type MailState = (typeof mailStates)[number]

export interface Attachment {
  readonly fileName: string
  readonly contentType: string
  readonly bytes: Buffer
}

/** Headers that a mail may have beside those that every mail has. */
export const mailHeaders = [
  "In-Reply-To",
  "References",
  "Reply-To",
  "Auto-Submitted",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
] as const
export type MailHeader = (typeof mailHeaders)[number]
export type MailHeaders = Readonly<Partial<Record<MailHeader, string>>>

/** A mail as a flow asks for it. */
export interface MailDraft {
  /** Names the mail for ever (`order-confirmation:ord_…`): a second one of the same key is not made. */
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly attachments?: readonly Attachment[]
  /** Further headers, of `mailHeaders` only: threads, unsubscribing, an address for answers. */
  readonly headers?: MailHeaders
  /** The text opens something for whoever reads it (a sign-in link): it is shown to nobody here and forgotten once it was sent. Where
   *  no mail server is set it can be read, as it goes nowhere else. */
  readonly isSecret?: true
  /** The person whose data the mail holds (a customer's id), so that an erasure finds it. */
  readonly holder?: string
}

export interface Mail {
  readonly id: MailId
  readonly key: string
  readonly state: MailState
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly messageId: string
  readonly headers: MailHeaders
  readonly isSecret: boolean
  readonly attempts: number
  readonly lastError: string | null
  readonly createdAt: Date
  readonly sentAt: Date | null
}

/** All attachments of one mail together; mail servers commonly refuse more than 25 MB after encoding. */
export const attachmentBytesMax = 10_485_760

export const mailErrors = defineErrors({
  "mail.unknown": { status: 404, text: (p: { id: string }) => `There is no mail ${p.id}.` },
  "mail.recipient_invalid": { status: 400, text: () => "The recipient is not one plain e-mail address." },
  "mail.too_large": {
    status: 413,
    text: () => `The attachments of a mail may have ${attachmentBytesMax} bytes together; send a link instead.`,
  },
})

/** One address and nothing that a mail server would read as a second one, or as a header. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@,;<>"()]+@[^\s@,;<>"()]+$/.test(text)
}
