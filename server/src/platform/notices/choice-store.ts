import type { Ctx } from "#platform/db"

/** Members who are told of one thing at most. */
const recipientsMax = 100
const managers = "m.role in ('owner', 'admin')"

/** A member who is told, and how. */
export interface Recipient {
  readonly userId: string
  readonly email: string
  readonly byMail: boolean
  readonly inApp: boolean
}

/** Of a topic's members: who chose so, and (`managers`) owners and admins who chose nothing. */
export function allRecipients(
  ctx: Ctx,
  topic: string,
  who: { readonly managers: boolean; readonly onlyManagers: boolean },
): Promise<Recipient[]> {
  return recipients(ctx, topic, `($3 and ${managers})`, `(${managers} or not $4)`, [who.managers, who.onlyManagers])
}

/** Of the members whom a record concerns: who did not choose otherwise. */
export function recipientsAmong(ctx: Ctx, topic: string, userIds: readonly string[]): Promise<Recipient[]> {
  return recipients(ctx, topic, "true", "m.user_id = any($3::text[])", [userIds])
}

async function recipients(
  ctx: Ctx,
  topic: string,
  usual: string,
  where: string,
  values: readonly unknown[],
): Promise<Recipient[]> {
  const [byMail, inApp] = [`coalesce(c.by_mail, ${usual})`, `coalesce(c.in_app, ${usual})`]
  const { rows } = await ctx.tx.session.query(
    `select m.user_id as "userId", m.email, ${byMail} as "byMail", ${inApp} as "inApp" from tenant_members() m
       left join notification_choices c on c.tenant_id = $1 and c.user_id = m.user_id and c.topic = $2
     where (${byMail} or ${inApp}) and ${where}
     order by m.id collate "C" limit ${recipientsMax}`,
    [ctx.tenant, topic, ...values],
  )
  return rows as Recipient[]
}

/** What a member has chosen of one topic; null: nothing. */
export interface ChosenWays {
  readonly byMail: boolean | null
  readonly inApp: boolean | null
}

/** What a member has chosen, by topic. */
export async function choices(ctx: Ctx, userId: string): Promise<ReadonlyMap<string, ChosenWays>> {
  const { rows } = await ctx.tx.session.query(
    `select topic, by_mail as "byMail", in_app as "inApp" from notification_choices where tenant_id = $1 and user_id = $2`,
    [ctx.tenant, userId],
  )
  return new Map((rows as (ChosenWays & { topic: string })[]).map(({ topic, ...ways }) => [topic, ways]))
}

export async function isManager(ctx: Ctx, userId: string): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(`select 1 from tenant_members() m where m.user_id = $1 and ${managers}`, [
    userId,
  ])
  return rows.length > 0
}

export async function keepChoice(
  ctx: Ctx,
  userId: string,
  topic: string,
  ways: { readonly byMail?: boolean | undefined; readonly inApp?: boolean | undefined },
): Promise<void> {
  await ctx.tx.session.query(
    `insert into notification_choices as c (tenant_id, user_id, topic, by_mail, in_app, updated_at)
     values ($1, $2, $3, $4::boolean, $5::boolean, $6)
     on conflict (tenant_id, user_id, topic) do update set by_mail = coalesce(excluded.by_mail, c.by_mail),
       in_app = coalesce(excluded.in_app, c.in_app), updated_at = excluded.updated_at`,
    [ctx.tenant, userId, topic, ways.byMail ?? null, ways.inApp ?? null, ctx.now],
  )
}

/** Forgets what somebody chose who is no member any more. */
export async function deleteChoices(ctx: Ctx, userId: string): Promise<void> {
  await ctx.tx.session.query("delete from notification_choices where tenant_id = $1 and user_id = $2", [
    ctx.tenant,
    userId,
  ])
}
