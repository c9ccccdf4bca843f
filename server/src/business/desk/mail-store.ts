import { decodeCursor, type Page, pageOf } from "#kernel"
import type { Ctx, SystemCtx } from "#platform/db"
import type { DeskMail, DeskMailId, MailboxId, MailOutcome } from "./mail.ts"
import type { ReplyId, TicketId } from "./ticket.ts"

const columns = `id, mailbox_id as "mailboxId", outcome, reason, sender, subject, size_bytes as "sizeBytes", ticket_id as "ticketId",
  reply_id as "replyId", received_at as "receivedAt", decided_at as "decidedAt"`

const insertSql = `insert into desk_mails (tenant_id, id, mailbox_id, message_key, raw, size_bytes, outcome, received_at)
  values ($1, $2, $3, $4, $5, $6, 'waiting', $7) on conflict (tenant_id, message_key) do nothing`

/** Keeps a mail as it came, unless it came before; answers whether it did. */
export async function insertMail(
  ctx: Ctx,
  id: DeskMailId,
  mailboxId: MailboxId,
  messageKey: string,
  raw: Buffer,
): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(insertSql, [
    ctx.tenant,
    id,
    mailboxId,
    messageKey,
    raw,
    raw.length,
    ctx.now,
  ])
  return affected === 1
}

/** A mail that waits to be read, held until that is decided; undefined when it is decided already. */
export async function waitingMail(
  ctx: Ctx,
  id: DeskMailId,
): Promise<{ readonly mailboxId: MailboxId; readonly raw: Buffer } | undefined> {
  const { rows } = await ctx.tx.session.query(
    "select mailbox_id, raw from desk_mails where tenant_id = $1 and id = $2 and outcome = 'waiting' for update",
    [ctx.tenant, id],
  )
  const [row] = rows as { mailbox_id: MailboxId; raw: Uint8Array }[]
  return row && { mailboxId: row.mailbox_id, raw: Buffer.from(row.raw) }
}

/** What became of a mail. */
export interface MailDecision {
  readonly outcome: MailOutcome
  readonly reason: string | null
  readonly sender: string | null
  readonly subject: string | null
  readonly ticketId: TicketId | null
  readonly replyId: ReplyId | null
}

const decideSql = `update desk_mails set raw = null, outcome = $3, reason = $4, sender = $5, subject = $6, ticket_id = $7, reply_id = $8, decided_at = $9
  where tenant_id = $1 and id = $2`

/** Notes what became of a mail and forgets the mail itself. */
export async function decideMail(ctx: Ctx, id: DeskMailId, d: MailDecision): Promise<void> {
  await ctx.tx.session.query(decideSql, [
    ctx.tenant,
    id,
    d.outcome,
    d.reason,
    d.sender,
    d.subject,
    d.ticketId,
    d.replyId,
    ctx.now,
  ])
}

/** Mails of a sender that were taken since an instant. */
export async function takenFrom(ctx: Ctx, sender: string, since: Date): Promise<number> {
  const { rows } = await ctx.tx.session.query(
    `select count(*)::int as n from desk_mails where tenant_id = $1 and sender = $2 and received_at > $3 and outcome in ('ticket', 'reply')`,
    [ctx.tenant, sender, since],
  )
  const [row] = rows as [{ n: number }]
  return row.n
}

/** Mails that came in, newest first. */
export async function listMails(
  ctx: Ctx,
  filter: { readonly limit: number; readonly cursor?: string | undefined; readonly outcome?: MailOutcome | undefined },
): Promise<Page<DeskMail>> {
  const before = filter.cursor === undefined ? null : String(decodeCursor(filter.cursor, 1)[0])
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from desk_mails where tenant_id = $1 and ($2::text is null or id < $2) and ($3::text is null or outcome = $3)
     order by id desc limit $4`,
    [ctx.tenant, before, filter.outcome ?? null, filter.limit + 1],
  )
  return pageOf(rows as DeskMail[], filter.limit, (row) => [row.id])
}

/** Did a ticket come from a mail that a machine wrote? */
export async function isFromMachine(ctx: Ctx, ticketId: TicketId): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(
    "select 1 from desk_mails where tenant_id = $1 and ticket_id = $2 and reply_id is null and reason = 'automated' limit 1",
    [ctx.tenant, ticketId],
  )
  return rows.length > 0
}

/** Forgets what became of mails that came before an instant, of every business; answers of how many. */
export async function forgetMails(sys: SystemCtx, before: Date, limit: number): Promise<number> {
  const { affected } = await sys.tx.session.query(
    `delete from desk_mails where (tenant_id, id) in (
       select tenant_id, id from desk_mails where received_at < $1 and outcome <> 'waiting' order by received_at limit $2)`,
    [before, limit],
  )
  return affected
}

/** A Message-ID belongs to a ticket's thread from now on. */
export async function noteMessage(
  ctx: Ctx,
  messageId: string,
  ticketId: TicketId,
  replyId: ReplyId | null,
): Promise<void> {
  await ctx.tx.session.query(
    `insert into desk_messages (tenant_id, message_id, ticket_id, reply_id, created_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [ctx.tenant, messageId, ticketId, replyId, ctx.now],
  )
}

/** The ticket of the first of these Message-IDs that belongs to one. */
export async function ticketOfMessages(ctx: Ctx, messageIds: readonly string[]): Promise<TicketId | null> {
  if (messageIds.length === 0) return null
  const { rows } = await ctx.tx.session.query(
    `select ticket_id from desk_messages where tenant_id = $1 and message_id = any($2::text[])
     order by array_position($2::text[], message_id) limit 1`,
    [ctx.tenant, messageIds],
  )
  const [row] = rows as { ticket_id: TicketId }[]
  return row?.ticket_id ?? null
}

/** The newest Message-IDs of a ticket's thread, oldest of them first. */
export async function threadOf(ctx: Ctx, ticketId: TicketId, max: number): Promise<string[]> {
  const { rows } = await ctx.tx.session.query(
    `select message_id from desk_messages where tenant_id = $1 and ticket_id = $2 order by created_at desc, message_id desc limit $3`,
    [ctx.tenant, ticketId, max],
  )
  return (rows as { message_id: string }[]).map((row) => row.message_id).toReversed()
}
