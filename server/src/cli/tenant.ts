import { localDateOf } from "#kernel"
import { issueApiKey } from "#platform/auth"
import { systemActor } from "#platform/db"
import type { Task } from "#platform/lifecycle"
import { createTenant, type NewTenant } from "#platform/tenants"
import type { CommandModule } from "./command.ts"
import { say, sayJson } from "./output.ts"

interface Made {
  readonly tenant: string
  readonly slug: string
  readonly apiKey: string
}

interface Options {
  readonly name: string
  readonly currency: string
  readonly slug?: string
  readonly timeZone?: string
  readonly locale?: string
  readonly country?: string
  readonly pricesIncludeTax?: boolean
  readonly json?: boolean
}

const createTask: Task<NewTenant, Made> = {
  name: "tenant create",
  run: async ({ db }, draft) => {
    checkDraft(draft, db.clock.now())
    const tenant = await db.withSystem("make a business", (sys) => createTenant(sys, draft))
    const scope = { tenant: tenant.id, actor: systemActor("mortise tenant create") }
    const { secret } = await db.withTenant(scope, (ctx) => issueApiKey(ctx, "mortise tenant create", ["*"]))
    return { tenant: tenant.id, slug: tenant.slug, apiKey: secret }
  },
}

/** `mortise tenant create`: a business with an API key that may do everything in it. */
export const tenantCommand: CommandModule = {
  tasks: [createTask],
  register: (cli, host) => {
    cli
      .command("tenant")
      .description("businesses")
      .command("create")
      .description("make a business and an API key for it")
      .requiredOption("--name <name>", "its name")
      .requiredOption("--currency <code>", "its currency, an ISO 4217 code such as EUR")
      .option("--slug <slug>", "short name in addresses; made from the name when absent")
      .option("--time-zone <zone>", "what today means, an IANA name such as Europe/Athens", "UTC")
      .option("--locale <locale>", "language of its documents", "en")
      .option("--country <code>", "ISO 3166 code of two letters")
      .option("--prices-include-tax", "prices are told with tax")
      .option("--json", "answer as JSON: tenant, slug, apiKey")
      .action(async ({ json, ...draft }: Options) => {
        const made = await host.run("tenant create", createTask, draft)
        if (json) sayJson(made)
        else say(`${draft.name} is there: ${made.slug} (${made.tenant})\nAPI key, shown only now: ${made.apiKey}`)
      })
  },
}

/** What the database would not refuse by itself. Throws, saying what is allowed. */
function checkDraft(draft: NewTenant, now: Date): void {
  if (draft.name.trim() === "" || draft.name.length > 200) throw new Error("The name has 1 to 200 characters.")
  if (draft.slug !== undefined && !/^[a-z0-9][a-z0-9-]{0,39}$/.test(draft.slug)) {
    throw new Error("The short name has 1 to 40 small letters, digits and dashes, and starts with a letter or digit.")
  }
  if (draft.country !== undefined && !/^[A-Z]{2}$/.test(draft.country))
    throw new Error("The country is an ISO 3166 code of two letters, such as GR.")
  localDateOf(now, draft.timeZone ?? "UTC")
}
