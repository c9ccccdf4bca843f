import { type SystemCtx, type TenantId, tables } from "#platform/db"
import type { Role } from "./roles.ts"

interface Tables {
  auth_users: { id: string; name: string; email: string; email_verified: boolean; created_at: Date; updated_at: Date }
  auth_members: { id: string; organization_id: TenantId; user_id: string; role: Role; created_at: Date }
  auth_organizations: { id: TenantId; slug: string }
  auth_accounts: {
    id: string
    user_id: string
    account_id: string
    provider_id: string
    password: string
    created_at: Date
    updated_at: Date
  }
}

/** One person's place in one business. */
export interface Membership {
  readonly tenant: TenantId
  /** The business's short name. */
  readonly slug: string
  readonly role: Role
}

/** Where a person is a member, the oldest first. */
export async function membershipsOf(sys: SystemCtx, userId: string): Promise<Membership[]> {
  const rows = await tables<Tables>(sys)
    .selectFrom("auth_members as m")
    .innerJoin("auth_organizations as o", "o.id", "m.organization_id")
    .select(["m.organization_id", "o.slug", "m.role"])
    .where("m.user_id", "=", userId)
    .orderBy("m.created_at")
    .orderBy("m.id")
    .execute()
  return rows.map((row) => ({ tenant: row.organization_id, slug: row.slug, role: row.role }))
}

export async function userById(sys: SystemCtx, id: string): Promise<{ id: string; name: string } | undefined> {
  return tables<Tables>(sys).selectFrom("auth_users").select(["id", "name"]).where("id", "=", id).executeTakeFirst()
}

export async function userByEmail(sys: SystemCtx, email: string): Promise<{ id: string; name: string } | undefined> {
  return tables<Tables>(sys)
    .selectFrom("auth_users")
    .select(["id", "name"])
    .where("email", "=", email)
    .executeTakeFirst()
}

/** A person who signs in by password. */
export interface NewUserRow {
  readonly userId: string
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly passwordHash: string
}

export async function insertUser(sys: SystemCtx, user: NewUserRow): Promise<void> {
  const times = { created_at: sys.now, updated_at: sys.now }
  await tables<Tables>(sys)
    .insertInto("auth_users")
    .values({ id: user.userId, name: user.name, email: user.email, email_verified: true, ...times })
    .execute()
  const account = {
    id: user.accountId,
    user_id: user.userId,
    account_id: user.userId,
    provider_id: "credential",
    password: user.passwordHash,
  }
  await tables<Tables>(sys)
    .insertInto("auth_accounts")
    .values({ ...account, ...times })
    .execute()
}
