import type { Ctx } from "#platform/db"
import { eraseMentions, type Mentions, spellingsOf } from "#platform/events"
import { eraseMessages } from "./erase-store.ts"

/**
 * Takes a person out of what came from outside: messages that hold one of the person's addresses or ids are emptied, handled ones also
 * where they hold the name; so are the events that were made of them. What still waited is not handled: it would bring the person back.
 * Answers the ids of these events.
 */
export async function erasePerson(ctx: Ctx, mentions: Mentions): Promise<string[]> {
  const sure = mentions.sure.flatMap(spellingsOf)
  const likely = mentions.likely.flatMap(spellingsOf)
  if (sure.length + likely.length === 0) return []
  const messages = await eraseMessages(ctx, { sure, likely })
  return eraseMentions(ctx, "inm", mentions, messages)
}
