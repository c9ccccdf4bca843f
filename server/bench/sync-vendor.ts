import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { VendorAsk, VendorReply } from "./sync-vendor-process.ts"

/** The simulated vendor of the sync bench. */
export interface BenchVendor {
  readonly url: string
  readonly pid: number
  ask(ask: VendorAsk): Promise<VendorReply>
  close(): Promise<void>
}

/** Starts it in a process of its own: neither its work nor its memory is what is measured. */
export async function startVendor(): Promise<BenchVendor> {
  const child = fork(join(import.meta.dirname, "sync-vendor-process.ts"), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  })
  const answer = async (): Promise<VendorReply> => {
    // Sent by the file beside this one only.
    const [reply] = (await once(child, "message")) as [VendorReply]
    return reply
  }
  const { url } = await answer()
  let turn: Promise<unknown> = Promise.resolve()
  return {
    url,
    pid: child.pid ?? 0,
    ask: (ask) => {
      const mine = turn.then(() => {
        const reply = answer()
        child.send(ask)
        return reply
      })
      turn = mine.catch(() => undefined)
      return mine
    },
    close: async () => {
      child.disconnect()
      await once(child, "exit")
    },
  }
}
