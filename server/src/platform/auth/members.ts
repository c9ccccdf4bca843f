import { defineErrors } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { memberRemoved, memberRoleChanged } from "./events.ts"
import { changeMemberRow, findMember, type Member } from "./members-store.ts"
import type { Role } from "./roles.ts"

const memberErrors = defineErrors({
  "member.unknown": { status: 404, text: (p: { id: string }) => `There is no member ${p.id}.` },
  "member.last_owner": { status: 409, text: () => "This is the last owner; make somebody else an owner first." },
  "member.owners_only": { status: 403, text: () => "Only an owner makes, changes or removes an owner." },
})

/** Gives a member another role. Throws member.unknown, member.last_owner, member.owners_only. */
export async function changeRole(ctx: Ctx, id: string, role: Role): Promise<Member> {
  const before = await change(ctx, id, role)
  if (before.role === role) return before
  const change_ = { before: { role: before.role }, after: { role } }
  await append(ctx, memberRoleChanged, { memberId: id, userId: before.userId, role }, change_)
  return { ...before, role }
}

/** Ends a membership; the person's sessions work in the business for at most five seconds more. Throws as `changeRole`. */
export async function removeMember(ctx: Ctx, id: string): Promise<void> {
  const before = await change(ctx, id, null)
  await append(ctx, memberRemoved, { memberId: id, userId: before.userId, role: before.role })
}

async function change(ctx: Ctx, id: string, role: Role | null): Promise<Member> {
  const before = await findMember(ctx, { id })
  if (before === undefined) throw memberErrors["member.unknown"]({ id })
  if ((before.role === "owner" || role === "owner") && !(await isOwner(ctx))) throw memberErrors["member.owners_only"]()
  const outcome = await changeMemberRow(ctx, id, role)
  if (outcome === "last_owner") throw memberErrors["member.last_owner"]()
  if (outcome === "unknown") throw memberErrors["member.unknown"]({ id })
  return before
}

async function isOwner(ctx: Ctx): Promise<boolean> {
  if (ctx.actor.kind === "system") return true
  if (ctx.actor.kind !== "user") return false
  return (await findMember(ctx, { userId: ctx.actor.id }))?.role === "owner"
}
