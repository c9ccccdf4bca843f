import type { Ctx, SystemCtx, TenantId } from "#platform/db"
import type { DeskMailId, MailboxId } from "./mail.ts"

/** A mailbox that this process has in hand, with how far it was read. */
export interface FetchTask {
  readonly tenant: TenantId
  readonly id: MailboxId
  readonly host: string
  readonly port: number
  readonly user: string
  /** Sealed. */
  readonly password: string
  readonly folder: string
  /** Null: never read, or another folder since. */
  readonly uidValidity: bigint | null
  readonly lastUid: bigint
  readonly polledAt: Date | null
  readonly failures: number
}

const claimSql = `update desk_mailboxes set next_fetch_at = $1::timestamptz + $2 * interval '1 ms'
  where (tenant_id, id) in (
    select tenant_id, id from desk_mailboxes
    where imap_host is not null and is_active and imap_password is not null and next_fetch_at <= $1
    order by next_fetch_at limit $3 for update skip locked)
  returning tenant_id as tenant, id, imap_host as host, imap_port as port, imap_user as "user", imap_password as password,
    coalesce(imap_folder, 'INBOX') as folder, uid_validity as "uidValidity", last_uid as "lastUid", polled_at as "polledAt", failures`

/** Takes mailboxes that are due, of any business, for `leaseMs`; a process that dies gives them back by the passing of this time. */
export async function claimMailboxes(sys: SystemCtx, leaseMs: number, limit: number): Promise<FetchTask[]> {
  const { rows } = await sys.tx.session.query(claimSql, [sys.now, leaseMs, limit])
  return rows as FetchTask[]
}

/** The folder was read up to this mail. */
export async function notePlace(ctx: Ctx, id: MailboxId, uidValidity: bigint, lastUid: bigint): Promise<void> {
  await ctx.tx.session.query(
    "update desk_mailboxes set uid_validity = $3, last_uid = $4 where tenant_id = $1 and id = $2",
    [ctx.tenant, id, uidValidity, lastUid],
  )
}

/** A mail that is not taken at all, so that somebody can see that it came. */
export async function insertRefused(
  ctx: Ctx,
  mail: { readonly id: DeskMailId; readonly mailboxId: MailboxId; readonly key: string; readonly bytes: number },
): Promise<void> {
  await ctx.tx.session.query(
    `insert into desk_mails (tenant_id, id, mailbox_id, message_key, size_bytes, outcome, reason, received_at, decided_at)
     values ($1, $2, $3, $4, $5, 'ignored', 'too_large', $6, $6) on conflict (tenant_id, message_key) do nothing`,
    [ctx.tenant, mail.id, mail.mailboxId, mail.key, mail.bytes, ctx.now],
  )
}

/** How fetching went, and when it is tried next. `error` null: well. */
export async function settleFetch(ctx: Ctx, id: MailboxId, error: string | null, nextAt: Date): Promise<void> {
  await ctx.tx.session.query(
    `update desk_mailboxes set last_error = $3, checked_at = $5, next_fetch_at = $4, failures = case when $3::text is null then 0 else failures + 1 end,
       polled_at = case when $3::text is null then $5 else polled_at end
     where tenant_id = $1 and id = $2`,
    [ctx.tenant, id, error, nextAt, ctx.now],
  )
}
