import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll } from "vitest"

/** Whole in `npm run proofs`, small in `npm test`. */
export const isWhole = process.env["PROOFS"] === "whole"
export const wholeTimeoutMs = 1_800_000
export const smallTimeoutMs = 180_000

/** Real data beside the repository; proofs that need it are skipped where it is missing. */
export const dataFolder = join(process.env["SHARED_DIR"] ?? join(import.meta.dirname, "../../../../shared"), "data")

const main = join(import.meta.dirname, "..", "main.ts")
const readyMaxMs = 60_000
const lookEveryMs = 25
/** What a process said last, for the message when it does not start. */
const saidCharsMax = 4_000

/** A process of the program, killed with everything else when the test file is done. */
export interface Process {
  /** kill -9: nothing is finished, nothing is said. Answers when it is gone. */
  kill(): Promise<void>
  /** Ctrl-C. Answers when it is gone. */
  stop(): Promise<void>
}

const running = new Set<Process>()
const folders = new Set<string>()
let isWatched = false

/** Kills what a proof file started, and removes its folders, when the file is done. Every proof file calls it once at its top: files
 *  share this module, so a hook of the module itself would belong to the first of them only. */
export function endWithThisFile(): void {
  isWatched = true
  afterAll(async () => {
    isWatched = false
    await Promise.all([...running].map((one) => one.kill()))
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    folders.clear()
  })
}

function requireWatch(): void {
  if (!isWatched) throw new Error("Call endWithThisFile() at the top of the proof file: nobody would end this process.")
}

/** An empty folder that is removed when the test file is done. */
export function newFolder(): string {
  requireWatch()
  const folder = mkdtempSync(join(tmpdir(), "mortise-proof-"))
  folders.add(folder)
  return folder
}

/** A port that was free a moment ago: the same one is used again after each restart. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      const port = typeof address === "object" && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** Starts `mortise <args>`; `env` goes over this process's own. */
export function startMortise(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Process & { said(): string } {
  requireWatch()
  const child = spawn(process.execPath, ["--no-warnings", main, ...args], {
    env: envOf(env),
    stdio: ["ignore", "pipe", "pipe"],
  })
  const said = listen(child)
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await gone
    running.delete(own)
  }
  const own = { kill: () => end("SIGKILL"), stop: () => end("SIGTERM"), said }
  running.add(own)
  return own
}

/** Starts one that listens on `port`, and waits until it takes requests. Throws with what it said when it does not. */
export async function startServer(
  args: readonly string[],
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<Process> {
  const own = startMortise(args, { ...env, PORT: String(port) })
  for (let waitedMs = 0; waitedMs < readyMaxMs; waitedMs += lookEveryMs) {
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (reply) => reply.ok,
      () => false,
    )
    if (isReady) return own
    await sleep(lookEveryMs)
  }
  await own.kill()
  throw new Error(`mortise ${args.join(" ")} did not start: ${own.said()}`)
}

/** Runs `mortise <args> --json` to its end; answers its exit code and what it answered. */
export async function askMortise(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; answer: unknown }> {
  const child = spawn(process.execPath, ["--no-warnings", main, ...args, "--json"], {
    env: envOf(env),
    stdio: ["ignore", "pipe", "pipe"],
  })
  const parts: Buffer[] = []
  child.stdout.on("data", (part: Buffer) => parts.push(part))
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve))
  return { code, answer: JSON.parse(Buffer.concat(parts).toString() || "null") }
}

function envOf(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const quiet = {
    MORTISE_LOG_LEVEL: "error",
    MORTISE_RATE_LIMIT_PER_MINUTE: "0",
    MORTISE_RATE_LIMIT_PUBLIC_PER_MINUTE: "0",
  }
  return { ...process.env, ...quiet, MORTISE_URL: "", HOST: "127.0.0.1", NODE_ENV: "production", ...env }
}

function listen({ stdout, stderr }: ChildProcess): () => string {
  let said = ""
  for (const stream of [stdout, stderr]) {
    stream?.on("data", (part: Buffer) => {
      said = (said + part.toString()).slice(-saidCharsMax)
    })
  }
  return () => said
}

/** An answer to a request of a proof. */
export interface Reply {
  readonly status: number
  readonly text: string
  readonly code: string | undefined
}

/** POSTs JSON below /api/v1. */
export async function post(origin: string, apiKey: string, path: string, body: unknown, key?: string): Promise<Reply> {
  const reply = await fetch(`${origin}/api/v1${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${apiKey}`,
      "content-type": "application/json",
      ...(key === undefined ? {} : { "idempotency-key": key }),
    },
    body: JSON.stringify(body),
  })
  const text = await reply.text()
  const parsed: unknown = JSON.parse(text)
  const code = parsed !== null && typeof parsed === "object" && "code" in parsed ? String(parsed.code) : undefined
  return { status: reply.status, text, code }
}

/** Does `work` for 0 … count-1, at most `width` at once; answers in order. */
export async function inCrowd<T>(count: number, width: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const answers: T[] = []
  let next = 0
  const client = async (): Promise<void> => {
    for (let i = next++; i < count; i = next++) answers[i] = await work(i)
  }
  await Promise.all(Array.from({ length: width }, client))
  return answers
}
