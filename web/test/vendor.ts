import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"

const runner = join(import.meta.dirname, "..", "..", "server", "src", "proofs", "vendor-runner.ts")

/** A simulated vendor that runs beside the server: what a live connection reaches instead of the vendor itself. */
export interface Vendor {
  readonly url: string
  readonly hosts: readonly string[]
  readonly clientId: string
  readonly clientSecret: string
}

/** Starts a vendor by the name of its connector. */
export async function startVendor(slug: string): Promise<{ vendor: Vendor; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [runner, slug], { stdio: ["pipe", "pipe", "inherit"] })
  const ended = once(child, "exit")
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), "line"),
    ended.then(() => Promise.reject(new Error("The simulated vendor ended."))),
  ])) as [string]
  const stop = async () => {
    child.stdin.end()
    await ended
  }
  return { vendor: JSON.parse(line), stop }
}
