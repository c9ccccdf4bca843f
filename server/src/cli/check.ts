import type { Task } from "#platform/lifecycle"
import type { BooksReport } from "../books/index.ts"
import type { CommandModule } from "./command.ts"
import type { Host } from "./host.ts"
import { say, sayJson } from "./output.ts"

/** The exit code of books that do not agree. */
const violated = 1

interface Query {
  readonly slug: string | null
}

interface Options {
  readonly tenant?: string
  readonly json?: boolean
}

const checkTask: Task<Query, BooksReport> = {
  name: "check",
  run: async ({ db, events }, { slug }, { report, signal }) => {
    const { checkBooks } = await import("../books/index.ts")
    return checkBooks({ db, events, slug, report, signal })
  },
}

/** `mortise check`: proves the books, exits with 1 when something does not agree. */
export const checkCommand: CommandModule = {
  tasks: [checkTask],
  register: (cli, host) => {
    cli
      .command("check")
      .description("prove the books of every business: stock, reservations, invoices, ledger, events")
      .option("--tenant <slug>", "only those of one business")
      .option("--json", "answer as JSON: tenants, checks, violations")
      .action((options: Options) => check(host, options))
  },
}

async function check(host: Host, { tenant, json = false }: Options): Promise<void> {
  const report = await host.run("check", checkTask, { slug: tenant ?? null })
  if (json) sayJson(report)
  else say(textOf(report))
  if (report.violations.length > 0) process.exitCode = violated
}

function textOf({ tenants, checks, violations }: BooksReport): string {
  const scope = `${checks} rules, ${tenants} ${tenants === 1 ? "business" : "businesses"}`
  if (violations.length === 0) return `The books agree (${scope}).`
  const lines = violations.map(
    ({ tenant, check: rule, ids, text }) => `${tenant}  ${rule}: ${text} (${ids.join(", ")})`,
  )
  return [...lines, `${violations.length} ${violations.length === 1 ? "violation" : "violations"} (${scope}).`].join(
    "\n",
  )
}
