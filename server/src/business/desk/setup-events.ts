import Type from "typebox"
import { defineEvent } from "#platform/events"
import { oneOf } from "#platform/http"
import { setupKinds } from "./setup.ts"

/** How the desk is run changed: a queue, a policy, a calendar, a canned reply, a mailbox, the settings. */
export const setupChanged = defineEvent({
  type: "desk.setup.changed",
  version: 1,
  summary: "A queue, policy, calendar, canned reply, mailbox or setting of the desk changed",
  schema: Type.Object({
    kind: oneOf(setupKinds),
    recordId: Type.String(),
    action: oneOf(["added", "changed", "removed"]),
  }),
  sample: { kind: "queue", recordId: "que_01jd7n3xq8e5fv0k2m4p6r8t9w", action: "added" },
  subject: (d) => d.recordId,
})
