import type { Page } from "#kernel"
import type { Ctx } from "#platform/db"
import { defineJob, forEachTenant, type Job } from "#platform/jobs"
import { deleteChoices } from "./choice-store.ts"
import { personOf } from "./notices.ts"
import * as store from "./store.ts"

/** Notices are kept for so long, read or not. */
export const noticeDaysKept = 90
const dayMs = 86_400_000
const batchMax = 2_000

/** The caller's notices, newest first. Throws notice.persons_only, cursor.invalid. */
export async function ownNotices(ctx: Ctx, filter: store.NoticeFilter): Promise<Page<store.Notice>> {
  return store.listNotices(ctx, personOf(ctx), filter)
}

/** How many the caller has not read, up to `unreadMax`. Throws notice.persons_only. */
export async function ownUnread(ctx: Ctx): Promise<number> {
  return store.countUnread(ctx, personOf(ctx))
}

/**
 * Marks the caller's notices as read: these, those that lead to one place, or (`null`) all. Answers how many are left unread, how many it changed, and when, by which
 * `unreadOwn` takes back all of it. Ids that are unknown, somebody else's or read already change nothing. Throws notice.persons_only.
 */
export async function readOwn(
  ctx: Ctx,
  which: store.Marked,
): Promise<{ readonly readAt: Date; readonly changed: number; readonly unread: number }> {
  const changed = await store.markRead(ctx, personOf(ctx), which)
  return { readAt: ctx.now, changed, unread: await ownUnread(ctx) }
}

/** Takes a reading back: these, or all that were read at one moment. Throws notice.persons_only. */
export async function unreadOwn(
  ctx: Ctx,
  which: { readonly ids: readonly store.NoticeId[] } | { readonly readAt: Date },
): Promise<{ readonly changed: number; readonly unread: number }> {
  const changed = await store.markUnread(ctx, personOf(ctx), which)
  return { changed, unread: await ownUnread(ctx) }
}

/** Who is no member any more is told nothing more, and what they were told and chose is gone. */
export async function forgetMember(ctx: Ctx, userId: string): Promise<void> {
  await store.deleteNoticesOf(ctx, userId)
  await deleteChoices(ctx, userId)
}

/** One batch of what is too old; answers how many were removed. */
function forgetSomeNotices(ctx: Ctx): Promise<number> {
  return store.deleteOldNotices(ctx, new Date(ctx.now.getTime() - noticeDaysKept * dayMs), batchMax)
}

/** Every night: notices older than 90 days are forgotten. */
export const forgetNotices: Job = defineJob({
  name: "notices.forgetNotices",
  cron: "23 3 * * *",
  run: (program) => forEachTenant(program, "notices.forgetNotices", forgetSomeNotices),
})
