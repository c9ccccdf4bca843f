import { Command, CommanderError } from "commander"
import { checkCommand } from "./check.ts"
import type { CommandModule } from "./command.ts"
import { configCommand } from "./config.ts"
import { conformanceCommand } from "./conformance.ts"
import { connectorCommands } from "./connectors.ts"
import { deliveriesCommand } from "./deliveries.ts"
import { documentCommands } from "./documents.ts"
import { eventsCommand } from "./events.ts"
import { type CliParts, type Host, makeHost } from "./host.ts"
import { importCommand } from "./import.ts"
import { inboundCommand } from "./inbound.ts"
import { keysCommand } from "./keys.ts"
import { migrateCommand } from "./migrate.ts"
import { replayCommand } from "./replay.ts"
import { startCommands } from "./start.ts"
import { syncCommand } from "./sync.ts"
import { tenantCommand } from "./tenant.ts"
import { userCommand } from "./user.ts"

export type { CommandModule } from "./command.ts"
export { demoCommand } from "./demo.ts"
export type { Assembly, CliParts, Host } from "./host.ts"
export { say, sayJson, tableText } from "./output.ts"

const failed = 1
const wrongUse = 2

const ownCommands: readonly CommandModule[] = [
  startCommands,
  migrateCommand,
  configCommand,
  tenantCommand,
  userCommand,
  eventsCommand,
  deliveriesCommand,
  inboundCommand,
  keysCommand,
  checkCommand,
  replayCommand,
  importCommand,
  documentCommands,
  connectorCommands,
  conformanceCommand,
  syncCommand,
]

/** Runs one call of `mortise`; `more` are the commands of other parts. Answers the exit code. */
export async function runCli(
  args: readonly string[],
  parts: CliParts,
  more: readonly CommandModule[] = [],
): Promise<number> {
  const modules = [...ownCommands, ...more]
  const host = makeHost(
    parts,
    modules.flatMap((m) => m.tasks ?? []),
  )
  const cli = new Command("mortise")
    .description("Business suite and integration hub")
    .helpCommand(true)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
  for (const { register } of modules) register(cli, host)
  for (const command of everyCommand(cli)) command.exitOverride().showHelpAfterError("(add --help for what it takes)")
  process.stdout.on("error", (error) => process.exit("code" in error && error.code === "EPIPE" ? 0 : failed))
  try {
    await cli.parseAsync([...args], { from: "user" })
    return typeof process.exitCode === "number" ? process.exitCode : 0
  } catch (error) {
    return tell(error, host)
  }
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap((sub) => [sub, ...everyCommand(sub)])
}

function tell(error: unknown, host: Host): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUse
  const text = error instanceof Error ? error.message : String(error)
  const stack = error instanceof Error && isDebugging(host) ? `\n${error.stack ?? ""}` : ""
  process.stderr.write(`mortise: ${text}${stack}\n`)
  return failed
}

function isDebugging(host: Host): boolean {
  try {
    return host.config().logLevel === "debug"
  } catch {
    return false // the settings themselves may be what is wrong
  }
}
