import {
  findTicket,
  replyAdded,
  replyForMail,
  slaBreached,
  slaWarned,
  type Ticket,
  ticketAssigned,
} from "#business/desk"
import { findMember } from "#platform/auth"
import { siteOf } from "#platform/config"
import type { Ctx } from "#platform/db"
import { afterCommit } from "#platform/events"
import { isMailAddress, queueMail } from "#platform/mail"
import { addressesFor, wantsMail } from "#platform/notices"
import { readTenant } from "#platform/tenants"
import { type DeskText, deskText } from "./desk-texts.ts"

/** What a client said is told to whoever has the ticket, and to those who watch it. */
const clientReplyTold = afterCommit(replyAdded, "desk-reply-told", async (ctx, { id, data }) => {
  if (data.author !== "client" && data.author !== "outsider") return
  const ticket = await findTicket(ctx, data.ticketId)
  const found = await replyForMail(ctx, data.replyId)
  if (ticket === undefined || found === undefined) return
  const facts = { name: found.reply.author.name, body: found.reply.body }
  await tell(ctx, id, ticket, [ticket.assigneeId, ...ticket.watchers], "staffReply", facts)
})

/** Who is given a ticket by somebody else hears of it. */
const assigneeTold = afterCommit(ticketAssigned, "desk-assignee-told", async (ctx, { id, data, actor }) => {
  if (data.assigneeId === actor.id) return
  const ticket = await findTicket(ctx, data.ticketId)
  if (ticket !== undefined) await tell(ctx, id, ticket, [data.assigneeId], "staffAssigned", {})
})

/** A promise in danger or broken is told to whoever has the ticket; to the owners and admins where nobody has. */
const warningTold = afterCommit(slaWarned, "desk-sla-warning-told", (ctx, { id, data }) =>
  tellHolder(ctx, id, data.ticketId, "staffWarned"),
)
const breachTold = afterCommit(slaBreached, "desk-sla-breach-told", (ctx, { id, data }) =>
  tellHolder(ctx, id, data.ticketId, "staffBreached"),
)

export const deskStaffFlows = [clientReplyTold, assigneeTold, warningTold, breachTold]

async function tellHolder(ctx: Ctx, eventId: string, ticketId: Ticket["id"], text: DeskText): Promise<void> {
  const ticket = await findTicket(ctx, ticketId)
  if (ticket === undefined) return
  if (ticket.assigneeId !== null) return tell(ctx, eventId, ticket, [ticket.assigneeId, ...ticket.watchers], text, {})
  await tellAddresses(ctx, eventId, ticket, await addressesFor(ctx, "tickets"), text, {})
}

async function tell(
  ctx: Ctx,
  eventId: string,
  ticket: Ticket,
  users: readonly (string | null)[],
  text: DeskText,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const addresses: string[] = []
  for (const userId of new Set(users)) {
    const member = userId === null ? undefined : await findMember(ctx, { userId })
    if (member !== undefined && (await wantsMail(ctx, member.userId, "tickets"))) addresses.push(member.email)
  }
  await tellAddresses(ctx, eventId, ticket, addresses, text, facts)
}

async function tellAddresses(
  ctx: Ctx,
  eventId: string,
  ticket: Ticket,
  addresses: readonly string[],
  text: DeskText,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const link = `${siteOf(ctx)}/tickets/${ticket.id}`
  const { number, subject } = ticket
  const body = await deskText(await readTenant(ctx), text, { number, subject, link, ...facts })
  for (const [n, to] of addresses.entries()) {
    if (!isMailAddress(to)) continue
    const key = `desk-staff:${eventId}:${n}`
    const holder = ticket.customerId ?? ticket.id
    await queueMail(ctx, { key, to, subject: `[#${number}] ${subject}`, text: body, holder })
  }
}
