import Type from "typebox"
import { defineEvent } from "#platform/events"
import { idSchema } from "#platform/http"

const schema = Type.Object({ mailId: idSchema("mai"), key: Type.String() })
const sample = {
  mailId: "mai_01jd7n3xq8e5fv0k2m4p6r8t9w",
  key: "order-confirmation:ord_01jd7n3xq8e5fv0k2m4p6r8t9w",
} as const

/** A mail server took a mail. To whom and what it said is in the mail itself only, where an erasure finds it. */
export const mailSent = defineEvent({
  type: "mail.message.sent",
  version: 1,
  summary: "A mail was handed to the mail server",
  schema,
  sample,
  subject: (d) => d.mailId,
})

/** A mail can't be delivered and is not tried any more. */
export const mailFailed = defineEvent({
  type: "mail.message.failed",
  version: 1,
  summary: "A mail was refused for good, or tried too often",
  schema,
  sample,
  subject: (d) => d.mailId,
})
