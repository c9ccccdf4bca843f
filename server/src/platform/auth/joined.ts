import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { memberAdded, userCreated } from "./events.ts"
import { hasJoinedBefore } from "./members-store.ts"
import type { Role } from "./roles.ts"

/** Tells that a person has become a member, and the first time also that the business has a new user. */
export async function tellJoined(ctx: Ctx, memberId: string, userId: string, role: Role): Promise<void> {
  const isNew = !(await hasJoinedBefore(ctx, userId))
  await append(ctx, memberAdded, { memberId, userId, role })
  if (isNew) await append(ctx, userCreated, { userId, memberId })
}
