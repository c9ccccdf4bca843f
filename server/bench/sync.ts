import { performance } from "node:perf_hooks"
import { domainChanged } from "#hub"
import type { BenchRun } from "./orders.ts"
import { databaseWatch, processWatch } from "./sync-cpu.ts"
import { idlePercent, quietPercent } from "./sync-idle.ts"
import { minuteMs, openBenchDatabase, openSyncStage, type SyncStage } from "./sync-stage.ts"

const recordsDefault = 10_000
const recordsWhole = 100_000
const hooks = 200
/** What is sent to see how much of the allowance is used: 50 in a call, 60 calls a minute. */
const sentDefault = 6_000
/** Calls a minute that the vendor allows, see its sandbox. */
const callsPerMin = 60
const addPerTx = 500

type FigureOf = (name: string, value: number, unit: string, target?: { min?: number; max?: number }) => void

/**
 * A pull with mapping and links (new records, unchanged ones, changed ones), a webhook until its record is here, and how much of the
 * vendor's allowance reading and writing use. The vendor is the sandbox of Xero in a process of its own.
 */
export async function benchSync({ backend, isWhole, only, tell }: BenchRun): Promise<void> {
  const figure: FigureOf = (name, value, unit, target) =>
    tell({
      bench: "sync",
      figure: name,
      backend,
      value: Math.round(value * 1000) / 1000,
      unit,
      ...(target && { target }),
    })
  const wants = (part: string): boolean => only === null || only.includes(part)
  const opened = await openBenchDatabase(backend)
  const stage = await openSyncStage(opened.backend)
  try {
    if (wants("idle") && backend === "postgres") {
      await stage.readAll()
      figure("quiet_reads_core_percent", await quietPercent(stage), "% of a core")
    }
    await syncing(stage, isWhole ? recordsWhole : recordsDefault, wants, figure)
    if (wants("budget")) {
      await reading(stage, figure)
      await writing(stage, figure)
    }
    if (wants("hook")) figure("hook_p99_ms", await hookP99Ms(stage), "ms", { max: 1_000 })
  } finally {
    await stage.close()
    await opened.close()
  }
  if (wants("idle") && backend === "postgres")
    figure("idle_connections_core_percent", await idlePercent(), "% of a core", { max: 1 })
}

/** Records that are read before the first figure, so that it is not that of code which was never run. */
const warmUp = 1_500

/** A first read of so many records, one that finds nothing changed, and one that finds all of them changed; each counts what it found. */
async function syncing(
  stage: SyncStage,
  count: number,
  wants: (part: string) => boolean,
  figure: FigureOf,
): Promise<void> {
  const { vendor, readAll } = stage
  const read = async (name: keyof typeof tallyOf, target?: { min: number }): Promise<void> => {
    const before = await tallied(stage)
    const spent = await cpuWatches(stage)
    const seconds = await readAll()
    const cpu = await spent()
    const records = (await tallied(stage))[tallyOf[name]] - before[tallyOf[name]]
    figure(`${name}_per_s`, records / seconds, "1/s", target)
    for (const [who, ms] of cpu) figure(`${name}_${who}_us`, (ms * 1_000) / records, "µs of processor a record")
  }
  await vendor.ask({ kind: "insert", from: recordsWhole + 1, count: warmUp })
  await readAll()
  await vendor.ask({ kind: "insert", from: 1, count })
  global.gc?.()
  const watch = watchMemory()
  await read("changed", { min: 5_000 })
  figure("first_sync_rss_mb", watch.end(), "MB", { max: 300 })
  if (wants("unchanged")) await read("unchanged", { min: 25_000 })
  if (!wants("merged")) return
  await vendor.ask({ kind: "rename", name: "New" })
  await read("merged")
}

/** What a read was found to be by the runs themselves. */
const tallyOf = { changed: "created", unchanged: "unchanged", merged: "updated" } as const
type Tallied = Record<(typeof tallyOf)[keyof typeof tallyOf], number>

async function tallied({ db, scope }: SyncStage): Promise<Tallied> {
  const { rows } = await db.withTenant(scope, (ctx) =>
    ctx.tx.session.query(
      "select sum(created)::int4 as created, sum(unchanged)::int4 as unchanged, sum(updated)::int4 as updated from hub_runs",
      [],
    ),
  )
  const [sums] = rows as Tallied[]
  if (sums === undefined) throw new Error("A sum is one row.")
  return sums
}

/** Milliseconds of processor time, from now on, of who works side by side in a sync. */
async function cpuWatches({ vendor, db }: SyncStage): Promise<() => Promise<[string, number][]>> {
  const process = processWatch(globalThis.process.pid)
  const other = processWatch(vendor.pid)
  const database = db.kind === "postgres" ? await databaseWatch(db.backend) : async () => 0
  return async () => [
    ["process", process()],
    ["database", await database()],
    ["vendor", other()],
  ]
}

/** Calls of one read of everything, and how often the vendor said "too many". */
async function reading({ vendor, readAll }: SyncStage, figure: FigureOf): Promise<void> {
  const rounds = 5
  await vendor.ask({ kind: "calls" })
  for (let round = 0; round < rounds; round++) await readAll()
  const { calls, refused } = await vendor.ask({ kind: "calls" })
  figure("read_429", refused, "calls", { max: 0 })
  figure("calls_per_read", calls / rounds, "calls")
}

/** Of the calls that the vendor allows while there is something to send, how many are made; after the first minute's, which are free. */
async function writing(stage: SyncStage, figure: FigureOf): Promise<void> {
  const { vendor, clock, db, scope, hub, work } = stage
  await stage.advance(2 * minuteMs)
  for (let from = 0; from < sentDefault; from += addPerTx) {
    await db.withTenant(scope, async (ctx) => {
      for (let n = from; n < from + addPerTx; n++)
        await domainChanged(ctx, hub.deps.connectors, { kind: "party", id: `sent_${n}`, row: partyOf(n) })
    })
  }
  await vendor.ask({ kind: "calls" })
  const begunMs = clock.now().getTime()
  await work()
  const { calls, refused } = await vendor.ask({ kind: "calls" })
  const minutes = (clock.now().getTime() - begunMs) / minuteMs
  figure("budget_used", (calls - callsPerMin) / callsPerMin / minutes, "of 1", { min: 0.95 })
  figure("own_429", refused, "calls", { max: 0 })
}

function partyOf(n: number) {
  return { name: `Sent ${n}`, email: `sent${n}@example.com`, isCustomer: true }
}

/** From a webhook's arrival until its record is here. */
async function hookP99Ms({ app, handle, vendor, tenant, work }: SyncStage): Promise<number> {
  const took: number[] = []
  for (let n = 0; n < hooks; n++) {
    const { messages } = await vendor.ask({ kind: "insert", from: 1_000_000 + n, count: 1 })
    const [message] = messages
    if (message === undefined) throw new Error("The sandbox told nothing.")
    const begun = performance.now()
    const { body: payload, headers } = message
    const url = `/api/v1/webhooks/xero/${tenant}`
    const reply = await app.inject({ method: "POST", url, headers: { ...headers }, payload })
    if (reply.statusCode !== 200) throw new Error(`The webhook was answered ${reply.statusCode}.`)
    await handle()
    await work()
    took.push(performance.now() - begun)
  }
  return took.toSorted((a, b) => a - b)[Math.floor(hooks * 0.99)] ?? 0
}

/** The most memory that this process holds, in MB. */
function watchMemory(): { end: () => number } {
  let most = 0
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss() / 1024 / 1024)
  }
  const timer = setInterval(look, 100)
  return {
    end: () => {
      look()
      clearInterval(timer)
      return most
    },
  }
}
