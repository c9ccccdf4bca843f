import { randomBytes } from "node:crypto"
import { Option } from "commander"
import { addMember, createUser, findUser, type Role, roles } from "#platform/auth"
import { systemActor } from "#platform/db"
import type { Task } from "#platform/lifecycle"
import { tenantBySlug } from "#platform/tenants"
import type { CommandModule } from "./command.ts"
import { say, sayJson } from "./output.ts"

interface Draft {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly tenant: string
  /** Made and shown when absent. */
  readonly password?: string
}

interface Made {
  readonly userId: string
  readonly memberId: string
  /** Null for a person who was there already and keeps their own. */
  readonly password: string | null
}

/** Made passwords have 96 bits. */
const passwordBytes = 12
const passwordCharsMin = 10

const createTask: Task<Draft, Made> = {
  name: "user create",
  run: async ({ db }, draft) => {
    const tenant = await db.withSystem("mortise user create", (sys) => tenantBySlug(sys, draft.tenant))
    const known = await findUser(db, draft.email)
    const password = draft.password ?? randomBytes(passwordBytes).toString("base64url")
    const userId = known ?? (await createUser(db, { name: draft.name, email: draft.email, password }))
    const scope = { tenant: tenant.id, actor: systemActor("mortise user create") }
    const memberId = await db.withTenant(scope, (ctx) => addMember(ctx, userId, draft.role))
    return { userId, memberId, password: known === null ? password : null }
  },
}

/** `mortise user create`: a person who can sign in, as a member of a business. */
export const userCommand: CommandModule = {
  tasks: [createTask],
  register: (cli, host) => {
    cli
      .command("user")
      .description("people")
      .command("create")
      .description("make a person and a member of a business; a person who is there already becomes a member")
      .requiredOption("--email <address>", "what they sign in with")
      .requiredOption("--name <name>", "their name")
      .requiredOption("--tenant <slug>", "the business")
      .addOption(new Option("--role <role>", "what they may do").choices([...roles]).makeOptionMandatory())
      .option("--password <password>", "10 characters or more; made and shown when absent")
      .option("--json", "answer as JSON: userId, memberId, password")
      .action(async ({ json, ...draft }: Draft & { json?: boolean }) => {
        check(draft)
        const made = await host.run("user create", createTask, draft)
        if (json) sayJson(made)
        else
          say(
            `${draft.name} is ${draft.role} of ${draft.tenant}.${made.password === null ? "" : `\nPassword, shown only now: ${made.password}`}`,
          )
      })
  },
}

function check({ email, name, password }: Draft): void {
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254) throw new Error("The e-mail address is not one.")
  if (name.trim() === "" || name.length > 200) throw new Error("The name has 1 to 200 characters.")
  if (password !== undefined && (password.length < passwordCharsMin || password.length > 128))
    throw new Error("The password has 10 to 128 characters.")
}
