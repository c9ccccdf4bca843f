import { createHash } from "node:crypto"
import type { AddressObject, Attachment, HeaderValue, ParsedMail as Parsed } from "mailparser"
import {
  type MachineMarks,
  type MailFile,
  type MailPerson,
  mailFilesMax,
  mailFilesMaxBytes,
  type ParsedMail,
} from "./mail.ts"
import { cleanHtml, newWords, plainText } from "./mail-clean.ts"
import { bodyCharsMax, subjectCharsMax } from "./ticket.ts"

/** HTML that is turned into text where a mail has no text of its own; more would keep the process busy for seconds. */
const htmlToReadMax = 1_000_000
const headBytesMax = 65_536
const messageIdCharsMax = 500
const answersMax = 50
const recipientsMax = 200
const nameCharsMax = 200
const recipientHeaders = ["to", "cc", "delivered-to", "x-original-to", "envelope-to"]

/** Reads a mail. A broken one gives what can be read of it; throws only where the reader itself gives up. */
export async function parseMail(raw: Buffer): Promise<ParsedMail> {
  const { simpleParser } = await import("mailparser")
  const mail = await simpleParser(raw, {
    keepCidLinks: true,
    skipTextToHtml: true,
    maxHtmlLengthToParse: htmlToReadMax,
  })
  const { files, leftOut } = filesOf(mail.attachments)
  const text = plainText(mail.text ?? "", bodyCharsMax)
  return {
    messageId: messageIdOf(mail.messageId),
    answers: answersOf(mail),
    from: personOf(mail.from),
    recipients: recipientsOf(mail),
    subject: plainText(mail.subject ?? "", subjectCharsMax)
      .replaceAll("\n", " ")
      .trim(),
    text: newWords(text),
    html: typeof mail.html === "string" ? cleanHtml(plainText(mail.html, Number.MAX_SAFE_INTEGER)) : null,
    files,
    leftOut,
    isGarbled: text.includes("\uFFFD"),
    machine: machineOf(mail),
  }
}

/**
 * What a mail is known by when it comes again: its Message-ID, else a digest of the whole. Read from the head alone, before anything
 * else is done with the mail.
 */
export function messageKeyOf(raw: Buffer): string {
  const head = raw.subarray(0, headBytesMax).toString("latin1").replaceAll(/\r\n?/g, "\n")
  const end = head.indexOf("\n\n")
  const lines = (end === -1 ? head : head.slice(0, end)).replaceAll(/\n[ \t]+/g, " ")
  const found = messageIdOf(/^message-id:\s*(<[^<>\s]+>)/im.exec(lines)?.[1])
  return found ?? `sha256:${createHash("sha256").update(raw).digest("hex")}`
}

function messageIdOf(given: string | undefined): string | null {
  const found = /<[^<>\s]+>/.exec(given ?? "")?.[0]
  return found === undefined || found.length > messageIdCharsMax || !/^[\x21-\x7e]+$/.test(found) ? null : found
}

/** In-Reply-To first, then References from the newest on. */
function answersOf(mail: Parsed): string[] {
  const references = typeof mail.references === "string" ? [mail.references] : (mail.references ?? [])
  const named = [mail.inReplyTo ?? "", ...references.toReversed()].flatMap((text) => text.match(/<[^<>\s]+>/g) ?? [])
  return [...new Set(named.flatMap((id) => messageIdOf(id) ?? []))].slice(0, answersMax)
}

function personOf(from: AddressObject | undefined): MailPerson | null {
  const [first] = from?.value ?? []
  const email = first?.address?.trim().toLowerCase() ?? ""
  if (email.length > 254 || !/^[^\s@,;<>"()]+@[^\s@,;<>"()]+$/.test(email)) return null
  const name = plainText(first?.name ?? "", nameCharsMax).trim()
  return { name: name === "" ? null : name, email }
}

function recipientsOf(mail: Parsed): string[] {
  const found = recipientHeaders.flatMap((name) => addressesIn(mail.headers.get(name)))
  return [...new Set(found)].slice(0, recipientsMax)
}

function addressesIn(header: HeaderValue | undefined): string[] {
  if (header === undefined) return []
  const parts = Array.isArray(header) ? header : [header]
  return parts.flatMap((part) => {
    if (typeof part === "string") return part.toLowerCase().match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? []
    if (!("value" in part) || !Array.isArray(part.value)) return []
    return part.value.flatMap((entry) => (typeof entry === "object" ? (entry.address?.toLowerCase() ?? []) : []))
  })
}

function machineOf(mail: Parsed): MachineMarks {
  const word = (name: string): string | null => {
    const value = mail.headers.get(name)
    return typeof value === "string" ? (value.toLowerCase().split(/[\s;(]/)[0] ?? null) : null
  }
  const has = (name: string) => mail.headers.has(name)
  const type = mail.headers.get("content-type")
  const isReport = typeof type === "object" && "value" in type && type.value === "multipart/report"
  const sender = personOf(mail.from)?.email ?? ""
  return {
    autoSubmitted: word("auto-submitted"),
    precedence: word("precedence"),
    isBounce: isReport || isFromNobody(mail) || /^(mailer-daemon|postmaster)@/.test(sender),
    isList: has("list-id") || has("list") || has("list-unsubscribe"),
    isAutoReply: has("x-autoreply") || has("x-autorespond") || has("x-auto-reply"),
  }
}

/** Return-Path: <> — sent so that nothing comes back. */
function isFromNobody(mail: Parsed): boolean {
  const path = mail.headers.get("return-path")
  if (path === undefined) return false
  return addressesIn(path).filter((address) => address !== "").length === 0
}

function filesOf(attachments: readonly Attachment[]): { files: MailFile[]; leftOut: string[] } {
  const files: MailFile[] = []
  const leftOut: string[] = []
  let room = mailFilesMaxBytes
  for (const [n, { filename, contentType, content }] of attachments.entries()) {
    const fileName = plainText(filename ?? `attachment-${n + 1}`, nameCharsMax)
    if (content.length === 0) continue
    if (content.length > room || files.length >= mailFilesMax) leftOut.push(fileName)
    else {
      room -= content.length
      files.push({ fileName, contentType, bytes: content })
    }
  }
  return { files, leftOut: leftOut.slice(0, mailFilesMax) }
}
