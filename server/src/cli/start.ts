import type { FastifyInstance } from "fastify"
import { systemClock } from "#platform/clock"
import type { Config } from "#platform/config"
import { findMigrations, migrate, openPostgres } from "#platform/db"
import { type JobRunner, startJobs } from "#platform/jobs"
import {
  commandRoute,
  dataFolder,
  type Ending,
  endAll,
  makeWaker,
  newToken,
  openDatabase,
  type Program,
  removeRunFile,
  type StepLoop,
  startLoop,
  untilAsked,
  withKeptSecret,
  writeRunFile,
} from "#platform/lifecycle"
import { makeLogger } from "#platform/telemetry"
import { listTenants } from "#platform/tenants"
import type { CommandModule } from "./command.ts"
import type { Assembly, Host } from "./host.ts"
import { say, showProgress } from "./output.ts"

interface Roles {
  readonly command: string
  readonly isServer: boolean
  readonly isWorker: boolean
  readonly isEmpty: boolean
}

/** `mortise start` (both), `serve` (the API) and `worker` (router, flows, jobs, mail). */
export const startCommands: CommandModule = {
  register: (cli, host) => {
    cli
      .command("start")
      .description("run API and worker in one process; an installation without a business gets a demo")
      .option("--empty", "without the demo")
      .action(({ empty = false }: { empty?: boolean }) =>
        run(host, { command: "start", isServer: true, isWorker: true, isEmpty: empty }),
      )
    cli
      .command("serve")
      .description("run only the API; the work behind it is done by `mortise worker` on the same PostgreSQL")
      .action(() => run(host, { command: "serve", isServer: true, isWorker: false, isEmpty: true }))
    cli
      .command("worker")
      .description("run only the work behind the API: router, flows, jobs, mail")
      .action(() => run(host, { command: "worker", isServer: false, isWorker: true, isEmpty: true }))
  },
}

async function run(host: Host, roles: Roles): Promise<void> {
  const asked = untilAsked()
  const isAsked = new AbortController()
  void asked.then(() => isAsked.abort())
  const config = withKeptSecret(host.config())
  const logger = makeLogger(config.logLevel)
  const open: Open = { work: [], rest: [] }
  let isClean = true
  try {
    const program = await begin(host, config, roles, open, logger, isAsked.signal)
    const signal = await asked
    program.life.isStopping = true
    logger.info({ signal }, "stopping")
  } finally {
    isClean = await endAll([workInHand(open), ...open.rest.toReversed()], logger)
  }
  if (!isClean) throw new Error("Not everything could be finished in time; the rest is taken up at the next start.")
  logger.info("stopped")
}

/** What has to be ended: the work in hand (requests, steps, jobs) all at once, then the rest, the database last. */
interface Open {
  readonly work: Ending[]
  readonly rest: Ending[]
}

function workInHand({ work }: Open): Ending {
  return { name: "work in hand", end: async () => void (await Promise.all(work.map(({ end }) => end()))) }
}

async function begin(
  host: Host,
  config: Config,
  roles: Roles,
  open: Open,
  logger: Program["logger"],
  stop: AbortSignal,
): Promise<Program> {
  const opened = await openDatabase(config, roles.command)
  open.rest.push({ name: "database", end: opened.close })
  const applied = await migrate(opened.backend, findMigrations(host.parts.sourceRoot))
  if (applied.length > 0) logger.info({ applied: applied.length }, "database migrated")
  const assembly = await host.parts.load()
  const program = assembly.compose(config, opened.backend, systemClock, logger)
  if (config.databaseUrl === "" && !(roles.isServer && roles.isWorker)) {
    logger.warn("the embedded database serves one process: use `mortise start`, or a PostgreSQL server by DATABASE_URL")
  }
  open.rest.push({ name: "connections to the outside", end: () => program.egress.close() })
  const wake = await beginWaking(program, open)
  const url = roles.isServer ? await beginServing(host, program, assembly, open) : null
  // The demo is made before the worker begins: on the embedded database the two would wait for each other.
  const lines = url !== null && roles.isWorker ? await first(program, assembly, roles, stop) : []
  if (roles.isWorker) beginWorking(program, assembly, wake, open)
  if (url === null) logger.info({ health: await beginHealth(program, assembly, open) }, "working")
  else await welcome(program, lines, url)
  return program
}

interface Wake {
  loops: readonly StepLoop[]
}

async function beginWaking(program: Program, open: Open): Promise<Wake> {
  const wake: Wake = { loops: [] }
  const { databaseUrl } = program.config
  const line = databaseUrl === "" ? null : openPostgres(databaseUrl, 1)
  const waker = await makeWaker(program.backend, line, program.logger, (news) => {
    for (const loop of wake.loops) if (news === "all" || loop.name === news) loop.wake()
    for (const hear of program.events.listeners) hear(news)
  })
  program.events.wakeStep = (name) => waker.tell(name)
  program.events.wake = (appended) => {
    program.metrics.eventsAppended.inc(appended)
    waker.tell(appended > 0 ? "router" : "all")
  }
  open.rest.push({ name: "wake-up", end: waker.close })
  return wake
}

function beginWorking(program: Program, { composeSteps, jobs }: Assembly, wake: Wake, { work }: Open): void {
  const { steps, close } = composeSteps(program)
  const loops: StepLoop[] = steps.map((step) =>
    startLoop(step, program.logger, () => wakeNamed(loops, step.feeds ?? [])),
  )
  wake.loops = loops
  work.push({
    name: "worker",
    end: async () => {
      await Promise.all(loops.map((loop) => loop.stop()))
      await close()
    },
  })
  // The queue's own tables take a moment at the very first start; nobody waits for them.
  const runner: Promise<JobRunner | null> = startJobs(program, jobs).catch((error: unknown) => {
    program.logger.error({ err: error }, "jobs do not run")
    return null
  })
  work.push({ name: "jobs", end: async () => (await runner)?.stop() })
}

function wakeNamed(loops: readonly StepLoop[], names: readonly string[]): void {
  for (const loop of loops) if (names.includes(loop.name)) loop.wake()
}

async function beginServing(host: Host, program: Program, { composeApp }: Assembly, open: Open): Promise<string> {
  const { config } = program
  const token = newToken()
  const app = await composeApp(program, (site) => commandRoute(site, program, host.tasks, token))
  open.work.push({ name: "server", end: () => app.close() })
  const url = await listen(app, { host: config.host, port: config.port, variable: "PORT" })
  writeRunFile(dataFolder(config), url, token)
  open.rest.push({ name: "run file", end: () => removeRunFile(dataFolder(config)) })
  return url
}

/** Where a worker tells how it is, when it was given a port for it; null otherwise. */
async function beginHealth(program: Program, { composeHealth }: Assembly, open: Open): Promise<string | null> {
  const { host, workerPort } = program.config
  if (workerPort === 0) return null
  const app = composeHealth(program)
  open.work.push({ name: "health", end: () => app.close() })
  return listen(app, { host, port: workerPort, variable: "MORTISE_WORKER_PORT" })
}

interface Listening {
  readonly host: string
  readonly port: number
  /** The setting that chooses the port, for who finds it taken. */
  readonly variable: string
}

async function listen(app: FastifyInstance, config: Listening): Promise<string> {
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE")) throw cause
    throw new Error(
      `Port ${config.port} of ${config.host} is taken by another program; choose another one by ${config.variable}.`,
      { cause },
    )
  }
  const address = app.server.address()
  const port = typeof address === "object" && address !== null ? address.port : config.port
  const isEverywhere = config.host === "0.0.0.0" || config.host === "::"
  const host = isEverywhere ? "127.0.0.1" : config.host.includes(":") ? `[${config.host}]` : config.host
  return `http://${host}:${port}`
}

async function first(
  program: Program,
  { firstStart }: Assembly,
  { isEmpty }: Roles,
  signal: AbortSignal,
): Promise<readonly string[]> {
  return firstStart === undefined ? [] : firstStart(program, { isWanted: !isEmpty, report: showProgress, signal })
}

async function welcome(program: Program, lines: readonly string[], url: string): Promise<void> {
  const shown = program.config.url === "" ? url : program.config.url
  say(`
Mortise is running at ${shown}
  API reference   ${shown}/docs
  Data            ${program.config.databaseUrl === "" ? `${dataFolder(program.config)} (embedded database)` : "PostgreSQL (DATABASE_URL)"}`)
  if (lines.length > 0) say(lines.map((line) => `  ${line}`).join("\n"))
  else if ((await program.db.withSystem("the first start", listTenants)).length === 0)
    say(`  First business  npm run -s mortise -- tenant create --name "My shop" --currency EUR`)
  say("  Stop            Ctrl-C\n")
}
