import Type from "typebox"
import { defineEvent } from "#platform/events"
import { idSchema, oneOf } from "#platform/http"
import { noticeKinds } from "./topics.ts"

/** A member was told something in the application. What it says is in the notice only, where an erasure finds it. */
export const noticeWritten = defineEvent({
  type: "access.notice.written",
  version: 1,
  summary: "A member was told something in the application",
  schema: Type.Object({ noticeId: idSchema("ntc"), userId: Type.String(), kind: oneOf(noticeKinds) }),
  sample: {
    noticeId: "ntc_01jd7n3xq8e5fv0k2m4p6r8t9w",
    userId: "usr_01jd7n3xq8e5fv0k2m4p6r8t9w",
    kind: "ticket_assigned",
  },
  subject: (d) => d.noticeId,
})
