import type { CommandModule } from "./command.ts"
import type { Host } from "./host.ts"
import { say } from "./output.ts"

/** `mortise openapi`, `asyncapi` and `schema-picture`: what is generated from the program, without a database of its own. */
export const documentCommands: CommandModule = {
  register: (cli, host) => {
    cli
      .command("openapi")
      .description("print the OpenAPI 3.1 document")
      .action(() => printPage(host, "/openapi.json"))
    cli
      .command("asyncapi")
      .description("print the AsyncAPI 3.0 document of the events")
      .action(() => printPage(host, "/asyncapi.json"))
    cli
      .command("schema-picture")
      .description("print the database's schema as text")
      .action(() => printPicture(host))
  },
}

async function printPage(host: Host, path: string): Promise<void> {
  const [{ compose, composeApp }, { systemClock }, { makeLogger }] = await Promise.all([
    host.parts.load(),
    import("#platform/clock"),
    import("#platform/telemetry"),
  ])
  const program = compose(host.config(), noBackend, systemClock, makeLogger("silent"))
  const app = await composeApp(program)
  const { body } = await app.inject(path)
  await app.close()
  say(JSON.stringify(JSON.parse(body), null, 2))
}

async function printPicture(host: Host): Promise<void> {
  const [{ findMigrations, migrate, openPglite }, { schemaPicture }] = await Promise.all([
    import("#platform/db"),
    import("#platform/lifecycle"),
  ])
  const backend = await openPglite(undefined)
  await migrate(backend, findMigrations(host.parts.sourceRoot))
  say((await schemaPicture(backend)).trimEnd())
  await backend.close()
}

const refuse = (): never => {
  throw new Error("This command works without a database.")
}

/** The documents are made from what the parts declare; nothing behind them is asked. */
const noBackend = { kind: "pglite", withSession: refuse, listen: refuse, close: async () => undefined } as const
