import { findMember } from "#platform/auth"
import type { Ctx } from "#platform/db"
import type { Person } from "./entry.ts"
import { workErrors } from "./errors.ts"

/** The member whose work it is: the one named, else who acts. Throws `work.person_required`, `work.person_unknown`. */
export async function personOf(ctx: Ctx, userId?: string): Promise<Person> {
  if (userId === undefined) {
    if (ctx.actor.kind !== "user") throw workErrors["work.person_required"]()
    return { userId: ctx.actor.id, name: ctx.actor.name }
  }
  if (ctx.actor.kind === "user" && ctx.actor.id === userId) return { userId, name: ctx.actor.name }
  const member = await findMember(ctx, { userId })
  if (member === undefined) throw workErrors["work.person_unknown"]({ id: userId })
  return { userId, name: member.name }
}

/** Throws `work.not_yours` when a person without `work:approve` touches another one's work. */
export function requireOwn(ctx: Ctx, person: Pick<Person, "userId">, mayApprove: boolean): void {
  if (ctx.actor.kind === "user" && ctx.actor.id !== person.userId && !mayApprove) throw workErrors["work.not_yours"]()
}
