import {
  findTicket,
  replyAdded,
  replyForMail,
  slaBreached,
  slaWarned,
  type Ticket,
  ticketAssigned,
} from "#business/desk"
import type { Ctx } from "#platform/db"
import { afterCommit } from "#platform/events"
import { tellMembers } from "#platform/notices"
import { readTenant } from "#platform/tenants"
import { deskText } from "./desk-texts.ts"

/** What is told, and the mail's text. */
const told = {
  ticket_replied: "staffReply",
  ticket_assigned: "staffAssigned",
  ticket_warned: "staffWarned",
  ticket_breached: "staffBreached",
} as const
type Told = keyof typeof told

/** What a client said is told to whoever has the ticket, and to those who watch it. */
const clientReplyTold = afterCommit(replyAdded, "desk-reply-told", async (ctx, { id, data }) => {
  if (data.author !== "client" && data.author !== "outsider") return
  const ticket = await findTicket(ctx, data.ticketId)
  const found = await replyForMail(ctx, data.replyId)
  if (ticket === undefined || found === undefined) return
  const facts = { name: found.reply.author.name }
  await tell(ctx, id, ticket, "ticket_replied", { facts, body: found.reply.body }, holdersOf(ticket))
})

/** Who is given a ticket by somebody else hears of it. */
const assigneeTold = afterCommit(ticketAssigned, "desk-assignee-told", async (ctx, { id, data, actor }) => {
  if (data.assigneeId === actor.id) return
  const ticket = await findTicket(ctx, data.ticketId)
  if (ticket !== undefined) await tell(ctx, id, ticket, "ticket_assigned", {}, [data.assigneeId])
})

/** A promise in danger or broken is told to whoever has the ticket; to the owners and admins where nobody has. */
const warningTold = afterCommit(slaWarned, "desk-sla-warning-told", (ctx, { id, data }) =>
  tellHolder(ctx, id, data.ticketId, "ticket_warned"),
)
const breachTold = afterCommit(slaBreached, "desk-sla-breach-told", (ctx, { id, data }) =>
  tellHolder(ctx, id, data.ticketId, "ticket_breached"),
)

export const deskStaffFlows = [clientReplyTold, assigneeTold, warningTold, breachTold]

async function tellHolder(ctx: Ctx, eventId: string, ticketId: Ticket["id"], kind: Told): Promise<void> {
  const ticket = await findTicket(ctx, ticketId)
  if (ticket === undefined) return
  await tell(ctx, eventId, ticket, kind, {}, ticket.assigneeId === null ? undefined : holdersOf(ticket))
}

function holdersOf({ assigneeId, watchers }: Ticket): string[] {
  return assigneeId === null ? [...watchers] : [assigneeId, ...watchers]
}

interface Said {
  /** What the notice in the application says beside number and subject. */
  readonly facts?: Readonly<Record<string, string>>
  /** What the client wrote: told by mail only. */
  readonly body?: string
}

async function tell(
  ctx: Ctx,
  eventId: string,
  ticket: Ticket,
  kind: Told,
  { facts = {}, body = "" }: Said,
  concerned: readonly string[] | undefined,
): Promise<void> {
  const { number, subject } = ticket
  const mail = async (link: string) => {
    const text = await deskText(await readTenant(ctx), told[kind], { number, subject, link, body, ...facts })
    return { subject: `[#${number}] ${subject}`, text }
  }
  const own = { ...facts, number: String(number), subject }
  const holder = ticket.customerId ?? ticket.id
  const link = `/tickets/${ticket.id}`
  await tellMembers(ctx, { topic: "tickets", kind, eventId, facts: own, link, holder, mail }, concerned)
}
