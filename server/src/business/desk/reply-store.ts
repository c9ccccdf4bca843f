import { decodeCursor, type Page, pageOf } from "#kernel"
import type { Ctx } from "#platform/db"
import type { AuthorKind, ReplyKind, ReplyVia } from "./events.ts"
import type { Reply } from "./reply.ts"
import type { ReplyId, TicketId } from "./ticket.ts"

interface Row {
  readonly id: ReplyId
  readonly ticket_id: TicketId
  readonly kind: ReplyKind
  readonly author_kind: AuthorKind
  readonly author_id: string | null
  readonly author_name: string
  readonly author_email: string | null
  readonly via: ReplyVia
  readonly body: string
  readonly body_html: string | null
  readonly from_ticket_id: TicketId | null
  readonly created_at: Date
}

const columns =
  "id, ticket_id, kind, author_kind, author_id, author_name, author_email, via, body, body_html, from_ticket_id, created_at"

export async function insertReply(ctx: Ctx, reply: Reply): Promise<void> {
  const { author } = reply
  await ctx.tx.session.query(
    `insert into ticket_replies (tenant_id, ${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ctx.tenant,
      reply.id,
      reply.ticketId,
      reply.kind,
      author.kind,
      author.id,
      author.name,
      author.email,
      reply.via,
      reply.body,
      reply.bodyHtml,
      reply.fromTicketId,
      reply.createdAt,
    ],
  )
}

/** Something happened to a ticket that is none of its fields. */
export async function touchTicket(ctx: Ctx, id: TicketId): Promise<void> {
  await ctx.tx.session.query("update tickets set updated_at = $3 where tenant_id = $1 and id = $2", [
    ctx.tenant,
    id,
    ctx.now,
  ])
}

/** What a list of replies can be narrowed by. */
export interface ReplyFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly kind?: ReplyKind | undefined
}

/** Replies of a ticket, oldest first. */
export async function listReplies(ctx: Ctx, ticketId: TicketId, filter: ReplyFilter): Promise<Page<Reply>> {
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor, 1)[0]
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from ticket_replies where tenant_id = $1 and ticket_id = $2
       and ($3::text is null or id > $3) and ($4::text is null or kind = $4) order by id limit $5`,
    [ctx.tenant, ticketId, after === null ? null : String(after), filter.kind ?? null, filter.limit + 1],
  )
  const page = pageOf(rows as Row[], filter.limit, (row) => [row.id])
  return { data: page.data.map(replyOf), nextCursor: page.nextCursor }
}

/** A reply by id. */
export async function replyById(ctx: Ctx, id: ReplyId): Promise<Reply | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from ticket_replies where tenant_id = $1 and id = $2`,
    [ctx.tenant, id],
  )
  const [row] = rows as Row[]
  return row && replyOf(row)
}

/** Has anybody written to the ticket? */
export async function hasReplies(ctx: Ctx, ticketId: TicketId): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(
    "select 1 from ticket_replies where tenant_id = $1 and ticket_id = $2 limit 1",
    [ctx.tenant, ticketId],
  )
  return rows.length > 0
}

const moveSql = `update ticket_replies set ticket_id = $3, from_ticket_id = coalesce(from_ticket_id, ticket_id)
  where tenant_id = $1 and ticket_id = $2 and id = any($4::text[]) returning id`

/** Moves these replies of one ticket to another, with their attachments; answers those that were there. */
export async function moveReplies(
  ctx: Ctx,
  from: TicketId,
  to: TicketId,
  ids: readonly ReplyId[],
): Promise<readonly ReplyId[]> {
  const { rows } = await ctx.tx.session.query(moveSql, [ctx.tenant, from, to, ids])
  const moved = (rows as { id: ReplyId }[]).map((row) => row.id)
  await ctx.tx.session.query(
    "update ticket_attachments set ticket_id = $2 where tenant_id = $1 and reply_id = any($3::text[])",
    [ctx.tenant, to, moved],
  )
  return moved
}

function replyOf(row: Row): Reply {
  return {
    id: row.id,
    ticketId: row.ticket_id,
    kind: row.kind,
    author: { kind: row.author_kind, id: row.author_id, name: row.author_name, email: row.author_email },
    via: row.via,
    body: row.body,
    bodyHtml: row.body_html,
    fromTicketId: row.from_ticket_id,
    createdAt: row.created_at,
  }
}
