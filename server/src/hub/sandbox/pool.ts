import type { Clock } from "#platform/clock"
import type { TenantId } from "#platform/db"
import type { Connector } from "../define.ts"
import { type RunningSandbox, serveSandbox } from "./serve.ts"

/** The simulators of this process: one per business and connector, started when it is first used. */
export interface SandboxPool {
  of(connection: { readonly tenant: TenantId; readonly connector: string }): Promise<RunningSandbox>
  close(): Promise<void>
}

/** Simulators that run at a time; the one unused for longest ends for a new one. */
const runningMax = 200

export function makeSandboxPool(connectors: ReadonlyMap<string, Connector>, clock: Clock): SandboxPool {
  const running = new Map<string, Promise<RunningSandbox>>()
  return {
    of: ({ tenant, connector }) => {
      const key = `${tenant} ${connector}`
      const sandbox = connectors.get(connector)?.sandbox
      if (sandbox === undefined) throw new Error(`There is no connector ${connector}.`)
      const found = running.get(key) ?? serveSandbox(sandbox, { now: () => clock.now(), seed: key })
      running.delete(key)
      running.set(key, found)
      if (running.size > runningMax) {
        const [oldest] = running
        if (oldest !== undefined) {
          running.delete(oldest[0])
          void oldest[1].then((one) => one.close())
        }
      }
      return found
    },
    close: async () => {
      await Promise.all([...running.values()].map(async (one) => (await one).close()))
      running.clear()
    },
  }
}
