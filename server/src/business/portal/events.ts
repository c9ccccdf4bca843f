import Type from "typebox"
import { defineEvent } from "#platform/events"
import { idSchema, oneOf } from "#platform/http"

const contact = { contactId: idSchema("con"), customerId: idSchema("cus") }
const sample = {
  contactId: "con_01jd7n3xq8e5fv0k2m4p6r8t9w",
  customerId: "cus_01jd7n3xq8e5fv0k2m4p6r8t9w",
} as const

/** A contact was mailed a link to sign in. */
const linkSent = defineEvent({
  type: "portal.link.sent",
  version: 1,
  summary: "A contact was mailed a link to sign in to the portal",
  schema: Type.Object(contact),
  sample,
  subject: (d) => d.contactId,
})

/** A contact signed in or out. */
const sessionChanged = defineEvent({
  type: "portal.session.changed",
  version: 1,
  summary: "A contact signed in to the portal or out",
  schema: Type.Object({ ...contact, sessionId: idSchema("pse"), action: oneOf(["opened", "ended"]) }),
  sample: { ...sample, sessionId: "pse_01jd7n3xq8e5fv0k2m4p6r8t9w", action: "opened" },
  subject: (d) => d.contactId,
})

/** The portal was opened or shut. */
const settingsChanged = defineEvent({
  type: "portal.settings.changed",
  version: 1,
  summary: "The portal was opened or shut",
  schema: Type.Object({ isOpen: Type.Boolean() }),
  sample: { isOpen: false },
  subject: () => "portal",
})

export const portalFacts = { linkSent, sessionChanged, settingsChanged }

/** Every event of the portal. */
export const portalEvents = [linkSent, sessionChanged, settingsChanged] as const
