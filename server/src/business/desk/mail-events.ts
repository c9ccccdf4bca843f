import Type from "typebox"
import { defineEvent } from "#platform/events"
import { idSchema, nullable, oneOf } from "#platform/http"
import { mailOutcomes } from "./mail.ts"

/** A mail came in and waits to be read. */
export const mailReceived = defineEvent({
  type: "desk.mail.received",
  version: 1,
  summary: "A mail came in",
  schema: Type.Object({ mailId: idSchema("inm"), mailboxId: idSchema("mbx"), sizeBytes: Type.Integer() }),
  sample: {
    mailId: "inm_01jd7n3xq8e5fv0k2m4p6r8t9w",
    mailboxId: "mbx_01jd7n3xq8e5fv0k2m4p6r8t9w",
    sizeBytes: 4_812,
  },
  subject: (d) => d.mailId,
})

/** What became of a mail: a ticket, a reply, or nothing (`reason` says why). */
export const mailDecided = defineEvent({
  type: "desk.mail.decided",
  version: 1,
  summary: "A mail became a ticket or a reply, or was ignored",
  schema: Type.Object({
    mailId: idSchema("inm"),
    outcome: oneOf(mailOutcomes),
    reason: nullable(Type.String()),
    ticketId: nullable(idSchema("tkt")),
    replyId: nullable(idSchema("rpl")),
  }),
  sample: {
    mailId: "inm_01jd7n3xq8e5fv0k2m4p6r8t9w",
    outcome: "ignored",
    reason: "auto_reply",
    ticketId: null,
    replyId: null,
  },
  subject: (d) => d.mailId,
})
