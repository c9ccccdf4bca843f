import { findMember } from "#platform/auth"
import type { Ctx } from "#platform/db"
import { projectErrors, type UserId } from "./project.ts"

/** The name of a member of the business. Throws `project.person_unknown`. */
export async function requireMember(ctx: Ctx, userId: UserId): Promise<string> {
  const member = await findMember(ctx, { userId })
  if (member === undefined) throw projectErrors["project.person_unknown"]({ id: userId })
  return member.name
}
