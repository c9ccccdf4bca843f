import { type Author, addReply, findTicket, type Reply, replyAdded, replyById } from "#business/desk"
import { type DirtyRecord, type DomainPort, domainIdOf, hubIdOf, tellHub } from "#hub"
import { isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { afterCommitWhereWanted, type Flow } from "#platform/events"
import { type HubRow, textIn } from "./hub-rows.ts"
import { ticketToHub } from "./hub-tickets.ts"

/** What the desk keeps of a reply. Systems outside write as one user: who wrote stands before what was written here. */
function rowOf(reply: Reply, ticket: string): HubRow {
  const { author, body, kind, via, createdAt } = reply
  const text = via === "connector" || author.name === "" ? body : `${author.name}:\n${body}`
  return {
    ticket,
    text: text === "" ? null : text,
    visibility: kind,
    by: author.kind === "client" || author.kind === "outsider" ? "client" : "staff",
    author: author.name === "" ? null : author.name,
    at: createdAt.toISOString(),
  }
}

/** What was written to a ticket of ours outside becomes a reply of it, once; a conversation is never changed or taken away. */
export const noteDomain: DomainPort = {
  apply: async (ctx, record) => {
    const ticket = textIn(record.data, "ticket")
    if (ticket === null) return null
    const reply = await replyFor(ctx, record, ticket)
    return reply === null ? null : { domainId: reply.id, row: rowOf(reply, ticket) }
  },
}

async function replyFor(ctx: Ctx, record: DirtyRecord, ticketRecord: string): Promise<Reply | null> {
  const { domainId, data, isDeleted, connectedSince } = record
  if (domainId !== null && isId("rpl", domainId)) return (await replyById(ctx, domainId)) ?? null
  const [at, body] = [textIn(data, "at"), textIn(data, "text")]
  const isOld = connectedSince !== null && at !== null && new Date(at) < connectedSince
  const ticketId = await domainIdOf(ctx, ticketRecord)
  const ticket = ticketId !== null && isId("tkt", ticketId) ? await findTicket(ctx, ticketId) : undefined
  if (isDeleted || isOld || body === null || ticket === undefined) return null
  const kind = data["visibility"] === "public" ? "public" : "internal"
  return (await addReply(ctx, ticket.id, { kind, author: authorOf(data), via: "connector", body })).reply
}

function authorOf(data: HubRow): Author {
  const kind = data["by"] === "client" ? "client" : "staff"
  return { kind, id: null, name: textIn(data, "author") ?? "", email: null }
}

/** What is written to a ticket here, told to the hub; what came from there is known to it already. */
export const hubTicketNoteFlows: readonly Flow[] = [
  afterCommitWhereWanted(replyAdded, "hub-desk.reply.added", async (ctx, { data }) => {
    const reply = data.author === "system" ? undefined : await replyById(ctx, data.replyId)
    if (reply === undefined) return
    const ticket = (await hubIdOf(ctx, "ticket", data.ticketId)) ?? (await ticketToHub(ctx, data.ticketId))
    if (ticket !== null) await tellHub(ctx, { kind: "ticket_note", id: reply.id, row: rowOf(reply, ticket) })
  }),
]
