import { setTimeout as sleep } from "node:timers/promises"
import type { Connector, Stage } from "#hub"
import type { CommandModule } from "./command.ts"
import type { Host } from "./host.ts"
import { say, sayJson, showProgress } from "./output.ts"

interface Options {
  readonly json?: boolean
  readonly check?: string
}

interface Finding {
  readonly connector: string
  readonly check: string
  readonly title: string
  readonly result: "passed" | "failed" | "skipped"
  /** What is wrong, or why it is not made. */
  readonly why: string | null
}

/** `mortise conformance`: every connector's generic checks against its sandbox, on a database in memory. */
export const conformanceCommand: CommandModule = {
  register: (cli, host) => {
    cli
      .command("conformance [slug]")
      .description("play the generic checks against the sandbox of one connector, or of all")
      .option("--check <text>", "only checks whose name contains this, as writing.")
      .option("--json", "as JSON")
      .action((slug: string | undefined, options: Options) => run(host, slug, options))
  },
}

async function run(host: Host, slug: string | undefined, { json, check = "" }: Options): Promise<void> {
  const { connectors } = await import("#connectors")
  const chosen = slug === undefined ? connectors : connectors.filter((one) => one.slug === slug)
  if (chosen.length === 0) throw new Error(`There is no connector ${slug}; \`mortise connectors\` lists them.`)
  const { liveChecks } = await import("#hub")
  // What a definition says is judged without a program to play on.
  const isPlayed = liveChecks.some(({ id }) => id.includes(check))
  const opened = isPlayed ? await openStage(host, connectors) : null
  const findings: Finding[] = []
  try {
    for (const connector of chosen) findings.push(...(await findingsOf(connector, opened?.stage ?? null, check)))
  } finally {
    await opened?.close()
  }
  const failed = findings.filter(({ result }) => result === "failed")
  if (json) sayJson(findings)
  else {
    for (const one of failed) say(`${one.connector}: ${one.check}: ${one.title}\n  ${one.why}`)
    const count = (result: Finding["result"]): number => findings.filter((one) => one.result === result).length
    say(`${count("passed")} passed, ${failed.length} failed, ${count("skipped")} not made (with reasons).`)
  }
  if (failed.length > 0) process.exitCode = 1
}

async function findingsOf(connector: Connector, stage: Stage | null, part: string): Promise<Finding[]> {
  const [{ goldenOf }, { liveChecks, staticChecks, whyNot }] = await Promise.all([
    import("#connectors"),
    import("#hub"),
  ])
  const golden = (resource: string) => goldenOf(connector.slug, resource)
  const all = [
    ...staticChecks.map((check) => ({ ...check, play: () => check.run({ connector, golden }) })),
    ...(stage === null
      ? []
      : liveChecks.map((check) => ({ ...check, play: () => check.run({ connector, golden, stage }) }))),
  ].filter(({ id }) => id.includes(part))
  const findings: Finding[] = []
  for (const check of all) {
    showProgress({ done: findings.length, total: all.length, what: `checks of ${connector.name}` })
    const reason = whyNot(check, connector)
    const wrong = reason === null ? await wrongOf(check.play) : null
    const result = reason !== null ? "skipped" : wrong === null ? "passed" : "failed"
    findings.push({ connector: connector.slug, check: check.id, title: check.title, result, why: reason ?? wrong })
  }
  return findings
}

async function wrongOf(play: () => Promise<void> | void): Promise<string | null> {
  try {
    await play()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A program over a database in memory, whose clock the checks turn. */
async function openStage(
  { parts }: Host,
  connectors: readonly Connector[],
): Promise<{ stage: Stage; close: () => Promise<void> }> {
  const [{ compose, composeApp, composeSteps }, { makeStage }, { findMigrations, migrate, openPglite }, rest] =
    await Promise.all([
      parts.load(),
      import("#hub"),
      import("#platform/db"),
      Promise.all([import("#platform/clock"), import("#platform/config"), import("#platform/telemetry")]),
    ])
  const [{ manualClock }, { readConfig }, { makeLogger }] = rest
  const backend = await openPglite(undefined)
  await migrate(backend, findMigrations(parts.sourceRoot))
  const clock = manualClock(new Date())
  const config = readConfig({
    MORTISE_LOG_LEVEL: "silent",
    MORTISE_RATE_LIMIT_PER_MINUTE: "0",
    MORTISE_RATE_LIMIT_PUBLIC_PER_MINUTE: "0",
    MORTISE_KEYS: `stage:${"A".repeat(43)}`,
  })
  const logger = makeLogger("silent")
  const program = compose(config, backend, clock, logger)
  const [app, work] = [await composeApp(program), composeSteps(program)]
  const inbound = work.steps.find(({ name }) => name === "inbound")
  const stage = makeStage({
    db: program.db,
    egress: program.egress,
    logger,
    clock,
    connectors,
    post: async (url, { body, headers }) =>
      (await app.inject({ method: "POST", url, headers: { ...headers }, payload: body })).statusCode,
    handle: async () => (await inbound?.run()) ?? 0,
  })
  const close = async (): Promise<void> => {
    await stage.close()
    await work.close()
    await app.close()
    await sleep(0)
    await backend.close()
  }
  return { stage, close }
}
