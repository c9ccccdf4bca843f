import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { memberChanged } from "./events.ts"
import { deleteMember, membersOf, writeMember } from "./member-store.ts"
import { requireMember } from "./people.ts"
import {
  type MemberRole,
  type ProjectId,
  type ProjectMember,
  projectErrors,
  projectMembersMax,
  type UserId,
} from "./project.ts"
import { holdProject, loadProject } from "./save.ts"

/** The members of a project. Throws `project.unknown`. */
export async function listMembers(ctx: Ctx, id: ProjectId): Promise<ProjectMember[]> {
  return membersOf(ctx, (await loadProject(ctx, id)).id)
}

/** Makes a member of the business a member of a project, or gives them another part in it. Throws `project.unknown`,
 *  `project.person_unknown`, `project.too_many`. */
export async function putMember(ctx: Ctx, id: ProjectId, userId: UserId, role: MemberRole): Promise<ProjectMember> {
  const { customerId } = await holdProject(ctx, id)
  const members = await membersOf(ctx, id)
  const before = members.find((one) => one.userId === userId)
  if (before === undefined && members.length >= projectMembersMax)
    throw projectErrors["project.too_many"]({ what: "members", max: projectMembersMax })
  const member = { userId, name: await requireMember(ctx, userId), role, addedAt: before?.addedAt ?? ctx.now }
  await writeMember(ctx, id, member)
  const action = before === undefined ? "added" : "changed"
  const change = { before: before === undefined ? null : { role: before.role }, after: { role } }
  await append(ctx, memberChanged, { projectId: id, customerId, userId, role, action }, change)
  return member
}

/** Takes somebody off a project; their time and tasks stay. Throws `project.unknown`, `project_member.unknown`. */
export async function removeMember(ctx: Ctx, id: ProjectId, userId: UserId): Promise<void> {
  const { customerId } = await holdProject(ctx, id)
  if (!(await deleteMember(ctx, id, userId))) throw projectErrors["project_member.unknown"]({ id: userId })
  await append(ctx, memberChanged, { projectId: id, customerId, userId, role: null, action: "removed" })
}
