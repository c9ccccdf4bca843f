import { customerErased, mentionsOfErased } from "#business/customers"
import { erasePerson } from "#inbound"
import { eraseMentions, inTransaction, spellingsOf } from "#platform/events"
import { eraseBodies } from "#webhooks"

/**
 * What came from outside about an erased person is emptied, and the events made of it; so is what the business published itself. What was
 * kept of webhooks about all that is gone; what still waits is sent without it.
 */
export const webhooksForgetPerson = inTransaction(customerErased, "webhooks-forget-person", async (ctx, { data }) => {
  const mentions = mentionsOfErased(ctx, data.customerId)
  const received = await erasePerson(ctx, mentions)
  const published = await eraseMentions(ctx, "evt", mentions)
  const texts = mentions.sure.flatMap(spellingsOf)
  await eraseBodies(ctx, { ids: data.erasedIds, events: [...received, ...published], texts })
})
