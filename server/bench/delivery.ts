import { setTimeout as sleep } from "node:timers/promises"
import { besideDead } from "./delivery-dead.ts"
import { benchEmbedded } from "./delivery-embedded.ts"
import { type BenchSink, startSink } from "./delivery-sink.ts"
import {
  type Business,
  drainMaxMs,
  type FigureOf,
  makeBusiness,
  measure,
  type Stage,
  setState,
} from "./delivery-stage.ts"
import { startWriter } from "./delivery-writer.ts"
import type { Tell } from "./figures.ts"
import { ackAt500 } from "./inbound.ts"
import type { BenchRun } from "./orders.ts"
import { startServer } from "./server.ts"

const backlogEvents = 100_000
const idleS = 12
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

function figureOf(backend: BenchRun["backend"], tell: Tell): FigureOf {
  return (figure, value, unit, target) =>
    tell({ bench: "delivery", figure, backend, value: round(value), unit, ...(target === undefined ? {} : { target }) })
}

async function onServer(run: BenchRun, sink: BenchSink, figure: FigureOf): Promise<void> {
  await acks(run.seconds, figure)
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
    await besideDead(stage, run.seconds, figure)
    figure("rss_mb", rssMb, "MB")
  } finally {
    clearInterval(watch)
    await writer.close()
    await server.stop()
  }
}

async function throughput(stage: Stage, business: Business, seconds: number, figure: FigureOf): Promise<void> {
  const before = await transactions(stage)
  const offered = 2_400
  const result = await measure(stage, business, { rate: offered, seconds })
  figure("events_per_s", result.perSecond, "1/s", { min: 2_000 })
  figure("events_behind_ms", result.behindMs, "ms")
  const trips = ((await transactions(stage)) - before) * tripsPerTransaction
  figure("sql_per_event", trips / result.count, "round trips", { max: 0.5 })
}

async function latency(stage: Stage, business: Business, seconds: number, figure: FigureOf): Promise<void> {
  const result = await measure(stage, business, { rate: 200, seconds, perTx: 1 })
  figure("p95_ms_at_200", result.p95Ms, "ms", { max: 40 })
  figure("p99_ms_at_200", result.p99Ms, "ms", { max: 100 })
}

async function fanOut(stage: Stage, seconds: number, figure: FigureOf): Promise<void> {
  const endpoints = 10
  const business = await makeBusiness(stage, endpoints)
  const result = await measure(stage, business, { rate: 480, seconds })
  figure("fanout_per_s", result.perSecond, "1/s", { min: 4_000 })
}

/** How long single events of one business take while another one's backlog drains, against the same without it. */
async function besideBacklog(stage: Stage, events: number, figure: FigureOf): Promise<void> {
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

/** How soon senders of webhooks are answered: the other direction, on a server of its own. */
async function acks(seconds: number, figure: FigureOf): Promise<void> {
  const server = await startServer("postgres", "start")
  try {
    const { p99Ms, failed } = await ackAt500(server, seconds)
    figure("ack_p99_ms_at_500", p99Ms, "ms", { max: 50 })
    figure("ack_failed_at_500", failed, "requests", { max: 0 })
  } finally {
    await server.stop()
  }
}

/** Transactions of the delivery path in a second without any event. */
async function idle(stage: Stage, figure: FigureOf): Promise<void> {
  await sleep(3_000)
  const before = await transactions(stage)
  await sleep(idleS * 1000)
  figure("idle_queries_per_s", ((await transactions(stage)) - before) / idleS, "1/s", { max: 1 })
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
