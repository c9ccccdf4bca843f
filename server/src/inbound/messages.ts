import type { Ctx } from "#platform/db"
import type { InboundMessageId } from "./define.ts"
import { inboundErrors } from "./errors.ts"
import * as store from "./message-store.ts"
import { inboundOf } from "./registry.ts"

/** Messages that one replay takes up. */
const replayMax = 1000

/** A message with its body. Throws `inbound.message_unknown`. */
export async function loadMessage(ctx: Ctx, id: InboundMessageId): Promise<store.MessageRow> {
  const row = await store.messageById(ctx, id)
  if (row === undefined) throw inboundErrors["inbound.message_unknown"]({ id })
  return row
}

/** Has a message handled once more: a dead letter after its cause was mended, or a handled one whose effect is wanted again. Throws
 *  `inbound.message_unknown`, `inbound.message_at_work`, `inbound.message_erased`. */
export async function replayMessage(ctx: Ctx, id: InboundMessageId): Promise<store.MessageRow> {
  const { erased_at: erasedAt } = await loadMessage(ctx, id)
  if (erasedAt !== null) throw inboundErrors["inbound.message_erased"]({ id })
  if ((await store.reopenMessages(ctx, [id])) === 0) throw inboundErrors["inbound.message_at_work"]({ id })
  wakeAfter(ctx)
  return loadMessage(ctx, id)
}

/** Has the oldest thousand messages that fit handled once more; answers how many, and whether there may be others. */
export async function replayMessages(
  ctx: Ctx,
  filter: store.MessageFilter,
): Promise<{ readonly replayed: number; readonly isMore: boolean }> {
  const ids = await store.messageIds(ctx, filter, replayMax + 1)
  const replayed = ids.length === 0 ? 0 : await store.reopenMessages(ctx, ids.slice(0, replayMax))
  if (replayed > 0) wakeAfter(ctx)
  return { replayed, isMore: ids.length > replayMax }
}

function wakeAfter({ tx }: Ctx): void {
  const registry = inboundOf(tx)
  tx.afterCommit.push(() => registry.wake())
}
