import { isOwnMessageId } from "#platform/mail"
import type { Mailbox, ParsedMail } from "./mail.ts"

/** Why a mail is not taken. `automated` ones are where the mailbox says so; the others never are. */
export type Refusal = "no_sender" | "own_mail" | "auto_reply" | "bounce" | "automated" | "rate"

/**
 * Why a mail must make nothing; null: it may. Whatever would answer an answer is refused, so that two machines never talk to each
 * other: our own mails coming back, automatic answers, delivery reports. `own` are the addresses under which the business itself writes
 * and receives, lower case.
 */
export function refusalOf(
  mail: ParsedMail,
  own: ReadonlySet<string>,
  mailbox: Pick<Mailbox, "acceptsAutomated">,
): Refusal | null {
  const { machine, from } = mail
  if (mail.messageId !== null && isOwnMessageId(mail.messageId)) return "own_mail"
  if (from !== null && own.has(withoutTag(from.email))) return "own_mail"
  if (machine.isBounce) return "bounce"
  if (from === null) return "no_sender"
  if (machine.isAutoReply || machine.autoSubmitted === "auto-replied" || machine.precedence === "auto_reply")
    return "auto_reply"
  return isAutomated(mail) && !mailbox.acceptsAutomated ? "automated" : null
}

/** Written by a machine, but not as an answer: a monitoring system, a mailing list. Such a mail is never answered automatically. */
export function isAutomated({ machine }: ParsedMail): boolean {
  const { autoSubmitted, precedence } = machine
  if (autoSubmitted !== null && autoSubmitted !== "no") return true
  return machine.isList || (precedence !== null && ["bulk", "junk", "list"].includes(precedence))
}

/** `help+t12-abc@example.com` is `help@example.com`. */
function withoutTag(address: string): string {
  return address.replace(/\+[^@]*(?=@)/, "")
}
