import type { Ctx, SystemCtx, TenantId } from "#platform/db"
import type { ContactId, PortalSessionId, PortalSettings } from "./portal.ts"

export async function settingsRow(ctx: Ctx): Promise<PortalSettings | undefined> {
  const { rows } = await ctx.tx.session.query(
    'select is_open as "isOpen", version from portal_settings where tenant_id = $1',
    [ctx.tenant],
  )
  const [row] = rows as PortalSettings[]
  return row
}

/** Writes settings whose version is one more than the stored one (or the first); answers whether it was. */
export async function writeSettings(ctx: Ctx, settings: PortalSettings): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `insert into portal_settings (tenant_id, is_open, version, updated_at) values ($1, $2, $3, $4)
     on conflict (tenant_id) do update set is_open = excluded.is_open, version = excluded.version, updated_at = excluded.updated_at
       where portal_settings.version = excluded.version - 1`,
    [ctx.tenant, settings.isOpen, settings.version, ctx.now],
  )
  return affected === 1
}

/** Keeps a link's digest unless the contact was mailed `hourMax` since `since`; answers whether it did. */
export async function insertLink(
  ctx: Ctx,
  link: { readonly hash: string; readonly contactId: ContactId; readonly expiresAt: Date },
  since: Date,
  hourMax: number,
): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `insert into portal_links (tenant_id, token_hash, contact_id, expires_at, created_at)
     select $1::text, $2, $3::text, $4, $5
     where (select count(*) from portal_links where tenant_id = $1::text and contact_id = $3::text and created_at > $6) < $7::int`,
    [ctx.tenant, link.hash, link.contactId, link.expiresAt, ctx.now, since, hourMax],
  )
  return affected === 1
}

/** Uses a link up: the contact it was mailed to, once, while it is good. */
export async function takeLink(ctx: Ctx, hash: string): Promise<ContactId | undefined> {
  const { rows } = await ctx.tx.session.query(
    "update portal_links set expires_at = created_at where tenant_id = $1 and token_hash = $2 and expires_at > $3 returning contact_id",
    [ctx.tenant, hash, ctx.now],
  )
  const [row] = rows as { contact_id: ContactId }[]
  return row?.contact_id
}

export async function insertSession(
  ctx: Ctx,
  session: {
    readonly id: PortalSessionId
    readonly hash: string
    readonly contactId: ContactId
    readonly expiresAt: Date
  },
): Promise<void> {
  await ctx.tx.session.query(
    "insert into portal_sessions (tenant_id, id, token_hash, contact_id, expires_at, created_at) values ($1, $2, $3, $4, $5, $6)",
    [ctx.tenant, session.id, session.hash, session.contactId, session.expiresAt, ctx.now],
  )
}

/** Whose session a token opens, in any business. */
export async function sessionByHash(
  sys: SystemCtx,
  hash: string,
): Promise<{ readonly tenant: TenantId; readonly contactId: ContactId } | undefined> {
  const { rows } = await sys.tx.session.query(
    'select tenant_id as tenant, contact_id as "contactId" from portal_sessions where token_hash = $1 and expires_at > $2',
    [hash, sys.now],
  )
  const [row] = rows as { tenant: TenantId; contactId: ContactId }[]
  return row
}

/** Ends every session of a contact; answers their ids. */
export async function deleteSessions(ctx: Ctx, contactId: ContactId): Promise<PortalSessionId[]> {
  const { rows } = await ctx.tx.session.query(
    "delete from portal_sessions where tenant_id = $1 and contact_id = $2 returning id",
    [ctx.tenant, contactId],
  )
  return (rows as { id: PortalSessionId }[]).map((row) => row.id)
}

/** Removes links and sessions that ended before an instant, of every business; answers how many. */
export async function forgetEnded(sys: SystemCtx, before: Date, limit: number): Promise<number> {
  let removed = 0
  for (const table of ["portal_links", "portal_sessions"]) {
    const { affected } = await sys.tx.session.query(
      `delete from ${table} where (tenant_id, token_hash) in (select tenant_id, token_hash from ${table} where expires_at < $1 limit $2)`,
      [before, limit],
    )
    removed += affected
  }
  return removed
}
