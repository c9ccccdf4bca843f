import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { setTimeout as sleep } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { openPostgres } from "#platform/db"
import nodeFlags from "../node-flags.json" with { type: "json" }

/** Which database a figure was measured on. */
export type BenchBackend = "postgres" | "pglite"

const root = join(import.meta.dirname, "..", "..")
const main = join(root, "server", "src", "main.ts")
/** As scripts/enter.mjs starts what serves. */
const servingFlags = [...nodeFlags.flags, "--import", pathToFileURL(join(root, nodeFlags.serving.import)).href]
const answerDeadlineMs = 60_000

/** A server in a process of its own, on an empty database that goes away with it. */
export interface BenchServer {
  readonly origin: string
  readonly startMs: number
  readonly pid: number
  /** The database behind it, for what is seeded by SQL; null where it is embedded. */
  readonly databaseUrl: string | null
  /** Makes a business; answers its short name and an API key. */
  tenant(name: string): { tenant: string; slug: string; apiKey: string }
  /** Gives the planner its statistics now, which the server itself does within half a minute. */
  analyse(): Promise<void>
  /** Memory that the server process holds now, in MB. */
  rssMb(): number
  stop(): Promise<void>
  /** Stops the process and starts it again on the same data. */
  restart(): Promise<BenchServer>
}

/** Debian's folder of the socket of a PostgreSQL server: on one machine it costs a tenth less processor time than TCP. */
const socketFolder = "/var/run/postgresql"

/** Where the benches find a PostgreSQL server: BENCH_DATABASE_URL, else TEST_DATABASE_URL, else the local one, by its socket if it has one. */
export function serverUrl(): string {
  const host = existsSync(join(socketFolder, ".s.PGSQL.5432")) ? encodeURIComponent(socketFolder) : "127.0.0.1:5432"
  return process.env["BENCH_DATABASE_URL"] ?? process.env["TEST_DATABASE_URL"] ?? `postgres://postgres@${host}/postgres`
}

/** Starts a server. `command` is `start` (with worker, as `npm start` does), `demo` (the same with a demo business) or `serve` (API only). */
export async function startServer(
  backend: BenchBackend,
  command: "start" | "demo" | "serve" = "start",
): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), "mortise-bench-"))
  const database = `mortise_bench_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    MORTISE_DATA_DIR: folder,
    PORT: "0",
    MORTISE_LOG_LEVEL: "error",
    MORTISE_RATE_LIMIT_PER_MINUTE: "0",
    MORTISE_RATE_LIMIT_PUBLIC_PER_MINUTE: "0",
  }
  if (backend === "postgres") {
    await onServer(`create database ${database}`)
    env["DATABASE_URL"] = Object.assign(new URL(serverUrl()), { pathname: `/${database}` }).href
  }
  const drop = async (): Promise<void> => {
    if (backend === "postgres") await onServer(`drop database if exists ${database} with (force)`)
    rmSync(folder, { recursive: true, force: true })
  }
  return launch({ command, env, folder, drop, database: env["DATABASE_URL"] ?? null })
}

const argumentsOf = { start: ["start", "--empty"], demo: ["start"], serve: ["serve"] } as const

interface Launch {
  readonly command: keyof typeof argumentsOf
  readonly env: NodeJS.ProcessEnv
  readonly folder: string
  readonly drop: () => Promise<void>
  readonly database: string | null
}

async function launch(at: Launch): Promise<BenchServer> {
  const begun = performance.now()
  const child = spawn(process.execPath, [...servingFlags, main, ...argumentsOf[at.command]], {
    env: { ...at.env, ...nodeFlags.serving.env },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const origin = await addressOf(child)
  await answers(origin)
  const startMs = Math.round(performance.now() - begun)
  return {
    origin,
    startMs,
    pid: child.pid ?? 0,
    databaseUrl: at.database,
    tenant: (name) =>
      JSON.parse(
        execFileSync(process.execPath, [main, "tenant", "create", "--name", name, "--currency", "EUR", "--json"], {
          env: at.env,
        }).toString(),
      ),
    analyse: () => (at.database === null ? sleep(statisticsWaitMs) : onDatabase(at.database, "analyze")),
    rssMb: () => rssOf(child.pid ?? 0),
    stop: async () => {
      await ended(child)
      await at.drop()
    },
    restart: async () => {
      await ended(child)
      return launch(at)
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ""
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${text.slice(-400)}`)))
    child.stdout?.on("data", (part: Buffer) => {
      text += part.toString()
      const found = /http:\/\/[\w.[\]:]+:\d+/.exec(text)
      if (found) resolve(found[0])
    })
  })
}

async function answers(origin: string): Promise<void> {
  const deadline = performance.now() + answerDeadlineMs
  for (;;) {
    const isUp = await fetch(`${origin}/readyz`).then(
      (r) => r.ok,
      () => false,
    )
    if (isUp) return
    if (performance.now() > deadline) throw new Error("The server did not get ready.")
    await sleep(20)
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once("exit", () => resolve())
    child.kill("SIGTERM")
  })
}

function rssOf(pid: number): number {
  const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
  return Math.round(Number(kb ?? 0) / 1024)
}

export function onServer(statement: string): Promise<void> {
  return onDatabase(serverUrl(), statement)
}

/** The embedded database can't be reached from here: its own round is waited for. */
const statisticsWaitMs = 32_000

async function onDatabase(url: string, statement: string): Promise<void> {
  const backend = openPostgres(url, 1)
  await backend.withSession((session) => session.exec(statement)).finally(() => backend.close())
}
