import { defineErrors } from "#kernel"
import type { Ctx } from "#platform/db"
import * as store from "./store.ts"

/**
 * What members are told by mail, and who is while they have chosen nothing: `managers` are owners and admins; `concerned` is who has to
 * do with the very record (a ticket's holder), or owners and admins where nobody has.
 */
export const topics = {
  stock_low: "managers",
  connection_broken: "managers",
  webhook_disabled: "managers",
  warranty_ending: "managers",
  invoice_overdue: "nobody",
  tickets: "concerned",
} as const
export type Topic = keyof typeof topics
type Audience = (typeof topics)[Topic]

export interface Choice {
  readonly topic: Topic
  readonly byMail: boolean
}

const noticeErrors = defineErrors({
  "notice.persons_only": {
    status: 403,
    text: () => "Notifications are a person's own: sign in, an API key has none.",
  },
})

/** The mail addresses of the members who want to hear of a topic. */
export function addressesFor(ctx: Ctx, topic: Topic): Promise<string[]> {
  const audience: Audience = topics[topic]
  return store.addresses(ctx, topic, { managers: audience !== "nobody", onlyManagers: audience === "concerned" })
}

/** Does this member, whom a record concerns, want mail about it? */
export async function wantsMail(ctx: Ctx, userId: string, topic: Topic): Promise<boolean> {
  return (await store.choices(ctx, userId)).get(topic) ?? true
}

/** Every topic with what the caller chose, or what holds for their role. Throws notice.persons_only. */
export async function ownChoices(ctx: Ctx): Promise<Choice[]> {
  const userId = personOf(ctx)
  const chosen = await store.choices(ctx, userId)
  const isManager = await store.isManager(ctx, userId)
  return (Object.keys(topics) as Topic[]).map((topic) => ({
    topic,
    byMail: chosen.get(topic) ?? isDefault(topics[topic], isManager),
  }))
}

/** Keeps what the caller chose about a topic. Throws notice.persons_only. */
export async function choose(ctx: Ctx, { topic, byMail }: Choice): Promise<Choice[]> {
  await store.keepChoice(ctx, personOf(ctx), topic, byMail)
  return ownChoices(ctx)
}

function isDefault(audience: Audience, isManager: boolean): boolean {
  return audience === "concerned" || (audience === "managers" && isManager)
}

function personOf({ actor }: Ctx): string {
  if (actor.kind !== "user") throw noticeErrors["notice.persons_only"]()
  return actor.id
}
