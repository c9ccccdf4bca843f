import { type Selectable, sql } from "kysely"
import { decodeCursor, type Page, pageOf } from "#kernel"
import { type Ctx, type SystemCtx, type TenantId, tables } from "#platform/db"
import type { Attachment, Mail, MailHeaders, MailId, MailState } from "./mail.ts"

interface MailTable {
  tenant_id: TenantId
  id: MailId
  key: string
  state: MailState
  holder: string | null
  recipient: string
  subject: string
  body_text: string
  body_html: string | null
  message_id: string
  headers: MailHeaders
  is_secret: boolean
  attempts: number
  due_at: Date
  leased_until: Date | null
  last_error: string | null
  created_at: Date
  sent_at: Date | null
}

interface AttachmentTable {
  tenant_id: TenantId
  mail_id: MailId
  position: number
  file_name: string
  content_type: string
  bytes: Uint8Array
}

interface Tables {
  mails: MailTable
  mail_attachments: AttachmentTable
}

/** A mail that a step has claimed, with whose it is. */
export interface ClaimedMail extends Mail {
  readonly tenant: TenantId
  readonly sender: string
}

// whoever reads along in a demo, nobody is written to
const insertSql = `insert into mails (tenant_id, id, key, state, holder, recipient, subject, body_text, body_html, message_id, headers,
    is_secret, attempts, due_at, created_at)
  select t.id, $2, $3, case when t.is_demo then 'kept' else $4 end, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, 0, $13, $14
  from tenants t where t.id = $1
  on conflict (tenant_id, key) do nothing`

/** Inserts a mail unless there is one of its key; answers whether it did. HOT: one for each order of a shop. */
export async function insertMail(ctx: Ctx, mail: Mail, holder: string | null): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(insertSql, [
    ctx.tenant,
    mail.id,
    mail.key,
    mail.state,
    holder,
    mail.to,
    mail.subject,
    mail.text,
    mail.html,
    mail.messageId,
    JSON.stringify(mail.headers),
    mail.isSecret,
    ctx.now,
    mail.createdAt,
  ])
  return affected === 1
}

export async function insertAttachments(ctx: Ctx, mail: MailId, attachments: readonly Attachment[]): Promise<void> {
  if (attachments.length === 0) return
  const rows = attachments.map((a, position) => ({
    tenant_id: ctx.tenant,
    mail_id: mail,
    position,
    file_name: a.fileName,
    content_type: a.contentType,
    bytes: a.bytes,
  }))
  await tables<Tables>(ctx).insertInto("mail_attachments").values(rows).execute()
}

export async function attachmentsOf(ctx: Ctx, mail: MailId): Promise<Attachment[]> {
  const rows = await tables<Tables>(ctx)
    .selectFrom("mail_attachments")
    .selectAll()
    .where("mail_id", "=", mail)
    .orderBy("position")
    .execute()
  return rows.map((row) => ({ fileName: row.file_name, contentType: row.content_type, bytes: Buffer.from(row.bytes) }))
}

export async function mailById(ctx: Ctx, id: MailId): Promise<Mail | undefined> {
  const row = await tables<Tables>(ctx).selectFrom("mails").selectAll().where("id", "=", id).executeTakeFirst()
  return row && mailOf(row)
}

export interface MailFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly state?: MailState | undefined
  readonly to?: string | undefined
}

/** Mails, newest first. */
export async function listMails(ctx: Ctx, filter: MailFilter): Promise<Page<Mail>> {
  let query = tables<Tables>(ctx).selectFrom("mails").selectAll()
  if (filter.state !== undefined) query = query.where("state", "=", filter.state)
  if (filter.to !== undefined) query = query.where("recipient", "=", filter.to)
  if (filter.cursor !== undefined) {
    const [id] = decodeCursor(filter.cursor, 1)
    query = query.where("id", "<", id as MailId)
  }
  const rows = await query
    .orderBy("id", "desc")
    .limit(filter.limit + 1)
    .execute()
  const page = pageOf(rows, filter.limit, (row) => [row.id])
  return { data: page.data.map(mailOf), nextCursor: page.nextCursor }
}

/** Takes mails that are due, for `leaseMs`; a process that dies gives them back by the passing of this time. */
export async function claimMails(sys: SystemCtx, limit: number, leaseMs: number): Promise<ClaimedMail[]> {
  const { rows } = await sql<Selectable<MailTable> & { sender: string }>`
    update mails m set attempts = attempts + 1, leased_until = ${new Date(sys.now.getTime() + leaseMs)}
    from tenants t
    where t.id = m.tenant_id and (m.tenant_id, m.id) in (
      select tenant_id, id from mails
      where state = 'queued' and due_at <= ${sys.now} and (leased_until is null or leased_until < ${sys.now})
      order by due_at limit ${limit} for update skip locked)
    returning m.*, t.name as sender`.execute(tables(sys.tx))
  return rows.map((row) => ({ ...mailOf(row), tenant: row.tenant_id, sender: row.sender }))
}

/** Without a mail server: what waits is kept to be read, and not sent when a server is set one day. */
export async function keepQueued(sys: SystemCtx, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update mails set state = 'kept' where (tenant_id, id) in (
      select tenant_id, id from mails where state = 'queued' order by due_at limit ${limit} for update skip locked)`.execute(
    tables(sys.tx),
  )
  return Number(numAffectedRows ?? 0n)
}

/** Writes how sending went, if the mail still waits; answers whether it did. */
export async function settleMail(
  ctx: Ctx,
  id: MailId,
  outcome: Pick<MailTable, "state" | "last_error"> & { readonly dueAt?: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("mails")
    .set({
      state: outcome.state,
      last_error: outcome.last_error,
      leased_until: null,
      ...(outcome.state === "sent" ? { sent_at: ctx.now } : {}),
      // Nobody needs a way in that was sent, or can't be, any more.
      ...(outcome.state === "queued" ? {} : { body_text: sql<string>`case when is_secret then '' else body_text end` }),
      ...(outcome.dueAt === undefined ? {} : { due_at: outcome.dueAt }),
    })
    .where("id", "=", id)
    .where("state", "=", "queued")
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Deletes a person's mails with their attachments. */
export async function deleteMailsOf(ctx: Ctx, holder: string): Promise<number> {
  const { numDeletedRows } = await tables<Tables>(ctx)
    .deleteFrom("mails")
    .where("holder", "=", holder)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

function mailOf(row: Selectable<MailTable>): Mail {
  return {
    id: row.id,
    key: row.key,
    state: row.state,
    to: row.recipient,
    subject: row.subject,
    text: row.body_text,
    html: row.body_html,
    messageId: row.message_id,
    headers: row.headers,
    isSecret: row.is_secret,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  }
}
