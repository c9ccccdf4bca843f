import { forgetCustomers } from "#business/billing"
import { customerErased } from "#business/customers"
import { inTransaction } from "#platform/events"

/** An erased person has no drafts and schedules any more; issued invoices stay for their legal period. */
export const billingForgetsPerson = inTransaction(customerErased, "billing-forgets-person", (ctx, { data }) =>
  forgetCustomers(ctx, data.erasedIds),
)
