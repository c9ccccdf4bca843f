import { defineErrors, type Id, isId } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Permission } from "#platform/http"

/** What routes of the portal ask for; a contact has it and nothing else. */
export const portalAccess: Permission = "portal:use"

const contactErrors = defineErrors({
  "portal.contacts_only": {
    status: 403,
    text: () =>
      "This is for a client's contacts, who sign in by a link that is mailed to them; staff have routes of their own.",
  },
})

/** A client's contact who is signed in to the portal. */
export interface SignedContact {
  readonly contactId: Id<"con">
  /** The only client whose records it may ever see: every query of a portal route asks for this one. */
  readonly customerId: Id<"cus">
}

/** The contact who calls. Throws `portal.contacts_only` for everybody else, an owner too: there is no client whose portal it were. */
export function signedContact(ctx: Ctx): SignedContact {
  const { actor } = ctx
  if (actor.kind === "contact" && isId("con", actor.id) && isId("cus", actor.customerId))
    return { contactId: actor.id, customerId: actor.customerId }
  throw contactErrors["portal.contacts_only"]()
}
