import { resolve } from "node:path"
import { Argument, Option } from "commander"
import type { Task } from "#platform/lifecycle"
import type { CommandModule } from "./command.ts"
import type { Host } from "./host.ts"
import type { ImportOrder, ImportReport } from "./import/index.ts"
import { say, sayJson } from "./output.ts"

/** The exit code of an import that refused something and was to be strict. */
const refusedSome = 1
/** Refusals that are printed one by one. */
const shownMax = 50

interface Options {
  readonly format: ImportOrder["format"]
  readonly map?: readonly string[]
  readonly tenant?: string
  readonly dryRun?: boolean
  readonly takeStock?: boolean
  readonly strict?: boolean
  readonly json?: boolean
}

const importTask: Task<ImportOrder, ImportReport> = {
  name: "import",
  run: async (program, asked, run) => {
    const { runImport } = await import("./import/index.ts")
    return runImport(program, asked, run)
  },
}

/** `mortise import`: products, customers or orders of a file. */
export const importCommand: CommandModule = {
  tasks: [importTask],
  register: (cli, host) => {
    cli
      .command("import")
      .description("take a CSV file in; stopped half-way it goes on when it is run again, and twice it doubles nothing")
      .addArgument(new Argument("<kind>", "what the file holds").choices(["products", "customers", "orders"]))
      .argument("<file>", "the file, CSV in UTF-8")
      .addOption(
        new Option("--format <format>", "where it comes from")
          .choices(["shopify", "woocommerce", "plain"])
          .makeOptionMandatory(),
      )
      .option("--map <their=ours...>", "columns of a plain file that are called otherwise: Artikel=sku Preis=price")
      .option("--tenant <slug>", "the business; needed where there are several")
      .option("--dry-run", "only tell what would happen")
      .option("--take-stock", "orders take from the stock that is there; else each brings its own")
      .option("--strict", "exit with 1 when something was refused")
      .option("--json", "answer as JSON: total, made, changed, unchanged, refused, isStopped, isDryRun")
      .action((kind: ImportOrder["kind"], file: string, options: Options) => run(host, kind, file, options))
  },
}

async function run(host: Host, kind: ImportOrder["kind"], file: string, options: Options): Promise<void> {
  const report = await host.run("import", importTask, {
    kind,
    file: resolve(file),
    format: options.format,
    map: options.map ?? [],
    tenant: options.tenant ?? null,
    isDryRun: options.dryRun ?? false,
    takesStock: options.takeStock ?? false,
  })
  if (options.json) sayJson(report)
  else say(textOf(kind, report))
  if (report.refused.length > 0 && options.strict) process.exitCode = refusedSome
}

function textOf(kind: string, { total, made, changed, unchanged, refused, isStopped, isDryRun }: ImportReport): string {
  const rows = refused.slice(0, shownMax).map(({ row, reason }) => `  row ${row}: ${reason}`)
  const more = refused.length > shownMax ? [`  … and ${refused.length - shownMax} more (--json lists all)`] : []
  const would = isDryRun ? "Dry run, nothing was written. " : ""
  return [
    `${would}${total} ${kind}: ${made} made, ${changed} changed, ${unchanged} unchanged, ${refused.length} refused`,
    ...rows,
    ...more,
    ...(isStopped ? ["Stopped before the end; the same command goes on."] : []),
  ].join("\n")
}
