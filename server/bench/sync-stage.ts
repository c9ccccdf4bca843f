import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { connectors } from "#connectors"
import { connect, makeHub } from "#hub"
import { manualClock } from "#platform/clock"
import { readConfig } from "#platform/config"
import { type Backend, findMigrations, migrate, openPglite, openPostgres, systemActor } from "#platform/db"
import { makeLogger } from "#platform/telemetry"
import { createTenant } from "#platform/tenants"
import { compose, composeApp, inboundStep } from "../src/compose.ts"
import { type BenchBackend, onServer, serverUrl } from "./server.ts"
import { startVendor } from "./sync-vendor.ts"

export const minuteMs = 60_000
/** More than a day: every resource is read from the beginning again. */
const nextFullReadMs = 25 * 60 * minuteMs

/** A business with a connection to the simulated vendor, and the hub that works for it. */
export type SyncStage = Awaited<ReturnType<typeof openSyncStage>>

/** The vendor's allowance is waited for on a clock that the bench turns, so that the figures are those of the work. */
export async function openSyncStage(backend: Backend) {
  const clock = manualClock(new Date())
  const logger = makeLogger("silent")
  const program = compose(readConfig({ MORTISE_KEYS: `bench:${"A".repeat(43)}` }), backend, clock, logger)
  const app = await composeApp(program)
  const vendor = await startVendor()
  const { db, egress } = program
  const advance = async (ms: number): Promise<void> => {
    clock.advanceMs(ms)
    await vendor.ask({ kind: "clock", ms: clock.now().getTime() })
  }
  const hub = makeHub({
    ...{ db, egress, logger, connectors, domains: {} },
    wait: advance,
    sandboxUrl: async () => vendor.url,
  })
  await advance(0)
  const { id: tenant } = await db.withSystem("bench", (sys) => createTenant(sys, { currency: "EUR", name: "Bench" }))
  const draft = { inputs: {}, secrets: {}, settings: {}, isSandbox: true }
  const scope = { tenant, actor: systemActor("bench") }
  await db.withTenant(scope, (ctx) => connect(ctx, hub.deps, "xero", draft))
  const work = async (): Promise<void> => {
    while ((await hub.step()) > 0);
  }
  await work()
  const handle = inboundStep(program, ({ slug }, error) => {
    throw new Error(`An inbound webhook of ${slug} failed`, { cause: error })
  })
  return {
    ...{ app, clock, db, hub, vendor, tenant, scope, work, handle, advance },
    /** Reads everything; answers the seconds that it took. */
    readAll: async (): Promise<number> => {
      await advance(nextFullReadMs)
      const begun = performance.now()
      await work()
      return (performance.now() - begun) / 1000
    },
    close: async (): Promise<void> => {
      await hub.close()
      await app.close()
      await egress.close()
      await vendor.close()
    },
  }
}

/** A database of its own that goes with `close`. */
export async function openBenchDatabase(kind: BenchBackend): Promise<{ backend: Backend; close: () => Promise<void> }> {
  const migrations = findMigrations(join(import.meta.dirname, "../src"))
  if (kind === "pglite") {
    const backend = await openPglite(undefined)
    await migrate(backend, migrations)
    return { backend, close: () => backend.close() }
  }
  const name = `mortise_bench_${randomBytes(6).toString("hex")}`
  await onServer(`create database ${name}`)
  const backend = openPostgres(Object.assign(new URL(serverUrl()), { pathname: `/${name}` }).href)
  await migrate(backend, migrations)
  const close = async (): Promise<void> => {
    await backend.close()
    await onServer(`drop database if exists ${name} with (force)`)
  }
  return { backend, close }
}
