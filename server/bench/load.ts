import { Agent, request } from "node:http"
import { performance } from "node:perf_hooks"

/** One answer to the load generator. */
export interface LoadAnswer {
  readonly status: number
  readonly body: string
}

/** Sends JSON over kept-alive connections, one per client. */
export interface LoadClient {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<LoadAnswer>
  close(): void
}

/** A client of the server at `origin`; at most `connections` at once. */
export function loadClient(origin: string, connections: number, auth?: string): LoadClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, maxFreeSockets: connections })
  const base = auth === undefined ? {} : { authorization: `Bearer ${auth}` }
  return {
    send: (method, path, body, headers = {}) =>
      new Promise((resolve, reject) => {
        const payload = body === undefined ? undefined : JSON.stringify(body)
        const sized =
          payload === undefined
            ? {}
            : { "content-type": "application/json", "content-length": Buffer.byteLength(payload) }
        const outgoing = request(
          `${origin}${path}`,
          { method, agent, headers: { ...base, ...sized, ...headers } },
          (incoming) => {
            const parts: Buffer[] = []
            incoming.on("data", (part: Buffer) => parts.push(part))
            incoming.on("end", () =>
              resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
            )
            incoming.on("error", reject)
          },
        )
        outgoing.on("error", reject)
        outgoing.end(payload)
      }),
    close: () => agent.destroy(),
  }
}

/** What a run of the load showed. */
export interface LoadResult {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  readonly count: number
}

/** Runs `work` in `clients` loops until `durationMs` has passed (or `count` calls were made). */
export async function underLoad(
  clients: number,
  until: { durationMs?: number; count?: number },
  work: (n: number) => Promise<void>,
): Promise<LoadResult> {
  const times: number[] = []
  const start = performance.now()
  let next = 0
  const isOver = (): boolean =>
    (until.durationMs !== undefined && performance.now() - start >= until.durationMs) ||
    (until.count !== undefined && next >= until.count)
  const loop = async (): Promise<void> => {
    while (!isOver()) {
      const begun = performance.now()
      await work(next++)
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: clients }, loop))
  const seconds = (performance.now() - start) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number): number => round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
  return {
    perSecond: round(times.length / seconds),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    count: times.length,
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
