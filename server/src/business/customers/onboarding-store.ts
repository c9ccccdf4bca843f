import type { Ctx } from "#platform/db"
import type { ClientSettings } from "./onboarding.ts"

/** The settings, if the business has changed them. */
export async function savedClientSettings(ctx: Ctx): Promise<ClientSettings | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select onboards, welcome_subject as "welcomeSubject", welcome_body as "welcomeBody", version
     from client_settings where tenant_id = $1`,
    [ctx.tenant],
  )
  return rows[0] as ClientSettings | undefined
}

/** Writes settings of the next version; false when somebody else did meanwhile. */
export async function saveClientSettings(ctx: Ctx, s: ClientSettings): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `insert into client_settings as c (tenant_id, onboards, welcome_subject, welcome_body, version, updated_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id) do update set onboards = $2, welcome_subject = $3, welcome_body = $4, version = $5, updated_at = $6
       where c.version = $5 - 1`,
    [ctx.tenant, s.onboards, s.welcomeSubject, s.welcomeBody, s.version, ctx.now],
  )
  return affected === 1
}
