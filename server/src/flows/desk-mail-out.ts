import {
  findTicket,
  isAcknowledged,
  type Letter,
  letterTo,
  noteLetter,
  ratingAsked,
  replyAdded,
  replyForMail,
  requestReceived,
  ticketResolved,
} from "#business/desk"
import { siteOf } from "#platform/config"
import type { Ctx } from "#platform/db"
import { afterCommit } from "#platform/events"
import { type MailDraft, queueMail } from "#platform/mail"
import { readTenant } from "#platform/tenants"
import { deskPorts } from "./desk-ports.ts"
import { type DeskText, deskText } from "./desk-texts.ts"

/** What staff say to a client goes out as a mail of the ticket's thread; what an outside service desk said, that one has sent. */
const replyMailed = afterCommit(replyAdded, "desk-reply-mail", async (ctx, { data }) => {
  if (data.kind !== "public" || data.author !== "staff" || data.via === "connector") return
  const found = await replyForMail(ctx, data.replyId)
  const letter = found && (await letterAbout(ctx, found.reply.ticketId))
  if (!found || !letter) return
  const { reply, files, leftOut } = found
  const facts = { body: reply.body, agent: reply.author.name, leftOut: leftOut.join(", ") }
  // A person wrote it: whoever is away may say so, and mail programs treat it as what it is.
  const mailId = await send(ctx, letter, `desk-reply:${reply.id}`, "reply", facts, {
    headers: { ...letter.headers, "Auto-Submitted": "no" },
    attachments: files,
  })
  if (mailId !== null) await noteLetter(ctx, mailId, letter.ticket.id, reply.id)
})

/** Who asked, by mail or in the portal, hears that it arrived. */
const requestAcknowledged = afterCommit(requestReceived, "desk-request-acknowledged", async (ctx, { data }) => {
  const letter = (await isAcknowledged(ctx)) ? await letterAbout(ctx, data.ticketId) : null
  if (letter === null) return
  const headers = { ...letter.headers, "Auto-Submitted": "auto-replied" }
  const mailId = await send(ctx, letter, `desk-received:${letter.ticket.id}`, "received", {}, { headers })
  if (mailId !== null) await noteLetter(ctx, mailId, letter.ticket.id, null)
})

/** When it is done, whoever asked is asked how it went, once per ticket. */
const ratingMailed = afterCommit(ticketResolved, "desk-rating-asked", async (ctx, { data }) => {
  const letter = await letterAbout(ctx, data.ticketId)
  const token = letter && (await ratingAsked(ctx, letter.ticket))
  if (!letter || !token) return
  const link = `${siteOf(ctx)}/rate/${token}`
  const mailId = await send(
    ctx,
    letter,
    `desk-rating:${letter.ticket.id}`,
    "rating",
    { link },
    { headers: letter.headers },
  )
  if (mailId !== null) await noteLetter(ctx, mailId, letter.ticket.id, null)
})

export const deskMailFlows = [replyMailed, requestAcknowledged, ratingMailed]

async function letterAbout(ctx: Ctx, ticketId: Parameters<typeof findTicket>[1]): Promise<Letter | null> {
  const ticket = await findTicket(ctx, ticketId)
  return ticket === undefined ? null : letterTo(ctx, deskPorts, ticket)
}

async function send(
  ctx: Ctx,
  letter: Letter,
  key: string,
  text: DeskText,
  facts: Readonly<Record<string, unknown>>,
  more: Pick<MailDraft, "headers" | "attachments">,
) {
  const { to, name, subject, holder, ticket } = letter
  const tenant = await readTenant(ctx)
  const body = await deskText(tenant, text, { name, number: ticket.number, ...facts })
  return queueMail(ctx, { key, to, subject, text: body, holder, ...more })
}
