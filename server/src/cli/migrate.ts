import { findMigrations, migrate, pendingMigrations } from "#platform/db"
import type { Task } from "#platform/lifecycle"
import type { CommandModule } from "./command.ts"
import type { Host } from "./host.ts"
import { say, sayJson } from "./output.ts"

interface Input {
  readonly isCheck: boolean
  readonly root: string
}

interface Options {
  readonly check?: boolean
  readonly json?: boolean
}

const migrateTask: Task<Input, readonly string[]> = {
  name: "migrate",
  run: ({ backend }, { isCheck, root }) => (isCheck ? pendingMigrations : migrate)(backend, findMigrations(root)),
}

/** `mortise migrate`: brings the database up to date; every start does the same. */
export const migrateCommand: CommandModule = {
  tasks: [migrateTask],
  register: (cli, host) => {
    cli
      .command("migrate")
      .description("bring the database up to this version")
      .option("--check", "change nothing; fail when something is to be done")
      .option("--json", "as JSON")
      .action((options: Options) => run(host, options))
  },
}

async function run(host: Host, { check = false, json = false }: Options): Promise<void> {
  const link = await host.connect("migrate", { isMigrating: false })
  try {
    const names = await link.call(migrateTask, { isCheck: check, root: host.parts.sourceRoot })
    if (json) sayJson(check ? { pending: names } : { applied: names })
    else if (names.length === 0) say("The database is up to date.")
    else say(`${check ? "To be applied" : "Applied"}:\n${names.map((name) => `  ${name}`).join("\n")}`)
    if (check && names.length > 0) process.exitCode = 1
  } finally {
    await link.close()
  }
}
