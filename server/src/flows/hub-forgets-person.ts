import { customerErased } from "#business/customers"
import { forgetPeople } from "#hub"
import { inTransaction } from "#platform/events"

/** The hub and its log know nothing of an erased person any more; nothing of it is sent to connected services. */
export const hubForgetsPerson = inTransaction(customerErased, "hub-forgets-person", (ctx, { data }) =>
  forgetPeople(ctx, "party", data.erasedIds),
)
