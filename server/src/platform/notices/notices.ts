import { defineErrors } from "#kernel"
import type { Ctx } from "#platform/db"
import * as store from "./choice-store.ts"
import { type Audience, type Topic, topicNames, topics } from "./topics.ts"

/** How a member is told of a topic: by mail, in the application, by both or not at all. */
export interface Choice {
  readonly topic: Topic
  readonly byMail: boolean
  readonly inApp: boolean
}

const noticeErrors = defineErrors({
  "notice.persons_only": {
    status: 403,
    text: () => "Notifications are a person's own: sign in, an API key has none.",
  },
})

/** Every topic with what the caller chose, or what holds for their role. Throws notice.persons_only. */
export async function ownChoices(ctx: Ctx): Promise<Choice[]> {
  const userId = personOf(ctx)
  const chosen = await store.choices(ctx, userId)
  const isManager = await store.isManager(ctx, userId)
  return topicNames.map((topic) => {
    const own = chosen.get(topic)
    const usual = isDefault(topics[topic], isManager)
    return { topic, byMail: own?.byMail ?? usual, inApp: own?.inApp ?? usual }
  })
}

/** Keeps what the caller chose about a topic; a way that is left out stays as it was. Throws notice.persons_only. */
export async function choose(ctx: Ctx, { topic, ...ways }: Pick<Choice, "topic"> & Partial<Choice>): Promise<Choice[]> {
  await store.keepChoice(ctx, personOf(ctx), topic, ways)
  return ownChoices(ctx)
}

/** The signed-in person. Throws notice.persons_only for an API key and for the program itself. */
export function personOf({ actor }: Ctx): string {
  if (actor.kind !== "user") throw noticeErrors["notice.persons_only"]()
  return actor.id
}

function isDefault(audience: Audience, isManager: boolean): boolean {
  return audience === "concerned" || (audience === "managers" && isManager)
}
