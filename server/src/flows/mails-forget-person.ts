import { customerErased } from "#business/customers"
import { inTransaction } from "#platform/events"
import { eraseMails } from "#platform/mail"

/** What was written to an erased person by mail is gone with them. */
export const mailsForgetPerson = inTransaction(customerErased, "mails-forget-person", async (ctx, { data }) => {
  for (const id of data.erasedIds) await eraseMails(ctx, id)
})
