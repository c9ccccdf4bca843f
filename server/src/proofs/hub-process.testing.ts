import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { afterAll } from "vitest"
import { connectors } from "#connectors"
import { type RunningSandbox, serveSandbox } from "#hub"
import { systemClock } from "#platform/clock"

/** A process of the hub. */
export interface HubProcess {
  /** Says "now" to a process of calls; answers why each failed that did. */
  call(): Promise<readonly string[]>
  /** kill -9. Answers when it is gone. */
  kill(): Promise<void>
}

export interface HubProcessOptions {
  readonly database: string
  /** MORTISE_KEYS; without it the key ring of the folder `data`. */
  readonly keys?: string
  readonly data?: string
  readonly sandbox: string
  readonly tenant: string
  readonly connector: string
  /** Workers that call at once; without it the process syncs. */
  readonly calls?: number
}

/** Starts a process of the hub; it is gone with the test file. Answers when it is ready. */
export async function startHub({ calls, ...options }: HubProcessOptions): Promise<HubProcess> {
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
  const more = calls === undefined ? [] : ["--calls", String(calls)]
  const child = fork(join(import.meta.dirname, "hub-runner.ts"), [...args, ...more], { execArgv: ["--no-warnings"] })
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const heard = async (): Promise<unknown> => {
    const death = gone.then(() => Promise.reject(new Error("A process of the hub ended by itself.")))
    const [message] = await Promise.race([once(child, "message"), death])
    return message
  }
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL")
    await gone
  }
  afterAll(kill)
  await heard()
  return {
    kill,
    call: async () => {
      child.send("now")
      // Sent by the file beside this one only.
      return ((await heard()) as { failures: string[] }).failures
    },
  }
}

/** A vendor's simulator that outlives every process of the hub; it ends with the test file. */
export async function startSandbox(slug: string): Promise<RunningSandbox> {
  const sandbox = connectors.find((one) => one.slug === slug)?.sandbox
  if (sandbox === undefined) throw new Error(`There is no connector ${slug}.`)
  const running = await serveSandbox(sandbox, { now: () => systemClock.now(), seed: "proof" })
  afterAll(() => running.close())
  return running
}
