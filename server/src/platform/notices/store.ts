import type { Ctx } from "#platform/db"

/** Members who are mailed about one thing at most. */
const addressesMax = 100
const managers = "m.role in ('owner', 'admin')"

/** Who is mailed about a topic: who chose so, and (`managers`) owners and admins who chose nothing. */
export async function addresses(
  ctx: Ctx,
  topic: string,
  who: { readonly managers: boolean; readonly onlyManagers: boolean },
): Promise<string[]> {
  const { rows } = await ctx.tx.session.query(
    `select m.email from tenant_members() m
       left join notification_choices c on c.tenant_id = $1 and c.user_id = m.user_id and c.topic = $2
     where coalesce(c.by_mail, $3 and ${managers}) and (${managers} or not $4)
     order by m.id collate "C" limit ${addressesMax}`,
    [ctx.tenant, topic, who.managers, who.onlyManagers],
  )
  return (rows as { email: string }[]).map(({ email }) => email)
}

/** What a member has chosen, by topic. */
export async function choices(ctx: Ctx, userId: string): Promise<ReadonlyMap<string, boolean>> {
  const { rows } = await ctx.tx.session.query(
    `select topic, by_mail as "byMail" from notification_choices where tenant_id = $1 and user_id = $2`,
    [ctx.tenant, userId],
  )
  return new Map((rows as { topic: string; byMail: boolean }[]).map(({ topic, byMail }) => [topic, byMail]))
}

export async function isManager(ctx: Ctx, userId: string): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(`select 1 from tenant_members() m where m.user_id = $1 and ${managers}`, [
    userId,
  ])
  return rows.length > 0
}

export async function keepChoice(ctx: Ctx, userId: string, topic: string, byMail: boolean): Promise<void> {
  await ctx.tx.session.query(
    `insert into notification_choices (tenant_id, user_id, topic, by_mail, updated_at) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, user_id, topic) do update set by_mail = excluded.by_mail, updated_at = excluded.updated_at`,
    [ctx.tenant, userId, topic, byMail, ctx.now],
  )
}
