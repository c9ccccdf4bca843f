import type { Transporter } from "nodemailer"
import type { Config } from "#platform/config"
import { type Database, systemActor } from "#platform/db"
import { append } from "#platform/events"
import type { Metrics } from "#platform/telemetry"
import { mailFailed, mailSent } from "./events.ts"
import * as store from "./store.ts"

/** Mails one step claims; they are sent one after the other. */
const claimMax = 10
const keepMax = 500
/** Longer than sending a whole claim may take with the timeouts below. */
const leaseMs = 600_000
const connectMs = 10_000
const answerMs = 30_000
/** With the delays below about ten hours. */
const attemptsMax = 10
const firstDelayMs = 60_000
const delayMaxMs = 2 * 3_600_000
const errorCharsMax = 500

/** Sends what is queued. */
export interface Mailer {
  /** Sends one batch; answers how many mails it settled or put off. */
  step(): Promise<number>
  close(): void
}

/** Makes the sender of a process. Without MORTISE_SMTP_URL its step marks mails as kept. */
export function makeMailer(config: Pick<Config, "smtpUrl" | "mailFrom">, db: Database, metrics: Metrics): Mailer {
  if (config.smtpUrl === "") {
    return { step: () => db.withSystem("keep mails", (sys) => store.keepQueued(sys, keepMax)), close: () => undefined }
  }
  let transport: Transporter | undefined
  return {
    step: async () => {
      const claimed = await db.withSystem("claim mails", (sys) => store.claimMails(sys, claimMax, leaseMs))
      if (claimed.length === 0) return 0
      transport ??= await connect(config.smtpUrl)
      for (const mail of claimed) await sendOne({ db, metrics, transport, from: config.mailFrom }, mail)
      return claimed.length
    },
    close: () => transport?.close(),
  }
}

/** Milliseconds until the next try after `attempts` failed ones: doubles from a minute up to two hours. */
export function mailDelayMs(attempts: number): number {
  return Math.min(firstDelayMs * 2 ** (attempts - 1), delayMaxMs)
}

async function connect(url: string): Promise<Transporter> {
  const { createTransport } = await import("nodemailer")
  return createTransport({
    url,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: answerMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

interface Sending {
  readonly db: Database
  readonly metrics: Metrics
  readonly transport: Transporter
  readonly from: string
}

/** Between the server's yes and our note of it lies the only moment in which a crash sends a mail twice, under one id. */
async function sendOne({ db, metrics, transport, from }: Sending, mail: store.ClaimedMail): Promise<void> {
  const scope = { tenant: mail.tenant, actor: systemActor("mail") }
  try {
    const attachments = await db.withTenant(scope, (ctx) => store.attachmentsOf(ctx, mail.id))
    await transport.sendMail({
      from: senderOf(mail.sender, from),
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      ...(mail.html === null ? {} : { html: mail.html }),
      messageId: mail.messageId,
      date: mail.createdAt,
      headers: { "Auto-Submitted": "auto-generated", ...mail.headers },
      attachments: attachments.map((a) => ({ filename: a.fileName, contentType: a.contentType, content: a.bytes })),
    })
  } catch (error) {
    metrics.mailFailures.inc()
    return putOff(db, mail, error)
  }
  metrics.mailsSent.inc()
  await db.withTenant(scope, async (ctx) => {
    if (await store.settleMail(ctx, mail.id, { state: "sent", last_error: null }))
      await append(ctx, mailSent, { mailId: mail.id, key: mail.key })
  })
}

async function putOff(db: Database, mail: store.ClaimedMail, error: unknown): Promise<void> {
  const isOver = isPermanent(error) || mail.attempts >= attemptsMax
  const text = error instanceof Error ? error.message.slice(0, errorCharsMax) : "unknown error"
  await db.withTenant({ tenant: mail.tenant, actor: systemActor("mail") }, async (ctx) => {
    const dueAt = new Date(ctx.now.getTime() + mailDelayMs(mail.attempts))
    const settled = await store.settleMail(ctx, mail.id, {
      state: isOver ? "failed" : "queued",
      last_error: text,
      dueAt,
    })
    if (settled && isOver) await append(ctx, mailFailed, { mailId: mail.id, key: mail.key })
  })
}

/** 5xx is the server's last word (RFC 5321, 4.2.1), except for a refused login: that is our setting, not this mail. */
function isPermanent(error: unknown): boolean {
  if (!(error instanceof Error) || !("responseCode" in error)) return false
  const isLogin = "code" in error && error.code === "EAUTH"
  return typeof error.responseCode === "number" && error.responseCode >= 500 && !isLogin
}

/** The installation's address under the business's name. */
function senderOf(name: string, from: string): { name: string; address: string } {
  const address = /<([^>]+)>/.exec(from)?.[1] ?? from
  return { name, address }
}
