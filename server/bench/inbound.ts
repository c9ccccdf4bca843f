import { createHmac } from "node:crypto"
import { performance } from "node:perf_hooks"
import { setTimeout as sleep } from "node:timers/promises"
import { type LoadClient, loadClient, underLoad } from "./load.ts"
import type { BenchRun } from "./orders.ts"
import { type BenchServer, startServer } from "./server.ts"

const perSecond = 500
/** Ticks of the pace: so many requests leave together. */
const tickMs = 10
const connections = 64
const payloadChars = 1500
const warmSeconds = 3
const answerMsMax = 50

/** What senders of webhooks saw. */
export interface AckResult {
  readonly p50Ms: number
  readonly p99Ms: number
  readonly count: number
  readonly failed: number
}

/** Webhooks, each signed and different, sent at a steady 500/s whatever the answers take: from the sending to the answer. */
export async function ackAt500(server: BenchServer, seconds: number): Promise<AckResult> {
  const address = await makeAddress(server)
  const client = loadClient(server.origin, connections)
  await steady(client, address, warmSeconds)
  const result = await steady(client, address, seconds)
  client.close()
  return result
}

/** Answers of the receiving side: at a steady pace, and as fast as 64 senders can. */
export async function benchInbound({ backend, seconds, tell }: BenchRun): Promise<void> {
  const server = await startServer(backend, "start")
  const figure = (name: string, value: number, unit: string, target?: { min?: number; max?: number }): void =>
    tell({ bench: "inbound", figure: name, backend, value, unit, ...(target === undefined ? {} : { target }) })
  const acks = await ackAt500(server, seconds)
  figure("ack_p50_ms_at_500", acks.p50Ms, "ms")
  figure("ack_p99_ms_at_500", acks.p99Ms, "ms", backend === "postgres" ? { max: answerMsMax } : undefined)
  figure("ack_failed_at_500", acks.failed, "requests", { max: 0 })
  const address = await makeAddress(server)
  const client = loadClient(server.origin, connections)
  const most = await underLoad(connections, { durationMs: seconds * 1000 }, async (n) => {
    const status = await post(client, address, `most-${n}`)
    if (status !== 200) throw new Error(`A webhook was answered ${status}.`)
  })
  client.close()
  figure("acks_per_s", most.perSecond, "1/s")
  figure("rss_mb", server.rssMb(), "MB")
  await server.stop()
}

interface Address {
  readonly path: string
  readonly secret: string
}

let made = 0

async function makeAddress(server: BenchServer): Promise<Address> {
  made += 1
  const { tenant, apiKey } = server.tenant(`Inbound ${made}`)
  const client = loadClient(server.origin, 1, apiKey)
  const answer = await client.send("POST", "/api/v1/integration/inbound/sources", {
    slug: "bench",
    name: "Bench",
    verification: { kind: "hmac", header: "x-signature" },
    eventId: { field: "id" },
  })
  client.close()
  const body: unknown = JSON.parse(answer.body)
  const secret = body !== null && typeof body === "object" && "secret" in body ? String(body.secret) : ""
  if (secret === "") throw new Error(`No source was made: ${answer.body}`)
  return { path: `/api/v1/webhooks/bench/${tenant}`, secret }
}

async function steady(client: LoadClient, address: Address, seconds: number): Promise<AckResult> {
  const times: number[] = []
  let failed = 0
  const one = async (id: string): Promise<void> => {
    const begun = performance.now()
    const status = await post(client, address, id).catch(() => 0)
    if (status === 200) times.push(performance.now() - begun)
    else failed += 1
  }
  const begun = performance.now()
  const all = seconds * perSecond
  const sent: Promise<void>[] = []
  while (sent.length < all) {
    const due = Math.min(all, Math.floor(((performance.now() - begun) / 1000) * perSecond))
    while (sent.length < due) sent.push(one(`${begun}-${sent.length}`))
    await sleep(tickMs)
  }
  await Promise.all(sent)
  times.sort((a, b) => a - b)
  const at = (share: number): number =>
    Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 10) / 10
  return { p50Ms: at(0.5), p99Ms: at(0.99), count: times.length, failed }
}

async function post(client: LoadClient, { path, secret }: Address, id: string): Promise<number> {
  const body = { id, type: "order.updated", text: "x".repeat(payloadChars) }
  const signature = createHmac("sha256", secret).update(JSON.stringify(body)).digest("hex")
  return (await client.send("POST", path, body, { "x-signature": signature })).status
}
