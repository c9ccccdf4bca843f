import { type Actor, type Database, systemActor, type TenantId } from "#platform/db"
import { append } from "#platform/events"
import { invitationSent } from "./events.ts"
import { tellJoined } from "./joined.ts"
import type { Role } from "./roles.ts"
import * as store from "./sign-in-store.ts"

/** What sign-in asks and tells the rest of the program. */
export interface AuthNotes {
  warn(message: string): void
  /** The business that a person's new session starts in. */
  firstBusiness(userId: string): Promise<TenantId | null>
  /** Somebody has become a member: by making the business or by accepting an invitation. */
  joined(tenant: string, userId: string, memberId: string, role: string): Promise<void>
  invited(tenant: string, userId: string, invitationId: string, role: string): Promise<void>
}

/** Notes that become events of the business. They follow the library's own write in a transaction of their own. */
export function makeNotes(db: Database, warn: (message: string) => void): AuthNotes {
  const scopeOf = async (tenant: string, userId: string) => ({
    tenant: tenant as TenantId,
    actor: await actorOf(db, userId),
  })
  return {
    warn,
    firstBusiness: async (userId) =>
      (await db.withSystem("a new session", (sys) => store.membershipsOf(sys, userId)))[0]?.tenant ?? null,
    joined: async (tenant, userId, memberId, role) =>
      db.withTenant(await scopeOf(tenant, userId), (ctx) => tellJoined(ctx, memberId, userId, role as Role)),
    invited: async (tenant, userId, invitationId, role) =>
      db.withTenant(await scopeOf(tenant, userId), async (ctx) => {
        await append(ctx, invitationSent, { invitationId: invitationId.slice(0, 8), role: role as Role })
      }),
  }
}

async function actorOf(db: Database, userId: string): Promise<Actor> {
  const user = await db.withSystem("who acts", (sys) => store.userById(sys, userId))
  return user === undefined ? systemActor("sign-in") : { kind: "user", id: user.id, name: user.name }
}
