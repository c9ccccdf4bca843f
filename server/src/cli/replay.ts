import type { Command } from "commander"
import { issueApiKey } from "#platform/auth"
import { type Database, systemActor } from "#platform/db"
import { dataFolder, readRunFile, type Task } from "#platform/lifecycle"
import { createTenant, listTenants, type NewTenant, type Tenant } from "#platform/tenants"
import type { ReplayReport } from "../replay/index.ts"
import type { CommandModule } from "./command.ts"
import type { Host } from "./host.ts"
import { say, sayJson, showProgress, tableText } from "./output.ts"

/** How long the key of one run works: longer than any replay takes. */
const keyHours = 12
const scopes = ["*"]
/** Refused rows that a person is shown; `--json` has all. */
const shownMax = 20
const stopped = 130

type Source = "northwind" | "online-retail"

interface Draft {
  readonly tenant: NewTenant & { readonly slug: string }
}

interface Access {
  readonly slug: string
  readonly apiKey: string
}

interface Options {
  readonly tenant?: string
  readonly json?: boolean
}

/** Makes the business of a replay when there is none of this short name, and a key that ends by itself. */
const accessTask: Task<Draft, Access> = {
  name: "replay access",
  run: async ({ db }, { tenant: draft }) => {
    const tenant = await tenantOf(db, draft)
    if (tenant.currency !== draft.currency)
      throw new Error(
        `${tenant.slug} counts in ${tenant.currency}, but this is in ${draft.currency}; name another business by --tenant.`,
      )
    const scope = { tenant: tenant.id, actor: systemActor("mortise replay") }
    const expiresAt = new Date(db.clock.now().getTime() + keyHours * 3_600_000)
    const { secret } = await db.withTenant(scope, (ctx) => issueApiKey(ctx, "mortise replay", scopes, expiresAt))
    return { slug: tenant.slug, apiKey: secret }
  },
}

function tenantOf(db: Database, draft: Draft["tenant"]): Promise<Tenant> {
  return db.withSystem("replay", async (sys) => {
    const known = (await listTenants(sys)).find(({ slug }) => slug === draft.slug)
    return known ?? createTenant(sys, draft)
  })
}

/** `mortise replay`: plays a real business's past against the running server. */
export const replayCommand: CommandModule = {
  tasks: [accessTask],
  register: (cli, host) => {
    const replay = cli.command("replay").description("play a real business's past against the running server")
    add(replay, host, "northwind", "dir", "the CSV files of Microsoft's Northwind sample")
    add(replay, host, "online-retail", "file", "an export of the UCI Online Retail data set")
  },
}

function add(replay: Command, host: Host, name: Source, takes: string, about: string): void {
  replay
    .command(`${name} <${takes}>`)
    .description(`${about}; may be stopped and run again, nothing is doubled`)
    .option("--tenant <slug>", `the business; one called ${name} is made when absent`)
    .option(
      "--json",
      "answer as JSON: orders, lines, invoices, totalMinor, currency, unmatched, refused, ordersPerSecond, p95Ms, …",
    )
    .action((path: string, options: Options) => run(host, name, path, options))
}

async function run(host: Host, source: Source, path: string, { tenant, json = false }: Options): Promise<void> {
  const { planNorthwind, planOnlineRetail, runReplay } = await import("../replay/index.ts")
  const plan = source === "northwind" ? planNorthwind(path) : planOnlineRetail(path)
  const origin = await serverAt(host)
  const { name, currency, timeZone } = plan
  const access = await host.run("replay", accessTask, {
    tenant: { slug: tenant ?? plan.slug, name, currency, timeZone },
  })
  const stop = new AbortController()
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort())
  try {
    const report = await runReplay(plan, { origin, apiKey: access.apiKey, report: showProgress, signal: stop.signal })
    if (json) sayJson(report)
    else say(textOf(report, access.slug))
  } catch (error) {
    if (!stop.signal.aborted) throw error
    process.stderr.write("\nStopped. Run the same command again to go on.\n")
    process.exitCode = stopped
  }
}

/** The address of the running server: MORTISE_URL, else what the data folder's run file says. Throws when none answers. */
async function serverAt(host: Host): Promise<string> {
  const config = host.config()
  const origin = (config.url === "" ? readRunFile(dataFolder(config))?.url : config.url)?.replace(/\/+$/, "")
  const isThere =
    origin !== undefined &&
    (await fetch(`${origin}/healthz`).then(
      (reply) => reply.ok,
      () => false,
    ))
  if (isThere) return origin
  const where = origin === undefined ? "" : ` at ${origin}`
  throw new Error(`No server answers${where}. Start one with npm start, or name one by MORTISE_URL.`)
}

function textOf(report: ReplayReport, slug: string): string {
  const { refused, ...figures } = report
  const rows = Object.entries(figures).map(([name, value]) => [name, String(value)])
  const shown = refused.slice(0, shownMax).map(({ row, ref, reason }) => `  row ${row}, ${ref}: ${reason}`)
  const more = refused.length > shownMax ? [`  and ${refused.length - shownMax} more (--json lists all)`] : []
  const list = refused.length === 0 ? [] : [`Refused ${refused.length}:`, ...shown, ...more]
  return [tableText(["business", slug], rows), ...list].join("\n")
}
