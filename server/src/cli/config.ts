import { settings } from "#platform/config"
import type { CommandModule } from "./command.ts"
import { say, sayJson, tableText } from "./output.ts"

interface Row {
  readonly setting: string
  readonly variable: string
  readonly value: string
  readonly default: string
  readonly takes: string
  readonly about: string
}

/** `mortise config`: every setting with its variable, default and present value. */
export const configCommand: CommandModule = {
  register: (cli, host) => {
    cli
      .command("config")
      .description("list every setting, its environment variable, default and present value; secrets are hidden")
      .option("--json", "as JSON")
      .action(({ json }: { json?: boolean }) => {
        const rows = rowsOf(host.config())
        if (json) sayJson(rows)
        else
          say(
            tableText(
              ["VARIABLE", "VALUE", "DEFAULT", "TAKES", "WHAT IT DOES"],
              rows.map((r) => [r.variable, r.value, r.default, r.takes, r.about]),
            ),
          )
      })
  },
}

function rowsOf(config: Readonly<Record<string, unknown>>): Row[] {
  return Object.entries(settings).map(([name, setting]) => {
    const value = String(config[name])
    return {
      setting: name,
      variable: setting.variable,
      value: "isSecret" in setting && value !== "" ? "(set)" : value,
      default: setting.fallback,
      takes: setting.takes,
      about: setting.about,
    }
  })
}
