import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { type AttachmentId, bindAttachments } from "./attachment-store.ts"
import { holdTicket, saveTicket } from "./change.ts"
import { replyErrors, ticketErrors } from "./errors.ts"
import { type AuthorKind, headOfEvent, type ReplyKind, type ReplyVia, replyAdded } from "./events.ts"
import { canReopen, moveHeld } from "./move.ts"
import * as store from "./reply-store.ts"
import { readDeskSettings } from "./settings.ts"
import { stateAfterClient, type TicketAction } from "./states.ts"
import type { ReplyId, Ticket, TicketId } from "./ticket.ts"

/** Who wrote a reply. Personal. */
export interface Author {
  readonly kind: AuthorKind
  /** A member's or a contact's id; null for a mail from somebody else. */
  readonly id: string | null
  readonly name: string
  readonly email: string | null
}

export interface ReplyDraft {
  readonly kind: ReplyKind
  readonly author: Author
  readonly via: ReplyVia
  readonly body: string
  readonly bodyHtml?: string | null
  /** Attachments of the ticket, sent before, that go with this reply. */
  readonly attachmentIds?: readonly AttachmentId[]
  /** What is done to the ticket with the reply. */
  readonly action?: TicketAction
  readonly dueAt?: Date
}

/** Something that was written to a ticket: to the client, or among staff. */
export interface Reply {
  readonly id: ReplyId
  readonly ticketId: TicketId
  readonly kind: ReplyKind
  readonly author: Author
  readonly via: ReplyVia
  readonly body: string
  readonly bodyHtml: string | null
  /** Where it was written first, if a merge or a split has moved it. */
  readonly fromTicketId: TicketId | null
  readonly createdAt: Date
}

/**
 * Adds a reply. A public word of staff opens a new ticket and is the first response; a client's word takes up again what waited or was
 * done; an internal one changes nothing. Throws `ticket.unknown`, `ticket.is_merged`, `ticket.too_old_to_reopen` (a client's word on
 * a ticket closed long ago), `reply.attachment_unknown` and what `moveTicket` throws for `action`.
 */
export async function addReply(
  ctx: Ctx,
  ticketId: TicketId,
  draft: ReplyDraft,
): Promise<{ reply: Reply; ticket: Ticket }> {
  const before = await holdTicket(ctx, ticketId)
  const isFirstResponse = draft.kind === "public" && draft.author.kind === "staff" && before.firstRespondedAt === null
  const answered = await saveTicket(ctx, before, await answeredBy(ctx, before, draft))
  const ticket = await afterAction(ctx, answered, draft)
  const reply = newReply(ctx, ticket.id, draft)
  await store.insertReply(ctx, reply)
  await bind(ctx, reply, draft.attachmentIds ?? [])
  if (ticket.version === before.version) await store.touchTicket(ctx, ticket.id)
  const { kind, author, via } = reply
  await append(ctx, replyAdded, {
    ...headOfEvent(ticket),
    replyId: reply.id,
    kind,
    author: author.kind,
    via,
    isFirstResponse,
  })
  return { reply, ticket }
}

async function answeredBy(ctx: Ctx, before: Ticket, draft: ReplyDraft): Promise<Ticket> {
  if (draft.kind === "internal" || draft.author.kind === "system") return before
  if (draft.author.kind === "staff") {
    const state = before.state === "new" && draft.action === undefined ? "open" : before.state
    return { ...before, state, firstRespondedAt: before.firstRespondedAt ?? ctx.now }
  }
  if (!(await canReopen(ctx, before)))
    throw ticketErrors["ticket.too_old_to_reopen"]({ days: (await readDeskSettings(ctx)).reopenDays })
  return { ...before, state: stateAfterClient(before.state) }
}

function afterAction(ctx: Ctx, ticket: Ticket, { action, dueAt }: ReplyDraft): Promise<Ticket> {
  if (action === undefined) return Promise.resolve(ticket)
  return moveHeld(ctx, ticket, action, dueAt === undefined ? {} : { dueAt })
}

async function bind(ctx: Ctx, reply: Reply, ids: readonly AttachmentId[]): Promise<void> {
  if (ids.length === 0) return
  const bound = await bindAttachments(ctx, reply, ids)
  if (bound !== new Set(ids).size) throw replyErrors["reply.attachment_unknown"]()
}

function newReply(ctx: Ctx, ticketId: TicketId, draft: ReplyDraft): Reply {
  return {
    id: newId("rpl"),
    ticketId,
    kind: draft.kind,
    author: draft.author,
    via: draft.via,
    body: draft.body,
    bodyHtml: draft.bodyHtml ?? null,
    fromTicketId: null,
    createdAt: ctx.now,
  }
}

/** A reply's author for a caller of the API: whoever acts. Being staff takes a login, so no mail ever is. */
export function staffAuthor(ctx: Ctx): Author {
  const { kind, id, name } = ctx.actor
  if (kind === "system") return { kind: "system", id: null, name, email: null }
  return { kind: "staff", id, name, email: null }
}
