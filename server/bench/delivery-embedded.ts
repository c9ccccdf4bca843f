import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { setTimeout as sleep } from "node:timers/promises"
import { issueApiKey } from "#platform/auth"
import { systemClock } from "#platform/clock"
import { readConfig } from "#platform/config"
import { findMigrations, migrate, openPglite, systemActor } from "#platform/db"
import { type StepLoop, startLoop } from "#platform/lifecycle"
import { makeLogger } from "#platform/telemetry"
import { createTenant } from "#platform/tenants"
import { compose, composeApp, composeSteps } from "../src/compose.ts"
import type { BenchSink } from "./delivery-sink.ts"
import { writeTo, writtenType } from "./delivery-writer.ts"

const perTx = 4
const offered = 800
const drainMaxMs = 60_000
const steps = ["router", "deliveries"]

/** On the embedded database everything is one process, the writer too: so it is measured in this one. */
export async function benchEmbedded(
  sink: BenchSink,
  seconds: number,
  figure: (name: string, value: number, unit: string, target?: { min?: number; max?: number }) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mortise-bench-"))
  const backend = await openPglite(join(folder, "db"))
  const logger = makeLogger("error")
  try {
    await migrate(backend, findMigrations(join(import.meta.dirname, "..", "src")))
    const program = compose(readConfig({ ...process.env, MORTISE_DATA_DIR: folder }), backend, systemClock, logger)
    const app = await composeApp(program)
    const tenant = (
      await program.db.withSystem("bench", (sys) => createTenant(sys, { name: "Bench", currency: "EUR" }))
    ).id
    const scope = { tenant, actor: systemActor("bench") }
    const { secret } = await program.db.withTenant(scope, (ctx) => issueApiKey(ctx, "bench", ["*"]))
    const url = `http://127.0.0.1:${sink.port}/${tenant}`
    const made = await app.inject({
      method: "POST",
      url: "/api/v1/integration/webhooks",
      headers: { authorization: `Bearer ${secret}` },
      payload: { name: "Bench", url, events: [writtenType] },
    })
    if (made.statusCode !== 201) throw new Error(made.body)
    const work = composeSteps(program)
    const loops: StepLoop[] = work.steps
      .filter(({ name }) => steps.includes(name))
      .map((step) => startLoop(step, logger))
    program.events.wake = () => {
      for (const loop of loops) if (loop.name === "router") loop.wake()
    }
    const load = { tenant, perTx, rate: offered, committed: () => undefined }
    await writeTo(program.db, { ...load, seconds: 1 })
    await sleep(2_000)
    const before = sink.count()
    const begunMs = performance.now()
    const { count } = await writeTo(program.db, { ...load, seconds })
    const writtenMs = performance.now()
    while (sink.count() - before < count && performance.now() - writtenMs < drainMaxMs) await sleep(5)
    figure("events_per_s", count / ((sink.lastMs() - begunMs) / 1000), "1/s", { min: 400 })
    figure("rss_mb", process.memoryUsage().rss / 1_048_576, "MB")
    await Promise.all(loops.map((loop) => loop.stop()))
    await work.close()
    await app.close()
  } finally {
    await backend.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
