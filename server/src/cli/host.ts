import type { FastifyInstance } from "fastify"
import { type Clock, systemClock } from "#platform/clock"
import { type Config, readConfig } from "#platform/config"
import { type Backend, findMigrations, migrate } from "#platform/db"
import type { Job } from "#platform/jobs"
import {
  callServer,
  dataFolder,
  holderOfFolder,
  openDatabase,
  type Program,
  type Progress,
  readRunFile,
  type Step,
  type Task,
  type TaskRun,
} from "#platform/lifecycle"
import { type Logger, makeLogger } from "#platform/telemetry"
import { showProgress } from "./output.ts"

/** What compose.ts offers; loaded only by commands that need it. */
export interface Assembly {
  readonly compose: (config: Config, backend: Backend, clock: Clock, logger: Logger) => Program
  readonly composeApp: (program: Program, extend?: (app: FastifyInstance) => void) => Promise<FastifyInstance>
  /** The pages of a process that only works: /healthz, /readyz, /metrics. */
  readonly composeHealth: (program: Program) => FastifyInstance
  /** The kinds of work of a worker; `close` ends what they keep open. */
  readonly composeSteps: (program: Program) => {
    readonly steps: readonly Step[]
    readonly close: () => Promise<void> | void
  }
  readonly jobs: readonly Job[]
  /** What `start` does before its work begins (the demo of an empty installation); answers lines for the person who started. */
  readonly firstStart?: (
    program: Program,
    how: {
      readonly isWanted: boolean
      readonly report: (progress: Progress) => void
      readonly signal: AbortSignal
    },
  ) => Promise<readonly string[]>
}

/** What main.ts gives to the command line. */
export interface CliParts {
  /** Where the migrations are found. */
  readonly sourceRoot: string
  readonly load: () => Promise<Assembly>
}

/** A way to run tasks: in the running server, or here. */
export interface Link {
  readonly isRemote: boolean
  call<I, O>(task: Task<I, O>, input: I): Promise<O>
  close(): Promise<void>
}

/** What a command works with. */
export interface Host {
  readonly parts: CliParts
  readonly tasks: readonly Task[]
  config(): Config
  /** Opens a way to run tasks. `isMigrating` false leaves a database as it is. */
  connect(command: string, options?: { isMigrating?: boolean }): Promise<Link>
  /** Runs one task and closes again. */
  run<I, O>(command: string, task: Task<I, O>, input: I): Promise<O>
}

/** Makes the host of one call of `mortise`. */
export function makeHost(parts: CliParts, tasks: readonly Task[]): Host {
  let read: Config | undefined
  const config = (): Config => {
    read ??= readConfig()
    return read
  }
  const connect: Host["connect"] = async (command, { isMigrating = true } = {}) => {
    const server = runningServer(config())
    return server === null ? openHere(parts, config(), command, isMigrating) : remoteLink(server)
  }
  return {
    parts,
    tasks,
    config,
    connect,
    run: async (command, task, input) => {
      const link = await connect(command)
      try {
        return await link.call(task, input)
      } finally {
        await link.close()
      }
    },
  }
}

/** The server that holds the data folder, when it has said where it listens. */
function runningServer(config: Config): ReturnType<typeof readRunFile> {
  const holder = holderOfFolder(config)
  const run = holder === null ? null : readRunFile(dataFolder(config))
  return run !== null && run.pid === holder ? run : null
}

function remoteLink(server: NonNullable<ReturnType<typeof readRunFile>>): Link {
  return {
    isRemote: true,
    call: async <I, O>(task: Task<I, O>, input: I) => (await callServer(server, task.name, input, taskRun())) as O,
    close: async () => undefined,
  }
}

async function openHere(parts: CliParts, config: Config, command: string, isMigrating: boolean): Promise<Link> {
  const opened = await openDatabase(config, command)
  try {
    if (isMigrating) await migrate(opened.backend, findMigrations(parts.sourceRoot))
    const { compose } = await parts.load()
    const program = compose(
      config,
      opened.backend,
      systemClock,
      makeLogger(config.logLevel === "debug" ? "debug" : "warn"),
    )
    return {
      isRemote: false,
      call: (task, input) => task.run(program, input, taskRun()),
      close: opened.close,
    }
  } catch (error) {
    await opened.close()
    throw error
  }
}

function taskRun(): TaskRun {
  const stop = new AbortController()
  process.once("SIGINT", () => stop.abort())
  process.once("SIGTERM", () => stop.abort())
  return { report: showProgress, signal: stop.signal }
}
