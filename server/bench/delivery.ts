import { performance } from "node:perf_hooks"
import { setTimeout as sleep } from "node:timers/promises"
import type { TenantId } from "#platform/db"
import { benchEmbedded } from "./delivery-embedded.ts"
import { type BenchSink, startSink } from "./delivery-sink.ts"
import { type BenchWriter, startWriter, writtenType } from "./delivery-writer.ts"
import type { Tell } from "./figures.ts"
import { loadClient } from "./load.ts"
import type { BenchRun } from "./orders.ts"
import { type BenchServer, startServer } from "./server.ts"

/** Events of one transaction: about as many as placing an order writes. */
const perTx = 4
/** Requests at once to one endpoint: the most that a business may ask for. */
const concurrency = 64
const drainMaxMs = 60_000
const backlogEvents = 100_000
const idleS = 12
let businesses = 0
/** What the delivery path does in the database: numbering and fan-out, claims, reading, settling. */
const deliveryReasons = [
  "route events",
  "look for deliveries",
  "read webhook endpoints",
  "read waiting deliveries",
  "give lanes back",
  "settle deliveries",
]
/** One transaction is at most this many round trips: what begins it travels with its statement, then the commit. */
const tripsPerTransaction = 2

/** Everything that one measurement needs. */
interface Stage {
  readonly server: BenchServer
  readonly sink: BenchSink
  readonly writer: BenchWriter
}

/** A business with endpoints at the sink. */
interface Business {
  readonly id: TenantId
  readonly apiKey: string
  readonly endpoints: readonly string[]
}

/** Events written, routed, signed, delivered, settled and logged; latency; fan-out; what a backlog costs others; idle. */
export async function benchDelivery(run: BenchRun): Promise<void> {
  const figure = figureOf(run.backend, run.tell)
  process.env["MORTISE_EGRESS_ALLOW"] = "127.0.0.1"
  const sink = await startSink()
  try {
    if (run.backend === "pglite") await benchEmbedded(sink, run.seconds, figure)
    else await onServer(run, sink, figure)
  } finally {
    await sink.close()
  }
}

type Figure = (name: string, value: number, unit: string, target?: { min?: number; max?: number }) => void

function figureOf(backend: BenchRun["backend"], tell: Tell): Figure {
  return (figure, value, unit, target) =>
    tell({ bench: "delivery", figure, backend, value: round(value), unit, ...(target === undefined ? {} : { target }) })
}

async function onServer(run: BenchRun, sink: BenchSink, figure: Figure): Promise<void> {
  const server = await startServer("postgres", "start")
  const writer = await startWriter(server.databaseUrl ?? "")
  const stage = { server, sink, writer }
  let rssMb = 0
  const watch = setInterval(() => {
    rssMb = Math.max(rssMb, server.rssMb())
  }, 250)
  try {
    const one = await makeBusiness(stage, 1)
    await measure(stage, one, { rate: 1_000, seconds: 3 })
    await server.analyse()
    await throughput(stage, one, run.seconds, figure)
    await latency(stage, one, run.seconds, figure)
    await fanOut(stage, run.seconds, figure)
    await besideBacklog(stage, run.isWhole ? backlogEvents : backlogEvents / 10, figure)
    await idle(stage, figure)
    figure("rss_mb", rssMb, "MB")
  } finally {
    clearInterval(watch)
    await writer.close()
    await server.stop()
  }
}

async function throughput(stage: Stage, business: Business, seconds: number, figure: Figure): Promise<void> {
  const before = await transactions(stage)
  const offered = 2_400
  const result = await measure(stage, business, { rate: offered, seconds })
  figure("events_per_s", result.perSecond, "1/s", { min: 2_000 })
  figure("events_behind_ms", result.behindMs, "ms")
  const trips = ((await transactions(stage)) - before) * tripsPerTransaction
  figure("sql_per_event", trips / result.count, "round trips", { max: 0.5 })
}

async function latency(stage: Stage, business: Business, seconds: number, figure: Figure): Promise<void> {
  const result = await measure(stage, business, { rate: 200, seconds, perTx: 1 })
  figure("p95_ms_at_200", result.p95Ms, "ms", { max: 40 })
  figure("p99_ms_at_200", result.p99Ms, "ms", { max: 100 })
}

async function fanOut(stage: Stage, seconds: number, figure: Figure): Promise<void> {
  const endpoints = 10
  const business = await makeBusiness(stage, endpoints)
  const result = await measure(stage, business, { rate: 480, seconds })
  figure("fanout_per_s", result.perSecond, "1/s", { min: 4_000 })
}

/** How long single events of one business take while another one's backlog drains, against the same without it. */
async function besideBacklog(stage: Stage, events: number, figure: Figure): Promise<void> {
  const crowded = await makeBusiness(stage, 1, "paused")
  const single = await makeBusiness(stage, 1)
  const load = { rate: 5, seconds: 4, perTx: 1 }
  const alone = await measure(stage, single, load)
  let written = 0
  while (written < events) {
    const chunk = { tenant: crowded.id, rate: 1_000_000, seconds: 0.2, perTx: 500, committed: () => undefined }
    written += (await stage.writer.write(chunk)).count
  }
  await allRouted(stage)
  await setState(stage, crowded, "enabled")
  const beside = await measure(stage, single, load)
  figure("backlog_events", written, "events")
  figure("backlog_wait_ms", Math.max(0, beside.maxMs - alone.p50Ms), "ms", { max: 200 })
  await setState(stage, crowded, "disabled")
}

/** Transactions of the delivery path in a second without any event. */
async function idle(stage: Stage, figure: Figure): Promise<void> {
  await sleep(3_000)
  const before = await transactions(stage)
  await sleep(idleS * 1000)
  figure("idle_queries_per_s", ((await transactions(stage)) - before) / idleS, "1/s", { max: 1 })
}

/** What one load showed. */
interface Measured {
  readonly count: number
  readonly perSecond: number
  /** From the last commit to the last arrival: what had gathered. */
  readonly behindMs: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  readonly maxMs: number
}

/** Writes events and waits until each has arrived at every endpoint; times run from the commit to the arrival. */
async function measure(
  { sink, writer }: Stage,
  { id, endpoints }: Business,
  load: { readonly rate: number; readonly seconds: number; readonly perTx?: number },
): Promise<Measured> {
  const commits = new Map<string, number>()
  const arrivals: [id: string, atMs: number][] = []
  sink.onEvent = (event, atMs, path) => {
    if (path === pathOf(id)) arrivals.push([event, atMs])
  }
  const begunMs = performance.now()
  const committed = (ids: readonly string[], atMs: number): void => {
    for (const event of ids) commits.set(event, atMs)
  }
  const { count } = await writer.write({ tenant: id, perTx, ...load, committed })
  const writtenMs = performance.now()
  const wanted = count * endpoints.length
  while (arrivals.length < wanted && performance.now() - writtenMs < drainMaxMs) await sleep(5)
  if (arrivals.length < wanted) throw new Error(`${arrivals.length} of ${wanted} deliveries arrived in time.`)
  const endMs = arrivals.at(-1)?.[1] ?? writtenMs
  const times = arrivals
    .map(([event, atMs]) => Math.max(0, atMs - (commits.get(event) ?? atMs)))
    .toSorted((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    count: arrivals.length,
    perSecond: arrivals.length / ((endMs - begunMs) / 1000),
    behindMs: Math.max(0, endMs - writtenMs),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    maxMs: at(1),
  }
}

async function makeBusiness(stage: Stage, endpoints: number, state = "enabled"): Promise<Business> {
  businesses += 1
  const { tenant, apiKey } = stage.server.tenant(`Bench ${businesses}`)
  // The command answers the business's id.
  const id = tenant as TenantId
  const ids: string[] = []
  for (let i = 0; i < endpoints; i++) {
    const url = `http://127.0.0.1:${stage.sink.port}${pathOf(id)}`
    const made = await call(stage, apiKey, "POST", "/integration/webhooks", {
      name: `E${i}`,
      url,
      events: [writtenType],
      state,
      concurrency,
    })
    ids.push(String(made["id"]))
  }
  return { id, apiKey, endpoints: ids }
}

async function setState(stage: Stage, { apiKey, endpoints }: Business, state: string): Promise<void> {
  for (const id of endpoints) await call(stage, apiKey, "PUT", `/integration/webhooks/${id}`, { state })
}

function pathOf(tenant: string): string {
  return `/${tenant}`
}

async function call(
  { server }: Stage,
  apiKey: string,
  method: string,
  path: string,
  body: unknown,
): Promise<Record<string, unknown>> {
  const client = loadClient(server.origin, 1, apiKey)
  const answer = await client.send(method, `/api/v1${path}`, body)
  client.close()
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.body.slice(0, 300)}`)
  return JSON.parse(answer.body)
}

/** How many transactions the delivery path has begun. */
async function transactions({ server }: Stage): Promise<number> {
  const text = await (await fetch(`${server.origin}/metrics`)).text()
  const found = text.matchAll(/^mortise_system_transactions\{of="([^"]+)"\} (\d+)$/gm)
  let sum = 0
  for (const [, reason = "", count] of found) if (deliveryReasons.includes(reason)) sum += Number(count)
  return sum
}

async function allRouted({ server }: Stage): Promise<void> {
  for (let waitedMs = 0; waitedMs < drainMaxMs; waitedMs += 100) {
    const text = await (await fetch(`${server.origin}/metrics`)).text()
    if (/^mortise_backlog\{of="unrouted"\} 0$/m.test(text)) return
    await sleep(100)
  }
  throw new Error("The events were not routed in time.")
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
