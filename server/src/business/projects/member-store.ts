import type { Ctx } from "#platform/db"
import { type ProjectId, type ProjectMember, projectMembersMax, type UserId } from "./project.ts"

/** The members of a project in the order of their joining. */
export async function membersOf(ctx: Ctx, projectId: ProjectId): Promise<ProjectMember[]> {
  const { rows } = await ctx.tx.session.query(
    `select user_id as "userId", name, role, added_at as "addedAt" from project_members
     where tenant_id = $1 and project_id = $2 order by added_at, user_id limit ${projectMembersMax}`,
    [ctx.tenant, projectId],
  )
  return rows as ProjectMember[]
}

/** Makes somebody a member, or gives a member another part. */
export async function writeMember(ctx: Ctx, projectId: ProjectId, member: ProjectMember): Promise<void> {
  await ctx.tx.session.query(
    `insert into project_members (tenant_id, project_id, user_id, name, role, added_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, project_id, user_id) do update set role = $5, name = $4`,
    [ctx.tenant, projectId, member.userId, member.name, member.role, member.addedAt],
  )
}

/** Removes a member; answers whether there was one. */
export async function deleteMember(ctx: Ctx, projectId: ProjectId, userId: UserId): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    "delete from project_members where tenant_id = $1 and project_id = $2 and user_id = $3",
    [ctx.tenant, projectId, userId],
  )
  return affected === 1
}
