import { decodeCursor, type Id, type Page, pageOf } from "#kernel"
import type { Ctx } from "#platform/db"
import type { NoticeKind, Topic } from "./topics.ts"

export type NoticeId = Id<"ntc">

/** What a notice's words are made of, as text: names, numbers, amounts in minor units, dates. */
export type NoticeFacts = Readonly<Record<string, string>>

/** One thing that one member was told. */
export interface Notice {
  readonly id: NoticeId
  readonly topic: Topic
  readonly kind: NoticeKind
  readonly facts: NoticeFacts
  readonly link: string
  readonly createdAt: Date
  readonly readAt: Date | null
}

/** Counting stops here: a bell says "99+". */
export const unreadMax = 100

export async function insertNotice(
  ctx: Ctx,
  userId: string,
  notice: Notice & { readonly holder: string | null },
): Promise<void> {
  const { id, topic, kind, facts, link, holder } = notice
  await ctx.tx.session.query(
    `insert into notices (tenant_id, id, user_id, topic, kind, facts, link, holder, created_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9)`,
    [ctx.tenant, id, userId, topic, kind, JSON.stringify(facts), link, holder, notice.createdAt],
  )
}

export interface NoticeFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly unread?: boolean | undefined
  readonly topic?: Topic | undefined
}

/** A member's notices, newest first. */
export async function listNotices(ctx: Ctx, userId: string, filter: NoticeFilter): Promise<Page<Notice>> {
  const [before = null] = filter.cursor === undefined ? [] : decodeCursor(filter.cursor, 1)
  const { rows } = await ctx.tx.session.query(
    `select id, topic, kind, facts, link, created_at as "createdAt", read_at as "readAt" from notices
     where tenant_id = $1 and user_id = $2 and ($3::text is null or id < $3::text) and (read_at is null or not $4)
       and ($5::text is null or topic = $5::text)
     order by id desc limit $6`,
    [
      ctx.tenant,
      userId,
      before === null ? null : String(before),
      filter.unread ?? false,
      filter.topic ?? null,
      filter.limit + 1,
    ],
  )
  return pageOf(rows as Notice[], filter.limit, ({ id }) => [id])
}

/** How many a member has not read, up to `unreadMax`. */
export async function countUnread(ctx: Ctx, userId: string): Promise<number> {
  const { rows } = await ctx.tx.session.query(
    `select count(*)::int as count from (select from notices
       where tenant_id = $1 and user_id = $2 and read_at is null limit ${unreadMax}) u`,
    [ctx.tenant, userId],
  )
  return (rows as [{ count: number }])[0].count
}

/** Which notices are marked: by id, all that lead to one place, or (`null`) all. */
export type Marked = { readonly ids: readonly NoticeId[] } | { readonly link: string } | null

/** Marks them as read; answers how many were not before. */
export async function markRead(ctx: Ctx, userId: string, which: Marked): Promise<number> {
  const ids = which !== null && "ids" in which ? which.ids : null
  const link = which !== null && "link" in which ? which.link : null
  const { affected } = await ctx.tx.session.query(
    `update notices set read_at = $3 where tenant_id = $1 and user_id = $2 and read_at is null
       and ($4::text[] is null or id = any($4::text[])) and ($5::text is null or link = $5::text)`,
    [ctx.tenant, userId, ctx.now, ids, link],
  )
  return affected
}

/** Takes it back: these, or all that were read at that very moment, are unread again; answers how many. */
export async function markUnread(
  ctx: Ctx,
  userId: string,
  which: { readonly ids: readonly NoticeId[] } | { readonly readAt: Date },
): Promise<number> {
  const { affected } = await ctx.tx.session.query(
    `update notices set read_at = null where tenant_id = $1 and user_id = $2 and read_at is not null
       and (id = any($3::text[]) or read_at = $4::timestamptz)`,
    [ctx.tenant, userId, "ids" in which ? which.ids : [], "readAt" in which ? which.readAt : null],
  )
  return affected
}

/** Removes what members were told of erased records, and what names one of `texts`. */
export async function deleteNoticesAbout(
  ctx: Ctx,
  { holders, texts }: { readonly holders: readonly string[]; readonly texts: readonly string[] },
): Promise<number> {
  const { affected } = await ctx.tx.session.query(
    `delete from notices n where n.tenant_id = $1 and (n.holder = any($2::text[]) or exists (
       select from unnest($3::text[]) t where position(lower(t) in lower(n.facts::text)) > 0))`,
    [ctx.tenant, holders, texts],
  )
  return affected
}

export async function deleteNoticesOf(ctx: Ctx, userId: string): Promise<void> {
  await ctx.tx.session.query("delete from notices where tenant_id = $1 and user_id = $2", [ctx.tenant, userId])
}

/** Removes what is older, the oldest first; answers how many. */
export async function deleteOldNotices(ctx: Ctx, before: Date, max: number): Promise<number> {
  const { affected } = await ctx.tx.session.query(
    `delete from notices where tenant_id = $1 and id in (
       select id from notices where tenant_id = $1 and created_at < $2 order by created_at limit $3)`,
    [ctx.tenant, before, max],
  )
  return affected
}
