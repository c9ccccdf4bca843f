import { hashPassword } from "better-auth/crypto"
import { defineErrors, newId } from "#kernel"
import { type Ctx, type Database, isUniqueViolation } from "#platform/db"
import { tellJoined } from "./joined.ts"
import { addMemberRow } from "./members-store.ts"
import type { Role } from "./roles.ts"
import * as store from "./sign-in-store.ts"

/** A person as a command or the demo makes one. */
export interface UserDraft {
  readonly name: string
  readonly email: string
  /** Signs in with it; at least 10 characters are asked of people, not of commands. */
  readonly password: string
}

const userErrors = defineErrors({
  "user.email_taken": { status: 409, text: () => "There is a person with this e-mail address already." },
  "member.exists": { status: 409, text: () => "This person is a member of the business already." },
})

/** Makes a person who can sign in at once; answers their id. Throws `user.email_taken`. */
export async function createUser(db: Database, draft: UserDraft): Promise<string> {
  const passwordHash = await hashPassword(draft.password)
  const userId = newId("usr")
  const row = {
    userId,
    accountId: newId("acc"),
    name: draft.name,
    email: draft.email.trim().toLowerCase(),
    passwordHash,
  }
  try {
    await db.withSystem("make a person", (sys) => store.insertUser(sys, row))
  } catch (error) {
    if (isUniqueViolation(error)) throw userErrors["user.email_taken"]({}, { cause: error })
    throw error
  }
  return userId
}

/** The id of the person with this address, if there is one. */
export async function findUser(db: Database, email: string): Promise<string | null> {
  const user = await db.withSystem("find a person", (sys) => store.userByEmail(sys, email.trim().toLowerCase()))
  return user?.id ?? null
}

/** Makes a person a member of the business. Throws `member.exists`. */
export async function addMember(ctx: Ctx, userId: string, role: Role): Promise<string> {
  const memberId = newId("mem")
  if (!(await addMemberRow(ctx, memberId, userId, role))) throw userErrors["member.exists"]()
  await tellJoined(ctx, memberId, userId, role)
  return memberId
}
