import type { Ctx } from "#platform/db"
import type { Role } from "./roles.ts"

/** One member of the business. */
export interface Member {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly hasTwoFactor: boolean
  readonly createdAt: Date
}

const columns = `id, user_id as "userId", name, email, role, has_two_factor as "hasTwoFactor", created_at as "createdAt"`

/** A page of members in the order of their joining; one row more than `limit`, to know whether there are others. */
export async function pageOfMembers(ctx: Ctx, limit: number, afterId: string | null): Promise<Member[]> {
  const sql = `select ${columns} from tenant_members() where ($1::text is null or id collate "C" > $1) order by id collate "C" limit $2`
  const { rows } = await ctx.tx.session.query(sql, [afterId, limit + 1])
  return rows as Member[]
}

/** The member with this id, the one who is this person, or the one who signs in with this address (in any case). */
export async function findMember(
  ctx: Ctx,
  by: { id: string } | { userId: string } | { email: string },
): Promise<Member | undefined> {
  const [column, value] =
    "id" in by ? ["id", by.id] : "userId" in by ? ["user_id", by.userId] : ["lower(email)", by.email.toLowerCase()]
  const { rows } = await ctx.tx.session.query(`select ${columns} from tenant_members() where ${column} = $1`, [value])
  return rows[0] as Member | undefined
}

/** False when the person is a member already. */
export async function addMemberRow(ctx: Ctx, id: string, userId: string, role: Role): Promise<boolean> {
  const { rows } = await ctx.tx.session.query("select tenant_member_add($1, $2, $3, $4) as added", [
    id,
    userId,
    role,
    ctx.now,
  ])
  return (rows as [{ added: boolean }])[0].added
}

/** Has the business told of this person as a new user already? */
export async function hasJoinedBefore(ctx: Ctx, userId: string): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(
    "select 1 from events where tenant_id = $1 and subject = $2 and type = 'access.user.created' limit 1",
    [ctx.tenant, userId],
  )
  return rows.length > 0
}

/** Gives another role, or removes (null). */
export async function changeMemberRow(
  ctx: Ctx,
  id: string,
  role: Role | null,
): Promise<"done" | "unknown" | "last_owner"> {
  const { rows } = await ctx.tx.session.query("select tenant_member_change($1, $2) as outcome", [id, role])
  return (rows as [{ outcome: "done" | "unknown" | "last_owner" }])[0].outcome
}

/** A business of a person, as a list to choose from shows it. */
export interface OwnBusiness {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly role: Role
}

export async function businessesOf(ctx: Ctx, userId: string): Promise<OwnBusiness[]> {
  const { rows } = await ctx.tx.session.query("select id, slug, name, role from person_businesses($1)", [userId])
  return rows as OwnBusiness[]
}
