import Type from "typebox"
import { defineEvent } from "#platform/events"
import { idSchema, oneOf } from "#platform/http"
import { roles } from "./roles.ts"

/** A key to the API was made. The key itself is in no event. */
export const apiKeyCreated = defineEvent({
  type: "access.api_key.created",
  version: 1,
  summary: "An API key was made",
  schema: Type.Object({ apiKeyId: idSchema("key"), name: Type.String(), scopes: Type.Array(Type.String()) }),
  sample: { apiKeyId: "key_01jd7n3xq8e5fv0k2m4p6r8t9w", name: "Warehouse scanner", scopes: ["stock:write"] },
  subject: (d) => d.apiKeyId,
})

/** A key stopped working for good. */
export const apiKeyRevoked = defineEvent({
  type: "access.api_key.revoked",
  version: 1,
  summary: "An API key was revoked",
  schema: Type.Object({ apiKeyId: idSchema("key") }),
  sample: { apiKeyId: "key_01jd7n3xq8e5fv0k2m4p6r8t9w" },
  subject: (d) => d.apiKeyId,
})

const MemberFact = Type.Object({ memberId: Type.String(), userId: Type.String(), role: oneOf(roles) })
const memberSample = {
  memberId: "mem_01jd7n3xq8e5fv0k2m4p6r8t9w",
  userId: "usr_01jd7n3xq8e5fv0k2m4p6r8t9w",
  role: "staff",
} as const

/** A person joined the business: its maker, or somebody invited. */
export const memberAdded = defineEvent({
  type: "access.member.added",
  version: 1,
  summary: "A person became a member",
  schema: MemberFact,
  sample: memberSample,
  subject: (d) => d.memberId,
})

/** A person is a user of this business for the first time; coming back later makes only a member again. */
export const userCreated = defineEvent({
  type: "access.user.created",
  version: 1,
  summary: "A person became a user of the business for the first time",
  schema: Type.Object({ userId: Type.String(), memberId: Type.String() }),
  sample: { userId: memberSample.userId, memberId: memberSample.memberId },
  subject: (d) => d.userId,
})

export const memberRoleChanged = defineEvent({
  type: "access.member.role_changed",
  version: 1,
  summary: "A member was given another role",
  schema: MemberFact,
  sample: memberSample,
  subject: (d) => d.memberId,
})

export const memberRemoved = defineEvent({
  type: "access.member.removed",
  version: 1,
  summary: "A person stopped being a member",
  schema: MemberFact,
  sample: memberSample,
  subject: (d) => d.memberId,
})

/** Somebody was invited. Only the beginning of the invitation's id is told: whoever has all of it may accept. */
export const invitationSent = defineEvent({
  type: "access.invitation.sent",
  version: 1,
  summary: "A person was invited to join",
  schema: Type.Object({ invitationId: Type.String(), role: oneOf(roles) }),
  sample: { invitationId: "Zk3vYw0P", role: "staff" },
  subject: (d) => d.invitationId,
})

/** Settings of the business itself changed. */
export const tenantChanged = defineEvent({
  type: "access.tenant.updated",
  version: 1,
  summary: "The business's own settings changed",
  schema: Type.Object({ tenantId: idSchema("ten") }),
  sample: { tenantId: "ten_01jd7n3xq8e5fv0k2m4p6r8t9w" },
  subject: (d) => d.tenantId,
})

/** Every event of access. */
export const accessEvents = [
  apiKeyCreated,
  apiKeyRevoked,
  invitationSent,
  memberAdded,
  memberRemoved,
  memberRoleChanged,
  tenantChanged,
  userCreated,
] as const
