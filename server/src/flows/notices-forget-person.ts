import { customerErased, mentionsOfErased } from "#business/customers"
import { memberRemoved } from "#platform/auth"
import { inTransaction, spellingsOf } from "#platform/events"
import { eraseNotices, forgetMember } from "#platform/notices"

/** What members were told of an erased person is gone with them, also where a ticket of somebody else names them. */
const noticesForgetPerson = inTransaction(customerErased, "notices-forget-person", async (ctx, { data }) => {
  const { sure, likely } = mentionsOfErased(ctx, data.customerId)
  await eraseNotices(ctx, { holders: data.erasedIds, texts: [...sure, ...likely].flatMap(spellingsOf) })
})

/** Who leaves the business leaves nothing behind of what they were told and wanted to be told. */
const noticesForgetMember = inTransaction(memberRemoved, "notices-forget-member", (ctx, { data }) =>
  forgetMember(ctx, data.userId),
)

export const noticeFlows = [noticesForgetPerson, noticesForgetMember]
