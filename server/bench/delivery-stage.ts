import { performance } from "node:perf_hooks"
import { setTimeout as sleep } from "node:timers/promises"
import type { TenantId } from "#platform/db"
import type { BenchSink } from "./delivery-sink.ts"
import { type BenchWriter, writtenType } from "./delivery-writer.ts"
import { loadClient } from "./load.ts"
import type { BenchServer } from "./server.ts"

/** Events of one transaction: about as many as placing an order writes. */
const perTx = 4
/** Requests at once to one endpoint: the most that a business may ask for. */
const concurrency = 64
export const drainMaxMs = 60_000
let businesses = 0

/** Tells a figure of this bench. */
export type FigureOf = (name: string, value: number, unit: string, target?: { min?: number; max?: number }) => void

/** Everything that one measurement needs. */
export interface Stage {
  readonly server: BenchServer
  readonly sink: BenchSink
  readonly writer: BenchWriter
}

/** A business with endpoints at the sink. */
export interface Business {
  readonly id: TenantId
  readonly apiKey: string
  readonly endpoints: readonly string[]
}

/** What one load showed. */
export interface Measured {
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
export async function measure(
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

export async function makeBusiness(stage: Stage, endpoints: number, state = "enabled"): Promise<Business> {
  businesses += 1
  const { tenant, apiKey } = stage.server.tenant(`Bench ${businesses}`)
  // The command answers the business's id.
  const id = tenant as TenantId
  const ids: string[] = []
  const url = `http://127.0.0.1:${stage.sink.port}${pathOf(id)}`
  for (let i = 0; i < endpoints; i++) ids.push(await makeEndpoint(stage, apiKey, { name: `E${i}`, url, state }))
  return { id, apiKey, endpoints: ids }
}

/** Makes an endpoint for what is written; answers its id. */
export async function makeEndpoint(
  stage: Stage,
  apiKey: string,
  draft: { readonly name: string; readonly url: string; readonly state: string },
): Promise<string> {
  const made = await call(stage, apiKey, "POST", "/integration/webhooks", {
    ...draft,
    events: [writtenType],
    concurrency,
  })
  return String(made["id"])
}

export async function setState(stage: Stage, { apiKey, endpoints }: Business, state: string): Promise<void> {
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
