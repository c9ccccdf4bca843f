import { newId } from "#kernel"
import { siteOf } from "#platform/config"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { isMailAddress, queueMail } from "#platform/mail"
import { readTenant } from "#platform/tenants"
import { allRecipients, type Recipient, recipientsAmong } from "./choice-store.ts"
import { noticeWritten } from "./events.ts"
import { insertNotice, type NoticeFacts } from "./store.ts"
import { type Audience, type NoticeKind, type Topic, topics } from "./topics.ts"

/** What members are told. */
export interface News {
  readonly topic: Topic
  readonly kind: NoticeKind
  /** Id of the event behind it: nobody is mailed twice about one. */
  readonly eventId: string
  /** What the application makes the notice's words of, in the reader's language. */
  readonly facts: NoticeFacts
  /** The record's place below the business, as the application has it: `/tickets/tic_…`. */
  readonly link: string
  /** Id of the record whose erasure takes notice and mail away. Default: they hold nothing personal. */
  readonly holder?: string | undefined
  /** The mail; `link` is the whole address of the record. Written only when somebody gets it. */
  readonly mail: (link: string) => Promise<{ readonly subject: string; readonly text: string }>
}

/**
 * Tells members of something, each by the ways that they chose: in the application, by mail, both or neither. `concerned` are the members
 * whom the very record concerns; without it who chose the topic is told, and those whom it is meant for.
 *
 * @example
 * await tellMembers(ctx, { topic: "tickets", kind: "ticket_assigned", eventId, facts, link: `/tickets/${id}`, mail }, [assigneeId])
 */
export async function tellMembers(ctx: Ctx, news: News, concerned?: readonly string[]): Promise<void> {
  const all = await recipientsOf(ctx, news.topic, concerned)
  for (const { userId, inApp } of all) if (inApp) await tellInApp(ctx, userId, news)
  const mailed = all.filter(({ byMail, email }) => byMail && isMailAddress(email))
  if (mailed.length > 0) await tellByMail(ctx, mailed, news)
}

function recipientsOf(ctx: Ctx, topic: Topic, concerned: readonly string[] | undefined): Promise<Recipient[]> {
  if (concerned !== undefined) return recipientsAmong(ctx, topic, [...new Set(concerned)])
  const audience: Audience = topics[topic]
  return allRecipients(ctx, topic, { managers: audience !== "nobody", onlyManagers: audience === "concerned" })
}

async function tellInApp(ctx: Ctx, userId: string, { topic, kind, facts, link, holder }: News): Promise<void> {
  const id = newId("ntc")
  const written = { id, topic, kind, facts, link, holder: holder ?? null, createdAt: ctx.now, readAt: null }
  await insertNotice(ctx, userId, written)
  await append(ctx, noticeWritten, { noticeId: id, userId, kind })
}

async function tellByMail(ctx: Ctx, recipients: readonly Recipient[], news: News): Promise<void> {
  const { slug } = await readTenant(ctx)
  const mail = await news.mail(`${siteOf(ctx)}/app/b/${slug}${news.link}`)
  const holder = news.holder === undefined ? {} : { holder: news.holder }
  for (const { userId, email } of recipients)
    await queueMail(ctx, { key: `${news.kind}:${news.eventId}:${userId}`, to: email, ...mail, ...holder })
}
