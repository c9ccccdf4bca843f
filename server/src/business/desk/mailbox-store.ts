import type { Ctx, SystemCtx, TenantId } from "#platform/db"
import { defineSealed } from "#platform/vault"
import { type ImapAccess, type Mailbox, type MailboxId, mailboxesMax } from "./mail.ts"
import type { QueueId } from "./ticket.ts"

export const sealedPassword = defineSealed({
  table: "desk_mailboxes",
  column: "imap_password",
  purpose: "desk.imap_password",
})

interface Row {
  readonly id: MailboxId
  readonly name: string
  readonly address: string
  readonly queue_id: QueueId | null
  readonly is_active: boolean
  readonly uses_plus_address: boolean
  readonly accepts_automated: boolean
  readonly token_hash: string | null
  readonly imap_host: string | null
  readonly imap_port: number | null
  readonly imap_user: string | null
  readonly imap_folder: string | null
  readonly polled_at: Date | null
  readonly checked_at: Date | null
  readonly last_error: string | null
  readonly version: number
}

const columns = `id, name, address, queue_id, is_active, uses_plus_address, accepts_automated, token_hash, imap_host, imap_port, imap_user,
  imap_folder, polled_at, checked_at, last_error, version`

export async function listMailboxes(ctx: Ctx): Promise<Mailbox[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from desk_mailboxes where tenant_id = $1 order by id limit ${mailboxesMax}`,
    [ctx.tenant],
  )
  return (rows as Row[]).map(mailboxOf)
}

export async function mailboxById(
  ctx: Ctx,
  id: MailboxId,
  mode: "read" | "lock" = "read",
): Promise<Mailbox | undefined> {
  const lock = mode === "lock" ? "for update" : ""
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from desk_mailboxes where tenant_id = $1 and id = $2 ${lock}`,
    [ctx.tenant, id],
  )
  const [row] = rows as Row[]
  return row && mailboxOf(row)
}

/** Whose a mailbox is. */
export async function ownerOfMailbox(sys: SystemCtx, id: MailboxId): Promise<TenantId | undefined> {
  const { rows } = await sys.tx.session.query("select tenant_id from desk_mailboxes where id = $1", [id])
  const [row] = rows as { tenant_id: TenantId }[]
  return row?.tenant_id
}

/** The digest of the token that opens a mailbox's door; null: it is shut. */
export async function tokenHashOf(ctx: Ctx, id: MailboxId): Promise<string | null> {
  const { rows } = await ctx.tx.session.query(
    "select token_hash from desk_mailboxes where tenant_id = $1 and id = $2",
    [ctx.tenant, id],
  )
  const [row] = rows as { token_hash: string | null }[]
  return row?.token_hash ?? null
}

export async function setTokenHash(ctx: Ctx, id: MailboxId, hash: string | null): Promise<void> {
  await ctx.tx.session.query(
    "update desk_mailboxes set token_hash = $3, updated_at = $4 where tenant_id = $1 and id = $2",
    [ctx.tenant, id, hash, ctx.now],
  )
}

const fields = (m: Mailbox): unknown[] => [
  m.name,
  m.address,
  m.queueId,
  m.isActive,
  m.usesPlusAddress,
  m.acceptsAutomated,
  m.imap?.host ?? null,
  m.imap?.port ?? null,
  m.imap?.user ?? null,
  m.imap?.folder ?? null,
]
const fieldColumns =
  "name, address, queue_id, is_active, uses_plus_address, accepts_automated, imap_host, imap_port, imap_user, imap_folder"
const fieldSets = fieldColumns
  .split(", ")
  .map((column, n) => `${column} = $${n + 5}`)
  .join(", ")

export async function insertMailbox(ctx: Ctx, m: Mailbox, password: string | null): Promise<void> {
  await ctx.tx.session.query(
    `insert into desk_mailboxes (tenant_id, id, version, imap_password, ${fieldColumns}, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)`,
    [ctx.tenant, m.id, m.version, password, ...fields(m), ctx.now],
  )
}

/** Writes a mailbox whose version is one more than the stored one. `password`: sealed anew, undefined as it was. Another server or
 *  folder is read from its beginning. Answers whether it was written. */
export async function updateMailbox(ctx: Ctx, m: Mailbox, password: string | null | undefined): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `update desk_mailboxes set version = $3, ${fieldSets}, updated_at = $15,
       imap_password = case when $16 then $4 else imap_password end,
       uid_validity = case when imap_host is distinct from $11 or imap_user is distinct from $13 or imap_folder is distinct from $14
         then null else uid_validity end,
       polled_at = case when imap_host is distinct from $11 or imap_user is distinct from $13 or imap_folder is distinct from $14
         then null else polled_at end,
       checked_at = null, last_error = null,
       next_fetch_at = $15, failures = 0
     where tenant_id = $1 and id = $2 and version = $3 - 1`,
    [ctx.tenant, m.id, m.version, password ?? null, ...fields(m), ctx.now, password !== undefined],
  )
  return affected === 1
}

/** Has a mailbox fetched as soon as a process is free to. */
export async function fetchSoon(ctx: Ctx, id: MailboxId): Promise<void> {
  await ctx.tx.session.query(
    "update desk_mailboxes set next_fetch_at = $3, failures = 0 where tenant_id = $1 and id = $2",
    [ctx.tenant, id, ctx.now],
  )
}

export async function deleteMailbox(ctx: Ctx, id: MailboxId): Promise<void> {
  await ctx.tx.session.query("delete from desk_mailboxes where tenant_id = $1 and id = $2", [ctx.tenant, id])
}

function mailboxOf(row: Row): Mailbox {
  return {
    id: row.id,
    name: row.name,
    address: row.address,
    queueId: row.queue_id,
    isActive: row.is_active,
    usesPlusAddress: row.uses_plus_address,
    acceptsAutomated: row.accepts_automated,
    hasToken: row.token_hash !== null,
    imap: imapOf(row),
    polledAt: row.polled_at,
    checkedAt: row.checked_at,
    lastError: row.last_error,
    version: row.version,
  }
}

function imapOf({ imap_host: host, imap_port: port, imap_user: user, imap_folder: folder }: Row): ImapAccess | null {
  if (host === null || port === null || user === null) return null
  return { host, port, user, folder: folder ?? "INBOX" }
}
